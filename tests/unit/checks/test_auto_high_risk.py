"""Fulfilled automatically although it may be fraud."""

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
    "high": (_automatic(risk_level="HIGH"), [(PARCEL, THEN + timedelta(seconds=30))]),
    "high, in part refunded": (
        _automatic(risk_level="HIGH", financial_status="PARTIALLY_REFUNDED"),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
    "high, archived": (
        _automatic(risk_level="HIGH", closed_at=THEN),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "medium": _automatic(risk_level="MEDIUM"),
    "low": _automatic(risk_level="LOW"),
    "not told": _automatic(risk_level=None),
    "fulfilled by a person": _automatic(
        risk_level="HIGH", fulfillments=(a_parcel(tracking=(), created_at=THEN + hours(2)),)
    ),
    "a label was made at once": _automatic(risk_level="HIGH", fulfillments=(a_parcel(),)),
    "cancelled since": _automatic(
        risk_level="HIGH", fulfillments=(a_parcel(tracking=(), status="CANCELLED"),)
    ),
    "nothing was fulfilled": an_open_order(some_work(), risk_level="HIGH"),
    "the order was cancelled": _automatic(risk_level="HIGH", cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("auto_high_risk", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("auto_high_risk", NEAR_MISSES[case]) == []
