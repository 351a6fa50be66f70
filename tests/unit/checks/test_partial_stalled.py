"""Part of the order has gone and the rest lies."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from tests.unit.builders import (
    SERVICE,
    SHOP_FLOOR,
    THEN,
    a_line,
    a_parcel,
    an_open_order,
    an_order,
    some_work,
    work_at_service,
)
from tests.unit.checks.looking import SHOP, days, done, seen

LEFT = "gid://shopify/FulfillmentOrder/21"


def _partly(
    left: FulfillmentOrder | None = None,
    parcels: tuple[Fulfillment, ...] = (),
    also: tuple[FulfillmentOrder, ...] = (),
    **changes: object,
) -> Order:
    """The first line has gone, the second is still to do."""
    work = (done(some_work(20)), left or some_work(21, units={2: 1}), *also)
    return an_order(
        lines=(a_line(1), a_line(2)),
        fulfillments=parcels or (a_parcel(),),
        fulfillment_orders=work,
        fulfillment_status="PARTIALLY_FULFILLED",
        **changes,
    )


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "a week after the parcel": (_partly(), [(LEFT, THEN + days(7))]),
    "a week after the newest of two parcels": (
        _partly(parcels=(a_parcel(units={1: 1}), a_parcel(11, units={2: 1}, created_at=THEN + days(3)))),
        [(LEFT, THEN + days(10))],
    ),
    "a week after the rest was moved": (
        _partly(some_work(21, units={2: 1}, location_id=SHOP_FLOOR, updated_at=THEN + days(2))),
        [(LEFT, THEN + days(9))],
    ),
    "the service has sent its part, the warehouse not": (
        _partly(parcels=(a_parcel(location_id=SERVICE, service_type="THIRD_PARTY"),)),
        [(LEFT, THEN + days(7))],
    ),
    "the rest lies at two places": (
        _partly(also=(some_work(22, units={2: 1}, location_id=SHOP_FLOOR, updated_at=THEN + days(2)),)),
        [(LEFT, THEN + days(9)), ("gid://shopify/FulfillmentOrder/22", THEN + days(9))],
    ),
    "the service has its own part still": (
        _partly(also=(work_at_service(22, units={2: 1}, request_status="ACCEPTED"),)),
        [(LEFT, THEN + days(7))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "nothing has gone": an_open_order(some_work()),
    "all has gone": an_order(fulfillment_orders=(done(some_work()),)),
    "the rest is on hold": _partly(some_work(21, units={2: 1}, status="ON_HOLD")),
    "the rest is planned for later": _partly(some_work(21, units={2: 1}, status="SCHEDULED")),
    "the rest is at a service": _partly(
        work_at_service(21, units={2: 1}, status="IN_PROGRESS", request_status="ACCEPTED")
    ),
    "what had gone was cancelled": _partly(parcels=(a_parcel(status="CANCELLED"),)),
    "archived": _partly(closed_at=THEN),
    "the order was cancelled": _partly(cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("partial_stalled", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("partial_stalled", NEAR_MISSES[case]) == []


def test_only_the_work_that_is_left_is_to_be_fulfilled() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "partial_stalled")
    (finding,) = check.look(_partly(), SHOP)
    assert (finding.target_id, finding.facts["units"]) == (LEFT, "1")
