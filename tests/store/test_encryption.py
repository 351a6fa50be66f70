"""An encrypted cache does everything that a plain one does, and nothing in its files can be read."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import CacheKeyMissing, EncryptionMissing, StoreBusy, StoreDamaged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.personal_data import without_person
from fulfilldesk.domain.query import OrderQuery, SortKey
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.columns import current
from fulfilldesk.store.encrypting import encrypt_anew
from fulfilldesk.store.erasing import erase_store
from fulfilldesk.store.first_rows import first_rows
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.opening import FileKey, can_encrypt
from tests.store.checks import check_list, check_summaries, ids_found
from tests.store.strategies import many_orders
from tests.store.test_journal import an_entry
from tests.store.test_personal_data import ENDS, NAME, of_the_canary
from tests.store.traces import traces
from tests.unit.builders import ORDER, THEN, an_order

encrypting = pytest.mark.skipif(
    not can_encrypt(), reason="the extra `encryption` (sqlcipher3) is not installed"
)
KEY = FileKey(bytes(range(32)))
OTHER_KEY = FileKey(bytes(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def secret(path: Path) -> Iterator[OrderCache]:
    """An empty encrypted cache."""
    with closing(OrderCache(path, KEY)) as opened:
        yield opened


def unreadable(folder: Path) -> bool:
    """No file says a word, or even that it is a database."""
    words = [*ENDS, NAME, "CREATE TABLE", "SQLite format 3", KEY.text]
    return traces(folder, *words) == [] and not any(KEY.raw in file.read_bytes() for file in files(folder))


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and not file.name.endswith("-shm")]


@encrypting
def test_what_is_written_is_found_and_cannot_be_read(
    secret: OrderCache, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_WORTH_A_FILE", 0)
    orders = [*many_orders(300), of_the_canary(10_000)]
    secret.apply_page(orders, SyncState(orders_since=THEN))
    for query in (OrderQuery(), OrderQuery(text="anna"), OrderQuery(sort=SortKey.CUSTOMER)):
        check_list(secret, orders, query)
    check_summaries(secret, orders)
    assert ids_found(secret, OrderQuery(text=NAME)) == ["gid://shopify/Order/10000"]
    assert secret.order("gid://shopify/Order/10000") == orders[-1]
    secret.save_lists()
    assert unreadable(path.parent)
    while secret.tidy().more:
        pass
    secret.close()
    assert unreadable(path.parent)
    assert [file.name for file in files(path.parent)] == [path.name]
    with closing(OrderCache(path, KEY)) as again:
        assert [again.order(order.id) for order in orders] == orders
        assert again.sync_state() == SyncState(orders_since=THEN)
    assert [row.name for row in first_rows(path, 3, KEY)] == [row.name for row in _newest(path)]


def _newest(path: Path) -> list[object]:
    with closing(OrderCache(path, KEY)) as cache:
        return list(cache.newest(3))


@encrypting
@pytest.mark.parametrize("key", [OTHER_KEY, None])
def test_without_the_key_it_is_not_opened_and_stays_as_it_is(
    secret: OrderCache, path: Path, key: FileKey | None
) -> None:
    secret.apply_orders([an_order()])
    secret.close()
    before = path.read_bytes()
    with pytest.raises(CacheKeyMissing if key else StoreDamaged):
        OrderCache(path, key)
    assert first_rows(path, 9, key) == ()
    assert path.read_bytes() == before
    with closing(OrderCache(path, KEY)) as again:
        assert again.order(ORDER) == an_order()


@encrypting
def test_a_plain_file_is_not_opened_with_a_key(path: Path) -> None:
    """Nobody shall believe it encrypted."""
    with closing(OrderCache(path)) as plain:
        plain.apply_orders([an_order()])
    with pytest.raises(CacheKeyMissing):
        OrderCache(path, KEY)
    with closing(OrderCache(path)) as plain:
        assert plain.order(ORDER) == an_order()


@encrypting
def test_an_import_is_adopted(secret: OrderCache, path: Path) -> None:
    imported = path.with_name("import.sqlite")
    with closing(OrderCache(imported, KEY)) as newer:
        newer.apply_orders([of_the_canary(number) for number in (1, 2)])
    secret.apply_orders([replace(of_the_canary(1), note="later", updated_at=THEN + timedelta(days=1))])
    secret.adopt(imported)
    order = secret.order(ORDER)
    assert order is not None
    assert order.note == "later"
    assert secret.order("gid://shopify/Order/2") == of_the_canary(2)
    assert unreadable(path.parent)


@encrypting
def test_a_person_is_removed_and_the_file_cleaned(secret: OrderCache, path: Path) -> None:
    """The copy is encrypted too."""
    order = of_the_canary(1)
    secret.apply_orders([order, *many_orders(50)[1:]])
    secret.remove_persons([order.id])
    before = path.stat().st_ino
    assert secret.clean(THEN)
    assert path.stat().st_ino != before
    assert secret.order(order.id) == without_person(order)
    assert unreadable(path.parent)
    assert len(secret.find(OrderQuery(text="anna"))) == len(
        [each for each in many_orders(50)[1:] if each.customer and "Anna" in (each.customer.name or "")]
    )


@encrypting
def test_the_journal_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with closing(JournalFile(path, KEY)) as journal:
        journal.write(an_entry(1, EntryState.DONE))
        journal.rewrite()
    assert unreadable(tmp_path)
    with closing(JournalFile(path, KEY)) as journal:
        assert journal.entry("a1") == an_entry(1, EntryState.DONE)


@encrypting
@pytest.mark.parametrize(("old", "new"), [(None, KEY), (KEY, None), (KEY, OTHER_KEY)])
def test_a_file_gets_another_key(tmp_path: Path, old: FileKey | None, new: FileKey | None) -> None:
    """Cache and journal, with all that is in them."""
    cache_path, journal_path = tmp_path / "cache.sqlite", tmp_path / "journal.sqlite"
    with closing(OrderCache(cache_path, old)) as cache, closing(JournalFile(journal_path, old)) as journal:
        cache.apply_page(many_orders(60), SyncState(orders_since=THEN))
        for number in range(1, 30):
            journal.write(an_entry(number, EntryState.DONE))
    for path in (cache_path, journal_path):
        encrypt_anew(path, old, new)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cache.sqlite", "journal.sqlite"]
    assert unreadable(tmp_path) is (new is not None)
    with closing(OrderCache(cache_path, new)) as cache, closing(JournalFile(journal_path, new)) as journal:
        check_list(cache, many_orders(60), OrderQuery(text="anna"))
        assert [cache.order(order.id) for order in many_orders(60)] == many_orders(60)
        assert cache.sync_state() == SyncState(orders_since=THEN)
        assert journal.entries() == [an_entry(number, EntryState.DONE) for number in range(29, 0, -1)]
        cache.forget([order.id for order in many_orders(60)[5:]])
        assert cache.order_count() == 5
        journal.write(an_entry(30))
    if new is not None:
        with pytest.raises(CacheKeyMissing):
            OrderCache(cache_path, old or OTHER_KEY)


@encrypting
def test_a_key_that_is_wrong_or_a_file_that_is_open_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with closing(JournalFile(path, KEY)) as journal:
        journal.write(an_entry(1))
        with pytest.raises(StoreBusy):
            encrypt_anew(path, KEY, None)
        journal.write(an_entry(2))
    with pytest.raises(CacheKeyMissing):
        encrypt_anew(path, OTHER_KEY, KEY)
    with pytest.raises(CacheKeyMissing):
        encrypt_anew(path, None, KEY)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    with closing(JournalFile(path, KEY)) as journal:
        assert [entry.action.id for entry in journal.entries()] == ["a2", "a1"]


@encrypting
def test_damage_is_a_failure_here_too(secret: OrderCache, path: Path) -> None:
    secret.apply_orders(many_orders(400))
    secret.close()
    content = bytearray(path.read_bytes())
    content[8192:-4096] = bytes(len(content) - 4096 - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreDamaged), closing(OrderCache(path, KEY)) as damaged:
        for order in many_orders(400):
            damaged.order(order.id)


@encrypting
def test_another_program_that_writes_is_waited_for(
    secret: OrderCache, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fulfilldesk.store.database.PATIENCE_SECONDS", 0.05)
    with closing(OrderCache(path, KEY)) as other, other._database.writing(), pytest.raises(StoreBusy):
        secret.apply_orders([an_order()])


@encrypting
def test_an_open_one_is_not_erased(secret: OrderCache, path: Path) -> None:
    with pytest.raises(StoreBusy):
        erase_store(path.parent, key=KEY)
    secret.close()
    erase_store(path.parent, key=KEY)
    assert not path.parent.exists()


def test_without_the_package_it_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    assert not can_encrypt()
    with pytest.raises(EncryptionMissing):
        OrderCache(path, KEY)
    assert first_rows(path, 9, KEY) == ()


def test_a_key_is_shown_by_nothing(path: Path) -> None:
    key = FileKey.new()
    assert key != FileKey.new()
    assert FileKey.from_text(f" {key.text}\n") == key
    assert key.text not in repr(key)
    assert repr(key.raw) not in repr(key)
    for text in ("", "ab", "zz" * 32, key.text + "00"):
        with pytest.raises(CacheKeyMissing) as raised:
            FileKey.from_text(text)
        assert not text or text not in str(raised.value)


def test_a_plain_cache_needs_no_package(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with closing(OrderCache(path)) as cache:
        cache.apply_orders([an_order()])
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM orders").fetchone() == (1,)
