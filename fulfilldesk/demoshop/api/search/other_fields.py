"""What fulfillment orders, inventory items, levels, locations, events, products and bulk operations can be
searched by.
"""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.demoshop.api.search.fields import Choice, Field, Number, Text, Time, Words
from fulfilldesk.demoshop.model import BulkStatus, FulfillmentOrderStatus

#: EXPIRED is none of them (recording ``2026-04__bulk-operations-read-arg-validation``).
BULK_STATUS = frozenset(status.value.lower() for status in BulkStatus if status is not BulkStatus.EXPIRED)
WORK_STATUS = frozenset(status.value.lower() for status in FulfillmentOrderStatus)

FULFILLMENT_ORDER_FIELDS: Mapping[str, Field] = {
    "assigned_location_id": Number(lambda work: (work.location_id,)),
    "id": Number(lambda work: (work.id,)),
    "status": Choice(WORK_STATUS, lambda work: (work.status.value.lower(),)),
    "updated_at": Time("updated_at", lambda work: work.updated_at),
}

INVENTORY_ITEM_FIELDS: Mapping[str, Field] = {
    "created_at": Time("created_at", lambda item: item.created_at),
    "id": Number(lambda item: (item.id,)),
    "sku": Text(lambda item: (item.sku,)),
    "updated_at": Time("updated_at", lambda item: item.updated_at),
}

INVENTORY_LEVEL_FIELDS: Mapping[str, Field] = {
    "created_at": Time("created_at", lambda level: level.created_at),
    "id": Number(lambda level: (level.id,)),
    "inventory_item_id": Number(lambda level: (level.inventory_item_id,)),
    "updated_at": Time("updated_at", lambda level: level.updated_at),
}

LOCATION_FIELDS: Mapping[str, Field] = {
    "default": Words(lambda place: (place.name, place.address.city)),
    "active": Choice(frozenset({"true", "false"}), lambda place: (str(place.is_active).lower(),)),
    "city": Text(lambda place: (place.address.city,)),
    "created_at": Time("created_at", lambda place: place.created_at),
    "id": Number(lambda place: (place.id,)),
    "location_id": Number(lambda place: (place.id,)),
    "name": Text(lambda place: (place.name,)),
}

EVENT_FIELDS: Mapping[str, Field] = {
    "action": Text(lambda entry: (entry.event.action,)),
    "created_at": Time("created_at", lambda entry: entry.event.created_at),
    "id": Number(lambda entry: (entry.event.id,)),
}

PRODUCT_FIELDS: Mapping[str, Field] = {
    "default": Words(lambda product: (product.title, product.vendor, *product.tags)),
    "id": Number(lambda product: (product.id,)),
    "product_type": Text(lambda product: (product.product_type,)),
    "tag": Text(lambda product: product.tags),
    "title": Text(lambda product: (product.title,)),
    "vendor": Text(lambda product: (product.vendor,)),
}

BULK_OPERATION_FIELDS: Mapping[str, Field] = {
    "completed_at": Time("completed_at", lambda operation: operation.completed_at),
    "created_at": Time("created_at", lambda operation: operation.created_at),
    "id": Number(lambda operation: (operation.id,)),
    "operation_type": Choice(frozenset({"query", "mutation"}), lambda operation: (operation.type.lower(),)),
    "status": Choice(BULK_STATUS, lambda operation: (operation.status.value.lower(),)),
}
