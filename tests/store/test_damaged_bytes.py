"""Bytes of a cache or a journal that are not what we wrote: only Failures come out, whatever is read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import OrderQuery, SortKey
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.files import COMPANIONS
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import FULL, an_entry
from tests.unit.builders import ORDER, THEN, WAREHOUSE, a_level, a_line, a_shop, an_order, some_work

PAGE = 4096
#: The same ones each time: of all damages there are, one in thousands makes a schema that nobody expects.
SAME_DAMAGES = settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def cache_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "cache.sqlite"
    cache = OrderCache(path)
    cache.apply_orders(
        [
            an_order(
                id=f"gid://shopify/Order/{number}",
                lines=tuple(a_line(line) for line in range(1, 9)),
                fulfillment_orders=(some_work(),),
                address=("Kade 1", "Zürich"),
                note="n" * number * 50,
            )
            for number in range(1, 60)
        ]
    )
    cache.apply_levels([a_level()])
    cache.apply_shop_info(a_shop("read_orders"))
    cache.save_sync_state(cache.sync_state())
    cache.close()
    return path.read_bytes()


@pytest.fixture(scope="module")
def journal_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "journal.sqlite"
    journal = JournalFile(path)
    journal.write(FULL)
    for number in range(2, 20):
        journal.write(an_entry(number))
    journal.close()
    return path.read_bytes()


damages = st.one_of(
    st.tuples(st.just("bytes"), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=60)),
    st.tuples(st.just("cut"), st.floats(0, 1)),
    st.tuples(st.just("zeroed page"), st.floats(0, 1)),
    st.tuples(st.just("swapped pages"), st.tuples(st.floats(0, 1), st.floats(0, 1))),
    st.tuples(st.just("random"), st.binary(max_size=3 * PAGE)),
)


def damaged(content: bytes, damage: tuple[str, object]) -> bytes:
    changed = bytearray(content)
    last = len(content) - 1
    match damage:
        case ("bytes", list(flips)):
            for place, value in flips:
                changed[int(place * last)] = value
        case ("cut", float(place)):
            del changed[int(place * last) :]
        case ("zeroed page", float(place)):
            start = int(place * last) // PAGE * PAGE
            changed[start : start + PAGE] = bytes(PAGE)
        case ("swapped pages", (float(one), float(other))):
            here, there = (int(place * last) // PAGE * PAGE for place in (one, other))
            changed[here : here + PAGE] = content[there : there + PAGE]
        case ("random", bytes(noise)):
            changed = bytearray(noise)
    return bytes(changed)


def reads_of_cache(cache: OrderCache) -> Sequence[Callable[[], object]]:
    known = [f"gid://shopify/Order/{number}" for number in (1, 7, 59)]
    return [
        lambda: cache.newest(100),
        lambda: cache.rows(known),
        lambda: cache.find(OrderQuery()),
        lambda: cache.rows(cache.find(OrderQuery(sort=SortKey.LOCATION)).ids(0, 100)),
        lambda: cache.find(OrderQuery(text="bel")),
        lambda: cache.find(OrderQuery()).position(known[1]),
        lambda: cache.choices("location"),
        lambda: cache.levels([("gid://shopify/InventoryItem/1", WAREHOUSE)]),
        lambda: cache.unread_since(THEN, None),
        cache.counts,
        cache.shop_info,
        cache.sync_state,
        cache.location_names,
        *(lambda each=each: cache.order(each) for each in known),  # type: ignore[misc]
        lambda: cache.apply_orders([an_order(id=known[1], note="anders", read_at=THEN)]),
    ]


def reads_of_journal(journal: JournalFile) -> Sequence[Callable[[], object]]:
    return [
        journal.entries,
        journal.unfinished,
        lambda: journal.entry("a1"),
        lambda: journal.of_order(ORDER),
        lambda: journal.write(an_entry(3)),
    ]


def try_all(path: Path, content: bytes, opened: type[OrderCache] | type[JournalFile]) -> None:
    for companion in ("", *COMPANIONS):
        path.with_name(path.name + companion).unlink(missing_ok=True)
    path.write_bytes(content)
    try:
        store = opened(path)
    except Exception as error:  # noqa: BLE001
        assert_expected(error)
        return
    reads = reads_of_cache(store) if isinstance(store, OrderCache) else reads_of_journal(store)
    try:
        for read in reads:
            try:
                read()
            except Exception as error:  # noqa: BLE001
                assert_expected(error)
    finally:
        store.close()


def assert_expected(error: Exception) -> None:
    """Where the damage made another schema of ours, SQLite cannot tell it from a mistake in a statement."""
    if isinstance(error, sqlite3.Error):
        assert error.sqlite_errorcode in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_NOTNULL), error
    else:
        assert isinstance(error, Failure), repr(error)


@SAME_DAMAGES
@given(damages)
def test_a_damaged_cache(cache_bytes: bytes, tmp_path: Path, damage: tuple[str, object]) -> None:
    try_all(tmp_path / "cache.sqlite", damaged(cache_bytes, damage), OrderCache)


@SAME_DAMAGES
@given(damages)
def test_a_damaged_journal(journal_bytes: bytes, tmp_path: Path, damage: tuple[str, object]) -> None:
    try_all(tmp_path / "journal.sqlite", damaged(journal_bytes, damage), JournalFile)
