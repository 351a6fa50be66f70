"""Stock of an item at a location, in Shopify's three numbers that staff look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fulfilldesk.domain.actions.needs import NOTHING_KNOWN, Known
from fulfilldesk.domain.orders import Order


@dataclass(frozen=True, slots=True)
class Stock:
    """Units. on hand = available + committed + unavailable; available may be negative (facts 2.1)."""

    on_hand: int
    committed: int
    available: int

    @property
    def unavailable(self) -> int:
        """Reserved, damaged, safety stock and quality control together."""
        return self.on_hand - self.committed - self.available

    def plus(self, *, on_hand: int = 0, committed: int = 0, available: int = 0) -> Stock:
        """The stock after a movement; pass the changes."""
        return Stock(self.on_hand + on_hand, self.committed + committed, self.available + available)


@dataclass(frozen=True, slots=True)
class InventoryLevel:
    """Stock of one inventory item at one location as of `read_at`.

    `stock` is None when the item is not stocked there (no level, or a deactivated one). `tracked` False means
    Shopify keeps no count.
    """

    inventory_item_id: str
    location_id: str
    tracked: bool
    stock: Stock | None
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An order together with the stock of its items, read at one moment: what a forecast rests on.

    `levels` maps (inventory item id, location id) to the level; a missing key means it could not be read.
    `known` is what was asked of the shop for this one question, `timezone` the name of the shop's own.
    """

    order: Order
    levels: Mapping[tuple[str, str], InventoryLevel] = field(default_factory=dict)
    known: Known = NOTHING_KNOWN
    timezone: str = "UTC"

    def level(self, inventory_item_id: str | None, location_id: str | None) -> InventoryLevel | None:
        """The level, or None when either id is unknown or nothing was read."""
        if inventory_item_id is None or location_id is None:
            return None
        return self.levels.get((inventory_item_id, location_id))


def level_keys(
    order: Order, target_id: str | None = None, known: Known = NOTHING_KNOWN
) -> tuple[tuple[str, str], ...]:
    """Which (inventory item, location) pairs tell about the order's stock: every counted item of the order
    (or of one of its fulfilments or fulfilment orders) at every location that has a part in it or is offered
    as a destination. Sorted, without repeats."""
    part = order.fulfillment(target_id or "") or order.work(target_id or "")
    wanted = {line.line_item_id for line in part.lines} if part else {line.id for line in order.lines}
    items = {line.inventory_item_id for line in order.lines if line.id in wanted and line.inventory_item_id}
    locations = (
        {item.location_id for item in order.fulfillments}
        | {work.location_id for work in order.fulfillment_orders}
        | {place.location_id for place in known.destinations or ()}
    )
    return tuple(sorted((item, place) for item in items for place in locations if place))
