"""Fulfilled where the item is not stocked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.orders import Order
from tests.unit.builders import PARCEL, SHOP_FLOOR, THEN, a_level, a_line, a_parcel, an_order
from tests.unit.checks.looking import CLOSED, GONE, a_checked_shop, days, seen

NOWHERE = a_level(1, None)
HERE = a_level(1)
LATER_LINE = an_order(lines=(a_line(1), a_line(2)), fulfillments=(a_parcel(units={2: 1, 1: 1}),))

CASES: dict[str, tuple[Order, CheckedShop]] = {
    "no level there": (an_order(), a_checked_shop(NOWHERE)),
    "one line of two": (LATER_LINE, a_checked_shop(NOWHERE, a_level(2))),
    "stocked elsewhere only": (an_order(), a_checked_shop(NOWHERE, a_level(1, location=SHOP_FLOOR))),
    "read a week later": (an_order(), a_checked_shop(replace(NOWHERE, read_at=THEN + days(7)))),
    "both lines, said once": (LATER_LINE, a_checked_shop(NOWHERE, a_level(2, None))),
}

NEAR_MISSES: dict[str, tuple[Order, CheckedShop]] = {
    "stocked there": (an_order(), a_checked_shop(HERE)),
    "read more than a week later": (
        an_order(),
        a_checked_shop(replace(NOWHERE, read_at=THEN + days(8))),
    ),
    "never read": (an_order(), a_checked_shop()),
    "the place was closed since": (
        an_order(fulfillments=(a_parcel(location_id=CLOSED),)),
        a_checked_shop(a_level(1, None, location=CLOSED)),
    ),
    "the place has gone since": (
        an_order(fulfillments=(a_parcel(location_id=GONE),)),
        a_checked_shop(a_level(1, None, location=GONE)),
    ),
    "not counted": (an_order(), a_checked_shop(a_level(1, None, tracked=False))),
    "a custom line": (an_order(lines=(a_line(inventory_item_id=None),)), a_checked_shop(NOWHERE)),
    "not counted any more": (an_order(lines=(a_line(tracked=False),)), a_checked_shop(NOWHERE)),
    "cancelled since": (an_order(fulfillments=(a_parcel(status="CANCELLED"),)), a_checked_shop(NOWHERE)),
    "the order was cancelled": (an_order(cancelled_at=THEN), a_checked_shop(NOWHERE)),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    assert seen("stock_not_stocked", *CASES[case]) == [(PARCEL, THEN)]


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("stock_not_stocked", *NEAR_MISSES[case]) == []


def test_names_the_item() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "stock_not_stocked")
    (finding,) = check.look(LATER_LINE, a_checked_shop(NOWHERE))
    assert (finding.facts["item"], finding.facts["sku"]) == ("Bel 1", "BEL-01")
