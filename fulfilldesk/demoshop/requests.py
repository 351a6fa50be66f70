"""Talking with a fulfilment service: request, accept, reject, ask back (facts 3.3, 11)."""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import is_at_service, order_of, pick, split_off, touch
from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    FulfillmentOrderStatus,
    MerchantRequest,
    RequestStatus,
)
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World

NOT_A_SERVICE = "The fulfillment order's assigned fulfillment service must be of api type"


def submit_request(
    world: World,
    work: FulfillmentOrder,
    message: str | None = None,
    lines: list[tuple[int, int]] | None = None,
) -> FulfillmentOrder | None:
    """Ask the service to fulfil; a partial request leaves the rest in a new, unsubmitted one."""
    if not is_at_service(world, work):
        raise Refused(["id"], NOT_A_SERVICE)
    rest = None
    if lines is not None:
        wanted = {line.id: quantity for line, quantity in pick(work, lines)}
        left = [(line, line.remaining_quantity - wanted.get(line.id, 0)) for line in work.lines]
        left = [(line, quantity) for line, quantity in left if quantity]
        rest = split_off(world, work, left, work.location_id) if left else None
    work.request_status = RequestStatus.SUBMITTED
    _note(world, work, "FULFILLMENT_REQUEST", message)
    return rest


def accept_request(world: World, work: FulfillmentOrder) -> None:
    """The service takes the work on."""
    work.request_status = RequestStatus.ACCEPTED
    work.status = FulfillmentOrderStatus.IN_PROGRESS
    _changed(world, work)


def reject_request(world: World, work: FulfillmentOrder) -> None:
    """The service declines; the order then reads REQUEST_DECLINED."""
    work.request_status = RequestStatus.REJECTED
    _changed(world, work)


def request_cancellation(world: World, work: FulfillmentOrder, message: str | None = None) -> None:
    """Ask the service to stop. Shopify notes the new request status only a moment later (facts 3.3)."""
    if not is_at_service(world, work):
        raise Refused(["id"], NOT_A_SERVICE)
    work.request_status = RequestStatus.CANCELLATION_REQUESTED
    _note(world, work, "CANCELLATION_REQUEST", message)


def reject_cancellation(world: World, work: FulfillmentOrder) -> None:
    """The service goes on."""
    work.request_status = RequestStatus.CANCELLATION_REJECTED
    _changed(world, work)


def close_incomplete(world: World, work: FulfillmentOrder) -> None:
    """The service gives the accepted work back undone: INCOMPLETE/CLOSED."""
    work.status = FulfillmentOrderStatus.INCOMPLETE
    work.request_status = RequestStatus.CLOSED
    _changed(world, work)


def _note(world: World, work: FulfillmentOrder, kind: str, message: str | None) -> None:
    work.merchant_requests.append(MerchantRequest(world.new_id(), kind, message, world.now))
    _changed(world, work)


def _changed(world: World, work: FulfillmentOrder) -> None:
    touch(world, work)
    world.touch(order_of(world, work))
