"""Archive an order: it leaves the list of what is to be done. Nothing else happens to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.forecast import NO, YES, Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against


class Archive(ActionKind):
    """The target is the order; there are no parameters."""

    name: ClassVar[str] = "archive"
    target: ClassVar[Target] = Target.ORDER
    bulk: ClassVar[bool] = True
    takes_back: ClassVar[str | None] = "unarchive"

    def sensible(self, order: Order, target_id: str) -> bool:
        """An archived one shows how to take it out instead."""
        return not order.archived

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Shopify takes a second time without a word (facts 12.9)."""
        return Notice(Say.ALREADY_ARCHIVED, Weight.BLOCK) if order.archived else None

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Archived; work that is still open stays open, out of sight."""
        order = snapshot.order
        block = self.why_not(order, action.target_id)
        if block is not None:
            return blocked(order, block)
        units = sum(work.remaining for work in order.open_work)
        still_open = Notice(Say.OPEN_WORK_STAYS, Weight.WARNING, {"units": str(units)})
        return unmoved(
            order,
            facts=(FactChange(Fact.ARCHIVED, NO, YES),),
            notices=(*((still_open,) if units else ()), Notice(Say.NO_EMAIL), Notice(Say.UNDO_EDIT)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """orderClose."""
        return Mutation("OrderClose", {"input": {"id": action.target_id}})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Nothing: it was not archived, or it would not have been offered."""
        return {}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the order is archived."""
        return order.archived

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Whether it is archived."""
        return hold_against(forecast, after, facts={Fact.ARCHIVED: YES if after.order.archived else NO})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Take it out again."""
        if not order.archived:
            return Notice(Say.NOT_ARCHIVED, Weight.BLOCK)
        return ("unarchive", action.target_id, {})
