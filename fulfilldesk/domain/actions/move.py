"""Change the location that is to fulfil work: of all that is left of it, or of chosen units.

Parameters: `location_id`; `lines`, units by fulfilment order line, all that are left when missing;
`location_name`, told to the person while Shopify was not asked for the name. The claim on stock goes along
(facts 2.2, reasoned), and Shopify decides what each location can take (FulfillmentOrder.locationsForMove).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Choice, Field, Option
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.needs import Destination, Need
from fulfilldesk.domain.actions.work import (
    LINES,
    chosen_units,
    is_whole,
    line_inputs,
    parts,
    quantities,
    work_facts,
)
from fulfilldesk.domain.actions.work_standing import status_notices, status_with, why_not_offered
from fulfilldesk.domain.actions.work_units import by_order_line, by_work_line, heir, remember, remembered
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome, StockLine
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import ExpectedStatus, work_state
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import DeliveryMethod, FulfillmentOrderStatus, SupportedAction
from fulfilldesk.domain.stock_forecast import CLAIM_ARRIVES, CLAIM_LEAVES, stock_lines, stock_notices

LOCATION = "location_id"
LOCATION_NAME = "location_name"


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where to, as far as it is known that it can be, and which units."""

    work: FulfillmentOrder
    location_id: str
    location_name: str
    units: Mapping[str, int]
    offered: bool

    @property
    def whole(self) -> bool:
        """Whether nothing that is left stays behind."""
        return is_whole(self.work, self.units)


