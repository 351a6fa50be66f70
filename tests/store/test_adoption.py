"""A finished import takes the place of a cache that is in use."""

from __future__ import annotations

import ctypes.util
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import Customer, OrderEvent
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.bulk import BulkAttempt, BulkKind, BulkState
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store.cache import OrderCache
from tests.conftest import ROOT
from tests.store.traces import traces
from tests.unit.builders import ORDER, THEN, an_order

HOUR = timedelta(hours=1)
OTHER = "gid://shopify/Order/77"
LATER = THEN + HOUR
LEVEL = InventoryLevel(
    "gid://shopify/InventoryItem/1", "gid://shopify/Location/1", True, Stock(5, 2, 3), LATER
)
EVENT = OrderEvent("gid://shopify/BasicEvent/1", ORDER, THEN, "placed", "was placed")
RUNS = BulkState((BulkAttempt(BulkKind.ORDERS, "gid://shopify/BulkOperation/1"),), None, True, False)


@pytest.fixture
def imported(tmp_path: Path) -> Path:
    """What an import has written: the order as it was, and one that the cache lacks."""
    path = tmp_path / "import.sqlite"
    with closing(OrderCache(path)) as cache:
        cache.apply_orders([an_order(note="before"), an_order(id=OTHER, name="#77")])
        cache.apply_levels([replace(LEVEL, stock=Stock(9, 9, 0), read_at=THEN)])
    return path


@pytest.fixture
def working(cache: OrderCache) -> Iterator[OrderCache]:
    """A cache that somebody has begun to work in."""
    cache.apply_orders([an_order(note="now", updated_at=LATER, read_at=LATER)])
    cache.apply_levels([LEVEL])
    cache.apply_events(ORDER, [EVENT], LATER)
    cache.save_sync_state(SyncState(orders_since=THEN))
    cache.save_bulk_state(RUNS)
    yield cache


def test_who_is_forgotten_stays_forgotten(cache: OrderCache, imported: Path, tmp_path: Path) -> None:
    """Though the import knows them, under orders that the cache had and others."""
    zoe = Customer("gid://shopify/Customer/5", "Zoë Canary", "zoe@example.nl", None)
    ours = an_order(customer=zoe, read_at=LATER)
    cache.apply_orders([ours])
    cache.begin_forgetting(ORDER)
    cache.remove_persons([ORDER])
    with closing(OrderCache(imported)) as newer:
        newer.apply_orders(
            [
                an_order(customer=zoe, updated_at=LATER, read_at=LATER),
                an_order(id=OTHER, name="#77", customer=zoe, fulfillments=(), read_at=LATER),
                an_order(id="gid://shopify/Order/78", customer=replace(zoe, id=None), fulfillments=()),
                an_order(
                    id="gid://shopify/Order/79",
                    customer=Customer("gid://shopify/Customer/6", "Anna", "anna@example.nl", None),
                    fulfillments=(),
                ),
            ]
        )
    cache.adopt(imported)
    shown = {row.id: row.customer for row in cache.newest(9)}
    assert shown == {
        ORDER: None,
        OTHER: None,
        "gid://shopify/Order/78": None,
        "gid://shopify/Order/79": "Anna",
    }
    assert len(cache.find(OrderQuery(text="canary"))) == 0
    cache.apply_orders([replace(ours, read_at=LATER + HOUR, updated_at=LATER + HOUR)])
    order = cache.order(ORDER)
    assert order is not None
    assert order.customer is None
    assert cache.forgetting() == [ORDER]
    assert cache.clean(LATER)
    assert traces(tmp_path, "Canary") == []


def test_what_is_newer_here_stays_and_the_rest_comes(working: OrderCache, imported: Path) -> None:
    """Orders, stock, timelines and the state of sync; the lists show it at once."""
    assert len(working.find(OrderQuery())) == 1
    working.adopt(imported)
    order = working.order(ORDER)
    assert order is not None and order.note == "now"
    assert working.order(OTHER) is not None
    assert working.levels([(LEVEL.inventory_item_id, LEVEL.location_id)]) == {
        (LEVEL.inventory_item_id, LEVEL.location_id): LEVEL
    }
    assert list(working.events(ORDER)) == [EVENT]
    assert working.events_read_at(ORDER) == LATER
    assert working.sync_state() == SyncState(orders_since=THEN)
    assert working.bulk_state() == replace(RUNS, imported=True)
    assert sorted(working.find(OrderQuery()).ids(0, 9)) == sorted([ORDER, OTHER])
    assert not imported.exists()


@pytest.mark.parametrize(
    ("updated_at", "read_at"),
    [(THEN - HOUR, THEN - HOUR), (THEN, THEN - HOUR / 60), (THEN, THEN - 48 * HOUR)],
    ids=["before it changed", "a minute before", "days before"],
)
def test_what_is_newer_in_the_import_wins(
    cache: OrderCache, imported: Path, updated_at: datetime, read_at: datetime
) -> None:
    """An order that was read before the import was made. Not every change shows in updated_at."""
    cache.apply_orders([an_order(note="long ago", updated_at=updated_at, read_at=read_at)])
    cache.adopt(imported)
    order = cache.order(ORDER)
    assert order is not None and order.note == "before"


#: As Python brings it on Windows and macOS. 17 is SQLITE_CONFIG_URI; it is said before SQLite begins.
WITHOUT_ADDRESSES = """
import ctypes, sys
assert ctypes.CDLL(sys.argv[1]).sqlite3_config(17, 0) == 0
from pathlib import Path
from fulfilldesk.store.cache import OrderCache
cache = OrderCache(Path(sys.argv[2]))
cache.adopt(Path(sys.argv[3]))
print(cache.order_count())
cache.close()
"""
LIBRARY = ctypes.util.find_library("sqlite3") if sys.platform == "linux" else None


@pytest.mark.skipif(LIBRARY is None, reason="there is no shared SQLite that could be set up otherwise")
def test_with_a_sqlite_that_takes_no_addresses_unless_asked_to(tmp_path: Path, imported: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", WITHOUT_ADDRESSES, str(LIBRARY), str(tmp_path / "live.sqlite"), str(imported)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.stdout, said.stderr) == ("2\n", "")


def test_a_cache_that_is_open_elsewhere_is_left_alone(
    working: OrderCache, imported: Path, tmp_path: Path
) -> None:
    """Its write-ahead log would be taken for the new file's."""
    with closing(sqlite3.connect(tmp_path / "cache.sqlite")) as other:
        other.execute("SELECT count(*) FROM orders").fetchone()
        with pytest.raises(StoreBusy):
            working.adopt(imported)
    assert working.order(OTHER) is None
    assert imported.exists()
    working.adopt(imported)
    assert working.order(OTHER) is not None


def test_readers_on_other_threads_go_on(working: OrderCache, imported: Path) -> None:
    """Each sees the old orders or the new ones, and nobody an error."""
    seen: list[int] = []
    failed: list[BaseException] = []
    stop = threading.Event()

    def read() -> None:
        try:
            while not stop.is_set():
                seen.append(working.order_count())
        except BaseException as error:  # noqa: BLE001 - told to the test
            failed.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    working.adopt(imported)
    stop.set()
    for thread in threads:
        thread.join()
    assert failed == []
    assert set(seen) <= {1, 2}
    assert working.order_count() == 2
