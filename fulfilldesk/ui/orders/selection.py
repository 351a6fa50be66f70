"""Selected orders: which they are, and finding them again after the list has changed under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fulfilldesk.services.ports import Found, OrderReader

#: First and last row, both included.
RowRange = tuple[int, int]

#: Orders compared at a time: few to begin with, for a change may be near, then more and more.
_FIRST_STEP, _LONGEST_STEP = 16, 4096


@dataclass(frozen=True, slots=True)
class Selected:
    """The orders in these rows of `found`, as they were at one moment; with `everything` all that it finds,
    however many rows are known so far."""

    found: Found
    ranges: tuple[RowRange, ...]
    everything: bool = False

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self.ranges)

    @property
    def complete(self) -> bool:
        """Whether it is known which orders these are."""
        return self.found.complete or not self.everything

    def completed(self, reader: OrderReader) -> Selected:
        """Worker. The same with every order that is still missing. Raises the failures of the cache."""
        if self.complete:
            return self
        found = reader.completed(self.found)
        return Selected(found, ((0, len(found) - 1),) if len(found) else (), everything=True)

    def ids(self) -> Iterator[str]:
        """The orders from the first row to the last, read some thousands at a time."""
        for first, last in self.ranges:
            for row in range(first, last + 1, _LONGEST_STEP):
                yield from self.found.ids(row, min(_LONGEST_STEP, last - row + 1))


def carried(old: Found, ranges: Iterable[RowRange], new: Found) -> list[RowRange]:
    """Where the orders that stand in these rows of `old` stand in `new`, as row ranges in ascending order.

    Orders that are gone are left out; orders that came in between do not belong to it. Orders that still
    follow each other cost no more than being read once, so a large selection is quick as long as little
    changed: one look-up for each place where something did.
    """
    if old is new:
        return list(ranges)
    found: list[RowRange] = []
    for first, last in ranges:
        found += _runs(old, first, min(last, len(old) - 1), new)
    return joined(found)


def _runs(old: Found, first: int, last: int, new: Found) -> Iterator[RowRange]:
    row = first
    while row <= last:
        ids = old.ids(row, 1)
        place = new.position(ids[0]) if ids else None
        length = 1 if place is None else _run_length(old, row, last, new, place)
        if place is not None:
            yield place, place + length - 1
        row += length


def _run_length(old: Found, row: int, last: int, new: Found, place: int) -> int:
    """How many orders from `row` on stand in the same sequence from `place` on; the first is known to."""
    length, step = 1, _FIRST_STEP
    while row + length <= last:
        count = min(step, last - row - length + 1)
        here, there = old.ids(row + length, count), new.ids(place + length, count)
        alike = _alike(here, there)
        length += alike
        if alike < count:
            break
        step = min(_LONGEST_STEP, step * 4)
    return length


def _alike(here: Iterable[str], there: Iterable[str]) -> int:
    count = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        count += 1
    return count


def joined(ranges: Iterable[RowRange]) -> list[RowRange]:
    """The same rows in as few ranges as possible, ascending."""
    result: list[RowRange] = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return result
