"""What may be done to work: ``FulfillmentOrder.supportedActions`` (facts 3.2).

What stands here is what the rules then accept.
"""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import is_at_service, order_of
from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    FulfillmentOrderStatus,
    FulfillmentService,
    Location,
    RequestStatus,
)
from fulfilldesk.demoshop.world import World

HOLD_LIMIT = 10
UNREQUESTED = (RequestStatus.UNSUBMITTED, RequestStatus.REJECTED, RequestStatus.CLOSED)
REQUESTABLE = (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.INCOMPLETE)


def supported_actions(world: World, work: FulfillmentOrder) -> list[str]:
    """The actions in Shopify's order, without EXTERNAL. MERGE stands wherever a sibling fits, however the
    work is read (recording ``2026-04__fulfillment-order-batch-atomicity``).
    """
    names = _by_state(world, work) if work.is_live else []
    place = world.locations.get(work.location_id)
    is_closed = place is None or not place.is_active
    return [name for name in names if not (is_closed and name == "CREATE_FULFILLMENT")]


def _by_state(world: World, work: FulfillmentOrder) -> list[str]:
    status = work.status
    if status is FulfillmentOrderStatus.ON_HOLD:
        own = [held for held in work.holds if held.held_by_requesting_app]
        more = ["HOLD"] if len(own) < HOLD_LIMIT else []
        return ["RELEASE_HOLD", *more, *_move(world, work)]
    if status is FulfillmentOrderStatus.SCHEDULED:
        return ["MARK_AS_OPEN"]
    if is_at_service(world, work):
        return _service_actions(world, work)
    if work.progress_reported:
        return ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MARK_AS_OPEN"]
    begun = ["CREATE_FULFILLMENT", "REPORT_PROGRESS", *_move(world, work), "HOLD"]
    return [*begun, *_apart_or_together(world, work)]


def _service_actions(world: World, work: FulfillmentOrder) -> list[str]:
    if work.request_status is RequestStatus.SUBMITTED:
        return ["CANCEL_FULFILLMENT_ORDER"]
    if work.request_status in (RequestStatus.ACCEPTED, RequestStatus.CANCELLATION_REJECTED):
        return ["CREATE_FULFILLMENT", "REQUEST_CANCELLATION"]
    if work.request_status is RequestStatus.CANCELLATION_REQUESTED:
        return ["CREATE_FULFILLMENT"]
    ask = ["REQUEST_FULFILLMENT"] if work.status in REQUESTABLE else []
    begun = [*ask, "CREATE_FULFILLMENT", "HOLD", *_move(world, work)]
    return [*begun, *_apart_or_together(world, work)]


def _apart_or_together(world: World, work: FulfillmentOrder) -> list[str]:
    split = ["SPLIT"] if is_splittable(work) else []
    return [*split, "MERGE"] if merge_partners(world, work) else split


def is_splittable(work: FulfillmentOrder) -> bool:
    """Whether a part of its remaining units can become work of its own."""
    begun = (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.IN_PROGRESS)
    is_free = work.request_status in UNREQUESTED and not work.progress_reported
    return work.status in begun and is_free and work.remaining > 1


def _move(world: World, work: FulfillmentOrder) -> list[str]:
    return ["MOVE"] if destinations(world, work) else []


def destinations(world: World, work: FulfillmentOrder) -> list[Location]:
    """Every other active location, whether or not it stocks the items."""
    return [place for place in world.locations.values() if place.is_active and place.id != work.location_id]


def is_mergeable(work: FulfillmentOrder) -> bool:
    """Whether nothing has been done to it or asked of anybody about it."""
    is_untouched = work.request_status is RequestStatus.UNSUBMITTED and not work.progress_reported
    return work.status is FulfillmentOrderStatus.OPEN and is_untouched and work.remaining > 0


def merge_partners(world: World, work: FulfillmentOrder) -> list[FulfillmentOrder]:
    """The work of the same order, place and way of delivery that it could be merged with."""
    if not is_mergeable(work):
        return []
    siblings = world.orders_fulfillment_orders(order_of(world, work))
    return [other for other in siblings if other is not work and fits(work, other)]


def fits(work: FulfillmentOrder, other: FulfillmentOrder) -> bool:
    """Whether the two can be merged as far as ``other`` and their common things go."""
    same_way = (other.order_id, other.location_id, other.delivery_method) == (
        work.order_id,
        work.location_id,
        work.delivery_method,
    )
    return is_mergeable(other) and same_way


def service_of(world: World, work: FulfillmentOrder) -> FulfillmentService | None:
    """The third party at whose location the work is, or None."""
    place = world.locations.get(work.location_id)
    return world.services.get(place.fulfillment_service_id or 0) if place is not None else None


def external_page(world: World, work: FulfillmentOrder) -> str | None:
    """Where the service's app wants live work to be arranged: EXTERNAL with its ``externalUrl`` (S)."""
    service = service_of(world, work)
    if service is None or service.page is None or not work.is_live:
        return None
    return service.page.format(work=work.id)
