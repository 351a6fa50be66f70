"""Sold online, fulfilled from a till."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from tests.unit.builders import PARCEL, SHOP_FLOOR, THEN, WAREHOUSE, a_line, a_parcel, an_order, some_work
from tests.unit.checks.looking import LOCATIONS, a_checked_shop, a_till_sale, done, seen


def _to_send(number: int = 20, method: str = "SHIPPING") -> FulfillmentOrder:
    return some_work(number, location_id=SHOP_FLOOR, delivery_method=method)


def _from_till(parcel: Fulfillment | None = None, method: str = "SHIPPING", **changes: object) -> Order:
    """An online order of which the shop with the till did the work."""
    parcel = parcel or a_parcel(location_id=SHOP_FLOOR)
    return an_order(fulfillments=(parcel,), fulfillment_orders=(done(_to_send(method=method)),), **changes)


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "all of it": (_from_till(), [(PARCEL, THEN)]),
    "one line of it": (
        an_order(
            lines=(a_line(1), a_line(2)),
            fulfillments=(a_parcel(10, location_id=SHOP_FLOOR), a_parcel(11, units={2: 1})),
            fulfillment_orders=(done(_to_send(20)), done(some_work(21, units={2: 1}))),
        ),
        [(PARCEL, THEN)],
    ),
    "without tracking": (_from_till(a_parcel(location_id=SHOP_FLOOR, tracking=())), [(PARCEL, THEN)]),
    "an order made in the admin": (_from_till(source_name="shopify_draft_order"), [(PARCEL, THEN)]),
}

NEAR_MISSES: dict[str, Order] = {
    "fetched there": _from_till(method="PICK_UP"),
    "brought round from there": _from_till(method="LOCAL"),
    "from the warehouse": an_order(fulfillment_orders=(done(some_work()),)),
    "sold at the till": a_till_sale(
        fulfillments=(a_parcel(location_id=SHOP_FLOOR),), fulfillment_orders=(done(_to_send()),)
    ),
    "cancelled since": _from_till(a_parcel(location_id=SHOP_FLOOR, status="CANCELLED")),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("till_ships_online", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("till_ships_online", NEAR_MISSES[case]) == []


@pytest.mark.parametrize(
    "shop",
    [
        a_checked_shop(locations={place: LOCATIONS[place] for place in LOCATIONS if place != WAREHOUSE}),
        a_checked_shop(tills=frozenset({SHOP_FLOOR, WAREHOUSE})),
        a_checked_shop(locations={}),
    ],
    ids=["one place for both", "a till at every place", "places not known"],
)
def test_where_there_is_no_other_place_to_send_from(shop: CheckedShop) -> None:
    assert seen("till_ships_online", _from_till(), shop) == []
