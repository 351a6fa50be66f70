"""How far an app is and who must act next, for every state that Shopify names and for those it may invent."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest

from fulfilldesk.domain.app_standing import (
    AppState,
    Party,
    standing_of_parcel,
    standing_of_work,
)
from fulfilldesk.domain.orders import Fulfillment
from fulfilldesk.domain.states import (
    FINISHED_FULFILLMENT_ORDER,
    DeliveryStatus,
    FulfillmentOrderStatus,
    RequestStatus,
)
from tests.unit.builders import POSTNL, THEN, a_parcel, some_work, work_at_service

LATER = THEN + timedelta(days=2)
SHOP, APP, NOBODY, UNKNOWN = Party.SHOP, Party.APP, Party.NOBODY, Party.UNKNOWN

#: Of open work, by its status and its request: a column for each request.
REQUESTS = tuple(RequestStatus)
ASKED = {
    RequestStatus.SUBMITTED: (AppState.REQUESTED, APP),
    RequestStatus.ACCEPTED: (AppState.ACCEPTED, APP),
    RequestStatus.REJECTED: (AppState.DECLINED, SHOP),
    RequestStatus.CANCELLATION_REQUESTED: (AppState.CANCELLATION_ASKED, APP),
    RequestStatus.CANCELLATION_ACCEPTED: (AppState.CANCELLATION_ACCEPTED, SHOP),
    RequestStatus.CANCELLATION_REJECTED: (AppState.CANCELLATION_REFUSED, SHOP),
    RequestStatus.CLOSED: (AppState.GAVE_UP, SHOP),
}
OPEN_WORK = {
    FulfillmentOrderStatus.OPEN: {**ASKED, RequestStatus.UNSUBMITTED: (AppState.NOT_REQUESTED, SHOP)},
    FulfillmentOrderStatus.IN_PROGRESS: {**ASKED, RequestStatus.UNSUBMITTED: (AppState.STARTED_HERE, SHOP)},
    FulfillmentOrderStatus.SCHEDULED: {**ASKED, RequestStatus.UNSUBMITTED: (AppState.PLANNED, NOBODY)},
    FulfillmentOrderStatus.ON_HOLD: {
        **ASKED,
        **dict.fromkeys(
            (RequestStatus.UNSUBMITTED, RequestStatus.SUBMITTED, RequestStatus.ACCEPTED),
            (AppState.HELD, SHOP),
        ),
    },
    FulfillmentOrderStatus.INCOMPLETE: {
        **ASKED,
        RequestStatus.UNSUBMITTED: (AppState.GAVE_UP, SHOP),
        RequestStatus.ACCEPTED: (AppState.GAVE_UP, SHOP),
    },
    "PONDERING": {**ASKED, RequestStatus.UNSUBMITTED: (AppState.NOT_REQUESTED, SHOP)},
}


@pytest.mark.parametrize(
    ("status", "request_status"),
    list(product((*FulfillmentOrderStatus, "PONDERING"), (*REQUESTS, "SULKING"))),
)
def test_every_state_of_work_and_request(status: str, request_status: str) -> None:
    found = standing_of_work(work_at_service(status=status, request_status=request_status))
    assert found is not None
    if status in FINISHED_FULFILLMENT_ORDER:
        assert (found.state, found.next) == (AppState.OVER, NOBODY)
    elif request_status == "SULKING":
        assert (found.state, found.next) == (AppState.UNKNOWN, UNKNOWN)
    else:
        assert (found.state, found.next) == OPEN_WORK[status][request_status]  # type: ignore[index]


def test_what_nobody_asked_for_waits_since_it_was_made_and_the_rest_since_it_changed() -> None:
    never = standing_of_work(work_at_service(created_at=THEN, updated_at=LATER))
    asked = standing_of_work(work_at_service(request_status="SUBMITTED", created_at=THEN, updated_at=LATER))
    assert never is not None
    assert asked is not None
    assert (never.since, asked.since) == (THEN, LATER)


def test_only_work_of_a_third_party_has_a_standing() -> None:
    assert standing_of_work(some_work()) is None
    assert standing_of_work(some_work(service_type=None, service_name=None)) is None
    assert standing_of_work(some_work(service_type="GIFT_CARD")) is None
    page = standing_of_work(some_work(supported_actions=("EXTERNAL",), service_name=None, service_type=None))
    assert page is not None, "an app with its own page for it is one"
    assert page.service == "Magazijn"


@pytest.mark.parametrize(
    ("status", "state", "who"),
    [
        ("LABEL_PURCHASED", AppState.LABELLED, Party.APP),
        ("LABEL_PRINTED", AppState.LABELLED, Party.APP),
        ("SUBMITTED", AppState.SENT, Party.CARRIER),
        ("CONFIRMED", AppState.SENT, Party.CARRIER),
        ("FULFILLED", AppState.SENT, Party.CARRIER),
        ("MARKED_AS_FULFILLED", AppState.SENT, Party.CARRIER),
        ("LABEL_VOIDED", AppState.SENT, Party.CARRIER),
        ("CANCELED", AppState.SENT, Party.CARRIER),
        (None, AppState.SENT, Party.CARRIER),
        ("CARRIER_PICKED_UP", AppState.UNDER_WAY, Party.CARRIER),
        ("IN_TRANSIT", AppState.UNDER_WAY, Party.CARRIER),
        ("DELAYED", AppState.UNDER_WAY, Party.CARRIER),
        ("OUT_FOR_DELIVERY", AppState.UNDER_WAY, Party.CARRIER),
        ("ATTEMPTED_DELIVERY", AppState.UNDER_WAY, Party.CARRIER),
        ("READY_FOR_PICKUP", AppState.TO_BE_COLLECTED, NOBODY),
        ("FAILURE", AppState.NOT_DELIVERED, SHOP),
        ("NOT_DELIVERED", AppState.NOT_DELIVERED, SHOP),
        ("DELIVERED", AppState.ARRIVED, NOBODY),
        ("PICKED_UP", AppState.ARRIVED, NOBODY),
        ("LOST_AT_SEA", AppState.UNKNOWN, UNKNOWN),
    ],
)
def test_every_state_of_a_parcel(status: str | None, state: AppState, who: Party) -> None:
    found = standing_of_parcel(of_app(delivery_status=status))
    assert found is not None
    assert (found.service, found.state, found.next) == ("Noordzee Logistics", state, who)


def test_every_known_delivery_status_is_thought_of() -> None:
    mark = test_every_state_of_a_parcel.pytestmark[0]  # type: ignore[attr-defined]
    assert {row[0] for row in mark.args[1]} >= set(DeliveryStatus)


def test_times_tell_when_the_status_does_not() -> None:
    delivered = standing_of_parcel(of_app(delivered_at=LATER))
    under_way = standing_of_parcel(of_app(delivery_status="LABEL_PRINTED", in_transit_at=LATER))
    invented = standing_of_parcel(of_app(delivery_status="LOST_AT_SEA", in_transit_at=LATER))
    for found, state in (
        (delivered, AppState.ARRIVED),
        (under_way, AppState.UNDER_WAY),
        (invented, AppState.UNDER_WAY),
    ):
        assert found is not None
        assert (found.state, found.since) == (state, LATER)


def test_without_tracking_only_the_app_knows_more() -> None:
    for tracking in ((), (type(POSTNL)("PostNL", None, None),)):
        found = standing_of_parcel(of_app(tracking=tracking))
        assert found is not None
        assert (found.state, found.next) == (AppState.SENT_WITHOUT_TRACKING, APP)


def test_neither_the_shops_own_parcel_nor_a_cancelled_one_has_a_standing() -> None:
    assert standing_of_parcel(a_parcel()) is None
    assert standing_of_parcel(of_app(status="CANCELLED")) is None


def of_app(**changes: object) -> Fulfillment:
    return a_parcel(**{"service_type": "THIRD_PARTY", "service_name": "Noordzee Logistics", **changes})
