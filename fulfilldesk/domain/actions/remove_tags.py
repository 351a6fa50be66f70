"""Take tags off an order, for many orders at once; the others stay."""

from __future__ import annotations

from typing import ClassVar

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.actions.tags import asked_tags, folded
from fulfilldesk.domain.actions.tags_of_many import TagsOfMany
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order


class RemoveTags(TagsOfMany):
    """tagsRemove."""

    name: ClassVar[str] = "remove_tags"
    document: ClassVar[str] = "TagsRemove"
    opposite: ClassVar[str] = "add_tags"

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Only where there are tags."""
        return None if order.tags else Notice(Say.NO_TAGS, Weight.BLOCK)

    def difference(self, action: Action, order: Order) -> tuple[str, ...]:
        """Those that the order has, as it spells them."""
        unwanted = folded(asked_tags(action))
        return tuple(tag for tag in order.tags if tag.casefold() in unwanted)

    def after(self, order: Order, difference: tuple[str, ...]) -> tuple[str, ...]:
        """The others."""
        return tuple(tag for tag in order.tags if tag not in difference)
