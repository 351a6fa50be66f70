"""Filling the shelves, and the deliveries that keep them filled."""

from __future__ import annotations

import random

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.content.calendar import Story, days
from fulfilldesk.demoshop.content.catalogue import SCARCE, Goods
from fulfilldesk.demoshop.content.places import Places
from fulfilldesk.demoshop.model import Location
from fulfilldesk.demoshop.world import World

#: A delivery is ordered when fewer are available than this share of a full shelf.
LOW = 0.3
#: What the warehouse keeps apart, and where goods are on their way: SKU, movement, units.
KEPT_APART = (
    ("BIN-28-HV", inventory.DAMAGED, 3),
    ("BUI-28", inventory.INSPECTED, 4),
    ("SLOT-110", inventory.SET_ASIDE, 5),
    ("LMP-V40", inventory.RESERVED, 2),
    ("POMP-S", inventory.DAMAGED, 1),
    ("TAS-44-GR", inventory.ANNOUNCED, 24),
    ("HLM-L", inventory.ANNOUNCED, 40),
)


def fill_shelves(world: World, goods: Goods, places: Places, chance: random.Random) -> None:
    """Stock every article where it is kept; some units are set apart, some shelves were given up."""
    shelves = _shelves(places)
    for sku, kept_at in goods.kept_at.items():
        for letter in kept_at:
            item_id = goods.item_id(sku)
            tracked = world.items[item_id].tracked
            units = _full_shelf(goods, sku, shelves[letter], places) if tracked else 0
            if sku in SCARCE:
                units = 2
            inventory.stock(world, item_id, shelves[letter].id, round(units * chance.uniform(0.6, 1)))
    for sku, movement, units in KEPT_APART:
        level = world.levels[goods.item_id(sku), places.warehouse.id]
        inventory.move(level, movement, units, world.now)
    for sku, place in (("POMP-M", places.store), ("BEL-01", places.closed_store)):
        inventory.stock(world, goods.item_id(sku), place.id)
        inventory.stop_stocking(world, goods.item_id(sku), place.id)


def deliveries(world: World, goods: Goods, places: Places) -> Story:
    """Every morning the lorry brings what has run low, except what is out of production."""
    full = {
        (goods.item_id(sku), place.id): _full_shelf(goods, sku, place, places)
        for sku, kept_at in goods.kept_at.items()
        if sku not in SCARCE and world.items[goods.item_id(sku)].tracked
        for place in (_shelves(places)[letter] for letter in kept_at)
    }
    while True:
        for key, units in full.items():
            level = world.levels[key]
            available = level.quantities["available"]
            if level.is_active and available < units * LOW:
                inventory.move(level, inventory.RECEIVED, units - available, world.now)
        yield days(1)


def _shelves(places: Places) -> dict[str, Location]:
    return {"W": places.warehouse, "S": places.store, "N": places.noordzee, "V": places.veloparts}


def _full_shelf(goods: Goods, sku: str, place: Location, places: Places) -> int:
    """Many of what is cheap, few of what is dear, fewer in the shop than in the warehouse."""
    price = goods.variants[sku].price
    units = 120 if price < 15 else 60 if price < 45 else 30 if price < 200 else 12
    return units // 5 if place is places.store else units
