"""Recorded conversations with a real shop, as steps in order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import GraphQLObjectType, get_named_type, is_leaf_type

from fulfilldesk.demoshop.api.binding import schema
from fulfilldesk.demoshop.api.execution import Unprepared, prepare

GID = re.compile(r"gid://shopify/(?P<kind>[A-Za-z]+)/[\w-]+(?:\?[\w=&%.-]*)?")
MAKERS = ("orderCreate", "fulfillmentCreate", "fulfillmentOrderHold", "fulfillmentEventCreate")


@dataclass
class Step:
    """One recorded call: where it stands in the file, what was asked, what came back."""

    place: str
    document: str | None
    variables: dict[str, Any]
    answer: dict[str, Any]

    @property
    def is_cleanup(self) -> bool:
        """Whether it only removed test data."""
        return "leanup" in self.place

    @property
    def is_refused(self) -> bool:
        """Whether the answer is an error, a refusal or null: that may well be for something that never
        existed.
        """
        data = self.answer.get("data") or {}
        payloads = [value for value in data.values() if isinstance(value, dict)]
        return "errors" in self.answer or not payloads or any(value.get("userErrors") for value in payloads)

    @property
    def born(self) -> set[str]:
        """The ids that this call made."""
        made = [value for key, value in (self.answer.get("data") or {}).items() if key in MAKERS]
        return {found.group() for found in GID.finditer(json.dumps(made))}


def read_steps(path: Path) -> list[Step]:
    """The calls of a recording, in order; the second copies (``upstreamCalls``) left out."""
    return list(_walk(json.loads(path.read_text("utf-8")), "", {}))


def _walk(node: Any, place: str, around: dict[str, Any]) -> Iterator[Step]:
    if isinstance(node, list):
        for number, item in enumerate(node):
            yield from _walk(item, f"{place}[{number}]", {})
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key == "response" and (step := _step(node, around, value, place)) is not None:
            yield step
        elif key not in ("upstreamCalls", "request", "variables"):
            yield from _walk(value, f"{place}.{key}", node if key == "mutation" else {})


def _step(node: dict[str, Any], around: dict[str, Any], response: Any, place: str) -> Step | None:
    """The call whose answer is ``response``; some files keep its text and variables one level up."""
    request = node.get("request")
    asked = {**around, **node, **(request if isinstance(request, dict) else {})}
    document = asked.get("query") or asked.get("document")
    variables = asked.get("variables")
    if not isinstance(response, dict) or not (document or variables is not None):
        return None
    answer = response.get("payload", response.get("body", response))
    if not isinstance(answer, dict) or not {"data", "errors"} & answer.keys():
        return None
    is_text = isinstance(document, str) and "{" in document
    return Step(place, document if is_text else None, dict(variables or {}), answer)


def unsupported(document: str, variables: dict[str, Any]) -> str | None:
    """Why the demo shop cannot run a document, or None; a refusal that the recording also shows is no
    reason.
    """
    try:
        prepare(document, variables)
    except Unprepared as refused:
        messages = [error["message"] for error in refused.answer["errors"]]
        missing = [text for text in messages if "doesn't exist on type" in text or "Directive @" in text]
        own = [text for text in missing if "'code' doesn't exist on type 'UserError'" not in text]
        return own[0] if own else None
    return None


def document_for(step: Step) -> str | None:
    """A document for a step whose text was not recorded, made from the names in its answer and the schema."""
    data = step.answer.get("data")
    if not isinstance(data, dict) or len(data) != 1:
        return None
    name, value = next(iter(data.items()))
    for keyword, root in (("mutation", schema().mutation_type), ("query", schema().query_type)):
        if root is None or name not in root.fields:
            continue
        target = root.fields[name]
        known = {key: target.args[key] for key in step.variables if key in target.args}
        declared = ", ".join(f"${key}: {argument.type}" for key, argument in known.items())
        passed = ", ".join(f"{key}: ${key}" for key in known)
        return (
            f"{keyword}({declared}) {{ {name}({passed}) {_selection(get_named_type(target.type), value)} }}"
        )
    return None


def _selection(kind: Any, value: Any) -> str:
    if is_leaf_type(kind):
        return ""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, dict):
        names = kind.fields.keys() & {"id", "message", "nodes"}
        value = {min(names) if names else next(iter(kind.fields)): None}
    parts = []
    for key, item in value.items():
        if key not in kind.fields:
            continue
        target = kind.fields[key]
        inner = get_named_type(target.type)
        window = "(first: 50)" if isinstance(inner, GraphQLObjectType) and "first" in target.args else ""
        parts.append(f"{key}{window} {_selection(inner, item)}".strip())
    return "{ " + " ".join(parts) + " }"
