"""What a bulk query may look like, and Shopify's words for what it may not (facts 6).

The literal texts are those of the recordings ``2026-04__bulk-operation-run-query-validators``,
``...-user-error-codes`` and ``...-storage-byte-limit``. What a query that names unknown fields is told was
not recorded; here it is the API's usual sentence behind ``Invalid bulk query:``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DirectiveNode,
    FieldNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    Visitor,
    get_named_type,
    get_nullable_type,
    is_list_type,
    parse,
    visit,
)

from fulfilldesk.demoshop.api.binding import schema
from fulfilldesk.demoshop.api.execution import MAX_TOKENS, syntax_message
from fulfilldesk.demoshop.api.validation import validate
from fulfilldesk.demoshop.bulk.document import BulkDocument

MAX_BYTES = 65_535
MAX_CONNECTIONS = 5
MAX_DEPTH = 2


class WrongQuery(Exception):
    """The query cannot be run in bulk; ``messages`` are what Shopify says, one or more."""

    def __init__(self, *messages: str) -> None:
        super().__init__(*messages)
        self.messages = messages


def read_query(text: str) -> BulkDocument:
    """The query, ready to be compiled; raises WrongQuery."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise WrongQuery(f"Query is too large ({size} bytes; maximum is {MAX_BYTES} bytes)")
    try:
        document = BulkDocument(parse(text, max_tokens=MAX_TOKENS))
        problems = _problems(document)
    except GraphQLSyntaxError as error:
        raise WrongQuery(f"Invalid bulk query: {syntax_message(error)}") from None
    except StopIteration:
        raise WrongQuery("Invalid bulk query: An operation name is required") from None
    except RecursionError:
        raise WrongQuery("Invalid bulk query: Query is nested too deeply") from None
    if problems:
        raise WrongQuery(*problems)
    return document


def _problems(document: BulkDocument) -> list[str]:
    if document.operation.operation is not OperationType.QUERY:
        return ["Invalid operation type. Only `query` operations are supported."]
    survey = _Survey(document)
    survey.look_into([document.operation], schema().query_type, depth=0)
    problems = survey.problems()
    if problems:
        return problems
    unknown = [f"Invalid bulk query: {error.message}" for error in validate(schema(), document.document)]
    return unknown[:1] or _of_the_demo_shop_alone(document)


def _of_the_demo_shop_alone(document: BulkDocument) -> list[str]:
    """What Shopify may well take, but this shop does not: better refused than read wrongly."""
    found: list[str] = []

    class Directives(Visitor):
        def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
            found.append(f"Invalid bulk query: the demo shop takes no directives (@{node.name.value})")

    visit(document.document, Directives())
    if document.operation.variable_definitions:
        found.append("Invalid bulk query: the demo shop takes no variables")
    return found[:1]


@dataclass
class _Survey:
    """A walk through the query. It goes by the form of the selections (who has ``edges`` or ``nodes`` is a
    connection), so that fields which this shop lacks are judged too.
    """

    document: BulkDocument
    connections: int = 0
    deepest: int = 0
    top_level_node: bool = False
    inside_list: bool = False
    without_edges: list[str] = field(default_factory=list)
    without_id: list[str] = field(default_factory=list)

    def look_into(self, owners: Sequence[Any], kind: Any, depth: int, *, in_list: bool = False) -> bool:
        """Survey what the owners select; True when there are connections in it."""
        found = False
        for nodes in self.document.fields(owners).values():
            name = nodes[0].name.value
            inner, is_list = _type_of(kind, name)
            if isinstance(owners[0], OperationDefinitionNode) and name in ("node", "nodes"):
                self.top_level_node = True
            elif self._is_connection(nodes):
                found = True
                self.inside_list = self.inside_list or in_list
                self._look_into_connection(nodes, name, inner, depth)
            elif self.look_into(nodes, inner, depth, in_list=in_list or is_list):
                found = True
        return found

    def _is_connection(self, nodes: list[FieldNode]) -> bool:
        return any(self._named(nodes, name) for name in ("edges", "nodes", "pageInfo"))

    def _named(self, owners: list[FieldNode], name: str) -> list[FieldNode]:
        fields = self.document.fields(owners).values()
        return [node for nodes in fields for node in nodes if node.name.value == name]

    def _look_into_connection(self, nodes: list[FieldNode], name: str, kind: Any, depth: int) -> None:
        self.connections += 1
        self.deepest = max(self.deepest, depth)
        edges = self._named(nodes, "edges")
        if not edges or self._named(nodes, "nodes"):
            self.without_edges.append(name)
            return
        edge, _ = _type_of(kind, "edges")
        inner, _ = _type_of(edge, "node")
        inside = self._named(edges, "node")
        has_nested = bool(inside) and self.look_into(inside, inner, depth + 1)
        if has_nested and not any(node.alias is None for node in self._named(inside, "id")):
            self.without_id.append(name)

    def problems(self) -> list[str]:
        """What Shopify says about it, in its order."""
        said = []
        if self.top_level_node:
            said.append("Bulk queries cannot contain a top level `node` field.")
        if not self.connections:
            said.append("Bulk queries must contain at least one connection.")
        if self.connections > MAX_CONNECTIONS:
            said.append(f"Bulk queries cannot contain more than {MAX_CONNECTIONS} connections.")
        if self.deepest > MAX_DEPTH:
            said.append(
                f"Bulk queries cannot contain connections with a nesting depth greater than {MAX_DEPTH}."
            )
        if self.without_edges:
            names = ", ".join(f"'{name}'" for name in self.without_edges)
            said.append(
                "All connection fields in a bulk query must select their contents using 'edges' > 'node', "
                f"e.g: '{self.without_edges[0]} {{ edges {{ node {{'. "
                f"Selecting via 'nodes' is not supported. Invalid connection fields: {names}."
            )
        if self.without_id:
            said.append(
                "The parent 'node' field for a nested connection must select the 'id' field without an alias "
                "and must be of 'ID' return type. "
                f"Connection fields without 'id': {', '.join(self.without_id)}."
            )
        if self.inside_list:
            said.append(
                "Queries that contain a connection field within a list field are not currently supported."
            )
        return said


def _type_of(kind: Any, name: str) -> tuple[Any, bool]:
    """The type of a field, and whether it is a list; (None, False) for what the schema does not know."""
    if not isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType)) or name not in kind.fields:
        return None, False
    found = kind.fields[name].type
    return get_named_type(found), is_list_type(get_nullable_type(found))
