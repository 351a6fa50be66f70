"""Work where nobody does it."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Order
from tests.unit.builders import THEN, WORK, an_open_order, some_work, work_at_service
from tests.unit.checks.looking import CLOSED, GONE, ORPHAN, SHOP, a_checked_shop, days, done, seen

CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "at a location that was closed": (
        an_open_order(some_work(location_id=CLOSED, location_name="Winkel Amersfoort")),
        [(WORK, THEN)],
    ),
    "at a location that is gone": (an_open_order(some_work(location_id=GONE)), [(WORK, THEN)]),
    "at a location without an id": (an_open_order(some_work(location_id=None)), [(WORK, THEN)]),
    "at an app's location, and the app is gone": (
        an_open_order(
            some_work(location_id=ORPHAN, service_name=None, service_type=None, updated_at=THEN + days(1))
        ),
        [(WORK, THEN + days(1))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "at the warehouse": an_open_order(some_work()),
    "at a service that is there": an_open_order(work_at_service()),
    "done before the location was closed": an_open_order(done(some_work(location_id=CLOSED))),
    "closed with units that nobody owes": an_open_order(some_work(location_id=CLOSED, status="CLOSED")),
    "the order was cancelled": an_open_order(some_work(location_id=CLOSED), cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_left_behind", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_left_behind", NEAR_MISSES[case]) == []


def test_says_nothing_before_the_locations_were_read() -> None:
    order = an_open_order(some_work(location_id=CLOSED))
    assert seen("app_left_behind", order, a_checked_shop(locations={})) == []


def test_names_the_app_that_is_gone() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "app_left_behind")
    order = an_open_order(some_work(location_id=ORPHAN, service_name=None, service_type=None))
    assert [finding.service for finding in check.look(order, SHOP)] == ["CycleDrop"]
    closed = an_open_order(some_work(location_id=CLOSED))
    assert [finding.service for finding in check.look(closed, SHOP)] == [""]
