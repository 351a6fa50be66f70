"""The numbers page as the window needs it, and what it is added up from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from fulfilldesk.domain.app_standing import AppState
from fulfilldesk.domain.numbers import Age, Ending, Grid, JournalLine, Place, Unnamed
from fulfilldesk.domain.orders import FulfillmentOrder


class OpenWork(Protocol):
    """The cache. The room `store` provides it."""

    def open_work(self) -> Sequence[FulfillmentOrder]:
        """Worker. All work with units left of orders that were not cancelled, without holds and lines."""
        ...


class JournalLines(Protocol):
    """The journal. The room `store` provides it."""

    def lines_since(self, moment: datetime) -> Sequence[JournalLine]:
        """Worker. Entries that were sent since then, or asked since then and never sent, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class NumbersOverview:
    """Everything the page shows."""

    work: Grid[Place | None, Age]
    apps: Grid[str | None, AppState]
    put_backs: Grid[date, str | Unnamed]
    outcomes: Grid[date, Ending]


class Numbers(Protocol):
    """What the window asks."""

    def overview(self, days: int, now: datetime, day_of: Callable[[datetime], date]) -> NumbersOverview:
        """Worker, some 100 ms. What there is now, and what was done in the last `days`, on the calendar that
        `day_of` knows. Raises the store's failures."""
        ...
