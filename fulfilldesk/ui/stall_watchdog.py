"""Measures how long the GUI thread was ever kept from answering. For tests and `--debug`."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from typing import TextIO

from PySide6.QtCore import QObject, Qt, QTimer, Slot

#: How often the GUI thread is asked for a sign of life.
BEAT_MS = 5


@dataclass(frozen=True, slots=True)
class Stall:
    """The longest time without a sign of life, and what the GUI thread was doing when it was looked at."""

    milliseconds: float
    stack: str


class StallWatchdog(QObject):
    """A timer on the GUI thread beats every few milliseconds; the longest gap is the longest stall.

    A thread beside it looks at the GUI thread's stack when a beat is `report_ms` late, so that the report
    says where. Make it on the GUI thread, call `stop` before the application ends.
    """

    def __init__(self, report_ms: float = 50, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report_ms = report_ms
        self._gui_thread = threading.get_ident()
        self._longest = 0.0
        self._stack = traceback.StackSummary()
        self._late_stack = traceback.StackSummary()
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._stopped = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="stall-watchdog", daemon=True)

    def start(self) -> None:
        """Begin to measure."""
        self._last = time.perf_counter()
        self._timer.start(BEAT_MS)
        self._watcher.start()

    def stop(self) -> Stall:
        """Stop measuring and say what was found."""
        self._timer.stop()
        self._stopped.set()
        if self._watcher.is_alive():
            self._watcher.join()
        return self.longest()

    def forget(self) -> None:
        """Begin anew, for instance once the window stands."""
        self._longest = 0.0
        self._stack = self._late_stack = traceback.StackSummary()
        self._last = time.perf_counter()

    def skip(self) -> None:
        """What was done since the last beat was not the window's work (a test looked at it): do not count
        it."""
        self._last = time.perf_counter()

    def longest(self) -> Stall:
        """The longest stall so far."""
        return Stall(self._longest, "".join(self._stack.format()))

    def report(self, file: TextIO | None = None) -> None:
        """One line with the number; the stack too when it was over the limit."""
        stall = self.longest()
        print(f"longest stall of the window: {stall.milliseconds:.1f} ms", file=file or sys.stderr)
        if stall.milliseconds > self._report_ms and stall.stack:
            print(stall.stack, file=file or sys.stderr)

    @Slot()
    def beat(self) -> None:
        """A sign of life; a test may give one itself."""
        now = time.perf_counter()
        gap = (now - self._last) * 1000 - BEAT_MS
        self._last = now
        if gap > self._longest:
            self._longest, self._stack = gap, self._late_stack
        self._late_stack = traceback.StackSummary()

    def _watch(self) -> None:
        while not self._stopped.wait(BEAT_MS / 1000):
            late = (time.perf_counter() - self._last) * 1000 > self._report_ms
            if late and not self._late_stack:
                frame = sys._current_frames().get(self._gui_thread)
                if frame is not None:
                    # Only names and numbers now: reading the source lines would itself keep the window
                    # waiting.
                    walked = list(traceback.walk_stack(frame))[:12]
                    self._late_stack = traceback.StackSummary.extract(iter(walked[::-1]), lookup_lines=False)
