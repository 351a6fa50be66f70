"""Work beside the window: lanes of threads, and results that come back where widgets live.

One lane has a single worker and carries sync, so that passes never overlap, and one carries batches, which
take their time; one has a few workers for what somebody waits for; and one is for the cache alone, so that a
search never waits behind a slow network. No work may touch a widget; results and errors are delivered on the
GUI thread, and only while their owner is alive.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

Result = TypeVar("Result")

#: A long read (the rest of a large answer) and a short one (the next letter typed) beside each other.
_CACHE_WORKERS = 2


class Lane(Enum):
    """Which workers do it."""

    WAITED_FOR = auto()  # may wait for the shop
    CACHE = auto()  # reads of the cache, of milliseconds
    SYNC = auto()
    BATCH = auto()  # the one batch that is being carried out


class Task(Protocol):
    """Work that was asked for."""

    def cancel(self) -> bool:
        """Take it back if it has not begun; then nothing is delivered. Running work is stopped by its own
        flag."""
        ...


class Runner(Protocol):
    """Something that does work and delivers what came of it. Tests use one that does it on the spot."""

    def run(
        self,
        work: Callable[[], Result],
        *,
        owner: QObject,
        on_result: Callable[[Result], None],
        on_error: Callable[[BaseException], None],
        lane: Lane = Lane.WAITED_FOR,
    ) -> Task:
        """Do `work` away from the GUI thread, then call `on_result` or `on_error` on it.

        Nothing is called once `owner` (usually the widget that asks) has been deleted.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Finished:
    future: Future[Any]
    owner: QObject
    on_result: Callable[[Any], None]
    on_error: Callable[[BaseException], None]


class TaskRunner(QObject):
    """The lanes. Lives in the GUI thread; `shutdown` before the application ends."""

    _finished = Signal(object)

    def __init__(self, waited_for_workers: int = 3, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            Lane.WAITED_FOR: ThreadPoolExecutor(waited_for_workers, thread_name_prefix="task"),
            Lane.CACHE: ThreadPoolExecutor(_CACHE_WORKERS, thread_name_prefix="cache"),
            Lane.SYNC: ThreadPoolExecutor(1, thread_name_prefix="sync"),
            Lane.BATCH: ThreadPoolExecutor(1, thread_name_prefix="batch"),
        }
        self._open = True
        # Queued even when the callback comes on the GUI thread (a cancelled task): nobody expects on_result
        # to be called before run() has returned.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        *,
        owner: QObject,
        on_result: Callable[[Result], None],
        on_error: Callable[[BaseException], None],
        lane: Lane = Lane.WAITED_FOR,
    ) -> Task:
        """See `Runner.run`. After `shutdown` nothing is begun any more."""
        if not self._open:
            nothing: Future[Any] = Future()
            nothing.cancel()
            return nothing
        future = self._lanes[lane].submit(work)

        def tell(done: Future[Any]) -> None:
            if isValid(self):
                self._finished.emit(_Finished(done, owner, on_result, on_error))

        future.add_done_callback(tell)
        return future

    def stop(self) -> None:
        """Drop what has not begun, deliver nothing more; what runs ends in its own time."""
        self._open = False
        for lane in self._lanes.values():
            lane.shutdown(wait=False, cancel_futures=True)

    def shutdown(self) -> None:
        """Stop, and wait for what runs. Ask long work to end first."""
        self.stop()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, finished: _Finished) -> None:
        future = finished.future
        if not self._open or future.cancelled() or not isValid(finished.owner):
            return
        error = future.exception()
        if error is None:
            finished.on_result(future.result())
        else:
            finished.on_error(error)
