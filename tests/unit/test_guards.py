"""What is said before a cancel, state by state."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.guards import cancel_guards
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.notice import Say, Weight
from fulfilldesk.domain.states import DeliveryStatus
from tests.unit.builders import THEN, a_line, a_parcel, an_order, some_work


@pytest.mark.parametrize(
    ("delivery_status", "said"),
    [
        ("FULFILLED", None),
        ("SUBMITTED", None),
        ("CONFIRMED", None),
        ("LABEL_VOIDED", None),
        ("MARKED_AS_FULFILLED", None),
        ("SOMETHING_NEW", None),
        ("LABEL_PURCHASED", (Say.LABEL_BOUGHT, Weight.WARNING)),
        ("LABEL_PRINTED", (Say.LABEL_BOUGHT, Weight.WARNING)),
        ("READY_FOR_PICKUP", (Say.READY_FOR_PICKUP, Weight.WARNING)),
        ("PICKED_UP", (Say.PICKED_UP, Weight.RISK)),
        ("IN_TRANSIT", (Say.IN_TRANSIT, Weight.RISK)),
        ("CARRIER_PICKED_UP", (Say.IN_TRANSIT, Weight.RISK)),
        ("DELAYED", (Say.IN_TRANSIT, Weight.RISK)),
        ("NOT_DELIVERED", (Say.IN_TRANSIT, Weight.RISK)),
        ("FAILURE", (Say.IN_TRANSIT, Weight.RISK)),
        ("OUT_FOR_DELIVERY", (Say.OUT_FOR_DELIVERY, Weight.RISK)),
        ("ATTEMPTED_DELIVERY", (Say.ATTEMPTED_DELIVERY, Weight.RISK)),
        ("DELIVERED", (Say.DELIVERED, Weight.RISK)),
        (None, None),
    ],
)
def test_the_state_of_the_parcel(delivery_status: str | None, said: tuple[Say, Weight] | None) -> None:
    parcel = a_parcel(delivery_status=delivery_status)
    notices = cancel_guards(an_order(fulfillments=(parcel,)), parcel)
    assert [(notice.key, notice.weight) for notice in notices] == ([said] if said else [])


def test_every_known_delivery_status_is_thought_of() -> None:
    tested = {
        mark.args[1][row][0]
        for mark in test_the_state_of_the_parcel.pytestmark  # type: ignore[attr-defined]
        for row in range(len(mark.args[1]))
    }
    assert set(DeliveryStatus) - tested == {DeliveryStatus.CANCELED}  # a cancelled one has no cancel


def test_delivery_times_count_when_the_status_does_not_tell() -> None:
    delivered = a_parcel(delivered_at=THEN)
    under_way = a_parcel(in_transit_at=THEN)
    assert cancel_guards(an_order(fulfillments=(delivered,)), delivered)[0].key == Say.DELIVERED
    assert cancel_guards(an_order(fulfillments=(under_way,)), under_way)[0].key == Say.IN_TRANSIT


@pytest.mark.parametrize("status", ["MARKED_AS_FULFILLED", "CONFIRMED", "SUBMITTED", "LABEL_PRINTED", None])
def test_a_parcel_that_the_carrier_has_is_on_its_way_whatever_its_status_says(status: str | None) -> None:
    parcel = a_parcel(in_transit_at=THEN, delivery_status=status)
    (notice,) = cancel_guards(an_order(fulfillments=(parcel,)), parcel)
    assert (notice.key, notice.weight) == (Say.IN_TRANSIT, Weight.RISK)


def test_a_parcel_that_arrived_at_the_shop_is_no_longer_on_its_way() -> None:
    parcel = a_parcel(in_transit_at=THEN, delivery_status="READY_FOR_PICKUP")
    (notice,) = cancel_guards(an_order(fulfillments=(parcel,)), parcel)
    assert notice.key is Say.READY_FOR_PICKUP


@pytest.mark.parametrize(
    ("source", "tracking", "method", "said"),
    [
        ("pos", (), "RETAIL", True),
        ("pos", (), None, True),  # no fulfilment order visible: the till is likelier
        ("pos", (), "SHIPPING", False),
        ("pos", a_parcel().tracking, "RETAIL", False),
        ("web", (), "RETAIL", False),
    ],
)
def test_goods_taken_along_at_the_till(
    source: str, tracking: tuple[object, ...], method: str | None, said: bool
) -> None:
    parcel = a_parcel(tracking=tracking)
    work = (some_work(status="CLOSED", delivery_method=method),) if method else ()
    order = an_order(source_name=source, fulfillments=(parcel,), fulfillment_orders=work)
    assert (Say.POS_TAKEN_ALONG in [notice.key for notice in cancel_guards(order, parcel)]) is said


def test_at_the_till_it_is_said_what_pos_cannot_do_and_what_belongs_there() -> None:
    parcel = a_parcel(tracking=())
    order = an_order(source_name="pos", fulfillments=(parcel,))
    assert [(notice.key, notice.weight) for notice in cancel_guards(order, parcel)] == [
        (Say.POS_TAKEN_ALONG, Weight.RISK),
        (Say.POS_RETURNS_THERE, Weight.INFO),
        (Say.POS_CANNOT, Weight.INFO),
    ]


@pytest.mark.parametrize("method", ["SHIPPING", "LOCAL", "PICK_UP", "PICKUP_POINT"])
def test_what_was_sold_at_the_till_to_be_sent_or_collected(method: str) -> None:
    parcel = a_parcel()
    work = some_work(status="CLOSED", delivery_method=method)
    order = an_order(source_name="pos", fulfillments=(parcel,), fulfillment_orders=(work,))
    assert [(notice.key, notice.weight) for notice in cancel_guards(order, parcel)] == [
        (Say.POS_TO_SEND, Weight.INFO),
        (Say.POS_CANNOT, Weight.INFO),
    ]


def test_a_draft_paid_at_no_till_is_no_less_a_sale_in_pos() -> None:
    parcel = a_parcel()
    order = an_order(source_name="pos", retail_location_id=None, fulfillments=(parcel,))
    assert Say.POS_TO_SEND in [notice.key for notice in cancel_guards(order, parcel)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (a_line(gift_card=True, requires_shipping=False), Say.GIFT_CARD),
        (a_line(requires_shipping=False), Say.DIGITAL),
    ],
)
def test_goods_that_cannot_come_back(line: object, said: Say) -> None:
    order = an_order(lines=(line,))
    assert [notice.key for notice in cancel_guards(order, order.fulfillments[0])] == [said]


def test_a_third_party_keeps_working_and_is_named() -> None:
    parcel = a_parcel(service_type="THIRD_PARTY", service_name="Noordzee Logistics")
    (notice,) = cancel_guards(an_order(fulfillments=(parcel,)), parcel)
    assert (notice.key, notice.parameters["service"]) == (Say.SERVICE_KEEPS_WORKING, "Noordzee Logistics")


def test_a_service_without_a_name_goes_by_its_place() -> None:
    parcel = a_parcel(service_type="THIRD_PARTY", service_name=None, location_name="Noordzee")
    (notice,) = cancel_guards(an_order(fulfillments=(parcel,)), parcel)
    assert notice.parameters["service"] == "Noordzee"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"return_status": "RETURN_REQUESTED"}, [Say.RETURN_OPEN]),
        ({"return_status": "IN_PROGRESS"}, [Say.RETURN_OPEN]),
        ({"return_status": "INSPECTION_COMPLETE"}, [Say.RETURN_OPEN]),
        ({"return_status": "RETURNED"}, []),
        ({"return_status": None}, []),
        ({"refunded": Money("EUR", 100)}, [Say.REFUNDED]),
        ({"refunded": None}, []),
    ],
)
def test_returns_and_refunds(changes: dict[str, object], said: list[Say]) -> None:
    order = an_order(**changes)
    assert [notice.key for notice in cancel_guards(order, order.fulfillments[0])] == said


def test_units_of_the_same_lines_elsewhere_are_counted() -> None:
    parcel, other = a_parcel(10, units={1: 1}), a_parcel(11, units={1: 2})
    cancelled = a_parcel(12, units={1: 4}, status="CANCELLED")
    closed, open_work = some_work(20, units={1: 8}, status="CLOSED"), some_work(21, units={1: 3, 2: 5})
    order = an_order(fulfillments=(parcel, other, cancelled), fulfillment_orders=(closed, open_work))
    (notice,) = cancel_guards(order, parcel)
    assert (notice.key, notice.parameters["units"]) == (Say.PARTLY_ELSEWHERE, "5")
