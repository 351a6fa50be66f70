"""Fulfilled by hand while the service has the request."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Fulfillment, Order
from tests.unit.builders import (
    PARCEL,
    POSTNL,
    SERVICE,
    THEN,
    a_line,
    a_parcel,
    an_order,
    some_work,
    work_at_service,
)
from tests.unit.checks.looking import SHOP, done, hours, seen


def _by_hand(**changes: object) -> Fulfillment:
    """A parcel from the service's place, two hours on, without tracking."""
    values: dict[str, object] = {
        "location_id": SERVICE,
        "service_name": "Noordzee Logistics",
        "service_type": "THIRD_PARTY",
        "tracking": (),
        "created_at": THEN + hours(2),
    }
    return a_parcel(**{**values, **changes})  # type: ignore[arg-type]


def _fulfilled(parcel: Fulfillment | None = None, *, request_status: str) -> Order:
    """All of it, of work with that request at a service."""
    work = done(work_at_service(request_status=request_status))
    return an_order(fulfillments=(parcel or _by_hand(),), fulfillment_orders=(work,))


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "while the service had not answered": (
        _fulfilled(request_status="SUBMITTED"),
        [(PARCEL, THEN + hours(2))],
    ),
    "after it had accepted": (_fulfilled(request_status="ACCEPTED"), [(PARCEL, THEN + hours(2))]),
    "by the shop itself, with tracking": (
        _fulfilled(_by_hand(service_type="MANUAL", tracking=(POSTNL,)), request_status="ACCEPTED"),
        [(PARCEL, THEN + hours(2))],
    ),
    "a file beside goods": (
        an_order(
            lines=(a_line(1, requires_shipping=False), a_line(2)),
            fulfillments=(_by_hand(units={1: 1, 2: 1}),),
            fulfillment_orders=(done(work_at_service(units={1: 1, 2: 1}, request_status="ACCEPTED")),),
        ),
        [(PARCEL, THEN + hours(2))],
    ),
    "one of two pieces": (
        an_order(
            fulfillments=(_by_hand(units={1: 1}),),
            fulfillment_orders=(done(work_at_service(request_status="ACCEPTED"), left=1),),
        ),
        [(PARCEL, THEN + hours(2))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "sent by the service": _fulfilled(_by_hand(tracking=(POSTNL,)), request_status="ACCEPTED"),
    "sent by a service that never answers requests": _fulfilled(
        _by_hand(tracking=(POSTNL,)), request_status="SUBMITTED"
    ),
    "nothing to send: an app that mails codes or files": replace(
        _fulfilled(request_status="ACCEPTED"), lines=(a_line(requires_shipping=False),)
    ),
    "never asked of the service": _fulfilled(request_status="UNSUBMITTED"),
    "declined by the service": _fulfilled(request_status="REJECTED"),
    "cancelled since": _fulfilled(_by_hand(status="CANCELLED"), request_status="ACCEPTED"),
    "the warehouse sent its own part of the line": an_order(
        fulfillments=(a_parcel(tracking=(), units={1: 1}),),
        fulfillment_orders=(
            done(some_work(21, units={1: 1})),
            work_at_service(units={1: 1}, status="IN_PROGRESS", request_status="ACCEPTED"),
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("app_also_by_hand", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("app_also_by_hand", NEAR_MISSES[case]) == []


def test_names_the_service_that_has_the_request() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "app_also_by_hand")
    order = _fulfilled(_by_hand(service_name=None, service_type="MANUAL"), request_status="ACCEPTED")
    assert [finding.service for finding in check.look(order, SHOP)] == ["Noordzee Logistics"]
