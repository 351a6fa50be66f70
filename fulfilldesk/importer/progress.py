"""How far the import is, told to the parent now and then."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from fulfilldesk.services.bulk import BulkKind

#: Seconds between two messages of the same kind.
_EVERY = 0.2

Say = Callable[[dict[str, Any]], None]


class Teller:
    """Words what is told as messages of the protocol, not more often than anybody can look."""

    def __init__(self, say: Say, clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._last = -_EVERY
        self._began: tuple[float, int] | None = None

    def download(self, kind: BulkKind, done: int, total: int | None) -> None:
        """Bytes of one file on disk."""
        if done == total or self._due():
            self._say({"at": "download", "kind": kind.value, "bytes": done, "of": total})

    def rows(self, orders: int, done: int, total: int) -> None:
        """Orders and bytes that have become rows."""
        now = self._clock()
        if self._began is None:
            self._began = (now, done)
        if done == total or self._due():
            left = seconds_left(now - self._began[0], done - self._began[1], total - done)
            self._say({"at": "rows", "orders": orders, "bytes": done, "of": total, "seconds_left": left})

    def finish(self, part: str) -> None:
        """The part of the finish that begins: search, indexes, lists."""
        self._say({"at": "finish", "part": part})

    def merge(self, done: int, total: int, changed: frozenset[str]) -> None:
        """Orders gone through, and those that changed: never left out, views wait for them."""
        self._say({"at": "merge", "orders": done, "of": total, "ids": sorted(changed)})

    def _due(self) -> bool:
        now = self._clock()
        if now - self._last < _EVERY:
            return False
        self._last = now
        return True


def seconds_left(spent: float, done: int, to_do: int) -> float | None:
    """How long the rest takes at the speed so far; None before there is any."""
    if done <= 0 or spent <= 0:
        return None
    return round(spent * to_do / done, 1)
