"""One GraphQL request from text to answer, without HTTP."""

from __future__ import annotations

import functools
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    execute_sync,
    get_operation_ast,
    parse,
)

from fulfilldesk.demoshop.api import cost
from fulfilldesk.demoshop.api.binding import schema
from fulfilldesk.demoshop.api.context import Call
from fulfilldesk.demoshop.api.errors import resource_not_found
from fulfilldesk.demoshop.api.gid import InvalidId
from fulfilldesk.demoshop.api.validation import validate
from fulfilldesk.demoshop.api.variables import check_variables

log = logging.getLogger(__name__)
Answer = dict[str, Any]
MAX_TOKENS = 20_000


@dataclass(slots=True)
class Prepared:
    """A request that may run: read, checked, and its price known."""

    document: DocumentNode
    operation: OperationDefinitionNode
    variables: Mapping[str, Any]
    requested_cost: int

    @property
    def is_mutation(self) -> bool:
        """Whether it is a mutation."""
        return self.operation.operation is OperationType.MUTATION

    @property
    def changes_shop(self) -> bool:
        """Whether it is a mutation of more than the app's own bulk operations."""
        return self.is_mutation and any(not name.startswith("bulkOperation") for name in self.root_fields)

    @property
    def root_fields(self) -> list[str]:
        """The names of the queries or mutations asked for."""
        return [node.name.value for node in self.operation.selection_set.selections if hasattr(node, "name")]


@dataclass(slots=True)
class Unprepared(Exception):
    """The request is refused before it runs; ``answer`` has ``errors`` and no ``data`` (facts 12.1)."""

    answer: Answer = field(default_factory=dict)


def prepare(text: str, variables: Mapping[str, Any] | None, operation_name: str | None = None) -> Prepared:
    """Read and check a request; raises Unprepared with Shopify's answer when it cannot run."""
    given = dict(variables or {})
    document = _checked(text)
    operation = get_operation_ast(document, operation_name)
    if operation is None:
        message = (
            f'No operation named "{operation_name}"' if operation_name else "An operation name is required"
        )
        raise Unprepared({"errors": [{"message": message}]})
    errors = check_variables(schema(), operation, given)
    if errors:
        raise Unprepared({"errors": [error.formatted for error in errors]})
    requested = cost.CostMeter(schema(), document, given).requested(operation)
    return Prepared(document, operation, given, requested)


@functools.lru_cache(maxsize=64)
def _checked(text: str) -> DocumentNode:
    """The document, parsed and valid; kept, because clients send the same few texts again and again."""
    try:
        document = parse(text, max_tokens=MAX_TOKENS)
        errors = validate(schema(), document)
    except GraphQLSyntaxError as error:
        places = [place.formatted for place in error.locations or []]
        raise Unprepared({"errors": [{"message": syntax_message(error), "locations": places}]}) from None
    except RecursionError:
        raise Unprepared({"errors": [{"message": "Query is nested too deeply"}]}) from None
    if errors:
        raise Unprepared({"errors": [error.formatted for error in errors]})
    return document


def syntax_message(error: GraphQLSyntaxError) -> str:
    """What Shopify says to a text that is no query."""
    message = error.message.removeprefix("Syntax Error: ")
    if "<EOF>" in message:
        return "syntax error, unexpected end of file"
    return f"syntax error, {message[:1].lower()}{message[1:]}"


def run(prepared: Prepared, call: Call) -> Answer:
    """Execute; ``data`` comes with ``errors`` beside it where a field failed. ``extensions.search`` is
    filled in.
    """
    result = execute_sync(
        schema(),
        prepared.document,
        context_value=call,
        variable_values=dict(prepared.variables),
        operation_name=prepared.operation.name.value if prepared.operation.name else None,
    )
    answer: Answer = {}
    if result.errors:
        answer["errors"] = [_written(error) for error in result.errors]
    answer["data"] = result.data
    answer["extensions"] = {"search": call.searches} if call.searches else {}
    return answer


def _written(error: GraphQLError) -> dict[str, Any]:
    """An error as Shopify writes it; one of ours that nobody foresaw reads as theirs would."""
    cause = error.original_error
    if isinstance(cause, InvalidId):
        shown = resource_not_found(cause.message)
    elif cause is None or isinstance(cause, GraphQLError):
        shown = error
    else:
        log.error("a resolver of the demo shop failed", exc_info=cause)
        shown = GraphQLError("Internal error. Looks like something went wrong on our end.")
        shown.extensions = {"code": "INTERNAL_SERVER_ERROR"}
    written: dict[str, Any] = {"message": shown.message}
    written["locations"] = [place.formatted for place in error.locations or []]
    if shown.extensions:
        written["extensions"] = shown.extensions
    written["path"] = error.path
    return written
