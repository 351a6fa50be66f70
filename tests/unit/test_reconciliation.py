"""The slow search for deleted orders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from fulfilldesk.domain.errors import SearchIgnored
from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.services import reconciliation
from fulfilldesk.services.ports import SyncState
from tests.unit.builders import THEN, a_shop
from tests.unit.memory_shop import EVERYTHING
from tests.unit.sync_desk import Desk, a_desk

DAY = timedelta(days=1)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk() as opened:
        yield opened


@pytest.mark.parametrize(
    ("state", "due"),
    [
        (SyncState(), True),
        (SyncState(listed_to="gid://shopify/Order/1", listed_at=THEN), True),
        (SyncState(listed_at=THEN), False),
        (SyncState(listed_at=THEN - DAY), True),
        (SyncState(listed_at=THEN - DAY + timedelta(seconds=1)), False),
        (SyncState(listed_at=THEN + timedelta(seconds=1)), True),  # the clock was set back
    ],
)
def test_when_it_is_due(state: SyncState, due: bool) -> None:
    assert reconciliation.is_due(state, THEN) is due


def test_a_deleted_order_is_found_within_a_day_and_told(desk: Desk) -> None:
    desk.place_hourly(11)
    desk.run()
    gone = "gid://shopify/Order/5"
    desk.shop.delete(gone)
    desk.run()
    assert gone in desk.cached()
    desk.clock.sleep(86_400)
    desk.told.clear()
    desk.run()
    assert desk.cached() == desk.shown()
    assert desk.of(OrdersChanged) == [OrdersChanged(frozenset({gone}))]
    desk.shop.asked.clear()
    desk.run()
    assert "order_ids_page" not in desk.shop.asked


def test_a_large_shop_is_gone_through_a_few_pages_a_pass(desk: Desk) -> None:
    desk.place_hourly(40)
    desk.run()
    for number in (1, 13, 26, 40):
        desk.shop.delete(f"gid://shopify/Order/{number}")
    desk.clock.sleep(86_400)
    pages = []
    for _ in range(5):
        desk.shop.asked.clear()
        desk.restart()
        desk.run()
        pages.append(desk.shop.asked.count("order_ids_page"))
    assert pages == [4, 4, 4, 0, 0]
    assert desk.cached() == desk.shown()


def test_an_order_that_the_cache_lacks_is_read(desk: Desk) -> None:
    desk.place_hourly(5)
    desk.run()
    desk.cache.forget(["gid://shopify/Order/2", "gid://shopify/Order/5"])
    desk.run_around()
    assert desk.cached() == desk.shown()


def test_an_order_that_is_listed_late_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.place_hourly(3)
    desk.run()
    listed = desk.shop.order_ids_page(None, None)
    assert listed.cursor is None
    fewer = type(listed)(listed.order_ids[:2], None)
    monkeypatch.setattr(desk.shop, "order_ids_page", lambda after_id, cursor: fewer)
    desk.run_around()
    assert desk.cached() == desk.shown()


def test_neither_absence_is_a_proof_for_orders_that_are_too_old(desk: Desk) -> None:
    old = desk.shop.place(1)
    desk.clock.sleep(50 * 86_400)
    young = desk.shop.place(2)
    gone = desk.shop.place(3)
    desk.run()
    desk.shop.shop = a_shop(*(scope for scope in EVERYTHING if scope != "read_all_orders"))
    desk.shop.delete(gone.id)
    desk.clock.sleep(20 * 86_400)
    desk.run_around()
    assert set(desk.cached()) == {old.id, young.id}


def test_hidden_orders_are_not_asked_about_day_by_day(desk: Desk) -> None:
    desk.place_hourly(30)
    desk.clock.sleep(70 * 86_400)
    gone = desk.shop.place(31)
    desk.run()
    desk.shop.shop = a_shop(*(scope for scope in EVERYTHING if scope != "read_all_orders"))
    desk.shop.delete(gone.id)
    desk.clock.sleep(86_400)
    desk.shop.asked.clear()
    desk.run()
    assert len(desk.cached()) == 30
    assert [desk.shop.asked.count(call) for call in ("order_ids_page", "orders")] == [1, 1]
    desk.clock.sleep(86_400)
    desk.shop.asked.clear()
    desk.run()
    assert [desk.shop.asked.count(call) for call in ("order_ids_page", "orders")] == [0, 0]
    assert len(desk.cached()) == 30


def test_an_empty_page_that_goes_on_is_gone_on_from(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.place_hourly(4)
    desk.run()
    real = desk.shop.order_ids_page

    def pages(after_id: str | None, cursor: str | None) -> object:
        if cursor is None and after_id is None:
            return type(real(None, None))((), "gid://shopify/Order/0")
        return real(after_id, cursor)

    monkeypatch.setattr(desk.shop, "order_ids_page", pages)
    desk.shop.delete("gid://shopify/Order/1")
    desk.run_around()
    assert desk.cached() == desk.shown()


def test_a_search_that_is_ignored_removes_nothing_and_fails_nothing(desk: Desk) -> None:
    desk.place_hourly(4)
    desk.run()

    def before_answer(call: str) -> None:
        if call == "order_ids_page":
            raise SearchIgnored("id")

    desk.shop.before_answer = before_answer
    desk.clock.sleep(3 * 86_400)
    summary = desk.run()
    assert (summary.failure, summary.errors) == (None, 1)
    assert desk.cached() == desk.shown()


def test_it_begins_a_day_after_the_first_pass(desk: Desk) -> None:
    desk.place_hourly(4)
    desk.run()
    assert "order_ids_page" not in desk.shop.asked
    listed_at = desk.cache.sync_state().listed_at
    assert isinstance(listed_at, datetime)


def test_what_was_forgotten_on_purpose_does_not_come_back(desk: Desk) -> None:
    desk.place_hourly(4)
    for number in (1, 2):
        desk.shop.fulfill(f"gid://shopify/Order/{number}")
    desk.run()
    desk.clock.sleep(40 * 86_400)
    desk.cache.keep_days(30)
    desk.run()
    open_ones = {f"gid://shopify/Order/{number}" for number in (3, 4)}
    assert set(desk.cached()) == open_ones
    desk.run_around()
    assert set(desk.cached()) == open_ones
    desk.cache.keep_days(None)
    desk.run_around()
    assert desk.cached() == desk.shown()
