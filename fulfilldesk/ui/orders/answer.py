"""What the table asks of the cache, and what comes back: worked out on a thread of its own, shown at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fulfilldesk.ui.orders.cells import RowCells, worded
from fulfilldesk.ui.orders.selection import RowRange, carried

if TYPE_CHECKING:
    from fulfilldesk.domain.query import OrderQuery
    from fulfilldesk.services.ports import Found, OrderReader
    from fulfilldesk.ui.formats import Formats

#: Rows read at a time; larger blocks make jumps slow.
BLOCK = 64


@dataclass(frozen=True, slots=True)
class Listed:
    """A Found of orders that are known one by one: none, or the first ones before anything was searched."""

    order_ids: tuple[str, ...] = ()
    complete: bool = False

    def __len__(self) -> int:
        return len(self.order_ids)

    def ids(self, first: int, count: int) -> Sequence[str]:
        """See Found."""
        return self.order_ids[first : first + count]

    def position(self, order_id: str) -> int | None:
        """See Found."""
        return self.order_ids.index(order_id) if order_id in self.order_ids else None


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where a person is in a list: the selected rows of `found` (or everything there is), the order shown
    beside the list, and the row at the top of the table, None while that is simply the first one."""

    found: Found = field(compare=False)
    ranges: tuple[RowRange, ...] = ()
    everything: bool = False
    current: str = ""
    top: int | None = None

    def same(self, other: Standpoint) -> bool:
        """Whether nobody has moved or chosen anything between the two."""
        return self.found is other.found and self == other


@dataclass(frozen=True, slots=True)
class Spot:
    """The same in another list: rows only, None for what does not stand in it."""

    ranges: tuple[RowRange, ...] = ()
    current: int | None = None
    top: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A query, asked from a standpoint. With `anew` its answer is shown from its first row on; else it is the
    answer that is shown already, as it is by now, and the person stays where they are. `height` is how many
    rows can be seen, `edition` the model's, which says how rows are worded at present."""

    query: OrderQuery
    standpoint: Standpoint
    anew: bool
    height: int
    edition: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """Which orders were found, where the person is among them, and the blocks of rows in sight there, worded
    as they are shown."""

    question: Question
    found: Found
    spot: Spot
    blocks: Mapping[int, Sequence[RowCells]] = field(default_factory=dict)


def answer(reader: OrderReader, question: Question, formats: Formats) -> Answer:
    """Worker. The first rows of a new query come as soon as they are certain; a list that is shown already is
    only replaced by a whole one, or it would shrink and grow again under the person. Raises Failure."""
    found = reader.find(question.query)
    if not question.anew and not found.complete:
        found = reader.completed(found)
    return _seen(reader, question, found, formats)


def completed(reader: OrderReader, found: Found, question: Question, formats: Formats) -> Answer:
    """Worker. The answer with what was still missing in `found`. Raises Failure."""
    return _seen(reader, question, reader.completed(found), formats)


def spot_in(found: Found, standpoint: Standpoint) -> Spot:
    """Where that is in another list. Some milliseconds for each order that is looked for."""
    if standpoint.everything:
        ranges = [(0, len(found) - 1)] if len(found) else []
    else:
        ranges = carried(standpoint.found, standpoint.ranges, found)
    top = None
    if standpoint.top is not None:
        at_top = standpoint.found.ids(standpoint.top, 1)
        top = found.position(at_top[0]) if at_top else None
    current = found.position(standpoint.current) if standpoint.current else None
    return Spot(tuple(ranges), current, top)


def read_block(reader: OrderReader, found: Found, number: int, formats: Formats) -> Sequence[RowCells]:
    """One block of rows. Raises Failure."""
    ids = found.ids(number * BLOCK, BLOCK)
    return worded(ids, reader.rows(ids), formats)


def _seen(reader: OrderReader, question: Question, found: Found, formats: Formats) -> Answer:
    spot = spot_in(found, question.standpoint)
    standpoint = question.standpoint
    top = 0 if question.anew else (spot.top if spot.top is not None else standpoint.top or 0)
    last = min(top + question.height, len(found) - 1)
    blocks = {
        number: read_block(reader, found, number, formats)
        for number in range(min(top, max(last, 0)) // BLOCK, last // BLOCK + 1)
    }
    return Answer(question, found, spot, blocks)
