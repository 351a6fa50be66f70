"""The checks as the window needs them, and what they keep in cache and journal."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.checks.finding import Finding, Mark
from fulfilldesk.services.ports import Stop

#: (check, subject)
FindingKey = tuple[str, str]


class Standing(StrEnum):
    """How a finding stands with the people at the desk."""

    OPEN = "open"
    PUT_OFF = "put_off"
    FINE = "fine"  # or told


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding as a list shows it. `order_name` is empty for stock; `orders` is how many orders it
    concerns."""

    finding: Finding
    standing: Standing
    mark: Mark | None = None
    order_name: str = ""
    orders: int = 1


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How many findings of a check are open, put off and fine, and since when the oldest open one is."""

    open: int
    put_off: int
    fine: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class ServiceStanding:
    """An app or service with work: how many orders wait there, the oldest since when, and the usual time from
    the work's making to its parcel, learnt from the cache (None: nothing to learn from)."""

    name: str
    waiting: int
    oldest: datetime | None
    usual_hours: float | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the page's left side shows. `checked_at` None: the checks have not run yet."""

    by_check: Mapping[str, CheckCount]
    services: Sequence[ServiceStanding]
    checked_at: datetime | None

    @property
    def open(self) -> int:
        """All open findings."""
        return sum(count.open for count in self.by_check.values())


class Findings(Protocol):
    """What the window asks of the checks. "Worker": some 50 ms; the others are short keyed reads. All may
    raise the store's failures."""

    def overview(self) -> Overview:
        """Worker."""
        ...

    def findings(
        self, check: str, standing: Standing, *, limit: int = 1_000, after: FindingKey | None = None
    ) -> Sequence[ListedFinding]:
        """Worker. Of one check, oldest first."""
        ...

    def of_order(self, order_id: str) -> Sequence[ListedFinding]:
        """Everything that is open about one order; what was only put off stays away."""
        ...

    def orders(self, keys: Collection[FindingKey]) -> Mapping[str, frozenset[str]]:
        """Worker. The orders these findings concern, each with the targets that mending is about: of stock
        the work that asks for it there (none: whatever of the order it is about)."""
        ...

    def put_off(self, keys: Collection[FindingKey], until: datetime) -> None:
        """Say nothing of these before that moment."""
        ...

    def mark_fine(self, keys: Collection[FindingKey], note: str) -> None:
        """These are as they should be; `note` says why (may be empty)."""
        ...

    def mark_told(self, keys: Collection[FindingKey]) -> None:
        """The supplier was told."""
        ...

    def unmark(self, keys: Collection[FindingKey]) -> None:
        """What was said of these does not count any more."""
        ...

    def paces(self, since: datetime) -> Sequence[Pace]:
        """Worker. How soon each order paid since then was fulfilled, as far as the cache knows."""
        ...

    def run(self, stop: Stop, *, everything: bool = False) -> int:
        """Worker, may take seconds. Look at what changed, or at everything; how many orders were looked
        at."""
        ...
