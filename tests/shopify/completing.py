"""Makes a recorded object into an answer to one of our documents.

A recording asked for other fields than we do. What we select and it has, is taken from it and noted; what it
lacks is filled with the dullest value the schema allows. So the reading code meets every recorded value, and
a test can ask for each of them again.
"""

from __future__ import annotations

from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    SelectionSetNode,
    parse,
)

from fulfilldesk.shopify.documents import document

FILLED: dict[str, Any] = {
    "ID": "gid://shopify/Filled/1",
    "String": "(filled)",
    "FormattedString": "(filled)",
    "Int": 0,
    "Boolean": False,
    "DateTime": "2000-01-01T00:00:00Z",
    "Decimal": "0.0",
    "CurrencyCode": "EUR",
}
#: (path with places as numbers, value)
Leaf = tuple[tuple[str | int, ...], Any]


class Completion:
    """One object completed: `value` is the answer, `recorded` every leaf that came from the recording."""

    def __init__(self, schema: GraphQLSchema, fragment: str, question: str, recorded: dict[str, Any]) -> None:
        definitions = parse(document(question)).definitions
        self._schema = schema
        self._fragments = {n.name.value: n for n in definitions if isinstance(n, FragmentDefinitionNode)}
        self.recorded: list[Leaf] = []
        start = self._fragments[fragment]
        kind = schema.type_map[start.type_condition.name.value]
        self.value = self._object(recorded, start.selection_set, kind, ())

    def _object(
        self, recorded: dict[str, Any], selection: SelectionSetNode, kind: Any, path: tuple[str | int, ...]
    ) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for node in self._fields(selection):
            name = node.name.value
            field = kind.fields[name].type
            here = (*path, name)
            if name == "nodes" and "nodes" not in recorded and "edges" in recorded:
                recorded = {**recorded, "nodes": [edge["node"] for edge in recorded["edges"]]}
            if recorded.get(name) is None and isinstance(field, GraphQLNonNull):
                made[name] = self._filled(node, field.of_type, here)
            elif name in recorded:
                made[name] = self._taken(recorded[name], node, field, here)
            else:
                made[name] = None
        return made

    def _taken(self, value: Any, node: FieldNode, kind: Any, path: tuple[str | int, ...]) -> Any:
        if isinstance(kind, GraphQLNonNull):
            kind = kind.of_type
        if value is None or not (isinstance(kind, GraphQLList) or node.selection_set):
            self.recorded.append((path, value))
            return value
        if isinstance(kind, GraphQLList):
            return [self._taken(item, node, kind.of_type, (*path, place)) for place, item in enumerate(value)]
        return self._object(value, node.selection_set, kind, path)

    def _filled(self, node: FieldNode, kind: Any, path: tuple[str | int, ...]) -> Any:
        if isinstance(kind, GraphQLList):
            return []
        if node.selection_set:
            return self._object({}, node.selection_set, kind, path)
        if kind.name in FILLED:
            return FILLED[kind.name]
        assert isinstance(kind, GraphQLEnumType), kind
        return next(iter(kind.values))

    def _fields(self, selection: SelectionSetNode) -> list[FieldNode]:
        found: list[FieldNode] = []
        for node in selection.selections:
            if isinstance(node, FieldNode):
                found.append(node)
            elif isinstance(node, FragmentSpreadNode):
                found += self._fields(self._fragments[node.name.value].selection_set)
            else:
                found += self._fields(node.selection_set)
        return found
