"""How quick a batch is, from how many actions had ended at which moments."""

from __future__ import annotations

from collections import deque

#: What lies longer back says little about the next minutes.
WINDOW_SECONDS = 60.0
#: Before that the first answers would promise anything.
LEAST_SECONDS = 4.0


class Pace:
    """Of one run; `moment` in seconds that only grow."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()

    def add(self, moment: float, ended: int) -> None:
        """So many actions have ended by now."""
        self._samples.append((moment, ended))
        while len(self._samples) > 2 and moment - self._samples[1][0] >= WINDOW_SECONDS:
            self._samples.popleft()

    def a_minute(self) -> float | None:
        """Actions a minute; None while that cannot be said."""
        if len(self._samples) < 2:
            return None
        (began, first), (now, last) = self._samples[0], self._samples[-1]
        if now - began < LEAST_SECONDS or last <= first:
            return None
        return (last - first) / (now - began) * 60

    def seconds_left(self, left: int) -> float | None:
        """Until so many have ended too; None while that cannot be said."""
        pace = self.a_minute()
        return None if pace is None else left / pace * 60
