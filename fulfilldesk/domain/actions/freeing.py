"""What fulfillmentOrderCancel does, for the two kinds that use it: the work is CLOSED and emptied, and a
replacement carries its units at the same place (recordings 2026-04__fulfillment-order-mixed-catalog-lifecycle
and -merge-validation)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.forecasts import unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.work_standing import status_notices, status_with
from fulfilldesk.domain.actions.work_units import by_order_line, heir, remember
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus


class FreesWork(ActionKind):
    """Closes the fulfilment order. There are no parameters."""

    target: ClassVar[Target] = Target.WORK

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderCancel(id)."""
        return Mutation("FulfillmentOrderCancel", {"id": action.target_id})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The units that are left, and which work had what."""
        work = order.work(action.target_id)
        left = {line.id: line.remaining for line in work.lines} if work is not None else {}
        return remember(order, by_order_line(work, left) if work is not None else {})

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether a replacement has the units."""
        return replacement(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Where the work is now, and what is asked of its service."""
        made = replacement(action, witness, after.order)
        old = after.order.work(action.target_id)
        work = made or old
        places = {(made.location_id, made.location_name)} if made is not None else None
        facts = {Fact.REQUEST_STATUS: work.request_status if work is not None else ""}
        return hold_against(forecast, after, work_locations=places, facts=facts)


def freeing(
    order: Order, work: FulfillmentOrder, *notices: Notice, recorded: bool, undoable: bool
) -> Forecast:
    """Same units at the same place, as new work of which nothing was asked; no stock moves."""
    status = status_with(order, work, FulfillmentOrderStatus.OPEN)
    certain = status.certain and recorded
    asked = work.request_status
    facts = (FactChange(Fact.REQUEST_STATUS, asked, RequestStatus.UNSUBMITTED, certain=recorded),)
    return unmoved(
        order,
        facts=facts if asked != RequestStatus.UNSUBMITTED else (),
        notices=(
            *notices,
            Notice(Say.REPLACED),
            *status_notices(status._replace(certain=certain)),
            Notice(Say.NO_EMAIL),
        ),
        status_after=status.status,
        status_certain=certain,
        undoable=undoable,
        about=(work, work.remaining),
    )


def replacement(action: Action, witness: Mapping[str, Json], order: Order) -> FulfillmentOrder | None:
    """The work that has the units now. A service that has fulfilled them closes the work too, and it keeps
    them."""
    work = order.work(action.target_id)
    if work is not None and not work.finished:
        return None
    return heir(order, witness, action.target_id)
