"""For how long orders stay on this computer, as chosen in the shop's menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from fulfilldesk.app.desk import Desk
from fulfilldesk.app.sync_schedule import SyncSchedule
from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui.main_window import MainWindow
from fulfilldesk.ui.tasks import Runner


class Keeping(QObject):
    """Shows and keeps the choice; the sync that follows acts upon it. Belongs to the window."""

    def __init__(self, desk: Desk, schedule: SyncSchedule, runner: Runner, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._schedule = schedule
        self._runner = runner
        self._window = window
        self._days = self._kept()
        window.menu.show_kept_days(self._days)
        window.keep_days_asked.connect(self._on_asked)

    @Slot(int)
    def _on_asked(self, days: int) -> None:
        """Keep orders that are done for so many days (0: for ever), beginning now."""
        wanted = days or None
        longer = self._days is not None and (wanted is None or wanted > self._days)
        self._runner.run(
            lambda: self._desk.cache.keep_days(wanted),
            owner=self,
            on_result=lambda _: self._on_written(wanted, longer=longer),
            on_error=self._on_failed,
        )

    def _on_written(self, days: int | None, *, longer: bool) -> None:
        self._days = days
        self._window.menu.show_kept_days(days)
        if longer:  # what was forgotten must be read again
            self._schedule.sync_everything()
        else:
            self._schedule.sync()

    def _on_failed(self, error: BaseException) -> None:
        self._window.menu.show_kept_days(self._days)
        if not isinstance(error, Failure):
            raise error
        self._window.news.show_cache_failure(error)

    def _kept(self) -> int | None:
        try:
            return self._desk.cache.kept_days()
        except Failure as failure:
            self._window.news.show_cache_failure(failure)
            return None
