"""The numbers people look at, added up from open work and the journal: each with the orders behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum, StrEnum
from typing import Generic, NamedTuple, TypeVar

from fulfilldesk.domain.app_standing import AppState, standing_of_work
from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState
from fulfilldesk.domain.orders import FulfillmentOrder

Row = TypeVar("Row")
Part = TypeVar("Part")

#: More rows than this are added up in one, and more reasons than this in one.
MOST_ROWS, MOST_REASONS = 20, 4
#: Kinds of action that put goods back: a parcel, or some units of one.
PUT_BACKS = frozenset({"cancel_fulfillment", "cancel_part"})


class Age(StrEnum):
    """For how long work has been waiting."""

    DAY = "day"  # less than one day
    THREE_DAYS = "three-days"  # one to three
    WEEK = "week"  # three to seven
    LONGER = "longer"


class Ending(StrEnum):
    """What came of an action, held against its forecast."""

    AS_FORECAST = "as-forecast"
    DIFFERED = "differed"  # or stands by half
    REFUSED = "refused"
    NOT_DONE = "not-done"


class Unnamed(Enum):
    """In the place of a reason."""

    NONE = "none"  # nobody gave one
    OTHERS = "others"  # rare ones together


class Place(NamedTuple):
    """A location; without an id its name tells it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many, of which orders, and since when the oldest (None where that is not asked)."""

    count: int = 0
    orders: frozenset[str] = frozenset()
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Grid(Generic[Row, Part]):
    """A number for each row and part. A row None holds what is beyond MOST_ROWS."""

    rows: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    cells: Mapping[tuple[Row, Part], Tally] = field(default_factory=dict)

    def at(self, row: Row, part: Part) -> Tally:
        """The number there."""
        return self.cells.get((row, part), Tally())

    @property
    def empty(self) -> bool:
        """Whether nothing was counted."""
        return not any(tally.count for tally in self.cells.values())


@dataclass(frozen=True, slots=True)
class JournalLine:
    """What the numbers need of a journal entry. Times are UTC."""

    order_id: str
    kind: str
    state: EntryState
    asked_at: datetime
    sent_at: datetime | None = None
    reason: str | None = None

    @property
    def happened_at(self) -> datetime:
        """When it was sent, which may be days after it was asked; else when it was asked."""
        return self.sent_at or self.asked_at


_AGES = ((timedelta(days=1), Age.DAY), (timedelta(days=3), Age.THREE_DAYS), (timedelta(days=7), Age.WEEK))
_ENDINGS: Mapping[EntryState, Ending] = {
    EntryState.DONE: Ending.AS_FORECAST,
    EntryState.DIFFERS: Ending.DIFFERED,
    EntryState.HALF_DONE: Ending.DIFFERED,
    EntryState.REFUSED: Ending.REFUSED,
    EntryState.NOT_DONE: Ending.NOT_DONE,
}


def age_of(since: datetime, now: datetime) -> Age:
    """How old something is; what a wrong clock puts ahead is new."""
    return next((age for limit, age in _AGES if now - since < limit), Age.LONGER)


def work_by_age(works: Iterable[FulfillmentOrder], now: datetime) -> Grid[Place | None, Age]:
    """Orders with open work at each location, by the age of the oldest there. The largest rows first; a
    location has the name that its latest work has."""
    oldest: dict[tuple[str, str], datetime] = {}
    names: dict[str, tuple[datetime, str]] = {}
    for work in works:
        place = work.location_id or work.location_name
        key = (place, work.order_id)
        oldest[key] = min(work.created_at, oldest.get(key, work.created_at))
        names[place] = max((work.updated_at, work.location_name), names.get(place, (work.updated_at, "")))
    found: dict[tuple[Place | None, Age], dict[str, datetime]] = defaultdict(dict)
    for (place, order_id), since in oldest.items():
        found[Place(place, names[place][1]), age_of(since, now)][order_id] = since
    return _of_orders(found, tuple(Age))


def waiting_at_apps(works: Iterable[FulfillmentOrder]) -> Grid[str | None, AppState]:
    """Orders at each app or service, by how far it is with them; only states that there are."""
    found: dict[tuple[str | None, AppState], dict[str, datetime]] = defaultdict(dict)
    for work in works:
        standing = standing_of_work(work)
        if standing is not None:
            orders = found[standing.service, standing.state]
            orders[work.order_id] = min(standing.since, orders.get(work.order_id, standing.since))
    there = {state for _, state in found}
    return _of_orders(found, tuple(state for state in AppState if state in there))


def put_backs(
    lines: Iterable[JournalLine], days: Sequence[date], day_of: Callable[[datetime], date]
) -> Grid[date, str | Unnamed]:
    """Put-backs that were carried out, for each of these days, by the reason that was given: the most
    frequent ones, written as they were first, and the rest together."""
    wanted = frozenset(days)
    named: dict[str, str] = {}
    found = []
    for line in lines:
        day = day_of(line.happened_at)
        if line.kind in PUT_BACKS and line.state in CARRIED_OUT and day in wanted:
            words = (line.reason or "").strip()
            named.setdefault(fold(words), words)
            found.append((day, fold(words), line.order_id))
    often: dict[str, int] = defaultdict(int)
    for _, reason, _ in found:
        often[reason] += 1
    ranked = sorted((reason for reason in often if reason), key=lambda reason: (-often[reason], reason))
    shown = {reason: named[reason] for reason in ranked[:MOST_REASONS]}
    parts: list[str | Unnamed] = list(shown.values())
    if len(ranked) > MOST_REASONS:
        parts.append(Unnamed.OTHERS)
    if "" in often:
        parts.append(Unnamed.NONE)

    def part(reason: str) -> str | Unnamed:
        return shown.get(reason, Unnamed.OTHERS) if reason else Unnamed.NONE

    return _of_actions(((day, part(reason), order) for day, reason, order in found), days, parts)


def outcomes(
    lines: Iterable[JournalLine], weeks: Sequence[date], day_of: Callable[[datetime], date]
) -> Grid[date, Ending]:
    """What came of the actions of each week; `weeks` are Mondays."""
    wanted = frozenset(weeks)
    found = (
        (monday_of(day_of(line.happened_at)), _ENDINGS[line.state], line.order_id)
        for line in lines
        if line.state in _ENDINGS
    )
    return _of_actions((each for each in found if each[0] in wanted), weeks, tuple(Ending))


def last_days(today: date, count: int) -> tuple[date, ...]:
    """So many days, today the last one."""
    return tuple(today - timedelta(days=back) for back in range(count - 1, -1, -1))


def last_weeks(today: date, days: int) -> tuple[date, ...]:
    """The Mondays of the weeks that hold these last days, oldest first."""
    first, last = monday_of(today - timedelta(days=days - 1)), monday_of(today)
    return tuple(first + timedelta(weeks=week) for week in range((last - first).days // 7 + 1))


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def _of_orders(
    found: Mapping[tuple[Row | None, Part], Mapping[str, datetime]], parts: tuple[Part, ...]
) -> Grid[Row | None, Part]:
    """Each number counts orders. The smallest rows beyond MOST_ROWS become one."""
    sizes: dict[Row | None, int] = defaultdict(int)
    for (row, _), orders in found.items():
        sizes[row] += len(orders)
    ranked = sorted(sizes, key=lambda row: (-sizes[row], str(row)))
    kept = ranked if len(ranked) <= MOST_ROWS else ranked[: MOST_ROWS - 1]
    rows: list[Row | None] = [*kept] if len(kept) == len(ranked) else [*kept, None]
    gathered: dict[tuple[Row | None, Part], dict[str, datetime]] = defaultdict(dict)
    listed = frozenset(kept)
    for (row, part), orders in found.items():
        into = gathered[row if row in listed else None, part]
        for order_id, since in orders.items():
            into[order_id] = min(since, into.get(order_id, since))
    cells = {
        key: Tally(len(orders), frozenset(orders), min(orders.values())) for key, orders in gathered.items()
    }
    return Grid(tuple(rows), parts, cells)


def _of_actions(
    found: Iterable[tuple[Row, Part, str]], rows: Sequence[Row], parts: Sequence[Part]
) -> Grid[Row, Part]:
    """Each number counts actions; of one order there may be several."""
    counted: dict[tuple[Row, Part], list[str]] = defaultdict(list)
    for row, part, order_id in found:
        counted[row, part].append(order_id)
    cells = {key: Tally(len(orders), frozenset(orders)) for key, orders in counted.items()}
    return Grid(tuple(rows), tuple(parts), cells)
