"""P2: an import in its own process while somebody scrolls, each beside itself alone."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, Qt, QTimer

from tests.benchmarks.import_process import Imported, run_import
from tests.benchmarks.lines import CannotRun, Goal, Line
from tests.benchmarks.measuring import fewer, growth, memory_is_told, percentile, resident_megabytes
from tests.benchmarks.prepared import Prepared, prepare_files
from tests.benchmarks.real_window import RealWindow
from tests.benchmarks.wheel import turn_wheel

#: Orders that are imported beside the window.
_IMPORTED = 100_000
_FRAME_SECONDS = 1 / 60
_WARM_UP = 20
_FLAT = Goal("ours", 15)


def measure(shop: Prepared) -> Iterator[Line]:
    """The import alone, the scrolling alone, then both."""
    files = prepare_files(min(_IMPORTED, shop.orders))
    alone = run_import(files, shop.fresh_folder("p2-alone"))
    window = RealWindow(shop.profile, shop.fresh_folder("p2") / "settings.ini")
    still = _Scrolling(window)
    seconds = fewer(shop.orders, 15, 2)
    until = time.perf_counter() + seconds
    still.scroll(lambda: time.perf_counter() < until)
    importing = _Importing(lambda: run_import(files, shop.fresh_folder("p2-beside")))
    busy = _Scrolling(window)
    importing.start()
    busy.scroll(importing.is_alive)
    beside = importing.result()
    window.close()
    yield Line(
        "P2",
        "import beside a scrolling window",
        files.total / beside.seconds,
        files.total / alone.seconds,
        "orders/s",
        Goal("ratio", 0.8, least=True),
        limit_is=f"the same {files.total:,} orders alone",
    )
    yield Line(
        "P2",
        "p99 frame while it imports",
        percentile(busy.frames, 99),
        percentile(still.frames, 99),
        goal=Goal("ratio", 1.2),
        times=len(busy.frames),
        limit_is=f"p99 of {len(still.frames):,} frames of the window alone",
    )
    if beside.memory and busy.memory:
        yield Line("P2", "memory of the importer, highest", max(beside.memory), None, "MB", Goal("ours", 250))
        yield Line("P2", "memory of the importer, growth", growth(beside.memory), None, "MB", _FLAT)
        yield Line("P2", "memory of the window, growth", growth(busy.memory), None, "MB", _FLAT)
    else:
        yield Line("P2", "memory of both", why_not="it is read from /proc, which is not here")


class _Importing(threading.Thread):
    """Waits for the import in a thread, so that the window's is free."""

    def __init__(self, work: Callable[[], Imported]) -> None:
        super().__init__()
        self._work = work
        self._imported: Imported | None = None
        self._why = "the import did not end"

    def run(self) -> None:
        try:
            self._imported = self._work()
        except CannotRun as why:
            self._why = str(why)

    def result(self) -> Imported:
        """What the import did. Raises CannotRun."""
        self.join()
        if self._imported is None:
            raise CannotRun(self._why)
        return self._imported


@dataclass
class _Scrolling:
    """Somebody turns the wheel sixty times a second. A frame lasts from the moment it was due to the end of
    its paint, in ms; `memory` in MB over time."""

    window: RealWindow
    frames: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    def scroll(self, going_on: Callable[[], bool]) -> None:
        """Scroll as long as that."""
        loop, sampled = QEventLoop(), 0.0
        for _ in range(_WARM_UP):
            turn_wheel(self.window.table)
        while going_on():
            due = time.perf_counter() + _FRAME_SECONDS
            wait = QTimer()
            wait.setTimerType(Qt.TimerType.PreciseTimer)
            wait.setSingleShot(True)
            wait.timeout.connect(loop.quit)
            wait.start(round(_FRAME_SECONDS * 1000))
            loop.exec()
            turn_wheel(self.window.table)
            self.frames.append((time.perf_counter() - due) * 1000)
            if time.perf_counter() - sampled > 0.25 and memory_is_told():
                sampled = time.perf_counter()
                self.memory.append(resident_megabytes(os.getpid()))
