"""Mark work as in progress, with a note: everybody sees that somebody is busy with it.

fulfillmentOrderReportProgress, since 2026-01. Shopify takes a second report too, which shows nowhere; it is
not offered here, because nobody could tell afterwards whether it arrived.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Text
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.parameters import text
from fulfilldesk.domain.actions.work import NOTE_LIMIT, note_too_long, work_facts
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
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, SupportedAction


class ReportProgress(ActionKind):
    """The target is open work at the shop's own location. Parameter: `note`."""

    name: ClassVar[str] = "report_progress"
    target: ClassVar[Target] = Target.WORK

    def sensible(self, order: Order, target_id: str) -> bool:
        """A service tells its own progress."""
        work = order.work(target_id)
        return work is None or not at_service(work) or _offered(order, target_id)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered where Shopify does (facts 3.2), once."""
        work = order.work(target_id)
        if work is not None and work.remaining and progress_reported(work):
            return Notice(Say.PROGRESS_REPORTED, Weight.BLOCK)
        return why_not_offered(order, target_id, SupportedAction.REPORT_PROGRESS)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """A note for those who look at the order in Shopify."""
        return (Text("note", limit=NOTE_LIMIT, lines=3),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """OPEN becomes IN_PROGRESS, and so does the order when that was all its work (facts 3.3)."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id) or note_too_long(action)
        if work is None or block is not None:
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        begun = replace(work, status=FulfillmentOrderStatus.IN_PROGRESS)
        status = status_with(order, work, work_state(begun))
        return unmoved(
            order,
            facts=(FactChange(Fact.WORK_STATUS, work.status, begun.status),),
            notices=(*status_notices(status), Notice(Say.NO_EMAIL)),
            status_after=status.status,
            status_certain=status.certain,
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderReportProgress."""
        note = text(action, "note")
        report: dict[str, Json] = {"reasonNotes": note} if note else {}
        return Mutation("FulfillmentOrderReportProgress", {"id": action.target_id, "progressReport": report})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Its status: work of which a part was sent reads IN_PROGRESS before anybody reported anything."""
        work = order.work(action.target_id)
        return {"status": work.status if work is not None else None}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether it reads IN_PROGRESS for another reason than before."""
        work = order.work(action.target_id)
        if work is None or work.status != FulfillmentOrderStatus.IN_PROGRESS:
            return False
        return progress_reported(work) or witness.get("status") != FulfillmentOrderStatus.IN_PROGRESS

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The status of work and order."""
        return hold_against(forecast, after, facts=work_facts(after.order, action.target_id))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Mark it as unfulfilled again."""
        block = why_not_offered(order, action.target_id, SupportedAction.MARK_AS_OPEN, Say.NOTHING_TO_UNDO)
        return block or ("mark_open", action.target_id, {})


def _offered(order: Order, target_id: str) -> bool:
    return why_not_offered(order, target_id, SupportedAction.REPORT_PROGRESS) is None
