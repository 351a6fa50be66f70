"""Putting work on hold and releasing it (facts 3.3, 3.4)."""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import fold_in, order_of, pick, split_off, touch
from fulfilldesk.demoshop.model import FulfillmentHold, FulfillmentOrder, FulfillmentOrderStatus
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.supported_actions import HOLD_LIMIT, fits
from fulfilldesk.demoshop.world import World


def hold(
    world: World,
    work: FulfillmentOrder,
    *,
    reason: str = "OTHER",
    reason_notes: str | None = None,
    handle: str | None = None,
    external_id: str | None = None,
    held_by: str | None = None,
    lines: list[tuple[int, int]] | None = None,
) -> tuple[FulfillmentHold, FulfillmentOrder | None]:
    """Put work on hold: all of it, or ``lines`` as (fulfillment order line id, quantity).

    ``held_by`` is the title of another app. Gives the hold and, when only a part was held, the new
    fulfillment order that carries the rest. Raises Refused with the texts of recording
    ``2026-04__fulfillment-order-hold-validation``.
    """
    _check_hold(work, handle, held_by, lines)
    remainder = None
    if lines is not None:
        held = {line.id: quantity for line, quantity in pick(work, lines)}
        rest = [(line, line.remaining_quantity - held.get(line.id, 0)) for line in work.lines]
        rest = [(line, quantity) for line, quantity in rest if quantity]
        if rest:
            remainder = split_off(world, work, rest, work.location_id)
            remainder.left_by = work.id
    new_hold = FulfillmentHold(world.new_id(), reason, reason_notes, handle, external_id, held_by)
    work.holds.append(new_hold)
    work.status = FulfillmentOrderStatus.ON_HOLD
    work.progress_reported = False  # a release makes it OPEN, whatever it was before (facts 3.3)
    touch(world, work)
    return new_hold, remainder


def _check_hold(
    work: FulfillmentOrder, handle: str | None, held_by: str | None, lines: list[tuple[int, int]] | None
) -> None:
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
    own = [held for held in work.holds if held.held_by == held_by]
    if any((held.handle or "") == (handle or "") for held in own):
        message = (
            "The handle provided for the fulfillment hold is already in use by this app for another hold on "
            "this fulfillment order."
        )
        raise Refused(["fulfillmentHold", "handle"], message, "DUPLICATE_FULFILLMENT_HOLD_HANDLE")
    if len(own) >= HOLD_LIMIT:
        message = (
            "The maximum number of fulfillment holds for this fulfillment order has been reached for this "
            "app. An app can only have up to 10 holds on a single fulfillment order at any one time."
        )
        raise Refused(["id"], message, "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED")


def release_hold(
    world: World,
    work: FulfillmentOrder,
    hold_ids: list[int] | None = None,
    external_id: str | None = None,
) -> None:
    """Release the named holds, or all of them, whoever placed them; without any left the work is OPEN.

    What its partial hold had left behind is folded back and closes empty, unless something has happened to
    it since (facts 3.3). A hold that is gone already is no error.
    """
    work.holds = [held for held in work.holds if not _is_chosen(held, hold_ids, external_id)]
    if work.holds or work.status is not FulfillmentOrderStatus.ON_HOLD:
        return
    work.status = FulfillmentOrderStatus.OPEN
    touch(world, work)
    for sibling in world.orders_fulfillment_orders(order_of(world, work)):
        if sibling.left_by == work.id and fits(work, sibling):
            fold_in(world, work, sibling, pick(sibling, None))


def _is_chosen(held: FulfillmentHold, hold_ids: list[int] | None, external_id: str | None) -> bool:
    if hold_ids is None and external_id is None:
        return True
    is_named = hold_ids is not None and held.id in hold_ids
    return is_named or (external_id is not None and held.external_id == external_id)
