"""A bulk query, compiled once and then read record by record.

The same resolvers, access checks, arguments and scalars answer as for any other query; only the walk is its
own, because executing tens of thousands of objects one page at a time would take many times as long. Every
connection gives all it has (``first`` is ignored), and its nodes become objects of their own with
``__parentId``, after their parent (recording ``2026-04__bulk-operation-run-query-group-objects``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
)
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path

from fulfilldesk.demoshop.api.binding import schema
from fulfilldesk.demoshop.api.connections import EVERYTHING, Page
from fulfilldesk.demoshop.api.context import Call
from fulfilldesk.demoshop.api.resolvers import type_of
from fulfilldesk.demoshop.bulk.document import BulkDocument

Written = dict[str, Any]
WINDOW = ("first", "last", "after", "before")


@dataclass(frozen=True, slots=True)
class Errand:
    """What resolvers ask their ``info`` for."""

    context: Call
    path: Path


@dataclass(frozen=True, slots=True)
class Nested:
    """A connection inside an object, to be read after it."""

    connection: Connection
    owner: Any


Complete = Callable[[Any, Errand, list[Nested]], Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One field of an object; ``complete`` makes of what the resolver gives what is written."""

    name: str
    resolve: Callable[..., Any]
    arguments: dict[str, Any]
    complete: Complete


@dataclass(frozen=True, slots=True)
class Connection:
    """A connection and what is asked of its nodes."""

    name: str
    resolve: Callable[..., Any]
    arguments: dict[str, Any]
    selection: Selection

    def records(self, owner: Any, errand: Errand) -> list[Any]:
        """All of them."""
        page: Page = self.resolve(owner, errand, **self.arguments)
        return [row.record for row in page.rows]

    def errand(self, call: Call) -> Errand:
        """What a connection at the root is read with."""
        return Errand(call, Path(None, self.name, "QueryRoot"))

    def objects(self, call: Call) -> Iterator[Written]:
        """Everything in a connection at the root."""
        errand = self.errand(call)
        for record in self.records(None, errand):
            yield from self.selection.lines(record, errand)


@dataclass(slots=True)
class _Fields:
    parts: list[Part] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)


class Selection:
    """What is asked of objects of one type, or of each of the types behind an interface."""

    def __init__(
        self, document: BulkDocument, kind: GraphQLObjectType | GraphQLInterfaceType, nodes: list[FieldNode]
    ) -> None:
        self._kind = kind
        own = [kind] if isinstance(kind, GraphQLObjectType) else schema().get_possible_types(kind)
        self._fields = {each.name: _compile(document, each, document.fields(nodes, each)) for each in own}
        self._only = self._fields[kind.name] if isinstance(kind, GraphQLObjectType) else None

    def write(self, record: Any, errand: Errand, nested: list[Nested]) -> Written:
        """The object; connections inside it are added to ``nested``."""
        fields = self._only or self._fields[type_of(record, errand, self._kind)]  # type: ignore[arg-type]
        nested.extend([Nested(connection, record) for connection in fields.connections])
        return {
            part.name: part.complete(part.resolve(record, errand, **part.arguments), errand, nested)
            for part in fields.parts
        }

    def lines(self, record: Any, errand: Errand, parent: str | None = None) -> Iterator[Written]:
        """The object, and then everything in its connections, each after its parent."""
        nested: list[Nested] = []
        written = self.write(record, errand, nested)
        if parent is not None:
            written["__parentId"] = parent
        yield written
        for entry in nested:
            for child in entry.connection.records(entry.owner, errand):
                yield from entry.connection.selection.lines(child, errand, written["id"])


def root_connections(document: BulkDocument) -> list[Connection]:
    """The connections at the root; anything else there is left out of a bulk result."""
    query_type = schema().query_type
    assert query_type is not None  # noqa: S101 - the schema has one
    return _compile(document, query_type, document.fields([document.operation])).connections


def _compile(
    document: BulkDocument, kind: GraphQLObjectType, selected: dict[str, list[FieldNode]]
) -> _Fields:
    found = _Fields()
    for name, nodes in selected.items():
        if nodes[0].name.value == "__typename":
            found.parts.append(Part(name, lambda record, info, own=kind.name: own, {}, _as_it_is))
            continue
        target = kind.fields[nodes[0].name.value]
        arguments = get_argument_values(target, nodes[0])
        inner = get_named_type(target.type)
        if inner.name.endswith("Connection"):
            everything = {key: value for key, value in arguments.items() if key not in WINDOW}
            selection = Selection(document, _node_type(inner), _node_fields(document, nodes))
            resolve = _resolver(target)
            found.connections.append(
                Connection(nodes[0].name.value, resolve, {**everything, "first": EVERYTHING}, selection)
            )
        else:
            complete = _completing(document, target.type, nodes)
            found.parts.append(Part(name, _resolver(target), arguments, complete))
    return found


def _resolver(target: Any) -> Callable[..., Any]:
    resolve: Callable[..., Any] = target.resolve
    return resolve


def _node_type(connection: Any) -> Any:
    edge = get_named_type(connection.fields["edges"].type)
    return get_named_type(edge.fields["node"].type)


def _node_fields(document: BulkDocument, connection: Sequence[FieldNode]) -> list[FieldNode]:
    """The ``node`` in the ``edges`` of a connection."""
    found = list(connection)
    for name in ("edges", "node"):
        inside = document.fields(found).values()
        found = [node for nodes in inside for node in nodes if node.name.value == name]
    return found


def _completing(document: BulkDocument, kind: Any, nodes: list[FieldNode]) -> Complete:
    if isinstance(kind, GraphQLNonNull):
        return _present(_completing(document, kind.of_type, nodes), nodes[0].name.value)
    if isinstance(kind, GraphQLList):
        return _each(_completing(document, kind.of_type, nodes))
    if isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType)):
        return _object(Selection(document, kind, nodes))
    return _leaf(kind.coerce_output_value)


def _as_it_is(value: Any, errand: Errand, nested: list[Nested]) -> Any:
    return value


def _present(complete: Complete, name: str) -> Complete:
    def present(value: Any, errand: Errand, nested: list[Nested]) -> Any:
        if value is None:
            raise GraphQLError(f"Cannot return null for non-nullable field {name}")
        return complete(value, errand, nested)

    return present


def _each(complete: Complete) -> Complete:
    def each(value: Any, errand: Errand, nested: list[Nested]) -> Any:
        return None if value is None else [complete(item, errand, nested) for item in value]

    return each


def _object(selection: Selection) -> Complete:
    def write(value: Any, errand: Errand, nested: list[Nested]) -> Any:
        return None if value is None else selection.write(value, errand, nested)

    return write


def _leaf(coerce: Callable[[Any], Any]) -> Complete:
    def write(value: Any, errand: Errand, nested: list[Nested]) -> Any:
        return None if value is None else coerce(value)

    return write
