"""How far work and parcels at an app or fulfilment service are, and who must act next.

Read off the states alone (facts sections 3 and 11; schema 2026-10). Shopify does not say when a request
changed its state, only when the work was changed last; the time waited counts from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from fulfilldesk.domain.checks.parcel_work import tracked
from fulfilldesk.domain.states import (
    FINISHED_FULFILLMENT_ORDER,
    DeliveryStatus,
    FulfillmentOrderStatus,
    RequestStatus,
    ServiceType,
    SupportedAction,
)

if TYPE_CHECKING:
    from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder


class AppState(StrEnum):
    """What the app has done, or not; each has its words (ui/details/texts_apps)."""

    # work
    NOT_REQUESTED = "not-requested"
    STARTED_HERE = "started-here"  # in progress although the app was never asked
    PLANNED = "planned"  # for a day to come, and not asked before
    HELD = "held"  # by a hold, so the app cannot go on
    REQUESTED = "requested"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CANCELLATION_ASKED = "cancellation-asked"
    CANCELLATION_REFUSED = "cancellation-refused"
    CANCELLATION_ACCEPTED = "cancellation-accepted"
    GAVE_UP = "gave-up"  # closed without fulfilling everything
    OVER = "over"
    # parcels
    LABELLED = "labelled"  # a label, and the carrier has not seen the parcel
    SENT = "sent"
    SENT_WITHOUT_TRACKING = "sent-without-tracking"
    UNDER_WAY = "under-way"
    NOT_DELIVERED = "not-delivered"
    TO_BE_COLLECTED = "to-be-collected"
    ARRIVED = "arrived"
    #: Shopify has a word for it that is newer than this program.
    UNKNOWN = "unknown"


class Party(StrEnum):
    """Who must act next."""

    SHOP = "shop"
    APP = "app"
    CARRIER = "carrier"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AppStanding:
    """`service` is its name, empty where nobody names it. `since` is when what there is to wait for began."""

    service: str
    state: AppState
    next: Party
    since: datetime


_Case = tuple[AppState, Party]

_REQUESTS: Mapping[str, _Case] = {
    RequestStatus.UNSUBMITTED: (AppState.NOT_REQUESTED, Party.SHOP),
    RequestStatus.SUBMITTED: (AppState.REQUESTED, Party.APP),
    RequestStatus.ACCEPTED: (AppState.ACCEPTED, Party.APP),
    RequestStatus.REJECTED: (AppState.DECLINED, Party.SHOP),
    RequestStatus.CANCELLATION_REQUESTED: (AppState.CANCELLATION_ASKED, Party.APP),
    RequestStatus.CANCELLATION_ACCEPTED: (AppState.CANCELLATION_ACCEPTED, Party.SHOP),
    RequestStatus.CANCELLATION_REJECTED: (AppState.CANCELLATION_REFUSED, Party.SHOP),
    RequestStatus.CLOSED: (AppState.GAVE_UP, Party.SHOP),
}

#: Where the work's own status says more than the request.
_EXCEPTIONS: Mapping[tuple[str, str], _Case] = {
    (FulfillmentOrderStatus.IN_PROGRESS, RequestStatus.UNSUBMITTED): (AppState.STARTED_HERE, Party.SHOP),
    (FulfillmentOrderStatus.SCHEDULED, RequestStatus.UNSUBMITTED): (AppState.PLANNED, Party.NOBODY),
    (FulfillmentOrderStatus.INCOMPLETE, RequestStatus.UNSUBMITTED): (AppState.GAVE_UP, Party.SHOP),
    (FulfillmentOrderStatus.INCOMPLETE, RequestStatus.ACCEPTED): (AppState.GAVE_UP, Party.SHOP),
    **{
        (FulfillmentOrderStatus.ON_HOLD, asked): (AppState.HELD, Party.SHOP)
        for asked in (RequestStatus.UNSUBMITTED, RequestStatus.SUBMITTED, RequestStatus.ACCEPTED)
    },
}

_UNDER_WAY: _Case = (AppState.UNDER_WAY, Party.CARRIER)
_SENT: _Case = (AppState.SENT, Party.CARRIER)
_LABELLED: _Case = (AppState.LABELLED, Party.APP)
_LOST: _Case = (AppState.NOT_DELIVERED, Party.SHOP)
_ARRIVED: _Case = (AppState.ARRIVED, Party.NOBODY)
#: No news of the carrier; whether anything can come of it depends on the tracking.
_NO_NEWS = frozenset(
    {
        *(DeliveryStatus.FULFILLED, DeliveryStatus.MARKED_AS_FULFILLED, DeliveryStatus.SUBMITTED),
        *(DeliveryStatus.CONFIRMED, DeliveryStatus.LABEL_VOIDED, DeliveryStatus.CANCELED),
    }
)
_DELIVERIES: Mapping[str, _Case] = {
    DeliveryStatus.LABEL_PURCHASED: _LABELLED,
    DeliveryStatus.LABEL_PRINTED: _LABELLED,
    DeliveryStatus.CARRIER_PICKED_UP: _UNDER_WAY,
    DeliveryStatus.IN_TRANSIT: _UNDER_WAY,
    DeliveryStatus.DELAYED: _UNDER_WAY,
    DeliveryStatus.OUT_FOR_DELIVERY: _UNDER_WAY,
    DeliveryStatus.ATTEMPTED_DELIVERY: _UNDER_WAY,
    DeliveryStatus.READY_FOR_PICKUP: (AppState.TO_BE_COLLECTED, Party.NOBODY),
    DeliveryStatus.FAILURE: _LOST,
    DeliveryStatus.NOT_DELIVERED: _LOST,
    DeliveryStatus.DELIVERED: _ARRIVED,
    DeliveryStatus.PICKED_UP: _ARRIVED,
}


def work_at_app(work: FulfillmentOrder) -> bool:
    """Whether a third party does it: a service, or an app that has its own page for it."""
    return work.service_type == ServiceType.THIRD_PARTY or SupportedAction.EXTERNAL in work.supported_actions


def parcel_of_app(parcel: Fulfillment) -> bool:
    """Whether a third party sent it."""
    return parcel.service_type == ServiceType.THIRD_PARTY


def standing_of_work(work: FulfillmentOrder) -> AppStanding | None:
    """How far the app is with it; None for the shop's own."""
    if not work_at_app(work):
        return None
    state, who = _case(work.status, work.request_status)
    since = work.created_at if state is AppState.NOT_REQUESTED else work.updated_at
    return AppStanding(work.service_name or work.location_name, state, who, since)


