"""What a query costs, as the recorded costs of real shops show it. Only the tests calculate; the program
reads the true number from each answer."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    IntValueNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    get_operation_ast,
)

FREE = frozenset({"MoneyBag", "MoneyV2", "PageInfo", "Weight"})
ROOT_COUNT = 10


def growth(first: int) -> int:
    """How many times a page of `first` nodes costs one node."""
    return max(1, math.floor(2 * math.log(first)))


class CostRule:
    """Adds up one document."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._schema = schema
        self._document = document
        self._variables = variables
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }

    def requested(self) -> int:
        """requestedQueryCost of a query."""
        operation = get_operation_ast(self._document)
        assert operation is not None
        return self._selected(operation.selection_set, self._schema.query_type)

    def _selected(self, selection: SelectionSetNode, kind: Any) -> int:
        total = 0
        for node in selection.selections:
            if isinstance(node, FieldNode):
                total += self._field(node, kind)
                continue
            inner = self._fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            condition = inner.type_condition
            total += self._selected(
                inner.selection_set, self._schema.type_map[condition.name.value] if condition else kind
            )
        return total

    def _field(self, node: FieldNode, kind: Any) -> int:
        if not node.selection_set or node.name.value.startswith("__"):
            return 0
        inner = get_named_type(kind.fields[node.name.value].type)
        if inner.name.endswith("Connection"):
            nodes = [self._field(part, inner) for part in node.selection_set.selections]
            return 2 + growth(self._first(node)) * sum(nodes)
        if inner.name == "Count" and kind is self._schema.query_type:
            return ROOT_COUNT
        own = 0 if inner.name in FREE or inner.name.endswith("Edge") else 1
        inside = self._selected(node.selection_set, inner)
        return max(1, inside) if inner.name.endswith("Edge") else own + inside

    def _first(self, node: FieldNode) -> int:
        for argument in node.arguments or ():
            if argument.name.value in ("first", "last"):
                if isinstance(argument.value, IntValueNode):
                    return int(argument.value.value)
                if isinstance(argument.value, VariableNode):
                    return int(self._variables[argument.value.name.value])
        return 1
