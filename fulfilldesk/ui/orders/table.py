"""The order table: fixed rows, painted whole, selected as ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.ui import texts_list
from fulfilldesk.ui.orders.header import OrderHeader
from fulfilldesk.ui.orders.row_delegate import ColumnSpan, RowDelegate, RowState

if TYPE_CHECKING:
    from fulfilldesk.ui.badges import BadgePainter
    from fulfilldesk.ui.orders.selection import RowRange
    from fulfilldesk.ui.orders.table_model import OrderTableModel
    from fulfilldesk.ui.theme import Theme


class OrderTable(QTableView):
    """A table view over OrderTableModel. `typed` carries letters typed into the table; the search wants
    them."""

    typed = Signal(str)
    row_opened = Signal(int)  # Enter, or a double click
    current_row_changed = Signal(int)
    menu_asked = Signal(QPoint)  # where on the screen
    all_selected = Signal()

    def __init__(
        self, model: OrderTableModel, theme: Theme, badges: BadgePainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._hovered = -1
        self._everything = False
        self._rows = RowDelegate(theme, badges, self)
        self.header = OrderHeader(theme, self)
        self.setModel(model)
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(texts_list.table_name())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._rows.row_height())
        self.verticalScrollBar().setSingleStep(self._rows.row_height())
        self.header.section_chosen.connect(self.show_column)
        self.doubleClicked.connect(self._on_double_clicked)

    def row_height(self) -> int:
        """Every row's height in pixels."""
        return self._rows.row_height()

    # --- selection

    def selected_ranges(self) -> list[RowRange]:
        """Selected rows as (first, last), ascending. Quick however many rows are selected."""
        return sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())

    def selected_rows(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    @property
    def everything_selected(self) -> bool:
        """Whether the person selected all there is; then what comes in later is selected, too."""
        return self._everything

    def selectAll(self) -> None:
        """Ctrl+A."""
        super().selectAll()
        self._everything = True
        self.all_selected.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Whatever is chosen by hand is not everything."""
        self._everything = False
        super().selectionChanged(selected, deselected)

    def select_ranges(self, ranges: list[RowRange], current: int | None, *, everything: bool = False) -> None:
        """Make exactly these rows selected, and `current` the row the keyboard is on; nothing scrolls."""
        selection = QItemSelection()
        last_column = len(COLUMNS) - 1
        for first, last in ranges:
            selection.select(self._model.index(first, 0), self._model.index(last, last_column))
        model = self.selectionModel()
        scroll_to_current = self.hasAutoScroll()
        self.setAutoScroll(False)
        if current is None:
            model.clearCurrentIndex()
        else:
            index = self._model.index(current, self._anchor_column())
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setAutoScroll(scroll_to_current)
        self._everything = everything

    def go_to_row(self, row: int) -> None:
        """Select one row, make it current and show it."""
        self.select_ranges([(row, row)], row)
        self.scrollTo(self._model.index(row, self._anchor_column()))

    def show_column(self, section: int) -> None:
        """Scroll sideways until the column can be seen."""
        left, width = self.header.sectionPosition(section), self.header.sectionSize(section)
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        if left < bar.value():
            bar.setValue(left)
        elif left + width > bar.value() + room:
            bar.setValue(left + width - room)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tells who listens; Qt repaints both rows."""
        super().currentChanged(current, previous)
        self._update_rows(current.row(), previous.row())
        if current.row() != previous.row():
            self.current_row_changed.emit(current.row())

    def _anchor_column(self) -> int:
        return next(
            (
                self.header.logicalIndex(visual)
                for visual in range(self.header.count())
                if not self.header.isSectionHidden(self.header.logicalIndex(visual))
            ),
            0,
        )

    # --- keyboard and pointer

    def moveCursor(
        self,
        cursor_action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Rows are what one moves by: Home and End mean the first and the last order."""
        action = QAbstractItemView.CursorAction
        if cursor_action in (action.MoveHome, action.MoveEnd) and self._model.rowCount():
            row = 0 if cursor_action == action.MoveHome else self._model.rowCount() - 1
            return self._model.index(row, self._anchor_column())
        return super().moveCursor(cursor_action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, left and right scroll sideways, letters go to the search."""
        key = event.key()
        row = self.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.row_opened.emit(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (40 if key == Qt.Key.Key_Right else -40))
        elif _is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt would look through every row of the model for it; the search field is for that."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click, or the menu key: then below the row the keyboard is on."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        if self.selectionModel().hasSelection():
            self.menu_asked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        self._set_hovered(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._set_hovered(-1)
        super().leaveEvent(event)

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            self._update_rows(self._hovered, row)
            self._hovered = row

    def _update_rows(self, *rows: int) -> None:
        """Have these painted again; Qt would do so for single cells."""
        for row in rows:
            if row >= 0:
                self.viewport().update(0, self.rowViewportPosition(row), self.width(), self.row_height())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in sight, whole, from top to bottom."""
        colours = self._theme.colours
        painter = QPainter(self.viewport())
        dirty = event.rect()
        painter.fillRect(dirty, QColor(colours.panel))
        columns = self._columns_in_sight()
        first = self.rowAt(max(0, dirty.top()))
        if first >= 0 and columns:
            self._paint_rows(painter, first, dirty.bottom(), columns)
        painter.end()

    def _paint_rows(self, painter: QPainter, first: int, bottom: int, columns: list[ColumnSpan]) -> None:
        height = self.row_height()
        top = self.rowViewportPosition(first)
        last = min(self._model.rowCount() - 1, first + (bottom - top) // height)
        selected = self._selected_between(first, last)
        current = self.currentIndex().row() if self.hasFocus() else -1
        border = QColor(self._theme.colours.border)
        left, width = columns[0].left, columns[-1].left + columns[-1].width - columns[0].left
        for row in range(first, last + 1):
            painter.fillRect(left, top + (row - first + 1) * height - 1, width, 1, border)
        for row in range(first, last + 1):
            cells = self._model.cells(row)
            if cells is not None:
                state = RowState(row in selected, row == current, row == self._hovered)
                self._rows.paint_row(painter, top + (row - first) * height, columns, cells, state)

    def _selected_between(self, first: int, last: int) -> set[int]:
        rows: set[int] = set()
        for part in self.selectionModel().selection().toList():
            rows.update(range(max(first, part.top()), min(last, part.bottom()) + 1))
        return rows

    def _columns_in_sight(self) -> list[ColumnSpan]:
        width = self.viewport().width()
        spans = []
        for visual in range(self.header.count()):
            section = self.header.logicalIndex(visual)
            if self.header.isSectionHidden(section):
                continue
            left, size = self.header.sectionViewportPosition(section), self.header.sectionSize(section)
            if left + size > 0 and left < width:
                spans.append(ColumnSpan(section, left, size))
        return spans


def _is_typing(event: QKeyEvent) -> bool:
    text = event.text()
    command = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(text) and text.isprintable() and text != " " and not event.modifiers() & command
