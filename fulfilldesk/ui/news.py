"""What happens beyond the window, told on its top lines, in its status bar and in the rail's counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.query import View
from fulfilldesk.ui import program_lines, texts_sync
from fulfilldesk.ui.announcements import Situation, announcements, older_coming
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Lane, Runner

if TYPE_CHECKING:
    from fulfilldesk.domain.events import ConnectionChanged, SyncFinished, SyncProgressed
    from fulfilldesk.domain.listing import Counts
    from fulfilldesk.services.ports import OrderReader, SyncState
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.message_line import MessageLine
    from fulfilldesk.ui.program_lines import ProgramNews
    from fulfilldesk.ui.status_bar import StatusBar
    from fulfilldesk.ui.waiting_summary import Summary

#: How often the views are counted anew while orders come in.
_COUNT_EVERY_MS = 300


class News(QObject):
    """Listens to the bridge. `counts_read` for the rail, `sync_changed` for an empty table: the running pass
    (None: none) and whether one was ever finished."""

    counts_read = Signal(object)  # Counts
    sync_changed = Signal(object, bool)

    def __init__(
        self,
        reader: OrderReader,
        runner: Runner,
        formats: Formats,
        bridge: EventBridge,
        lines: MessageLine,
        status: StatusBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._runner = runner
        self._formats = formats
        self._lines = lines
        self._status = status
        self._situation = Situation()
        self._offline_since: datetime | None = None
        self._first_pass_done = False
        self._progress: SyncProgressed | None = None
        self._counting = Newest(runner, self)
        self._soon = Soon(_COUNT_EVERY_MS, self)
        self._soon.due.connect(self.count)
        lines.dismissed.connect(self._on_dismissed)
        bridge.orders_changed.connect(self.read_counts)
        bridge.cache_replaced.connect(self.read_counts)
        bridge.sync_progressed.connect(self._on_sync_progressed)
        bridge.sync_finished.connect(self._on_sync_finished)
        bridge.connection_changed.connect(self._on_connection_changed)

    def start(self) -> None:
        """Read how old the saved orders are, and how many."""
        self._situation = replace(self._situation, cache_failure=None)  # they could be opened
        self._runner.run(
            self._reader.sync_state,
            owner=self,
            on_result=self._on_sync_state,
            on_error=self.show_cache_failure,
            lane=Lane.CACHE,
        )
        self.read_counts()
        self.tell()

    def tell(self) -> None:
        """Word everything for the present moment; call it now and then, for days pass."""
        self._show_lines()
        self._status.show_connection(self._connection_words(), online=self._situation.online)
        self._status.show_sync(self._progress)
        self.sync_changed.emit(self._progress, self._first_pass_done)

    def _show_lines(self) -> None:
        self._lines.show_messages(announcements(self._situation, self._formats))

    @Slot(object)
    def show_waiting(self, waiting: Summary) -> None:
        """The actions that are not over. More of them are said again, also to who put the line away."""
        before = self._situation.waiting
        again = set()
        if waiting.changed > before.changed:
            again.add("changed")
        if waiting.half_done > before.half_done:
            again.add("half done")
        if waiting.waiting > before.waiting:
            again.add("waiting")
        if waiting.interrupted is not None and before.interrupted is None:
            again.add("batch")
        self._situation = replace(
            self._situation, waiting=waiting, dismissed=self._situation.dismissed - again
        )
        self._show_lines()

    def show_keys_unkept(self, failure: Failure | None) -> None:
        """Why the keys to the shop are kept for this run only; None: they are in the key store."""
        again = {"keys"} if _key(failure) != _key(self._situation.keys_unkept) else set()
        self._situation = replace(
            self._situation, keys_unkept=failure, dismissed=self._situation.dismissed - again
        )
        self._show_lines()

    def show_program_news(self, news: ProgramNews) -> None:
        """What the program itself has to tell: all of it, for whoever tells knows what was put away."""
        self._situation = replace(
            self._situation, program=news, dismissed=self._situation.dismissed - program_lines.TOPICS
        )
        self._show_lines()

    def show_cache_failure(self, error: BaseException) -> None:
        """The saved orders cannot be read. What is not a Failure is a bug and is raised again."""
        if isinstance(error, Stopped):
            return
        if not isinstance(error, Failure):
            raise error
        self._situation = replace(self._situation, cache_failure=error)
        self.tell()

    @Slot()
    def read_counts(self) -> None:
        """Count the views anew; while orders keep coming, now and then."""
        self._soon.ask()

    @Slot()
    def count(self) -> None:
        """Count them now."""
        self._counting.ask(self._reader.counts, self._on_counts, self.show_cache_failure)

    def _on_counts(self, counts: Counts) -> None:
        self._status.show_orders(counts.by_view.get(View.ALL, 0))
        self.counts_read.emit(counts)

    def _on_sync_state(self, state: SyncState) -> None:
        self._first_pass_done = self._first_pass_done or state.first_pass_done
        if self._situation.synced_at is None:
            self._situation = replace(self._situation, synced_at=state.finished_at)
        self.tell()

    @Slot(object)
    def _on_sync_progressed(self, progress: SyncProgressed) -> None:
        self._progress = progress
        coming = older_coming(progress, synced=self._first_pass_done)
        if coming != self._situation.older_coming:
            self._situation = replace(self._situation, older_coming=coming)
            self._show_lines()
        self._status.show_sync(progress)
        self.sync_changed.emit(progress, self._first_pass_done)

    @Slot(object)
    def _on_sync_finished(self, finished: SyncFinished) -> None:
        self._progress = None
        news = replace(self._situation, sync_failure=finished.failure, older_coming=False)
        if finished.failure is None:
            self._first_pass_done = True
            news = replace(news, synced_at=finished.at, notices=finished.notices, cache_failure=None)
        if finished.failure is None or _key(finished.failure) != _key(self._situation.sync_failure):
            news = replace(news, dismissed=news.dismissed - {"sync"})
        self._situation = news
        self.tell()

    @Slot(object)
    def _on_connection_changed(self, change: ConnectionChanged) -> None:
        self._offline_since = None if change.online else change.since
        self._situation = replace(self._situation, online=change.online, connection_failure=change.failure)
        self.tell()

    @Slot(str)
    def _on_dismissed(self, topic: str) -> None:
        self._situation = replace(self._situation, dismissed=self._situation.dismissed | {topic})
        self.tell()

    def _connection_words(self) -> str:
        if not self._situation.online and self._offline_since is not None:
            return texts_sync.offline_since(self._formats.time_or_moment(self._offline_since))
        synced = self._situation.synced_at
        return (
            texts_sync.never_synced()
            if synced is None
            else texts_sync.synced_at(self._formats.time_or_moment(synced))
        )


def _key(failure: Failure | None) -> str | None:
    return None if failure is None else failure.key
