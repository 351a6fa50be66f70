"""What a query costs (facts 7), by the formula that the recorded ``requestedQueryCost`` follow.

An object costs 1, scalars and money nothing. A connection costs 2 and then its node as often as its share
says; the share grows with the logarithm of the page size (1, 3, 4, 5, 7, 11 for 1, 5, 10, 20, 50, 250). A
root count costs 10. A mutation costs 10, and its payload and first object are in that.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)
from graphql.utilities import value_from_ast_untyped

MUTATION_COST = 10
COUNT_COST = 10
FREE = ("Edge", "Payload", "Error", "MoneyBag", "MoneyV2", "PageInfo")


class CostMeter:
    """Adds up the cost of one operation before it runs."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._schema = schema
        self._variables = dict(variables)
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }

    def requested(self, operation: OperationDefinitionNode) -> int:
        """The highest cost the operation can have."""
        for definition in operation.variable_definitions or ():
            if definition.default_value is not None:
                default = value_from_ast_untyped(definition.default_value)
                self._variables.setdefault(definition.variable.name.value, default)
        if operation.operation is not OperationType.MUTATION:
            return self._selected(operation.selection_set, self._schema.query_type)
        payloads = self._selected(operation.selection_set, self._schema.mutation_type)
        return payloads + MUTATION_COST * len(operation.selection_set.selections)

    def _selected(self, selected: SelectionSetNode | None, kind: Any) -> int:
        if selected is None or not isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType)):
            return 0
        total = 0
        for node in selected.selections:
            if isinstance(node, FieldNode):
                total += self._field(node, kind)
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition
                inner = self._schema.type_map[condition.name.value] if condition else kind
                total += self._selected(node.selection_set, inner)
            elif isinstance(node, FragmentSpreadNode):
                fragment = self._fragments[node.name.value]
                inner = self._schema.type_map[fragment.type_condition.name.value]
                total += self._selected(fragment.selection_set, inner)
        return total

    def _field(self, node: FieldNode, kind: GraphQLObjectType | GraphQLInterfaceType) -> int:
        field = kind.fields.get(node.name.value)
        if field is None:
            return 0
        inner = get_named_type(field.type)
        if not isinstance(inner, (GraphQLObjectType, GraphQLInterfaceType)):
            return 0
        inside = self._selected(node.selection_set, inner)
        if inner.name.endswith("Connection"):
            return 2 + connection_share(self._size(node)) * inside
        if kind.name == "QueryRoot" and inner.name == "Count":
            return COUNT_COST
        is_free = kind.name.endswith("Payload") or inner.name.endswith(FREE)
        return inside if is_free else 1 + inside

    def _size(self, node: FieldNode) -> int:
        for argument in node.arguments or ():
            if argument.name.value in ("first", "last"):
                value = argument.value
                if isinstance(value, IntValueNode):
                    return int(value.value)
                if isinstance(value, VariableNode):
                    size = self._variables.get(value.name.value)
                    if isinstance(size, int):
                        return size
        return 0


def connection_share(size: int) -> int:
    """How often the node of a connection is counted; not at all without a window (recording
    ``2026-04__bulk-operations-read-arg-validation``).
    """
    return max(1, math.floor(2 * math.log(size))) if size > 0 else 0


def actual(data: Any) -> int:
    """What the answer cost: the same sum over what came back."""
    if not isinstance(data, dict):
        return 1
    return max(1, sum(_spent(value) for value in data.values()))


def _spent(value: Any) -> int:
    if isinstance(value, list):
        return connection_share(len(value)) * max(map(_spent, value)) if value else 0
    if not isinstance(value, dict) or value.keys() & {"amount", "hasNextPage", "message"}:
        return 0
    own = 2 if value.keys() & {"nodes", "edges", "pageInfo"} else 1
    return (0 if value.keys() & {"shopMoney", "cursor"} else own) + sum(map(_spent, value.values()))
