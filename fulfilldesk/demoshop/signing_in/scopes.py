"""What access scopes allow, and what is left of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

SCOPE = re.compile(r"(read|write)_[a-z_]+")


def allows(granted: Collection[str], scope: str) -> bool:
    """Whether the scope is granted, on its own or through its write scope (facts 8)."""
    return scope in granted or _writing(scope) in granted


def narrowed(granted: Iterable[str], to: Collection[str]) -> list[str]:
    """What is left of granted scopes for who has only ``to``: of a write scope perhaps its reading."""
    left = []
    for scope in granted:
        reading = scope.replace("write_", "read_", 1)
        if scope in to or (scope == reading and _writing(scope) in to):
            left.append(scope)
        elif reading in to:
            left.append(reading)
    return left


def split(text: str) -> list[str]:
    """The scopes in a list that is separated by commas or spaces."""
    return [scope for scope in re.split(r"[,\s]+", text) if scope]


def _writing(scope: str) -> str:
    return scope.replace("read_", "write_", 1)
