"""Stock of items at one location."""

from __future__ import annotations

from fulfilldesk.shopify.answers.common import Int, Part


class Quantity(Part, frozen=True):
    """Units in one of the eight states (facts 2.1)."""

    name: str
    quantity: Int


class Level(Part, frozen=True):
    """The item is known at the location."""

    id: str
    is_active: bool
    quantities: list[Quantity]


class InventoryItem(Part, frozen=True):
    """An item with its level at the location that was asked for."""

    id: str
    tracked: bool
    inventory_level: Level | None


class LevelsAnswer(Part, frozen=True):
    """Levels; None in the place of an item that does not exist."""

    nodes: list[InventoryItem | None]
