"""Cancelling a fulfillment: the whole parcel goes back to work to do, without any guard (facts 1)."""

from __future__ import annotations

from fulfilldesk.demoshop import inventory, routing, timeline
from fulfilldesk.demoshop.fulfillment_orders import line_of
from fulfilldesk.demoshop.model import (
    FulfilledPart,
    Fulfillment,
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    FulfillmentStatus,
    RequestStatus,
)
from fulfilldesk.demoshop.orders import add_fulfillment_order
from fulfilldesk.demoshop.world import World


def cancel_fulfillment(world: World, parcel: Fulfillment) -> None:
    """Cancel a parcel. In transit, delivered, already cancelled: all accepted; the last changes nothing.

    Work that was done only in part takes its units back and is OPEN again. Work that had closed stays
    CLOSED, shows the units as remaining, and a new fulfillment order carries them (recording
    ``2025-01__fulfillment-cancel-parity``). Stock goes back to committed, never to available (facts 2.3).
    An archived order comes out of the archive.
    """
    if parcel.status is FulfillmentStatus.CANCELLED:
        return
    order = world.orders[parcel.order_id]
    parcel.status = FulfillmentStatus.CANCELLED
    parcel.updated_at = world.now
    parts = [part for line in parcel.lines for part in line.parts]
    for work_id in dict.fromkeys(part.fulfillment_order_id for part in parts):
        work = world.fulfillment_orders[work_id]
        own = [part for part in parts if part.fulfillment_order_id == work_id]
        if work.is_live:
            _take_back(world, work, own)
        else:
            _begin_anew(world, work, own)
        work.updated_at = world.now
    order.closed_at = None
    timeline.note(
        world, order, "fulfillment_cancelled", f"Fulfillment {parcel.name} was canceled.", by_app=True
    )
    world.touch(order)


def _line(work: FulfillmentOrder, part: FulfilledPart) -> FulfillmentOrderLine:
    return next(line for line in work.lines if line.id == part.fulfillment_order_line_id)


def _take_back(world: World, work: FulfillmentOrder, parts: list[FulfilledPart]) -> None:
    for part in parts:
        line = _line(work, part)
        line.remaining_quantity += part.quantity
        _return_stock(world, work, line, work.location_id, part.quantity)
    is_own = work.request_status is RequestStatus.UNSUBMITTED
    if work.status is FulfillmentOrderStatus.IN_PROGRESS and is_own and not work.progress_reported:
        work.status = FulfillmentOrderStatus.OPEN


def _begin_anew(world: World, work: FulfillmentOrder, parts: list[FulfilledPart]) -> None:
    """One new fulfillment order per location that now has to do the work again."""
    places: dict[int, list[FulfillmentOrderLine]] = {}
    for part in parts:
        line = _line(work, part)
        line.remaining_quantity += part.quantity
        item_id, units = line.inventory_item_id, part.quantity
        place = routing.returning_location(world, item_id, units, work.location_id)
        again = FulfillmentOrderLine(world.new_id(), line.line_item_id, item_id, units, units)
        places.setdefault(place, []).append(again)
        _return_stock(world, work, line, place, units)
    order = world.orders[work.order_id]
    for place, lines in places.items():
        add_fulfillment_order(world, order, place, lines, delivery_method=work.delivery_method)


def _return_stock(
    world: World, work: FulfillmentOrder, line: FulfillmentOrderLine, location_id: int, units: int
) -> None:
    ordered = line_of(world, work, line)
    inventory.move_line(
        world, ordered, line.inventory_item_id, location_id, inventory.FULFILLMENT_CANCELLED, units
    )
