"""The life of an action: forecast, ask, journal, fresh, send, compare, undo.

The person's yes is written to the journal first. Then the order is read afresh: what the yes rested on must
still hold, or nothing is sent. What follows is `carrying_out`.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure, OrderGone, Stopped
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import CARRIED_OUT, OPEN, UNSENT, EntryState, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.carrying_out import CarryingOut, failed
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.out_of_reach import OUT_OF_REACH
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.ports import Clock, OrderStore, Publish, Shop
from fulfilldesk.services.reading import OrderReading


class CannotUndo(Exception):
    """There is no way back now; `notice` says why."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.key)
        self.notice = notice


class ActionUnderWay(Exception):
    """The action is being carried out at this moment, by another thread."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An action with what it will do, ready to be shown to the person. `fresh` says whether it rests on what
    the shop said a moment ago, or on the cache."""

    action: Action
    snapshot: Snapshot
    forecast: Forecast
    fresh: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """The order changed since the person said yes: show the new forecast and ask again. Nothing was sent."""

    prepared: Prepared


class Pipeline:
    """Carries actions through their life. Used from worker threads; what it knows is in the journal."""

    def __init__(
        self,
        shop: Shop,
        store: OrderStore,
        journal: Journal,
        clock: Clock,
        publish: Publish,
        user: str,
        permissions: Permissions | None = None,
    ) -> None:
        """`permissions` are told of refusals; share them with whatever else sends."""
        self._journal = journal
        self._clock = clock
        self._user = user
        self._reading = OrderReading(shop, store, clock, publish)
        permissions = permissions or Permissions(publish)
        self._way = CarryingOut(shop, self._reading, journal, clock, publish, permissions)
        self._under_way: set[str] = set()
        self._lock = threading.Lock()
        self._finishing = threading.Lock()

    def ask(
        self,
        kind: str,
        order: Order,
        target_id: str,
        parameters: Mapping[str, Json] | None = None,
        *,
        undoes: str | None = None,
        rule: str | None = None,
    ) -> Action:
        """A new intent of the person at this computer, or of the shop's own rule with that name: what a rule
        asks for never waits for the shop to be in reach again."""
        return Action(
            id=uuid.uuid4().hex,
            kind=kind,
            order_id=order.id,
            order_name=order.name,
            target_id=target_id,
            asked_at=self._clock.now(),
            asked_by=self._user,
            parameters=parameters or {},
            undoes=undoes,
            rule=rule,
        )

    def prepare(self, action: Action) -> Prepared:
        """Read order, stock and what else the kind needs from the shop, and forecast. Raises OrderGone and
        the failures of reaching it."""
        kind = KINDS[action.kind]
        snapshot = self._reading.snapshot(action.order_id, action.target_id, kind.needs)
        return Prepared(action, snapshot, kind.forecast(action, snapshot), fresh=True)

    def preview_from_cache(self, action: Action) -> Prepared:
        """The forecast on cached knowledge, for looking and for asking offline. Raises OrderGone."""
        snapshot = self._reading.cached_snapshot(action.order_id, action.target_id)
        return Prepared(action, snapshot, KINDS[action.kind].forecast(action, snapshot), fresh=False)

    def carry_out(self, prepared: Prepared) -> JournalEntry | Changed:
        """After the person's yes: journal, read afresh, send once, read again until it settles, compare.

        Returns the journal entry as it ended: done, differs, refused, not_done, half_done; waiting, when the
        shop is out of reach by now (`take_up` goes on from there); or still sending / answered when it could
        not be read afterwards (`finish` goes on from there). An action that was
        sent or withdrawn before, here or by another program, is not sent; its entry comes back. Raises
        ValueError on a blocked forecast, ActionUnderWay when it is being carried out already.
        """
        if prepared.forecast.blocks:
            raise ValueError("a blocked action cannot be carried out")
        with self._alone(prepared.action.id):
            return self._carry_out(prepared)

    def queue(self, prepared: Prepared) -> JournalEntry:
        """After the person's yes while the shop cannot be reached: written down, to be sent by `take_up`.
        Raises ValueError on a blocked forecast."""
        if prepared.forecast.blocks:
            raise ValueError("a blocked action cannot wait")
        known = self._journal.entry(prepared.action.id)
        if known is not None and known.state not in UNSENT:
            return known
        waiting = _agreed(prepared, EntryState.WAITING, known)
        return self._way.write(waiting, while_in=known.state if known else EntryState.WAITING)

    def take_up(self, entry: JournalEntry) -> JournalEntry:
        """A waiting action, the shop being there again: read afresh; what the yes rested on still holds: send
        it; else it is `changed` and wants the person. Waiting still, with the failure, when the order could
        not be read or the shop not be reached. Comes back as it is when it is being carried out at this
        moment."""
        try:
            with self._alone(entry.action.id):
                return self._take_up(self._journal.entry(entry.action.id) or entry)
        except ActionUnderWay:
            return entry

    def _take_up(self, entry: JournalEntry) -> JournalEntry:
        if entry.state is not EntryState.WAITING or entry.action.kind not in KINDS:
            return entry
        try:
            fresh = self.prepare(entry.action)
        except OrderGone as gone:
            return self._way.end(entry, EntryState.NOT_DONE, gone, while_in=EntryState.WAITING)
        except Stopped:
            return entry
        except Failure as failure:
            return self._way.write(failed(entry, failure), while_in=EntryState.WAITING)
        entry = replace(entry, failure_key=None, failure_detail=None)
        if fresh.forecast.blocks or not entry.forecast.covers(fresh.forecast):
            return self._way.write(replace(entry, state=EntryState.CHANGED), while_in=EntryState.WAITING)
        return self._do(replace(entry, forecast=fresh.forecast), fresh.snapshot)

    def _do(self, entry: JournalEntry, snapshot: Snapshot) -> JournalEntry:
        """Send it; what a person asked for and could not leave because the shop is out of reach by now
        waits."""
        sent = self._way.do(entry, snapshot)
        out_of_reach = sent.state is EntryState.NOT_DONE and sent.failure_key in OUT_OF_REACH
        if out_of_reach and sent.action.rule is None:
            return self._way.wait_again(sent)
        return sent

    def _carry_out(self, prepared: Prepared) -> JournalEntry | Changed:
        action = prepared.action
        known = self._journal.entry(action.id)
        if known is not None and known.state not in UNSENT:
            return self._finish(known)
        asked = _agreed(prepared, EntryState.ASKED, known)
        entry = self._way.write(asked, while_in=known.state if known else EntryState.ASKED)
        if entry is not asked:  # another program was quicker
            return entry
        try:
            fresh = self.prepare(action)
        except Stopped:
            raise
        except Failure as failure:
            if failure.key in OUT_OF_REACH and action.rule is None:
                waiting = replace(failed(entry, failure), state=EntryState.WAITING)
                return self._way.write(waiting, while_in=EntryState.ASKED)
            return self._way.end(entry, EntryState.NOT_DONE, failure, while_in=EntryState.ASKED)
        if not prepared.forecast.covers(fresh.forecast):
            return Changed(fresh)
        return self._do(replace(entry, forecast=fresh.forecast), fresh.snapshot)

    def go_on(self, entry: JournalEntry) -> JournalEntry:
        """The person wants a half-done action completed: read afresh, and send the first step that does not
        show. Half done still when that cannot be done, or it is being taken back. Raises the failures of
        reading the order."""
        with self._alone(entry.action.id):
            entry = self._journal.entry(entry.action.id) or entry
            kind = KINDS.get(entry.action.kind)
            if entry.state is not EntryState.HALF_DONE or kind is None:
                return entry
            if entry.undone_by is not None or self._undo_under_way(entry.action):
                return entry
            snapshot = self._reading.snapshot(entry.action.order_id, entry.action.target_id)
            for step in range(kind.steps):
                if not kind.happened(entry.action, entry.witness, snapshot.order, step):
                    break
            else:  # somebody has done the rest, or its answer was lost: only the check is left
                answered = replace(entry, state=EntryState.ANSWERED, step=kind.steps - 1)
                return self._way.finish(self._way.write(answered, while_in=EntryState.HALF_DONE))
            try:
                return self._way.do(entry, snapshot, step)
            except ValueError:  # the order does not allow it any more
                return entry

    def finish(self, entry: JournalEntry) -> JournalEntry:
        """Take up an entry that was left sending or answered: read, decide, compare. Never sends. Entries
        that were only asked, finished, or are being carried out at this moment come back as they are."""
        try:
            with self._alone(entry.action.id):
                return self._finish(self._journal.entry(entry.action.id) or entry)
        except ActionUnderWay:
            return entry

    def finish_all(self) -> None:
        """After a restart, or when the shop can be reached again: every entry whose end is not known, also
        what batches have left that are over. Does nothing while another thread is at it."""
        if not self._finishing.acquire(blocking=False):
            return
        try:
            for entry in (*self._journal.unfinished(), *self._left_by_batches()):
                self.finish(entry)
        finally:
            self._finishing.release()

    def _left_by_batches(self) -> Iterator[JournalEntry]:
        for progress in self._journal.batches():
            if progress.batch.over and not OPEN.isdisjoint(progress.states):
                yield from self._journal.of_batch(progress.batch.id, OPEN)

    def withdraw(self, action_id: str) -> None:
        """The person let an unsent action be, or leaves a half-done one as it is, or one of which nobody can
        tell any more whether it happened: that differs from the forecast for good. One that was sent
        otherwise is left alone."""
        entry = self._journal.entry(action_id)
        if entry is None:
            return
        if entry.state in UNSENT:
            self._way.end(entry, EntryState.WITHDRAWN, while_in=entry.state)
        elif entry.state is EntryState.HALF_DONE or entry.never_to_be_known:
            self._way.end(entry, EntryState.DIFFERS, while_in=entry.state)

    def undo(self, entry: JournalEntry) -> Action:
        """The action that takes a carried-out entry back, on the order as the shop shows it now. One that was
        not checked yet is checked first. Raises CannotUndo, and the failures of reading the order."""
        entry = self.finish(entry)
        if entry.undone_by is not None:
            raise CannotUndo(Notice(Say.ALREADY_UNDONE, Weight.BLOCK))
        kind = KINDS.get(entry.action.kind)
        if entry.state not in CARRIED_OUT or kind is None:
            raise CannotUndo(Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK))
        order = self._reading.order(entry.action.order_id)
        if not entry.finished or self._undo_under_way(entry.action):
            raise CannotUndo(Notice(Say.ACTION_UNFINISHED, Weight.BLOCK))
        inverse = kind.inverse(entry.action, entry.witness, order)
        if isinstance(inverse, Notice):
            raise CannotUndo(inverse)
        name, target_id, parameters = inverse
        return self.ask(name, order, target_id, parameters, undoes=entry.action.id)

    def _undo_under_way(self, action: Action) -> bool:
        entries = self._journal.of_order(action.order_id)
        return any(entry.action.undoes == action.id and not entry.finished for entry in entries)

    def _finish(self, entry: JournalEntry) -> JournalEntry:
        if entry.action.kind not in KINDS:  # a newer version began it, and will know how to end it
            return entry
        return self._way.finish(entry)

    @contextmanager
    def _alone(self, action_id: str) -> Iterator[None]:
        """One thread at a time for one action. Raises ActionUnderWay for a second one."""
        with self._lock:
            if action_id in self._under_way:
                raise ActionUnderWay(action_id)
            self._under_way.add(action_id)
        try:
            yield
        finally:
            with self._lock:
                self._under_way.discard(action_id)


def _agreed(prepared: Prepared, state: EntryState, known: JournalEntry | None) -> JournalEntry:
    """The line of a yes. One that was asked for as part of a batch stays part of it."""
    batch_id = known.batch_id if known is not None else None
    return JournalEntry(prepared.action, state, prepared.forecast, batch_id=batch_id)
