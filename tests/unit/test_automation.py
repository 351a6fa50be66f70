"""Which orders Shopify fulfilled by itself, and how soon each was fulfilled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.automation import Goods, fulfilled_automatically, pace_of
from fulfilldesk.domain.orders import Order
from tests.unit.builders import (
    THEN,
    a_line,
    a_parcel,
    an_open_order,
    an_order,
    some_work,
    work_at_service,
)

PAID = THEN
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
SOON = PAID + 4 * SECOND


def by_shopify(**changes: object) -> Order:
    """Paid, and fulfilled four seconds later: all of it, without tracking."""
    values: dict[str, object] = {
        "paid_at": PAID,
        "fulfillments": (a_parcel(created_at=SOON, tracking=()),),
        "fulfillment_orders": (some_work(status="CLOSED", created_at=PAID),),
    }
    return an_order(**{**values, **changes})


@pytest.mark.parametrize(
    ("after", "automatic"),
    [
        (-1 * SECOND, False),
        (0 * SECOND, True),
        (4 * SECOND, True),
        (60 * SECOND, True),
        (61 * SECOND, False),
        (timedelta(days=1), False),
    ],
)
def test_within_a_minute_after_the_payment(after: timedelta, automatic: bool) -> None:
    parcel = a_parcel(created_at=PAID + after, tracking=())
    order = by_shopify(fulfillments=(parcel,))
    assert fulfilled_automatically(order) == (parcel if automatic else None)


@pytest.mark.parametrize(
    ("what", "changes", "automatic"),
    [
        ("tracking says a person or an app", {"fulfillments": (a_parcel(created_at=SOON),)}, False),
        (
            "a third-party service",
            {"fulfillments": (a_parcel(created_at=SOON, tracking=(), service_type="THIRD_PARTY"),)},
            False,
        ),
        (
            "a gift card's own service is Shopify",
            {"fulfillments": (a_parcel(created_at=SOON, tracking=(), service_type="GIFT_CARD"),)},
            True,
        ),
        (
            "cancelled since",
            {"fulfillments": (a_parcel(created_at=SOON, tracking=(), status="CANCELLED"),)},
            True,
        ),
        ("a test order", {"test": True}, False),
        ("not fulfilled", {"fulfillments": ()}, False),
        ("only part of it", {"lines": (a_line(1), a_line(2)), "fulfillment_orders": ()}, False),
        (
            "only some units of it",
            {"fulfillments": (a_parcel(created_at=SOON, tracking=(), units={1: 1}),)},
            False,
        ),
        (
            "units added to the order since",
            {
                "lines": (a_line(1, quantity=5, current_quantity=5),),
                "fulfillment_orders": (
                    some_work(status="CLOSED", created_at=PAID),
                    some_work(21, units={1: 3}, created_at=PAID + MINUTE * 9),
                ),
            },
            True,
        ),
        (
            "a line added to the order since",
            {
                "lines": (a_line(1), a_line(2)),
                "fulfillment_orders": (
                    some_work(status="CLOSED", created_at=PAID),
                    some_work(21, units={2: 2}, created_at=PAID + MINUTE * 9),
                ),
            },
            True,
        ),
        (
            "put back since: the work is a new one",
            {
                "fulfillments": (a_parcel(created_at=SOON, tracking=(), status="CANCELLED"),),
                "fulfillment_orders": (
                    some_work(status="CLOSED", created_at=PAID),
                    some_work(21, created_at=PAID + MINUTE * 9),
                ),
            },
            True,
        ),
        (
            "units removed before",
            {
                "lines": (a_line(1, quantity=5, current_quantity=2),),
                "fulfillment_orders": (some_work(status="CLOSED", created_at=PAID),),
            },
            True,
        ),
        (
            "the rest lies with a service, which Shopify asks and does not fulfil",
            {
                "lines": (a_line(1), a_line(2)),
                "fulfillment_orders": (
                    some_work(status="CLOSED", created_at=PAID),
                    work_at_service(21, units={2: 2}, created_at=PAID),
                ),
            },
            True,
        ),
        (
            "the rest is on hold",
            {
                "lines": (a_line(1), a_line(2)),
                "fulfillment_orders": (
                    some_work(status="CLOSED", created_at=PAID),
                    some_work(21, units={2: 2}, status="ON_HOLD", created_at=PAID),
                ),
            },
            False,
        ),
        (
            "taken along at the till",
            {
                "source_name": "pos",
                "fulfillment_orders": (some_work(created_at=PAID, delivery_method="RETAIL"),),
            },
            False,
        ),
        ("sold at a till, to be sent", {"source_name": "pos"}, True),
        ("not paid", {"paid_at": None, "financial_status": "PENDING"}, False),
        ("the time of payment is not known", {"paid_at": None, "financial_status": "PAID"}, True),
        (
            "refunded, the time of payment is not known",
            {"paid_at": None, "financial_status": "REFUNDED"},
            True,
        ),
        ("no line at all", {"lines": (), "fulfillment_orders": ()}, False),
    ],
)
def test_by_shopify_itself_or_not(what: str, changes: dict[str, object], automatic: bool) -> None:
    order = by_shopify(**changes)
    found = fulfilled_automatically(order)
    assert (found is not None) == automatic, what
    assert found is None or found in order.fulfillments
    pace = pace_of(order)
    assert pace is None or pace.automatic == automatic


def test_one_parcel_a_location_is_everything_together() -> None:
    parcels = (
        a_parcel(11, created_at=SOON + SECOND, tracking=(), units={2: 2}),
        a_parcel(10, created_at=SOON, tracking=(), units={1: 2}),
    )
    order = by_shopify(lines=(a_line(1), a_line(2)), fulfillments=parcels, fulfillment_orders=())
    assert fulfilled_automatically(order) == parcels[1]


def test_of_several_the_first_that_still_stands() -> None:
    """Else nobody would be told of the second once the first was put back."""
    first, second = (
        a_parcel(10, status="CANCELLED", created_at=SOON, tracking=(), units={1: 2}),
        a_parcel(11, created_at=SOON + SECOND, tracking=(), units={2: 2}),
    )
    both = {"lines": (a_line(1), a_line(2)), "fulfillment_orders": ()}
    assert fulfilled_automatically(by_shopify(**both, fulfillments=(first, second))) == second
    gone = replace(second, status="CANCELLED")
    assert fulfilled_automatically(by_shopify(**both, fulfillments=(gone, first))) == first


def test_a_parcel_that_came_later_changes_nothing() -> None:
    first = a_parcel(10, created_at=SOON, tracking=(), status="CANCELLED")
    again = a_parcel(11, created_at=SOON + timedelta(days=1))
    assert fulfilled_automatically(by_shopify(fulfillments=(again, first))) == first


CARD = a_line(1, gift_card=True, requires_shipping=False)
DOWNLOAD = a_line(2, requires_shipping=False)
BELL = a_line(3)


@pytest.mark.parametrize(
    ("lines", "goods"),
    [
        ((CARD,), Goods.GIFT_CARDS),
        ((DOWNLOAD,), Goods.DIGITAL),
        ((CARD, DOWNLOAD), Goods.DIGITAL),
        ((BELL,), Goods.PHYSICAL),
        ((BELL, CARD), Goods.MIXED),
        ((BELL, DOWNLOAD), Goods.MIXED),
        ((BELL, replace(CARD, quantity=0, current_quantity=0)), Goods.PHYSICAL),
    ],
)
def test_what_kind_of_products(lines: tuple[object, ...], goods: Goods) -> None:
    pace = pace_of(by_shopify(lines=lines))
    assert pace is not None
    assert pace.goods is goods


def test_how_soon() -> None:
    parcels = (a_parcel(11, created_at=PAID + MINUTE * 5), a_parcel(10, created_at=PAID + MINUTE * 3))
    pace = pace_of(by_shopify(fulfillments=parcels))
    assert pace is not None
    assert (pace.paid_at, pace.seconds, pace.automatic, pace.at_once) == (PAID, 180, False, False)
    waiting = pace_of(an_open_order(some_work(), paid_at=PAID))
    assert waiting is not None
    assert (waiting.seconds, waiting.at_once) == (None, False)
    before = pace_of(by_shopify(fulfillments=(a_parcel(created_at=PAID - MINUTE),)))
    assert before is not None
    assert (before.seconds, before.at_once) == (-60, False)


@pytest.mark.parametrize(
    ("changes", "channel"),
    [
        ({"channel_name": "Marktplaatskoppeling"}, "Marktplaatskoppeling"),
        ({"channel_name": None, "source_name": "pos"}, "Point of Sale"),
        ({"channel_name": None, "source_name": "1234567"}, "1234567"),
        ({"channel_name": None, "source_name": None}, ""),
    ],
)
def test_the_channel_reads_as_in_the_table(changes: dict[str, object], channel: str) -> None:
    pace = pace_of(by_shopify(**changes))
    assert pace is not None
    assert pace.channel == channel


@pytest.mark.parametrize(
    "order",
    [
        by_shopify(paid_at=None, financial_status="PENDING"),
        by_shopify(test=True),
        an_open_order(some_work(), paid_at=PAID, cancelled_at=PAID + MINUTE),
        by_shopify(cancelled_at=PAID, fulfillments=(a_parcel(created_at=SOON),)),
        by_shopify(lines=(), fulfillments=()),
        by_shopify(lines=(a_line(1, current_quantity=0),), fulfillments=()),
        an_open_order(work_at_service(), paid_at=PAID),
    ],
    ids=["not paid", "test", "cancelled", "cancelled before", "no line", "all removed", "service alone"],
)
def test_what_tells_nothing_of_the_shop(order: Order) -> None:
    assert pace_of(order) is None


def test_cancelled_after_it_was_put_back_still_tells() -> None:
    parcel = a_parcel(created_at=SOON, tracking=(), status="CANCELLED")
    pace = pace_of(by_shopify(fulfillments=(parcel,), cancelled_at=PAID + MINUTE * 30))
    assert pace is not None
    assert pace.automatic
