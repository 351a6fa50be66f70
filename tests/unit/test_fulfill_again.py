"""Undoing a cancel: which open work is taken, what is sent, and how it is known that it happened."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.cancel_fulfillment import CancelFulfillment
from fulfilldesk.domain.actions.fulfill_again import FulfillAgain
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import Order
from tests.unit.builders import (
    PARCEL,
    SHOP_FLOOR,
    THEN,
    a_level,
    a_line,
    a_parcel,
    a_snapshot,
    an_action,
    an_order,
    some_work,
)

AGAIN = FulfillAgain()
UNDO = an_action("fulfill_again")
CANCELLED = a_parcel(status="CANCELLED", delivery_status="CANCELED")


def cancelled_order(*work: object, **changes: object) -> Order:
    """An order whose one parcel was cancelled, with that open work."""
    return an_order(
        fulfillment_status="UNFULFILLED", fulfillments=(CANCELLED,), fulfillment_orders=work, **changes
    )


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (cancelled_order(some_work()), None),
        (cancelled_order(some_work(status="CLOSED")), Say.NO_OPEN_WORK),
        (cancelled_order(some_work(units={1: 1})), Say.NO_OPEN_WORK),
        (cancelled_order(some_work(units={2: 2})), Say.NO_OPEN_WORK),
        (cancelled_order(some_work(status="ON_HOLD")), Say.WORK_ON_HOLD),
        (cancelled_order(some_work(supported_actions=("HOLD",))), Say.SHOPIFY_DOES_NOT_OFFER),
        (
            cancelled_order(some_work(20, units={1: 1}), some_work(21, units={1: 1}, location_id=SHOP_FLOOR)),
            Say.WORK_AT_SEVERAL_LOCATIONS,
        ),
        (cancelled_order(some_work(20, units={1: 1}), some_work(21, units={1: 1})), None),
        (cancelled_order(some_work(), cancelled_at=THEN), Say.ORDER_CANCELLED),
        (an_order(), Say.NOTHING_TO_UNDO),
        (an_order(fulfillments=()), Say.FULFILLMENT_GONE),
    ],
)
def test_when_it_is_offered(order: Order, said: Say | None) -> None:
    notice = AGAIN.why_not(order, PARCEL)
    assert (notice.key if notice else None) is said
    blocks = [block.key for block in AGAIN.forecast(UNDO, a_snapshot(order, a_level())).blocks]
    assert blocks == ([said] if said else [])


def test_it_takes_the_new_work_with_the_old_tracking_and_no_mail() -> None:
    order = cancelled_order(some_work(19, status="CLOSED"), some_work(20))
    mutation = AGAIN.mutation(UNDO, order)
    assert mutation.document == "FulfillmentCreate"
    assert mutation.variables["fulfillment"] == {
        "lineItemsByFulfillmentOrder": [
            {
                "fulfillmentOrderId": "gid://shopify/FulfillmentOrder/20",
                "fulfillmentOrderLineItems": [
                    {"id": "gid://shopify/FulfillmentOrderLineItem/201", "quantity": 2}
                ],
            }
        ],
        "notifyCustomer": False,
        "trackingInfo": {
            "company": "PostNL",
            "number": "3SABCD123456",
            "url": "https://postnl.nl/track/3SABCD123456",
        },
    }


def test_the_old_location_goes_before_another_one_that_has_the_units_too() -> None:
    there = some_work(20, location_id=SHOP_FLOOR, location_name="Winkel")
    here = some_work(21)
    forecast = AGAIN.forecast(UNDO, a_snapshot(cancelled_order(there, here), a_level()))
    assert forecast.location_name == "Magazijn"


def test_units_leave_on_hand_and_committed() -> None:
    forecast = AGAIN.forecast(UNDO, a_snapshot(cancelled_order(some_work()), a_level(stock=Stock(14, 5, 9))))
    assert [line.after for line in forecast.lines] == [Stock(12, 3, 9)]
    assert (forecast.status_after, forecast.emails) == ("FULFILLED", False)


def test_part_of_the_work_leaves_the_order_partly_fulfilled() -> None:
    order = cancelled_order(some_work(units={1: 2, 2: 1}), lines=(a_line(1), a_line(2)))
    assert AGAIN.forecast(UNDO, a_snapshot(order, a_level())).status_after == "PARTIALLY_FULFILLED"


def test_it_is_known_by_the_new_parcel_not_by_one_that_was_there() -> None:
    twin = a_parcel(11)
    before = an_order(fulfillments=(CANCELLED, twin), fulfillment_orders=(some_work(),))
    witness = AGAIN.witness(UNDO, before)
    after = an_order(fulfillments=(CANCELLED, twin, a_parcel(12)), fulfillment_orders=())
    assert not AGAIN.happened(UNDO, witness, before)
    assert AGAIN.happened(UNDO, witness, after)
    assert AGAIN.inverse(UNDO, witness, after) == ("cancel_fulfillment", "gid://shopify/Fulfillment/12", {})


def test_lost_tracking_is_a_difference() -> None:
    before = cancelled_order(some_work())
    snapshot = a_snapshot(before, a_level(stock=Stock(14, 5, 9)))
    after = an_order(fulfillments=(CANCELLED, a_parcel(12, tracking=())))
    outcome = AGAIN.compare(
        UNDO,
        AGAIN.forecast(UNDO, snapshot),
        AGAIN.witness(UNDO, before),
        a_snapshot(after, a_level(stock=Stock(12, 3, 9))),
    )
    assert [item.what for item in outcome.differences] == ["tracking"]


def test_a_cancel_is_undone_by_it_while_the_work_is_open() -> None:
    cancel = CancelFulfillment()
    assert cancel.inverse(an_action(), {}, cancelled_order(some_work())) == ("fulfill_again", PARCEL, {})
    gone = cancel.inverse(an_action(), {}, cancelled_order())
    assert isinstance(gone, Notice) and gone.key is Say.NO_OPEN_WORK
