"""Fulfilled automatically although there was no stock."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import Order
from tests.unit.builders import PARCEL, SHOP_FLOOR, THEN, a_level, a_line, a_parcel, an_order, some_work
from tests.unit.checks.looking import a_checked_shop, days, done, hours, seen

MADE = THEN + timedelta(seconds=30)
OVERSOLD = a_level(1, Stock(-1, 0, -1))


def _automatic(**changes: object) -> Order:
    """Paid, and half a minute later all of it in a parcel without tracking."""
    values: dict[str, object] = {
        "paid_at": THEN,
        "fulfillments": (a_parcel(tracking=(), created_at=MADE),),
        "fulfillment_orders": (done(some_work()),),
    }
    return an_order(**{**values, **changes})


TWO = _automatic(
    lines=(a_line(1), a_line(2)),
    fulfillments=(a_parcel(units={2: 2, 1: 2}, tracking=(), created_at=MADE),),
    fulfillment_orders=(done(some_work(units={1: 2, 2: 2})),),
)

SHORT_LATER = _automatic(
    lines=(a_line(1), a_line(2)),
    fulfillments=(
        a_parcel(9, units={2: 2}, tracking=(), created_at=THEN, location_id=SHOP_FLOOR),
        a_parcel(units={1: 2}, tracking=(), created_at=MADE),
    ),
    fulfillment_orders=(
        done(some_work()),
        done(some_work(21, units={2: 2}, location_id=SHOP_FLOOR)),
    ),
)


def _read(level: InventoryLevel, after: timedelta) -> InventoryLevel:
    return replace(level, read_at=MADE + after)


CASES: dict[str, tuple[Order, CheckedShop]] = {
    "in the second of two parcels": (
        SHORT_LATER,
        a_checked_shop(OVERSOLD, a_level(2, location=SHOP_FLOOR)),
    ),
    "read a week later": (_automatic(), a_checked_shop(_read(OVERSOLD, days(7)))),
    "oversold": (_automatic(), a_checked_shop(OVERSOLD)),
    "fewer on hand than none": (_automatic(), a_checked_shop(a_level(1, Stock(-2, 0, 0)))),
    "one line of two": (TWO, a_checked_shop(OVERSOLD, a_level(2))),
    "both lines, said once": (TWO, a_checked_shop(OVERSOLD, a_level(2, Stock(-1, 0, -1)))),
}

NEAR_MISSES: dict[str, tuple[Order, CheckedShop]] = {
    "others wait for the next ones": (_automatic(), a_checked_shop(a_level(1, Stock(0, 3, -3)))),
    "the last one": (_automatic(), a_checked_shop(a_level(1, Stock(0, 0, 0)))),
    "oversold at another place": (
        _automatic(),
        a_checked_shop(a_level(1), a_level(1, Stock(-1, 0, -1), location=SHOP_FLOOR)),
    ),
    "not counted": (_automatic(), a_checked_shop(a_level(1, Stock(-1, 0, -1), tracked=False))),
    "read more than a week later": (_automatic(), a_checked_shop(_read(OVERSOLD, days(8)))),
    "never read": (_automatic(), a_checked_shop()),
    "fulfilled by a person": (
        _automatic(fulfillments=(a_parcel(tracking=(), created_at=THEN + hours(2)),)),
        a_checked_shop(OVERSOLD),
    ),
    "cancelled since": (
        _automatic(fulfillments=(a_parcel(tracking=(), created_at=MADE, status="CANCELLED"),)),
        a_checked_shop(OVERSOLD),
    ),
    "the order was cancelled": (_automatic(cancelled_at=THEN), a_checked_shop(OVERSOLD)),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    assert seen("auto_no_stock", *CASES[case]) == [(PARCEL, MADE)]


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("auto_no_stock", *NEAR_MISSES[case]) == []


def test_each_parcel_that_was_short_is_told_of() -> None:
    shop = a_checked_shop(OVERSOLD, a_level(2, Stock(-1, 0, -1), location=SHOP_FLOOR))
    assert seen("auto_no_stock", SHORT_LATER, shop) == [("gid://shopify/Fulfillment/9", THEN), (PARCEL, MADE)]
