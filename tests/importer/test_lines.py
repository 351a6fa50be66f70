"""The types of bulk lines against the documents that ask for them: nothing is asked in vain, nothing that is
read goes unasked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest
from graphql import FieldNode, OperationDefinitionNode, SelectionSetNode, parse

from fulfilldesk.importer import lines
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.bulk_query import bulk_query

#: The type of a connection's objects; each object is a line of its own.
LINES: dict[tuple[str, ...], type[lines.Line]] = {
    ("orders",): lines.Order,
    ("orders", "lineItems"): lines.LineItem,
    ("fulfillmentOrders",): lines.FulfillmentOrder,
    ("fulfillmentOrders", "lineItems"): lines.FulfillmentOrderLineItem,
    ("fulfillmentOrders", "fulfillments"): lines.Fulfillment,
    ("fulfillmentOrders", "fulfillments", "fulfillmentLineItems"): lines.FulfillmentLineItem,
    ("inventoryItems",): lines.InventoryItem,
    ("inventoryItems", "inventoryLevels"): lines.InventoryLevel,
    ("locations",): lines.Location,
}
IDENTITY = {"email", "phone", "customer", "shippingAddress"}


def fields(selection: SelectionSetNode | None) -> dict[str, SelectionSetNode | None]:
    """What is asked, by the name it comes under."""
    nodes = selection.selections if selection is not None else ()
    assert all(isinstance(node, FieldNode) for node in nodes), "a bulk query has no fragments"
    return {
        (node.alias or node.name).value: node.selection_set for node in nodes if isinstance(node, FieldNode)
    }


def asked(kind: BulkKind, *, identity: bool) -> Iterator[tuple[type[lines.Line], set[str], set[str]]]:
    """Of each type of line: what the document asks, and what the type reads, as dotted names."""
    document = parse(bulk_query(kind, None, identity=identity))
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    waiting: list[tuple[tuple[str, ...], SelectionSetNode | None]] = [
        ((name,), within) for name, within in fields(operation.selection_set).items()
    ]
    while waiting:
        path, connection = waiting.pop()
        names: set[str] = set()
        for name, within in fields(fields(fields(connection)["edges"])["node"]).items():
            if "edges" in fields(within):
                waiting.append(((*path, name), within))
            else:
                names |= dotted(name, within)
        kind_of_line = LINES[path]
        yield kind_of_line, names - {"__typename"}, read(kind_of_line) - {"__parentId"}


def dotted(name: str, within: SelectionSetNode | None) -> set[str]:
    inner = fields(within)
    if not inner:
        return {name}
    return {f"{name}.{each}" for field, deeper in inner.items() for each in dotted(field, deeper)}


def read(struct: type[msgspec.Struct]) -> set[str]:
    names: set[str] = set()
    for field in msgspec.structs.fields(struct):
        inner = struct_in(field.type)
        if inner is None:
            names.add(field.encode_name)
        else:
            names |= {f"{field.encode_name}.{each}" for each in read(inner)}
    return names


def struct_in(kind: Any) -> type[msgspec.Struct] | None:
    """The struct in `X | None` or `list[X]`."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    return next((found for each in get_args(kind) if (found := struct_in(each)) is not None), None)


@pytest.mark.parametrize("kind", BulkKind)
def test_every_field_is_asked_and_read(kind: BulkKind) -> None:
    seen = list(asked(kind, identity=True))
    assert seen
    for line, wanted, decoded in seen:
        assert wanted == decoded, line


def test_without_identity_the_rest_is_asked_and_read() -> None:
    for line, wanted, decoded in asked(BulkKind.ORDERS, identity=False):
        assert wanted == {name for name in decoded if name.partition(".")[0] not in IDENTITY}, line


def test_every_line_names_its_type_first() -> None:
    """So the decoder knows at once, and a file can be cut between objects (blocks)."""
    for kind in BulkKind:
        text = "".join(bulk_query(kind, None, identity=True).split())
        assert text.count("node{__typename") == text.count("node{") > 0
