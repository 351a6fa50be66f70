"""Undo a cancel: fulfil the units of a cancelled fulfilment again, same tracking, no mail.

It is a new fulfilment with a new name on the *new* fulfilment order; the old one stays cancelled (facts 0.6
and section 4, "Undo of a cancel").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.tracking import to_input
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import expected_status, work_state
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, FulfillmentStatus, SupportedAction
from fulfilldesk.domain.stock_forecast import Part, stock_lines, stock_notices


@dataclass(frozen=True, slots=True)
class Take:
    """Units to fulfil from one line of one fulfilment order."""

    work: FulfillmentOrder
    work_line_id: str
    line_item_id: str
    units: int


class FulfillAgain:
    """The target is the cancelled fulfilment; it still knows its lines and tracking."""

    name: ClassVar[str] = "fulfill_again"

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while the same units are open at one location and Shopify lets them be fulfilled."""
        fulfillment = order.fulfillment(target_id)
        if fulfillment is None:
            return Notice(Say.FULFILLMENT_GONE, Weight.BLOCK)
        if fulfillment.status != FulfillmentStatus.CANCELLED:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        found = plan(order, fulfillment)
        return found if isinstance(found, Notice) else None

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Units leave on hand and committed again at the location of the open work."""
        order = snapshot.order
        fulfillment = order.fulfillment(action.target_id)
        block = self.why_not(order, action.target_id)
        takes = plan(order, fulfillment) if fulfillment and block is None else ()
        if fulfillment is None or block is not None or isinstance(takes, Notice):
            return Forecast(
                units=fulfillment.units if fulfillment else 0,
                lines=(),
                undoable=False,
                status_before=order.fulfillment_status,
                status_after=order.fulfillment_status,
                location_id=None,
                location_name="",
                notices=(block or Notice(Say.NO_OPEN_WORK, Weight.BLOCK),),
            )
        work = takes[0].work
        lines = stock_lines(
            (
                Part(order.line(take.line_item_id), take.units, work.location_id, work.location_name)
                for take in takes
            ),
            snapshot,
            direction=-1,
        )
        units = sum(take.units for take in takes)
        status = expected_status(
            fulfilled_units=units + sum(item.units for item in order.fulfillments if item.live),
            open_work=_work_after(order, takes),
        )
        return Forecast(
            units=units,
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=work.location_id,
            location_name=work.location_name,
            tracking=fulfillment.tracking,
            notices=(
                *stock_notices(lines, snapshot, returning=False),
                Notice(Say.NEW_FULFILLMENT),
                Notice(Say.NO_EMAIL),
            ),
        )

    def mutation(self, action: Action, order: Order) -> Mutation:
        """fulfillmentCreate on the open fulfilment orders, notifyCustomer false. Raises ValueError when there
        is no open work, which a forecast without blocks rules out."""
        fulfillment = order.fulfillment(action.target_id)
        takes = plan(order, fulfillment) if fulfillment else ()
        if fulfillment is None or isinstance(takes, Notice):
            raise ValueError("nothing to fulfil again")
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
        if fulfillment.tracking:
            made["trackingInfo"] = dict(to_input(fulfillment.tracking))
        return Mutation("FulfillmentCreate", {"fulfillment": made})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Which fulfilments there were: the new one is the one that was not among them."""
        return {"fulfillments": [item.id for item in order.fulfillments]}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order) -> bool:
        """Whether a new live fulfilment with these units exists."""
        return _made(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Status, stock, and the tracking of the new fulfilment."""
        made = _made(action, witness, after.order)
        place = {(made.location_id, made.location_name or "")} if made else None
        return hold_against(
            forecast,
            after,
            work_locations=place,
            tracking=made.tracking if made else (),
        )

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Cancel the new fulfilment."""
        made = _made(action, witness, order)
        if made is None:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return ("cancel_fulfillment", made.id, {})


def plan(order: Order, fulfillment: Fulfillment) -> tuple[Take, ...] | Notice:
    """Which open work to take the fulfilment's units from: all from one location, the old one first, because
    one fulfilment leaves from one place (facts section 4, "several FOs"). Or why it cannot be done."""
    if order.cancelled:
        return Notice(Say.ORDER_CANCELLED, Weight.BLOCK)
    needed: dict[str, int] = {}
    for line in fulfillment.lines:
        needed[line.line_item_id] = needed.get(line.line_item_id, 0) + line.quantity
    open_work = order.open_work
    if not needed or not _covers(open_work, needed):
        return Notice(Say.NO_OPEN_WORK, Weight.BLOCK)
    free = tuple(work for work in open_work if work.status != FulfillmentOrderStatus.ON_HOLD)
    if not _covers(free, needed):
        return Notice(Say.WORK_ON_HOLD, Weight.BLOCK)
    offered = tuple(work for work in free if SupportedAction.CREATE_FULFILLMENT in work.supported_actions)
    if not _covers(offered, needed):
        return Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK)
    places = sorted(
        {work.location_id for work in offered}, key=lambda place: place != fulfillment.location_id
    )
    for place in places:
        here = tuple(work for work in offered if work.location_id == place)
        if _covers(here, needed):
            return _take(here, needed)
    return Notice(Say.WORK_AT_SEVERAL_LOCATIONS, Weight.BLOCK)


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


def _work_after(order: Order, takes: tuple[Take, ...]) -> list[str]:
    taken: dict[str, int] = {}
    for take in takes:
        taken[take.work.id] = taken.get(take.work.id, 0) + take.units
    return [work_state(work) for work in order.open_work if work.remaining > taken.get(work.id, 0)]


def _made(action: Action, witness: Mapping[str, Json], order: Order) -> Fulfillment | None:
    known = witness.get("fulfillments")
    before = set(known) if isinstance(known, list) else set()
    model = order.fulfillment(action.target_id)
    wanted = _units(model) if model else {}
    return next(
        (
            item
            for item in order.fulfillments
            if item.live and item.id not in before and _units(item) == wanted
        ),
        None,
    )


def _units(fulfillment: Fulfillment) -> dict[str, int]:
    units: dict[str, int] = {}
    for line in fulfillment.lines:
        units[line.line_item_id] = units.get(line.line_item_id, 0) + line.quantity
    return units
