"""How often a request is repeated, and how long to pause before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fulfilldesk.domain.errors import Offline
from fulfilldesk.shopify.setback import Setback


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits of repeating. Pauses are in seconds; they double from `first` to `longest`.

    `connections` is how often to knock where no connection can be made at all: a person without a network
    wants to hear it soon. A server that asks for a longer wait than `longest_wait` is not waited for.
    """

    attempts: int = 8
    connections: int = 3
    first: float = 0.5
    longest: float = 20.0
    longest_wait: float = 60.0

    def pause(self, attempt: int, setback: Setback, random: Callable[[], float]) -> float | None:
        """Seconds before the next attempt after attempt number `attempt` (from 1), or None to give up.

        The second half of each pause is left to chance, so that several computers do not come back in step.
        """
        unreachable = isinstance(setback.failure, Offline) and not setback.ran
        limit = self.connections if unreachable else self.attempts
        if not setback.repeat or attempt >= limit or setback.wait > self.longest_wait:
            return None
        pause = min(self.longest, self.first * 2.0 ** (attempt - 1))
        return max(setback.wait, pause * (0.5 + random() / 2))
