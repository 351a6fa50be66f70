"""Measures how long the GUI thread was ever kept from answering. For tests and `--debug`."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from typing import TextIO

from PySide6.QtCore import QObject, Qt, QTimer, Slot

#: How often the GUI thread is asked for a sign of life.
BEAT_MS = 5
#: So much of a stack is enough to find the place.
_FRAMES = 12


@dataclass(frozen=True, slots=True)
class Stall:
    """The longest time without a sign of life, and what the GUI thread was doing when it was looked at."""

    milliseconds: float
    stack: str


class StallWatchdog(QObject):
    """A timer on the GUI thread beats every few milliseconds; the longest gap is the longest stall.

    A thread beside it looks at the GUI thread's stack when a beat is `report_ms` late, so that the report
    says where. It never holds a frame of that thread: should it be the last to let go of one, what the frame
    held would be destroyed beside the GUI thread, and PySide's disconnecting there has been seen to wait for
    the interpreter with Qt's lock in hand while the GUI thread waited for that lock.

    Make it on the GUI thread, call `stop` before the application ends.
    """

    def __init__(self, report_ms: float = 50, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report_ms = report_ms
        self._gui_thread = threading.get_ident()
        self._longest = 0.0
        self._stack = ""
        self._late_stack = ""
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
        self._stack = self._late_stack = ""
        self._last = time.perf_counter()

    def skip(self) -> None:
        """What was done since the last beat was not the window's work (a test looked at it): do not count
        it."""
        self._last = time.perf_counter()

    def longest(self) -> Stall:
        """The longest stall so far."""
        return Stall(self._longest, self._stack)

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
        self._late_stack = ""

    def _watch(self) -> None:
        while not self._stopped.wait(BEAT_MS / 1000):
            late = (time.perf_counter() - self._last) * 1000 > self._report_ms
            if late and not self._late_stack:
                self._late_stack = _stack_of(self._gui_thread)


def _stack_of(thread: int) -> str:
    """Where a thread is, the innermost line first, as Python's own fault handler writes it: names and line
    numbers only."""
    with tempfile.TemporaryFile() as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        written = file.read().decode(errors="replace")
    for part in written.split("\n\n"):
        title, _, lines = part.partition("\n")
        if f"{thread:x} " in title:
            return "\n".join(lines.splitlines()[:_FRAMES])
    return ""
