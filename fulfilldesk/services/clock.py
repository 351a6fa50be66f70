"""Real time, with sleeps that end when the program does."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime

from fulfilldesk.domain.errors import Stopped


class SystemClock:
    """The `Clock` port on this computer's clock. `stopping` is set once, when the program ends."""

    def __init__(self, stopping: threading.Event) -> None:
        self._stopping = stopping

    def now(self) -> datetime:
        """UTC, aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait; raises Stopped as soon as the program ends."""
        if self._stopping.wait(max(0.0, seconds)):
            raise Stopped
