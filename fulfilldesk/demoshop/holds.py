"""Putting work on hold and releasing it (facts 3.3, 3.4)."""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import HOLD_LIMIT, order_of, pick, split_off, touch
from fulfilldesk.demoshop.model import (
    FulfillmentHold,
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    RequestStatus,
)
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World


def hold(
    world: World,
    work: FulfillmentOrder,
    *,
    reason: str = "OTHER",
    reason_notes: str | None = None,
    handle: str | None = None,
    lines: list[tuple[int, int]] | None = None,
) -> tuple[FulfillmentHold, FulfillmentOrder | None]:
    """Put work on hold: all of it, or ``lines`` as (fulfillment order line id, quantity).

    Gives the hold and, when only a part was held, the new fulfillment order that carries the rest. Raises
    Refused with the texts of recording ``2026-04__fulfillment-order-hold-validation``.
    """
    _check_hold(work, handle, lines)
    remainder = None
    if lines is not None:
        held = {line.id: quantity for line, quantity in pick(work, lines)}
        rest = [(line, line.remaining_quantity - held.get(line.id, 0)) for line in work.lines]
        rest = [(line, quantity) for line, quantity in rest if quantity]
        remainder = split_off(world, work, rest, work.location_id) if rest else None
    new_hold = FulfillmentHold(world.new_id(), reason, reason_notes, handle)
    work.holds.append(new_hold)
    work.status = FulfillmentOrderStatus.ON_HOLD
    touch(world, work)
    return new_hold, remainder


def _check_hold(work: FulfillmentOrder, handle: str | None, lines: list[tuple[int, int]] | None) -> None:
    at_lines = ["fulfillmentHold", "fulfillmentOrderLineItems"]
    if lines is not None:
        if len({line_id for line_id, _ in lines}) < len(lines):
            message = "must contain unique line item ids"
            raise Refused(at_lines, message, "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS")
        for place, (_, quantity) in enumerate(lines):
            if quantity <= 0:
                message = "You must select at least one item to place on partial hold."
                raise Refused([*at_lines, str(place), "quantity"], message, "GREATER_THAN_ZERO")
    if not work.is_live:
        message = "The fulfillment order is not in a holdable state."
        raise Refused(["id"], message, "FULFILLMENT_ORDER_NOT_HOLDABLE")
    if lines is not None and work.status is FulfillmentOrderStatus.ON_HOLD:
        message = "The fulfillment order is not in a splittable state."
        raise Refused(at_lines, message, "FULFILLMENT_ORDER_NOT_SPLITTABLE")
    if any((held.handle or "") == (handle or "") for held in work.holds):
        message = (
            "The handle provided for the fulfillment hold is already in use by this app for another hold on "
            "this fulfillment order."
        )
        raise Refused(["fulfillmentHold", "handle"], message, "DUPLICATE_FULFILLMENT_HOLD_HANDLE")
    if len(work.holds) >= HOLD_LIMIT:
        message = (
            "The maximum number of fulfillment holds for this fulfillment order has been reached for this "
            "app. An app can only have up to 10 holds on a single fulfillment order at any one time."
        )
        raise Refused(["id"], message, "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED")


def release_hold(world: World, work: FulfillmentOrder, hold_ids: list[int] | None = None) -> None:
    """Release the named holds, or all of them, whoever placed them; without any left the work is OPEN.

    A rest that a partial hold had split off is folded back and closes empty (facts 3.3).
    """
    if hold_ids is None:
        work.holds.clear()
    else:
        work.holds = [held for held in work.holds if held.id not in hold_ids]
    if work.holds or work.status is not FulfillmentOrderStatus.ON_HOLD:
        return
    work.status = FulfillmentOrderStatus.OPEN
    touch(world, work)
    for sibling in _unheld_siblings(world, work):
        _fold_in(world, work, sibling)


def _unheld_siblings(world: World, work: FulfillmentOrder) -> list[FulfillmentOrder]:
    """Open, untouched work of the same order for the same lines at the same place: what a partial hold
    left.
    """
    lines = {line.line_item_id for line in work.lines}
    return [
        other
        for other in world.orders_fulfillment_orders(order_of(world, work))
        if other.id > work.id
        and other.status is FulfillmentOrderStatus.OPEN
        and other.request_status is RequestStatus.UNSUBMITTED
        and other.location_id == work.location_id
        and other.delivery_method == work.delivery_method
        and all(line.total_quantity == line.remaining_quantity for line in other.lines)
        and lines & {line.line_item_id for line in other.lines}
    ]


def _fold_in(world: World, work: FulfillmentOrder, sibling: FulfillmentOrder) -> None:
    lines = {line.line_item_id: line for line in work.lines}
    for line in sibling.lines:
        same = lines.get(line.line_item_id)
        if same is None:
            work.lines.append(
                FulfillmentOrderLine(
                    world.new_id(),
                    line.line_item_id,
                    line.inventory_item_id,
                    line.total_quantity,
                    line.remaining_quantity,
                )
            )
        else:
            same.total_quantity += line.total_quantity
            same.remaining_quantity += line.remaining_quantity
        line.total_quantity = line.remaining_quantity = 0
    sibling.status = FulfillmentOrderStatus.CLOSED
    touch(world, sibling)
