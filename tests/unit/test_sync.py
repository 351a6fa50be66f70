"""Sync passes over a shop in memory into a real cache."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from fulfilldesk.domain.errors import (
    AccessDenied,
    Offline,
    QueryRefused,
    Stopped,
    StoreFull,
)
from fulfilldesk.domain.events import (
    ConnectionChanged,
    OrdersChanged,
    SyncFinished,
    SyncProgressed,
)
from fulfilldesk.domain.notice import Say
from fulfilldesk.services import newest
from fulfilldesk.services.sync import SyncSummary
from tests.unit.builders import a_shop
from tests.unit.memory_shop import EVERYTHING, MemoryShop, failing
from tests.unit.sync_desk import Desk, a_desk, stop_at


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk() as opened:
        yield opened


def test_the_first_pass_brings_everything_and_says_so(desk: Desk) -> None:
    for number in range(1, 9):
        desk.shop.place(number)
    summary = desk.run()
    assert desk.cached() == desk.shown()
    assert (summary.orders, summary.lines, summary.errors, summary.failure) == (8, 16, 0, None)
    assert summary.requests == len(desk.shop.asked)
    assert summary.seconds > 0
    assert desk.cache.location_names() == {"gid://shopify/Location/1": "Magazijn"}
    assert desk.cache.shop_info() == desk.shop.shop
    assert desk.cache.sync_state().first_pass_done
    progress = [event for event in desk.told if isinstance(event, SyncProgressed)]
    assert [(each.orders, each.total) for each in progress] == [(3, 8), (6, 8), (8, 8)]
    lefts = [each.seconds_left for each in progress]
    assert lefts[0] is not None
    assert lefts[-1] == 0
    assert frozenset().union(
        *(each.order_ids for each in desk.told if isinstance(each, OrdersChanged))
    ) == set(desk.shop.kept)
    finished = desk.told[-1]
    assert isinstance(finished, SyncFinished)
    assert (finished.orders, finished.failure) == (8, None)
    assert [event.online for event in desk.told if isinstance(event, ConnectionChanged)] == [True]


def test_a_pass_without_news_asks_little_and_tells_nothing(desk: Desk) -> None:
    desk.place_hourly(8)
    desk.run()
    desk.shop.asked.clear()
    desk.told.clear()
    desk.run()
    assert desk.shop.asked == ["info", "locations", "orders_page", "work_page"]
    assert desk.of(OrdersChanged) == []


def test_only_what_changed_is_told(desk: Desk) -> None:
    orders = [desk.shop.place(number) for number in range(1, 5)]
    desk.run()
    desk.told.clear()
    desk.shop.note(orders[2].id, "bellen")
    desk.run()
    assert desk.of(OrdersChanged) == [OrdersChanged(frozenset({orders[2].id}))]
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("happens", [MemoryShop.hold, MemoryShop.split])
def test_work_that_moves_without_its_order_is_seen(
    desk: Desk, happens: Callable[[MemoryShop, str], None]
) -> None:
    orders = [desk.shop.place(number) for number in range(1, 12)]
    desk.run()
    desk.clock.sleep(86_400)
    happens(desk.shop, orders[4].id)
    desk.run()
    assert desk.cached() == desk.shown()


def test_work_that_moves_during_the_first_pass_is_seen(desk: Desk) -> None:
    orders = [desk.shop.place(number) for number in range(1, 12)]

    def before_answer(call: str) -> None:
        if call == "work_page" and orders:
            desk.shop.hold(orders.pop().id)

    desk.shop.before_answer = before_answer
    desk.run()
    desk.run()
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("answers", range(1, 9))
@pytest.mark.parametrize("restart", [True, False])
def test_stopped_anywhere_the_next_pass_goes_on_there(desk: Desk, answers: int, restart: bool) -> None:
    desk.place_hourly(10)
    summary = desk.run(stop=stop_at(desk, answers))
    assert isinstance(summary.failure, Stopped)
    before = len(desk.cached())
    asked = len(desk.shop.asked)
    if restart:
        desk.restart()
    desk.run()
    assert desk.cached() == desk.shown()
    pages = desk.shop.asked[asked:].count("orders_page")
    assert pages == max(1, -(-(10 - before) // 3))  # not from the beginning


def test_a_failure_between_pages_loses_nothing_and_is_told(desk: Desk) -> None:
    for number in range(1, 11):
        desk.shop.place(number)
    desk.shop.before_answer = failing(None, None, None, None, Offline("the cable"))
    summary = desk.run()
    assert isinstance(summary.failure, Offline)
    assert summary.errors == 1
    assert len(desk.cached()) == 3
    finished = desk.told[-1]
    assert isinstance(finished, SyncFinished)
    assert finished.failure is summary.failure
    assert [event.online for event in desk.told if isinstance(event, ConnectionChanged)] == [True, False]
    desk.run()
    assert desk.cached() == desk.shown()
    assert desk.connection.online


def test_a_kept_cursor_that_is_not_taken_any_more_is_given_up(desk: Desk) -> None:
    desk.place_hourly(10)
    desk.shop.before_answer = failing(None, None, None, None, None, Offline())
    desk.run()
    assert len(desk.cached()) == 6
    desk.shop.epoch += 1
    desk.shop.asked.clear()
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()
    assert (
        desk.shop.asked.count("orders_page") == 3
    )  # refused, then from what was known: not from the beginning


def test_a_query_that_is_refused_outright_fails_the_pass(desk: Desk) -> None:
    desk.shop.place(1)
    desk.shop.before_answer = failing(None, None, QueryRefused("cost"))
    assert isinstance(desk.run().failure, QueryRefused)


def test_a_full_pass_finds_deleted_orders_and_keeps_the_rest(desk: Desk) -> None:
    orders = [desk.shop.place(number) for number in range(1, 11)]
    desk.run()
    desk.shop.delete(orders[3].id)
    desk.run()
    assert orders[3].id in desk.cached()  # nothing told us
    desk.told.clear()
    summary = desk.run(full=True)
    assert summary.orders == 9
    assert desk.cached() == desk.shown()
    assert desk.of(OrdersChanged) == [OrdersChanged(frozenset({orders[3].id}))]


@pytest.mark.parametrize("answers", range(1, 10))
def test_a_full_pass_that_breaks_off_has_lost_nothing_and_goes_on(desk: Desk, answers: int) -> None:
    orders = [desk.shop.place(number) for number in range(1, 11)]
    desk.run()
    desk.shop.delete(orders[3].id)
    desk.run(full=True, stop=stop_at(desk, answers))
    assert set(desk.cached()) >= set(desk.shown())
    desk.restart()
    desk.run()
    if answers > 1:  # else it was stopped before it had begun
        assert desk.cached() == desk.shown()
    desk.run(full=True)
    assert desk.cached() == desk.shown()


def test_absence_is_no_proof_for_orders_that_are_too_old_to_be_shown(desk: Desk) -> None:
    old = desk.shop.place(1)
    desk.clock.sleep(70 * 86_400)
    young = desk.shop.place(2)
    gone = desk.shop.place(3)
    desk.run()
    desk.shop.shop = a_shop(*(scope for scope in EVERYTHING if scope != "read_all_orders"))
    desk.shop.delete(gone.id)
    desk.run(full=True)
    assert set(desk.cached()) == {old.id, young.id}


def test_a_new_permission_reads_everything_anew(desk: Desk) -> None:
    desk.shop.shop = a_shop(*(scope for scope in EVERYTHING if scope != "read_all_orders"))
    desk.shop.place(1)
    desk.clock.sleep(70 * 86_400)
    desk.shop.place(2)
    said = desk.run().notices
    assert [notice.key for notice in said] == [Say.SIXTY_DAYS]
    assert len(desk.cached()) == 1
    desk.shop.shop = a_shop(*EVERYTHING)
    assert desk.run().notices == ()


def test_a_clock_that_is_off_is_said_after_the_pass(desk: Desk) -> None:
    desk.shop.traffic.clock_off = -7_200.0
    assert [notice.key for notice in desk.run().notices] == [Say.CLOCK_OFF]
    assert desk.cached() == desk.shown()


def test_without_permission_for_work_and_locations_orders_still_come(desk: Desk) -> None:
    desk.shop.place(1)
    desk.shop.shop = a_shop("read_orders", "read_all_orders")

    def before_answer(call: str) -> None:
        if call in ("work_page", "locations"):
            raise AccessDenied("Access denied", scope="read_merchant_managed_fulfillment_orders")

    desk.shop.before_answer = before_answer
    summary = desk.run()
    assert summary.failure is None
    assert summary.errors == 2
    assert [notice.key for notice in summary.notices] == [Say.WORK_NOT_VISIBLE]
    assert desk.cached() == desk.shown()


def test_a_full_disk_ends_the_pass_and_the_next_one_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 8):
        desk.shop.place(number)

    def full(*_: object) -> frozenset[str]:
        raise StoreFull

    with monkeypatch.context() as patched:
        patched.setattr(desk.cache, "apply_page", full)
        assert isinstance(desk.run().failure, StoreFull)
    assert desk.connection.online  # the shop has nothing to do with it
    desk.run()
    assert desk.cached() == desk.shown()


def test_one_at_a_time(desk: Desk) -> None:
    desk.shop.place(1)
    second: list[SyncSummary | None] = []

    def before_answer(call: str) -> None:
        if call == "orders_page":
            second.append(desk.sync.run(threading.Event()))

    desk.shop.before_answer = before_answer
    assert desk.run().failure is None
    assert second == [None]
    assert len(desk.of(SyncFinished)) == 1
    assert desk.run().failure is None


def test_a_mistake_of_ours_is_not_hidden_and_blocks_nothing(desk: Desk) -> None:
    def before_answer(call: str) -> None:
        raise ZeroDivisionError

    desk.shop.before_answer = before_answer
    with pytest.raises(ZeroDivisionError):
        desk.run()
    desk.shop.before_answer = failing()
    assert desk.run().failure is None


def test_a_long_first_pass_begins_with_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "LONG_PASS", 20)
    monkeypatch.setattr(newest, "HEAD_START", 5)
    with a_desk() as desk:
        for number in range(1, 41):
            desk.shop.place(number)
            desk.clock.sleep(6 * 3600)
        stop = threading.Event()
        desk.shop.before_answer = lambda call: (
            stop.set() if desk.shop.asked.count("orders_page") == 2 else None
        )
        desk.run(stop=stop)
        assert set(desk.cached()) == {f"gid://shopify/Order/{number}" for number in range(36, 41)}
        desk.run()
        assert desk.cached() == desk.shown()


def test_a_pass_that_goes_on_counts_what_is_left(desk: Desk) -> None:
    desk.place_hourly(10)
    desk.run(stop=stop_at(desk, 5))  # after two pages
    desk.told.clear()
    desk.run()
    progress = [event for event in desk.told if isinstance(event, SyncProgressed)]
    assert [(each.orders, each.total) for each in progress] == [(3, 4), (4, 4)]


def test_the_estimate_uses_the_pace_so_far(desk: Desk) -> None:
    for number in range(1, 10):
        desk.shop.place(number)
    desk.run()
    progress = [event for event in desk.told if isinstance(event, SyncProgressed)]
    assert all(each.total == 9 for each in progress)
    lefts = [each.seconds_left for each in progress if each.seconds_left is not None]
    assert lefts == sorted(lefts, reverse=True)


def test_overlap_catches_what_the_search_showed_late(desk: Desk) -> None:
    """An order that Shopify's search did not show yet, although a younger change was shown."""
    late = desk.shop.place(1)
    desk.shop.place(2)
    hidden = desk.shop.kept.pop(late.id)
    desk.run()
    desk.shop.kept[late.id] = hidden
    desk.clock.sleep(timedelta(minutes=1).total_seconds())
    desk.run()
    assert desk.cached() == desk.shown()
