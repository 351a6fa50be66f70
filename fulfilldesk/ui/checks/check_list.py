"""The list of the checks on the left of their page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fulfilldesk.domain.checks.check import Check
from fulfilldesk.services.checks_port import Overview
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.check_list_model import CheckListModel, Row, RowKind, RowRole
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme, font

_SIDE = 8
_PADDING = 10
_GAP = 10


class CheckList(QListView):
    """`chosen` brings a check's name when somebody goes to it by pointer or key."""

    chosen = Signal(str)

    def __init__(self, checks: Sequence[Check], theme: Theme, formats: Formats) -> None:
        super().__init__()
        self._settling = False
        self._rows = CheckListModel(checks, formats, self)
        self.setModel(self._rows)
        self.setItemDelegate(CheckDelegate(theme, self))
        self.setAccessibleName(texts.list_name())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        theme.changed.connect(self.viewport().update)

    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._rows.rows()

    def show_overview(self, overview: Overview) -> None:
        """Other numbers; the chosen check stays chosen."""
        before = self.current()
        self._rows.show_overview(overview)
        self.scheduleDelayedItemsLayout()  # a second line makes a row higher
        if before != self.current():
            self.choose(before)

    def current(self) -> str:
        """The name of the chosen check; empty when there is none."""
        selected = self.selectionModel().selectedIndexes()
        return str(selected[0].data(RowRole).check) if selected else ""

    def choose(self, check: str) -> None:
        """Make it the chosen one; tells nobody."""
        row = self._rows.row_of(check)
        if row is None:
            return
        self._settling = True
        self.selectionModel().setCurrentIndex(
            self._rows.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._settling = False

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, now: QItemSelection, earlier: QItemSelection) -> None:
        if not self._settling and (check := self.current()):
            self.chosen.emit(check)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """The keyboard comes to an app as well, to read it; the chosen check stays chosen."""
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard stands at the first check, but chooses nothing by coming here."""
        if not self.currentIndex().isValid():
            first = next(place for place, row in enumerate(self._rows.rows()) if row.check)
            self.selectionModel().setCurrentIndex(
                self._rows.index(first), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as its longest title with a count of a thousand."""
        metrics = QFontMetrics(font(bold=True))
        longest = max((metrics.horizontalAdvance(row.words) for row in self._rows.rows()), default=0)
        return QSize(longest + metrics.horizontalAdvance("1,000") + 2 * (_SIDE + _PADDING) + 24, 400)

    def minimumSizeHint(self) -> QSize:
        """Titles may be cut off at their end."""
        return QSize(200, 120)


class CheckDelegate(QStyledItemDelegate):
    """Words left, count right, the oldest below; a check without findings is muted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain, self._bold = font(tabular=True), font(bold=True, tabular=True)
        self._small = font(scale=0.88, tabular=True)
        self._heading = font(scale=0.88, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line or two; headings have air above them."""
        row = index.data(RowRole)
        line = max(30, QFontMetrics(self._bold).height() + 12)
        if row.kind is RowKind.HEADING:
            return QSize(100, line + 6)
        return QSize(100, line + QFontMetrics(self._small).height() if row.below else line)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One row."""
        row: Row = index.data(RowRole)
        area: QRect = option.rect
        room = area.adjusted(_SIDE + _PADDING, 0, -_SIDE - _PADDING, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.HEADING:
            painter.setFont(self._heading)
            painter.setPen(QColor(self._theme.colours.muted))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room.adjusted(0, 0, 0, -7), low, row.words)
        else:
            self._paint_row(painter, option, room, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Row) -> None:
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        open_now = bool(state & QStyle.StateFlag.State_Selected)
        bar = QRectF(option.rect).adjusted(_SIDE, 1, -_SIDE, -1)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and row.kind is RowKind.CHECK
        if open_now or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if open_now else colours.hover))
            painter.drawRoundedRect(bar, 6, 6)
        wanted = row.kind is RowKind.CHECK and bool(row.count)
        painter.setFont(self._bold if open_now or wanted else self._plain)
        ink = QColor(colours.accent if open_now else colours.text)
        if row.kind is RowKind.CHECK and not row.count and not open_now:
            ink = QColor(colours.muted)
        below = QFontMetrics(self._small).height() if row.below else 0
        first = QRect(room.left(), room.top(), room.width(), room.height() - (below + 6 if below else 0))
        if below:
            first.translate(0, 3)
        middle = Qt.AlignmentFlag.AlignVCenter
        width = painter.fontMetrics().horizontalAdvance(row.count)
        painter.setPen(ink)
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | middle, row.count)
        left = first.adjusted(0, 0, -(width + _GAP if width else 0), 0)
        words = painter.fontMetrics().elidedText(row.words, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | middle, words)
        if below:
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            second = QRect(room.left(), room.bottom() - below - 5, room.width(), below)
            words = painter.fontMetrics().elidedText(row.below, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(second, Qt.AlignmentFlag.AlignLeft | middle, words)
        view = self.parent()
        if (
            isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and state & QStyle.StateFlag.State_HasFocus
        ):
            option.rect = bar.toRect()
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)
