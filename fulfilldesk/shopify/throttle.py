"""Shopify's cost bucket, kept on our side, so that we wait before we are throttled.

Every query has a cost; the shop's bucket holds so many points and refills at so many a second (facts section
7: 2000 and 100 on the standard plan). Each answer tells how full the bucket is. It belongs to app and shop,
so a second computer may empty it too: a throttled answer stays possible and teaches like any other.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from fulfilldesk.services.ports import Clock

#: After so many seconds of waiting a document is sent, whatever a server claims about its bucket.
LONGEST_WAIT = 60.0
#: Waits below this many seconds are none; keeps rounding from asking for a wait of a billionth.
_NO_WAIT = 1e-3
_ENDLESS = float("inf")


@dataclass(frozen=True, slots=True)
class Bucket:
    """The bucket as an answer showed it: points, points a second, and the monotonic moment in seconds."""

    maximum: float
    restore_rate: float
    available: float
    at: float

    def available_at(self, now: float) -> float:
        """Points at the moment `now` if nobody takes any."""
        return min(self.maximum, self.available + self.restore_rate * max(0.0, now - self.at))

    def wait(self, cost: float, now: float) -> float:
        """Seconds until `cost` points are there; what is dearer than a full bucket waits for a full one."""
        missing = min(cost, self.maximum) - self.available_at(now)
        seconds = missing / self.restore_rate
        return 0.0 if seconds < _NO_WAIT else seconds


@dataclass(frozen=True, slots=True)
class CostReport:
    """`extensions.cost` of an answer. `requested` is what must be in the bucket before the query may
    start."""

    requested: float
    maximum: float
    available: float
    restore_rate: float

    @property
    def believable(self) -> bool:
        """Whether one can calculate with it."""
        return self.restore_rate > 0 and 0 < self.maximum < _ENDLESS and 0 <= self.requested < _ENDLESS


@dataclass(frozen=True, slots=True)
class Ticket:
    """Permission to send one document now; `cost` points are set aside for it."""

    document: str
    cost: float


class Throttle:
    """One bucket shared by all workers of a shop. Safe to use from several threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._bucket: Bucket | None = None
        self._costs: dict[str, float] = {}
        self._set_aside = 0.0

    def enter(self, document: str, *, leaving: float = 0.0) -> Ticket:
        """Wait until the bucket holds what the document needs, and the share `leaving` (0 to 1) of the whole
        bucket besides. The first time the document's cost is unknown, and counts as nothing. Raises Stopped
        when the clock does."""
        patience = LONGEST_WAIT
        while True:
            with self._lock:
                cost = self._costs.get(document, 0.0)
                wait = min(self._wait(cost, leaving), patience)
                if wait == 0.0:
                    self._set_aside += cost
                    return Ticket(document, cost)
            self._clock.sleep(wait)
            patience -= wait

    def _wait(self, cost: float, leaving: float) -> float:
        if self._bucket is None:
            return 0.0
        # An answer may or may not count what is still under way; waiting a little longer is cheap.
        needed = cost + self._set_aside + leaving * self._bucket.maximum
        return self._bucket.wait(needed, self._clock.monotonic())

    def leave(self, ticket: Ticket, report: CostReport | None) -> None:
        """The document was answered, or not; `report` is what the answer said of cost."""
        with self._lock:
            self._set_aside = max(0.0, self._set_aside - ticket.cost)
            if report is None or not report.believable:
                return
            self._costs[ticket.document] = report.requested
            available = min(max(0.0, report.available), report.maximum)
            self._bucket = Bucket(report.maximum, report.restore_rate, available, self._clock.monotonic())
