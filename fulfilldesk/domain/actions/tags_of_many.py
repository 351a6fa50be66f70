"""What adding and removing tags have in common: asked for many orders at once, and only the tags that make a
difference are sent, so that an undo takes back those and no others. Parameter: `tags`."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Words
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.tags import LIMIT, TAGS, as_text, asked_tags, refused_tags
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against


class TagsOfMany(ActionKind):
    """The target is the order. Of a single order all tags are edited at once instead."""

    target: ClassVar[Target] = Target.ORDER
    bulk: ClassVar[bool] = True
    single: ClassVar[bool] = False
    #: The mutation's document, and the kind that takes it back.
    document: ClassVar[str]
    opposite: ClassVar[str]

    @abstractmethod
    def difference(self, action: Action, order: Order) -> tuple[str, ...]:
        """Those of the tags asked for that are still to be added or removed."""

    @abstractmethod
    def after(self, order: Order, difference: tuple[str, ...]) -> tuple[str, ...]:
        """All tags of the order then."""

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """Which tags."""
        return self.bulk_fields({})

    def bulk_fields(self, places: Mapping[str, str]) -> tuple[Field, ...]:
        """Which tags."""
        return (Words(TAGS, limit=LIMIT),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The tags before and after."""
        order = snapshot.order
        block = self.why_not(order, action.target_id)
        difference = self.difference(action, order)
        if block is None and not difference:
            said = Say.UNCHANGED if asked_tags(action) else Say.NOTHING_CHOSEN
            block = Notice(said, Weight.BLOCK)
        after = self.after(order, difference)
        new = [tag for tag in after if tag not in order.tags]
        block = block or (refused_tags(new, after) if new else None)
        if block is not None:
            return blocked(order, block)
        return unmoved(
            order,
            facts=(FactChange(Fact.TAGS, as_text(order.tags), as_text(after)),),
            notices=(Notice(Say.NO_EMAIL), Notice(Say.UNDO_EDIT)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """tagsAdd or tagsRemove of those that make a difference."""
        tags: list[Json] = list(self.difference(action, snapshot.order))
        return Mutation(self.document, {"id": action.target_id, "tags": tags})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Those that make a difference."""
        return {TAGS: list(self.difference(action, order))}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether none of them would make a difference any more."""
        return not self.difference(action, order)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The tags that were read."""
        return hold_against(forecast, after, facts={Fact.TAGS: as_text(after.order.tags)})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """The opposite with those that this action sent, as far as its effect still stands."""
        known = witness.get(TAGS)
        undone = {tag.casefold() for tag in self.difference(action, order)}
        tags: list[Json] = [
            tag
            for tag in (known if isinstance(known, list) else ())
            if isinstance(tag, str) and tag.casefold() not in undone
        ]
        if not tags:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return (self.opposite, action.target_id, {TAGS: tags})
