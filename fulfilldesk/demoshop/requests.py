"""Talking with a fulfilment service: request, accept, reject, ask back, give back (facts 3.3, 11).

The transitions are those of the recordings ``2026-04__fulfillment-order-request-lifecycle`` and
``2026-04__fulfillment-order-close-state``. Of the refusals only two texts are known (facts 3.4); what is said
to a request in the wrong state is in the same manner.
"""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import (
    fold_in,
    is_at_service,
    order_of,
    pick,
    split_off,
    touch,
)
from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    FulfillmentOrderStatus,
    MerchantRequest,
    RequestStatus,
)
from fulfilldesk.demoshop.orders import add_fulfillment_order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.supported_actions import REQUESTABLE, UNREQUESTED
from fulfilldesk.demoshop.world import World

NOT_A_SERVICE = "The fulfillment order's assigned fulfillment service must be of api type"
UNDERWAY = (RequestStatus.ACCEPTED, RequestStatus.CANCELLATION_REJECTED)


def submit_request(
    world: World,
    work: FulfillmentOrder,
    message: str | None = None,
    lines: list[tuple[int, int]] | None = None,
    *,
    notify_customer: bool = False,
) -> FulfillmentOrder | None:
    """Ask the service to fulfil; a partial request leaves the rest in a new, unsubmitted one."""
    _check_at_service(world, work)
    if work.request_status not in UNREQUESTED or work.status not in REQUESTABLE:
        raise Refused(["id"], "The fulfillment order is not in a requestable state.")
    rest = None
    if lines is not None:
        wanted = {line.id: quantity for line, quantity in pick(work, lines)}
        left = [(line, line.remaining_quantity - wanted.get(line.id, 0)) for line in work.lines]
        left = [(line, quantity) for line, quantity in left if quantity]
        rest = split_off(world, work, left, work.location_id) if left else None
    work.status = FulfillmentOrderStatus.OPEN
    work.request_status = RequestStatus.SUBMITTED
    _note(world, work, "FULFILLMENT_REQUEST", message, notify_customer)
    return rest


def accept_request(world: World, work: FulfillmentOrder) -> None:
    """The service takes the work on."""
    _check_asked(world, work, RequestStatus.SUBMITTED)
    work.request_status = RequestStatus.ACCEPTED
    work.status = FulfillmentOrderStatus.IN_PROGRESS
    _changed(world, work)


def reject_request(world: World, work: FulfillmentOrder) -> None:
    """The service declines; the order then reads REQUEST_DECLINED."""
    _check_asked(world, work, RequestStatus.SUBMITTED)
    work.request_status = RequestStatus.REJECTED
    _changed(world, work)


def request_cancellation(world: World, work: FulfillmentOrder, message: str | None = None) -> None:
    """Ask the service to stop. Shopify's answer shows the new request status only later (facts 3.3)."""
    _check_at_service(world, work)
    if work.request_status not in UNDERWAY or not work.is_live:
        raise Refused(["id"], "The fulfillment order is not in a state in which it can be asked back.")
    work.request_status = RequestStatus.CANCELLATION_REQUESTED
    _note(world, work, "CANCELLATION_REQUEST", message, False)


def accept_cancellation(world: World, work: FulfillmentOrder) -> FulfillmentOrder | None:
    """The service agrees to stop: its work closes, 0 of 0; new work carries the units, if any are left."""
    _check_asked(world, work, RequestStatus.CANCELLATION_REQUESTED)
    order, left = order_of(world, work), pick(work, None)
    again = None
    if left:
        way = work.delivery_method
        again = add_fulfillment_order(world, order, work.location_id, [], delivery_method=way)
        fold_in(world, again, work, left)
    work.status = FulfillmentOrderStatus.CLOSED
    work.request_status = RequestStatus.CANCELLATION_ACCEPTED
    _changed(world, work)
    return again


def reject_cancellation(world: World, work: FulfillmentOrder) -> None:
    """The service goes on."""
    _check_asked(world, work, RequestStatus.CANCELLATION_REQUESTED)
    work.request_status = RequestStatus.CANCELLATION_REJECTED
    _changed(world, work)


def close_incomplete(world: World, work: FulfillmentOrder) -> None:
    """The service gives the accepted work back undone: INCOMPLETE/CLOSED."""
    _check_at_service(world, work)
    if work.status is not FulfillmentOrderStatus.IN_PROGRESS:
        raise Refused(["id"], "The fulfillment order is not in an in progress state.")
    work.status = FulfillmentOrderStatus.INCOMPLETE
    work.request_status = RequestStatus.CLOSED
    _changed(world, work)


def _check_at_service(world: World, work: FulfillmentOrder) -> None:
    if not is_at_service(world, work):
        raise Refused(["id"], NOT_A_SERVICE)


def _check_asked(world: World, work: FulfillmentOrder, status: RequestStatus) -> None:
    _check_at_service(world, work)
    if work.request_status is not status or not work.is_live:
        raise Refused(["id"], f"The fulfillment order is not in a {status.lower()} request state.")


def _note(world: World, work: FulfillmentOrder, kind: str, message: str | None, notify: bool) -> None:
    request = MerchantRequest(world.new_id(), kind, message, world.now, work.id, notify)
    work.merchant_requests.append(request)
    _changed(world, work)


def _changed(world: World, work: FulfillmentOrder) -> None:
    touch(world, work)
    world.touch(order_of(world, work))
