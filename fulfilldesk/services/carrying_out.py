"""Sending an action that was agreed to, and finding out what came of it.

Every step writes the journal before it does anything, so that the program may end between any two of them:
what was only asked was certainly not sent, what was sending is found out by reading, and nothing is sent
twice. Two programs may work on one journal: an entry goes from one state to the next by whoever is first.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from fulfilldesk.domain.actions.action import Action, Json, MutationAnswer
from fulfilldesk.domain.actions.kind import ActionKind
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import (
    AnswerLost,
    Failure,
    JobUnfinished,
    NotShown,
    OrderGone,
    Stopped,
    StoreDamaged,
)
from fulfilldesk.domain.events import JournalChanged
from fulfilldesk.domain.forecast import Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.ports import Clock, Publish, Shop
from fulfilldesk.services.reading import OrderReading

log = logging.getLogger(__name__)

#: Pauses between the reads after an action, in seconds: answers lag by some seconds (facts 12.14).
SETTLING = (0.3, 0.7, 1.0, 1.5, 2.0, 2.5)

#: A mutation whose answer was lost may still be running; Shopify ends it after 10 s (facts section 7). Only
#: when it was looked for this long does "not there" mean "did not happen". Seconds, counted from the first
#: look: when it really left is not known (it may have been repeated), and clocks are set.
STILL_RUNNING = 15.0

#: A background job that shows nothing for this long is called one that did not do it.
LONGEST_JOB = timedelta(hours=1)


class CarryingOut:
    """The way of an agreed action to Shopify and back. Used from worker threads; one thread at a time for one
    action, which is the caller's business."""

    def __init__(
        self,
        shop: Shop,
        reading: OrderReading,
        journal: Journal,
        clock: Clock,
        publish: Publish,
        permissions: Permissions,
    ) -> None:
        self._shop = shop
        self._reading = reading
        self._journal = journal
        self._clock = clock
        self._publish = publish
        self._permissions = permissions

    def write(self, entry: JournalEntry, *, while_in: EntryState | None = None) -> JournalEntry:
        """The entry, or what the journal holds instead when another program has brought it out of the state
        `while_in`."""
        if not self._journal.write(entry, while_in=while_in):
            return self._journal.entry(entry.action.id) or entry
        self._publish(JournalChanged(entry.action.id))
        return entry

    def end(
        self,
        entry: JournalEntry,
        state: EntryState,
        failure: Failure | None = None,
        *,
        while_in: EntryState | None = None,
    ) -> JournalEntry:
        """Written as ended in this state."""
        if failure is not None:
            entry = failed(entry, failure)
        ended = replace(entry, state=state, finished_at=self._clock.now())
        return self.write(ended, while_in=while_in)

    def wait_again(self, entry: JournalEntry) -> JournalEntry:
        """One that certainly did not happen, and whose yes still stands, waits for another turn."""
        waiting = replace(entry, state=EntryState.WAITING, sent_at=None, finished_at=None)
        return self.write(waiting, while_in=EntryState.NOT_DONE)

    def do(self, entry: JournalEntry, snapshot: Snapshot, step: int = 0) -> JournalEntry:
        """Send this step on the order as it was just read, then the following ones, and check what came of
        it."""
        sent = self.send(entry, snapshot, step)
        if sent is None:
            return self._journal.entry(entry.action.id) or entry
        return self._go_on(sent)

    def send(self, entry: JournalEntry, snapshot: Snapshot, step: int = 0) -> JournalEntry | None:
        """Send this one mutation: answered, refused, not done, half done, or still sending when its answer
        was lost. None when another program sends it, or the person withdrew it there. Raises ValueError when
        there is nothing to send, and Stopped."""
        action = entry.action
        kind = KINDS[action.kind]
        mutation = kind.mutation(action, snapshot, step)
        sending = replace(
            entry,
            state=EntryState.SENDING,
            step=step,
            witness=_witness(kind, action, snapshot) if step == 0 else entry.witness,
            sent_at=self._clock.now(),
            failure_key=None,
            failure_detail=None,
        )
        entry = self.write(sending, while_in=entry.state)
        if entry is not sending:
            return None
        try:
            answer = self._shop.send(mutation)
        except AnswerLost as lost:
            log.warning("the answer to %s of action %s was lost: %s", mutation.document, action.id, lost)
            return self.write(failed(entry, lost))
        except Stopped:
            raise
        except Failure as failure:
            self._permissions.refused(failure)
            return self.end(entry, _undone_state(step, EntryState.NOT_DONE), failure)
        if answer.refused:
            return self._refused(entry, answer)
        return self._answered(entry, answer.request_id)

    def finish(self, entry: JournalEntry, *, may_send: bool = False) -> JournalEntry:
        """Take up an entry that is sending or answered: read, decide, compare. Sends only the further steps,
        and only when the person who agreed is still there (`may_send`)."""
        if entry.state is EntryState.SENDING:
            entry = self._find_out(entry)
        return self._go_on(entry, may_send=may_send)

    def found(self, entry: JournalEntry, order: Order, *, last: bool) -> JournalEntry:
        """Hold one reading against an entry whose answer was lost: answered when the order shows that it was
        carried out, not done when it does not on the `last` reading; sending still, before that."""
        if KINDS[entry.action.kind].happened(entry.action, entry.witness, order, entry.step):
            return self._answered(entry, None, while_in=EntryState.SENDING)
        if not last:
            return entry
        return self.end(entry, _undone_state(entry.step, EntryState.NOT_DONE), while_in=EntryState.SENDING)

    def judge(self, entry: JournalEntry, after: Snapshot, *, last: bool) -> JournalEntry:
        """Hold one reading against the forecast of an answered entry: done when they agree, what it differs
        in on the `last` reading; answered still, before that."""
        kind = KINDS[entry.action.kind]
        outcome = kind.compare(entry.action, entry.forecast, entry.witness, after)
        shown = kind.happened(entry.action, entry.witness, after.order, entry.step)
        if shown and outcome.as_forecast:
            return self._judged(entry, outcome, EntryState.DONE)
        if not last:
            return entry
        if shown:
            return self._judged(entry, outcome, EntryState.DIFFERS)
        if kind.job and entry.sent_at is not None and self._clock.now() - entry.sent_at < LONGEST_JOB:
            return self.write(failed(entry, JobUnfinished()), while_in=EntryState.ANSWERED)
        unexplained = entry if outcome.differences else failed(entry, NotShown())
        return self._judged(unexplained, outcome, EntryState.DIFFERS)

    def _judged(self, entry: JournalEntry, outcome: Outcome, state: EntryState) -> JournalEntry:
        if state is EntryState.DONE:
            entry = replace(entry, failure_key=None, failure_detail=None)
        return self.end(replace(entry, outcome=outcome), state, while_in=EntryState.ANSWERED)

    # --- steps

    def _go_on(self, entry: JournalEntry, *, may_send: bool = True) -> JournalEntry:
        """Whatever follows the state an entry has come to."""
        if entry.state is EntryState.SENDING and may_send:
            entry = self._find_out(entry)
        if entry.state is not EntryState.ANSWERED:
            return entry
        if entry.step + 1 < KINDS[entry.action.kind].steps:
            return self._next_step(entry) if may_send else self._half_done(entry)
        return self._check(entry)

    def _next_step(self, entry: JournalEntry) -> JournalEntry:
        """Once the step that was answered shows, send the one after it."""
        try:
            snapshot = self._ready_for_next(entry)
        except Stopped:
            return entry
        except Failure as failure:
            return self._half_done(entry, failure)
        if snapshot is None:
            return self._half_done(entry, NotShown())
        return self.do(entry, snapshot, entry.step + 1)

    def _ready_for_next(self, entry: JournalEntry) -> Snapshot | None:
        """The order, once it shows the step that was answered and allows the next one: what the one makes
        may show a little later than the other is asked for (facts 12.14). None when that does not come."""
        action, kind = entry.action, KINDS[entry.action.kind]
        for _ in self._reads():
            snapshot = self._reading.snapshot(action.order_id, action.target_id)
            if not kind.happened(action, entry.witness, snapshot.order, entry.step):
                continue
            try:
                kind.mutation(action, snapshot, entry.step + 1)
            except ValueError as error:
                log.info("step %d of action %s cannot be sent: %s", entry.step + 1, action.id, error)
            else:
                return snapshot
        return None

    def _half_done(self, entry: JournalEntry, failure: Failure | None = None) -> JournalEntry:
        self.mark_undone(entry.action)
        return self.end(entry, EntryState.HALF_DONE, failure, while_in=entry.state)

    def _refused(self, entry: JournalEntry, answer: MutationAnswer) -> JournalEntry:
        words = "; ".join(error.message for error in answer.errors)
        ended = self.end(
            replace(entry, request_id=answer.request_id, failure_key="refused", failure_detail=words),
            _undone_state(entry.step, EntryState.REFUSED),
        )
        try:
            self._reading.order(entry.action.order_id)
        except Failure as failure:
            log.info("the order could not be read after a refusal: %s", failure)
        return ended

    def _answered(
        self, entry: JournalEntry, request_id: str | None, *, while_in: EntryState | None = None
    ) -> JournalEntry:
        return self.write(
            replace(
                entry,
                state=EntryState.ANSWERED,
                request_id=request_id or entry.request_id,
                failure_key=None,
                failure_detail=None,
            ),
            while_in=while_in,
        )

    def mark_undone(self, action: Action) -> None:
        """Mark what a carried-out action takes back. Somebody may be finishing that entry: its state is
        theirs to write. One that cannot be read offers no undo anyway."""
        while action.undoes is not None:
            try:
                taken_back = self._journal.entry(action.undoes)
            except StoreDamaged as damaged:
                log.warning("what action %s takes back is not marked: %s", action.id, damaged)
                return
            if taken_back is None or taken_back.undone_by is not None:
                return
            self.write(replace(taken_back, undone_by=action.id), while_in=taken_back.state)

    def _find_out(self, entry: JournalEntry) -> JournalEntry:
        """Did it happen? Read until it shows, or until it can no longer be running. Where even the order is
        not shown any more, nobody can tell, and the entry stays as it is."""
        order: Order | None = None
        try:
            for _ in self._reads(at_least=STILL_RUNNING):
                order = self._reading.order(entry.action.order_id)
                found = self.found(entry, order, last=False)
                if found is not entry:
                    return found
        except Stopped:
            return entry
        except Failure as failure:
            log.info("action %s is still unknown: %s", entry.action.id, failure)
            return self.write(failed(entry, failure), while_in=EntryState.SENDING)
        return entry if order is None else self.found(entry, order, last=True)

    def _check(self, entry: JournalEntry) -> JournalEntry:
        """Hold order and stock against the forecast until they agree or stop settling."""
        self.mark_undone(entry.action)
        after: Snapshot | None = None
        try:
            for _ in self._reads():
                after = self._reading.snapshot(
                    entry.action.order_id, entry.action.target_id, also=entry.forecast.level_keys
                )
                judged = self.judge(entry, after, last=False)
                if judged is not entry:
                    return judged
        except OrderGone as gone:
            return self.end(entry, EntryState.DIFFERS, gone, while_in=EntryState.ANSWERED)
        except Failure as failure:
            log.info("action %s is done but could not be checked: %s", entry.action.id, failure)
            return entry
        return entry if after is None else self.judge(entry, after, last=True)

    def _reads(self, at_least: float = 0.0) -> Iterator[None]:
        """Comes back once for each read, with the pauses between them; the last read is not before `at_least`
        seconds."""
        yield
        waited = 0.0
        for pause in SETTLING:
            self._clock.sleep(pause)
            waited += pause
            yield
        while waited < at_least:
            self._clock.sleep(SETTLING[-1])
            waited += SETTLING[-1]
            yield


def _witness(kind: ActionKind, action: Action, snapshot: Snapshot) -> Mapping[str, Json]:
    return {**kind.witness(action, snapshot.order), **kind.witness_known(snapshot.known)}


def _undone_state(step: int, state: EntryState) -> EntryState:
    """What it means when a step did not happen: the first one leaves everything as it was."""
    return state if step == 0 else EntryState.HALF_DONE


def failed(entry: JournalEntry, failure: Failure) -> JournalEntry:
    """The entry with what kept it from going on."""
    return replace(
        entry,
        failure_key=failure.key,
        failure_detail=failure.detail,
        request_id=failure.request_id or entry.request_id,
    )
