"""Paints whole rows of the order table in one go: half the cost of a delegate asked for every cell."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOption,
    QStyleOptionViewItem,
    QToolTip,
)

from fulfilldesk.domain.columns import COLUMNS, Look
from fulfilldesk.domain.query import SortKey
from fulfilldesk.ui.badges import Badge, BadgePainter
from fulfilldesk.ui.orders.cells import RowCells, words_of
from fulfilldesk.ui.orders.header import PADDING
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import as_plain_tooltip

ROW_HEIGHT = 34
#: Between a status and the mark beside it.
_MARK_GAP = 4
#: What is left of a status beside a mark: its shape and some letters.
_LEAST_STATUS = 58
#: With less room it is left out.
_LEAST_SHAPE = 20


@dataclass(frozen=True, slots=True)
class ColumnSpan:
    """Where one visible column lies: its section, left edge and width in the viewport."""

    section: int
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row is to look."""

    selected: bool
    current: bool
    hovered: bool


class RowDelegate(QStyledItemDelegate):
    """The table calls `paint_row`; Qt itself only asks for sizes and tooltips."""

    def __init__(self, theme: Theme, badges: BadgePainter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges = badges
        #: (section, width) -> text -> the text as it fits
        self._fitted: dict[tuple[int, int], dict[str, QStaticText]] = {}
        self._take_fonts()
        self._take_colours()
        theme.changed.connect(self._on_theme_changed)

    def row_height(self) -> int:
        """34 at 100 %, more for a person with large type."""
        return max(ROW_HEIGHT, self._metrics.height() + 16)

    def paint_row(
        self, painter: QPainter, top: int, columns: list[ColumnSpan], cells: RowCells, state: RowState
    ) -> None:
        """One row, `columns` (at least one) from left to right. The ground under it is painted already.
        Marks piled up on a letter do not reach into the rows above and below."""
        height = self.row_height()
        left = columns[0].left
        width = columns[-1].left + columns[-1].width - left
        painter.setClipRect(left, top, width, height - 1)
        if state.selected or state.hovered:
            painter.fillRect(left, top, width, height - 1, self._selected if state.selected else self._hover)
        ratio = painter.device().devicePixelRatioF()
        badge_top = top + (height - 1 - self._badges.height()) // 2
        for span in columns:
            cell = cells.cells[span.section]
            if not cell:
                continue
            room = span.width - 2 * PADDING
            if isinstance(cell, Badge):
                if room > 12:
                    room += PADDING - 2
                    if cells.mark is not None and span.section == _STATUS:
                        room = self._paint_mark(painter, span, badge_top, cell, cells.mark)
                    if room > 0:
                        shown = self._badges.pixmap(cell, room, ratio)
                        painter.drawPixmap(span.left + PADDING, badge_top, shown)
            else:
                self._paint_text(painter, span, top, height, cell, cells)
        if state.current:
            self._paint_current(painter, columns, top, height)

    def _paint_mark(self, painter: QPainter, span: ColumnSpan, top: int, status: Badge, mark: Badge) -> int:
        """The mark stands behind the status, and is read first: in a narrow column the status gives way, then
        the words of the mark. Returns what room the status has."""
        room = span.width - PADDING - 2
        width = min(self._badges.width(mark), max(self._badges.height() + 4, room - _LEAST_STATUS))
        left = min(self._badges.width(status), room - width - _MARK_GAP)
        if left < _LEAST_SHAPE:
            left, width = 0, min(width, room)
        shown = self._badges.pixmap(mark, width, painter.device().devicePixelRatioF())
        painter.drawPixmap(span.left + PADDING + (left + _MARK_GAP if left else 0), top, shown)
        return left

    def _paint_text(
        self, painter: QPainter, span: ColumnSpan, top: int, height: int, text: str, cells: RowCells
    ) -> None:
        look = _LOOKS[span.section]
        its_font = self._fonts[look]
        painter.setFont(its_font)
        painter.setPen(self._muted if cells.archived or look is Look.DATE else self._text)
        room = span.width - 2 * PADDING
        fitted = self._fit(span.section, room, text, its_font)
        size = fitted.size()
        left = span.left + PADDING
        if COLUMNS[span.section].right_aligned:
            left += room - ceil(size.width())
        painter.drawStaticText(left, top + (height - 1 - ceil(size.height())) // 2, fitted)
        if cells.cancelled and look is Look.NAME:  # a static text knows no struck-through fonts
            middle = top + height // 2
            painter.fillRect(left - 2, middle, ceil(size.width()) + 4, 1, painter.pen().color())

    def _fit(self, section: int, room: int, text: str, its_font: QFont) -> QStaticText:
        """The text laid out once, shortened to the room; as plain text, whatever it looks like."""
        kept = self._fitted.get((section, room))
        if kept is None:
            if len(self._fitted) > 200:  # a column's edge is being dragged
                self._fitted.clear()
            kept = self._fitted[(section, room)] = {}
        fitted = kept.get(text)
        if fitted is None:
            if len(kept) > 2000:
                kept.clear()
            metrics = self._name_metrics if _LOOKS[section] is Look.NAME else self._metrics
            fitted = QStaticText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
            fitted.setTextFormat(Qt.TextFormat.PlainText)
            fitted.prepare(QTransform(), its_font)
            kept[text] = fitted
        return fitted

    def _paint_current(self, painter: QPainter, columns: list[ColumnSpan], top: int, height: int) -> None:
        option = QStyleOption()
        left = columns[0].left
        option.rect = QRect(left, top, columns[-1].left + columns[-1].width - left, height - 1)
        view = self.parent()
        if isinstance(view, QAbstractItemView):
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)

    # --- Qt's questions

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Asked when a column is to fit its contents."""
        return QSize(self._wanted(index) + 2 * PADDING, self.row_height())

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What does not fit, and what a struck-through or grey row means; never as markup."""
        cells = view.model().cells(index.row()) if index.isValid() else None  # type: ignore[attr-defined]
        if cells is None:
            QToolTip.hideText()
            return False
        cell = cells.cells[index.column()]
        cut_off = self._wanted(index) > option.rect.width() - 2 * PADDING
        hint = cell.hint if isinstance(cell, Badge) else cells.tooltip
        mark = cells.mark.hint if cells.mark is not None and index.column() == _STATUS else ""
        parts = [words_of(cell) if cut_off else "", hint, mark]
        QToolTip.showText(
            event.globalPos(), as_plain_tooltip("\n".join(part for part in parts if part)), view
        )
        return True

    def _wanted(self, index: QModelIndex | QPersistentModelIndex) -> int:
        cells = index.model().cells(index.row())  # type: ignore[attr-defined]
        if cells is None:
            return 0
        cell = cells.cells[index.column()]
        if isinstance(cell, Badge):
            beside = cells.mark if index.column() == _STATUS else None
            return self._badges.width(cell) + (self._badges.width(beside) + _MARK_GAP if beside else 0)
        metrics = self._name_metrics if _LOOKS[index.column()] is Look.NAME else self._metrics
        return metrics.horizontalAdvance(cell) + 1

    # --- colours and fonts

    @Slot()
    def _on_theme_changed(self) -> None:
        self._badges.forget()
        self._take_colours()

    def _take_colours(self) -> None:
        colours = self._theme.colours
        self._text, self._muted = QColor(colours.text), QColor(colours.muted)
        self._selected, self._hover = QColor(colours.selected), QColor(colours.hover)

    def _take_fonts(self) -> None:
        words, numbers, name = font(), font(tabular=True), font(bold=True, tabular=True)
        self._fonts = dict.fromkeys(Look, numbers) | {Look.TEXT: words, Look.NAME: name}
        self._metrics = QFontMetrics(numbers)
        self._name_metrics = QFontMetrics(name)


_LOOKS = tuple(column.look for column in COLUMNS)
_STATUS = next(number for number, column in enumerate(COLUMNS) if column.sort is SortKey.FULFILLMENT)
