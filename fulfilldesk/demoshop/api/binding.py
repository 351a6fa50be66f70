"""Joining schema and resolvers: explicit ones from the table, the rest are plain attributes of the record."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Any

from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_ast_schema,
    parse,
)

from fulfilldesk.demoshop.api.access import guarded
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.naming import snake
from fulfilldesk.demoshop.api.resolvers import RESOLVERS, generic, type_of
from fulfilldesk.demoshop.api.scalars import bind_scalars
from fulfilldesk.demoshop.api.tables import Resolver


@functools.cache
def schema() -> GraphQLSchema:
    """The demo shop's schema, a true subset of Shopify's 2026-10, ready to execute; built once."""
    text = resources.files(__package__).joinpath("schema.graphql").read_text("utf-8")
    document = parse(text, no_location=True)
    built = build_ast_schema(document, assume_valid=True, assume_valid_sdl=True)
    bind_scalars(built)
    for kind in built.type_map.values():
        if isinstance(kind, GraphQLInterfaceType):
            kind.resolve_type = type_of
        elif isinstance(kind, GraphQLObjectType) and not kind.name.startswith("__"):
            _bind(kind)
    return built


def _bind(kind: GraphQLObjectType) -> None:
    table = RESOLVERS.get(kind.name, {})
    for name, field in kind.fields.items():
        resolver = table.get(name) or generic(kind, name) or attribute(snake(name))
        field.resolve = guarded(kind.name, name, resolver)


def attribute(name: str) -> Resolver:
    """A resolver that reads the record's attribute, or the key of a payload."""

    def resolve(record: Any, info: Info, **arguments: Any) -> Any:
        return record[name] if isinstance(record, dict) else getattr(record, name)

    return resolve
