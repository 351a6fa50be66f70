"""Join work of one order at one location into one fulfilment order.

Parameter: `siblings`, the ids of the others, all that fit when missing. Recording
2026-04__fulfillment-order-merge-validation: the first one named keeps its id and takes the units, the others
are CLOSED 0 of 0; no stock moves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Choices, Field, Option
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.work import LINES, is_whole, work_facts
from fulfilldesk.domain.actions.work_standing import why_not_offered
from fulfilldesk.domain.actions.work_units import (
    all_units,
    by_work_line,
    covers,
    gained,
    lost,
    named_units,
    remember,
    remembered,
)
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus, SupportedAction

SIBLINGS = "siblings"


class Merge(ActionKind):
    """The target is the fulfilment order that takes the units of the others."""

    name: ClassVar[str] = "merge"
    target: ClassVar[Target] = Target.WORK

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only beside other open work of the order."""
        ids = {work.id for work in order.open_work}
        return target_id in ids and len(ids) > 1

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while Shopify offers it and there is something to merge with."""
        why_not = why_not_offered(order, target_id, SupportedAction.MERGE, Say.NOTHING_TO_MERGE)
        if why_not is None and not siblings(order, target_id):
            return Notice(Say.NOTHING_TO_MERGE, Weight.BLOCK)
        return why_not

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The others with their units, all of them chosen."""
        others = siblings(snapshot.order, target_id)
        options = tuple(Option(other.id, named_units(other)) for other in others)
        return (Choices(SIBLINGS, options, tuple(other.id for other in others)),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """As many pieces of work less; stock and status stay."""
        order = snapshot.order
        work = order.work(action.target_id)
        others = _chosen(action, order)
        block = self.why_not(order, action.target_id)
        if work is None or block is not None or not others:
            return blocked(order, block or Notice(Say.NO_SIBLING_CHOSEN, Weight.BLOCK))
        pieces, left = len(order.open_work), work.remaining
        units = left + sum(other.remaining for other in others)
        several = len(others) > 1
        return unmoved(
            order,
            facts=(
                FactChange(Fact.WORK_PIECES, str(pieces), str(pieces - len(others))),
                FactChange(Fact.WORK_UNITS, str(left), str(units)),
            ),
            notices=(Notice(Say.NO_EMAIL), *((Notice(Say.MERGE_IS_FINAL),) if several else ())),
            undoable=not several,
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderMerge with one group, all units of each. Raises ValueError on what a forecast
        blocks."""
        others = _chosen(action, snapshot.order)
        if not others:
            raise ValueError("nothing to merge")
        ids = [action.target_id, *(other.id for other in others)]
        intents: list[Json] = [{"fulfillmentOrderId": work_id} for work_id in ids]
        return Mutation("FulfillmentOrderMerge", {"fulfillmentOrderMergeInputs": [{"mergeIntents": intents}]})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The others and their units, and which work had what."""
        others = _chosen(action, order)
        units: Counter[str] = Counter()
        for other in others:
            units.update(all_units(other))
        return {**remember(order, units), SIBLINGS: [other.id for other in others]}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether this work has what the others have lost."""
        units, others = remembered(witness), _ids(witness.get(SIBLINGS)) or ()
        gone: Counter[str] = Counter()
        for other in others:
            gone.update(lost(order, witness, other))
        more = next((more for work, more in gained(order, witness) if work.id == action.target_id), {})
        return covers(gone, units) and covers(more, units)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """How the work is divided."""
        return hold_against(forecast, after, facts=work_facts(after.order, action.target_id))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Split the units of the other one off again; several cannot be told apart in one step."""
        if len(_ids(witness.get(SIBLINGS)) or ()) > 1:
            return Notice(Say.MERGE_IS_FINAL, Weight.BLOCK)
        work = order.work(action.target_id)
        if work is None or not self.happened(action, witness, order):
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        why_not = why_not_offered(order, work.id, SupportedAction.SPLIT)
        if why_not is not None:
            return why_not
        units = by_work_line(work, remembered(witness))
        if units is None or is_whole(work, units):
            return Notice(Say.UNITS_GONE_ON, Weight.BLOCK)
        return ("split", work.id, {LINES: dict(units)})


def siblings(order: Order, work_id: str) -> tuple[FulfillmentOrder, ...]:
    """The open work that fits: same location and way of delivery, untouched, and Shopify offers it too."""
    work = order.work(work_id)
    if work is None or not _mergeable(work):
        return ()
    return tuple(
        other
        for other in order.open_work
        if other.id != work.id
        and _mergeable(other)
        and (other.location_id, other.delivery_method) == (work.location_id, work.delivery_method)
    )


def _mergeable(work: FulfillmentOrder) -> bool:
    return (
        work.status == FulfillmentOrderStatus.OPEN
        and work.request_status == RequestStatus.UNSUBMITTED
        and SupportedAction.MERGE in work.supported_actions
    )


def _chosen(action: Action, order: Order) -> tuple[FulfillmentOrder, ...]:
    """Those named; none when one of them does not fit."""
    fitting = siblings(order, action.target_id)
    named = _ids(action.parameters.get(SIBLINGS))
    if named is None:
        return fitting if action.parameters.get(SIBLINGS) is None else ()
    if not set(named) <= {other.id for other in fitting}:
        return ()
    return tuple(other for other in fitting if other.id in named)


def _ids(value: Json) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return None
    return tuple(item for item in value if isinstance(item, str))
