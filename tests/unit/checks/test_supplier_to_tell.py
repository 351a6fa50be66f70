"""A service that does not know that its parcel was cancelled."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Fulfillment, Order
from tests.unit.builders import PARCEL, SERVICE, THEN, a_parcel, an_open_order, an_order
from tests.unit.checks.looking import days, seen


def _theirs(number: int = 10, **changes: object) -> Fulfillment:
    """A parcel of a service, cancelled in Shopify a day later."""
    values: dict[str, object] = {
        "location_id": SERVICE,
        "service_name": "Noordzee Logistics",
        "service_type": "THIRD_PARTY",
        "status": "CANCELLED",
        "updated_at": THEN + days(1),
    }
    return a_parcel(number, **{**values, **changes})  # type: ignore[arg-type]


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "cancelled": (an_open_order(fulfillments=(_theirs(),)), [(PARCEL, THEN + days(1))]),
    "and the whole order after it": (
        an_open_order(fulfillments=(_theirs(),), cancelled_at=THEN + days(2)),
        [(PARCEL, THEN + days(1))],
    ),
    "and fulfilled again": (
        an_order(fulfillments=(_theirs(), _theirs(11, status="SUCCESS"))),
        [(PARCEL, THEN + days(1))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "not cancelled": an_order(fulfillments=(_theirs(status="SUCCESS"),)),
    "the shop's own parcel": an_open_order(fulfillments=(a_parcel(status="CANCELLED"),)),
    "failed at the service, which knows": an_order(fulfillments=(_theirs(status="FAILURE"),)),
    "a gift card's": an_order(fulfillments=(_theirs(service_type="GIFT_CARD"),)),
    "a test order": an_order(fulfillments=(_theirs(),), test=True),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("supplier_to_tell", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("supplier_to_tell", NEAR_MISSES[case]) == []
