"""Assigning work to another location (facts 3.3, 3.4)."""

from __future__ import annotations

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.fulfillment_orders import line_of, pick, split_off, touch
from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    RequestStatus,
)
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.supported_actions import UNREQUESTED
from fulfilldesk.demoshop.world import World

NOT_STOCKED = "None of the items are stocked at the new location."


def move(
    world: World, work: FulfillmentOrder, location_id: int, lines: list[tuple[int, int]] | None = None
) -> tuple[FulfillmentOrder, FulfillmentOrder | None]:
    """Assign remaining units to another location; the claim on stock goes along (facts 2.2).

    Gives the fulfillment order that is now at the destination, and the one that stayed behind when only a
    part moved. A whole, untouched fulfillment order keeps its id; units already fulfilled stay with the
    original, which then closes. Raises Refused with the texts of recording
    ``2026-04__fulfillment-order-move-validation``.
    """
    check_movable(work)
    place = world.locations.get(location_id)
    if place is None or not place.is_active:
        raise Refused(["id"], "Location not found.")
    picked = pick(work, lines)
    if not all(is_taken(world, line, location_id) for line, _ in picked):
        raise Refused(None, NOT_STOCKED)
    units = [(line_of(world, work, line), line.inventory_item_id, quantity) for line, quantity in picked]
    origin = work.location_id
    whole = sum(quantity for _, quantity in picked) == sum(line.total_quantity for line in work.lines)
    if whole:
        work.location_id = location_id
        moved, left = work, None
    else:
        moved = split_off(world, work, picked, location_id)
        left = work
        if not work.remaining:
            work.status = FulfillmentOrderStatus.CLOSED
    _forget_request(moved)
    for line, item_id, quantity in units:
        inventory.move_line(world, line, item_id, origin, inventory.RELEASED, quantity)
        inventory.move_line(world, line, item_id, location_id, inventory.ORDERED, quantity)
    touch(world, moved, *([left] if left else []))
    return moved, left


def check_movable(work: FulfillmentOrder) -> None:
    """Raises Refused when the work cannot go anywhere, whatever the destination."""
    if not work.is_live or work.status is FulfillmentOrderStatus.SCHEDULED:
        raise Refused(None, "Cannot change location.")
    if work.is_with_service:
        raise Refused(None, "Cannot move submitted fulfillment order that is at a 3PL fulfillment service.")
    if work.progress_reported:
        message = (
            "Cannot move a fulfillment order that has had progress reported. To move a fulfillment order "
            "that has had progress reported, the fulfillment order must first be marked as open resolving "
            "the ongoing progress state."
        )
        raise Refused(["id"], message, "CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS")


def is_taken(world: World, line: FulfillmentOrderLine, location_id: int) -> bool:
    """Whether a location takes the line: what is tracked must be stocked there, custom items go anywhere
    (facts 3.4).
    """
    item = world.items.get(line.inventory_item_id) if line.inventory_item_id is not None else None
    return item is None or not item.tracked or world.level(item.id, location_id) is not None


def _forget_request(work: FulfillmentOrder) -> None:
    """What another place declined or gave back undone has not been asked of this one."""
    if work.request_status in UNREQUESTED:
        work.request_status = RequestStatus.UNSUBMITTED
    if work.status is FulfillmentOrderStatus.INCOMPLETE:
        work.status = FulfillmentOrderStatus.OPEN
