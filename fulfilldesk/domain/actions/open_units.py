"""Which open work to take units from, to fulfil again what a cancelled fulfilment held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fulfilldesk.domain.actions.action import Json, Mutation
from fulfilldesk.domain.actions.tracking import as_sent, to_input
from fulfilldesk.domain.actions.work_standing import state_in_the_way
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import work_state
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order, Tracking
from fulfilldesk.domain.states import FulfillmentOrderStatus, SupportedAction


@dataclass(frozen=True, slots=True)
class Take:
    """Units to fulfil from one line of one fulfilment order."""

    work: FulfillmentOrder
    work_line_id: str
    line_item_id: str
    units: int


def units_of(fulfillment: Fulfillment) -> dict[str, int]:
    """Order line id to the units that the fulfilment holds."""
    units: dict[str, int] = {}
    for line in fulfillment.lines:
        units[line.line_item_id] = units.get(line.line_item_id, 0) + line.quantity
    return units


def plan(order: Order, needed: Mapping[str, int], first_place: str | None) -> tuple[Take, ...] | Notice:
    """Which open work to take these units (by order line) from: all from one location, `first_place` if that
    will do, because one fulfilment leaves from one place (facts section 4, "several FOs"). Or why it cannot
    be done."""
    if order.cancelled:
        return Notice(Say.ORDER_CANCELLED, Weight.BLOCK)
    open_work = order.open_work
    if not needed or not _covers(open_work, needed):
        return Notice(Say.NO_OPEN_WORK, Weight.BLOCK)
    free = tuple(work for work in open_work if work.status != FulfillmentOrderStatus.ON_HOLD)
    if not _covers(free, needed):
        return Notice(Say.WORK_ON_HOLD, Weight.BLOCK)
    offered = tuple(work for work in free if SupportedAction.CREATE_FULFILLMENT in work.supported_actions)
    if not _covers(offered, needed):
        reasons = (state_in_the_way(work) for work in free if work not in offered and _touches(work, needed))
        return next(filter(None, reasons), Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK))
    for place in sorted({work.location_id for work in offered}, key=lambda place: place != first_place):
        here = tuple(work for work in offered if work.location_id == place)
        if _covers(here, needed):
            return _take(here, needed)
    return Notice(Say.WORK_AT_SEVERAL_LOCATIONS, Weight.BLOCK)


def creation(takes: Sequence[Take], tracking: tuple[Tracking, ...]) -> Mutation:
    """fulfillmentCreate on the open fulfilment orders, notifyCustomer false."""
    by_work: dict[str, list[Json]] = {}
    for take in takes:
        by_work.setdefault(take.work.id, []).append({"id": take.work_line_id, "quantity": take.units})
    made: dict[str, Json] = {
        "lineItemsByFulfillmentOrder": [
            {"fulfillmentOrderId": work, "fulfillmentOrderLineItems": lines}
            for work, lines in by_work.items()
        ],
        "notifyCustomer": False,
    }
    if tracking:
        made["trackingInfo"] = dict(to_input(as_sent(tracking)))
    return Mutation("FulfillmentCreate", {"fulfillment": made})


def made_of(order: Order, units: Mapping[str, int], before: Json) -> Fulfillment | None:
    """The live fulfilment of exactly these units whose id is not in the list `before`: the one that was
    made."""
    return next((item for item in new_ones(order, before) if units_of(item) == units), None)


def new_ones(order: Order, before: Json) -> tuple[Fulfillment, ...]:
    """The live fulfilments whose ids are not in the list `before`."""
    known = {each for each in before if isinstance(each, str)} if isinstance(before, list) else set()
    return tuple(item for item in order.fulfillments if item.live and item.id not in known)


def work_left(order: Order, takes: Sequence[Take]) -> list[str]:
    """States of the work that stays open when these units are taken."""
    taken: dict[str, int] = {}
    for take in takes:
        taken[take.work.id] = taken.get(take.work.id, 0) + take.units
    return [work_state(work) for work in order.open_work if work.remaining > taken.get(work.id, 0)]


def _touches(work: FulfillmentOrder, needed: Mapping[str, int]) -> bool:
    return any(line.remaining and line.line_item_id in needed for line in work.lines)


def _covers(work: tuple[FulfillmentOrder, ...], needed: Mapping[str, int]) -> bool:
    return all(
        sum(line.remaining for item in work for line in item.lines if line.line_item_id == line_item) >= units
        for line_item, units in needed.items()
    )


def _take(work: tuple[FulfillmentOrder, ...], needed: Mapping[str, int]) -> tuple[Take, ...]:
    left = dict(needed)
    takes = []
    for item in work:
        for line in item.lines:
            units = min(line.remaining, left.get(line.line_item_id, 0))
            if units:
                left[line.line_item_id] -= units
                takes.append(Take(item, line.id, line.line_item_id, units))
    return tuple(takes)
