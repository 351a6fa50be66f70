"""Kinds of search fields: how the value in the text is held against a record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fulfilldesk.demoshop.api.errors import bad_request
from fulfilldesk.demoshop.api.search.syntax import Term, Value

WORD = re.compile(r"\w+")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Moment:
    """What relative and zoneless times in a search are measured by."""

    now: datetime
    zone: tzinfo


Check = Callable[[Any], bool]


class Field(Protocol):
    """A field that can be searched."""

    def check(self, term: Term, moment: Moment) -> Check | None:
        """A test for records, or None when the value is not one the field accepts."""


def shop_zone(name: str) -> tzinfo:
    """The shop's time zone; UTC where the system does not know it."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return UTC


def _fits(value: Value, found: str) -> bool:
    wanted = value.text.lower()
    return found.startswith(wanted) if value.is_prefix else found == wanted


@dataclass(frozen=True, slots=True)
class Text:
    """Whole text, case-insensitive; a trailing star finds beginnings, a star alone anything present."""

    get: Callable[[Any], Iterable[str | None]]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field."""
        values = term.alternatives

        def check(record: Any) -> bool:
            found = [text.lower() for text in self.get(record) if text]
            return any(_fits(value, text) for value in values for text in found)

        return check


@dataclass(frozen=True, slots=True)
class NotText:
    """None of the texts, as ``tag_not`` wants it."""

    get: Callable[[Any], Iterable[str | None]]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field."""
        has = Text(self.get).check(term, moment)
        return None if has is None else lambda record: not has(record)


@dataclass(frozen=True, slots=True)
class Words:
    """Free text: each word of the value begins a word of the record."""

    get: Callable[[Any], Iterable[str | None]]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field."""
        wanted = WORD.findall(term.value.text.lower())

        def check(record: Any) -> bool:
            found = [word for text in self.get(record) if text for word in WORD.findall(text.lower())]
            return all(any(word.startswith(want) for word in found) for want in wanted)

        return check


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a fixed set of words; the record says which of them it is. Other words match nothing, with a
    warning.
    """

    accepted: frozenset[str]
    get: Callable[[Any], Iterable[str]]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field."""
        wanted = {value.text.lower() for value in term.alternatives}
        if term.value.is_prefix and not term.value.text:
            return lambda record: bool(set(self.get(record)))
        if not wanted <= self.accepted:
            return None
        return lambda record: bool(wanted & set(self.get(record)))


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    get: Callable[[Any], bool]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field."""
        wanted = {"true": True, "false": False}.get(term.value.text.lower())
        return None if wanted is None else lambda record: self.get(record) is wanted


@dataclass(frozen=True, slots=True)
class Number:
    """A number or id, exact or as a range; ids also match as a whole gid."""

    get: Callable[[Any], Iterable[float]]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field."""
        wanted = [number for value in term.alternatives if (number := _number(value.text)) is not None]
        compare = COMPARE[term.comparator]
        return lambda record: any(compare(found, number) for number in wanted for found in self.get(record))


def _number(text: str) -> float | None:
    try:
        return float(text.rpartition("/")[2]) if text.startswith("gid://") else float(text)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Time:
    """A moment, exact or as a range. Without a zone the shop's counts; a bare date means all of it."""

    name: str
    get: Callable[[Any], datetime | None]

    def check(self, term: Term, moment: Moment) -> Check | None:
        """See Field; raises a BAD_REQUEST error for what is no time (facts 5.2)."""
        if term.value.is_prefix and not term.value.text:
            return lambda record: self.get(record) is not None
        begin, end = self.span(term.value.text, moment)

        def check(record: Any) -> bool:
            found = self.get(record)
            return found is not None and _in_span(found, term.comparator, begin, end)

        return check

    def span(self, text: str, moment: Moment) -> tuple[datetime, datetime]:
        """The first moment that the text means, and the first one after it."""
        if text.lower() == "now":
            return moment.now, moment.now + timedelta(seconds=1)
        try:
            if YEAR.fullmatch(text):
                begin = datetime(int(text), 1, 1, tzinfo=moment.zone)
                return begin, begin.replace(year=begin.year + 1)
            begin = datetime.fromisoformat(text)
        except ValueError:
            raise bad_request(f"Invalid timestamp for query filter `{self.name}`.") from None
        if begin.tzinfo is None:
            begin = begin.replace(tzinfo=moment.zone)
        length = timedelta(seconds=1)
        if "T" not in text and " " not in text:
            length = timedelta(days=1)
        return begin, begin + length


def _in_span(found: datetime, comparator: str, begin: datetime, end: datetime) -> bool:
    if comparator == "<":
        return found < begin
    if comparator == "<=":
        return found < end
    if comparator == ">":
        return found >= end
    if comparator == ">=":
        return found >= begin
    return begin <= found < end


COMPARE: dict[str, Callable[[float, float], bool]] = {
    "": lambda found, wanted: found == wanted,
    "<": lambda found, wanted: found < wanted,
    "<=": lambda found, wanted: found <= wanted,
    ">": lambda found, wanted: found > wanted,
    ">=": lambda found, wanted: found >= wanted,
}
