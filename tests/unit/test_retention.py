"""Old orders go from the cache where the person wants that, and come back when it is to hold more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.events import OrdersChanged
from tests.unit.sync_desk import Desk, a_desk

DAY = timedelta(days=1)
OLD, OPEN, NEW = (f"gid://shopify/Order/{number}" for number in (1, 2, 3))


@pytest.fixture
def desk() -> Iterator[Desk]:
    """An old order that is done, one of the same day with work to do, and a new one; all are cached."""
    with a_desk() as opened:
        shop = opened.shop
        for number in (1, 2, 3):
            shop.place(number)
        now = opened.clock.now()
        for order_id, age, status in (
            (OLD, 800, "FULFILLED"),
            (OPEN, 800, "UNFULFILLED"),
            (NEW, 5, "FULFILLED"),
        ):
            order = shop.kept[order_id]
            shop.kept[order_id] = replace(
                order, processed_at=now - age * DAY, fulfillment_status=status, updated_at=now
            )
        opened.run()
        yield opened


def test_everything_is_kept_unless_somebody_wants_otherwise(desk: Desk) -> None:
    assert set(desk.cached()) == {OLD, OPEN, NEW}


def test_what_is_old_and_done_goes_and_is_told(desk: Desk) -> None:
    desk.cache.keep_days(731)
    desk.told.clear()
    desk.run()
    assert set(desk.cached()) == {OPEN, NEW}
    assert OrdersChanged(frozenset({OLD})) in desk.told


def test_a_clock_that_is_a_year_ahead_lets_nothing_go(desk: Desk) -> None:
    desk.cache.keep_days(366)
    desk.clock.sleep(800 * DAY.total_seconds())
    desk.shop.traffic.clock_off = 800 * DAY.total_seconds()
    desk.run()
    assert set(desk.cached()) == {OPEN, NEW}


def test_the_slow_search_does_not_bring_it_back(desk: Desk) -> None:
    desk.cache.keep_days(731)
    desk.run()
    desk.run_around()
    assert set(desk.cached()) == {OPEN, NEW}


def test_a_full_run_brings_it_back_when_all_are_kept(desk: Desk) -> None:
    desk.cache.keep_days(731)
    desk.run()
    desk.cache.keep_days(None)
    desk.run(full=True)
    assert set(desk.cached()) == {OLD, OPEN, NEW}
