"""``node`` and ``nodes``: any record by its global id."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop.api.access import check_node
from fulfilldesk.demoshop.api.context import Call, Info
from fulfilldesk.demoshop.api.gid import number_of, parse_gid
from fulfilldesk.demoshop.api.tables import Fields

FINDERS: dict[str, Callable[[Call, int], Any]] = {
    "AppInstallation": lambda call, number: call.world.app if call.world.app.id == number else None,
    "BulkOperation": lambda call, number: call.bulk.find(number),
    "Customer": lambda call, number: call.world.customers.get(number),
    "Fulfillment": lambda call, number: call.parcel(number),
    "FulfillmentOrder": lambda call, number: call.work(number),
    "InventoryItem": lambda call, number: call.world.items.get(number),
    "InventoryLevel": lambda call, number: next(
        (level for level in call.seen.levels.values() if level.id == number), None
    ),
    "Location": lambda call, number: call.world.locations.get(number),
    "Order": lambda call, number: call.order(number),
    "Product": lambda call, number: call.world.products.get(number),
    "ProductVariant": lambda call, number: call.world.variants.get(number),
    "Shop": lambda call, number: call.world.shop if call.world.shop.id == number else None,
}


def node(root: None, info: Info, id: str) -> Any:
    """``node(id:)``: null for what is not there."""
    kind, _ = parse_gid(id)
    finder = FINDERS.get(kind)
    check_node(info.context, kind)
    return finder(info.context, number_of(id, kind)) if finder else None


def nodes(root: None, info: Info, ids: list[str]) -> list[Any]:
    """``nodes(ids:)``: null in the slot of an unknown id (facts 12.2)."""
    return [node(root, info, id) for id in ids]


QUERIES: Fields = {"node": node, "nodes": nodes}
