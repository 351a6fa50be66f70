"""What one action's file must say: when offered, what it changes, which mutation, what undoes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Protocol

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Order


class ActionKind(Protocol):
    """The rules of one kind of action; all pure."""

    name: ClassVar[str]

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Why the order's state does not allow it, or None when it is offered."""
        ...

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """What it will do; notices of weight BLOCK say that it cannot be done."""
        ...

    def mutation(self, action: Action, order: Order) -> Mutation:
        """The one mutation that does it. Call only with a forecast without blocks."""
        ...

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """What must be remembered from before sending, to tell afterwards whether it happened and to undo
        it."""
        ...

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order) -> bool:
        """Whether the order, read afterwards, shows that the mutation was carried out."""
        ...

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """What came out, against the forecast."""
        ...

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """(kind, target id, parameters) of the action that takes this one back, or why there is none now."""
        ...
