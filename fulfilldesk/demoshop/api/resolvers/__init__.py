"""Every resolver of the demo shop, by type and field; a field without one reads the record's attribute."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphql import GraphQLAbstractType, GraphQLObjectType

from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import KINDS, gid_of
from fulfilldesk.demoshop.api.resolvers import (
    bulk_operations,
    destinations,
    events,
    fulfillment_mutations,
    fulfillment_orders,
    fulfillments,
    inventory,
    locations,
    nodes,
    order_create,
    order_lists,
    order_mutations,
    order_parts,
    orders,
    paging,
    payments,
    place_mutations,
    products,
    request_mutations,
    shop,
    work_mutations,
)
from fulfilldesk.demoshop.api.resolvers.parts import EventOf, ReturnLineOf
from fulfilldesk.demoshop.api.tables import Table
from fulfilldesk.demoshop.model import InventoryLevel

ROOTS: Table = {
    "QueryRoot": {
        **bulk_operations.QUERIES,
        **events.QUERIES,
        **fulfillment_orders.QUERIES,
        **fulfillments.QUERIES,
        **inventory.QUERIES,
        **locations.QUERIES,
        **nodes.QUERIES,
        **order_lists.QUERIES,
        **order_mutations.QUERIES,
        **products.QUERIES,
        **shop.QUERIES,
    },
    "Mutation": {
        **bulk_operations.MUTATIONS,
        **fulfillment_mutations.MUTATIONS,
        **order_create.MUTATIONS,
        **order_mutations.MUTATIONS,
        **place_mutations.MUTATIONS,
        **request_mutations.MUTATIONS,
        **work_mutations.MUTATIONS,
    },
}
RESOLVERS: Table = {
    **ROOTS,
    **events.TYPES,
    **destinations.TYPES,
    **fulfillment_orders.TYPES,
    **fulfillments.TYPES,
    **inventory.TYPES,
    **locations.TYPES,
    **order_parts.TYPES,
    **orders.TYPES,
    **payments.TYPES,
    **products.TYPES,
    **shop.TYPES,
}
ABSTRACT = {EventOf: "BasicEvent", ReturnLineOf: "ReturnLineItem", InventoryLevel: "InventoryLevel", **KINDS}


def type_of(record: Any, info: Info, kind: GraphQLAbstractType) -> str:
    """Which type of the schema a record behind an interface is."""
    return ABSTRACT[type(record)]


def generic(kind: GraphQLObjectType, name: str) -> Callable[..., Any] | None:
    """Resolvers that every type of a shape shares: connections, edges, ids of records."""
    if kind.name.endswith("Connection"):
        return paging.CONNECTION.get(name)
    if kind.name.endswith("Edge"):
        return paging.EDGE.get(name)
    if name == "id":
        return record_id
    if name == "legacyResourceId":
        return lambda record, info: record.id
    return None


def record_id(record: Any, info: Info) -> Any:
    """``id`` of a record of the model; payloads carry theirs ready-made."""
    return record["id"] if isinstance(record, dict) else gid_of(record)
