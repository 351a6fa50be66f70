"""Mutations on fulfillment orders: hold, release, move, progress (facts 3.4)."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop import fulfillment_orders, holds, moves
from fulfilldesk.demoshop.api.gid import number_of
from fulfilldesk.demoshop.api.resolvers.fulfillment_mutations import read_work_lines
from fulfilldesk.demoshop.api.resolvers.payloads import Payload, mutation
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.model import FulfillmentOrder
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World


@mutation("fulfillment_hold", "fulfillment_order", "remaining_fulfillment_order")
def hold(world: World, id: str, fulfillment_hold: dict[str, Any]) -> Payload:
    """``fulfillmentOrderHold`` (recording ``2026-04__fulfillment-order-hold-validation``)."""
    work = _work(world, id)
    placed, rest = holds.hold(
        world,
        work,
        reason=fulfillment_hold["reason"],
        reason_notes=fulfillment_hold.get("reasonNotes"),
        handle=fulfillment_hold.get("handle"),
        lines=read_work_lines(fulfillment_hold.get("fulfillmentOrderLineItems")),
    )
    return {"fulfillment_hold": placed, "fulfillment_order": work, "remaining_fulfillment_order": rest}


@mutation("fulfillment_order")
def release_hold(
    world: World, id: str, hold_ids: list[str] | None = None, external_id: str | None = None
) -> Payload:
    """``fulfillmentOrderReleaseHold``: without ids every hold goes, whoever placed it."""
    work = _work(world, id)
    chosen = [number_of(hold_id, "FulfillmentHold") for hold_id in hold_ids] if hold_ids else None
    holds.release_hold(world, work, chosen)
    return {"fulfillment_order": work}


@mutation("moved_fulfillment_order", "original_fulfillment_order", "remaining_fulfillment_order")
def move(
    world: World,
    id: str,
    new_location_id: str,
    fulfillment_order_line_items: list[dict[str, Any]] | None = None,
) -> Payload:
    """``fulfillmentOrderMove`` (recording ``2026-04__fulfillment-order-move-validation``)."""
    work = _work(world, id)
    place = number_of(new_location_id, "Location")
    moved, left = moves.move(world, work, place, read_work_lines(fulfillment_order_line_items))
    return {
        "moved_fulfillment_order": moved,
        "original_fulfillment_order": work,
        "remaining_fulfillment_order": left,
    }


@mutation("fulfillment_order")
def report_progress(world: World, id: str, progress_report: dict[str, Any] | None = None) -> Payload:
    """``fulfillmentOrderReportProgress``."""
    work = _work(world, id)
    fulfillment_orders.report_progress(world, work)
    return {"fulfillment_order": work}


@mutation("fulfillment_order")
def mark_as_open(world: World, id: str) -> Payload:
    """``fulfillmentOrderOpen``."""
    work = _work(world, id)
    fulfillment_orders.mark_as_open(world, work)
    return {"fulfillment_order": work}


def _work(world: World, id: str) -> FulfillmentOrder:
    work = world.fulfillment_orders.get(number_of(id, "FulfillmentOrder"))
    if work is None:
        raise Refused(["id"], "Fulfillment order does not exist.", "FULFILLMENT_ORDER_NOT_FOUND")
    return work


MUTATIONS: Fields = {
    "fulfillmentOrderHold": hold,
    "fulfillmentOrderMove": move,
    "fulfillmentOrderOpen": mark_as_open,
    "fulfillmentOrderReleaseHold": release_hold,
    "fulfillmentOrderReportProgress": report_progress,
}
