"""Files that earlier versions wrote are opened by this one; what this one wrote an earlier one leaves alone.

Each new migration adds its file here: `python -m tests.store.test_old_files journal-m002` (or cache-...)
writes one with what the tests below expect.
"""

from __future__ import annotations

import gzip
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlite_utils.migrations import Migrations

from fulfilldesk.domain.errors import StoreDamaged, StoreTooNew
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Customer, Location, OrderEvent, Refund
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services import bulk_plan
from fulfilldesk.services.bulk import BulkAttempt, BulkKind, BulkState
from fulfilldesk.services.ports import SyncState
from fulfilldesk.services.sync_plan import Start, orders_start
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.database import Database
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.journal_schema import m001_entries
from tests.store.test_journal import FULL, FULL_OUTCOME, an_entry
from tests.store.test_journal_batches import FULL_BATCH as BATCH
from tests.unit.builders import ORDER, THEN, WAREHOUSE, a_level, a_parcel, a_shop, an_order, some_work

REFUND = Refund("gid://shopify/OrderTransaction/1", THEN, WAREHOUSE)
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
    told = name >= "cache-m004"  # earlier ones know nothing of payment and refunds
    assert (order.paid_at, order.risk_level, order.refunds) == (
        (THEN, "HIGH", (REFUND,)) if told else (None, None, ())
    )
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


def test_what_an_earlier_version_did_not_ask_is_read_by_the_next_pass(tmp_path: Path) -> None:
    path = _opened("cache-m003.sqlite", tmp_path)
    begun = SyncState(orders_since=THEN, orders_cursor="abc", orders_lower_bound=THEN, orders_depth=90)
    with closing(sqlite3.connect(path)) as earlier, earlier:
        earlier.execute("UPDATE sync_state SET content = ?", (msgspec.json.encode(begun),))
    cache = OrderCache(path)
    state = cache.sync_state()
    assert replace(state, full_since=None) == SyncState(orders_since=THEN)
    assert orders_start(state) == Start(None, None)
    old = BulkState((BulkAttempt(BulkKind.ORDERS, read_at=THEN),), since=None, identity=True, merge=False)
    assert bulk_plan.overtaken(old, state)
    order = cache.order(ORDER)
    assert order is not None
    read_again = replace(order, read_at=order.read_at + timedelta(days=1), paid_at=THEN)
    assert cache.apply_page([read_again], state) == {ORDER}
    assert cache.order(ORDER) == read_again
    cache.close()
    again = OrderCache(path)
    assert again.sync_state() == state
    again.close()


@pytest.mark.parametrize("torn", [b"", b"{", b"\xff\xfe"])
def test_a_torn_sync_state_is_told_as_such_and_ends_no_migration(torn: bytes, tmp_path: Path) -> None:
    path = _opened("cache-m003.sqlite", tmp_path)
    with closing(sqlite3.connect(path)) as earlier, earlier:
        earlier.execute("UPDATE sync_state SET content = ?", (torn,))
    cache = OrderCache(path)
    assert cache.order(ORDER) is not None
    with pytest.raises(StoreDamaged):
        cache.sync_state()
    cache.close()


def test_a_cache_that_was_never_filled_is_not_read_twice(tmp_path: Path) -> None:
    path = _opened("cache-m003.sqlite", tmp_path)
    with closing(sqlite3.connect(path)) as earlier, earlier:
        earlier.execute("DELETE FROM sync_state")
    cache = OrderCache(path)
    assert cache.sync_state() == SyncState()
    cache.close()


JOURNALS = sorted(path.stem for path in FOLDER.glob("journal-*.gz"))
#: The same entry as it was before there were rules.
FULL_M002 = replace(FULL, action=replace(FULL.action, rule=None))
#: And before there were batches, facts, and mutations in steps.
FULL_M001 = replace(
    FULL_M002,
    forecast=replace(FULL.forecast, tracking_before=None, facts=()),
    outcome=replace(FULL_OUTCOME, facts={}),
    step=0,
    batch_id=None,
)


