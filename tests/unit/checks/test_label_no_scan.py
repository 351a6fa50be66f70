"""A label bought, and no scan."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Order
from tests.unit.builders import PARCEL, THEN, a_parcel, an_order
from tests.unit.checks.looking import days, seen


def _labelled(shown: str, **changes: object) -> Order:
    parcel = a_parcel(**{"delivery_status": shown, **changes})  # type: ignore[arg-type]
    return an_order(fulfillments=(parcel,))


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "bought": (_labelled("LABEL_PURCHASED"), [(PARCEL, THEN + days(3))]),
    "printed a day later": (
        _labelled("LABEL_PRINTED", updated_at=THEN + days(1)),
        [(PARCEL, THEN + days(4))],
    ),
    "of one of two parcels": (
        an_order(fulfillments=(a_parcel(11), a_parcel(delivery_status="LABEL_PURCHASED"))),
        [(PARCEL, THEN + days(3))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "scanned": _labelled("IN_TRANSIT"),
    "seen by the carrier, printed again": _labelled("LABEL_PRINTED", in_transit_at=THEN + days(1)),
    "voided": _labelled("LABEL_VOIDED"),
    "fulfilled without a label": _labelled("FULFILLED"),
    "cancelled": _labelled("LABEL_PURCHASED", status="CANCELLED"),
    "delivered all the same": _labelled("LABEL_PRINTED", delivered_at=THEN + days(2)),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("label_no_scan", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("label_no_scan", NEAR_MISSES[case]) == []
