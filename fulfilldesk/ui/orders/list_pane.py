"""The order list as a whole: filter bar, table, and what stands there when nothing is found."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.events import SyncProgressed
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.services.ports import OrderReader
from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders import column_layout
from fulfilldesk.ui.orders.empty_state import EmptyState, why_empty
from fulfilldesk.ui.orders.filter_bar import FilterBar
from fulfilldesk.ui.orders.natural_widths import natural_widths
from fulfilldesk.ui.orders.selection import relocate
from fulfilldesk.ui.orders.table import OrderTable
from fulfilldesk.ui.orders.table_model import OrderTableModel
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme

#: A selection up to this many rows is found again, order by order, when the list changes under it. A larger
#: one is not (its orders were never all read), unless everything is selected: then everything stays selected.
KEPT_SELECTION = 256


class OrderListPane(QWidget):
    """Shows one OrderQuery and changes it as the person searches, filters and sorts.

    `current_order_changed` carries the order to be shown beside the list, `order_activated` the one that was
    opened with Enter or a double click, `selection_changed` the number of selected rows.
    """

    current_order_changed = Signal(str)
    order_activated = Signal(str)
    selection_changed = Signal(int)
    counted = Signal(int)
    failed = Signal(object)  # Failure
    sync_asked = Signal()

    def __init__(
        self,
        reader: OrderReader,
        runner: Runner,
        formats: Formats,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._current = ""
        self._settling = False  # rows are being put back; nobody chose anything
        self._selected: list[list[str]] = []
        self._changed_unseen: set[str] = set()
        self._synced = False
        self._progress: SyncProgressed | None = None
        self.model = OrderTableModel(reader, runner, formats, self)
        self.filter_bar = FilterBar(reader, runner, formats, theme)
        badges = BadgePainter(theme)
        self.table = OrderTable(self.model, theme, badges)
        self._natural_widths = natural_widths(badges, formats)
        self.empty = EmptyState(theme, formats, self.table)
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.table, 1)
        for one, following in pairwise([*self.filter_bar.in_tab_order(), self.table.header, self.table]):
            QWidget.setTabOrder(one, following)
        self._connect()
        self._place_columns(settings.get(remembered.COLUMNS))

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._on_query_asked)
        self.filter_bar.left_downwards.connect(self._go_into_table)
        self.table.header.sort_asked.connect(self._on_sort_asked)
        self.table.header.layout_changed.connect(self._save_columns)
        self.table.header.reset_asked.connect(self._reset_columns)
        self.table.typed.connect(self._on_typed)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.current_row_changed.connect(self._on_current_row)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.viewport().installEventFilter(self)
        self.model.counted.connect(self._on_counted)
        self.model.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self.empty.clear_asked.connect(self.clear_filters)
        self.empty.sync_asked.connect(self.sync_asked)

    # --- what is shown

    def query(self) -> OrderQuery:
        """What the table answers."""
        return self.model.query

    def start(self, view: View) -> None:
        """Show a view, sorted as it was left the last time."""
        saved = self._settings.get(remembered.SORT)
        sort = SortKey(saved) if saved in set(SortKey) else SortKey.DATE
        descending = self._settings.get(remembered.SORT_DESCENDING)
        self.show_query(OrderQuery(view=view, sort=sort, descending=descending))

    def show_view(self, view: View) -> None:
        """A view begins fresh: no search, no filters; the sort stays."""
        sort, descending = self.query().sort, self.query().descending
        self.show_query(OrderQuery(view=view, sort=sort, descending=descending))

    def show_query(self, query: OrderQuery) -> None:
        """Show the answer to a query from its first row on; the current order stays current."""
        self.filter_bar.show_query(query)
        self.table.header.show_sort(query.sort, descending=query.descending)
        self._selected = []
        self._settling = True
        self.model.set_query(query)
        self.table.verticalScrollBar().setValue(0)
        self._settling = False
        self._mark_current()
        self._show_emptiness()
        self.selection_changed.emit(self.table.selected_rows())

    @Slot()
    def clear_filters(self) -> None:
        """No search and no chips; view and sort stay."""
        query = self.query()
        self.show_query(OrderQuery(view=query.view, sort=query.sort, descending=query.descending))

    def orders_changed(self, ids: frozenset[str]) -> None:
        """The cache holds something else for these orders. Scroll position, selection and the current order
        stay with their orders, not with their row numbers."""
        self._changed_unseen |= ids
        if self.isVisible():
            self._refresh()

    def select_order(self, order_id: str) -> None:
        """Make an order current, wherever it stands; shown beside the list even when it is not in it."""
        row = self.model.row_of(order_id)
        self._set_current(order_id)
        if row is not None:
            self._settling = True
            self.table.go_to_row(row)
            self._settling = False

    def current_order(self) -> str:
        """The order shown beside the list, or ""."""
        return self._current

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.filter_bar.focus_search()

    def reword(self) -> None:
        """Word the rows anew: what was today is yesterday, or money can be written now."""
        self.model.forget_rows()

    def show_sync(self, progress: SyncProgressed | None, *, synced: bool) -> None:
        """For an empty table: a running pass, and whether one was ever finished."""
        self._progress, self._synced = progress, synced
        self._show_emptiness()

    # --- the person chooses

    @Slot(object)
    def _on_query_asked(self, query: OrderQuery) -> None:
        self.show_query(query)

    @Slot(object, bool)
    def _on_sort_asked(self, sort: SortKey, descending: bool) -> None:
        self._settings.set(remembered.SORT, sort.value)
        self._settings.set(remembered.SORT_DESCENDING, descending)
        self.show_query(replace(self.query(), sort=sort, descending=descending))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.filter_bar.focus_search()
        self.filter_bar.search.setText(text)

    @Slot()
    def _go_into_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.go_to_row(0)

    @Slot(int)
    def _on_row_opened(self, row: int) -> None:
        order_id = self.model.order_id(row)
        if order_id is not None:
            self._set_current(order_id)
            self.order_activated.emit(order_id)

    @Slot(int)
    def _on_current_row(self, row: int) -> None:
        order_id = self.model.order_id(row) if not self._settling else None
        if order_id is not None:
            self._set_current(order_id)

    def _set_current(self, order_id: str) -> None:
        if order_id != self._current:
            self._current = order_id
            self.current_order_changed.emit(order_id)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self) -> None:
        if self._settling:
            return
        rows = self.table.selected_rows()
        self._selected = (
            [self.model.order_ids(first, last) for first, last in self.table.selected_ranges()]
            if rows <= KEPT_SELECTION
            else []
        )
        self.selection_changed.emit(rows)

    # --- the cache changes

    def _refresh(self) -> None:
        changed, self._changed_unseen = frozenset(self._changed_unseen), set()
        bar, height = self.table.verticalScrollBar(), self.table.row_height()
        top, offset = divmod(bar.value(), height)
        anchor = self.model.order_id(top) if bar.value() else None
        rows = self.model.rowCount()
        everything = rows > KEPT_SELECTION and self.table.selected_rows() == rows
        self._settling = True
        self.model.refresh()
        if everything:
            ranges = [(0, self.model.rowCount() - 1)]
        else:
            found = [relocate(ids, changed, self.model.row_of) for ids in self._selected]
            ranges = sorted(part for parts in found for part in parts)
        current = self.model.row_of(self._current) if self._current else None
        self.table.select_ranges(ranges, current)
        self.table.updateGeometries()
        anchor_row = self.model.row_of(anchor) if anchor else None
        if anchor_row is not None:
            bar.setValue(anchor_row * height + offset)
        self._settling = False
        self._selected = [] if everything else [self.model.order_ids(*part) for part in ranges]
        self._show_emptiness()
        self.selection_changed.emit(self.table.selected_rows())

    @Slot(int)
    def _on_counted(self, rows: int) -> None:
        self._mark_current()
        self._show_emptiness()
        self.counted.emit(rows)

    def _mark_current(self) -> None:
        """The current order's row becomes the current row, once the table reaches so far."""
        if not self._current or self.table.currentIndex().isValid():
            return
        row = self.model.row_of(self._current)
        if row is not None:
            self._settling = True
            self.table.select_ranges([(row, row)], row)
            self._settling = False
            self._selected = [[self._current]]

    def _show_emptiness(self) -> None:
        empty = self.model.rowCount() == 0
        if empty:
            self.empty.show_emptiness(why_empty(self.query(), synced=self._synced, progress=self._progress))
            self._cover()
        self.empty.setVisible(empty)

    def _cover(self) -> None:
        self.empty.cover(self.table.viewport().geometry())

    # --- columns

    def _place_columns(self, saved: tuple[str, ...]) -> None:
        self.table.header.place_columns(column_layout.parse(saved, self._natural_widths))

    @Slot()
    def _save_columns(self) -> None:
        self._settings.set(remembered.COLUMNS, column_layout.written(self.table.header.places()))

    @Slot()
    def _reset_columns(self) -> None:
        self._settings.set(remembered.COLUMNS, ())
        self._place_columns(())

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words over an empty table grow and shrink with it."""
        if event.type() == QEvent.Type.Resize and not self.empty.isHidden():
            QTimer.singleShot(0, self, self._cover)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the list could not be seen."""
        super().showEvent(event)
        if self._changed_unseen:
            self._refresh()
