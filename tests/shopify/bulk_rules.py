"""What Shopify accepts as a bulk run, as its recorded refusals show it (facts section 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLList,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    parse,
)

MOST_BYTES = 65_535
MOST_CONNECTIONS = 5
DEEPEST = 2


def broken_rules(schema: GraphQLSchema, text: str) -> set[str]:
    """Words out of the refusal of each rule that the text breaks."""
    if len(text.encode()) > MOST_BYTES:
        return {"Query is too large"}
    try:
        (operation,) = parse(text).definitions
    except GraphQLError:
        return {"Invalid bulk query"}
    assert isinstance(operation, OperationDefinitionNode)
    if operation.operation is not OperationType.QUERY:
        return {"Invalid operation type"}
    rules = _Rules()
    rules.walk(operation.selection_set, schema.query_type, depth=0, in_list=False)
    if any(node.name.value == "node" for node in _fields(operation.selection_set)):
        rules.broken.add("top level `node` field")
    if not rules.connections:
        rules.broken.add("at least one connection")
    if rules.connections > MOST_CONNECTIONS:
        rules.broken.add("more than 5 connections")
    return rules.broken


class _Rules:
    def __init__(self) -> None:
        self.broken: set[str] = set()
        self.connections = 0

    def walk(self, selection: SelectionSetNode, kind: Any, *, depth: int, in_list: bool) -> bool:
        """Look at all fields; returns whether a connection is among them, at whatever depth of objects."""
        found = False
        for node in _fields(selection):
            if node.selection_set is None:
                continue
            declared = get_nullable_type(kind.fields[node.name.value].type)
            inner = get_named_type(declared)
            if inner.name.endswith("Connection"):
                found = True
                self._connection(node, inner, depth=depth, in_list=in_list)
            else:
                listed = in_list or isinstance(declared, GraphQLList)
                found |= self.walk(node.selection_set, inner, depth=depth, in_list=listed)
        return found

    def _connection(self, node: FieldNode, kind: Any, *, depth: int, in_list: bool) -> None:
        self.connections += 1
        if in_list:
            self.broken.add("connection field within a list field")
        if depth > DEEPEST:
            self.broken.add("nesting depth greater than 2")
        assert node.selection_set
        for edges in _fields(node.selection_set):
            if edges.name.value != "edges":
                self.broken.add("using 'edges' > 'node'")
                continue
            edge = get_named_type(kind.fields["edges"].type)
            assert edges.selection_set
            for below in _fields(edges.selection_set):
                if below.name.value != "node":
                    self.broken.add("using 'edges' > 'node'")
                    continue
                inner = get_named_type(edge.fields["node"].type)
                assert below.selection_set
                nested = self.walk(below.selection_set, inner, depth=depth + 1, in_list=False)
                plain = {field.name.value for field in _fields(below.selection_set) if field.alias is None}
                if nested and "id" not in plain:
                    self.broken.add("must select the 'id' field")


def _fields(selection: SelectionSetNode) -> Iterator[FieldNode]:
    for node in selection.selections:
        assert isinstance(node, FieldNode), "what Shopify makes of fragments in a bulk run is not recorded"
        yield node
