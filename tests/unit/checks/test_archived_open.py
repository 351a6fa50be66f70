"""Archived with work to do."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, THEN, an_open_order, an_order, some_work, work_at_service
from tests.unit.checks.looking import days, done, seen

CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "nothing was sent": (an_open_order(some_work(), closed_at=THEN + days(2)), [(ORDER, THEN + days(2))]),
    "part of it was sent": (
        an_order(fulfillment_orders=(done(some_work(), left=1),), closed_at=THEN),
        [(ORDER, THEN)],
    ),
    "the work came back after that": (
        an_open_order(some_work(created_at=THEN + days(4)), closed_at=THEN + days(2)),
        [(ORDER, THEN + days(4))],
    ),
    "at a service": (an_open_order(work_at_service(), closed_at=THEN), [(ORDER, THEN)]),
}

NEAR_MISSES: dict[str, Order] = {
    "not archived": an_open_order(some_work()),
    "all of it was sent": an_order(fulfillment_orders=(done(some_work()),), closed_at=THEN),
    "closed with units that nobody owes": an_order(
        fulfillment_orders=(some_work(status="CLOSED"),), closed_at=THEN
    ),
    "cancelled": an_open_order(some_work(), closed_at=THEN, cancelled_at=THEN),
    "a test order": an_open_order(some_work(), closed_at=THEN, test=True),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("archived_open", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("archived_open", NEAR_MISSES[case]) == []
