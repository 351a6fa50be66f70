"""Undoing a cancel: which open work is taken, what is sent, and how it is known that it happened."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.action import Json
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
    work_at_service,
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
        (cancelled_order(some_work(status="SCHEDULED", supported_actions=())), Say.WORK_SCHEDULED),
        (
            cancelled_order(work_at_service(request_status="SUBMITTED", supported_actions=())),
            Say.REQUEST_PENDING,
        ),
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
    mutation = AGAIN.mutation(UNDO, a_snapshot(order))
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


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ({"gid://shopify/LineItem/1": 1}, None),
        ({"gid://shopify/LineItem/1": 2}, None),
        ({"gid://shopify/LineItem/1": 3}, Say.NOTHING_CHOSEN),
        ({"gid://shopify/LineItem/1": 0}, Say.NOTHING_CHOSEN),
        ({"gid://shopify/LineItem/1": True}, Say.NOTHING_CHOSEN),
        ({"gid://shopify/LineItem/1": 1, "gid://shopify/LineItem/9": 1}, Say.NOTHING_CHOSEN),
        ({}, Say.NOTHING_CHOSEN),
        ("all of it", Say.NOTHING_CHOSEN),
    ],
)
def test_a_part_of_it_may_be_wanted(units: Json, said: Say | None) -> None:
    action = an_action("fulfill_again", parameters={"units": units})
    order = cancelled_order(some_work())
    forecast = AGAIN.forecast(action, a_snapshot(order, a_level(stock=Stock(14, 5, 9))))
    assert [block.key for block in forecast.blocks] == ([said] if said else [])
    if isinstance(units, dict) and said is None:
        (wanted,) = units.values()
        assert forecast.units == wanted
        assert not AGAIN.happened(action, AGAIN.witness(action, order), an_order())
        made = an_order(fulfillments=(CANCELLED, a_parcel(12, units={1: int(str(wanted))})))
        assert AGAIN.happened(action, AGAIN.witness(action, order), made)


def test_one_unit_is_enough_open_work_for_a_part_of_one_unit() -> None:
    order = cancelled_order(some_work(units={1: 1}))
    action = an_action("fulfill_again", parameters={"units": {"gid://shopify/LineItem/1": 1}})
    assert AGAIN.why_not(order, PARCEL) is not None
    mutation = AGAIN.mutation(action, a_snapshot(order))
    made = mutation.variables["fulfillment"]
    assert isinstance(made, dict)
    assert made["lineItemsByFulfillmentOrder"] == [
        {
            "fulfillmentOrderId": "gid://shopify/FulfillmentOrder/20",
            "fulfillmentOrderLineItems": [
                {"id": "gid://shopify/FulfillmentOrderLineItem/201", "quantity": 1}
            ],
        }
    ]


def test_the_old_location_goes_before_another_one_that_has_the_units_too() -> None:
    there = some_work(20, location_id=SHOP_FLOOR, location_name="Winkel")
    here = some_work(21)
    forecast = AGAIN.forecast(UNDO, a_snapshot(cancelled_order(there, here), a_level()))
    assert forecast.location_name == "Magazijn"


def test_units_leave_on_hand_and_committed() -> None:
    forecast = AGAIN.forecast(UNDO, a_snapshot(cancelled_order(some_work()), a_level(stock=Stock(14, 5, 9))))
    assert [line.after for line in forecast.lines] == [Stock(12, 3, 9)]
    assert (forecast.status_after, forecast.emails) == ("FULFILLED", False)


@pytest.mark.parametrize(
    ("order", "archives"),
    [
        (cancelled_order(some_work()), True),
        (cancelled_order(some_work(), financial_status="PENDING"), False),
        (cancelled_order(some_work(), closed_at=THEN), False),
        (cancelled_order(some_work(units={1: 3})), False),
    ],
)
def test_an_order_that_is_complete_again_may_be_archived(order: Order, archives: bool) -> None:
    forecast = AGAIN.forecast(UNDO, a_snapshot(order, a_level()))
    assert (Say.MAY_ARCHIVE in {notice.key for notice in forecast.notices}) is archives


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


def test_a_status_that_nobody_recorded_is_said_to_be_uncertain() -> None:
    held = some_work(21, units={1: 1}, status="ON_HOLD")
    plain = AGAIN.forecast(UNDO, a_snapshot(cancelled_order(some_work())))
    mixed = AGAIN.forecast(UNDO, a_snapshot(cancelled_order(some_work(), held)))
    for forecast, certain in ((plain, True), (mixed, False)):
        said = Say.STATUS_UNCERTAIN in {notice.key for notice in forecast.notices}
        assert (forecast.status_certain, said) == (certain, not certain)
