"""Sold at the till and not handed over on the day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import SHOP_FLOOR, THEN, WORK, an_open_order, some_work
from tests.unit.checks.looking import a_till_sale, days, done, seen

#: THEN is in November, one hour before UTC.
MIDNIGHT = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)


def _at_till(**changes: object) -> FulfillmentOrder:
    values: dict[str, object] = {"location_id": SHOP_FLOOR, "delivery_method": "RETAIL"}
    return some_work(**{**values, **changes})  # type: ignore[arg-type]


def _unfulfilled(work: FulfillmentOrder | None = None, **changes: object) -> Order:
    return a_till_sale(fulfillments=(), fulfillment_orders=(work or _at_till(),), **changes)


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "from midnight in the shop's own time": (_unfulfilled(), [(WORK, MIDNIGHT)]),
    "one of two pieces": (
        a_till_sale(fulfillment_orders=(done(_at_till(), left=1),)),
        [(WORK, MIDNIGHT)],
    ),
    "sold late at night, when it is the next day in Amsterdam": (
        _unfulfilled(processed_at=THEN.replace(hour=23, minute=30)),
        [(WORK, MIDNIGHT + days(1))],
    ),
    "brought back by a cancel two days later": (
        a_till_sale(fulfillments=(), fulfillment_orders=(_at_till(created_at=THEN + days(2)),)),
        [(WORK, MIDNIGHT + days(2))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "handed over": a_till_sale(fulfillment_orders=(done(_at_till()),)),
    "to be sent home": a_till_sale(fulfillments=(), fulfillment_orders=(some_work(),)),
    "to be fetched": a_till_sale(fulfillments=(), fulfillment_orders=(some_work(delivery_method="PICK_UP"),)),
    "on hold": _unfulfilled(_at_till(status="ON_HOLD")),
    "planned": _unfulfilled(_at_till(status="SCHEDULED")),
    "kept until it is paid": _unfulfilled(financial_status="PARTIALLY_PAID"),
    "sold online": an_open_order(_at_till()),
    "the order was cancelled": _unfulfilled(cancelled_at=THEN),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("till_open", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("till_open", NEAR_MISSES[case]) == []


def test_a_day_ends_in_summer_time_too() -> None:
    sold = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    order = _unfulfilled(_at_till(created_at=sold), processed_at=sold)
    assert seen("till_open", order) == [(WORK, datetime(2026, 7, 1, 22, 0, tzinfo=UTC))]
