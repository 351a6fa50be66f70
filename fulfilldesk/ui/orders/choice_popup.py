"""The list a filter chip opens: values to tick, each with the number of its orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fulfilldesk.ui import texts_list
from fulfilldesk.ui.style import paint_tick
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import plain

_ROW = 30
_BOX = 15
_MAX_ROWS = 12
_COUNT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: the value to filter by, its words, the number of its orders in words."""

    value: str
    label: str
    count: str


class ChoicePopup(QFrame):
    """Closes on Escape, on Enter and when one clicks elsewhere; `changed` tells every tick at once."""

    changed = Signal(object)  # frozenset[str] of values

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._message = QLabel(texts_list.loading())
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setForegroundRole(self._message.foregroundRole().PlaceholderText)
        self._list = _ChoiceList(theme)
        self._list.setAccessibleName(title)
        self._list.itemChanged.connect(self._on_item_changed)
        self._list.done.connect(self.close)
        self._list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._message)
        layout.addWidget(self._list)

    @property
    def filled(self) -> bool:
        """Whether there are lines to tick."""
        return self._list.count() > 0

    def show_choices(self, choices: Sequence[Choice], chosen: frozenset[str]) -> None:
        """Fill the list and tick what is chosen. Once it is filled only the numbers change: nothing moves or
        vanishes under the pointer."""
        first = not self.filled
        self._list.blockSignals(True)
        self._list.count_again({choice.value: choice.count for choice in choices})
        known = self._list.values()
        for choice in choices:
            if choice.value not in known:
                self._list.add(choice, choice.value in chosen)
        self._list.blockSignals(False)
        self._list.viewport().update()
        self._message.setText(texts_list.nothing_to_choose())
        self._message.setVisible(not self.filled)
        self._list.setVisible(self.filled)
        if first and choices:
            self._list.setCurrentRow(0)
            self._list.setFocus()
        self.adjustSize()

    def show_message(self, words: str) -> None:
        """Say why there is no list."""
        self._message.setText(words)
        self.adjustSize()

    def open_below(self, chip: QWidget) -> None:
        """Show it under its chip, inside the screen."""
        self.adjustSize()
        corner = chip.mapToGlobal(QPoint(0, chip.height() + 4))
        screen = chip.screen() or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        corner.setX(max(area.left(), min(corner.x(), area.right() - self.width())))
        self.move(corner)
        self.show()

    def list(self) -> QListWidget:
        """The lines."""
        return self._list

    def _on_item_changed(self) -> None:
        self.changed.emit(self._list.ticked())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A framed panel."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.panel))
        painter.setPen(QPen(QColor(self._theme.colours.border_strong), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class _ChoiceList(QListWidget):
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_ChoiceDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.itemClicked.connect(self._toggle)
        self.itemActivated.connect(self._on_activated)

    def add(self, choice: Choice, ticked: bool) -> None:
        """Append a line."""
        item = QListWidgetItem(plain(choice.label))
        item.setData(Qt.ItemDataRole.UserRole, choice.value)
        _set_count(item, choice.count)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def values(self) -> frozenset[str]:
        """Values of all lines."""
        items = [self.item(row) for row in range(self.count())]
        return frozenset(str(item.data(Qt.ItemDataRole.UserRole)) for item in items)

    def count_again(self, counts: Mapping[str, str]) -> None:
        """Another number for every line; a value that is not named any more has no orders."""
        for row in range(self.count()):
            item = self.item(row)
            _set_count(item, counts.get(str(item.data(Qt.ItemDataRole.UserRole)), "0"))

    def ticked(self) -> frozenset[str]:
        """Values of the ticked lines."""
        items = [self.item(row) for row in range(self.count())]
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def sizeHint(self) -> QSize:
        """All lines up to a dozen, as wide as the longest."""
        metrics, counts = QFontMetrics(self.font()), QFontMetrics(font(tabular=True))
        widest = max(
            (
                metrics.horizontalAdvance(self.item(row).text())
                + counts.horizontalAdvance(str(self.item(row).data(_COUNT)))
                for row in range(self.count())
            ),
            default=0,
        )
        height = max(_ROW, metrics.height() + 10) * min(_MAX_ROWS, self.count())
        return QSize(min(480, widest + _BOX + 64), height + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._toggle(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _toggle(self, item: QListWidgetItem) -> None:
        # Pointer and key both come here: Qt's own box lies elsewhere than the one that is painted.
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _on_activated(self) -> None:
        self.done.emit()


def _set_count(item: QListWidgetItem, count: str) -> None:
    item.setData(_COUNT, count)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {count}")


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(120, max(_ROW, option.fontMetrics.height() + 10))

    def editorEvent(self, *_: object) -> bool:
        """Ticking is the list's business."""
        return False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Box, words, number."""
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        pointed = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        self._paint_box(
            painter, QRectF(rect.left() + 9, rect.center().y() - _BOX / 2 + 0.5, _BOX, _BOX), index
        )
        count = str(index.data(_COUNT))
        painter.setFont(font(tabular=True))
        painter.setPen(QColor(colours.muted))
        right = QRect(rect.left(), rect.top(), rect.width() - 10, rect.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = rect.width() - 9 - _BOX - 10 - 10 - painter.fontMetrics().horizontalAdvance(count) - 10
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        words = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        left = QRect(rect.left() + 9 + _BOX + 10, rect.top(), room + 2, rect.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        colours = self._theme.colours
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        painter.setPen(QPen(QColor(colours.accent if on else colours.faint), 1.2))
        painter.setBrush(QColor(colours.accent if on else colours.panel))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            paint_tick(painter, box, QColor(colours.on_accent))
