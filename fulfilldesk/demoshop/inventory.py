"""Every movement of stock, and nothing else may change a quantity.

The movements below are section 2.2 of the Shopify facts: what one unit does to the quantities of its level.
The identity

    on_hand = available + committed + reserved + damaged + safety_stock + quality_control

holds before and after each of them (``incoming`` is outside).
"""

from __future__ import annotations

from datetime import datetime

from fulfilldesk.demoshop.model import InventoryLevel, LineItem
from fulfilldesk.demoshop.world import World

Movement = tuple[tuple[str, int], ...]

ORDERED: Movement = (("available", -1), ("committed", +1))
FULFILLED: Movement = (("committed", -1), ("on_hand", -1))
FULFILLMENT_CANCELLED: Movement = (("committed", +1), ("on_hand", +1))
RELEASED: Movement = (("available", +1), ("committed", -1))
WRITTEN_OFF: Movement = (("committed", -1), ("on_hand", -1))
RECEIVED: Movement = (("available", +1), ("on_hand", +1))
LOST: Movement = (("available", -1), ("on_hand", -1))
RESERVED: Movement = (("available", -1), ("reserved", +1))
DAMAGED: Movement = (("available", -1), ("damaged", +1))
SET_ASIDE: Movement = (("available", -1), ("safety_stock", +1))
INSPECTED: Movement = (("available", -1), ("quality_control", +1))
ANNOUNCED: Movement = (("incoming", +1),)

ON_HAND_PARTS = ("available", "committed", "damaged", "quality_control", "reserved", "safety_stock")


def move(level: InventoryLevel, movement: Movement, units: int, now: datetime) -> None:
    """Let ``units`` of the level go through ``movement``."""
    for name, change in movement:
        level.quantities[name] += change * units
    level.updated_at = now


def move_line(
    world: World, line: LineItem, item_id: int | None, location_id: int, movement: Movement, units: int
) -> None:
    """The same for units of an order line; nothing moves without a tracked, known item that the order
    claims.

    A deactivated level takes part, and a missing one begins: the units are physically there, or owed from
    there.
    """
    item = world.items.get(item_id) if item_id is not None else None
    if item is None or not item.tracked or not line.claims_stock or units == 0:
        return
    level = world.levels.get((item.id, location_id)) or stock(world, item.id, location_id)
    move(level, movement, units, world.now)
    world.version += 1


def stock(world: World, item_id: int, location_id: int, available: int = 0) -> InventoryLevel:
    """Begin (or go on) to keep the item at the location, with ``available`` units arriving."""
    level = world.levels.get((item_id, location_id))
    if level is None:
        level = InventoryLevel(world.new_id(), item_id, location_id, created_at=world.now)
        world.levels[item_id, location_id] = level
    level.is_active = True
    move(level, RECEIVED, available, world.now)
    world.version += 1
    return level


def stop_stocking(world: World, item_id: int, location_id: int) -> None:
    """Deactivate the level: the item is not kept there any more, and returning work goes elsewhere (facts
    1.2).
    """
    world.levels[item_id, location_id].is_active = False
    world.version += 1


def identity_holds(level: InventoryLevel) -> bool:
    """Whether on_hand is the sum of its parts."""
    return level.quantities["on_hand"] == sum(level.quantities[name] for name in ON_HAND_PARTS)
