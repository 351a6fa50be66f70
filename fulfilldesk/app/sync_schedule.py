"""When to sync: at the start, every minute, and when somebody asks."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer, Slot

from fulfilldesk.app.desk import Desk
from fulfilldesk.domain.errors import Failure, Offline
from fulfilldesk.services.sync import SyncSummary
from fulfilldesk.ui.tasks import Lane, Runner

MINUTE_MS = 60_000


class SyncSchedule(QObject):
    """Asks for a pass and, after one that went well, finds out how actions ended whose answers were lost.

    A minute that finds the network gone tries again at the next: that is how it is noticed that it is back.
    With `offline` nothing is tried until somebody asks.
    """

    def __init__(self, desk: Desk, runner: Runner, *, offline: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._stop = threading.Event()
        self._running = False
        self._full = False
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
        self._runner.run(
            lambda: self._desk.sync.run(self._stop, full=full),
            owner=self,
            on_result=self._on_finished,
            on_error=self._on_failed,
            lane=Lane.SYNC,
        )

    @Slot()
    def sync_everything(self) -> None:
        """A pass that reads every order anew."""
        self._full = True
        self.sync()

    @Slot()
    def cancel(self) -> None:
        """Stop after the present step; the next pass goes on there."""
        self._stop.set()

    def end(self) -> None:
        """Start nothing more."""
        self._timer.stop()
        self._stop.set()

    def _on_finished(self, summary: SyncSummary | None) -> None:
        self._running = False
        if summary is not None and summary.failure is None:
            self._runner.run(
                self._desk.pipeline.finish_all,
                owner=self,
                on_result=lambda _: None,
                on_error=self._on_finish_failed,
            )

    def _on_failed(self, error: BaseException) -> None:
        self._running = False
        raise error  # a pass reports its failures itself: this is a bug, and goes to the log

    def _on_finish_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):  # the store's failures were said by the sync that met them
            raise error
