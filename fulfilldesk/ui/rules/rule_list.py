"""The list of the rules: arrows choose, Space turns on or off, Enter edits, Alt with an arrow moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts
from fulfilldesk.ui.rules.rule_list_model import Index, Row, RowRole, RuleListModel
from fulfilldesk.ui.style import paint_tick
from fulfilldesk.ui.theme import Theme, font

_SIDE = 10
_BOX = 16
_GAP = 10
_AIR = 9
#: Of what a rule does; the rest is in the tooltip and in the editor.
_MOST_LINES = 3


class RuleList(QListView):
    """As high as all its rows. The signals bring the id of a rule."""

    chosen = Signal()
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    turn_wanted = Signal(str)
    #: Up is -1, down is 1.
    move_wanted = Signal(str, int)

    def __init__(self, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self.rules = RuleListModel(formats, self)
        self.setModel(self.rules)
        self.setItemDelegate(RuleDelegate(theme, self))
        self.setAccessibleName(texts.list_name())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self.viewport().update)

    # --- what is listed

    def show_rules(self, rules: Sequence[Rule], locations: Mapping[str, str]) -> None:
        """Other rules; the chosen one stays so, or the one in its place."""
        chosen = self.chosen_rule()
        place = max(0, self.currentIndex().row())
        self.rules.show_rules(rules, locations)
        self.updateGeometry()
        row = self.rules.row_of(chosen.id) if chosen is not None else None
        if rules:
            self.choose_row(row if row is not None else min(place, len(rules) - 1))
        else:
            self.chosen.emit()

    def chosen_rule(self) -> Rule | None:
        """The one that buttons are about."""
        selected = self.selectionModel().selectedIndexes()
        return selected[0].data(RowRole).rule if selected else None

    def choose(self, rule_id: str) -> None:
        """Make it the chosen one."""
        row = self.rules.row_of(rule_id)
        if row is not None:
            self.choose_row(row)

    def choose_row(self, row: int) -> None:
        """Make the one there the chosen one."""
        self.selectionModel().setCurrentIndex(
            self.rules.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @Slot()
    def _on_selected(self) -> None:
        self.chosen.emit()

    # --- keyboard and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the docstring of the module."""
        rule = self.chosen_rule()
        if rule is None:
            super().keyPressEvent(event)
            return
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up if alt:
                self.move_wanted.emit(rule.id, -1)
            case Qt.Key.Key_Down if alt:
                self.move_wanted.emit(rule.id, 1)
            case Qt.Key.Key_Space:
                self.turn_wanted.emit(rule.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit_wanted.emit(rule.id)
            case Qt.Key.Key_Delete:
                self.delete_wanted.emit(rule.id)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box turns the rule on or off."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and (rule := self._under_box(event.position())):
            self.turn_wanted.emit(rule.id)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        under = self.viewport().mapFromGlobal(self.cursor().pos())
        if self._under_box(QPointF(under)) is None:
            self.edit_wanted.emit(index.data(RowRole).rule.id)

    def _under_box(self, point: QPointF) -> Rule | None:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return None
        row: Row = index.data(RowRole)
        return row.rule if box_in(self.visualRect(index)).adjusted(-5, -5, 5, 5).contains(point) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the chosen rule."""
        if not self.selectionModel().hasSelection() and self.rules.rowCount():
            self.choose_row(0)
        super().focusInEvent(event)

    # --- size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other line breaks need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(400, sum(self.sizeHintForRow(row) for row in range(self.rules.rowCount())) + 2)

    def minimumSizeHint(self) -> QSize:
        """The page scrolls, not the list."""
        return QSize(160, self.sizeHint().height())


class RuleDelegate(QStyledItemDelegate):
    """Box, number and name; below, wrapped, what the rule does. A rule that is off is muted."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._bold = font(bold=True, tabular=True)
        self._plain = font()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line and as many as the words need."""
        row: Row = index.data(RowRole)
        width = max(120, self._view.viewport().width())
        lines = len(self._lines(row, width - _words_left() - _SIDE))
        return QSize(
            100, 2 * _AIR + QFontMetrics(self._bold).height() + 2 + lines * QFontMetrics(self._plain).height()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: Row = index.data(RowRole)
        colours, area = self._theme.colours, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, area)
        self._paint_box(painter, box_in(area), on=row.rule.on)
        left = area.left() + _words_left()
        ink = QColor(colours.text if row.rule.on else colours.muted)
        painter.setFont(self._bold)
        height = painter.fontMetrics().height()
        number = QRect(area.left() + _SIDE + _BOX + _GAP, area.top() + _AIR, left, height)
        painter.setPen(QColor(colours.muted))
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.number)
        first = QRect(left, area.top() + _AIR, area.right() - left - _SIDE, height)
        painter.setFont(self._plain)
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.state)
        state = painter.fontMetrics().horizontalAdvance(row.state) + 2 * _GAP
        painter.setFont(self._bold)
        painter.setPen(ink)
        name = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, max(20, first.width() - state)
        )
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(self._plain)
        painter.setPen(ink)
        top, line = first.bottom() + 3, painter.fontMetrics().height()
        for words in self._lines(row, first.width()):
            painter.drawText(
                QRect(left, top, first.width(), line),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                words,
            )
            top += line
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(QRectF(area).adjusted(0, 1, 0, -1), 6, 6)
        if selected and self._view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -2), 6, 6)

    def _paint_box(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.accent if on else colours.faint), 1.2))
        painter.setBrush(QColor(colours.accent if on else colours.panel))
        painter.drawRoundedRect(box, 3.5, 3.5)
        if on:
            paint_tick(painter, box, QColor(colours.on_accent))

    def _lines(self, row: Row, width: int) -> list[str]:
        """The words broken into lines, the last of them elided."""
        layout = QTextLayout(row.words, self._plain)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) <= _MOST_LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width))
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1:], len(row.words)]
        lines = [row.words[start:end].strip() for start, end in zip(starts, ends, strict=True)]
        if len(lines) > _MOST_LINES:
            rest = row.words[starts[_MOST_LINES - 1] :]
            metrics = QFontMetrics(self._plain)
            lines[_MOST_LINES - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        return lines


def box_in(area: QRect) -> QRectF:
    """Where the box of a row is painted."""
    middle = area.top() + _AIR + QFontMetrics(font(bold=True, tabular=True)).height() / 2
    return QRectF(area.left() + _SIDE, middle - _BOX / 2, _BOX, _BOX)


def _words_left() -> int:
    """Where the words begin: behind box and number."""
    number = QFontMetrics(font(bold=True, tabular=True)).horizontalAdvance("00")
    return _SIDE + _BOX + _GAP + number + _GAP
