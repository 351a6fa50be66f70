"""Locations and fulfilment services."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.inventory import level_of_item, levels_at
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched, time_value
from fulfilldesk.demoshop.api.search.other_fields import LOCATION_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import Address, FulfillmentService, Location
from fulfilldesk.demoshop.routing import default_location

MANUAL_SERVICE_ID = "gid://shopify/FulfillmentService/manual"


def location(root: None, info: Info, id: str | None = None) -> Location | None:
    """``location(id:)``; without an id the shop's primary one."""
    call = info.context
    return call.world.locations.get(number_of(id, "Location")) if id else default_location(call.world)


def locations(root: None, info: Info, **arguments: Any) -> Page:
    """``locations``: inactive and service locations only when asked for (facts 12.12)."""
    call = info.context
    found = [
        place
        for place in call.world.locations.values()
        if (place.is_active or arguments["includeInactive"])
        and (not place.is_fulfillment_service or arguments["includeLegacy"])
    ]
    found = searched(info, found, arguments.get("query"), LOCATION_FIELDS)
    if arguments["sortKey"] == "NAME":
        return listing(found, arguments, sort_value=lambda place: str(place.name))
    return listing(found, arguments)


def locations_count(root: None, info: Info, **arguments: Any) -> dict[str, Any]:
    """``locationsCount`` counts all of them (facts 12.12)."""
    found = searched(info, info.context.world.locations.values(), arguments.get("query"), LOCATION_FIELDS)
    limit = arguments["limit"]
    is_all = limit is None or len(found) <= limit
    return {"count": len(found) if is_all else limit, "precision": "EXACT" if is_all else "AT_LEAST"}


def location_address(place: Location, info: Info) -> Address:
    """``Location.address``."""
    return place.address


def formatted(address: Address, info: Info) -> list[str]:
    """``LocationAddress.formatted``: the lines that are there."""
    city = " ".join(part for part in (address.zip, address.city) if part)
    return [line for line in (address.address1, address.address2, city, address.country) if line]


def fulfillment_service(place: Location, info: Info) -> FulfillmentService | None:
    """``Location.fulfillmentService``."""
    call = info.context
    return call.world.services.get(place.fulfillment_service_id or 0)


def has_unfulfilled_orders(place: Location, info: Info) -> bool:
    """``Location.hasUnfulfilledOrders``."""
    works = info.context.seen.fulfillment_orders.values()
    return any(work.location_id == place.id and work.is_live for work in works)


def has_active_inventory(place: Location, info: Info) -> bool:
    """``Location.hasActiveInventory``."""
    levels = info.context.seen.levels.values()
    return any(level.location_id == place.id and level.is_active for level in levels)


def service(root: None, info: Info, id: str) -> FulfillmentService | None:
    """``fulfillmentService(id:)``."""
    services: dict[int, FulfillmentService] = info.context.world.services
    return services.get(number_of(id, "FulfillmentService"))


def service_id(record: FulfillmentService | None, info: Info) -> str:
    """``FulfillmentService.id``; the shop's own packing is the service ``manual``."""
    if record is None or record.type == "MANUAL":
        return MANUAL_SERVICE_ID
    return f"{gid('FulfillmentService', record.id)}?id=true"


def service_location(record: FulfillmentService, info: Info) -> Location | None:
    """``FulfillmentService.location``."""
    call = info.context
    if record.location_id is None:
        return default_location(call.world)
    return call.world.locations.get(record.location_id)


LOCATION: Fields = {
    "inventoryLevel": level_of_item,
    "inventoryLevels": levels_at,
    "activatable": lambda place, info: not place.is_active,
    "address": location_address,
    "addressVerified": lambda place, info: True,
    "deactivatable": lambda place, info: place.is_active and not place.is_fulfillment_service,
    "deactivatedAt": lambda place, info: None if place.is_active else time_value(place.created_at),
    "deletable": lambda place, info: not place.is_active,
    "createdAt": lambda place, info: place.created_at or info.context.world.shop.opened_at,
    "fulfillmentService": fulfillment_service,
    "hasActiveInventory": has_active_inventory,
    "hasUnfulfilledOrders": has_unfulfilled_orders,
    "isPrimary": lambda place, info: place is default_location(info.context.world),
    "shipsInventory": lambda place, info: not place.is_fulfillment_service,
    "updatedAt": lambda place, info: place.created_at or info.context.world.shop.opened_at,
}
LOCATION_ADDRESS: Fields = {
    "formatted": formatted,
    "latitude": lambda address, info: None,
    "longitude": lambda address, info: None,
}
SERVICE: Fields = {
    "callbackUrl": lambda record, info: None,
    "id": service_id,
    "location": service_location,
}
QUERIES: Fields = {
    "fulfillmentService": service,
    "location": location,
    "locations": locations,
    "locationsCount": locations_count,
}
TYPES: Table = {
    "FulfillmentService": SERVICE,
    "Location": LOCATION,
    "LocationAddress": LOCATION_ADDRESS,
}
