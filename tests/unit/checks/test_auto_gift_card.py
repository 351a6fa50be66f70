"""Gift cards that went out before the money was certain."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from fulfilldesk.domain.orders import Order
from tests.unit.builders import PARCEL, THEN, a_line, a_parcel, an_order, some_work
from tests.unit.checks.looking import done, hours, seen

CARD: dict[str, object] = {"lines": (a_line(gift_card=True, tracked=False, requires_shipping=False),)}


def _automatic(**changes: object) -> Order:
    """Paid, and half a minute later all of it in a parcel without tracking."""
    parcel = a_parcel(tracking=(), created_at=THEN + timedelta(seconds=30))
    work = (done(some_work()),)
    return an_order(**{"paid_at": THEN, "fulfillments": (parcel,), "fulfillment_orders": work, **changes})


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "medium risk": (_automatic(**CARD, risk_level="MEDIUM"), [(PARCEL, THEN + timedelta(seconds=30))]),
    "risk not yet known": (
        _automatic(**CARD, risk_level="PENDING"),
        [(PARCEL, THEN + timedelta(seconds=30) + hours(1))],
    ),
    "paid in part, risk not yet known": (
        _automatic(**CARD, risk_level="PENDING", financial_status="PARTIALLY_PAID"),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
    "paid in part": (
        _automatic(**CARD, financial_status="PARTIALLY_PAID"),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
    "a payment that was taken back": (
        _automatic(**CARD, financial_status="VOIDED"),
        [(PARCEL, THEN + timedelta(seconds=30))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "paid, no risk": _automatic(**CARD, risk_level="LOW"),
    "paid, risk not told": _automatic(**CARD),
    "high risk is told of any goods": _automatic(**CARD, risk_level="HIGH"),
    "goods beside the card": _automatic(
        lines=(a_line(gift_card=True), a_line(2)),
        fulfillments=(a_parcel(units={1: 2, 2: 2}, tracking=()),),
        fulfillment_orders=(),
        risk_level="MEDIUM",
    ),
    "goods": _automatic(risk_level="MEDIUM"),
    "sent by a person": _automatic(
        **CARD, risk_level="MEDIUM", fulfillments=(a_parcel(tracking=(), created_at=THEN + hours(2)),)
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("auto_gift_card", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("auto_gift_card", NEAR_MISSES[case]) == []
