"""Personal data leaves the cache: nobody finds it, and no byte of it is left in any file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.domain.orders import Customer, Order, OrderEvent
from fulfilldesk.domain.personal_data import without_person
from fulfilldesk.domain.query import OrderQuery, SortKey
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store import cleaning
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.database import Database
from fulfilldesk.store.files import remove_leftovers, set_aside
from tests.store import strategies
from tests.store.checks import check_list, check_summaries, ids_found
from tests.store.strategies import many_orders
from tests.store.traces import traces
from tests.unit.builders import ORDER, POSTNL, THEN, a_hold, a_parcel, a_shop, an_order, some_work

DAY = timedelta(days=1)
#: The index keeps of a word what it does not share with the word before it: these ends are shared by none.
NAME, EMAIL, STREET, NOTE, EVENT, HOLD, LINK = (
    "Qzvxwkjpq", "hgjkvbqxz", "Wmxzqvhkf", "pfqkzwxjv", "xqjzkvwpd", "bvqxkzjwf", "tkqzvxjwm",
)  # fmt: skip
ENDS = tuple(name[3:] for name in (NAME, EMAIL, STREET, NOTE, EVENT, HOLD, LINK))


def of_the_canary(number: int, moment: datetime = THEN) -> Order:
    """An order with a person everywhere a person can be."""
    order_id = f"gid://shopify/Order/{number}"
    return an_order(
        id=order_id,
        name=f"#{number}",
        customer=Customer("gid://shopify/Customer/777", NAME, f"{EMAIL}@example.nl", None),
        address=(NAME, f"{STREET} 1"),
        note=f"vraag {NOTE} om een briefje",
        updated_at=moment,
        processed_at=moment,
        read_at=moment,
        tags=("vip",),
        fulfillments=(a_parcel(number * 10, tracking=(replace(POSTNL, url=f"https://x/{LINK}"),)),),
        fulfillment_orders=(some_work(number * 10, order_id=order_id, holds=(a_hold(notes=HOLD),)),),
    )


def an_event(order_id: str) -> OrderEvent:
    return OrderEvent("gid://shopify/BasicEvent/1", order_id, THEN, "mail", f"Mailed {EVENT}")


@pytest.fixture
def crowd(cache: OrderCache) -> list[Order]:
    """The canary's orders among hundreds of others, written and changed several times."""
    others = many_orders(600)
    canary = [of_the_canary(number) for number in range(10_000, 10_030)]
    everybody = [*others[:300], *canary, *others[300:]]
    for first in range(0, len(everybody), 40):
        cache.apply_orders(everybody[first : first + 40])
    longer = [
        replace(order, note=f"{order.note or ''} en nog veel meer " * 9, updated_at=order.updated_at + DAY)
        for order in everybody
    ]
    for first in range(0, len(longer), 25):
        cache.apply_orders(longer[first : first + 25])
    for order in canary:
        cache.apply_events(order.id, [an_event(order.id)], THEN)
    cache.apply_shop_info(a_shop("read_orders"))
    cache.save_sync_state(SyncState(orders_since=THEN))
    return longer


@pytest.mark.usefixtures("small_limits")
def test_no_byte_of_a_removed_person_is_in_any_file(
    cache: OrderCache, crowd: list[Order], tmp_path: Path
) -> None:
    cache.counts()
    cache.save_lists()
    cache._database.checkpoint()
    assert {name for _, name in traces(tmp_path, *ENDS)} == set(ENDS)
    canary = [order for order in crowd if order.note and NOTE in order.note]
    cache.remove_persons([order.id for order in canary])
    assert cache.clean(THEN)
    assert traces(tmp_path, *ENDS) == []
    cache.counts()
    cache.save_lists()
    assert traces(tmp_path, *ENDS) == []
    expected = [without_person(order) if order in canary else order for order in crowd]
    assert [cache.order(order.id) for order in expected] == expected
    check_summaries(cache, expected)
    for query in (
        OrderQuery(), OrderQuery(sort=SortKey.CUSTOMER), OrderQuery(text="anna"), OrderQuery(text="vip"),
    ):  # fmt: skip
        check_list(cache, expected, query)
    cache.close()
    assert traces(tmp_path, *ENDS) == []
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cache.sqlite", "cache.sqlite.columns"]


@pytest.mark.parametrize(
    "words", [NAME, NAME.lower(), NAME[:4], f"{EMAIL}@example.nl", EMAIL, NOTE, f"customer:{NAME}"]
)
def test_nobody_finds_a_removed_person(cache: OrderCache, words: str) -> None:
    cache.apply_orders([of_the_canary(1), an_order(id="gid://shopify/Order/2", name="#2")])
    assert ids_found(cache, OrderQuery(text=words)) == ["gid://shopify/Order/1"]
    cache.remove_persons(["gid://shopify/Order/1"])
    assert ids_found(cache, OrderQuery(text=words)) == []
    assert ids_found(cache, OrderQuery(text="vip")) == ["gid://shopify/Order/1"]
    row = cache.rows(["gid://shopify/Order/1"])[0]
    assert row is not None
    assert row.customer is None


