"""The items of a parcel or of work to do: painted rows, not a widget each, so that 300 open as fast as 3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fulfilldesk.ui.details import texts
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.plain_table import two_lines

#: Rows shown before "Show all".
SHORT = 6

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ItemLine:
    """Ready to be shown; `title` and `under` are plain text from the shop, `quantity` words like "2 ×"."""

    title: str
    under: str
    quantity: str


class LineModel(QAbstractListModel):
    """The lines, or the first of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ItemLine, ...] = ()
        self._shown = 0

    def show_lines(self, lines: tuple[ItemLine, ...], shown: int) -> None:
        """Other lines, or another number of them."""
        self.beginResetModel()
        self._lines, self._shown = lines, min(shown, len(lines))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else self._shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The whole line in words, or the line itself for the delegate."""
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(part for part in (line.quantity, line.title, line.under) if part)
        if role == Qt.ItemDataRole.UserRole:
            return line
        return None


class LineDelegate(QStyledItemDelegate):
    """Title over SKU, the quantity at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.muted = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        line = index.data(Qt.ItemDataRole.UserRole)
        colours = self._theme.colours
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selected))
        painter.setFont(font(tabular=True))
        painter.setPen(QColor(colours.muted if self.muted else colours.text))
        metrics = painter.fontMetrics()
        quantity_width = metrics.horizontalAdvance(line.quantity) + 12
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, vertical | Qt.AlignmentFlag.AlignRight, line.quantity)
        words = area.adjusted(0, 0, -quantity_width, 0)
        first = QRect(
            words.left(), area.top(), words.width(), area.height() // 2 if line.under else area.height()
        )
        bottom = Qt.AlignmentFlag.AlignBottom if line.under else vertical
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            first, bottom | Qt.AlignmentFlag.AlignLeft, metrics.elidedText(line.title, elide, words.width())
        )
        if line.under:
            painter.setPen(QColor(colours.muted))
            second = QRect(words.left(), first.bottom() + 1, words.width(), area.height() - first.height())
            painter.drawText(
                second,
                Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
                metrics.elidedText(line.under, elide, words.width()),
            )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(80, two_lines())


class _View(QListView):
    """As high as its rows; it never scrolls, the pane does."""

    def sizeHint(self) -> QSize:
        model = self.model()
        return QSize(160, (model.rowCount() if model is not None else 0) * two_lines())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy puts the selected lines on the clipboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            lines = [
                str(index.data()) for index in sorted(self.selectedIndexes(), key=lambda found: found.row())
            ]
            QGuiApplication.clipboard().setText("\n".join(lines))
            return
        super().keyPressEvent(event)


class LineList(QWidget):
    """The first few lines, and a button that shows all of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ItemLine, ...] = ()
        self._all = False
        self.model = LineModel(self)
        self._delegate = LineDelegate(theme, self)
        self.view = _make_view(self.model, self._delegate)
        self.more = Button("", theme, Rank.QUIET)
        self.more.clicked.connect(self._on_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self.view.viewport().update)

    def show_lines(self, lines: Sequence[ItemLine], *, muted: bool = False) -> None:
        """Other lines; equal ones change nothing, so that what was opened and selected stays."""
        wanted = tuple(lines)
        if muted != self._delegate.muted:
            self._delegate.muted = muted
            self.view.viewport().update()
        if wanted != self._lines:
            self._lines = wanted
            self._show()

    def shorten(self) -> None:
        """Back to the first few: another order is shown."""
        if self._all:
            self._all = False
            self._show()

    def _show(self) -> None:
        self.model.show_lines(self._lines, len(self._lines) if self._all else SHORT)
        self.more.setVisible(len(self._lines) > SHORT)
        self.more.setText(texts.show_fewer() if self._all else texts.show_all(len(self._lines)))
        self.view.updateGeometry()

    @Slot()
    def _on_more(self) -> None:
        self._all = not self._all
        self._show()


def item_line(title: str, variant: str | None, under: Sequence[str | None], quantity: str) -> ItemLine:
    """A line of words from the shop; what is missing is left out."""
    whole = f"{title} / {variant}" if variant else title
    return ItemLine(plain(whole), " · ".join(plain(part) for part in under if part), quantity)


def _make_view(model: LineModel, delegate: LineDelegate) -> _View:
    view = _View()
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    view.viewport().setAutoFillBackground(False)
    return view
