"""A service that will not do the work."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Order
from tests.unit.builders import THEN, WORK, an_open_order, an_order, some_work, work_at_service
from tests.unit.checks.looking import done, hours, seen

CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "declined": (
        an_open_order(work_at_service(request_status="REJECTED", updated_at=THEN + hours(3))),
        [(WORK, THEN + hours(3))],
    ),
    "given back undone": (
        an_open_order(work_at_service(status="INCOMPLETE", request_status="CLOSED")),
        [(WORK, THEN)],
    ),
    "declined, while the shop has sent its own part": (
        an_order(fulfillment_orders=(done(some_work(21)), work_at_service(request_status="REJECTED"))),
        [(WORK, THEN)],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "asked again": an_open_order(work_at_service(request_status="SUBMITTED")),
    "accepted": an_open_order(work_at_service(status="IN_PROGRESS", request_status="ACCEPTED")),
    "declined, then moved to the shop": an_open_order(some_work()),
    "declined, then fulfilled by hand": an_order(
        fulfillment_orders=(done(work_at_service(request_status="REJECTED")),)
    ),
    "declined, on hold now": an_open_order(work_at_service(status="ON_HOLD", request_status="REJECTED")),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_declined", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_declined", NEAR_MISSES[case]) == []
