"""A cancelled parcel that nobody went on from."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from tests.unit.builders import SHOP_FLOOR, THEN, WORK, a_parcel, an_open_order, an_order, some_work
from tests.unit.checks.looking import SHOP, days, done, hours, minutes, seen

OTHER_WORK = "gid://shopify/FulfillmentOrder/21"
CANCELLED = THEN + days(1)
SOON = CANCELLED + minutes(30)


def a_cancelled(number: int = 10, **changes: object) -> Fulfillment:
    """A parcel that was cancelled a day later."""
    return a_parcel(number, **{"status": "CANCELLED", "updated_at": CANCELLED, **changes})  # type: ignore[arg-type]


def _came_back(number: int = 20, **changes: object) -> FulfillmentOrder:
    """The work that the cancel made."""
    return some_work(number, **{"created_at": CANCELLED, "updated_at": CANCELLED, **changes})  # type: ignore[arg-type]


def _put_back(*parcels: Fulfillment, work: FulfillmentOrder | None = None, **changes: object) -> Order:
    """The order as the cancel left it: new work carries the units."""
    values: dict[str, object] = {
        "fulfillments": parcels or (a_cancelled(),),
        "updated_at": CANCELLED,
    }
    values["fulfillment_orders"] = (work or _came_back(),)
    return an_open_order(**{**values, **changes})


CASES: dict[str, tuple[Order, list[tuple[str, datetime]]]] = {
    "the whole of it": (_put_back(), [(WORK, THEN + days(3))]),
    "one of two pieces": (
        _put_back(a_cancelled(units={1: 1}), work=done(some_work(updated_at=CANCELLED), left=1)),
        [(WORK, THEN + days(3))],
    ),
    "a note was made at once": (
        _put_back(updated_at=CANCELLED + minutes(20)),
        [(WORK, THEN + days(3))],
    ),
    "cancelled while another parcel had gone": (
        _put_back(a_cancelled(), a_parcel(11, units={2: 1})),
        [(WORK, THEN + days(3))],
    ),
    "another line was sent within the hour": (
        _put_back(a_cancelled(), a_parcel(11, units={2: 1}, created_at=SOON), updated_at=SOON),
        [(WORK, THEN + days(3))],
    ),
    "one of its two lines is open": (
        _put_back(a_cancelled(units={1: 2, 2: 1}), work=_came_back(units={1: 2, 3: 1})),
        [(WORK, THEN + days(3))],
    ),
    "just within the hour": (_put_back(updated_at=CANCELLED + hours(1)), [(WORK, THEN + days(3))]),
    "sent again, and cancelled again": (
        _put_back(
            a_cancelled(),
            a_cancelled(11, created_at=THEN + days(2), updated_at=THEN + days(3)),
            work=some_work(created_at=THEN + days(3), updated_at=THEN + days(3)),
            updated_at=THEN + days(3),
        ),
        [(WORK, THEN + days(5))],
    ),
    "two works hold it": (
        _put_back(
            a_cancelled(units={1: 2, 2: 1}), fulfillment_orders=(_came_back(), _came_back(21, units={2: 1}))
        ),
        [(WORK, THEN + days(3)), (OTHER_WORK, THEN + days(3))],
    ),
    "two parcels lie in one work": (
        _put_back(
            a_cancelled(units={1: 1}),
            a_cancelled(11, units={1: 1}, updated_at=SOON),
            work=_came_back(updated_at=SOON),
            updated_at=SOON,
        ),
        [(WORK, SOON + days(2))],
    ),
    "the rest of the order is not what was put back": (
        _put_back(fulfillment_orders=(some_work(21, units={2: 1}), _came_back())),
        [(WORK, THEN + days(3))],
    ),
    "the same line waits at another place": (
        _put_back(fulfillment_orders=(some_work(21, location_id=SHOP_FLOOR), _came_back())),
        [(WORK, THEN + days(3))],
    ),
    "it came back to another place": (
        _put_back(work=_came_back(location_id=SHOP_FLOOR)),
        [(WORK, THEN + days(3))],
    ),
}

NEAR_MISSES: dict[str, Order] = {
    "sent again": _put_back(
        a_cancelled(), a_parcel(11, created_at=THEN + days(2)), work=done(some_work(created_at=CANCELLED))
    ),
    "part of it was sent again within the hour": _put_back(
        a_cancelled(),
        a_parcel(11, units={1: 1, 2: 1}, created_at=SOON),
        work=done(_came_back(updated_at=SOON), left=1),
        updated_at=SOON,
    ),
    "one of two parts was put on hold at once": _put_back(
        fulfillment_orders=(_came_back(), _came_back(21, status="ON_HOLD"))
    ),
    "the order was changed a day later": _put_back(updated_at=CANCELLED + days(1)),
    "the work was moved a day later": _put_back(work=some_work(updated_at=CANCELLED + days(1))),
    "put on hold at once": _put_back(work=some_work(status="ON_HOLD", updated_at=CANCELLED)),
    "nothing of it is to be sent any more": _put_back(work=some_work(units={2: 1}, updated_at=CANCELLED)),
    "not cancelled": an_order(),
    "archived": _put_back(closed_at=CANCELLED),
    "the order was cancelled": _put_back(cancelled_at=CANCELLED),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    order, expected = CASES[case]
    assert seen("put_back_untouched", order) == expected


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    assert seen("put_back_untouched", NEAR_MISSES[case]) == []


def test_only_that_work_is_to_be_fulfilled() -> None:
    (check,) = (each for each in ORDER_CHECKS if each.name == "put_back_untouched")
    order = _put_back(fulfillment_orders=(some_work(21, units={2: 1}), _came_back()))
    (finding,) = check.look(order, SHOP)
    assert (finding.target_id, finding.facts["parcel"], check.mends) == (WORK, "#1001-F1", ("fulfill",))
