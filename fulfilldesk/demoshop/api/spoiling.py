"""The fault ``partial``: one field of a good answer is lost, and an error stands in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    InlineFragmentNode,
    SelectionSetNode,
    get_named_type,
)

from fulfilldesk.demoshop.api.binding import schema
from fulfilldesk.demoshop.api.execution import Answer, Prepared
from fulfilldesk.demoshop.api.trouble import BROKEN
from fulfilldesk.demoshop.api.validation import response_name

Path = list[str | int]


def spoil(answer: Answer, prepared: Prepared) -> None:
    """Lose the first field that may be null, outermost first: inside a payload or record, else the root field
    itself. Without any such field the answer stays as it is.
    """
    data = answer.get("data")
    if not isinstance(data, dict):
        return
    root = schema().mutation_type if prepared.is_mutation else schema().query_type
    fragments = {
        node.name.value: node
        for node in prepared.document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }
    fields = list(_fields(prepared.operation.selection_set, root, fragments))
    for node, kind in fields:
        inside = _lose(
            data.get(response_name(node)), node, get_named_type(kind), fragments, [response_name(node)]
        )
        if inside is not None:
            break
    else:
        inside = _lose_here(data, fields, [])
    if inside is not None:
        error = {"message": BROKEN, "path": inside, "extensions": {"code": "INTERNAL_SERVER_ERROR"}}
        answer["errors"] = [*answer.get("errors", []), error]


def _lose(value: Any, node: FieldNode, kind: Any, fragments: dict[str, Any], path: Path) -> Path | None:
    if isinstance(value, list):
        for index, item in enumerate(value):
            found = _lose(item, node, kind, fragments, [*path, index])
            if found is not None:
                return found
    if not isinstance(value, dict):
        return None
    fields = list(_fields(node.selection_set, kind, fragments))
    found = _lose_here(value, fields, path)
    if found is not None:
        return found
    for child, inner in fields:
        name = response_name(child)
        found = _lose(value.get(name), child, get_named_type(inner), fragments, [*path, name])
        if found is not None:
            return found
    return None


def _lose_here(value: dict[str, Any], fields: list[tuple[FieldNode, Any]], path: Path) -> Path | None:
    for child, kind in fields:
        name = response_name(child)
        if not isinstance(kind, GraphQLNonNull) and value.get(name) is not None:
            value[name] = None
            return [*path, name]
    return None


def _fields(
    selected: SelectionSetNode | None, kind: Any, fragments: dict[str, Any]
) -> Iterator[tuple[FieldNode, Any]]:
    """The selected fields with their types, those in fragments too; only of types that have fields."""
    for node in selected.selections if selected is not None else ():
        if isinstance(node, FieldNode):
            if isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType)) and node.name.value in kind.fields:
                yield node, kind.fields[node.name.value].type
        elif isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            inner = schema().type_map[condition.name.value] if condition is not None else kind
            yield from _fields(node.selection_set, inner, fragments)
        elif isinstance(node, FragmentSpreadNode):
            fragment = fragments[node.name.value]
            inner = schema().type_map[fragment.type_condition.name.value]
            yield from _fields(fragment.selection_set, inner, fragments)
