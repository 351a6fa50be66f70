"""The order list as a whole: filter bar, table, and what stands there when nothing is found."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import Listed, OrderQuery, SortKey, View
from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.orders import column_layout
from fulfilldesk.ui.orders.answer import BLOCK, Answer, Question, Standpoint, spot_in
from fulfilldesk.ui.orders.bulk_choice import BulkChoice
from fulfilldesk.ui.orders.empty_state import EmptyState, why_empty
from fulfilldesk.ui.orders.filter_bar import FilterBar
from fulfilldesk.ui.orders.finder import Finder
from fulfilldesk.ui.orders.natural_widths import natural_widths
from fulfilldesk.ui.orders.table import OrderTable
from fulfilldesk.ui.orders.table_model import OrderTableModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fulfilldesk.domain.events import SyncProgressed
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.services.ports import OrderReader
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.settings import Settings
    from fulfilldesk.ui.tasks import Runner
    from fulfilldesk.ui.theme import Theme

#: The query that `OrderReader.newest` answers.
_NEWEST = OrderQuery()
#: A selection that was made while the list was being found again: up to this many rows it is carried over on
#: the spot, a larger one is left to another search.
_QUICKLY_CARRIED = 1000


class OrderListPane(QWidget):
    """Shows one OrderQuery and changes it as the person searches, filters and sorts.

    `current_order_changed` carries the order to be shown beside the list, `order_activated` the one that was
    opened with Enter or a double click, `bulk_asked` the kind of action that is asked for all selected
    orders.
    """

    current_order_changed = Signal(str)
    order_activated = Signal(str)
    bulk_asked = Signal(str, object)  # kind, Selected
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
        self._reader = reader
        self._settings = settings
        self._current = ""
        self._settling = False  # rows are being put back; nobody chose anything
        self._changed_unseen = False
        self._answered = False
        self._into_table = False  # the arrow key was pressed in the search before its answer came
        self._sought = ""  # to be gone to as soon as it is found
        self._synced = False
        self._progress: SyncProgressed | None = None
        self.model = OrderTableModel(reader, runner, formats, self)
        self.filter_bar = FilterBar(reader, runner, formats, theme)
        badges = BadgePainter(theme)
        self.table = OrderTable(self.model, theme, badges)
        self._finder = Finder(reader, runner, formats, self._question, self)
        self._natural_widths = natural_widths(badges, formats)
        self.empty = EmptyState(theme, formats, self.table)
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.table, 1)
        self.bulk = BulkChoice(self.table, self.model, theme, layout, self)
        for one, following in pairwise([*self.filter_bar.in_tab_order(), self.table.header, self.table]):
            QWidget.setTabOrder(one, following)
        self._connect()
        self._place_columns(settings.get(remembered.COLUMNS))

    def _connect(self) -> None:
        self._finder.found_anew.connect(self._on_found_anew)
        self._finder.found_again.connect(self._on_found_again)
        self._finder.failed.connect(self._on_failed)
        self.filter_bar.changed.connect(self.show_query)
        self.filter_bar.left_downwards.connect(self._go_into_table)
        self.table.header.sort_asked.connect(self._on_sort_asked)
        self.table.header.layout_changed.connect(self._save_columns)
        self.table.header.reset_asked.connect(self._reset_columns)
        self.table.typed.connect(self._on_typed)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.current_row_changed.connect(self._on_current_row)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.all_selected.connect(self._on_selection)
        self.bulk.asked.connect(self.bulk_asked)
        self.table.viewport().installEventFilter(self)
        self.model.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self.empty.clear_asked.connect(self.clear_filters)
        self.empty.sync_asked.connect(self.sync_asked)

    # --- what is shown

    def query(self) -> OrderQuery:
        """What the table answers, or will in a moment."""
        return self._finder.query

    def begin(self, view: View, newest: Sequence[OrderRow] = ()) -> None:
        """Stand at a view, sorted as it was left the last time, before the cache is open: with the newest
        orders to look at, if that is what it shows. What the person asks for is answered from `start` on."""
        saved = self._settings.get(remembered.SORT)
        sort = SortKey(saved) if saved in set(SortKey) else SortKey.DATE
        query = OrderQuery(view=view, sort=sort, descending=self._settings.get(remembered.SORT_DESCENDING))
        self.show_query(query)
        self._show_newest(newest)

    def start(self) -> None:
        """The cache is open: have answered what is asked by now."""
        if not self.model.rowCount():
            try:
                self._show_newest(self._reader.newest(BLOCK))
            except Failure as failure:
                self.failed.emit(failure)
        self._finder.start()

    def _show_newest(self, rows: Sequence[OrderRow]) -> None:
        """Something to look at, and to work with, before anything is searched."""
        if rows and self.query() == _NEWEST:
            self.model.show_first(rows)

    def show_view(self, view: View) -> None:
        """A view begins fresh: no search, no filters; the sort stays."""
        sort, descending = self.query().sort, self.query().descending
        self.show_query(OrderQuery(view=view, sort=sort, descending=descending))

    def show_listed(self, listed: Listed) -> None:
        """Only these orders, of any view; no search, no other filters; the sort stays."""
        sort, descending = self.query().sort, self.query().descending
        self.show_query(OrderQuery(sort=sort, descending=descending, listed=listed))

    @Slot(object)
    def show_query(self, query: OrderQuery) -> None:
        """Show the answer to a query from its first row on as soon as it is there; the current order stays
        current."""
        self.filter_bar.show_query(query)
        self.table.header.show_sort(query.sort, descending=query.descending)
        self._into_table = False
        self._finder.ask(query)

    @Slot()
    def clear_filters(self) -> None:
        """No search and no chips; view and sort stay."""
        self.show_view(self.query().view)

    def orders_changed(self, ids: frozenset[str]) -> None:
        """The cache holds something else for these orders. What their rows say changes at once; scroll
        position, selection and the current order stay with their orders, not with their row numbers."""
        self.model.reread(ids)
        self.filter_bar.orders_changed()
        self._refresh()

    def cache_replaced(self) -> None:
        """The cache holds something else altogether."""
        self.model.forget_rows()
        self.filter_bar.orders_changed()
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self._finder.refresh()
        else:
            self._changed_unseen = True

    def select_order(self, order_id: str) -> None:
        """Make an order current, wherever it stands; shown beside the list even when it is not in it."""
        row = self.model.row_of(order_id)
        self._set_current(order_id)
        self._sought = order_id if row is None else ""
        if row is not None:
            self._settling = True
            self.table.go_to_row(row)
            self._settling = False

    def current_order(self) -> str:
        """The order shown beside the list, or ""."""
        return self._current

    @property
    def going_to_results(self) -> bool:
        """Whether Enter was pressed in the search before its answer came. Until then nobody knows which order
        is meant; it is not the one that is still shown."""
        return self._into_table

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
        """To the results; the rows of the search before are not they."""
        self._into_table = self._finder.waiting
        if not self._into_table and self.model.rowCount():
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
        self._sought = ""
        if order_id != self._current:
            self._current = order_id
            self.current_order_changed.emit(order_id)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self) -> None:
        if not self._settling:
            self._tell_selection()

    def _tell_selection(self) -> None:
        self.bulk.show_selection(self.table.selected_rows())

    # --- the cache answers

    def _question(self, query: OrderQuery, anew: bool) -> Question:
        height = self.table.viewport().height() // self.table.row_height() + 1
        standpoint = Standpoint(self.model.found, current=self._current) if anew else self._standpoint()
        return Question(query, standpoint, anew, height, self.model.edition)

    def _standpoint(self) -> Standpoint:
        table, at = self.table, self.table.verticalScrollBar().value()
        return Standpoint(
            self.model.found,
            tuple(table.selected_ranges()),
            table.everything_selected,
            self._current,
            at // table.row_height() if at else None,
        )

    @Slot(object)
    def _on_found_anew(self, answer: Answer) -> None:
        row = answer.spot.current
        if answer.question.standpoint.current != self._current:
            row = answer.found.position(self._current)
        self._settling = True
        self.model.show_anew(answer)
        self.table.select_ranges([] if row is None else [(row, row)], row)
        self.table.verticalScrollBar().setValue(0)
        self._settling = False
        self._after_answer()
        if self._into_table:
            self._go_into_table()

    @Slot(object)
    def _on_found_again(self, answer: Answer) -> None:
        spot = answer.spot
        now = self._standpoint()
        if not now.same(answer.question.standpoint):
            if not now.everything and self.table.selected_rows() > _QUICKLY_CARRIED:
                self._finder.ask_again()
                return
            spot = spot_in(answer.found, now)
        bar, height = self.table.verticalScrollBar(), self.table.row_height()
        offset = bar.value() % height
        current = self.table.currentIndex().isValid()
        self._settling = True
        self.model.show_changed(answer)
        ranges = list(spot.ranges)
        if not ranges and not current and spot.current is not None:
            ranges = [(spot.current, spot.current)]  # it has come into the list
        self.table.select_ranges(ranges, spot.current, everything=now.everything)
        self.table.updateGeometries()
        if spot.top is not None:
            bar.setValue(spot.top * height + offset)
        if self._sought and spot.current is not None:
            self.table.go_to_row(spot.current)
            self._sought = ""
        self._settling = False
        self._after_answer()

    def _after_answer(self) -> None:
        self._answered = True
        self._show_emptiness()
        self._tell_selection()

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        """What is shown stays, unless it is the answer to something else than was asked."""
        if self._finder.waiting:
            self._answered = self._into_table = False
            self.model.show_nothing()
            self._show_emptiness()
        self.failed.emit(failure)

    def _show_emptiness(self) -> None:
        empty = self._answered and self.model.rowCount() == 0
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
            self._changed_unseen = False
            self._finder.refresh()
