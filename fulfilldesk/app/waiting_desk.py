"""What waits, in the window of one shop: the page, the batches, the marks in the table and the lines on top,
built and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import OPEN, JournalEntry
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.marks import OrderMarks
from fulfilldesk.ui.waiting.waiting_page import WaitingPage
from fulfilldesk.ui.waiting.waiting_work import WaitingWork

if TYPE_CHECKING:
    from fulfilldesk.services.batch_run import BatchRun
    from fulfilldesk.services.journal_port import Journal
    from fulfilldesk.services.pipeline import Pipeline
    from fulfilldesk.ui.actions.action_flow import ActionFlow
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.journal.journal_view import JournalView
    from fulfilldesk.ui.main_window import MainWindow
    from fulfilldesk.ui.tasks import Runner
    from fulfilldesk.ui.theme import Theme


class WaitingDesk(QObject):
    """Made with the rest of the window, `connect_to` it, `start` when the desk stands, `end` before its files
    are closed."""

    def __init__(
        self,
        journal: Journal,
        pipeline: Pipeline,
        batches: BatchRun,
        runner: Runner,
        theme: Theme,
        formats: Formats,
        parent: QObject,
        *,
        bulk_forbidden: bool = False,
    ) -> None:
        """`bulk_forbidden`: no batch goes on; what was not sent of one can only be withdrawn."""
        super().__init__(parent)
        self._bulk_forbidden = bulk_forbidden
        self._settled: set[str] = set()
        self._journal = journal
        self._runner = runner
        self.control = BatchControl(batches, runner, self)
        self.work = WaitingWork(journal, self.control, runner, self, bulk_forbidden=bulk_forbidden)

        def forecast_now(entry: JournalEntry) -> Forecast:
            return pipeline.preview_from_cache(entry.action).forecast

        self.page = WaitingPage(self.work, self.control, journal, forecast_now, runner, theme, formats)
        if bulk_forbidden:
            self.page.batches.forbid()

    def connect_to(
        self, window: MainWindow, bridge: EventBridge, flow: ActionFlow, journal_view: JournalView
    ) -> None:
        """Carry signals between the parts."""
        self._window = window
        self._journal_view = journal_view
        self.marks = OrderMarks(self._journal, self._runner, window.list.model.show_marks, self)
        page, work, control = self.page, self.work, self.control
        page.go_on_wanted.connect(flow.go_on)
        page.withdraw_wanted.connect(flow.withdraw)
        page.undo_wanted.connect(flow.undo)
        page.check_wanted.connect(flow.finish)
        page.order_wanted.connect(window.show_order)
        page.journal_of_batch_wanted.connect(self._on_journal_of_batch)
        control.changed.connect(work.on_control_changed)
        control.shop_in_doubt.connect(window.sync_asked)
        work.summed.connect(window.show_waiting_summary)
        if self._bulk_forbidden:
            work.changed.connect(self._settle)
        window.resume_asked.connect(self._on_resume)
        bridge.journal_changed.connect(work.on_journal_changed)
        bridge.journal_changed.connect(page.on_journal_changed)
        bridge.journal_changed.connect(self.marks.refresh)
        bridge.batch_changed.connect(work.on_batch_changed)
        bridge.batch_changed.connect(self.marks.refresh)
        bridge.sync_finished.connect(control.on_sync_finished)

    def start(self, *, online: bool) -> None:
        """The journal can be read."""
        self.control.set_online(online)
        self.work.start()
        self.marks.refresh()

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        self.control.set_online(online)

    def end(self) -> None:
        """Send nothing more."""
        self.control.end()

    @Slot(str)
    def show_action(self, action_id: str) -> None:
        """An action, from wherever one is."""
        self.page.show_action(action_id)
        self._window.show_waiting()

    @Slot(str)
    def show_batch(self, batch_id: str) -> None:
        """A batch that has begun."""
        self.page.show_batch(batch_id)
        self._window.show_waiting()

    @Slot()
    def _on_resume(self) -> None:
        """The batch that the line on top tells of."""
        interrupted = self.work.summary.interrupted
        if interrupted is not None:
            self.control.resume(interrupted.batch_id)
            self._window.show_waiting()

    @Slot()
    def _settle(self) -> None:
        """Nobody may go on with a batch that was broken off; how those actions ended that it had sent is
        found out all the same, once."""
        for batch_id, progress in self.work.work.batches.items():
            open_ends = not progress.batch.over and not OPEN.isdisjoint(progress.states)
            if open_ends and batch_id not in self._settled:
                self._settled.add(batch_id)
                self.control.resume(batch_id)

    @Slot(str)
    def _on_journal_of_batch(self, batch_id: str) -> None:
        self._journal_view.show_batch(batch_id)
        self._window.show_journal()
