"""Reading the recorded conversations: every call with its answer, every object in an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = Any


@dataclass(frozen=True)
class Call:
    """One recorded call. `document` is empty where only a name was recorded."""

    file: str
    document: str
    variables: dict[str, Json]
    body: dict[str, Json]


def calls(folder: Path) -> Iterator[Call]:
    """Every call in every file of the folder."""
    for path in sorted(folder.glob("*.json")):
        yield from _calls(json.loads(path.read_text(encoding="utf-8")), path.stem)


def _calls(step: Json, file: str) -> Iterator[Call]:
    if isinstance(step, list):
        for part in step:
            yield from _calls(part, file)
    if not isinstance(step, dict):
        return
    body = _body(step.get("response"))
    if body is not None:
        request = step.get("request") if isinstance(step.get("request"), dict) else {}
        document = step.get("query") or request.get("query") or request.get("document") or ""
        variables = step.get("variables") or request.get("variables") or {}
        yield Call(file, document if isinstance(document, str) else "", variables, body)
    for key, part in step.items():
        if key != "response" or body is None:
            yield from _calls(part, file)


def _body(response: Json) -> dict[str, Json] | None:
    """The GraphQL answer, which some files keep one level deeper."""
    for _ in range(2):
        if not isinstance(response, dict):
            return None
        if "data" in response or "errors" in response:
            return response
        response = response.get("payload") or response.get("body")
    return None


def answered(folder: Path) -> Iterator[Json]:
    """Every answer's `data`, those of calls whose question was not recorded included."""
    for path in sorted(folder.glob("*.json")):
        yield from _answered(json.loads(path.read_text(encoding="utf-8")))


def _answered(step: Json) -> Iterator[Json]:
    if isinstance(step, dict):
        for key, part in step.items():
            if key == "data":
                yield part
            elif key not in ("request", "variables"):
                yield from _answered(part)
    elif isinstance(step, list):
        for part in step:
            yield from _answered(part)


def objects(value: Json) -> Iterator[tuple[str, dict[str, Json]]]:
    """Every object with a Shopify id in an answer, with the type its id names, outermost first."""
    if isinstance(value, dict):
        gid = value.get("id")
        if isinstance(gid, str) and gid.startswith("gid://shopify/"):
            yield gid.split("/")[3], value
        for part in value.values():
            yield from objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects(part)
