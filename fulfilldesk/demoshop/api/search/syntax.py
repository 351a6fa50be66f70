"""Search text to a tree.

    query   := or_part*                     blank and AND both mean "and"
    or_part := unit ("OR" unit)*            OR binds before AND, which is unusual (facts 5.2)
    unit    := ["NOT" | "-"] ( "(" query ")" | term )
    term    := [field ":" [comparator]] value

A bare value ends at a blank, a parenthesis or a colon: that is why an unquoted timestamp is cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

COMPARATORS = ("<=", ">=", "<", ">")
RANGE_NAMES = {"<": "range_lte", "<=": "range_lte", ">": "range_gt", ">=": "range_gte"}
FIELD = re.compile(r"(?P<name>[A-Za-z0-9_][A-Za-z0-9_.$-]*):")
DEFAULT = "default"
MAX_DEPTH = 50


@dataclass(frozen=True, slots=True)
class Value:
    """One value; ``is_phrase`` when it was quoted, ``is_prefix`` when it ended in a star."""

    text: str
    is_phrase: bool = False
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """``field`` compared with a value; free text has the field ``default``."""

    field: str
    value: Value
    comparator: str = ""

    @property
    def alternatives(self) -> list[Value]:
        """The values of a list such as ``unshipped,partial``; usually one."""
        if self.value.is_phrase or "," not in self.value.text:
            return [self.value]
        return [Value(text, is_prefix=self.value.is_prefix) for text in self.value.text.split(",") if text]

    def parsed(self) -> dict[str, Any]:
        """As ``extensions.search[].parsed`` shows it."""
        if self.comparator:
            name = RANGE_NAMES[self.comparator]
        elif self.value.is_phrase:
            name = "match_phrase"
        else:
            name = "match_prefix" if self.value.is_prefix else "match_all"
        return {"field": self.field, name: self.value.text}


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    child: Node

    def parsed(self) -> dict[str, Any]:
        """As ``extensions.search[].parsed`` shows it."""
        return {"not": self.child.parsed()}


@dataclass(frozen=True, slots=True)
class AllOf:
    """Everything must be; without children anything matches."""

    children: tuple[Node, ...]

    def parsed(self) -> dict[str, Any]:
        """As ``extensions.search[].parsed`` shows it."""
        return {"and": [child.parsed() for child in self.children]}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One must be."""

    children: tuple[Node, ...]

    def parsed(self) -> dict[str, Any]:
        """As ``extensions.search[].parsed`` shows it."""
        return {"or": [child.parsed() for child in self.children]}


Node = Term | Not | AllOf | OneOf


def parse(text: str) -> Node:
    """The tree of a search text; text that makes no sense is read as free text, never refused."""
    return _Reader(text).query()


class _Reader:
    """Walks through the text once, from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def query(self) -> Node:
        parts: list[Node] = []
        while True:
            self._skip_blanks()
            if self._at >= len(self._text) or self._text[self._at] == ")":
                break
            if self._take_word("AND") or self._take_word("OR"):
                continue
            parts.append(self._alternatives())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _alternatives(self) -> Node:
        units = [self._unit()]
        self._skip_blanks()
        while self._take_word("OR"):
            self._skip_blanks()
            if self._at >= len(self._text) or self._text[self._at] == ")":
                break
            units.append(self._unit())
            self._skip_blanks()
        return units[0] if len(units) == 1 else OneOf(tuple(units))

    def _unit(self) -> Node:
        self._skip_blanks()
        if self._depth >= MAX_DEPTH:
            return self._term()
        self._depth += 1
        try:
            if self._take_word("NOT") or self._take("-"):
                return Not(self._unit())
            if self._take("("):
                inside = self.query()
                self._take(")")
                return inside
            return self._term()
        finally:
            self._depth -= 1

    def _term(self) -> Term:
        field = FIELD.match(self._text, self._at)
        if field is None:
            self._take(":")
            return Term(DEFAULT, self._value())
        self._at = field.end()
        comparator = next((sign for sign in COMPARATORS if self._take(sign)), "")
        return Term(field["name"], self._value(), comparator)

    def _value(self) -> Value:
        if self._at < len(self._text) and self._text[self._at] in "'\"":
            return Value(self._quoted(), is_phrase=True)
        text = self._bare()
        self._take(":")
        if text.endswith("*"):
            return Value(text[:-1], is_prefix=True)
        return Value(text)

    def _quoted(self) -> str:
        quote = self._text[self._at]
        self._at += 1
        found = []
        while self._at < len(self._text) and self._text[self._at] != quote:
            found.append(self._character())
        self._at += 1
        return "".join(found)

    def _bare(self) -> str:
        found = []
        while self._at < len(self._text) and self._text[self._at] not in " \t\r\n():":
            found.append(self._character())
        if not found:
            # A sign that means nothing here: pass over it, or the reader would stand still.
            self._at += 1
        return "".join(found)

    def _character(self) -> str:
        if self._text[self._at] == "\\" and self._at + 1 < len(self._text):
            self._at += 1
        self._at += 1
        return self._text[self._at - 1]

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _take(self, sign: str) -> bool:
        if self._text.startswith(sign, self._at):
            self._at += len(sign)
            return True
        return False

    def _take_word(self, word: str) -> bool:
        end = self._at + len(word)
        if self._text.startswith(word, self._at) and (
            end >= len(self._text) or self._text[end] in " \t\r\n()"
        ):
            self._at = end
            return True
        return False
