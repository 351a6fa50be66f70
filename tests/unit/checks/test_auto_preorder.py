"""Fulfilled automatically although it is to be sent later."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from fulfilldesk.domain.orders import Order
from tests.unit.builders import PARCEL, THEN, a_parcel, an_open_order, an_order, some_work
from tests.unit.checks.looking import done, hours, seen


def _automatic(**changes: object) -> Order:
    """Paid, and half a minute later all of it in a parcel without tracking."""
    parcel = a_parcel(tracking=(), created_at=THEN + timedelta(seconds=30))
    work = (done(some_work()),)
    return an_order(**{"paid_at": THEN, "fulfillments": (parcel,), "fulfillment_orders": work, **changes})


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "tagged": (_automatic(tags=("pre-order",)), [(PARCEL, THEN + timedelta(seconds=30))]),
    "in Dutch, among other tags": (
        _automatic(tags=("cadeau", "Voorbestelling")),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
    "written otherwise": (_automatic(tags=("PRE ORDER week 48",)), [(PARCEL, THEN + timedelta(seconds=30))]),
    "delivered after the rest": (_automatic(tags=("nalevering",)), [(PARCEL, THEN + timedelta(seconds=30))]),
    "ordered at the importer": (_automatic(tags=("Back-orders",)), [(PARCEL, THEN + timedelta(seconds=30))]),
}

NEAR_MISSES: dict[str, Order] = {
    "no such tag": _automatic(tags=("spoed", "cadeau")),
    "a tag that only looks like it": _automatic(tags=("preordering-app", "border")),
    "fulfilled by a person": _automatic(
        tags=("pre-order",), fulfillments=(a_parcel(tracking=(), created_at=THEN + hours(2)),)
    ),
    "a label was made at once": _automatic(tags=("pre-order",), fulfillments=(a_parcel(),)),
    "cancelled since": _automatic(
        tags=("pre-order",), fulfillments=(a_parcel(tracking=(), status="CANCELLED"),)
    ),
    "nothing was fulfilled": an_open_order(some_work(), tags=("pre-order",)),
    "the order was cancelled": _automatic(tags=("pre-order",), cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("auto_preorder", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("auto_preorder", NEAR_MISSES[case]) == []
