"""Sold at the till to be sent or fetched later, marked as taken along."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Fulfillment, Order
from tests.unit.builders import PARCEL, POSTNL, SHOP_FLOOR, THEN, a_parcel, an_order, some_work
from tests.unit.checks.looking import a_till_sale, done, hours, minutes, seen


def _at_once(**changes: object) -> Fulfillment:
    """A parcel without tracking from the shop with the till, a minute after the sale."""
    values: dict[str, object] = {
        "location_id": SHOP_FLOOR,
        "tracking": (),
        "created_at": THEN + minutes(1),
    }
    return a_parcel(**{**values, **changes})  # type: ignore[arg-type]


def _marked(method: str, parcel: Fulfillment | None = None, **changes: object) -> Order:
    """A sale at the till that was to leave by `method`, all of it in the parcel."""
    work = done(some_work(location_id=SHOP_FLOOR, delivery_method=method))
    return a_till_sale(fulfillments=(parcel or _at_once(),), fulfillment_orders=(work,), **changes)


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "to be sent": (_marked("SHIPPING"), [(PARCEL, THEN + minutes(1))]),
    "just within ten minutes": (
        _marked("SHIPPING", _at_once(created_at=THEN + minutes(10))),
        [(PARCEL, THEN + minutes(10))],
    ),
    "to be fetched": (_marked("PICK_UP"), [(PARCEL, THEN + minutes(1))]),
    "to be brought round": (_marked("LOCAL"), [(PARCEL, THEN + minutes(1))]),
    "to be sent to a parcel shop": (_marked("PICKUP_POINT"), [(PARCEL, THEN + minutes(1))]),
    "a till's draft that was paid in the admin": (
        _marked("SHIPPING", retail_location_id=None),
        [(PARCEL, THEN + minutes(1))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "taken along": _marked("RETAIL"),
    "sent, with tracking": _marked("SHIPPING", _at_once(tracking=(POSTNL,))),
    "packed the same afternoon": _marked("SHIPPING", _at_once(created_at=THEN + hours(3))),
    "sent from the warehouse": an_order(
        source_name="pos",
        retail_location_id=SHOP_FLOOR,
        fulfillments=(a_parcel(tracking=(), created_at=THEN + minutes(1)),),
        fulfillment_orders=(done(some_work()),),
    ),
    "one line taken along, the other still to be sent": a_till_sale(
        fulfillments=(_at_once(),),
        fulfillment_orders=(
            done(some_work(20, location_id=SHOP_FLOOR, delivery_method="RETAIL")),
            some_work(21, units={2: 1}, location_id=SHOP_FLOOR),
        ),
    ),
    "cancelled since": _marked("SHIPPING", _at_once(status="CANCELLED")),
    "sold online": _marked("SHIPPING", source_name="web", retail_location_id=None),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("till_taken_along", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("till_taken_along", NEAR_MISSES[case]) == []
