"""Looks on while a window works: how long its thread was busy, and when something was painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from tests.benchmarks.lines import CannotRun

#: The thread is asked for a sign of life this often; a gap that is longer was work.
_BEAT_MS = 1
#: More processor time than this between two beats was work, too.
_WORK_SECONDS = 0.0005
#: The thread is at rest when it did nothing for this long.
_REST_SECONDS = 0.025
#: Nothing that a person waits for takes this long.
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """How the window answered something a person did, in ms: the longest time its thread was busy at a
    stretch until it was at rest again, the processor time that it used until then (other programs do not
    count), and how long until the answer had been painted; `shown_at` is the moment of that
    (time.perf_counter)."""

    busy: float
    processor: float
    shown: float
    shown_at: float


class Onlooker(QObject):
    """Watches the event loop of this thread and the paints of some widgets."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._loop = QEventLoop(self)
        self._ready: Callable[[], bool] = lambda: True
        self._shown_at: float | None = None
        self._run_at = self._last = self._worked_at = self._begun_at = 0.0
        self._longest = self._processor = self._processor_at = 0.0
        self._watching = False
        self._beats = QTimer(self)
        self._beats.setTimerType(Qt.TimerType.PreciseTimer)
        self._beats.setInterval(_BEAT_MS)
        self._beats.timeout.connect(self._on_beat)
        self.look_at(widget)

    def look_at(self, *widgets: QWidget) -> None:
        """Watch the paints of these widgets, too."""
        for widget in widgets:
            widget.installEventFilter(self)

    def watch(self, act: Callable[[], object], ready: Callable[[], bool] = lambda: True) -> Answer:
        """Do `act` in the event loop; the answer is the first paint at whose end `ready` holds. Returns when
        the thread is at rest after it."""
        self._ready, self._shown_at, self._watching = ready, time.perf_counter(), False
        self._run()  # what was still to do from before is not counted

        def begin() -> None:
            self._begun_at = self._last = time.perf_counter()
            self._processor_at = time.thread_time()
            self._longest, self._shown_at, self._watching = 0.0, None, True
            act()

        QTimer.singleShot(0, begin)
        self._run()
        assert self._shown_at is not None
        processor = time.thread_time() - self._processor_at
        shown = self._shown_at - self._begun_at
        return Answer(self._longest * 1000, processor * 1000, shown * 1000, self._shown_at)

    def _run(self) -> None:
        self._last = self._worked_at = self._run_at = time.perf_counter()
        self._processor = time.thread_time()
        self._beats.start()
        self._loop.exec()
        self._beats.stop()
        if self._shown_at is None:
            raise CannotRun(f"nothing was shown for {_PATIENCE_SECONDS} s")

    @Slot()
    def _on_beat(self) -> None:
        now, processor = time.perf_counter(), time.thread_time()
        self._longest = max(self._longest, now - self._last - _BEAT_MS / 1000)
        # By its processor time: on a busy machine beats come late although nothing is done here.
        if processor - self._processor > _WORK_SECONDS:
            self._worked_at = now
        self._last, self._processor = now, processor
        at_rest = self._shown_at is not None and now - self._worked_at > _REST_SECONDS
        if at_rest or now - self._run_at > _PATIENCE_SECONDS:
            self._loop.quit()

    @Slot()
    def _on_painted(self) -> None:
        if self._shown_at is None and self._ready():
            self._shown_at = self._worked_at = time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks on; stops nothing."""
        if event.type() == QEvent.Type.Paint and self._watching and self._shown_at is None:
            QTimer.singleShot(0, self._on_painted)
        return False
