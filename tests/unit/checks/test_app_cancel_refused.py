"""A service that was asked to stop and goes on."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import THEN, WORK, an_open_order, an_order, some_work, work_at_service
from tests.unit.checks.looking import days, done, seen


def _asked_back(request: str, **changes: object) -> FulfillmentOrder:
    return work_at_service(**{"status": "IN_PROGRESS", "request_status": request, **changes})  # type: ignore[arg-type]


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "of work in progress": (
        an_open_order(_asked_back("CANCELLATION_REJECTED", updated_at=THEN + days(1))),
        [(WORK, THEN + days(1))],
    ),
    "of work of which some was sent": (
        an_order(fulfillment_orders=(done(_asked_back("CANCELLATION_REJECTED"), left=1),)),
        [(WORK, THEN)],
    ),
    "beside work of the shop's own": (
        an_open_order(some_work(21), _asked_back("CANCELLATION_REJECTED")),
        [(WORK, THEN)],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "not answered yet": an_open_order(_asked_back("CANCELLATION_REQUESTED")),
    "agreed to": an_open_order(_asked_back("CANCELLATION_ACCEPTED", status="CLOSED"), work_at_service(21)),
    "never asked to stop": an_open_order(_asked_back("ACCEPTED")),
    "sent in the meantime": an_order(fulfillment_orders=(done(_asked_back("CANCELLATION_REJECTED")),)),
    "the order was cancelled": an_open_order(_asked_back("CANCELLATION_REJECTED"), cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_cancel_refused", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_cancel_refused", NEAR_MISSES[case]) == []