def standing_of_parcel(parcel: Fulfillment) -> AppStanding | None:
    """How far an app's parcel is; None for the shop's own, and for one that does not count any more."""
    if not parcel_of_app(parcel) or not parcel.live:
        return None
    state, who = _parcel_case(parcel)
    since = parcel.delivered_at or parcel.in_transit_at if state is not AppState.LABELLED else None
    service = parcel.service_name or parcel.location_name or ""
    return AppStanding(service, state, who, since or parcel.created_at)


def _case(status: str, request_status: str) -> _Case:
    if status in FINISHED_FULFILLMENT_ORDER:
        return AppState.OVER, Party.NOBODY
    exception = _EXCEPTIONS.get((status, request_status))
    return exception or _REQUESTS.get(request_status, (AppState.UNKNOWN, Party.UNKNOWN))


def _parcel_case(parcel: Fulfillment) -> _Case:
    """The times count when the status does not tell (see guards)."""
    if parcel.delivered_at is not None:
        return _ARRIVED
    status = parcel.delivery_status or DeliveryStatus.FULFILLED
    known = _DELIVERIES.get(status)
    if parcel.in_transit_at is not None and known in (None, _LABELLED):
        return _UNDER_WAY
    if known is not None:
        return known
    if status not in _NO_NEWS:
        return AppState.UNKNOWN, Party.UNKNOWN
    return _SENT if tracked(parcel) else (AppState.SENT_WITHOUT_TRACKING, Party.APP)
