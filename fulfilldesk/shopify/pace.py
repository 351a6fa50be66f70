"""Notices a server that drips."""

from __future__ import annotations

from collections.abc import Iterator

from fulfilldesk.services.ports import Clock


class Pace:
    """Watches how fast bytes come. Only the time spent waiting for them counts, not that of the disk or of a
    person who made a pause."""

    def __init__(self, clock: Clock, *, slowest: float, window: float) -> None:
        """Slower than `slowest` bytes a second over `window` seconds of waiting is too slow."""
        self._clock = clock
        self._slowest = slowest
        self._window = window
        self._waited = 0.0
        self._came = 0
        self.too_slow = False

    def timed(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """The same pieces; `too_slow` is set when a window was over and too little had come in it."""
        while True:
            began = self._clock.monotonic()
            piece = next(pieces, None)
            if piece is None:
                return
            self._waited += self._clock.monotonic() - began
            self._came += len(piece)
            if self._waited >= self._window:
                self.too_slow = self._came < self._slowest * self._waited
                self._waited, self._came = 0.0, 0
            if piece:
                yield piece
