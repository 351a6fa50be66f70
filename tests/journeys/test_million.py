"""A day at the desk of a large shop, in the real window, while an import of a tenth more orders runs.

With a million orders, as the shop of the benchmarks has them (some minutes to prepare, 15 GB of disk):

    FULFILLDESK_MILLION=1000000 python -m pytest tests/journeys/test_million.py -s

The longest stall of the window and the 99th percentile of its frames are printed; no limit is asserted here,
since that of a shared computer means nothing. What the person sees is.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import OrderQuery, SortKey
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.ui.orders.filter_bar import FILTERS
from tests.benchmarks.measuring import percentile
from tests.benchmarks.prepared import SHOP, leave_nothing, prepare
from tests.benchmarks.wheel import turn_wheel
from tests.journeys.importing import merging, write_more
from tests.journeys.windows import RunningProgram, running_program
from tests.store import reference

ORDERS = int(os.environ.get("FULFILLDESK_MILLION", "5000"))
MORE = ORDERS // 10
#: A shop of so many orders is read as a whole and compared with the plain rules; of a larger one, what is in
#: sight.
COMPARED = 20_000
WORD = "an"
CHIPS = {"fulfillment": "FULFILLED", "payment": "PAID", "channel": "Online Store"}
SCROLLED = 120
#: An import of a hundred thousand orders into a million takes minutes; no one here waits for it to no end.
IMPORT_MS = 1_800_000


def test_a_large_shop_while_a_tenth_more_comes_in(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    shop = prepare(ORDERS)
    profile = shop.copy_of_profile("journey")
    more = write_more(tmp_path / "more", shop.files, MORE)
    with running_program(qapp, qtbot, profile.root, SHOP, "en", offline=True) as program:
        program.until(lambda: program.program.desk is not None)
        program.window.resize(1600, 1000)
        desk = _Desk(program)
        program.until(lambda: desk.rows == ORDERS)
        publish = program.program._bridge.publish
        with merging(program.desk, profile.cache(SHOP), tmp_path / "import", more, publish) as coming:
            program.watchdog.forget()  # starting servers and processes is the test's own work
            program.until(lambda: coming.merged.is_set() or coming.over, IMPORT_MS)
            assert coming.failure is None, coming.failure
            desk.search(WORD)
            desk.choose(CHIPS)
            desk.sort_by(SortKey.TOTAL)
            desk.jump_to_the_end()
            opened = desk.open_order()
            frames = [desk.scroll() for _ in range(SCROLLED)]
            program.until(lambda: coming.over, IMPORT_MS)
            assert coming.failure is None, coming.failure
            program.until(lambda: desk.rows_are(program.desk.cache))
        assert desk.current == opened, "what was opened stays open, whatever came in"
        desk.compare(program.desk.cache)
        desk.clear()
        program.until(lambda: desk.rows == ORDERS + MORE)
        desk.compare(program.desk.cache)
        stall = program.watchdog.longest()
    leave_nothing(shop)
    print(
        f"\n{ORDERS:,} orders and {MORE:,} more: longest stall {stall.milliseconds:.1f} ms, "
        f"p99 frame of {SCROLLED} while it merged {percentile(frames, 99):.1f} ms"
    )
    if stall.milliseconds > 50:
        print(stall.stack)


class _Desk:
    """What a person does at the list, and sees of it."""

    def __init__(self, program: RunningProgram) -> None:
        self._program = program
        self._list = program.order_desk.window.list

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self._list.model.rowCount()

    @property
    def current(self) -> str:
        """The order shown beside the list."""
        return self._list.current_order()

    @property
    def query(self) -> OrderQuery:
        """What is asked of the list."""
        return self._list.query()

    def search(self, word: str) -> None:
        """Letter by letter; each answer is right, whatever came in meanwhile."""
        self._program.act(self._list.focus_search)
        self._program.type(word)
        self._program.until(lambda: self._shows(lambda order: reference.finds(order, OrderQuery(text=word))))

    def choose(self, chips: dict[str, str]) -> None:
        """Tick a value in the list of each chip."""
        for field, value in chips.items():
            bar = self._list.filter_bar
            popup = bar.open_choices(field)
            self._program.until(lambda popup=popup: popup.filled)
            lines = popup.list()
            values = [lines.item(line).data(Qt.ItemDataRole.UserRole) for line in range(lines.count())]
            lines.setCurrentRow(values.index(value))
            self._program.press_key(lines, Qt.Key.Key_Space)
            self._program.act(popup.close)
            each = next(each for each in FILTERS if each.field == field)
            assert each.chosen(self.query) == {value}
        self._program.until(lambda: self._shows(lambda order: reference.finds(order, self.query)))

    def sort_by(self, key: SortKey) -> None:
        """Click on a heading."""
        header = self._list.table.header
        section = [column.sort for column in COLUMNS].index(key)
        self._program.act(lambda: header.sectionClicked.emit(section))
        assert self.query.sort is key
        self._program.until(self._is_sorted_by_total)

    def jump_to_the_end(self) -> None:
        """The End key, in the table."""
        self._program.act(self._list.table.setFocus)
        self._program.press_key(self._list.table, Qt.Key.Key_End)
        self._program.until(lambda: self._list.table.currentIndex().row() == self.rows - 1)

    def open_order(self) -> str:
        """Enter: its details stand beside the list."""
        self._program.press_key(self._list.table, Qt.Key.Key_Return)
        detail = self._program.order_desk.detail
        self._program.until(lambda: detail.contents is not None and detail.contents.order.id == self.current)
        return self.current

    def scroll(self) -> float:
        """One notch of the wheel, painted, in ms."""
        begun = time.perf_counter()
        self._program.act(lambda: turn_wheel(self._list.table))
        return (time.perf_counter() - begun) * 1000

    def clear(self) -> None:
        """The button of an empty table does it too; here the chips and the field."""
        self._program.act(self._list.clear_filters)

    def rows_are(self, cache: OrderCache) -> bool:
        """Whether the table shows as many as the cache finds."""
        return self.rows == len(cache.find(self.query))

    def compare(self, cache: OrderCache) -> None:
        """The table shows what the plain rules find, in their order; of a large shop, what is in sight."""
        if ORDERS > COMPARED:
            assert self._shows(lambda order: reference.finds(order, self.query))
            return
        orders = [_order(cache, each) for each in _all_ids(cache)]
        expected = [row.id for row in reference.rows(orders, self.query)]
        assert list(self._list.model.order_ids(0, self.rows - 1)) == expected

    def _shows(self, right: object) -> bool:
        """Whether there are rows in sight and each is right."""
        ids = self._ids_in_sight()
        cache = self._program.desk.cache
        return (
            bool(ids) and not self._list._finder.waiting and all(right(_order(cache, each)) for each in ids)
        )  # type: ignore[operator]

    def _is_sorted_by_total(self) -> bool:
        if self._list._finder.waiting:
            return False
        totals = [_order(self._program.desk.cache, each).total.minor for each in self._ids_in_sight()]
        pairs = pairwise(totals)
        return all(one >= other if self.query.descending else one <= other for one, other in pairs)

    def _ids_in_sight(self) -> Sequence[str]:
        table = self._list.table
        first = max(0, table.rowAt(0))
        return self._list.model.order_ids(first, first + table.viewport().height() // table.row_height())


def _order(cache: OrderCache, order_id: str) -> Order:
    order = cache.order(order_id)
    assert order is not None
    return order


def _all_ids(cache: OrderCache) -> Sequence[str]:
    found = cache.find(OrderQuery())
    return found.ids(0, len(found))
