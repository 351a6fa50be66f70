"""Fulfillment orders: their lines, how they split and join, and their progress.

Transitions and literal errors are those of sections 3.2 to 3.4 of the Shopify facts; the recordings named
there are replayed against them.
"""

from __future__ import annotations

from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    LineItem,
    Order,
)
from fulfilldesk.demoshop.orders import add_fulfillment_order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World

UNKNOWN_LINE = "Fulfillment order line item does not exist."
WRONG_QUANTITY = "Invalid fulfillment order line item quantity requested."


def order_of(world: World, work: FulfillmentOrder) -> Order:
    """The order the work belongs to."""
    return world.orders[work.order_id]


def line_of(world: World, work: FulfillmentOrder, part: FulfillmentOrderLine) -> LineItem:
    """The order line behind a fulfillment order line."""
    return next(line for line in order_of(world, work).line_items if line.id == part.line_item_id)


def is_at_service(world: World, work: FulfillmentOrder) -> bool:
    """Whether a third party's location is assigned."""
    place = world.locations.get(work.location_id)
    return place is not None and place.is_fulfillment_service


def touch(world: World, *works: FulfillmentOrder) -> None:
    """Only the work's own ``updatedAt`` moves; whether the order's does is not known (facts 5.4)."""
    for work in works:
        work.updated_at = world.now
    world.version += 1


def pick(
    work: FulfillmentOrder, wanted: list[tuple[int, int]] | None
) -> list[tuple[FulfillmentOrderLine, int]]:
    """The lines and units asked for; all remaining ones when nothing is named."""
    lines = {line.id: line for line in work.lines}
    if wanted is None:
        return [(line, line.remaining_quantity) for line in work.lines if line.remaining_quantity]
    picked = []
    for line_id, quantity in wanted:
        line = lines.get(line_id)
        if line is None:
            raise Refused(None, UNKNOWN_LINE)
        if quantity > line.remaining_quantity:
            raise Refused(None, WRONG_QUANTITY)
        picked.append((line, quantity))
    return picked


def _take_out(
    world: World, work: FulfillmentOrder, picked: list[tuple[FulfillmentOrderLine, int]]
) -> list[FulfillmentOrderLine]:
    """Take units out of the work and give them back as lines for another fulfillment order."""
    taken = []
    for line, quantity in picked:
        line.total_quantity -= quantity
        line.remaining_quantity -= quantity
        new_id = world.new_id()
        taken.append(
            FulfillmentOrderLine(new_id, line.line_item_id, line.inventory_item_id, quantity, quantity)
        )
    work.lines = [line for line in work.lines if line.total_quantity]
    return taken


def split_off(
    world: World, work: FulfillmentOrder, picked: list[tuple[FulfillmentOrderLine, int]], location_id: int
) -> FulfillmentOrder:
    """Put the picked units into a new, OPEN fulfillment order of the same order; moves no stock."""
    lines = _take_out(world, work, picked)
    method = work.delivery_method
    rest = add_fulfillment_order(world, order_of(world, work), location_id, lines, delivery_method=method)
    rest.fulfill_at, rest.fulfill_by = work.fulfill_at, work.fulfill_by
    return rest


def fold_in(
    world: World,
    work: FulfillmentOrder,
    other: FulfillmentOrder,
    picked: list[tuple[FulfillmentOrderLine, int]],
) -> None:
    """Take the picked units of ``other`` over. Emptied lines stay there, 0 of 0, and without any unit left it
    is CLOSED (recording ``2026-04__fulfillment-order-merge-validation``). Moves no stock.
    """
    lines = {line.line_item_id: line for line in work.lines}
    for line, quantity in picked:
        line.total_quantity -= quantity
        line.remaining_quantity -= quantity
        same = lines.get(line.line_item_id)
        if same is None:
            item_id = line.inventory_item_id
            same = FulfillmentOrderLine(world.new_id(), line.line_item_id, item_id, 0, 0)
            lines[line.line_item_id] = same
            work.lines.append(same)
        same.total_quantity += quantity
        same.remaining_quantity += quantity
    if not other.remaining:
        other.status = FulfillmentOrderStatus.CLOSED
    touch(world, work, other)


def report_progress(world: World, work: FulfillmentOrder) -> None:
    """OPEN to IN_PROGRESS by hand; the order then reads IN_PROGRESS."""
    if work.status not in (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.IN_PROGRESS):
        raise Refused(None, "Cannot report progress on a fulfillment order in this state.")
    work.status = FulfillmentOrderStatus.IN_PROGRESS
    work.progress_reported = True
    touch(world, work)
    world.touch(order_of(world, work))


def mark_as_open(world: World, work: FulfillmentOrder) -> None:
    """Take back reported progress, or begin scheduled work before its time."""
    if not (work.progress_reported or work.status is FulfillmentOrderStatus.SCHEDULED):
        status = work.status.value.lower()
        raise Refused(None, f"Expected fulfillment order status to be valid but it was {status}.")
    work.status = FulfillmentOrderStatus.OPEN
    work.progress_reported = False
    touch(world, work)