def test_an_order_that_is_read_again_has_its_person_again(cache: OrderCache) -> None:
    """As when somebody opens it; its timeline too. A timeline alone does not come back."""
    order = of_the_canary(1)
    cache.apply_orders([order])
    cache.apply_events(order.id, [an_event(order.id)], THEN)
    cache.remove_persons([order.id])
    assert (cache.events(order.id), cache.events_read_at(order.id)) == ([], None)
    cache.apply_events(order.id, [an_event(order.id)], THEN)
    assert (cache.events(order.id), cache.events_read_at(order.id)) == ([], None)
    again = replace(order, read_at=order.read_at + DAY)
    assert cache.apply_orders([again]) == {order.id}
    assert cache.order(order.id) == again
    assert ids_found(cache, OrderQuery(text=NAME)) == [order.id]
    cache.apply_events(order.id, [an_event(order.id)], THEN)
    assert len(cache.events(order.id)) == 1
    assert cache.with_person_before(THEN + DAY, 9) == [order.id]


def test_only_untouched_orders_that_are_not_done_are_looked_at(cache: OrderCache) -> None:
    """The oldest first, and each once; those that never told of anybody too."""
    orders = [
        replace(of_the_canary(1), updated_at=THEN - 2 * DAY),
        an_order(id="gid://shopify/Order/2", updated_at=THEN - 3 * DAY),
        replace(of_the_canary(3), updated_at=THEN),
    ]
    cache.apply_orders(orders)
    assert cache.with_person_before(THEN, 1) == ["gid://shopify/Order/2"]
    found = cache.with_person_before(THEN, 9)
    assert found == ["gid://shopify/Order/2", "gid://shopify/Order/1"]
    cache.remove_persons(found)
    assert cache.with_person_before(THEN, 9) == []
    assert cache.with_person_before(THEN + DAY, 9) == ["gid://shopify/Order/3"]


def test_looking_for_them_reads_no_order_that_is_done(cache: OrderCache, tmp_path: Path) -> None:
    """However many there are: their index holds the others only."""
    with closing(sqlite3.connect(tmp_path / "cache.sqlite")) as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT id FROM orders"
            " WHERE NOT person_removed AND updated_at < 5 ORDER BY updated_at LIMIT 9"
        ).fetchall()
    assert len(plan) == 1  # no sorting either
    assert "INDEX orders_with_person (updated_at<?)" in plan[0][3]


def test_a_file_without_traces_is_left_alone(cache: OrderCache, tmp_path: Path) -> None:
    cache.apply_orders([an_order()])
    before = (tmp_path / "cache.sqlite").stat().st_ino
    assert not cache.cleaning_due(THEN)
    assert cache.clean(THEN)
    assert (tmp_path / "cache.sqlite").stat().st_ino == before


def test_cleaning_ends_soon_when_the_program_does(cache: OrderCache, tmp_path: Path) -> None:
    """In the middle of copying, with everything as it was; the next start goes on."""
    orders = [*many_orders(2_000), of_the_canary(90_000)]
    cache.apply_orders(orders)
    cache.remove_persons([orders[-1].id])
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return True

    with pytest.raises(Stopped):
        cache.clean(THEN, stopped)
    assert asked == 1
    assert sorted(file.name for file in tmp_path.glob("*clean*")) == []
    assert cache.order(orders[0].id) == orders[0]
    assert cache.clean(THEN)
    assert traces(tmp_path, *ENDS) == []


def test_a_copy_that_is_removed_meanwhile_is_made_again_later(cache: OrderCache, tmp_path: Path) -> None:
    """Somebody is forgotten while the file is cleaned: every copy goes, also this one."""
    orders = [*many_orders(500), of_the_canary(90_000)]
    cache.apply_orders(orders)
    cache.remove_persons([orders[-1].id])

    def never() -> bool:
        cache.remove_leftovers(None)
        return False

    assert not cache.clean(THEN, never)
    assert sorted(file.name for file in tmp_path.glob("*clean*")) == []
    assert cache.order(orders[0].id) == orders[0]
    assert cache.clean(THEN)
    assert traces(tmp_path, *ENDS) == []


def test_a_damaged_file_is_kept_from_when_it_was_set_aside(tmp_path: Path) -> None:
    """And not from when it was written last: a shop that was closed for a month loses nothing in a minute."""
    path = tmp_path / "journal.sqlite"
    path.write_bytes(b"damaged")
    os.utime(path, (THEN.timestamp() - 9_999_999, THEN.timestamp() - 9_999_999))
    aside = set_aside(path)
    remove_leftovers(tmp_path, datetime.now(UTC) - 30 * DAY)
    assert aside.exists()
    remove_leftovers(tmp_path, datetime.now(UTC) + DAY)
    assert not aside.exists()


