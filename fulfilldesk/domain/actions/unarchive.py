"""Take an order out of the archive."""

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


class Unarchive(ActionKind):
    """The target is the order; there are no parameters."""

    name: ClassVar[str] = "unarchive"
    target: ClassVar[Target] = Target.ORDER
    bulk: ClassVar[bool] = True
    takes_back: ClassVar[str | None] = "archive"

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of an archived one."""
        return order.archived

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Shopify takes it of an open one too, without a word (facts 12.9)."""
        return None if order.archived else Notice(Say.NOT_ARCHIVED, Weight.BLOCK)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Out of the archive. Nobody has recorded it of a cancelled order."""
        order = snapshot.order
        block = self.why_not(order, action.target_id)
        if block is not None:
            return blocked(order, block)
        return unmoved(
            order,
            facts=(FactChange(Fact.ARCHIVED, YES, NO, certain=not order.cancelled),),
            notices=(Notice(Say.NO_EMAIL), Notice(Say.UNDO_EDIT)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """orderOpen."""
        return Mutation("OrderOpen", {"input": {"id": action.target_id}})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Nothing: it was archived, or it would not have been offered."""
        return {}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the order is not archived."""
        return not order.archived

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Whether it is archived still."""
        return hold_against(forecast, after, facts={Fact.ARCHIVED: YES if after.order.archived else NO})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Archive it again."""
        if order.archived:
            return Notice(Say.ALREADY_ARCHIVED, Weight.BLOCK)
        return ("archive", action.target_id, {})
