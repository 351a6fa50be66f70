"""Which batch is carried out, and when: one at a time, the others wait for their turn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.events import SyncFinished
from fulfilldesk.services.ports import Stop
from fulfilldesk.ui.tasks import Lane, Runner
from fulfilldesk.ui.waiting.standing import Doing


class Batches(Protocol):
    """What is needed of services.batch_run.BatchRun."""

    def run(self, batch_id: str, stop: Stop, pause: Stop) -> Failure | None: ...
    def give_up(self, batch_id: str) -> int: ...


class BatchControl(QObject):
    """Lives as long as the window. What an earlier run of the program left waits for `resume`.

    A batch that the shop cannot be reached for is held, and goes on when the shop is there again; one that
    the person paused does not. `shop_in_doubt` asks somebody to find out whether the shop answers.
    """

    changed = Signal(str)  # batch id
    shop_in_doubt = Signal()

    def __init__(self, batches: Batches, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batches = batches
        self._runner = runner
        self._online = True
        self._ended = False
        self._queue: list[str] = []
        self._running = ""
        self._pausing = False
        self._stop, self._pause = threading.Event(), threading.Event()
        self._held: set[str] = set()
        self._stopping: set[str] = set()
        self._paused_here: set[str] = set()
        self._by_itself: set[str] = set()
        self._failures: dict[str, Failure] = {}

    # --- what is being done

    def doing(self, batch_id: str) -> Doing:
        """What is done about this batch at this moment."""
        if batch_id in self._stopping:
            return Doing.STOPPING
        if batch_id in self._held or (batch_id in self._queue and not self._online):
            return Doing.HELD
        if batch_id == self._running:
            return Doing.PAUSING if self._pausing else Doing.RUNNING
        return Doing.QUEUED if batch_id in self._queue else Doing.NOTHING

    def failure(self, batch_id: str) -> Failure | None:
        """What kept it from going on the last time."""
        return self._failures.get(batch_id)

    def paused_here(self, batch_id: str) -> bool:
        """Whether the person paused it since the program was started."""
        return batch_id in self._paused_here

    # --- what the person wants

    @Slot(str)
    def resume(self, batch_id: str) -> None:
        """Begin it, or go on with it, when its turn comes."""
        self._by_itself.discard(batch_id)
        self._paused_here.discard(batch_id)
        self._enqueue(batch_id)

    @Slot(str)
    def pause(self, batch_id: str) -> None:
        """Send nothing more of it; what was sent is still checked."""
        self._paused_here.add(batch_id)
        self._let_be(batch_id)
        self.changed.emit(batch_id)
        self._next()

    @Slot(str)
    def stop(self, batch_id: str) -> None:
        """Withdraw what was not sent."""
        self._stopping.add(batch_id)
        self._let_be(batch_id)
        self.changed.emit(batch_id)
        if batch_id != self._running:
            self._give_up(batch_id)

    def end(self) -> None:
        """The program ends: after the action that is being sent, nothing more."""
        self._ended = True
        self._stop.set()

    # --- the shop comes and goes

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        if online == self._online:
            return
        self._online = online
        if online:
            self._go_on_by_itself()
        elif self._running and not self._pausing:
            self._pause.set()
            self._held.add(self._running)
        for batch_id in (*self._queue, *self._held):
            self.changed.emit(batch_id)

    @Slot(object)
    def on_sync_finished(self, finished: SyncFinished) -> None:
        """A pass that went well: the shop answers."""
        if finished.failure is None and self._online:
            self._go_on_by_itself()

    def _go_on_by_itself(self) -> None:
        for batch_id in [each for each in self._held if each != self._running]:
            self._by_itself.add(batch_id)
            self._enqueue(batch_id)
        self._next()

    # --- one after the other

    def _enqueue(self, batch_id: str) -> None:
        self._held.discard(batch_id)
        self._failures.pop(batch_id, None)
        if batch_id not in self._queue and batch_id not in self._stopping:
            self._queue.append(batch_id)
        self.changed.emit(batch_id)
        self._next()

    def _let_be(self, batch_id: str) -> None:
        self._held.discard(batch_id)
        if batch_id in self._queue:
            self._queue.remove(batch_id)
        if batch_id == self._running:
            self._pausing = True
            self._pause.set()

    def _next(self) -> None:
        if self._running or not self._online or self._ended or not self._queue:
            return
        batch_id = self._running = self._queue.pop(0)
        self._pausing = False
        stop, pause = self._stop, self._pause = threading.Event(), threading.Event()
        self.changed.emit(batch_id)
        self._runner.run(
            lambda: self._batches.run(batch_id, stop, pause),
            owner=self,
            on_result=lambda failure: self._on_run(batch_id, failure),
            on_error=lambda error: self._on_error(batch_id, error, self._on_run),
            lane=Lane.BATCH,
        )

    def _on_run(self, batch_id: str, failure: Failure | None) -> None:
        self._running = ""
        if batch_id in self._stopping:
            self._give_up(batch_id)
        elif failure is not None and not isinstance(failure, Stopped):
            self._hold(batch_id, failure)
        elif batch_id in self._held and self._online:  # the shop was gone, and is there again
            self._enqueue(batch_id)
        self.changed.emit(batch_id)
        self._next()

    def _hold(self, batch_id: str, failure: Failure) -> None:
        self._failures[batch_id] = failure
        if not failure.retry or batch_id in self._paused_here:
            self._held.discard(batch_id)
            return
        self._held.add(batch_id)
        if batch_id not in self._by_itself:  # else the next regular pass says whether it is worth another try
            self.shop_in_doubt.emit()

    def _give_up(self, batch_id: str) -> None:
        self._runner.run(
            lambda: self._batches.give_up(batch_id),
            owner=self,
            on_result=lambda _: self._on_given_up(batch_id, None),
            on_error=lambda error: self._on_error(batch_id, error, self._on_given_up),
        )

    def _on_given_up(self, batch_id: str, failure: Failure | None) -> None:
        self._stopping.discard(batch_id)
        if failure is not None:
            self._failures[batch_id] = failure
        self.changed.emit(batch_id)
        self._next()

    def _on_error(
        self, batch_id: str, error: BaseException, ended: Callable[[str, Failure | None], None]
    ) -> None:
        ended(batch_id, Failure.of(error))
        if not isinstance(error, Failure):
            raise error
