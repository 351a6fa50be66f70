"""Mutations on fulfillment orders: hold, release, move, split, merge, cancel, progress (facts 3.4)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from fulfilldesk.demoshop import fulfillment_orders, holds, moves, replacing, splitting
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
    work = find_work(world, id)
    placed, rest = holds.hold(
        world,
        work,
        reason=fulfillment_hold["reason"],
        reason_notes=fulfillment_hold.get("reasonNotes"),
        handle=fulfillment_hold.get("handle"),
        external_id=fulfillment_hold.get("externalId"),
        lines=read_work_lines(fulfillment_hold.get("fulfillmentOrderLineItems")),
    )
    return {"fulfillment_hold": placed, "fulfillment_order": work, "remaining_fulfillment_order": rest}


@mutation("fulfillment_order")
def release_hold(
    world: World, id: str, hold_ids: list[str] | None = None, external_id: str | None = None
) -> Payload:
    """``fulfillmentOrderReleaseHold``: without ids every hold goes, whoever placed it."""
    work = find_work(world, id)
    chosen = [number_of(hold_id, "FulfillmentHold") for hold_id in hold_ids] if hold_ids else None
    holds.release_hold(world, work, chosen, external_id)
    return {"fulfillment_order": work}


@mutation("moved_fulfillment_order", "original_fulfillment_order", "remaining_fulfillment_order")
def move(
    world: World,
    id: str,
    new_location_id: str,
    fulfillment_order_line_items: list[dict[str, Any]] | None = None,
) -> Payload:
    """``fulfillmentOrderMove`` (recording ``2026-04__fulfillment-order-move-validation``)."""
    work = find_work(world, id)
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
    work = find_work(world, id)
    fulfillment_orders.report_progress(world, work)
    return {"fulfillment_order": work}


@mutation("fulfillment_order")
def mark_as_open(world: World, id: str) -> Payload:
    """``fulfillmentOrderOpen``."""
    work = find_work(world, id)
    fulfillment_orders.mark_as_open(world, work)
    return {"fulfillment_order": work}


@mutation("fulfillment_order_splits")
def split(world: World, fulfillment_order_splits: list[dict[str, Any]]) -> Payload:
    """``fulfillmentOrderSplit`` (recording ``2026-04__fulfillment-order-batch-atomicity``)."""
    entries = [
        (
            number_of(entry["fulfillmentOrderId"], "FulfillmentOrder"),
            read_work_lines(entry["fulfillmentOrderLineItems"]) or [],
        )
        for entry in fulfillment_order_splits
    ]
    pairs = splitting.split(world, entries)
    results = [
        {
            "fulfillment_order": work,
            "remaining_fulfillment_order": rest,
            "replacement_fulfillment_order": None,
        }
        for work, rest in pairs
    ]
    return {"fulfillment_order_splits": results}


@mutation("fulfillment_order_merges")
def merge(world: World, fulfillment_order_merge_inputs: list[dict[str, Any]]) -> Payload:
    """``fulfillmentOrderMerge`` (recording ``2026-04__fulfillment-order-merge-validation``)."""
    groups = [
        [
            (
                number_of(intent["fulfillmentOrderId"], "FulfillmentOrder"),
                read_work_lines(intent.get("fulfillmentOrderLineItems")),
            )
            for intent in entry["mergeIntents"]
        ]
        for entry in fulfillment_order_merge_inputs
    ]
    merged = splitting.merge(world, groups)
    return {"fulfillment_order_merges": [{"fulfillment_order": work} for work in merged]}


@mutation("fulfillment_order", "replacement_fulfillment_order")
def cancel(world: World, id: str) -> Payload:
    """``fulfillmentOrderCancel`` (recording ``2026-04__fulfillment-order-mixed-catalog-lifecycle``)."""
    work = find_work(world, id)
    return {"replacement_fulfillment_order": replacing.cancel_work(world, work), "fulfillment_order": work}


@mutation("fulfillment_order")
def reschedule(world: World, id: str, fulfill_at: datetime) -> Payload:
    """``fulfillmentOrderReschedule``."""
    work = find_work(world, id)
    replacing.reschedule(world, work, fulfill_at)
    return {"fulfillment_order": work}


def find_work(world: World, id: str) -> FulfillmentOrder:
    """The fulfillment order with the id; raises Refused when there is none."""
    work = world.fulfillment_orders.get(number_of(id, "FulfillmentOrder"))
    if work is None:
        raise Refused(["id"], "Fulfillment order does not exist.", "FULFILLMENT_ORDER_NOT_FOUND")
    return work


MUTATIONS: Fields = {
    "fulfillmentOrderCancel": cancel,
    "fulfillmentOrderHold": hold,
    "fulfillmentOrderMerge": merge,
    "fulfillmentOrderMove": move,
    "fulfillmentOrderOpen": mark_as_open,
    "fulfillmentOrderReleaseHold": release_hold,
    "fulfillmentOrderReportProgress": report_progress,
    "fulfillmentOrderReschedule": reschedule,
    "fulfillmentOrderSplit": split,
}
