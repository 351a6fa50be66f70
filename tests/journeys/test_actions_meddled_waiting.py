"""Single actions that wait, and what comes between: none is forgotten, none holds up another, and none stays
unknown without a person's being able to end it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.errors import AnswerBroken, NotSent, Offline, OrderGone, SignInRefused
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.outbox import Emptied, Outbox
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk, shipped

CANCEL = "cancel_fulfillment"


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def queued(anna: Clerk, *parcels: Fulfillment) -> list[JournalEntry]:
    """Cancels that were agreed to offline, on what is cached."""
    anna.desk.sync_now()
    entries = []
    for parcel in parcels:
        order = anna.desk.order(gid("Order", parcel.order_id))
        action = anna.pipeline.ask(CANCEL, order, gid("Fulfillment", parcel.id))
        entries.append(anna.pipeline.queue(anna.pipeline.preview_from_cache(action)))
    return entries


def emptied(anna: Clerk) -> Emptied:
    """The shop is there again."""
    return Outbox(anna.pipeline, anna.journal).send(threading.Event())


def kept(anna: Clerk, entry: JournalEntry) -> JournalEntry:
    """As the journal has it now."""
    found: JournalEntry | None = anna.journal.entry(entry.action.id)
    assert found is not None
    return found


def state(anna: Clerk, entry: JournalEntry) -> EntryState:
    """How far it came."""
    return kept(anna, entry).state


# --- it waits on, and says why


def test_the_network_goes_between_the_look_and_the_sending(desk: DeskOnDemo, anna: Clerk) -> None:
    first, second = queued(anna, shipped(desk), shipped(desk))

    def no_network() -> None:
        anna.shop.before["send"] = no_network
        raise NotSent("no route")

    anna.shop.before["send"] = no_network
    assert emptied(anna) == Emptied(waiting=2)
    assert [kept(anna, entry).state for entry in (first, second)] == [EntryState.WAITING] * 2
    assert kept(anna, first).failure_key == NotSent.key
    anna.shop.before.clear()
    assert emptied(anna) == Emptied(sent=2)
    assert kept(anna, first).state is EntryState.DONE and kept(anna, first).failure_key is None
    assert desk.demo.times("fulfillmentCancel") == 2


def test_the_token_is_taken_back_between_the_look_and_the_sending(desk: DeskOnDemo, anna: Clerk) -> None:
    (entry,) = queued(anna, shipped(desk))
    anna.shop.before["send"] = lambda: setattr(desk.demo, "token", "another")
    assert emptied(anna) == Emptied(waiting=1)
    assert (kept(anna, entry).state, kept(anna, entry).failure_key) == (EntryState.WAITING, SignInRefused.key)
    desk.demo.token = DEFAULT_TOKEN
    assert emptied(anna) == Emptied(sent=1)


def test_out_of_reach_a_thousand_are_not_tried_one_by_one(desk: DeskOnDemo, anna: Clerk) -> None:
    entries = queued(anna, *(shipped(desk) for _ in range(6)))
    tried = []

    def no_network() -> None:
        tried.append(1)
        anna.shop.before["orders"] = no_network
        raise Offline("no route")

    anna.shop.before["orders"] = no_network
    assert emptied(anna) == Emptied(waiting=6)
    assert len(tried) <= 2
    anna.shop.before.clear()
    assert emptied(anna) == Emptied(sent=6)
    assert {state(anna, entry) for entry in entries} == {EntryState.DONE}


def test_an_order_that_cannot_be_read_holds_up_none_of_the_others(desk: DeskOnDemo, anna: Clerk) -> None:
    poisoned, other = queued(anna, shipped(desk), shipped(desk))

    def broken() -> None:
        raise AnswerBroken("a date in the year 12026")

    anna.shop.before["orders"] = broken
    assert emptied(anna) == Emptied(sent=1, waiting=1)
    assert (state(anna, poisoned), state(anna, other)) == (EntryState.WAITING, EntryState.DONE)
    assert kept(anna, poisoned).failure_key == AnswerBroken.key, "so that a person sees why it waits"


def test_an_action_of_a_newer_version_holds_up_none_of_the_others(desk: DeskOnDemo, anna: Clerk) -> None:
    newer, other = queued(anna, shipped(desk), shipped(desk))
    anna.journal.write(replace(newer, action=replace(newer.action, kind="teleport")))
    assert emptied(anna) == Emptied(sent=1, waiting=1)
    assert (state(anna, newer), state(anna, other)) == (EntryState.WAITING, EntryState.DONE)


@pytest.mark.parametrize("days", [-1, 1])
def test_the_clock_is_set_while_it_waits(desk: DeskOnDemo, anna: Clerk, days: int) -> None:
    (entry,) = queued(anna, shipped(desk))
    desk.clock.sleep(timedelta(days=days).total_seconds())
    assert emptied(anna) == Emptied(sent=1)
    assert state(anna, entry) is EntryState.DONE


def test_two_look_for_waiting_actions_at_once(desk: DeskOnDemo, anna: Clerk) -> None:
    entries = queued(anna, shipped(desk), shipped(desk))
    outbox = Outbox(anna.pipeline, anna.journal)
    inner: list[Emptied] = []
    anna.shop.before["send"] = lambda: inner.append(outbox.send(threading.Event()))
    assert outbox.send(threading.Event()) == Emptied(sent=2)
    assert inner == [Emptied(waiting=1)]
    assert {state(anna, entry) for entry in entries} == {EntryState.DONE}
    assert desk.demo.times("fulfillmentCancel") == 2


def test_two_programs_empty_the_same_outbox(desk: DeskOnDemo, anna: Clerk, tmp_path: Path) -> None:
    bram = Clerk(desk, tmp_path, "bram")
    entries = queued(anna, shipped(desk), shipped(desk))
    anna.shop.before["levels"] = lambda: emptied(bram)
    emptied(anna)
    assert {state(anna, entry) for entry in entries} == {EntryState.DONE}
    assert desk.demo.times("fulfillmentCancel") == 2
    bram.close()


# --- its end


def test_of_an_order_that_is_gone_a_person_ends_what_nobody_can_know(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks(CANCEL, parcel)
    desk.demo.faults = FaultPlan([parse_fault("cut:1x:fulfillmentCancel")], 1)

    def gone() -> None:
        with desk.demo.rival() as world:
            del world.orders[parcel.order_id]

    def lost() -> None:
        anna.shop.before["orders"] = gone

    anna.shop.before["send"] = lost
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.SENDING, OrderGone.key)
    anna.pipeline.withdraw(entry.action.id)
    ended = kept(anna, entry)
    assert (ended.state, ended.failure_key) == (EntryState.DIFFERS, OrderGone.key)
    anna.pipeline.finish_all()
    assert kept(anna, entry) == ended


def test_what_may_still_be_found_out_is_not_ended(desk: DeskOnDemo, anna: Clerk) -> None:
    done = anna.does(CANCEL, shipped(desk))
    anna.journal.write(replace(done, state=EntryState.SENDING, outcome=None, failure_key=Offline.key))
    anna.pipeline.withdraw(done.action.id)
    assert state(anna, done) is EntryState.SENDING


def test_a_damaged_line_that_was_taken_back_holds_nothing_up(
    desk: DeskOnDemo, anna: Clerk, tmp_path: Path
) -> None:
    done = anna.does(CANCEL, shipped(desk))
    undo = anna.pipeline.prepare(anna.pipeline.undo(done))
    with closing(sqlite3.connect(tmp_path / "journal.sqlite")) as file, file:
        file.execute("UPDATE entries SET forecast = '{' WHERE id = ?", (done.action.id,))
    assert anna.says_yes(undo).state is EntryState.DONE
    assert kept(anna, replace(done, action=undo.action)).finished
    anna.pipeline.finish_all()


def test_looking_how_everything_ended_twice_at_once_is_done_once(desk: DeskOnDemo, anna: Clerk) -> None:
    """A pass that lasts must not take one worker after the other."""
    done = [anna.does(CANCEL, shipped(desk)) for _ in range(2)]
    for entry in done:
        anna.journal.write(replace(entry, state=EntryState.ANSWERED, outcome=None))
    looks: list[EntryState] = []

    def again() -> None:
        anna.pipeline.finish_all()
        looks.append(state(anna, done[1]))

    anna.shop.before["orders"] = again
    anna.pipeline.finish_all()
    assert looks == [EntryState.ANSWERED], "the second one left it to the first"
    assert all(kept(anna, entry).finished for entry in done)
