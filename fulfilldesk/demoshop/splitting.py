"""Splitting and merging work, several at a time: one bad entry undoes the whole batch (recording
``2026-04__fulfillment-order-batch-atomicity``).
"""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import fold_in, pick, split_off, touch
from fulfilldesk.demoshop.model import FulfillmentOrder, FulfillmentOrderLine
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.supported_actions import fits, is_mergeable, is_splittable
from fulfilldesk.demoshop.world import World

Units = list[tuple[int, int]]
Picked = list[tuple[FulfillmentOrderLine, int]]


def split(world: World, entries: list[tuple[int, Units]]) -> list[tuple[FulfillmentOrder, FulfillmentOrder]]:
    """Put the named units of each (fulfillment order id, units) into work of their own at the same place.

    Gives pairs of the original and the new one. Raises Refused, and then nothing has changed.
    """
    for place, (_, units) in enumerate(entries):
        _check_named_to_split(place, units)
    checked = [_to_split(world, work_id, units) for work_id, units in entries]
    pairs = [(work, split_off(world, work, picked, work.location_id)) for work, picked in checked]
    for pair in pairs:
        touch(world, *pair)
    return pairs


def _check_named_to_split(place: int, units: Units) -> None:
    path = ["fulfillmentOrderSplits", str(place), "fulfillmentOrderLineItems"]
    if not units:
        message = "There must be at least one item selected in this fulfillment to split it."
        raise Refused(path, message, "NO_LINE_ITEMS_PROVIDED_TO_SPLIT")
    for index, (_, quantity) in enumerate(units):
        if quantity <= 0:
            message = "You must select at least one item to split into a new fulfillment order."
            raise Refused([*path, str(index), "quantity"], message, "GREATER_THAN")


def _to_split(world: World, work_id: int, units: Units) -> tuple[FulfillmentOrder, Picked]:
    work = _existing(world, work_id)
    picked = pick(work, units)
    if not is_splittable(work):
        raise Refused(None, "The fulfillment order is not in a splittable state.")
    if sum(quantity for _, quantity in picked) >= work.remaining:
        raise Refused(None, "Invalid fulfillment order line item quantity requested.")
    return work, picked


def merge(world: World, groups: list[list[tuple[int, Units | None]]]) -> list[FulfillmentOrder]:
    """Merge each group into its first fulfillment order; the units named of the others, or all of them.

    Raises Refused with the texts of recording ``2026-04__fulfillment-order-merge-validation``, and then
    nothing has changed.
    """
    for place, group in enumerate(groups):
        for index, (_, units) in enumerate(group):
            _check_named_to_merge(place, index, units)
    checked = [_to_merge(world, group) for group in groups]
    for (target, _), *others in checked:
        for other, picked in others:
            fold_in(world, target, other, picked)
    return [target for (target, _), *_ in checked]


def _check_named_to_merge(place: int, index: int, units: Units | None) -> None:
    path = ["fulfillmentOrderMergeInputs", str(place), "mergeIntents", str(index)]
    for number, (_, quantity) in enumerate(units or []):
        if quantity <= 0:
            message = "You must select at least one item to merge into a new fulfillment order."
            path += ["fulfillmentOrderLineItems", str(number), "quantity"]
            raise Refused(path, message, "GREATER_THAN")


def _to_merge(world: World, group: list[tuple[int, Units | None]]) -> list[tuple[FulfillmentOrder, Picked]]:
    works = [_existing(world, work_id) for work_id, _ in group]
    picked = [pick(work, units) for work, (_, units) in zip(works, group, strict=True)]
    target, *others = works
    for work in works:
        if not is_mergeable(work) or (work is not target and not fits(target, work)):
            message = f"Fulfillment order: {work.id} is currently not in a mergeable state."
            raise Refused(None, message)
    if target in others:
        raise Refused(None, f"Fulfillment order: {target.id} is currently not in a mergeable state.")
    return list(zip(works, picked, strict=True))


def _existing(world: World, work_id: int) -> FulfillmentOrder:
    work = world.fulfillment_orders.get(work_id)
    if work is None:
        raise Refused(None, "Fulfillment order does not exist.", "FULFILLMENT_ORDER_NOT_FOUND")
    return work
