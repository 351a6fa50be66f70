"""Orders go into the cache and come out unchanged; newer ones win; only what changed is written."""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.ports import SyncState, WorkChange
from fulfilldesk.store import order_blocks
from fulfilldesk.store.cache import OrderCache
from tests.store.strategies import HOSTILE, orders
from tests.unit.builders import ORDER, THEN, a_line, a_parcel, an_order, some_work

SECOND = timedelta(seconds=1)
slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(st.lists(orders(st.integers(1, 3)), max_size=8), st.integers(1, 4))
def test_the_newest_of_each_order_is_kept_as_it_was(told: list[Order], page_size: int) -> None:
    """Whatever comes, in whatever portions and as often as it likes."""
    newest: dict[str, Order] = {}
    for order in told:
        before = newest.get(order.id)
        if before is None or (before.updated_at, before.read_at) <= (order.updated_at, order.read_at):
            newest[order.id] = order
    with tempfile.TemporaryDirectory() as folder:
        cache = OrderCache(Path(folder) / "cache.sqlite")
        try:
            for first in range(0, len(told), page_size):
                cache.apply_orders(told[first : first + page_size])
            assert {order.id: cache.order(order.id) for order in told} == newest
            assert cache.order_count() == len(newest)
            assert cache.apply_orders(told) == frozenset()
            cache.forget(list(newest))
            assert _rows_in_all_tables(cache) == 0
        finally:
            cache.close()


