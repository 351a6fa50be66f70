"""Variables that do not fit, in the words of Shopify's server (facts 1.1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    is_required_input_field,
    print_ast,
    type_from_ast,
)

Problem = dict[str, Any]
Path = list[str | int]


def check_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode, given: Mapping[str, Any]
) -> list[GraphQLError]:
    """One INVALID_VARIABLE error for each variable that does not fit its type; empty when all do."""
    errors = []
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        kind = type_from_ast(schema, definition.type)
        if name not in given and definition.default_value is not None:
            continue
        value = given.get(name)
        problems = list(find_problems(kind, value, []))
        if not problems:
            continue
        details = [
            f"{'.'.join(map(str, item['path']))} ({item['explanation']})" for item in problems if item["path"]
        ]
        where = f" for {', '.join(details)}" if details else ""
        message = f"Variable ${name} of type {print_ast(definition.type)} was provided invalid value{where}"
        extensions = {"code": "INVALID_VARIABLE", "value": value, "problems": problems}
        errors.append(GraphQLError(message, definition, extensions=extensions))
    return errors


def find_problems(kind: Any, value: Any, path: Path) -> list[Problem]:
    """What is wrong with a value for an input type, and where."""
    if isinstance(kind, GraphQLNonNull):
        if value is None:
            return [_problem(path, "Expected value to not be null")]
        return find_problems(kind.of_type, value, path)
    if value is None:
        return []
    if isinstance(kind, GraphQLList):
        items = value if isinstance(value, list) else [value]
        return [
            problem
            for place, item in enumerate(items)
            for problem in find_problems(kind.of_type, item, [*path, place])
        ]
    if isinstance(kind, GraphQLInputObjectType):
        return _object_problems(kind, value, path)
    if isinstance(kind, GraphQLEnumType):
        if value in kind.values:
            return []
        return [_problem(path, f"Expected {json.dumps(value)} to be one of: {', '.join(kind.values)}")]
    return _scalar_problems(kind, value, path)


def _object_problems(kind: GraphQLInputObjectType, value: Any, path: Path) -> list[Problem]:
    if not isinstance(value, dict):
        return [_problem(path, f"Expected {json.dumps(value)} to be a key-value object.")]
    unknown = [name for name in value if name not in kind.fields]
    problems = [_problem([*path, name], f"Field is not defined on {kind.name}") for name in unknown]
    for name, field in kind.fields.items():
        if name in value or is_required_input_field(field):
            problems += find_problems(field.type, value.get(name), [*path, name])
    return problems


def _scalar_problems(kind: GraphQLScalarType, value: Any, path: Path) -> list[Problem]:
    if kind.name == "ID":
        if isinstance(value, str) and value.startswith("gid://"):
            return []
        return [_problem(path, f"Invalid global id '{value}'")]
    try:
        kind.coerce_input_value(value)
    except GraphQLError:
        return [_problem(path, f"Could not coerce value {json.dumps(value)} to {kind.name}")]
    return []


def _problem(path: Path, explanation: str) -> Problem:
    return {"path": path, "explanation": explanation}
