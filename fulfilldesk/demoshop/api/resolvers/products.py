"""Products and variants."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Call, Info
from fulfilldesk.demoshop.api.gid import number_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched
from fulfilldesk.demoshop.api.search.other_fields import PRODUCT_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import Product, Variant


def product(root: None, info: Info, id: str) -> Product | None:
    """``product(id:)``."""
    call = info.context
    return call.world.products.get(number_of(id, "Product"))


def variant(root: None, info: Info, id: str) -> Variant | None:
    """``productVariant(id:)``."""
    call = info.context
    return call.world.variants.get(number_of(id, "ProductVariant"))


def products(root: None, info: Info, **arguments: Any) -> Page:
    """``products``: by title, product type or vendor when told so, by id otherwise."""
    found = searched(info, info.context.world.products.values(), arguments.get("query"), PRODUCT_FIELDS)
    key = arguments["sortKey"]
    if key in ("TITLE", "PRODUCT_TYPE", "VENDOR"):
        return listing(found, arguments, sort_value=lambda record: str(getattr(record, key.lower())))
    return listing(found, arguments)


def variants_of_product(record: Product, info: Info, **arguments: Any) -> Page:
    """``Product.variants``."""
    return listing([info.context.world.variants[number] for number in record.variant_ids], arguments)


def _available(call: Call, variant: Variant) -> int:
    """Available units of a variant over all active levels."""
    levels = call.seen.levels.values()
    item = variant.inventory_item_id
    return sum(level.quantities["available"] for level in levels if level.inventory_item_id == item)


def total_inventory(record: Product, info: Info) -> int:
    """``Product.totalInventory``."""
    call = info.context
    return sum(_available(call, call.world.variants[number]) for number in record.variant_ids)


def tracks_inventory(record: Product, info: Info) -> bool:
    """``Product.tracksInventory``."""
    world = info.context.world
    return any(world.items[world.variants[number].inventory_item_id].tracked for number in record.variant_ids)


def display_name(record: Variant, info: Info) -> str:
    """``ProductVariant.displayName``: product and variant."""
    title = info.context.world.products[record.product_id].title
    return f"{title} - {record.title}"


PRODUCT: Fields = {
    "handle": lambda record, info: record.title.lower().replace(" ", "-"),
    "status": lambda record, info: "ACTIVE",
    "totalInventory": total_inventory,
    "tracksInventory": tracks_inventory,
    "variants": variants_of_product,
}
VARIANT: Fields = {
    "displayName": display_name,
    "inventoryItem": lambda record, info: info.context.world.items[record.inventory_item_id],
    "inventoryQuantity": lambda record, info: _available(info.context, record),
    "product": lambda record, info: info.context.world.products[record.product_id],
    "requiresComponents": lambda record, info: False,
    "taxable": lambda record, info: True,
}
QUERIES: Fields = {
    "product": product,
    "productVariant": variant,
    "products": products,
}
TYPES: Table = {
    "Product": PRODUCT,
    "ProductVariant": VARIANT,
}
