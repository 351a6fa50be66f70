"""Which location gets the work: the shop's fulfilment priority."""

from __future__ import annotations

from fulfilldesk.demoshop.model import Location
from fulfilldesk.demoshop.world import World


def _candidates(world: World) -> list[Location]:
    return [place for place in world.locations.values() if place.is_active and place.fulfills_online_orders]


def default_location(world: World) -> Location:
    """The first own location: it takes what no place stocks, such as custom items."""
    own = [place for place in _candidates(world) if not place.is_fulfillment_service]
    return own[0] if own else next(iter(world.locations.values()))


def stocking_location(world: World, item_id: int | None, quantity: int) -> Location | None:
    """The first location with enough available units, else the first that stocks the item at all, else None.

    A new order's work goes where the item is stocked, not to the default location
    (recording ``2025-01__inventory-default-location-carrier-connection``).
    """
    stocked: list[Location] = []
    for place in _candidates(world):
        level = world.level(item_id, place.id)
        if level is not None and level.quantities["available"] >= quantity:
            return place
        if level is not None:
            stocked.append(place)
    return stocked[0] if stocked else None


def returning_location(world: World, item_id: int | None, quantity: int, origin_id: int) -> int:
    """Where units of a cancelled fulfilment are to be packed again (facts 1.2).

    At the original location while the item is still stocked there, else wherever the priority sends it;
    units without stock keeping stay where they were.
    """
    item = world.items.get(item_id) if item_id is not None else None
    if item is None or not item.tracked or world.level(item_id, origin_id) is not None:
        return origin_id
    elsewhere = stocking_location(world, item_id, quantity)
    return elsewhere.id if elsewhere is not None else origin_id
