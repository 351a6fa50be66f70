"""What Shopify derives from the work and the parcels of an order."""

from __future__ import annotations

from fulfilldesk.demoshop.model import FulfillmentOrderStatus, LineItem, Order, RequestStatus
from fulfilldesk.demoshop.world import World


def display_fulfillment_status(world: World, order: Order) -> str:
    """``Order.displayFulfillmentStatus`` (facts 3.1). A cancelled order without parcels reads UNFULFILLED;
    one that never had any work needs none.
    """
    works = [work for work in world.orders_fulfillment_orders(order) if work.is_live and work.remaining]
    fulfilled = any(parcel.is_live and parcel.lines for parcel in world.orders_fulfillments(order))
    if fulfilled:
        return "PARTIALLY_FULFILLED" if works else "FULFILLED"
    if not order.fulfillment_order_ids:
        return "FULFILLMENT_NOT_REQUIRED"
    if not works:
        return "UNFULFILLED"
    statuses = {work.status for work in works}
    if statuses == {FulfillmentOrderStatus.ON_HOLD}:
        return "ON_HOLD"
    if statuses == {FulfillmentOrderStatus.SCHEDULED}:
        return "SCHEDULED"
    if any(work.request_status is RequestStatus.REJECTED for work in works):
        return "REQUEST_DECLINED"
    underway = any(work.progress_reported or work.is_with_service for work in works)
    return "IN_PROGRESS" if underway else "UNFULFILLED"


def fulfillable_quantity(world: World, order: Order, line: LineItem) -> int:
    """Units still to be sent, without those on hold (recording
    ``2026-04__fulfillment-order-hold-multi-line``).

    A cancelled order that was not refunded still counts its units (recording
    ``2026-04__fulfillment-create-preconditions``).
    """
    if order.cancelled_at is not None:
        return line.current_quantity
    return sum(
        part.remaining_quantity
        for work in world.orders_fulfillment_orders(order)
        if work.is_live and work.status is not FulfillmentOrderStatus.ON_HOLD
        for part in work.lines
        if part.line_item_id == line.id
    )


def unfulfilled_quantity(world: World, order: Order, line: LineItem) -> int:
    """Units still to be sent, held ones included."""
    return sum(
        part.remaining_quantity
        for work in world.orders_fulfillment_orders(order)
        if work.is_live
        for part in work.lines
        if part.line_item_id == line.id
    )
