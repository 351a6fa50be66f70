"""What goes on in the store whose window is open: sync, checks and rules in their turn, and its settings and
permissions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from fulfilldesk.app.check_schedule import CheckSchedule
from fulfilldesk.app.keep_for import keep_for, take_over
from fulfilldesk.app.store_windows import StoreWindows
from fulfilldesk.app.sync_schedule import SyncSchedule
from fulfilldesk.app.which_store import remember_store
from fulfilldesk.domain.errors import Failure

if TYPE_CHECKING:
    from fulfilldesk.app.check_limits import CheckLimits
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.app.order_desk import Look, OrderDesk
    from fulfilldesk.app.stores import Stores
    from fulfilldesk.app.target import Target
    from fulfilldesk.paths import Profile
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.tasks import Runner


class OpenStore(QObject):
    """Made when the store's files are open, or without a desk when they could not be opened (`why`): one can
    still look at the settings and sign out then. `end` before the desk is closed."""

    def __init__(
        self,
        target: Target,
        profile: Profile,
        order_desk: OrderDesk,
        runner: Runner,
        look: Look,
        *,
        bridge: EventBridge,
        limits: CheckLimits,
        desk: Desk | None = None,
        why: Failure | None = None,
        keys_unkept: Failure | None = None,
        offline: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order_desk = order_desk
        self._limits = limits
        self.schedule: SyncSchedule | None = None
        self.checks: CheckSchedule | None = None
        if desk is not None:
            self.schedule = self._start(desk, runner, look, offline=offline, keys_unkept=keys_unkept)
            self.checks = self._start_checks(desk, runner, bridge)
        self.windows = StoreWindows(
            target,
            desk,
            profile,
            self.schedule,
            runner,
            look,
            order_desk.window,
            why=why,
            keys_unkept=keys_unkept,
            unsent=lambda: order_desk.waiting.work.summary.count,
        )
        self.windows.limits_changed.connect(self._on_limits_changed)

    def _start(
        self, desk: Desk, runner: Runner, look: Look, *, offline: bool, keys_unkept: Failure | None
    ) -> SyncSchedule:
        order_desk, window = self._order_desk, self._order_desk.window
        order_desk.start(desk, offline=offline)
        window.news.show_keys_unkept(keys_unkept)
        take_over(look.settings, desk.kept_days())
        schedule = SyncSchedule(
            desk, runner, offline=offline, keep_for=lambda: keep_for(look.settings), parent=self
        )
        schedule.outbox_emptied.connect(order_desk.show_emptied)
        window.sync_cancel_asked.connect(schedule.cancel)
        window.import_pause_asked.connect(schedule.pause_import)
        window.import_resume_asked.connect(schedule.resume_import)
        if desk.unencrypted is not None:
            window.news.show_cache_failure(desk.unencrypted)
        return schedule

    def _start_checks(self, desk: Desk, runner: Runner, bridge: EventBridge) -> CheckSchedule:
        watch = self._order_desk.watch
        checks = CheckSchedule(desk, runner, bridge, parent=self)
        checks.checking.connect(watch.checks.show_checking)
        checks.ruled.connect(watch.rules.show_run)
        checks.ruling_failed.connect(self._order_desk.result_line.show_failure)
        watch.check_asked.connect(checks.look_at_everything)
        return checks

    @Slot()
    def _on_limits_changed(self) -> None:
        """Another threshold is another question."""
        self._limits.read_again()
        if self.checks is not None:
            self.checks.look()

    def remember_in(self, stores: Stores, bridge: EventBridge) -> None:
        """Keep the store among those that are known, now and after each pass: its name may be another."""
        self._stores = stores
        bridge.sync_finished.connect(self._remember)
        self._remember()

    @Slot()
    def _remember(self) -> None:
        if self._desk is not None:
            remember_store(self._order_desk.window, self._stores, self._desk)

    def end(self) -> None:
        """Start nothing more, and take its windows away."""
        self.windows.end()
        if self.schedule is not None:
            self.schedule.end()
        if self.checks is not None:
            self.checks.end()
        self.deleteLater()
