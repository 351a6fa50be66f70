"""When the checks look, and the rules act: after each pass, soon after an action, and when somebody asks."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.ui.tasks import Lane

if TYPE_CHECKING:
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.domain.events import SyncFinished
    from fulfilldesk.services.rules_port import RuleRunResult
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.tasks import Runner

#: After an action: its journal line is written several times within a moment.
SOON_MS = 400


class CheckSchedule(QObject):
    """One look at a time; what is asked for meanwhile is one more look afterwards. Rules act only after a
    pass that went well and was looked at, in the lane of batches: never beside one, and a person's batch does
    not wait for more than the action that is under way."""

    checking = Signal(bool)  # whether it looks at this moment
    ruled = Signal(object)  # services.rules_port.RuleRunResult: something was done by rule
    ruling_failed = Signal(object)  # Failure: the rules could not be read, or no more be asked

    def __init__(
        self, desk: Desk, runner: Runner, bridge: EventBridge, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._stop = threading.Event()
        self._stop_ruling = threading.Event()
        self._looking = self._again = self._everything = self._ruling = self._rules_wanted = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.look)
        bridge.sync_finished.connect(self._on_sync_finished)
        bridge.cache_replaced.connect(self.look_soon)
        bridge.journal_changed.connect(self.look_soon)
        bridge.batch_changed.connect(self._on_batch_changed)
        self.look_soon()  # what was synced while the program was closed

    @Slot()
    def look_soon(self) -> None:
        """A moment after the first time this is asked: a batch writes lines for hours, and its findings are
        not to wait for the last."""
        if not self._soon.isActive() and not self._stop.is_set():
            self._soon.start()

    @Slot()
    def look(self) -> None:
        """At what changed."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        everything, self._everything = self._everything, False
        self.checking.emit(True)
        self._runner.run(
            lambda: self._desk.checking.run(self._stop, everything=everything),
            owner=self,
            on_result=self._on_looked,
            on_error=self._on_failed,
        )

    @Slot()
    def look_at_everything(self) -> None:
        """Somebody wants to be sure, or a limit was changed."""
        self._everything = True
        self.look()

    def end(self) -> None:
        """Start nothing more."""
        self._soon.stop()
        self._stop.set()
        self._stop_ruling.set()

    @Slot(object)
    def _on_sync_finished(self, finished: SyncFinished) -> None:
        self._rules_wanted = self._rules_wanted or finished.failure is None
        self.look()

    @Slot(str)
    def _on_batch_changed(self, _: str) -> None:
        """A person has begun a batch, or one goes on: what is left by rule is done after another pass."""
        self._stop_ruling.set()

    def _on_looked(self, _: int) -> None:
        self._looking = False
        self.checking.emit(False)
        if self._again and not self._stop.is_set():
            self.look()
        elif self._rules_wanted:
            self._rules_wanted = False
            self._act()

    def _act(self) -> None:
        """By the rules that are on; usually none is."""
        if self._ruling or self._stop.is_set():
            return
        self._ruling = True
        self._stop_ruling.clear()
        self._runner.run(
            lambda: self._desk.rules.run(self._stop_ruling),
            owner=self,
            on_result=self._on_ruled,
            on_error=self._on_rules_failed,
            lane=Lane.BATCH,
        )

    def _on_ruled(self, run: RuleRunResult) -> None:
        self._ruling = False
        self.ruled.emit(run)

    def _on_failed(self, error: BaseException) -> None:
        self._looking = self._rules_wanted = False
        self.checking.emit(False)
        if not isinstance(error, Failure):  # the store's failures were said by the sync that met them
            raise error

    def _on_rules_failed(self, error: BaseException) -> None:
        self._ruling = False
        if not isinstance(error, Failure):
            raise error
        if not isinstance(error, Stopped):
            self.ruling_failed.emit(error)
