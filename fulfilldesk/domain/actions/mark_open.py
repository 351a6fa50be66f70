"""Mark work as unfulfilled: take reported progress back, or begin scheduled work before its day.

fulfillmentOrderOpen; of reported progress since 2026-01 (schema).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.work import work_facts
from fulfilldesk.domain.actions.work_standing import (
    at_service,
    progress_reported,
    status_notices,
    status_with,
    why_not_offered,
)
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import work_state
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, SupportedAction


class MarkOpen(ActionKind):
    """The target is work that is in progress or scheduled; there are no parameters."""

    name: ClassVar[str] = "mark_open"
    target: ClassVar[Target] = Target.WORK
    previews: ClassVar[bool] = True

    def sensible(self, order: Order, target_id: str) -> bool:
        """Of work that is open already there is nothing to take back; what a service began, it must end."""
        work = order.work(target_id)
        if work is None or SupportedAction.MARK_AS_OPEN in work.supported_actions:
            return True
        begun = (FulfillmentOrderStatus.IN_PROGRESS, FulfillmentOrderStatus.SCHEDULED)
        return work.status in begun and not at_service(work)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered where Shopify does (facts 3.2). Work of which a part was sent reads IN_PROGRESS too; only
        cancelling that fulfilment takes it back (facts 1.2)."""
        return why_not_offered(order, target_id, SupportedAction.MARK_AS_OPEN, Say.WORK_NOT_STARTED)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """It becomes OPEN (facts 3.3)."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id)
        if work is None or block is not None:
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        scheduled = work.status == FulfillmentOrderStatus.SCHEDULED
        opened = replace(work, status=FulfillmentOrderStatus.OPEN)
        status = status_with(order, work, work_state(opened))
        certain = not _partly_sent(work)
        return unmoved(
            order,
            facts=(FactChange(Fact.WORK_STATUS, work.status, opened.status, certain),),
            notices=(
                *status_notices(status),
                Notice(Say.NO_EMAIL),
                *((Notice(Say.NOT_SCHEDULED_AGAIN),) if scheduled else ()),
            ),
            status_after=status.status,
            status_certain=status.certain,
            undoable=not scheduled,
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderOpen(id)."""
        return Mutation("FulfillmentOrderOpen", {"id": action.target_id})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Which of the two it was."""
        work = order.work(action.target_id)
        return {"status": work.status if work is not None else None}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether it is neither scheduled nor marked as in progress any more, though a part of it may have
        been sent."""
        work = order.work(action.target_id)
        if work is None:
            return False
        partly = work.status == FulfillmentOrderStatus.IN_PROGRESS and not progress_reported(work)
        return work.status == FulfillmentOrderStatus.OPEN or (partly and _partly_sent(work))

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The status of work and order."""
        return hold_against(forecast, after, facts=work_facts(after.order, action.target_id))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Mark it as in progress again; the note that stood there cannot be read. A day once given up cannot
        be given again ("Fulfillment order must be scheduled.", facts 3.4)."""
        if witness.get("status") == FulfillmentOrderStatus.SCHEDULED:
            return Notice(Say.NOT_SCHEDULED_AGAIN, Weight.BLOCK)
        block = why_not_offered(order, action.target_id, SupportedAction.REPORT_PROGRESS)
        return block or ("report_progress", action.target_id, {})


def _partly_sent(work: FulfillmentOrder) -> bool:
    return any(line.remaining < line.total for line in work.lines)
