"""What waits, as the journal has it: read in a worker, and again when it was written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import (
    OPEN,
    BatchProgress,
    EntryState,
    JournalEntry,
)
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.ui.now import utc_now
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.standing import figures, standing
from fulfilldesk.ui.waiting_summary import Interrupted, Summary

#: A batch writes the journal many times a second.
READ_EVERY_MS = 500
#: Batches that are over are listed for so long.
RECENT = timedelta(days=7)
#: The answer to these was lost, or the program ended before it came.
_LEFT_OVER = OPEN | {EntryState.ASKED}


@dataclass(frozen=True, slots=True)
class Work:
    """`entries` are unfinished actions outside batches, oldest first; `batches` the recent ones and those
    that are not over, newest first."""

    entries: tuple[JournalEntry, ...] = ()
    batches: Mapping[str, BatchProgress] = field(default_factory=dict)


class WaitingWork(QObject):
    """Connect `on_journal_changed` and `on_batch_changed` to the events, `on_control_changed` to the control.
    `changed` tells of another Work or of something else being done, `summed` of other numbers."""

    changed = Signal()
    summed = Signal(object)  # Summary
    failed = Signal(object)  # Failure

    def __init__(
        self,
        journal: Journal,
        control: BatchControl,
        runner: Runner,
        parent: QObject | None = None,
        *,
        now: Callable[[], datetime] = utc_now,
        bulk_forbidden: bool = False,
    ) -> None:
        super().__init__(parent)
        self._bulk_forbidden = bulk_forbidden
        self._now = now
        self._journal = journal
        self._control = control
        self._work = Work()
        self._left_over: frozenset[str] | None = None
        self._summary = Summary()
        self._stale: set[str] = set()
        self._entries_stale = False
        self._started = False
        self._reading = Newest(runner, self)
        self._soon = Soon(READ_EVERY_MS, self)
        self._soon.due.connect(self._read)

    @property
    def work(self) -> Work:
        """As it was read last."""
        return self._work

    @property
    def summary(self) -> Summary:
        """The same in numbers."""
        return self._summary

    def start(self) -> None:
        """Read everything; call when the journal can be read."""
        self._started = True
        journal, now = self._journal, self._now()
        self._reading.ask(lambda: read_work(journal, now), self._on_read, self._on_failed)

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """An entry was written."""
        self._entries_stale = True
        self._ask()

    @Slot(str)
    def on_batch_changed(self, batch_id: str) -> None:
        """A batch began, went on, was paused or ended."""
        self._stale.add(batch_id)
        self._ask()

    @Slot(str)
    def on_control_changed(self, batch_id: str) -> None:
        """Something else is being done about a batch."""
        self._tell()
        self.on_batch_changed(batch_id)

    def _ask(self) -> None:
        if self._started:
            self._soon.ask()

    @Slot()
    def _read(self) -> None:
        stale, self._stale = frozenset(self._stale), set()
        entries_stale, self._entries_stale = self._entries_stale, False
        journal, before = self._journal, self._work

        def work() -> Work:
            return reread(journal, before, stale, entries=entries_stale)

        self._reading.ask(work, self._on_read, self._on_failed)

    def _on_read(self, work: Work) -> None:
        if self._left_over is None:
            left = (entry.action.id for entry in work.entries if entry.state in _LEFT_OVER)
            self._left_over = frozenset(left)
        self._work = work
        self._tell()

    def _on_failed(self, failure: Failure) -> None:
        self.failed.emit(failure)

    def _tell(self) -> None:
        before = self._summary
        summary = summed(self._work, self._control, self._left_over or frozenset())
        if self._bulk_forbidden and summary.interrupted is not None:
            summary = replace(summary, interrupted=replace(summary.interrupted, forbidden=True))
        self._summary = summary
        self.changed.emit()
        if self._summary != before:
            self.summed.emit(self._summary)


def read_work(journal: Journal, now: datetime) -> Work:
    """Worker. Everything that is to be listed. Raises Failure."""
    batches = {
        progress.batch.id: progress
        for progress in journal.batches()
        if not progress.batch.over or now - progress.batch.asked_at < RECENT
    }
    return Work(_entries(journal), batches)


def reread(journal: Journal, before: Work, stale: Collection[str], *, entries: bool) -> Work:
    """Worker. What was read before, with these batches, and if asked for the single actions, as they are now.
    Raises Failure."""
    batches = dict(before.batches)
    for batch_id in stale:
        progress = journal.batch(batch_id)
        if progress is None:
            continue
        if batch_id in batches:
            batches[batch_id] = progress
        else:
            batches = {batch_id: progress, **batches}
    return Work(_entries(journal) if entries else before.entries, batches)


def summed(work: Work, control: BatchControl, left_over: Collection[str]) -> Summary:
    """In numbers. `left_over` are ids of actions that an earlier run of the program left."""
    in_batches = [figures(progress) for progress in work.batches.values()]
    states = [entry.state for entry in work.entries]
    changed = sum(progress.states.get(EntryState.CHANGED, 0) for progress in work.batches.values())
    half_done = sum(progress.states.get(EntryState.HALF_DONE, 0) for progress in work.batches.values())
    return Summary(
        count=len(states) + sum(each.left + each.unknown + each.changed for each in in_batches),
        waiting=states.count(EntryState.WAITING),
        changed=changed + states.count(EntryState.CHANGED),
        half_done=half_done + states.count(EntryState.HALF_DONE),
        left_over=sum(entry.action.id in left_over and entry.state in _LEFT_OVER for entry in work.entries),
        interrupted=_interrupted(work, control),
    )


def _interrupted(work: Work, control: BatchControl) -> Interrupted | None:
    """The newest batch that nobody goes on with, unless the person paused it just now."""
    for batch_id, progress in work.batches.items():
        stands = standing(progress, control.doing(batch_id))
        if stands.resumable and not control.paused_here(batch_id):
            numbers = figures(progress)
            return Interrupted(batch_id, numbers.ended, numbers.total)
    return None


def _entries(journal: Journal) -> tuple[JournalEntry, ...]:
    """A half-done action that was taken back is over."""
    return tuple(entry for entry in journal.unfinished() if entry.undone_by is None)
