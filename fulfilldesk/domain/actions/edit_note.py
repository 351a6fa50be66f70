"""Edit the note of an order. Parameter: `note`, the whole new text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Text
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.parameters import text, written
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against

NOTE = "note"
#: Schema: Order.note.
LIMIT = 5000


class EditNote(ActionKind):
    """The target is the order; a cancelled one can be noted too (schema: orderCancel)."""

    name: ClassVar[str] = "edit_note"
    target: ClassVar[Target] = Target.ORDER

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Always offered."""
        return None

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The note there is."""
        return (Text(NOTE, preset=snapshot.order.note or "", limit=LIMIT, lines=6),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The old note and the new one: somebody else's change in between is a change of the forecast."""
        order = snapshot.order
        old, new = _note(order), text(action, NOTE, _note(order))
        if new == old:
            return blocked(order, Notice(Say.UNCHANGED, Weight.BLOCK))
        if len(new) > LIMIT:
            return blocked(order, Notice(Say.TOO_LONG, Weight.BLOCK, {"limit": str(LIMIT)}))
        return unmoved(
            order,
            facts=(FactChange(Fact.NOTE, old, new),),
            notices=(Notice(Say.NO_EMAIL), Notice(Say.UNDO_EDIT)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """orderUpdate of the note."""
        note = text(action, NOTE, _note(snapshot.order))
        return Mutation("OrderUpdate", {"input": {"id": action.target_id, "note": note}})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The old note."""
        return {NOTE: order.note or ""}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the note is the new one."""
        return _note(order) == text(action, NOTE)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The note that was read."""
        return hold_against(forecast, after, facts={Fact.NOTE: _note(after.order)})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Write the old note back, unless it was forgotten with the customer (domain/personal_data)."""
        if NOTE not in witness:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return (self.name, action.target_id, {NOTE: witness[NOTE]})


def _note(order: Order) -> str:
    return written(order.note or "")
