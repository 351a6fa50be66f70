"""Paging: connections, cursors, and what Shopify says to wrong arguments (facts 5.3)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from fulfilldesk.demoshop.api.errors import bad_request

MAX_PAGE = 250
#: ``first`` of a bulk operation. No request reaches it: an ``Int`` ends at 2**31 - 1.
EVERYTHING = 2**31

Record = TypeVar("Record")
SortValue = str | int | float


@dataclass(slots=True)
class Row:
    """A record with the value it is sorted by and its number, which breaks ties."""

    record: Any
    value: SortValue
    number: int

    @property
    def cursor(self) -> str:
        """``{last_id, last_value}`` in base64, as recorded."""
        text = json.dumps({"last_id": self.number, "last_value": self.value}, separators=(",", ":"))
        return base64.b64encode(text.encode()).decode()


@dataclass(slots=True)
class Page:
    """One page of a connection, ready for ``edges``, ``nodes`` and ``pageInfo``."""

    rows: list[Row]
    has_next: bool
    has_previous: bool


def by_number(record: Any) -> int:
    """The usual sort value of lists inside a record: the id."""
    number: int = record.id
    return number


def page(
    records: Iterable[Record],
    *,
    first: int | None = None,
    last: int | None = None,
    after: str | None = None,
    before: str | None = None,
    reverse: bool = False,
    sort_value: Callable[[Record], SortValue] = by_number,
    number: Callable[[Record], int] = by_number,
) -> Page:
    """Cut one page out of the records. A cursor marks a place, not a row, so rows may come and go
    meanwhile.
    """
    check_size(first, last)
    rows = [Row(record, sort_value(record), number(record)) for record in records]
    total = len(rows)
    if after is not None:
        place = read_cursor(after)
        rows = [row for row in rows if _is_behind(row, place, reverse)]
    has_previous = len(rows) < total
    rows.sort(key=_place, reverse=reverse)
    if before is not None:
        place = read_cursor(before)
        rest = [row for row in rows if _is_behind(row, place, not reverse)]
        has_next = len(rest) < len(rows)
        rows = rest
    else:
        has_next = False
    if first is not None:
        has_next = has_next or len(rows) > first
        rows = rows[:first]
    elif last is not None:
        has_previous = has_previous or len(rows) > last
        rows = rows[len(rows) - min(last, len(rows)) :]
    return Page(rows, has_next, has_previous)


def _place(row: Row) -> tuple[SortValue, int]:
    return row.value, row.number


def _is_behind(row: Row, place: tuple[SortValue, int], reverse: bool) -> bool:
    try:
        return (row.value, row.number) < place if reverse else (row.value, row.number) > place
    except TypeError:
        raise bad_request("Invalid cursor for current pagination sort.") from None


def check_size(first: int | None, last: int | None) -> None:
    """Exactly one of ``first`` and ``last``, from 0 to 250."""
    if first is not None and last is not None:
        raise bad_request("providing both first and last is not supported")
    if first is None and last is None:
        raise bad_request("you must provide one of first or last")
    name, size = ("first", first) if first is not None else ("last", last)
    if size is not None and size > MAX_PAGE and size != EVERYTHING:
        raise bad_request(f"{name} cannot exceed {MAX_PAGE}")
    if size is not None and size < 0:
        raise bad_request(f"{name} must be greater than or equal to 0")


def read_cursor(cursor: str) -> tuple[SortValue, int]:
    """The place a cursor marks."""
    try:
        found = json.loads(base64.b64decode(cursor, validate=True))
        value, number = found["last_value"], found["last_id"]
    except (binascii.Error, ValueError, TypeError, KeyError):
        raise bad_request("Invalid cursor for current pagination sort.") from None
    if not isinstance(number, int) or not isinstance(value, (str, int, float)):
        raise bad_request("Invalid cursor for current pagination sort.")
    return value, number
