"""Cancel part of a fulfilment. Shopify cancels whole ones only (facts section 1), so it takes two mutations:
cancel it, then fulfil the rest again with the same tracking and no mail.

Parameter: `lines`, {fulfilment line id: units to cancel}. Between the two, everything is unfulfilled; an
action that ends there is completed by its second mutation, or taken back by fulfilling all of it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.cancel_fulfillment import (
    CancelFulfillment,
    grown_work,
    movement,
    open_work,
    status_after,
)
from fulfilldesk.domain.actions.fields import Field, Quantities, QuantityLine
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.fulfill_again import UNITS, FulfillAgain, find
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.open_units import creation, made_of, new_ones, plan, units_of
from fulfilldesk.domain.actions.tracking import as_sent
from fulfilldesk.domain.actions.work import LINES
from fulfilldesk.domain.actions.work_standing import status_notices
from fulfilldesk.domain.forecast import Forecast, Outcome, StockLine
from fulfilldesk.domain.guards import cancel_guards, has_delivery_news
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Fulfillment, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentStatus
from fulfilldesk.domain.stock_forecast import Part, stock_lines, stock_notices

#: The first step; the second fulfils the rest.
CANCEL = 0


class CancelPart(ActionKind):
    """The target is a live fulfilment of more than one unit."""

    name: ClassVar[str] = "cancel_part"
    target: ClassVar[Target] = Target.FULFILLMENT
    steps: ClassVar[int] = 2

    def sensible(self, order: Order, target_id: str) -> bool:
        """As for cancelling all of it."""
        return CancelFulfillment().sensible(order, target_id)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered on live fulfilments that can be divided."""
        fulfillment = order.fulfillment(target_id)
        block = CancelFulfillment().why_not(order, target_id)
        if block is None and fulfillment is not None and fulfillment.units < 2:
            return Notice(Say.PARCEL_OF_ONE_UNIT, Weight.BLOCK)
        return block

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The fulfilment's lines; nothing is chosen to begin with."""
        order = snapshot.order
        fulfillment = order.fulfillment(target_id)
        lines = []
        for line in fulfillment.lines if fulfillment else ():
            ordered = order.line(line.line_item_id)
            title, sku = (ordered.full_title, ordered.sku) if ordered else ("?", None)
            lines.append(QuantityLine(line.id, title, sku, line.quantity, 0))
        return (Quantities(LINES, tuple(lines)),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Only the chosen units become work again; the rest is in a new fulfilment, without the delivery news
        of the old one (facts 0.6)."""
        order = snapshot.order
        fulfillment = order.fulfillment(action.target_id)
        block = self.why_not(order, action.target_id)
        if fulfillment is None or block is not None:
            return blocked(order, block or Notice(Say.FULFILLMENT_GONE, Weight.BLOCK))
        chosen = _chosen(order, fulfillment, action.parameters.get(LINES))
        if isinstance(chosen, Notice):
            return blocked(order, chosen)
        place, place_name = fulfillment.location_id, fulfillment.location_name or ""
        lines = stock_lines(
            (Part(order.line(line), units, place, place_name) for line, units in chosen.items()),
            snapshot,
            movement(order, fulfillment),
        )
        units = sum(chosen.values())
        status = status_after(order, fulfillment, units)
        reopens = order.archived and not order.cancelled
        news_lost = Notice(Say.DELIVERY_NEWS_LOST, Weight.WARNING)
        return Forecast(
            units=units,
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=place,
            location_name=place_name,
            reopens=reopens,
            tracking=as_sent(fulfillment.tracking),
            notices=(
                *cancel_guards(order, fulfillment),
                *stock_notices(_all_lines(order, fulfillment, snapshot), snapshot, returning=True),
                *status_notices(status),
                *((Notice(Say.REOPENS),) if reopens else ()),
                Notice(Say.TWO_STEPS),
                Notice(Say.NEW_FULFILLMENT),
                *((news_lost,) if has_delivery_news(fulfillment) else ()),
                Notice(Say.NO_EMAIL),
                Notice(Say.UNDO_PART),
            ),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = CANCEL) -> Mutation:
        """fulfillmentCancel(id), then fulfillmentCreate of the rest. Raises ValueError when the rest is not
        open at one place."""
        if step == CANCEL:
            return CancelFulfillment().mutation(action, snapshot)
        fulfillment = snapshot.order.fulfillment(action.target_id)
        rest = _rest(action, snapshot.order)
        takes = plan(snapshot.order, rest, fulfillment.location_id if fulfillment else None)
        if fulfillment is None or isinstance(takes, Notice):
            raise ValueError("the rest cannot be fulfilled")
        return creation(takes, fulfillment.tracking)

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Which fulfilments and how much open work there were."""
        return {"work": open_work(order), "fulfillments": [item.id for item in order.fulfillments]}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = CANCEL) -> bool:
        """The fulfilment reads CANCELLED; then, a new live one holds exactly the rest."""
        if step == CANCEL:
            fulfillment = order.fulfillment(action.target_id)
            return fulfillment is not None and fulfillment.status == FulfillmentStatus.CANCELLED
        return _made(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Status, stock, where the work is now, and the tracking of the new fulfilment."""
        made = _made(action, witness, after.order)
        return hold_against(
            forecast,
            after,
            work_locations=grown_work(witness, after.order),
            tracking=made.tracking if made else (),
        )

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Fulfil again what the action took out: the chosen units, or, where the rest was not fulfilled,
        everything that is not in a new fulfilment by now."""
        fulfillment = order.fulfillment(action.target_id)
        if fulfillment is None:
            return Notice(Say.FULFILLMENT_GONE, Weight.BLOCK)
        missing = units_of(fulfillment)
        made = _made(action, witness, order)
        for item in (made,) if made else new_ones(order, witness.get("fulfillments")):
            for line, units in units_of(item).items():
                missing[line] = missing.get(line, 0) - units
        wanted: dict[str, Json] = {line: units for line, units in missing.items() if units > 0}
        if not wanted:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        found = find(order, action.target_id, wanted)
        if isinstance(found, Notice):
            return found
        return (FulfillAgain.name, action.target_id, {UNITS: wanted})


def _all_lines(order: Order, fulfillment: Fulfillment, snapshot: Snapshot) -> tuple[StockLine, ...]:
    """The whole parcel: in between all of it is work, and what stays must be fulfilled from one place."""
    place, name = fulfillment.location_id, fulfillment.location_name or ""
    whole = (Part(order.line(line.line_item_id), line.quantity, place, name) for line in fulfillment.lines)
    return stock_lines(whole, snapshot, movement(order, fulfillment))


def _chosen(order: Order, fulfillment: Fulfillment, parameter: Json) -> dict[str, int] | Notice:
    """Order line id to the units to cancel; or why that cannot be: none, unknown lines, too many, all."""
    lines = {line.id: line for line in fulfillment.lines}
    chosen: dict[str, int] = {}
    for line_id, units in parameter.items() if isinstance(parameter, dict) else ():
        if not isinstance(units, int) or isinstance(units, bool) or units <= 0:
            continue
        line = lines.get(line_id)
        if line is None or units > line.quantity:
            ordered = order.line(line.line_item_id) if line else None
            item = (ordered.sku or ordered.title) if ordered else "?"
            left = str(line.quantity) if line else "0"
            return Notice(Say.TOO_MANY_CHOSEN, Weight.BLOCK, {"item": item, "left": left})
        chosen[line.line_item_id] = chosen.get(line.line_item_id, 0) + units
    if not chosen:
        return Notice(Say.NOTHING_CHOSEN, Weight.BLOCK)
    if sum(chosen.values()) == fulfillment.units:
        return Notice(Say.ALL_CHOSEN, Weight.BLOCK)
    return chosen


def _rest(action: Action, order: Order) -> dict[str, int]:
    """Order line id to the units that stay fulfilled; empty when that cannot be told."""
    fulfillment = order.fulfillment(action.target_id)
    chosen = _chosen(order, fulfillment, action.parameters.get(LINES)) if fulfillment else {}
    if fulfillment is None or isinstance(chosen, Notice):
        return {}
    held = units_of(fulfillment)
    return {line: left for line, units in held.items() if (left := units - chosen.get(line, 0)) > 0}


def _made(action: Action, witness: Mapping[str, Json], order: Order) -> Fulfillment | None:
    rest = _rest(action, order)
    return made_of(order, rest, witness.get("fulfillments")) if rest else None
