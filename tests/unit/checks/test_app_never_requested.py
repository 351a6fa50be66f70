"""Work at a service that nobody has asked for."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, THEN, WORK, a_hold, an_open_order, some_work, work_at_service
from tests.unit.checks.looking import SHOP, a_checked_shop, days, done, hours, seen

CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "a day after it came in": (an_open_order(work_at_service()), [(WORK, THEN + hours(24))]),
    "the part of an order that a service is to send": (
        an_open_order(work_at_service(21), some_work(20)),
        [("gid://shopify/FulfillmentOrder/21", THEN + hours(24))],
    ),
    "brought back by a cancelled parcel": (
        an_open_order(work_at_service(created_at=THEN + days(3), updated_at=THEN + days(9))),
        [(WORK, THEN + days(4))],
    ),
    "paid four days later": (
        an_open_order(work_at_service(), paid_at=THEN + days(4)),
        [(WORK, THEN + days(5))],
    ),
    "sent before the money is taken": (
        an_open_order(work_at_service(), financial_status="AUTHORIZED"),
        [(WORK, THEN + hours(24))],
    ),
    "more was added since, which is not paid": (
        an_open_order(work_at_service(), financial_status="PARTIALLY_PAID", paid_at=THEN),
        [(WORK, THEN + hours(24))],
    ),
    "nobody says whether it was paid": (
        an_open_order(work_at_service(), financial_status=None),
        [(WORK, THEN + hours(24))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "the shop's own work": an_open_order(some_work()),
    "asked for": an_open_order(work_at_service(request_status="SUBMITTED")),
    "on hold until it may go": an_open_order(work_at_service(status="ON_HOLD", holds=(a_hold(),))),
    "planned for later": an_open_order(work_at_service(status="SCHEDULED")),
    "done": an_open_order(done(work_at_service())),
    "closed with units that nobody owes": an_open_order(work_at_service(status="CLOSED")),
    "the order was cancelled": an_open_order(work_at_service(), cancelled_at=THEN),
    "waits for the money": an_open_order(work_at_service(), financial_status="PENDING"),
    "the money did not come": an_open_order(work_at_service(), financial_status="EXPIRED"),
    "a test order": an_open_order(work_at_service(), test=True),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_never_requested", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_never_requested", NEAR_MISSES[case]) == []


def test_the_shop_chooses_how_long_is_too_long() -> None:
    shop = a_checked_shop(limits={"app-request-hours": 4})
    order = an_open_order(work_at_service())
    assert seen("app_never_requested", order, shop) == [(WORK, THEN + hours(4))]


def test_says_who_has_it_and_how_much() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "app_never_requested")
    (finding,) = check.look(an_open_order(work_at_service(units={1: 2, 2: 3})), SHOP)
    assert finding.service == "Noordzee Logistics"
    assert finding.facts == {"service": "Noordzee Logistics", "location": "Noordzee", "units": "5"}
    assert (finding.order_id, finding.target_id) == (ORDER, WORK)
