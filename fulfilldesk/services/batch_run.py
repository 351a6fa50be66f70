"""Carrying out a batch: a chunk of orders is read afresh together, each action is sent on its own, and the
orders are read again together until they show what was forecast.

What is known of a batch stands in the journal, so that it can be gone on with after a crash: what was sending
is found out by reading, what was answered is checked, what was waiting is sent.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.batch import BatchPlan, PlannedAction, still_agreed
from fulfilldesk.domain.errors import BulkForbidden, Failure, OrderGone, Stopped
from fulfilldesk.domain.events import BatchChanged
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import CARRIED_OUT, OPEN, Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.batch_failures import OF_ONE_ORDER, FailuresInARow
from fulfilldesk.services.batch_stock import Moved, OwnMovements, unmoved, with_own
from fulfilldesk.services.carrying_out import SETTLING, STILL_RUNNING, CarryingOut
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.out_of_reach import OUT_OF_REACH
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.ports import Clock, LevelKey, Publish, Shop, Stop
from fulfilldesk.services.reading import OrderReading

#: Orders read together. A page of so many is some hundred points of Shopify's bucket and a fraction of a
#: second.
CHUNK = 25

#: How often an action is sent of which it was found out each time that it did not happen.
TRIES = 4

#: Nothing more is sent while so many answers are lost and not yet found out.
MOST_UNKNOWN = 25

#: What was read of each order: why it could not be, or None when Shopify does not show it.
Read = Mapping[str, Snapshot | Failure | None]

#: Seconds between two looks at the clock while nothing is due.
_NAP = 0.2

#: To send nothing more from the beginning on.
_ALWAYS = threading.Event()
_ALWAYS.set()

WAITING = frozenset({EntryState.WAITING})
UNDONE = WAITING | OPEN


@dataclass(frozen=True, slots=True)
class _Watched:
    """A sent entry that does not show yet: looked at so often, first and next at these moments of the
    monotonic clock. `moved` is what the batch had done to stock when this one was done."""

    entry: JournalEntry
    looks: int
    first: float
    due: float
    moved: Moved

    @property
    def unknown(self) -> bool:
        """Whether its answer was lost, and nothing shows yet."""
        return self.entry.state is EntryState.SENDING


class BatchRun:
    """Runs batches, one at a time. Used from a worker thread."""

    def __init__(
        self,
        shop: Shop,
        reading: OrderReading,
        journal: Journal,
        clock: Clock,
        publish: Publish,
        user: str,
        permissions: Permissions | None = None,
        *,
        forbidden: bool = False,
    ) -> None:
        """`permissions` are told of refusals; share them with whatever else sends. `forbidden`: by an
        administrator; of a batch that was begun before, only what was sent is looked after."""
        self._forbidden = forbidden
        self._reading = reading
        self._journal = journal
        self._clock = clock
        self._publish = publish
        self._user = user
        permissions = permissions or Permissions(publish)
        self._way = CarryingOut(shop, reading, journal, clock, publish, permissions)
        self._moved = OwnMovements()
        self._tries: dict[str, int] = {}
        self._failures = FailuresInARow()
        self._one_at_a_time = threading.Lock()

    def begin(
        self,
        plan: BatchPlan,
        ticked: Collection[Say],
        parameters: Mapping[str, Json],
        *,
        reason: str | None = None,
        undoes: str | None = None,
    ) -> Batch:
        """Write down the chosen actions, all in one; nothing is sent yet. Raises ValueError when none is
        chosen, BulkForbidden, and the failures of the journal."""
        if self._forbidden:
            raise BulkForbidden()
        count = plan.count(ticked)
        if count == 0:
            raise ValueError("a batch without actions")
        batch = Batch(
            id=uuid.uuid4().hex,
            kind=plan.kind,
            asked_at=self._clock.now(),
            asked_by=self._user,
            count=count,
            state=BatchState.PAUSED,
            parameters=parameters,
            reason=reason,
            undoes=undoes,
        )
        self._journal.begin_batch(batch, (self._entry(one, batch) for one in plan.chosen(ticked)))
        self._publish(BatchChanged(batch.id))
        return batch

    def run(self, batch_id: str, stop: Stop, pause: Stop) -> Failure | None:
        """Carry it out, or go on with it, until nothing is left; with `pause` until what was sent has been
        checked; with `stop` at once. Returns what kept it from going on (the shop cannot be reached, or
        refuses one action like the other; an administrator forbids it: then as with `pause`), None otherwise.
        Raises the failures of the journal and the cache."""
        if self._forbidden:
            return self._run(batch_id, stop, _ALWAYS) or BulkForbidden()
        return self._run(batch_id, stop, pause)

    def _run(self, batch_id: str, stop: Stop, pause: Stop) -> Failure | None:
        with self._one_at_a_time:
            progress = self._journal.batch(batch_id)
            if progress is None or progress.batch.over:
                return None
            batch = replace(progress.batch, state=BatchState.RUNNING)
            if not self._save(batch, while_in=progress.batch.state):  # given up at this moment
                return None
            failure: Failure | None = None
            try:
                self._carry_out(batch_id, stop, pause)
            except Stopped:
                pass
            except Failure as error:
                failure = error
            cut_short = failure is not None or stop.is_set()
            left = self._journal.of_batch(batch_id, UNDONE if cut_short else WAITING, limit=1)
            ended = BatchState.PAUSED if left else BatchState.FINISHED
            self._save(replace(batch, state=ended), while_in=BatchState.RUNNING)
            return failure

    def give_up(self, batch_id: str) -> int:
        """Withdraw what was not sent; how many actions that were. What was sent stands."""
        withdrawn = self._journal.withdraw_batch(batch_id, self._clock.now())
        progress = self._journal.batch(batch_id)
        if progress is not None and not progress.batch.over:
            self._save(replace(progress.batch, state=BatchState.STOPPED))
        return withdrawn

    # --- steps

    def _entry(self, planned: PlannedAction, batch: Batch) -> JournalEntry:
        action = Action(
            id=uuid.uuid4().hex,
            kind=planned.kind,
            order_id=planned.order_id,
            order_name=planned.order_name,
            target_id=planned.target_id,
            asked_at=batch.asked_at,
            asked_by=batch.asked_by,
            parameters=planned.parameters,
            reason=batch.reason,
            undoes=planned.undoes,
        )
        return JournalEntry(action, EntryState.WAITING, planned.agreed, batch_id=batch.id)

    def _carry_out(self, batch_id: str, stop: Stop, pause: Stop) -> None:
        self._moved = OwnMovements()
        self._tries = {}
        self._failures = FailuresInARow()
        watched = self._left_open(batch_id)
        while not stop.is_set():
            chunk = [] if pause.is_set() else self._next(batch_id, watched)
            if not chunk and not watched:
                return
            now = self._clock.monotonic()
            # Whose answer was lost is looked at with every reading: what the next ones find in stock may be
            # its doing.
            due = [one for one in watched if one.due <= now or (chunk and one.unknown)]
            if not chunk and not due:
                self._clock.sleep(_NAP)
                continue
            entries = [*chunk, *(one.entry for one in due)]
            snapshots = self._read(
                sorted({entry.action.order_id for entry in entries}),
                also={entry.action.order_id: entry.forecast.level_keys for entry in entries},
            )
            watched = [one for one in watched if one not in due]
            due.sort(key=lambda one: not self._moved_nothing(one, snapshots))
            watched += [again for one in due if (again := self._look(one, snapshots)) is not None]
            watched += self._send_all(chunk, snapshots, stop, pause)
            self._publish(BatchChanged(batch_id))

    def _read(self, order_ids: Sequence[str], also: Mapping[str, Collection[LevelKey]]) -> Read:
        """The orders, read together; when one of them spoils the answer, one by one."""
        try:
            return self._reading.snapshots(order_ids, also)
        except OF_ONE_ORDER:
            found: dict[str, Snapshot | Failure | None] = {}
            for order_id in order_ids:
                try:
                    found.update(self._reading.snapshots([order_id], also))
                except OF_ONE_ORDER as failure:
                    found[order_id] = failure
            return found

    def _next(self, batch_id: str, watched: Collection[_Watched]) -> Sequence[JournalEntry]:
        """The next entries to be sent, one for each order: the second of an order waits until it was seen
        what the first one did. None while too much is unknown."""
        if sum(one.unknown for one in watched) >= MOST_UNKNOWN:
            return ()
        under_way = {one.entry.action.order_id for one in watched}
        first: dict[str, JournalEntry] = {}
        for entry in self._journal.of_batch(batch_id, WAITING, limit=CHUNK):
            if entry.action.order_id not in under_way and entry.action.kind in KINDS:
                first.setdefault(entry.action.order_id, entry)
        return tuple(first.values())

    def _left_open(self, batch_id: str) -> list[_Watched]:
        """What an earlier run has sent and not seen the end of, in the order it was sent in."""
        began = min((_sent_at(entry) for entry in self._all(batch_id, OPEN)), default=None)
        if began is None:
            return []
        sent = [
            entry
            for entry in self._all(batch_id, OPEN | CARRIED_OUT)
            if _sent_at(entry) >= began and entry.action.kind in KINDS
        ]
        watched = []
        for entry in sorted(sent, key=_sent_at):
            if entry.state in OPEN:
                watched.append(self._watch(entry, with_own(self._moved.now(), entry.forecast)))
            if entry.state is not EntryState.SENDING:
                self._moved.add(entry.forecast)
        return watched

    def _all(self, batch_id: str, states: Collection[EntryState]) -> Iterator[JournalEntry]:
        last = None
        while entries := self._journal.of_batch(batch_id, states, after=last):
            yield from entries
            last = entries[-1].action.id

    def _watch(self, entry: JournalEntry, moved: Moved) -> _Watched:
        now = self._clock.monotonic()
        return _Watched(entry, looks=0, first=now, due=now + SETTLING[0], moved=moved)

    def _send_all(
        self, chunk: Sequence[JournalEntry], snapshots: Read, stop: Stop, pause: Stop
    ) -> list[_Watched]:
        watched: list[_Watched] = []
        read = self._moved.now()
        for entry in chunk:
            if stop.is_set() or pause.is_set():
                break
            before = self._moved.now()
            sent = self._send(entry, snapshots.get(entry.action.order_id), read)
            if sent is not None and sent.state in OPEN:
                watched.append(self._watch(sent, with_own(before, sent.forecast)))
            if sent is not None:
                self._stop_if_all_would_fail(sent)
        return watched

    def _stop_if_all_would_fail(self, ended: JournalEntry) -> None:
        """Raises what the others would fail of too, rather than have thousands of them fail."""
        why = self._failures.why_all_would(ended)
        if why is None:
            return
        if why.key in OUT_OF_REACH:
            self._wait_again(ended)
        raise why

    def _send(
        self, entry: JournalEntry, snapshot: Snapshot | Failure | None, read: Moved
    ) -> JournalEntry | None:
        """Sent, when the yes still covers it; changed, when a person must look again; not done, when the
        order is gone or cannot be read."""
        if not isinstance(snapshot, Snapshot):
            why = snapshot or OrderGone()
            return self._way.end(entry, EntryState.NOT_DONE, why, while_in=EntryState.WAITING)
        snapshot = self._moved.forward(snapshot, read)
        forecast = KINDS[entry.action.kind].forecast(entry.action, snapshot)
        if not still_agreed(entry.forecast, forecast):
            changed = replace(entry, state=EntryState.CHANGED)
            return self._way.write(changed, while_in=EntryState.WAITING)
        sent = self._way.send(replace(entry, forecast=forecast), snapshot)
        if sent is not None and sent.state is EntryState.ANSWERED:
            self._moved.add(forecast)
        return sent

    def _look(self, one: _Watched, snapshots: Read) -> _Watched | None:
        """None once the end of the entry is known, or cannot be found out now."""
        after = snapshots.get(one.entry.action.order_id)
        if isinstance(after, Failure):
            return None
        if after is None:
            if one.entry.state is EntryState.ANSWERED:
                self._way.end(one.entry, EntryState.DIFFERS, OrderGone(), while_in=EntryState.ANSWERED)
            return None
        entry = one.entry
        now = self._clock.monotonic()
        last = one.looks >= len(SETTLING)
        if entry.state is EntryState.SENDING:
            entry = self._way.found(entry, after.order, last=last and now - one.first >= STILL_RUNNING)
            if entry.state is EntryState.ANSWERED:
                self._moved.add(entry.forecast)
            elif entry.state is EntryState.NOT_DONE:
                self._again(entry)
        if entry.state is EntryState.ANSWERED:
            self._way.mark_undone(entry.action)
            after = self._moved.backward(after, one.moved)
            entry = self._way.judge(entry, after, last=last)
            if entry.state is EntryState.DIFFERS and unmoved(entry.forecast, after):
                self._moved.take_out(entry.forecast)
            if last:  # a background job may be under way still: the next pass looks again
                return None
        if entry.state not in OPEN:
            return None
        pause = SETTLING[min(one.looks + 1, len(SETTLING) - 1)]
        return _Watched(entry, one.looks + 1, one.first, now + pause, one.moved)

    def _again(self, entry: JournalEntry) -> None:
        """It certainly did not happen, and the yes still stands: wait for another turn, a few times."""
        tries = self._tries.get(entry.action.id, 1)
        if tries < TRIES:
            self._tries[entry.action.id] = tries + 1
            self._wait_again(entry)
        else:
            self._stop_if_all_would_fail(entry)

    def _wait_again(self, entry: JournalEntry) -> None:
        """Unless the batch was given up meanwhile."""
        progress = self._journal.batch(entry.batch_id or "")
        if progress is not None and not progress.batch.over:
            self._way.wait_again(entry)

    def _moved_nothing(self, one: _Watched, snapshots: Read) -> bool:
        """Such entries (an order that never claimed any stock) are judged before their neighbours, who count
        on what they did."""
        after = snapshots.get(one.entry.action.order_id)
        return isinstance(after, Snapshot) and unmoved(
            one.entry.forecast, self._moved.backward(after, one.moved)
        )

    def _save(self, batch: Batch, *, while_in: BatchState | None = None) -> bool:
        saved = self._journal.save_batch(batch, while_in=while_in)
        self._publish(BatchChanged(batch.id))
        return saved


def _sent_at(entry: JournalEntry) -> datetime:
    return entry.sent_at or entry.action.asked_at