class Move(ActionKind):
    """The target is the fulfilment order."""

    name: ClassVar[str] = "move"
    target: ClassVar[Target] = Target.WORK
    needs: ClassVar[frozenset[Need]] = frozenset({Need.DESTINATIONS})
    bulk: ClassVar[bool] = True

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while Shopify offers it; a shop with one location has nowhere to go (facts 1.2)."""
        work = order.work(target_id)
        untouched = work is not None and work.status == FulfillmentOrderStatus.OPEN
        otherwise = Say.NO_DESTINATION if untouched else Say.SHOPIFY_DOES_NOT_OFFER
        return why_not_offered(order, target_id, SupportedAction.MOVE, otherwise)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """Every location that Shopify names, with the stock there, those it refuses greyed out with its own
        words; and the units."""
        work = snapshot.order.work(target_id)
        if work is None:
            return ()
        places = snapshot.known.destinations or ()
        options = tuple(_option(place, work, snapshot) for place in places)
        return (Choice(LOCATION, options, _only_one(places, work)), quantities(snapshot.order, work))

    def bulk_fields(self, places: Mapping[str, str]) -> tuple[Field, ...]:
        """Where to; everything that is left of each goes there."""
        return (Choice(LOCATION, tuple(Option(place, name) for place, name in places.items())),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The claim on stock leaves one location and arrives at another."""
        order = snapshot.order
        plan = _plan(action, snapshot) if (block := self.why_not(order, action.target_id)) is None else block
        if isinstance(plan, Notice):
            return blocked(order, plan)
        there = (plan.location_id, plan.location_name)
        leaving = stock_lines(parts(order, plan.work, plan.units), snapshot, CLAIM_LEAVES)
        lines = (
            *leaving,
            *stock_lines(parts(order, plan.work, plan.units, there), snapshot, CLAIM_ARRIVES),
        )
        status = _status(order, plan)
        return Forecast(
            units=sum(plan.units.values()),
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=plan.location_id,
            location_name=plan.location_name,
            undoable=_can_return(plan, leaving, snapshot),
            notices=(
                *_warnings(plan),
                *stock_notices(lines, snapshot, returning=False),
                *status_notices(status),
                Notice(Say.NO_EMAIL),
            ),
            facts=_facts(order, plan),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderMove; without lines all unfulfilled ones go, and the fulfilment order keeps its id
        (schema). Raises ValueError on what a forecast blocks."""
        plan = _plan(action, snapshot)
        if isinstance(plan, Notice):
            raise ValueError(f"cannot be moved: {plan.key}")
        variables: dict[str, Json] = {"id": action.target_id, "newLocationId": plan.location_id}
        if not plan.whole:
            variables["fulfillmentOrderLineItems"] = line_inputs(plan.units)
        return Mutation("FulfillmentOrderMove", variables)

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Where the units were, and which work had what."""
        work = order.work(action.target_id)
        if work is None:
            return {}
        units = chosen_units(work, action.parameters.get(LINES))
        chosen = {} if isinstance(units, Notice) else by_order_line(work, units)
        return {
            **remember(order, chosen),
            "location_id": work.location_id,
            "location_name": work.location_name,
        }

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the units are work of the location asked for, and no longer where they were."""
        return _arrived(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Where the units are, and how the work is divided."""
        order = after.order
        work = order.work(action.target_id)
        arrived = _arrived(action, witness, order)
        facts = {
            **work_facts(order, action.target_id),
            Fact.WORK_LOCATION: forecast.location_name if arrived else (work.location_name if work else ""),
        }
        return hold_against(forecast, after, facts=facts)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Move the same units back, as long as they are still to be done there."""
        arrived = _arrived(action, witness, order)
        origin = witness.get("location_id")
        if arrived is None or not isinstance(origin, str):
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        why_not = self.why_not(order, arrived.id)
        if why_not is not None:
            return why_not
        units = by_work_line(arrived, remembered(witness))
        if units is None:
            return Notice(Say.UNITS_GONE_ON, Weight.BLOCK)
        parameters: dict[str, Json] = {LOCATION: origin, LOCATION_NAME: witness.get("location_name")}
        if not is_whole(arrived, units):
            parameters[LINES] = dict(units)
        return (self.name, arrived.id, parameters)


def _plan(action: Action, snapshot: Snapshot) -> _Plan | Notice:
    work = snapshot.order.work(action.target_id)
    if work is None:
        return Notice(Say.WORK_GONE, Weight.BLOCK)
    places = snapshot.known.destinations
    asked = action.parameters.get(LOCATION, _only_one(places or (), work))
    if not isinstance(asked, str) or not asked:
        return Notice(Say.DESTINATION_NOT_CHOSEN, Weight.BLOCK)
    if asked == work.location_id:
        return Notice(Say.UNCHANGED, Weight.BLOCK)
    place = next((item for item in places or () if item.location_id == asked), None)
    name = place.name if place else _name(action, snapshot.order, asked)
    if places is not None and place is None:
        return Notice(Say.DESTINATION_GONE, Weight.BLOCK, {"location": name})
    if place is not None and not _takes(place, work):
        return _refused(place)
    units = chosen_units(work, action.parameters.get(LINES))
    if isinstance(units, Notice):
        return units
    if place is not None and not units.keys() <= place.available_line_ids:
        return _partly(place, work, Weight.BLOCK)
    if places is None and (items := _not_stocked(work, units, asked, snapshot)):
        return Notice(Say.DESTINATION_TAKES_PART, Weight.BLOCK, {"location": name, "items": items})
    return _Plan(work, asked, name, units, place is not None)


def _not_stocked(
    work: FulfillmentOrder, units: Mapping[str, int], location_id: str, snapshot: Snapshot
) -> str:
    """Counted items that are certainly not stocked there, as far as nobody asked Shopify for the
    destinations: it refuses those (facts 3.4)."""
    found = []
    for line in work.lines:
        level = snapshot.level(line.inventory_item_id, location_id) if units.get(line.id) else None
        if level is not None and level.tracked and level.stock is None:
            found.append(line.sku or line.title)
    return ", ".join(found)


def _takes(place: Destination, work: FulfillmentOrder) -> frozenset[str]:
    """The lines that can go there. `movable` is about all of them together: where only some can go, it may be
    false (schema: the message is why the work, "or some of its line items", cannot be moved)."""
    left = frozenset(line.id for line in work.lines if line.remaining)
    lines = left & place.available_line_ids
    return frozenset() if lines == left and not place.movable else lines


def _refused(place: Destination) -> Notice:
    if place.message is None:
        return Notice(Say.DESTINATION_GONE, Weight.BLOCK, {"location": place.name})
    words = {"location": place.name, "message": place.message}
    return Notice(Say.DESTINATION_REFUSED, Weight.BLOCK, words)


def _partly(place: Destination, work: FulfillmentOrder, weight: Weight) -> Notice:
    """Some lines cannot go there; with Shopify's own words, where it gives some."""
    items = [
        line.sku or line.title
        for line in work.lines
        if line.remaining and line.id not in place.available_line_ids
    ]
    words = {"location": place.name, "items": ", ".join(items), "message": place.message or "–"}
    return Notice(Say.DESTINATION_TAKES_PART, weight, words)


def _option(place: Destination, work: FulfillmentOrder, snapshot: Snapshot) -> Option:
    why_not = notice = None
    if place.location_id == work.location_id:
        why_not = Notice(Say.UNCHANGED, Weight.BLOCK)
    elif not (lines := _takes(place, work)):
        why_not = _refused(place)
    elif any(line.remaining and line.id not in lines for line in work.lines):
        notice = _partly(place, work, Weight.WARNING)
    detail = _stock_there(place, work, snapshot)
    return Option(place.location_id, place.name, why_not=why_not, detail=detail or None, notice=notice)


def _stock_there(place: Destination, work: FulfillmentOrder, snapshot: Snapshot) -> str:
    """Available units of each counted item: "BEL-01: 9, TAS-44: –" (not stocked), "?" where nobody knows."""
    shown = []
    for line in work.lines:
        level = snapshot.level(line.inventory_item_id, place.location_id)
        if not line.remaining or line.inventory_item_id is None or (level and not level.tracked):
            continue
        stock = level.stock if level else None
        available = str(stock.available) if stock else ("–" if level else "?")
        shown.append(f"{line.sku or line.title}: {available}")
    return ", ".join(shown)


def _only_one(places: tuple[Destination, ...], work: FulfillmentOrder) -> str | None:
    movable = [
        place.location_id for place in places if place.location_id != work.location_id and _takes(place, work)
    ]
    return movable[0] if len(movable) == 1 else None


def _can_return(plan: _Plan, leaving: Iterable[StockLine], snapshot: Snapshot) -> bool:
    """Whether the way back is open: Shopify moves nothing to where it is not stocked (schema)."""
    levels = (snapshot.level(line.inventory_item_id, line.location_id) for line in leaving)
    kept = all(level is None or not level.tracked or level.stock is not None for level in levels)
    return plan.work.location_id is not None and kept


def _name(action: Action, order: Order, location_id: str) -> str:
    given = action.parameters.get(LOCATION_NAME)
    known = (work.location_name for work in order.fulfillment_orders if work.location_id == location_id)
    return next(known, given if isinstance(given, str) else "?")


def _status(order: Order, plan: _Plan) -> ExpectedStatus:
    """Whole work keeps its hold, and forgets what the service of another place answered; no recording shows
    either, nor what becomes of the hold of a part."""
    work = plan.work
    held = work.status == FulfillmentOrderStatus.ON_HOLD
    there = work_state(work) if held else FulfillmentOrderStatus.OPEN
    status = status_with(order, work, there, *([] if plan.whole else [work_state(work)]))
    stays = status.status == order.fulfillment_status and (plan.whole or not held)
    return ExpectedStatus(status.status, status.certain and stays)


def _facts(order: Order, plan: _Plan) -> tuple[FactChange, ...]:
    """A part becomes work of its own; at a location that has work of the same order Shopify may make new work
    of both (schema: fulfillmentOrderMove)."""
    if plan.whole:
        return (FactChange(Fact.WORK_LOCATION, plan.work.location_name, plan.location_name),)
    pieces, left = len(order.open_work), plan.work.remaining
    alone = all(item.location_id != plan.location_id for item in order.open_work)
    return (
        FactChange(Fact.WORK_UNITS, str(left), str(left - sum(plan.units.values()))),
        FactChange(Fact.WORK_PIECES, str(pieces), str(pieces + 1), certain=alone),
    )


def _warnings(plan: _Plan) -> tuple[Notice, ...]:
    notices = []
    if not plan.offered:
        notices.append(Notice(Say.DESTINATION_UNCHECKED, parameters={"location": plan.location_name}))
    if plan.work.status == FulfillmentOrderStatus.ON_HOLD and not plan.whole:
        notices.append(Notice(Say.HOLD_OF_PART, Weight.WARNING))
    if plan.work.delivery_method == DeliveryMethod.PICK_UP:
        words = {"location": plan.location_name}
        notices.append(Notice(Say.PICKUP_ELSEWHERE, Weight.WARNING, words))
    return tuple(notices)


def _arrived(action: Action, witness: Mapping[str, Json], order: Order) -> FulfillmentOrder | None:
    """The work that now has the units at the location asked for: itself, or new work. Somebody else's doing
    there takes nothing from here."""
    place = action.parameters.get(LOCATION)
    found = heir(order, witness, action.target_id)
    if found is None:
        found = order.work(action.target_id)
        if found is None or found.location_id == witness.get("location_id"):
            return None
    return found if place is None or found.location_id == place else None