@pytest.mark.parametrize("name", JOURNALS)
def test_a_journal_of_an_earlier_version_is_taken_over(name: str, tmp_path: Path) -> None:
    journal = JournalFile(_opened(name, tmp_path))
    old = name == "journal-m001.sqlite"
    expected = {"journal-m001.sqlite": FULL_M001, "journal-m002.sqlite": FULL_M002}
    assert journal.entry("a1") == expected.get(name, FULL)
    assert [entry.action.id for entry in journal.of_order(ORDER)] == (["a1"] if old else ["a3", "a2", "a1"])
    assert [each.batch for each in journal.batches()] == ([] if old else [BATCH])
    journal.begin_batch(replace(BATCH, id="b9"), [an_entry(9, EntryState.WAITING, batch_id="b9")])
    assert journal.entries(limit=1) == [an_entry(9, EntryState.WAITING, batch_id="b9")]
    journal.close()


@pytest.mark.parametrize("state", ["asked", "sending", "answered"])
def test_what_an_earlier_version_left_unfinished_is_found(state: str, tmp_path: Path) -> None:
    path = _opened("journal-m001.sqlite", tmp_path)
    with closing(sqlite3.connect(path)) as earlier, earlier:
        earlier.execute("UPDATE entries SET state = ?", (state,))
    journal = JournalFile(path)
    assert journal.unfinished() == [replace(FULL_M001, state=EntryState(state))]
    assert journal.orders_in({EntryState(state)}) == {ORDER: {EntryState(state)}}
    journal.close()
    with closing(sqlite3.connect(tmp_path / "journal-m001.before-upgrade.sqlite")) as copy:
        assert copy.execute("SELECT id, state FROM entries").fetchall() == [("a1", state)]


def test_an_earlier_version_says_that_the_journal_is_too_new(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = JournalFile(path)
    journal.begin_batch(BATCH, [an_entry(2, batch_id=BATCH.id)])
    journal.close()
    before = path.read_bytes()
    earlier = Migrations("journal")
    earlier()(m001_entries)
    with pytest.raises(StoreTooNew) as raised:
        Database(path, earlier, durable=True)
    assert raised.value.parameters["path"] == str(path)
    assert path.read_bytes() == before


def test_there_are_such_files() -> None:
    assert KEPT
    assert {"journal-m001.sqlite", "journal-m002.sqlite", "journal-m004.sqlite"} <= set(JOURNALS)


def write(name: str) -> None:
    """Write a file of the present version."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        _write_cache(path) if name.startswith("cache") else _write_journal(path)
        (FOLDER / f"{name}.sqlite.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def _write_cache(path: Path) -> None:
    cache = OrderCache(path)
    customer = Customer(None, "Zoë Jansen", "zoe@example.nl", None)
    order = an_order(
        note="Zoë <b>",
        customer=customer,
        fulfillments=(a_parcel(),),
        fulfillment_orders=(some_work(),),
        paid_at=THEN,
        risk_level="HIGH",
        refunds=(REFUND,),
    )
    cache.apply_page([order], SyncState(orders_since=THEN))
    cache.apply_locations([Location(WAREHOUSE, "Magazijn", active=True, service=False)])
    cache.apply_levels([a_level()])
    cache.apply_events(
        ORDER, [OrderEvent("gid://shopify/BasicEvent/1", ORDER, THEN, "placed", "Besteld")], THEN
    )
    cache.apply_shop_info(a_shop("read_orders"))
    cache.close()


def _write_journal(path: Path) -> None:
    journal = JournalFile(path)
    journal.begin_batch(BATCH, [FULL, an_entry(2, EntryState.WAITING, batch_id=BATCH.id)])
    journal.write(an_entry(3))
    journal.close()


if __name__ == "__main__":
    write(sys.argv[1])
