"""A service that took work on and sends nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from tests.unit.builders import (
    SERVICE,
    THEN,
    WORK,
    a_parcel,
    an_open_order,
    an_order,
    some_work,
    work_at_service,
)
from tests.unit.checks.looking import days, done, seen


def _accepted(**changes: object) -> FulfillmentOrder:
    values: dict[str, object] = {"status": "IN_PROGRESS", "request_status": "ACCEPTED"}
    return work_at_service(**{**values, **changes})  # type: ignore[arg-type]


def _sent(parcel: Fulfillment) -> Order:
    """Two pieces at the service, of which `parcel` is one."""
    return an_order(fulfillments=(parcel,), fulfillment_orders=(_accepted(),))


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "five days after it accepted": (
        an_open_order(_accepted()),
        [(WORK, THEN + days(5))],
    ),
    "a parcel without tracking tells nothing": (
        _sent(a_parcel(location_id=SERVICE, tracking=(), units={1: 1})),
        [(WORK, THEN + days(5))],
    ),
    "a cancelled parcel does not count": (
        _sent(a_parcel(location_id=SERVICE, status="CANCELLED")),
        [(WORK, THEN + days(5))],
    ),
    "the rest, so long after its first parcel": (
        _sent(a_parcel(location_id=SERVICE, units={1: 1}, created_at=THEN + days(2))),
        [(WORK, THEN + days(7))],
    ),
    "the shop's own parcel of the same line is not the service's": (
        _sent(a_parcel(units={1: 1}, created_at=THEN + days(2))),
        [(WORK, THEN + days(5))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "sent": an_order(fulfillment_orders=(done(_accepted()),)),
    "asked, not yet accepted": an_open_order(work_at_service(request_status="SUBMITTED")),
    "asked to stop": an_open_order(_accepted(request_status="CANCELLATION_REQUESTED")),
    "refused to stop": an_open_order(_accepted(request_status="CANCELLATION_REJECTED")),
    "the shop's own work in progress": an_open_order(some_work(status="IN_PROGRESS")),
    "the order was cancelled": an_open_order(_accepted(), cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_no_tracking", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_no_tracking", NEAR_MISSES[case]) == []
