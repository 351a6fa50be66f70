"""Divide work: chosen units become a fulfilment order of their own at the same location.

Parameter: `lines`, units by fulfilment order line. Recordings 2026-04__fulfillment-order-merge-validation and
-batch-atomicity: the work keeps its id and the chosen units are new work; no stock moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.merge import SIBLINGS, Merge, siblings
from fulfilldesk.domain.actions.work import (
    LINES,
    chosen_units,
    is_whole,
    line_inputs,
    quantities,
    work_facts,
)
from fulfilldesk.domain.actions.work_standing import status_notices, status_with, why_not_offered
from fulfilldesk.domain.actions.work_units import by_order_line, heir, remember
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import work_state
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, SupportedAction


class Split(ActionKind):
    """The target is the fulfilment order that the units are taken from."""

    name: ClassVar[str] = "split"
    target: ClassVar[Target] = Target.WORK

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of work with more than one unit left."""
        work = order.work(target_id)
        return work is not None and work.remaining > 1

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while Shopify offers it."""
        work = order.work(target_id)
        otherwise = Say.SHOPIFY_DOES_NOT_OFFER
        if work is not None and work.remaining == 1:
            otherwise = Say.ONE_UNIT_ONLY
        return why_not_offered(order, target_id, SupportedAction.SPLIT, otherwise)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """Which units; none to begin with."""
        work = snapshot.order.work(target_id)
        return (quantities(snapshot.order, work, preset_all=False),) if work is not None else ()

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """One piece of work more; stock and status stay."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id)
        units = _chosen(work, action)
        if work is None or block is not None or isinstance(units, Notice):
            refusal = units if isinstance(units, Notice) else Notice(Say.WORK_GONE, Weight.BLOCK)
            return blocked(order, block or refusal)
        status = status_with(order, work, work_state(work), FulfillmentOrderStatus.OPEN)
        left, pieces = work.remaining, len(order.open_work)
        return unmoved(
            order,
            facts=(
                FactChange(Fact.WORK_PIECES, str(pieces), str(pieces + 1)),
                FactChange(Fact.WORK_UNITS, str(left), str(left - sum(units.values()))),
            ),
            notices=(*status_notices(status), Notice(Say.NO_EMAIL)),
            status_after=status.status,
            status_certain=status.certain,
            undoable=work_state(work) == FulfillmentOrderStatus.OPEN,
            about=(work, sum(units.values())),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderSplit with one entry. Raises ValueError on what a forecast blocks."""
        units = _chosen(snapshot.order.work(action.target_id), action)
        if isinstance(units, Notice):
            raise ValueError(f"cannot be split: {units.key}")
        entry: dict[str, Json] = {
            "fulfillmentOrderId": action.target_id,
            "fulfillmentOrderLineItems": line_inputs(units),
        }
        return Mutation("FulfillmentOrderSplit", {"fulfillmentOrderSplits": [entry]})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The chosen units, and which work had what."""
        work = order.work(action.target_id)
        units = _chosen(work, action)
        chosen = {} if work is None or isinstance(units, Notice) else by_order_line(work, units)
        return remember(order, chosen)

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether other work has the units that this one has lost, at the same location."""
        return _made(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """How the work is divided."""
        return hold_against(forecast, after, facts=work_facts(after.order, action.target_id))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Merge the two again, while nothing has happened to either."""
        made = _made(action, witness, order)
        if made is None:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        merge = Merge()
        why_not = merge.why_not(order, action.target_id)
        if why_not is not None:
            return why_not
        if made not in siblings(order, action.target_id):
            return merge.why_not(order, made.id) or Notice(Say.NOTHING_TO_MERGE, Weight.BLOCK)
        return (merge.name, action.target_id, {SIBLINGS: [made.id]})


def _chosen(work: FulfillmentOrder | None, action: Action) -> Mapping[str, int] | Notice:
    if work is None:
        return Notice(Say.WORK_GONE, Weight.BLOCK)
    units = chosen_units(work, action.parameters.get(LINES) or {})
    if not isinstance(units, Notice) and is_whole(work, units):
        return Notice(Say.ALL_CHOSEN, Weight.BLOCK)
    return units


def _made(action: Action, witness: Mapping[str, Json], order: Order) -> FulfillmentOrder | None:
    work, made = order.work(action.target_id), heir(order, witness, action.target_id)
    if made is None or (work is not None and made.location_id != work.location_id):
        return None
    return made