@slow
@given(
    st.lists(orders(st.integers(1, 9)), max_size=6, unique_by=lambda order: order.id),
    st.lists(st.integers(-1, 10), max_size=12),
    st.integers(1, 4),
)
def test_orders_read_together_come_as_they_were_in_the_order_asked(
    told: list[Order], asked: list[int], block: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(order_blocks, "_BLOCK", block)
        cache = OrderCache(Path(folder) / "cache.sqlite")
        try:
            cache.apply_orders(told)
            with cache._database.reading() as connection:
                found = list(order_blocks.read_orders(connection, asked))
        finally:
            cache.close()
    by_number = {int(order.id.rpartition("/")[2]): order for order in told}
    assert found == [by_number[number] for number in asked if number in by_number]


def _rows_in_all_tables(cache: OrderCache) -> int:
    names = (
        "orders order_details lines fulfillments fulfillment_lines tracking fulfillment_orders"
        " fulfillment_order_lines holds refunds order_tags search_text"
    )
    with cache._database.reading() as connection:
        rows = sum(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names.split())
        found = connection.execute("SELECT count(*) FROM search WHERE search MATCH 'a* OR 1*'").fetchone()[0]
    return rows + found


@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_are_code_come_back_letter_by_letter(cache: OrderCache, name: str) -> None:
    order = an_order(name=name, note=name, tags=(name, name), address=(name,), lines=(a_line(title=name),))
    cache.apply_orders([order])
    assert cache.order(ORDER) == order
    assert cache.newest(1)[0].name == name


def test_an_order_with_300_lines(cache: OrderCache) -> None:
    units = dict.fromkeys(range(1, 301), 1)
    order = an_order(
        lines=tuple(a_line(number) for number in units),
        fulfillments=(a_parcel(units=units),),
        fulfillment_orders=(some_work(units=units),),
    )
    cache.apply_orders([order])
    assert cache.order(ORDER) == order
    assert cache.newest(1)[0].items == 600


def test_what_is_gone_from_an_order_is_gone_from_the_cache(cache: OrderCache) -> None:
    cache.apply_orders(
        [an_order(fulfillment_orders=(some_work(),), lines=(a_line(1), a_line(2, sku="GONE")))]
    )
    after = an_order(updated_at=THEN + SECOND, fulfillments=(), fulfillment_orders=(), lines=(a_line(1),))
    assert cache.apply_orders([after]) == {ORDER}
    assert cache.order(ORDER) == after
    assert len(cache.find(OrderQuery(text="gone"))) == 0


@pytest.mark.parametrize(
    ("updated", "read", "note", "wins", "told"),
    [
        (-1, 5, "new", False, False),  # a lagging answer
        (0, -1, "new", False, False),  # read earlier, arrived later
        (0, -3599, "new", False, False),
        (0, -3601, "new", True, True),  # the clock was ahead when the cached one was read
        (0, 0, "new", True, True),
        (0, 1, "new", True, True),  # a hold does not move updated_at
        (1, -1, "new", True, True),
        (0, 1, "old", True, False),  # nothing changed: only its age is new
    ],
)
def test_an_older_answer_never_wins(
    cache: OrderCache, updated: int, read: int, note: str, wins: bool, told: bool
) -> None:
    before = an_order(note="old")
    cache.apply_orders([before])
    incoming = an_order(note=note, updated_at=THEN + updated * SECOND, read_at=THEN + read * SECOND)
    assert cache.apply_orders([incoming]) == ({ORDER} if told else frozenset())
    assert cache.order(ORDER) == (incoming if wins else before)


def test_an_unchanged_order_is_not_written_again(cache: OrderCache) -> None:
    cache.apply_orders([an_order()])

    def writes() -> int:
        return cache._database._writer.conn.total_changes

    before = writes()
    cache.apply_orders([an_order(read_at=THEN + SECOND)])
    assert writes() - before == 1  # its age
    before = writes()
    cache.apply_orders([an_order(read_at=THEN + 2 * SECOND, updated_at=THEN + SECOND)])
    with_same_words = writes() - before
    before = writes()
    cache.apply_orders([an_order(read_at=THEN + 3 * SECOND, updated_at=THEN + 2 * SECOND, note="woorden")])
    assert writes() - before > with_same_words  # the words too


@pytest.mark.parametrize(
    "order_id", ["", "1", "gid://shopify/Customer/1", "gid://shopify/Order/1?x=1", "é" * 10**6]
)
def test_an_id_that_is_no_orders_is_refused_and_the_page_with_it(cache: OrderCache, order_id: str) -> None:
    with pytest.raises(AnswerBroken):
        cache.apply_page([an_order(), an_order(id=order_id)], SyncState(orders_cursor="next"))
    assert cache.order_count() == 0
    assert cache.sync_state() == SyncState()
    assert cache.order(order_id) is None
    assert cache.events(order_id) == []


@pytest.mark.parametrize("odd", [an_order(note="\ud800"), an_order(lines=(a_line(quantity=2**70),))])
def test_what_sqlite_cannot_hold_is_a_broken_answer(cache: OrderCache, odd: Order) -> None:
    with pytest.raises(AnswerBroken):
        cache.apply_orders([odd])
    assert cache.order_count() == 0


def test_the_page_and_its_cursor_land_together(cache: OrderCache) -> None:
    state = SyncState(orders_cursor="next", pass_latest_order=THEN, work_since=THEN)
    assert cache.apply_page([an_order()], state) == {ORDER}
    assert cache.sync_state() == state
    with pytest.raises(AnswerBroken):
        cache.apply_page([an_order(id="x")], SyncState(orders_cursor="later"))
    assert cache.sync_state() == state


def test_work_that_is_missing_or_older_is_unapplied(cache: OrderCache) -> None:
    cache.apply_orders(
        [an_order(fulfillment_orders=(some_work(20), some_work(21, updated_at=THEN + SECOND)))]
    )

    def change(number: int, seconds: int, order_id: str = ORDER) -> WorkChange:
        return WorkChange(f"gid://shopify/FulfillmentOrder/{number}", order_id, THEN + seconds * SECOND)

    other = "gid://shopify/Order/2"
    assert cache.unapplied_work([change(20, 0), change(21, 1), change(20, -5)]) == []
    assert cache.unapplied_work([change(20, 1), change(22, 0), change(1, 0, other)]) == [ORDER, other]
    assert cache.unapplied_work([change(1, 0, "rubbish")]) == ["rubbish"]


def test_orders_that_were_not_read_since(cache: OrderCache) -> None:
    old = an_order(id="gid://shopify/Order/1", created_at=THEN - timedelta(days=100))
    young = an_order(id="gid://shopify/Order/2")
    fresh = an_order(id="gid://shopify/Order/3", read_at=THEN + 2 * SECOND)
    cache.apply_orders([old, young, fresh])
    assert cache.unread_since(THEN + SECOND, None) == [old.id, young.id]
    assert cache.unread_since(THEN + SECOND, THEN - SECOND) == [young.id]
    cache.apply_orders([replace(old, read_at=THEN + SECOND)])
    assert cache.unread_since(THEN + SECOND, None) == [young.id]


def test_the_index_stays_whole(cache: OrderCache) -> None:
    for round_ in range(3):
        cache.apply_orders(
            [
                an_order(
                    id=f"gid://shopify/Order/{n}",
                    note=f"ronde {round_ * n}",
                    updated_at=THEN + round_ * SECOND,
                )
                for n in range(1, 20)
            ]
        )
    cache.forget(["gid://shopify/Order/3"])
    with cache._database.writing() as db:
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    assert len(cache.find(OrderQuery(text="ronde"))) == 18
    assert len(cache.find(OrderQuery(text="ronde 38"))) == 1


def test_readers_cannot_write(cache: OrderCache) -> None:
    with (
        cache._database.reading() as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("DELETE FROM orders")
