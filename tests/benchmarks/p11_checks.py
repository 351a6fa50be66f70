"""P11: all checks over the cache, and over what a sync has changed, beside plain scans of the order table."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checking import Checking
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.benchmarks.lines import Goal, Line
from tests.benchmarks.measuring import fewer, median, milliseconds
from tests.benchmarks.prepared import SHOP, Prepared

_SCAN = "SELECT * FROM orders NOT INDEXED"
_SCAN_INSIDE = "SELECT count(*), sum(length(digest)), max(name_key), max(read_at) FROM orders NOT INDEXED"
_NEWEST = "SELECT max(updated_at) FROM orders"
#: Orders that a sync brings, as a rule fewer.
_SYNCED = 250
#: Held only where there are so many orders that a run is more than its beginning and end.
_FEWEST = 1_000_000
_ALL, _PART = Goal("ratio", 1), Goal("ratio", 0.01)
_TWO = "two full scans of orders, every row fetched"


class _ThatDay(SystemClock):
    """The moment after the shop's newest order: its orders are as old as they would be."""

    def __init__(self, now: datetime) -> None:
        super().__init__(threading.Event())
        self._now = now

    def now(self) -> datetime:
        return self._now


def measure(shop: Prepared) -> Iterator[Line]:
    """Everything, then what changed, each on files of its own; the scans just before and after."""
    cache_file = shop.copy_of_profile("p11").cache(SHOP)
    with closing(sqlite3.connect(cache_file)) as connection:
        (newest,) = connection.execute(_NEWEST).fetchone()
    clock = _ThatDay(datetime.fromtimestamp(newest, UTC) + timedelta(minutes=1))
    cache = OrderCache(cache_file)
    journal = JournalFile(cache_file.with_name("journal.sqlite"))
    checking = Checking(cache.findings, journal.marks, journal, clock, lambda _: None, dict, "benchmark")
    with closing(sqlite3.connect(f"{cache_file.absolute().as_uri()}?mode=ro", uri=True)) as raw:
        yield from _everything(checking, raw, shop.orders)
        yield from _changed(checking, cache, clock, raw, shop.orders)
    cache.close()
    journal.close()


def _everything(checking: Checking, raw: sqlite3.Connection, orders: int) -> Iterator[Line]:
    looked = []
    before = _scans(raw)
    (first,) = milliseconds(lambda: looked.append(checking.run(_GO, everything=True)))
    again = milliseconds(lambda: checking.run(_GO, everything=True), fewer(orders, 3, 1))
    limit = median([before, _scans(raw)])
    what = f"all checks, {looked[0]:,} orders looked at"
    yield Line("P11", f"{what}, first time", first, limit, goal=_at(_ALL, orders), limit_is=_TWO)
    yield Line(
        "P11", f"{what}, again", median(again), limit, goal=_at(_ALL, orders), times=len(again), limit_is=_TWO
    )
    (inside,) = milliseconds(lambda: raw.execute(_SCAN_INSIDE).fetchall())
    yield Line("P11", "the same", first, 2 * inside, limit_is="two full scans inside SQLite")
    (seen,) = milliseconds(checking.overview)
    yield Line("P11", "what the page shows first", seen, goal=Goal("ours", 50))


def _changed(
    checking: Checking, cache: OrderCache, clock: _ThatDay, raw: sqlite3.Connection, orders: int
) -> Iterator[Line]:
    """After each of some syncs that brought so many orders with something new in them."""
    newest = [order for row in cache.newest(min(_SYNCED, orders // 2)) if (order := cache.order(row.id))]
    before = _scans(raw)
    taken = []
    for round_ in range(fewer(orders, 7, 3)):
        cache.apply_orders([_touched(order, clock.now(), round_) for order in newest])
        taken += milliseconds(lambda: checking.run(_GO))
    limit = median([before, _scans(raw)])
    what = f"the checks after a sync of {len(newest)} changed orders, median"
    yield Line("P11", what, median(taken), limit, goal=_at(_PART, orders), times=len(taken), limit_is=_TWO)


def _at(goal: Goal, orders: int) -> Goal | None:
    return goal if orders >= _FEWEST else None


def _touched(order: Order, at: datetime, round_: int) -> Order:
    work = tuple(replace(each, updated_at=at) for each in order.fulfillment_orders)
    return replace(order, updated_at=at, read_at=at, note=f"round {round_}", fulfillment_orders=work)


def _scans(raw: sqlite3.Connection) -> float:
    """Two of them."""

    def scan() -> None:
        for _ in raw.execute(_SCAN):
            pass

    return sum(milliseconds(scan, 2))


_GO = threading.Event()
