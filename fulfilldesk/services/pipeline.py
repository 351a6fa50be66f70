"""The life of an action: forecast, ask, journal, fresh, send, compare, undo.

Every step writes the journal before it does anything, so that the program may end between any two of them:
what was only asked was certainly not sent, what was sending is found out by reading, and nothing is sent
twice. Two programs may work on one journal: an entry goes from one state to the next by whoever is first.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from fulfilldesk.domain.actions.action import Action, Json, MutationAnswer
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import AnswerLost, Failure, OrderGone, Stopped
from fulfilldesk.domain.events import JournalChanged
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.ports import Clock, Journal, OrderStore, Publish, Shop
from fulfilldesk.services.reading import OrderReading

log = logging.getLogger(__name__)

#: Pauses between the reads after an action, in seconds: answers lag by some seconds (facts 12.14).
SETTLING = (0.3, 0.7, 1.0, 1.5, 2.0, 2.5)

#: A mutation whose answer was lost may still be running; Shopify ends it after 10 s (facts section 7). Only
#: when it was looked for this long does "not there" mean "did not happen". Seconds, counted from the first
#: look: when it really left is not known (it may have been repeated), and clocks are set.
STILL_RUNNING = 15.0


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
        self, shop: Shop, store: OrderStore, journal: Journal, clock: Clock, publish: Publish, user: str
    ) -> None:
        self._shop = shop
        self._journal = journal
        self._clock = clock
        self._publish = publish
        self._user = user
        self._reading = OrderReading(shop, store, clock, publish)
        self._under_way: set[str] = set()
        self._lock = threading.Lock()

    def ask(
        self,
        kind: str,
        order: Order,
        target_id: str,
        parameters: Mapping[str, Json] | None = None,
        *,
        undoes: str | None = None,
    ) -> Action:
        """A new intent of the person at this computer."""
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
        )

    def prepare(self, action: Action) -> Prepared:
        """Read order and stock from the shop and forecast. Raises OrderGone and the failures of reaching
        it."""
        snapshot = self._reading.snapshot(action.order_id, action.target_id)
        return Prepared(action, snapshot, KINDS[action.kind].forecast(action, snapshot), fresh=True)

    def preview_from_cache(self, action: Action) -> Prepared:
        """The forecast on cached knowledge, for looking only (offline). Raises OrderGone."""
        snapshot = self._reading.cached_snapshot(action.order_id, action.target_id)
        return Prepared(action, snapshot, KINDS[action.kind].forecast(action, snapshot), fresh=False)

    def carry_out(self, prepared: Prepared) -> JournalEntry | Changed:
        """After the person's yes: journal, read afresh, send once, read again until it settles, compare.

        Returns the journal entry as it ended: done, differs, refused, not_done, or still sending / answered
        when the shop could not be read afterwards (`finish` goes on from there). An action that was sent
        or withdrawn before, here or by another program, is not sent; its entry comes back. Raises ValueError
        on a blocked forecast, ActionUnderWay when it is being carried out already.
        """
        if prepared.forecast.blocks:
            raise ValueError("a blocked action cannot be carried out")
        with self._alone(prepared.action.id):
            return self._carry_out(prepared)

    def _carry_out(self, prepared: Prepared) -> JournalEntry | Changed:
        action = prepared.action
        known = self._journal.entry(action.id)
        if known is not None and known.state is not EntryState.ASKED:
            return self._finish(known)
        asked = JournalEntry(action, EntryState.ASKED, prepared.forecast)
        entry = self._write(asked, while_in=EntryState.ASKED)
        if entry is not asked:  # another program was quicker
            return entry
        try:
            fresh = self.prepare(action)
        except Stopped:
            raise
        except Failure as failure:
            return self._end(entry, EntryState.NOT_DONE, failure, while_in=EntryState.ASKED)
        if fresh.forecast.basis() != prepared.forecast.basis():
            return Changed(fresh)
        return self._send(replace(entry, forecast=fresh.forecast), fresh)

    def finish(self, entry: JournalEntry) -> JournalEntry:
        """Take up an entry that was left sending or answered: read, decide, compare. Never sends. Entries
        that were only asked, finished, or are being carried out at this moment come back as they are."""
        try:
            with self._alone(entry.action.id):
                return self._finish(self._journal.entry(entry.action.id) or entry)
        except ActionUnderWay:
            return entry

    def finish_all(self) -> None:
        """After a restart, or when the shop can be reached again: every entry whose end is not known."""
        for entry in self._journal.unfinished():
            self.finish(entry)

    def withdraw(self, action_id: str) -> None:
        """The person let an asked action be. One that was sent already is left alone."""
        entry = self._journal.entry(action_id)
        if entry is not None and entry.state is EntryState.ASKED:
            self._end(entry, EntryState.WITHDRAWN, while_in=EntryState.ASKED)

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

    # --- the steps ------------------------------------------------------------------------------------------

    def _finish(self, entry: JournalEntry) -> JournalEntry:
        if entry.action.kind not in KINDS:  # a newer version began it, and will know how to end it
            return entry
        if entry.state is EntryState.SENDING:
            return self._find_out(entry)
        if entry.state is EntryState.ANSWERED:
            return self._check(entry)
        return entry

    def _send(self, entry: JournalEntry, fresh: Prepared) -> JournalEntry:
        action, order = entry.action, fresh.snapshot.order
        kind = KINDS[action.kind]
        mutation = kind.mutation(action, order)
        sending = replace(
            entry, state=EntryState.SENDING, witness=kind.witness(action, order), sent_at=self._clock.now()
        )
        entry = self._write(sending, while_in=EntryState.ASKED)
        if entry is not sending:  # another program sends it, or the person withdrew it there
            return entry
        try:
            answer = self._shop.send(mutation)
        except AnswerLost as lost:
            log.warning("the answer to %s of action %s was lost: %s", mutation.document, action.id, lost)
            return self._find_out(self._write(_failed(entry, lost)))
        except Stopped:
            raise
        except Failure as failure:
            return self._end(entry, EntryState.NOT_DONE, failure)
        if answer.refused:
            return self._refused(entry, answer)
        return self._check(self._answered(entry, answer.request_id))

    def _refused(self, entry: JournalEntry, answer: MutationAnswer) -> JournalEntry:
        words = "; ".join(error.message for error in answer.errors)
        ended = self._end(
            replace(entry, request_id=answer.request_id, failure_key="refused", failure_detail=words),
            EntryState.REFUSED,
        )
        try:
            self._reading.order(entry.action.order_id)
        except Failure as failure:
            log.info("the order could not be read after a refusal: %s", failure)
        return ended

    def _answered(
        self, entry: JournalEntry, request_id: str | None, *, while_in: EntryState | None = None
    ) -> JournalEntry:
        return self._write(
            replace(
                entry,
                state=EntryState.ANSWERED,
                request_id=request_id or entry.request_id,
                failure_key=None,
                failure_detail=None,
            ),
            while_in=while_in,
        )

    def _mark_undone(self, action: Action) -> None:
        """Somebody may be finishing the entry that was taken back: its state is theirs to write."""
        while action.undoes is not None:
            taken_back = self._journal.entry(action.undoes)
            if taken_back is None or taken_back.undone_by is not None:
                return
            self._write(replace(taken_back, undone_by=action.id), while_in=taken_back.state)

    def _find_out(self, entry: JournalEntry) -> JournalEntry:
        """Did it happen? Read until it shows, or until it can no longer be running. Where even the order is
        not shown any more, nobody can tell, and the entry stays as it is."""
        kind = KINDS[entry.action.kind]
        try:
            for _ in self._reads(at_least=STILL_RUNNING):
                order = self._reading.order(entry.action.order_id)
                if kind.happened(entry.action, entry.witness, order):
                    break
            else:
                return self._end(entry, EntryState.NOT_DONE, while_in=EntryState.SENDING)
        except Stopped:
            return entry
        except Failure as failure:
            log.info("action %s is still unknown: %s", entry.action.id, failure)
            return self._write(_failed(entry, failure), while_in=EntryState.SENDING)
        answered = self._answered(entry, None, while_in=EntryState.SENDING)
        return self._check(answered) if answered.state is EntryState.ANSWERED else answered

    def _check(self, entry: JournalEntry) -> JournalEntry:
        """Hold order and stock against the forecast until they agree or stop settling."""
        self._mark_undone(entry.action)
        kind = KINDS[entry.action.kind]
        outcome = None
        try:
            for _ in self._reads():
                after = self._reading.snapshot(entry.action.order_id, entry.action.target_id)
                outcome = kind.compare(entry.action, entry.forecast, entry.witness, after)
                if outcome.as_forecast:
                    break
        except OrderGone as gone:
            return self._end(entry, EntryState.DIFFERS, gone, while_in=EntryState.ANSWERED)
        except Failure as failure:
            log.info("action %s is done but could not be checked: %s", entry.action.id, failure)
            return entry
        agrees = outcome is not None and outcome.as_forecast
        state = EntryState.DONE if agrees else EntryState.DIFFERS
        return self._end(replace(entry, outcome=outcome), state, while_in=EntryState.ANSWERED)

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

    def _end(
        self,
        entry: JournalEntry,
        state: EntryState,
        failure: Failure | None = None,
        *,
        while_in: EntryState | None = None,
    ) -> JournalEntry:
        if failure is not None:
            entry = _failed(entry, failure)
        ended = replace(entry, state=state, finished_at=self._clock.now())
        return self._write(ended, while_in=while_in)

    def _write(self, entry: JournalEntry, *, while_in: EntryState | None = None) -> JournalEntry:
        """The entry, or what the journal holds instead when another program has brought it out of the state
        `while_in`."""
        if not self._journal.write(entry, while_in=while_in):
            return self._journal.entry(entry.action.id) or entry
        self._publish(JournalChanged(entry.action.id))
        return entry


def _failed(entry: JournalEntry, failure: Failure) -> JournalEntry:
    return replace(
        entry,
        failure_key=failure.key,
        failure_detail=failure.detail,
        request_id=failure.request_id or entry.request_id,
    )
