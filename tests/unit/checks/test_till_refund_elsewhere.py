"""Money given back at another place than where it came in."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Order, Refund
from tests.unit.builders import SHOP_FLOOR, THEN, WAREHOUSE, an_order
from tests.unit.checks.looking import GONE, SHOP, a_till_sale, days, seen

OTHER_TILL = WAREHOUSE
REFUND = "gid://shopify/Refund/1"


def _refund(number: int, place: str | None) -> Refund:
    return Refund(f"gid://shopify/Refund/{number}", THEN + days(1), place)


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "at another till": (a_till_sale(refunds=(_refund(1, OTHER_TILL),)), [(REFUND, THEN + days(1))]),
    "one of two refunds": (
        a_till_sale(refunds=(_refund(2, SHOP_FLOOR), _refund(1, OTHER_TILL))),
        [(REFUND, THEN + days(1))],
    ),
    "at a place nobody knows": (a_till_sale(refunds=(_refund(1, GONE),)), [(REFUND, THEN + days(1))]),
}

NEAR_MISSES: dict[str, Order] = {
    "at the same till": a_till_sale(refunds=(_refund(1, SHOP_FLOOR),)),
    "in the admin": a_till_sale(refunds=(_refund(1, None),)),
    "sold online, given back at a till": an_order(refunds=(_refund(1, OTHER_TILL),)),
    "not given back": a_till_sale(),
    "a test order": a_till_sale(refunds=(_refund(1, OTHER_TILL),), test=True),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("till_refund_elsewhere", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("till_refund_elsewhere", NEAR_MISSES[case]) == []


def test_says_where_both_were() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "till_refund_elsewhere")
    (finding,) = check.look(a_till_sale(refunds=(_refund(1, WAREHOUSE),)), SHOP)
    assert finding.facts == {"sold_at": "Winkel", "location": "Magazijn"}
