"""Which bulk queries are accepted, and what is said to the others."""

from __future__ import annotations

import pytest

from tests.demoshop.bulk_queries import ALL
from tests.demoshop.conftest import Store

RUN = """
mutation Run($query: String!, $grouped: Boolean! = false) {
  bulkOperationRunQuery(query: $query, groupObjects: $grouped) {
    bulkOperation { id status } userErrors { field message code }
  }
}
"""
NODE = "Bulk queries cannot contain a top level `node` field."
NONE = "Bulk queries must contain at least one connection."
FIVE = "Bulk queries cannot contain more than 5 connections."
DEEP = "Bulk queries cannot contain connections with a nesting depth greater than 2."
LIST = "Queries that contain a connection field within a list field are not currently supported."
KIND = "Invalid operation type. Only `query` operations are supported."
DEPTH = "Invalid bulk query: syntax error, document is nested too deeply. Parsing aborted."
END = "Invalid bulk query: syntax error, unexpected end of file"


def by_nodes(*names: str) -> str:
    """What is said to connections read by ``nodes``."""
    return (
        "All connection fields in a bulk query must select their contents using 'edges' > 'node', "
        f"e.g: '{names[0]} {{ edges {{ node {{'. Selecting via 'nodes' is not supported. "
        f"Invalid connection fields: {', '.join(repr(name) for name in names)}."
    )


def without_id(name: str) -> str:
    """What is said to a connection whose nodes have children but no id."""
    return (
        "The parent 'node' field for a nested connection must select the 'id' field without an alias and "
        f"must be of 'ID' return type. Connection fields without 'id': {name}."
    )


@pytest.mark.parametrize(
    ("query", "messages"),
    [
        ("", [END]),
        ("{ orders { edges { node { id } } }", [END]),
        ("mutation { orderClose(input: {id: \"gid://shopify/Order/1\"}) { order { id } } }", [KIND]),
        ("{ shop { id } }", [NONE]),
        ('{ node(id: "gid://shopify/Order/1") { id } }', [NODE, NONE]),
        ('{ nodes(ids: ["gid://shopify/Order/1"]) { id } }', [NODE, NONE]),
        ("{ orders { nodes { id } } }", [by_nodes("orders")]),
        ("{ orders { pageInfo { hasNextPage } } }", [by_nodes("orders")]),
        (
            "{ orders { edges { node { id lineItems { nodes { id } } } } } }",
            [by_nodes("lineItems")],
        ),
        ("{ orders { edges { node { id } } nodes { id } } }", [by_nodes("orders")]),
        (
            "{ orders { edges { node { name lineItems { edges { node { id } } } } } } }",
            [without_id("orders")],
        ),
        (
            "{ orders { edges { node { id: name lineItems { edges { node { id } } } } } } }",
            [without_id("orders")],
        ),
        (
            "{ orders { edges { node { id fulfillments { id events { edges { node { id } } } } } } } }",
            [LIST],
        ),
        (
            "{ " + "".join(f"{name} {{ edges {{ node {{ id " for name in "abcd") + "}" * 13,
            [DEEP],
        ),
        (
            "{ a { edges { node { id } } } b { edges { node { id } } } c { edges { node { id } } } "
            "d { edges { node { id } } } e { edges { node { id } } } f { edges { node { id } } } }",
            [FIVE],
        ),
        (
            "{ orders { edges { node { colour } } } }",
            ["Invalid bulk query: Field 'colour' doesn't exist on type 'Order'"],
        ),
        ("fragment F on Order { id }", ["Invalid bulk query: An operation name is required"]),
        (
            "{ orders { edges { node { id @skip(if: true) } } } }",
            ["Invalid bulk query: the demo shop takes no directives (@skip)"],
        ),
        (
            "query($n: Int) { orders(first: $n) { edges { node { id } } } }",
            ["Invalid bulk query: the demo shop takes no variables"],
        ),
        (
            "#" + "a" * 65_535,
            ["Query is too large (65536 bytes; maximum is 65535 bytes)"],
        ),
        ("{ a " * 3000, [DEPTH]),
    ],
)  # fmt: skip
def test_what_is_refused(tiny: Store, query: str, messages: list[str]) -> None:
    payload = tiny.ask(RUN, query=query)["bulkOperationRunQuery"]
    assert payload["bulkOperation"] is None
    assert [error["message"] for error in payload["userErrors"]] == messages
    assert {error["code"] for error in payload["userErrors"]} == {"INVALID"}
    assert {tuple(error["field"]) for error in payload["userErrors"]} == {("query",)}
    assert not tiny.shop.bulk.all()


@pytest.mark.parametrize(
    "query",
    [
        *ALL.values(),
        "#" + "a" * 65_400 + "\n{ orders { edges { node { id } } } }",
        "{ orders(first: 1) { edges { cursor node { id } } } locations { edges { node { id } } } }",
        "query Q { orders { ...Page } } fragment Page on OrderConnection { edges { node { id } } }",
        "{ orders { edges { node { id customer { orders { edges { node { id } } } } } } } }",
        "{ fulfillmentOrders(query: \"updated_at:>='2026-11-01T00:00:00Z'\") { edges { node { id } } } }",
        "{ products { edges { node { id variants { edges { node { id } } } } } } }",
    ],
)
def test_what_is_accepted(tiny: Store, query: str) -> None:
    payload = tiny.ask(RUN, query=query)["bulkOperationRunQuery"]
    assert payload["userErrors"] == []
    assert payload["bulkOperation"]["status"] == "CREATED"
    tiny.shop.bulk.settle()
    assert tiny.shop.bulk.all()[0].status == "COMPLETED"
