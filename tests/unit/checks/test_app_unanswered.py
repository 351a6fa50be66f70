"""A service that was asked and does not answer."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Order
from tests.unit.builders import THEN, WORK, an_open_order, an_order, some_work, work_at_service
from tests.unit.checks.looking import done, hours, seen

CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "a day after it was asked": (
        an_open_order(work_at_service(request_status="SUBMITTED", updated_at=THEN + hours(5))),
        [(WORK, THEN + hours(29))],
    ),
    "asked of two services": (
        an_open_order(
            work_at_service(20, request_status="SUBMITTED"),
            work_at_service(21, request_status="SUBMITTED", service_name="Veloparts Direct"),
        ),
        [(WORK, THEN + hours(24)), ("gid://shopify/FulfillmentOrder/21", THEN + hours(24))],
    ),
    "while the shop has sent its own part": (
        an_order(fulfillment_orders=(done(some_work(21)), work_at_service(request_status="SUBMITTED"))),
        [(WORK, THEN + hours(24))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "accepted": an_open_order(work_at_service(status="IN_PROGRESS", request_status="ACCEPTED")),
    "declined": an_open_order(work_at_service(request_status="REJECTED")),
    "never asked": an_open_order(work_at_service()),
    "fulfilled without an answer": an_open_order(done(work_at_service(request_status="SUBMITTED"))),
    "the order was cancelled": an_open_order(work_at_service(request_status="SUBMITTED"), cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_unanswered", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_unanswered", NEAR_MISSES[case]) == []
