"""Cancelling and rescheduling fulfillment orders (facts 3.3, 3.4)."""

from __future__ import annotations

from datetime import datetime

from fulfilldesk.demoshop.fulfillment_orders import order_of, touch
from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    RequestStatus,
)
from fulfilldesk.demoshop.orders import add_fulfillment_order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World

CANCELABLE = (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.IN_PROGRESS)
IN_HAND = (RequestStatus.ACCEPTED, RequestStatus.CANCELLATION_REJECTED)


def cancel_work(world: World, work: FulfillmentOrder) -> FulfillmentOrder:
    """Close the work; gives its replacement, OPEN at the same place.

    Untouched lines go over to it with their ids (recording
    ``2026-04__fulfillment-order-merge-validation``), units already fulfilled stay behind. What a service has
    accepted cannot be cancelled, what it was only asked for, or is asked back, can (S). Moves no stock.
    """
    if work.progress_reported:
        message = "Cannot cancel fulfillment order that has had progress reported. Mark as unfulfilled first."
        raise Refused(["id"], message, "FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS")
    if work.status not in CANCELABLE or work.request_status in IN_HAND or not work.remaining:
        message = "Fulfillment order is not in cancelable request state and can't be canceled."
        raise Refused(["id"], message)
    freed = [_freed(world, line) for line in work.lines if line.remaining_quantity]
    work.lines = [line for line in work.lines if line.total_quantity and line not in freed]
    order, way = order_of(world, work), work.delivery_method
    replacement = add_fulfillment_order(world, order, work.location_id, freed, delivery_method=way)
    replacement.fulfill_at, replacement.fulfill_by = work.fulfill_at, work.fulfill_by
    work.status = FulfillmentOrderStatus.CLOSED
    touch(world, work, replacement)
    world.touch(order)
    return replacement


def _freed(world: World, line: FulfillmentOrderLine) -> FulfillmentOrderLine:
    """The line itself when nothing of it was fulfilled, else a new one for what remains."""
    if line.remaining_quantity == line.total_quantity:
        return line
    units = line.remaining_quantity
    line.total_quantity -= units
    line.remaining_quantity = 0
    return FulfillmentOrderLine(world.new_id(), line.line_item_id, line.inventory_item_id, units, units)


def reschedule(world: World, work: FulfillmentOrder, fulfill_at: datetime) -> None:
    """Another moment for work that is SCHEDULED."""
    if work.status is not FulfillmentOrderStatus.SCHEDULED:
        raise Refused(["id"], "Fulfillment order must be scheduled.")
    work.fulfill_at = fulfill_at
    touch(world, work)