def test_cleaning_is_due_once_a_day(cache: OrderCache) -> None:
    """Unless nothing was removed; a clock that was set back does not put it off for ever."""
    orders = [of_the_canary(number) for number in (1, 2)]
    cache.apply_orders(orders)
    cache.remove_persons([orders[0].id])
    assert cache.cleaning_due(THEN)
    assert cache.clean(THEN)
    assert not cache.cleaning_due(THEN + 2 * DAY)
    cache.remove_persons([orders[1].id])
    assert not cache.cleaning_due(THEN + 0.9 * DAY)
    assert cache.cleaning_due(THEN + DAY)
    assert cache.cleaning_due(THEN - DAY)


def test_who_writes_while_the_file_is_cleaned_loses_nothing(
    cache: OrderCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is thrown away; it is tried again an hour later."""
    order = of_the_canary(1)
    cache.apply_orders([order])
    cache.remove_persons([order.id])
    while_closed = Database.while_closed
    busy = [True]

    def after_a_write(database: Database, action: cleaning._Swap) -> None:
        if busy.pop():
            cache.apply_orders([an_order(id="gid://shopify/Order/9", name="#9")])
        while_closed(database, action)

    monkeypatch.setattr(Database, "while_closed", after_a_write)
    assert not cache.clean(THEN)
    assert cache.order("gid://shopify/Order/9") is not None
    assert sorted(file.name for file in tmp_path.glob("*clean*")) == []
    assert not cache.cleaning_due(THEN + timedelta(minutes=59))
    assert cache.cleaning_due(THEN + timedelta(hours=1))
    busy.append(False)
    assert cache.clean(THEN)
    assert cache.order("gid://shopify/Order/9") is not None
    assert traces(tmp_path, *ENDS) == []


def test_a_cache_that_is_open_elsewhere_is_cleaned_later(cache: OrderCache, tmp_path: Path) -> None:
    order = of_the_canary(1)
    cache.apply_orders([order])
    cache.remove_persons([order.id])
    with closing(OrderCache(tmp_path / "cache.sqlite")) as other:
        assert not cache.clean(THEN)
        assert other.order(order.id) == without_person(order)
    assert cache.order(order.id) == without_person(order)
    assert cache.clean(THEN)
    assert traces(tmp_path, *ENDS) == []


def test_a_full_disk_puts_it_off(cache: OrderCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = of_the_canary(1)
    cache.apply_orders([order])
    cache.remove_persons([order.id])
    monkeypatch.setattr(cleaning.shutil, "disk_usage", lambda _: cleaning.shutil._ntuple_diskusage(9, 9, 0))
    assert not cache.clean(THEN)
    assert cache.order(order.id) == without_person(order)


def test_lists_that_were_open_go_on_after_a_cleaning(cache: OrderCache) -> None:
    orders = [of_the_canary(number, THEN + number * DAY) for number in range(1, 9)]
    cache.apply_orders(orders)
    found = cache.find(OrderQuery())
    cache.remove_persons([orders[0].id])
    assert cache.clean(THEN)
    assert list(found.ids(0, 99)) == [order.id for order in reversed(orders)]
    cache.apply_orders([an_order(id="gid://shopify/Order/99", name="#99", processed_at=THEN + 99 * DAY)])
    assert ids_found(cache)[:2] == ["gid://shopify/Order/99", orders[-1].id]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(strategies.orders(st.integers(1, 12)), max_size=10, unique_by=lambda order: order.id),
    st.sets(st.integers(1, 12)),
    st.booleans(),
    st.sampled_from(["anna", "bel", "AB-12.34", "jan.de-boer@example.nl", "zoe", "山田", "x", "#1001"]),
)
def test_any_orders_any_of_them_removed(
    tmp_path_factory: pytest.TempPathFactory,
    orders: list[Order],
    numbers: set[int],
    cleaned: bool,
    words: str,
) -> None:
    """What is removed is found by nothing of it; everything else is as it was."""
    with closing(OrderCache(tmp_path_factory.mktemp("any") / "cache.sqlite")) as cache:
        cache.apply_orders(orders)
        removed = [f"gid://shopify/Order/{number}" for number in sorted(numbers)]
        cache.counts()
        cache.remove_persons(removed)
        if cleaned:
            assert cache.clean(THEN)
        expected = [without_person(order) if order.id in removed else order for order in orders]
        assert [cache.order(order.id) for order in expected] == expected
        for query in (OrderQuery(), OrderQuery(sort=SortKey.CUSTOMER), OrderQuery(text=words)):
            check_list(cache, expected, query)
        check_summaries(cache, expected)


def test_the_opened_order_says_so(cache: OrderCache) -> None:
    cache.apply_orders([an_order()])
    before = cache.order(ORDER)
    cache.remove_persons([ORDER])
    after = cache.order(ORDER)
    assert before is not None
    assert after is not None
    assert (before.person_removed, after.person_removed) == (False, True)
