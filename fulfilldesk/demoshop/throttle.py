"""The cost bucket of the API: it leaks at a steady rate and refuses what does not fit (facts 7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

MAX_QUERY_COST = 1000


@dataclass(frozen=True, slots=True)
class Plan:
    """How large the bucket is, and how many points it gets back each second."""

    maximum: float
    restore_rate: float


STANDARD = Plan(2000.0, 100.0)
PLUS = Plan(20_000.0, 1000.0)


@dataclass
class Bucket:
    """``maximum`` points, refilled by ``restore_rate`` points a second of ``clock``."""

    clock: Callable[[], datetime]
    maximum: float = STANDARD.maximum
    restore_rate: float = STANDARD.restore_rate
    _available: float = field(init=False)
    _filled_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._available = self.maximum
        self._filled_at = self.clock()

    def take(self, points: float) -> bool:
        """Take the points when they are there; False, and nothing taken, when they are not."""
        self._refill()
        if points > self._available:
            return False
        self._available -= points
        return True

    def give_back(self, points: float) -> None:
        """Return what was asked for but not used."""
        self._available = min(self.maximum, self._available + points)

    def status(self) -> dict[str, float]:
        """``throttleStatus``."""
        self._refill()
        return {
            "maximumAvailable": self.maximum,
            "currentlyAvailable": float(int(self._available)),
            "restoreRate": self.restore_rate,
        }

    def _refill(self) -> None:
        now = self.clock()
        passed = max(0.0, (now - self._filled_at).total_seconds())
        self._available = min(self.maximum, self._available + passed * self.restore_rate)
        self._filled_at = now
