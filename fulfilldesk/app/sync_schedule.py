"""When to sync: at the start, every minute, and when somebody asks."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fulfilldesk.app.desk import Desk
from fulfilldesk.domain.errors import Failure, Offline
from fulfilldesk.domain.keep_for import KeepFor
from fulfilldesk.services.outbox import Emptied
from fulfilldesk.services.sync import SyncSummary
from fulfilldesk.ui.tasks import Lane, Runner

MINUTE_MS = 60_000
#: Passes between two times that the cache is tidied: about an hour.
TIDY_EVERY = 60


class SyncSchedule(QObject):
    """Asks for a pass and, after one that went well, finds out how actions ended whose answers were lost, and
    sends those that wait.

    A minute that finds the network gone tries again at the next: that is how it is noticed that it is back.
    With `offline` nothing is tried until somebody asks. While an import is paused a pass goes on all the
    same, and brings what is new.
    """

    outbox_emptied = Signal(object)  # services.outbox.Emptied, after each pass that went well

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        *,
        offline: bool,
        keep_for: Callable[[], KeepFor | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """`keep_for` is asked before each pass."""
        super().__init__(parent)
        self._keep_for = keep_for
        self._desk = desk
        self._runner = runner
        self._stop = threading.Event()
        self._pause = threading.Event()
        self._running = False
        self._full = False
        self._passes = 0
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_MS)
        self._timer.timeout.connect(self.sync)
        if offline:
            desk.connection.failed(Offline("started with --offline"))
        else:
            self.sync()

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return self._running

    @Slot()
    def sync(self) -> None:
        """A pass now; joins the one that is running."""
        self._timer.start()
        if self._running:
            return
        self._running = True
        self._stop.clear()
        full, self._full = self._full, False
        keep_for = self._keep_for()
        self._runner.run(
            lambda: self._desk.sync.run(self._stop, full=full, pause=self._pause, keep_for=keep_for),
            owner=self,
            on_result=self._on_finished,
            on_error=self._on_failed,
            lane=Lane.SYNC,
        )

    @Slot()
    def sync_everything(self) -> None:
        """A pass that reads every order anew; after the one that is running."""
        self._full = True
        self.sync()

    @Slot()
    def cancel(self) -> None:
        """Stop after the present step; the next pass goes on there. An import then waits until somebody
        resumes it."""
        if self._running and self._is_importing():
            self._pause.set()
        self._stop.set()

    @Slot()
    def pause_import(self) -> None:
        """Let an import wait, from now on or from when one is begun."""
        self._pause.set()

    @Slot()
    def resume_import(self) -> None:
        """Let it go on."""
        self._pause.clear()
        self.sync()

    def end(self) -> None:
        """Start nothing more."""
        self._timer.stop()
        self._stop.set()

    def _is_importing(self) -> bool:
        try:
            return self._desk.sync.importing
        except Failure:  # the pass that meets it says so
            return False

    def _on_finished(self, summary: SyncSummary | None) -> None:
        self._running = False
        if self._full:  # asked for meanwhile
            self.sync()
        if summary is None or summary.failure is not None:
            return
        self._runner.run(
            self._finish_actions,
            owner=self,
            on_result=self.outbox_emptied.emit,
            on_error=self._on_finish_failed,
        )
        self._passes += 1
        if self._passes % TIDY_EVERY == 1:
            self._runner.run(
                lambda: self._desk.tidy(self._stop),
                owner=self,
                on_result=lambda _: None,
                on_error=self._on_finish_failed,
                lane=Lane.SYNC,
            )

    def _finish_actions(self) -> Emptied:
        """The shop can be reached: how did sent actions end, and what waits to be sent? A customer whom such
        an action still named can be forgotten then."""
        self._desk.pipeline.finish_all()
        self._desk.customers.go_on()
        return self._desk.outbox.send(self._stop)

    def _on_failed(self, error: BaseException) -> None:
        self._running = False
        raise error  # a pass reports its failures itself: this is a bug, and goes to the log

    def _on_finish_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):  # the store's failures were said by the sync that met them
            raise error
