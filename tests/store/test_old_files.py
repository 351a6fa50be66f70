"""Files that earlier versions wrote are opened by this one. Each new migration adds its file here:
`python -m tests.store.test_old_files NAME` writes one with what the fixtures below expect."""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

import pytest

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Customer, Location, OrderEvent
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import FULL
from tests.unit.builders import ORDER, THEN, WAREHOUSE, a_level, a_parcel, a_shop, an_order, some_work

FOLDER = Path(__file__).parent.parent / "data" / "store"


def _opened(name: str, tmp_path: Path) -> Path:
    path = tmp_path / name
    path.write_bytes(gzip.decompress((FOLDER / f"{name}.gz").read_bytes()))
    return path


#: The caches whose orders are taken over; a migration may empty one that is older.
KEPT = sorted(path.stem for path in FOLDER.glob("cache-*.gz") if path.stem >= "cache-m002")


def test_an_emptied_cache_fills_again(tmp_path: Path) -> None:
    cache = OrderCache(_opened("cache-m001.sqlite", tmp_path))
    assert cache.order(ORDER) is None
    assert cache.sync_state() == SyncState()
    assert (cache.shop_info(), cache.location_names()) == (None, {})
    assert cache.apply_orders([an_order()]) == {ORDER}
    assert [row.name for row in cache.newest(9)] == ["#1001"]
    assert len(cache.find(OrderQuery(text="1001"))) == 1
    cache.close()


@pytest.mark.parametrize("name", KEPT)
def test_a_cache_of_an_earlier_version_is_taken_over(name: str, tmp_path: Path) -> None:
    cache = OrderCache(_opened(name, tmp_path))
    order = cache.order(ORDER)
    assert order is not None
    assert (order.name, order.updated_at, order.note) == ("#1001", THEN, "Zoë <b>")
    assert [parcel.tracking[0].number for parcel in order.fulfillments] == ["3SABCD123456"]
    assert [work.lines[0].remaining for work in order.fulfillment_orders] == [2]
    assert cache.find(OrderQuery(text="jansen")).ids(0, 9) == [ORDER]
    assert [row and row.customer for row in cache.rows([ORDER])] == ["Zoë Jansen"]
    assert cache.sync_state().orders_since == THEN
    assert cache.location_names() == {WAREHOUSE: "Magazijn"}
    assert len(cache.levels([(a_level().inventory_item_id, WAREHOUSE)])) == 1
    assert [event.message for event in cache.events(ORDER)] == ["Besteld"]
    assert cache.events_read_at(ORDER) == THEN
    shop = cache.shop_info()
    assert shop is not None
    assert shop.name == "De Fietswinkel"
    cache.close()


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("journal-*.gz")))
def test_a_journal_of_an_earlier_version_is_taken_over(name: str, tmp_path: Path) -> None:
    journal = JournalFile(_opened(name, tmp_path))
    (entry,) = journal.entries()
    assert (entry.action, entry.state, entry.witness) == (FULL.action, EntryState.DIFFERS, FULL.witness)
    assert entry.forecast.lines == FULL.forecast.lines
    assert entry.forecast.notices == FULL.forecast.notices
    assert entry.outcome is not None
    assert entry.outcome.differences[0].actual == "13"
    journal.close()


def test_there_are_such_files() -> None:
    assert KEPT
    assert len(list(FOLDER.glob("journal-*.gz"))) >= 1


def write(name: str) -> None:
    """Write the two files of the present version."""
    with tempfile.TemporaryDirectory() as folder:
        cache = OrderCache(Path(folder) / "cache.sqlite")
        customer = Customer(None, "Zoë Jansen", "zoe@example.nl", None)
        order = an_order(
            note="Zoë <b>", customer=customer, fulfillments=(a_parcel(),), fulfillment_orders=(some_work(),)
        )
        cache.apply_page([order], SyncState(orders_since=THEN))
        cache.apply_locations([Location(WAREHOUSE, "Magazijn", active=True, service=False)])
        cache.apply_levels([a_level()])
        cache.apply_events(
            ORDER, [OrderEvent("gid://shopify/BasicEvent/1", ORDER, THEN, "placed", "Besteld")], THEN
        )
        cache.apply_shop_info(a_shop("read_orders"))
        cache.close()
        journal = JournalFile(Path(folder) / "journal.sqlite")
        journal.write(FULL)
        journal.close()
        for kind in ("cache", "journal"):
            content = (Path(folder) / f"{kind}.sqlite").read_bytes()
            (FOLDER / f"{kind}-{name}.sqlite.gz").write_bytes(gzip.compress(content, mtime=0))


if __name__ == "__main__":
    write(sys.argv[1])
