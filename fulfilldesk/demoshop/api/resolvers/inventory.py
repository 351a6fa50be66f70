"""Inventory items and levels (facts 2.5)."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.errors import bad_request
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched
from fulfilldesk.demoshop.api.resolvers.parts import QuantityOf
from fulfilldesk.demoshop.api.search.other_fields import INVENTORY_ITEM_FIELDS, INVENTORY_LEVEL_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import QUANTITY_NAMES, InventoryItem, InventoryLevel, Location, Variant


def inventory_item(root: None, info: Info, id: str) -> InventoryItem | None:
    """``inventoryItem(id:)``."""
    call = info.context
    return call.world.items.get(number_of(id, "InventoryItem"))


def inventory_items(root: None, info: Info, **arguments: Any) -> Page:
    """``inventoryItems``."""
    found = searched(info, info.context.world.items.values(), arguments.get("query"), INVENTORY_ITEM_FIELDS)
    return listing(found, arguments)


def inventory_level(root: None, info: Info, id: str) -> InventoryLevel | None:
    """``inventoryLevel(id:)``."""
    call = info.context
    number = number_of(id, "InventoryLevel")
    return next((level for level in call.seen.levels.values() if level.id == number), None)


def inventory_properties(root: None, info: Info) -> dict[str, Any]:
    """``inventoryProperties``: the eight names."""
    return {"quantity_names": [_property(name) for name in QUANTITY_NAMES]}


def _property(name: str) -> dict[str, Any]:
    parts = [part for part in QUANTITY_NAMES if part not in ("incoming", "on_hand")]
    comprises = parts if name == "on_hand" else []
    belongs_to = ["on_hand"] if name in parts else []
    title = name.replace("_", " ").capitalize()
    is_in_use = name not in ("quality_control", "safety_stock")
    return {
        "name": name,
        "display_name": title,
        "is_in_use": is_in_use,
        "comprises": comprises,
        "belongs_to": belongs_to,
    }


def level_at_location(item: InventoryItem, info: Info, **arguments: Any) -> InventoryLevel | None:
    """``InventoryItem.inventoryLevel``: null when the item is not stocked there (facts 2.4)."""
    call = info.context
    place = number_of(arguments["locationId"], "Location")
    return call.level(item.id, place, include_inactive=arguments["includeInactive"])


def level_of_item(place: Location, info: Info, **arguments: Any) -> InventoryLevel | None:
    """``Location.inventoryLevel``."""
    call = info.context
    item = number_of(arguments["inventoryItemId"], "InventoryItem")
    return call.level(item, place.id, include_inactive=arguments["includeInactive"])


def levels_of_item(item: InventoryItem, info: Info, **arguments: Any) -> Page:
    """``InventoryItem.inventoryLevels``."""
    levels = [level for level in info.context.seen.levels.values() if level.inventory_item_id == item.id]
    return _levels(info, levels, arguments)


def levels_at(place: Location, info: Info, **arguments: Any) -> Page:
    """``Location.inventoryLevels``."""
    levels = [level for level in info.context.seen.levels.values() if level.location_id == place.id]
    return _levels(info, levels, arguments)


def _levels(info: Info, levels: list[InventoryLevel], arguments: dict[str, Any]) -> Page:
    shown = [level for level in levels if level.is_active or arguments["includeInactive"]]
    return listing(searched(info, shown, arguments.get("query"), INVENTORY_LEVEL_FIELDS), arguments)


def quantities(level: InventoryLevel, info: Info, names: list[str]) -> list[QuantityOf]:
    """``InventoryLevel.quantities``; ``updatedAt`` of on_hand is always null (facts 2.5)."""
    for name in names:
        if name not in QUANTITY_NAMES:
            valid = ", ".join(QUANTITY_NAMES)
            raise bad_request(f"The specified quantity name is invalid. Valid values are: {valid}.")
    return [QuantityOf(level, name, None if name == "on_hand" else level.updated_at) for name in names]


def quantity_id(part: QuantityOf, info: Info) -> str:
    """``InventoryQuantity.id``."""
    query = f"inventory_item_id={part.level.inventory_item_id}&name={part.name}"
    return f"{gid('InventoryQuantity', part.level.id)}?{query}"


def variant_of_item(item: InventoryItem, info: Info) -> Variant:
    """``InventoryItem.variant``."""
    found: Variant = info.context.world.variants[item.variant_id]
    return found


def variants_of_item(item: InventoryItem, info: Info, **arguments: Any) -> Page:
    """``InventoryItem.variants``."""
    return listing([info.context.world.variants[item.variant_id]], arguments)


INVENTORY_ITEM: Fields = {
    "createdAt": lambda item, info: item.created_at or info.context.world.shop.opened_at,
    "duplicateSkuCount": lambda item, info: 0,
    "inventoryHistoryUrl": lambda item, info: None,
    "inventoryLevel": level_at_location,
    "inventoryLevels": levels_of_item,
    "locationsCount": lambda item, info: {
        "count": sum(key[0] == item.id for key in info.context.seen.levels),
        "precision": "EXACT",
    },
    "updatedAt": lambda item, info: item.updated_at or info.context.world.shop.opened_at,
    "variant": variant_of_item,
    "variants": variants_of_item,
}
INVENTORY_LEVEL: Fields = {
    "canDeactivate": lambda level, info: not level.quantities["committed"],
    "createdAt": lambda level, info: level.created_at or info.context.world.shop.opened_at,
    "deactivationAlert": lambda level, info: None,
    "item": lambda level, info: info.context.world.items[level.inventory_item_id],
    "location": lambda level, info: info.context.world.locations[level.location_id],
    "quantities": quantities,
    "updatedAt": lambda level, info: level.updated_at or info.context.world.shop.opened_at,
}
QUERIES: Fields = {
    "inventoryItem": inventory_item,
    "inventoryItems": inventory_items,
    "inventoryLevel": inventory_level,
    "inventoryProperties": inventory_properties,
}
TYPES: Table = {
    "InventoryItem": INVENTORY_ITEM,
    "InventoryLevel": INVENTORY_LEVEL,
    "InventoryQuantity": {"id": quantity_id},
}
