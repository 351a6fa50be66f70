"""Running a search: which records match, and what Shopify warns about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from fulfilldesk.demoshop.api.search.fields import Check, Field, Moment, Time
from fulfilldesk.demoshop.api.search.syntax import AllOf, Node, Not, OneOf, Term, parse

Record = TypeVar("Record")


@dataclass(slots=True)
class Outcome:
    """What a search found, with its entry for ``extensions.search`` (without ``path``)."""

    records: list[Any]
    parsed: dict[str, Any]
    warnings: list[dict[str, str]] = field(default_factory=list)


def search(records: Iterable[Record], text: str, fields: Mapping[str, Field], moment: Moment) -> Outcome:
    """Records that match the text. An unknown field is ignored, so that alone it matches everything (facts
    0.9).
    """
    tree = parse(text)
    warnings: list[dict[str, str]] = []
    check = _compile(tree, fields, moment, warnings)
    found = [record for record in records if check is None or check(record)]
    return Outcome(found, _shown(tree, fields, moment), warnings)


def _compile(
    node: Node, fields: Mapping[str, Field], moment: Moment, warnings: list[dict[str, str]]
) -> Check | None:
    """A test for the node, or None when the node is to be ignored."""
    if isinstance(node, Term):
        return _compile_term(node, fields, moment, warnings)
    if isinstance(node, Not):
        inner = _compile(node.child, fields, moment, warnings)
        return None if inner is None else lambda record: not inner(record)
    compiled = [_compile(child, fields, moment, warnings) for child in node.children]
    checks = [check for check in compiled if check is not None]
    if not checks:
        return None
    if isinstance(node, AllOf):
        return lambda record: all(check(record) for check in checks)
    return lambda record: any(check(record) for check in checks)


def _compile_term(
    term: Term, fields: Mapping[str, Field], moment: Moment, warnings: list[dict[str, str]]
) -> Check | None:
    known = fields.get(term.field)
    if known is None:
        message = "Invalid search field for this query."
        warnings.append({"field": term.field, "message": message, "code": "invalid_field"})
        return None
    check = known.check(term, moment)
    if check is None:
        message = f"Input `{term.value.text}` is not an accepted value."
        warnings.append({"field": term.field, "message": message, "code": "invalid_value"})
        return lambda record: False
    return check


def _shown(node: Node, fields: Mapping[str, Field], moment: Moment) -> dict[str, Any]:
    """The tree as Shopify shows it; a time without a zone is shown as it was understood."""
    if isinstance(node, Not):
        return {"not": _shown(node.child, fields, moment)}
    if isinstance(node, AllOf | OneOf):
        name = "and" if isinstance(node, AllOf) else "or"
        return {name: [_shown(child, fields, moment) for child in node.children]}
    shown = node.parsed()
    known = fields.get(node.field)
    if isinstance(known, Time) and node.comparator and not node.value.is_phrase:
        begin, _ = known.span(node.value.text, moment)
        shown[list(shown)[1]] = begin.isoformat()
    return shown
