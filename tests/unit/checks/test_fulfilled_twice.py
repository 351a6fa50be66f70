"""The same line fulfilled twice within minutes."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Fulfillment, Order, Tracking
from tests.unit.builders import SHOP_FLOOR, THEN, a_parcel, an_order
from tests.unit.checks.looking import SHOP, hours, minutes, seen

SECOND = "gid://shopify/Fulfillment/11"


def _label(number: str | None) -> tuple[Tracking, ...]:
    return (Tracking("PostNL", number, None),)


def _one(number: int, **changes: object) -> Fulfillment:
    return a_parcel(number, **{"units": {1: 1}, **changes})  # type: ignore[arg-type]


def _both(later: datetime, **changes: object) -> Order:
    """Two pieces of one line, each in a parcel of its own."""
    return an_order(fulfillments=(_one(11, created_at=later), _one(10)), **changes)


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "two minutes apart": (_both(THEN + minutes(2)), [(SECOND, THEN + minutes(2))]),
    "at the same moment": (_both(THEN), [(SECOND, THEN)]),
    "just within the limit": (_both(THEN + minutes(15)), [(SECOND, THEN + minutes(15))]),
    "three times": (
        an_order(
            fulfillments=(
                _one(10),
                _one(11, created_at=THEN + minutes(5)),
                _one(12, created_at=THEN + minutes(9)),
            )
        ),
        [(SECOND, THEN + minutes(5)), ("gid://shopify/Fulfillment/12", THEN + minutes(9))],
    ),
    "one line of two": (
        an_order(fulfillments=(a_parcel(units={1: 1, 2: 1}), a_parcel(11, units={1: 1, 3: 1}))),
        [(SECOND, THEN)],
    ),
    "the second without a label": (
        an_order(fulfillments=(_one(10), _one(11, tracking=(), created_at=THEN + minutes(2)))),
        [(SECOND, THEN + minutes(2))],
    ),
    "the first with a label that has no number": (
        an_order(fulfillments=(_one(10, tracking=_label(None)), _one(11))),
        [(SECOND, THEN)],
    ),
    "a box of its own between the two": (
        an_order(
            fulfillments=(
                _one(10, tracking=_label("3SA")),
                _one(11, tracking=_label("3SB"), created_at=THEN + minutes(2)),
                _one(12, tracking=_label("3SA"), created_at=THEN + minutes(4)),
            )
        ),
        [("gid://shopify/Fulfillment/12", THEN + minutes(4))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "an hour apart": _both(THEN + hours(1)),
    "other lines": an_order(fulfillments=(a_parcel(units={1: 2}), a_parcel(11, units={2: 2}))),
    "the first was cancelled": an_order(fulfillments=(_one(10, status="CANCELLED"), _one(11))),
    "from two places": an_order(fulfillments=(_one(10), _one(11, location_id=SHOP_FLOOR))),
    "two boxes, a label each": an_order(
        fulfillments=(
            _one(10, tracking=_label("3SA")),
            _one(11, tracking=_label("3SB"), created_at=THEN + minutes(3)),
        )
    ),
    "one parcel": an_order(),
    "the order was cancelled": _both(THEN, cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("fulfilled_twice", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("fulfilled_twice", NEAR_MISSES[case]) == []


def test_the_later_one_is_to_be_cancelled() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "fulfilled_twice")
    (finding,) = check.look(_both(THEN + minutes(2)), SHOP)
    assert finding.target_id == SECOND
    assert (finding.facts["parcel"], finding.facts["other"]) == ("#1001-F2", "#1001-F1")
