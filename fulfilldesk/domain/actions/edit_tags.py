"""Edit the tags of an order. Parameter: `tags`, all it shall have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Words
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.tags import LIMIT, TAGS, as_text, asked_tags, folded, refused_tags
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against


class EditTags(ActionKind):
    """The target is the order; a cancelled one can be tagged too (schema: orderCancel)."""

    name: ClassVar[str] = "edit_tags"
    target: ClassVar[Target] = Target.ORDER

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Always offered."""
        return None

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The tags there are."""
        return (Words(TAGS, preset=snapshot.order.tags, limit=LIMIT),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The old tags and the new ones: somebody else's change in between is a change of the forecast."""
        order = snapshot.order
        new = asked_tags(action, order.tags)
        if folded(new) == folded(order.tags):
            return blocked(order, Notice(Say.UNCHANGED, Weight.BLOCK))
        refused = refused_tags([tag for tag in new if tag not in order.tags], new)
        if refused is not None:
            return blocked(order, refused)
        return unmoved(
            order,
            facts=(FactChange(Fact.TAGS, as_text(order.tags), as_text(new)),),
            notices=(Notice(Say.NO_EMAIL), Notice(Say.UNDO_EDIT)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """orderUpdate of the tags."""
        tags: list[Json] = list(asked_tags(action, snapshot.order.tags))
        return Mutation("OrderUpdate", {"input": {"id": action.target_id, "tags": tags}})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The old tags."""
        return {TAGS: list(order.tags)}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the tags are the new ones."""
        return folded(order.tags) == folded(asked_tags(action))

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The tags that were read."""
        return hold_against(forecast, after, facts={Fact.TAGS: as_text(after.order.tags)})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Take off what this action added and put back what it took off; tags that others gave the order
        since stay."""
        known = witness.get(TAGS)
        old = [tag for tag in known if isinstance(tag, str)] if isinstance(known, list) else []
        new = asked_tags(action, old)
        kept = [tag for tag in order.tags if tag.casefold() not in folded(new) - folded(old)]
        missing = folded(old) - folded(new) - folded(kept)
        tags: list[Json] = [*kept, *(tag for tag in old if tag.casefold() in missing)]
        if len(tags) == len(kept) == len(order.tags):
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return (self.name, action.target_id, {TAGS: tags})
