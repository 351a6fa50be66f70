"""Add tags to an order, for many orders at once; those that are there stay."""

from __future__ import annotations

from typing import ClassVar

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.actions.tags import asked_tags, folded
from fulfilldesk.domain.actions.tags_of_many import TagsOfMany
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Order


class AddTags(TagsOfMany):
    """tagsAdd."""

    name: ClassVar[str] = "add_tags"
    document: ClassVar[str] = "TagsAdd"
    opposite: ClassVar[str] = "remove_tags"

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Always offered."""
        return None

    def difference(self, action: Action, order: Order) -> tuple[str, ...]:
        """Those that the order does not have."""
        there = folded(order.tags)
        return tuple(tag for tag in asked_tags(action) if tag.casefold() not in there)

    def after(self, order: Order, difference: tuple[str, ...]) -> tuple[str, ...]:
        """The old ones and these."""
        return (*order.tags, *difference)
