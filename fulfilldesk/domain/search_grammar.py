"""Shopify's search grammar (facts 5.2): a text becomes clauses joined by and, or and not. What a field means
is none of its business.

    query  := either*                   a blank and AND both mean "and"
    either := unit ("OR" unit)*         OR binds before AND, as in Shopify
    unit   := ["NOT" | "-"] ( "(" query ")" | clause )
    clause := [field ":" ["<" | ">" | "<=" | ">="]] value

Where Shopify cuts a value at a colon, it goes on here: an unquoted timestamp is one value. Brackets and
connectives that lead nowhere are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

#: A text of more parts, or of more brackets within brackets, is not read (TooLong).
MOST_PARTS = 250
MOST_DEPTH = 25

_QUOTED = r'"(?:[^"\\]|\\.)*"' "|" r"'(?:[^'\\]|\\.)*'"
_UNFINISHED = r"""["'](?:[^\\]|\\.)*\\?\Z"""
_BARE = r"(?:[^\s()\\]|\\.)+"
_TOKEN = re.compile(
    rf"""(?P<blank>\s+)|(?P<open>\()|(?P<close>\))
    |(?P<word>AND|OR|NOT)(?=[\s()]|\Z)
    |(?P<minus>-)(?=[^\s)])
    |(?P<name>[A-Za-z_][A-Za-z0-9_.]{{0,63}}):(?P<comparison>[<>]=?)?
    |(?P<quoted>{_QUOTED})
    |(?P<bare>{_BARE})
    |(?P<stray>.)""",
    re.VERBOSE | re.DOTALL,
)
_WHOLE = re.compile(rf"(?P<quoted>{_QUOTED}|{_UNFINISHED})|{_BARE}", re.DOTALL)
_ITEM = re.compile(rf"(?P<quoted>{_QUOTED}|{_UNFINISHED})(?P<star>\*?)|(?:[^\s(),\\]|\\.)*", re.DOTALL)
_BLANK = re.compile(r"\s+")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Comparison(StrEnum):
    """How a field is compared with a value."""

    IS = ""
    BELOW = "<"
    ABOVE = ">"
    AT_MOST = "<="
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Value:
    """One value, unquoted; `beginning` when it ended in a star."""

    text: str
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """`field` compared with any of the `values`, none where none was given. `text` is how it was written."""

    field: str
    comparison: Comparison
    values: tuple[Value, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Free:
    """Words without a field."""

    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A bracket or connective: one of ``( ) AND OR NOT``; a minus is a NOT."""

    text: str


Token = Clause | Free | Sign


@dataclass(frozen=True, slots=True)
class Group:
    """Parts joined by and, or with `either` by or; with `negated`, the opposite of it."""

    parts: tuple[Node, ...]
    either: bool = False
    negated: bool = False


Node = Clause | Free | Group


class TooLong(Exception):
    """More parts or brackets than anybody types."""


def tokens(text: str, is_field: Callable[[str], bool]) -> list[Token]:
    """The text cut up, at most as far as it can be read. A blank may stand between the colon and the value of
    what `is_field`; any other name without a value is words."""
    found: list[Token] = []
    at = 0
    while len(found) <= MOST_PARTS and (token := _TOKEN.match(text, at)) is not None:
        if token["name"] is not None:
            clause, at = _clause(text, token, is_field)
            found.append(clause)
            continue
        at = token.end()
        if sign := token["open"] or token["close"] or token["word"]:
            found.append(Sign(sign))
        elif token["minus"]:
            found.append(Sign("NOT"))
        elif token["quoted"]:
            found.append(Free(_plain(token["quoted"][1:-1])))
        elif token["bare"]:
            found.append(Free(_plain(token["bare"])))
    return found


def tree(several: list[Token]) -> Group:
    """The tokens put together. Raises TooLong."""
    if len(several) > MOST_PARTS:
        raise TooLong
    return _Reader(several).query(MOST_DEPTH)


def _clause(text: str, token: re.Match[str], is_field: Callable[[str], bool]) -> tuple[Clause | Free, int]:
    comparison = Comparison(token["comparison"] or "")
    known = is_field(token["name"])
    start = _past_blank(text, token.end(), is_field) if known else token.end()
    values, end = _values(text, start, comparison)
    written = text[token.start() : end]
    if not values and not known:
        return Free(_plain(written)), end
    return Clause(token["name"], comparison, values, written), end


def _past_blank(text: str, at: int, is_field: Callable[[str], bool]) -> int:
    """Where the value begins that a blank sets apart from its colon; the same place where none follows."""
    blank = _BLANK.match(text, at)
    value = _TOKEN.match(text, blank.end()) if blank else None
    if value is None or (value["name"] is not None and is_field(value["name"])):
        return at
    return value.start() if value["name"] or value["quoted"] or value["bare"] else at


def _values(text: str, at: int, comparison: Comparison) -> tuple[tuple[Value, ...], int]:
    """The values from there on and where they end; a range has one, whose commas are its own."""
    if comparison is not Comparison.IS:
        whole = _WHOLE.match(text, at)
        if whole is None:
            return (), at
        value = _unquoted(whole["quoted"]) if whole["quoted"] else _plain(whole[0])
        return ((Value(value),) if value else ()), whole.end()
    found: list[Value] = []
    while (item := _ITEM.match(text, at)) is not None:
        listed = _value(item)
        if listed.text or listed.beginning:
            found.append(listed)
        at = item.end()
        if text[at : at + 1] != ",":
            break
        at += 1
    return tuple(found), at


def _value(item: re.Match[str]) -> Value:
    if item["quoted"]:
        return Value(_unquoted(item["quoted"]), bool(item["star"]))
    bare = item[0]
    if bare.endswith("*") and not _ends_escaped(bare):
        return Value(_plain(bare[:-1]), beginning=True)
    return Value(_plain(bare))


def _ends_escaped(bare: str) -> bool:
    """Whether the last character has a backslash before it that is not itself escaped."""
    before = bare[:-1]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _unquoted(quoted: str) -> str:
    finished = len(quoted) > 1 and quoted[-1] == quoted[0] and not _ends_escaped(quoted)
    return _plain(quoted[1:-1] if finished else quoted[1:])


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


class _Reader:
    """Walks over the tokens once."""

    def __init__(self, several: list[Token]) -> None:
        self._several = several
        self._at = 0

    def query(self, depth: int) -> Group:
        if depth == 0:
            raise TooLong
        parts: list[Node] = []
        while (token := self._next()) is not None:
            if token == Sign(")") and depth < MOST_DEPTH:
                break
            if token in (Sign("AND"), Sign("OR"), Sign(")")):
                self._at += 1
                continue
            if (either := self._either(depth)) is not None:
                parts.append(either)
        return Group(tuple(parts))

    def _either(self, depth: int) -> Node | None:
        units = [self._unit(depth)]
        while self._next() == Sign("OR"):
            self._at += 1
            if self._next() not in (None, Sign(")"), Sign("AND"), Sign("OR")):
                units.append(self._unit(depth))
        several = tuple(unit for unit in units if unit is not None)
        if not several:
            return None
        return several[0] if len(several) == 1 else Group(several, either=True)

    def _unit(self, depth: int) -> Node | None:
        """One part, or None where a NOT has nothing behind it."""
        negated = False
        while self._next() == Sign("NOT"):
            self._at += 1
            negated = not negated
        token = self._next()
        if isinstance(token, Clause | Free):
            self._at += 1
            return Group((token,), negated=True) if negated else token
        if token != Sign("("):
            return None
        self._at += 1
        inside = self.query(depth - 1)
        self._at += 1  # its closing bracket, or the end
        return Group((inside,), negated=True) if negated else inside

    def _next(self) -> Token | None:
        return self._several[self._at] if self._at < len(self._several) else None
