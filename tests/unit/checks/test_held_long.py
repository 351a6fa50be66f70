"""Work on hold for long."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import THEN, WORK, a_hold, an_open_order, some_work, work_at_service
from tests.unit.checks.looking import SHOP, a_checked_shop, days, seen


def _held(**changes: object) -> FulfillmentOrder:
    return some_work(**{"status": "ON_HOLD", "holds": (a_hold(),), **changes})  # type: ignore[arg-type]


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "a week": (an_open_order(_held()), [(WORK, THEN + days(7))]),
    "since it was held once more": (
        an_open_order(_held(updated_at=THEN + days(3), holds=(a_hold(30), a_hold(31)))),
        [(WORK, THEN + days(10))],
    ),
    "one of two parts": (an_open_order(some_work(21), _held()), [(WORK, THEN + days(7))]),
    "at a service": (
        an_open_order(work_at_service(status="ON_HOLD", holds=(a_hold(),))),
        [(WORK, THEN + days(7))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "released": an_open_order(some_work()),
    "planned for later": an_open_order(some_work(status="SCHEDULED")),
    "nothing left in it": an_open_order(_held(lines=())),
    "the order was cancelled": an_open_order(_held(), cancelled_at=THEN),
    "a test order": an_open_order(_held(), test=True),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("held_long", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("held_long", NEAR_MISSES[case]) == []


def test_the_shop_chooses_how_long_is_too_long() -> None:
    shop = a_checked_shop(limits={"hold-days": 2})
    assert seen("held_long", an_open_order(_held()), shop) == [(WORK, THEN + days(2))]


def test_own_work_is_about_no_app() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "held_long")
    assert [finding.service for finding in check.look(an_open_order(_held()), SHOP)] == [""]
