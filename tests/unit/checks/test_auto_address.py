"""Fulfilled automatically although the address is doubtful."""

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
    "wrong": (_automatic(address_check="ERROR"), [(PARCEL, THEN + timedelta(seconds=30))]),
    "doubtful": (_automatic(address_check="WARNING"), [(PARCEL, THEN + timedelta(seconds=30))]),
    "wrong, archived": (
        _automatic(address_check="ERROR", closed_at=THEN),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "in order": _automatic(address_check="NO_ISSUES"),
    "not told": _automatic(address_check=None),
    "fulfilled by a person": _automatic(
        address_check="ERROR", fulfillments=(a_parcel(tracking=(), created_at=THEN + hours(2)),)
    ),
    "a label was made at once": _automatic(address_check="ERROR", fulfillments=(a_parcel(),)),
    "cancelled since": _automatic(
        address_check="ERROR", fulfillments=(a_parcel(tracking=(), status="CANCELLED"),)
    ),
    "nothing was fulfilled": an_open_order(some_work(), address_check="ERROR"),
    "the order was cancelled": _automatic(address_check="ERROR", cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("auto_address", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("auto_address", NEAR_MISSES[case]) == []
