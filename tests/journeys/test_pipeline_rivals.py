"""Several at once: threads of one program, and two programs on the same journal. One intent is one mutation,
and the journal ends with the truth."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from fulfilldesk.demoshop import cancelling
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.domain.errors import Offline
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.pipeline import ActionUnderWay, Changed, Prepared
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk, shipped


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def cancels(desk: DeskOnDemo, parcel: Fulfillment) -> int:
    return desk.demo.times("fulfillmentCancel", id=gid("Fulfillment", parcel.id))


def state(clerk: Clerk, action_id: str) -> EntryState:
    entry = clerk.journal.entry(action_id)
    assert entry is not None
    return entry.state


# --- threads


def test_two_threads_with_one_intent_send_once(desk: DeskOnDemo, anna: Clerk) -> None:
    for _ in range(5):
        parcel = shipped(desk)
        prepared = anna.asks("cancel_fulfillment", parcel)
        together = threading.Barrier(4)

        def carry_out(
            prepared: Prepared = prepared, together: threading.Barrier = together
        ) -> JournalEntry | Changed | None:
            together.wait()
            try:
                return anna.pipeline.carry_out(prepared)
            except ActionUnderWay:
                return None

        with ThreadPoolExecutor(4) as threads:
            ended = [future.result() for future in [threads.submit(carry_out) for _ in range(4)]]
        assert cancels(desk, parcel) == 1
        assert {entry.state for entry in ended if isinstance(entry, JournalEntry)} == {EntryState.DONE}
        assert state(anna, prepared.action.id) is EntryState.DONE


@pytest.mark.parametrize("moment", ["orders", "send", "levels"])
def test_finishing_everything_while_an_action_is_carried_out(
    desk: DeskOnDemo, anna: Clerk, moment: str
) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    anna.shop.before[moment] = anna.pipeline.finish_all
    assert anna.says_yes(prepared).state is EntryState.DONE
    assert cancels(desk, parcel) == 1


def test_the_window_withdraws_too_late(desk: DeskOnDemo, anna: Clerk) -> None:
    """Between the journal's word that it was only asked and the withdrawing, it was sent."""
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    reached_sending, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        reached_sending.set()
        assert go_on.wait(10)

    with ThreadPoolExecutor(1) as thread:
        anna.shop.before["orders"] = hold
        carrying_out = thread.submit(anna.pipeline.carry_out, prepared)
        assert reached_sending.wait(10)

        def sent_meanwhile() -> None:
            go_on.set()
            carrying_out.result(10)

        anna.journal.after["entry"] = sent_meanwhile
        anna.pipeline.withdraw(prepared.action.id)
    assert cancels(desk, parcel) == 1
    assert state(anna, prepared.action.id) is EntryState.DONE


# --- two programs


@pytest.mark.parametrize("moment", ["orders", "levels"])
def test_two_programs_with_one_intent_send_once(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk, moment: str
) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("edit_tracking", parcel, tracking=[{"company": "DHL", "number": "J1", "url": None}])
    anna.shop.before[moment] = lambda: bram.says_yes(prepared)
    anna.pipeline.carry_out(prepared)
    assert desk.demo.times("fulfillmentTrackingInfoUpdate") == 1
    assert state(anna, prepared.action.id) is EntryState.DONE


def test_sent_by_another_program_just_before_we_would(desk: DeskOnDemo, anna: Clerk, bram: Clerk) -> None:
    """After our last look at order and journal."""
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    anna.journal.after["write"] = lambda: anna.journal.before.update(write=lambda: bram.says_yes(prepared))
    entry = anna.says_yes(prepared)
    assert cancels(desk, parcel) == 1
    assert entry.state is EntryState.DONE and entry == bram.journal.entry(prepared.action.id)


def test_sent_by_another_program_while_this_one_loses_the_network(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk
) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)

    def no_network() -> None:
        bram.says_yes(prepared)
        raise Offline("no route")

    anna.shop.before["orders"] = no_network
    assert anna.says_yes(prepared).state is EntryState.DONE
    assert state(anna, prepared.action.id) is EntryState.DONE


def test_withdrawn_in_another_program_just_before_we_send(desk: DeskOnDemo, anna: Clerk, bram: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    anna.shop.after["levels"] = lambda: bram.pipeline.withdraw(prepared.action.id)
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.WITHDRAWN
    assert cancels(desk, parcel) == 0


@pytest.mark.parametrize("fault", [None, "cut", "http500"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_another_program_finishes_what_this_one_is_sending(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk, moment: str, fault: str | None
) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    if fault:
        desk.demo.faults.faults.append(parse_fault(f"{fault}:100%:fulfillmentCancel"))
    getattr(anna.shop, moment)["send"] = bram.pipeline.finish_all
    entry = anna.says_yes(prepared)
    happened = fault != "http500"
    assert cancels(desk, parcel) == int(happened)
    assert state(bram, prepared.action.id) is (EntryState.DONE if happened else EntryState.NOT_DONE)
    assert entry.state is state(bram, prepared.action.id)


def test_the_last_look_of_one_program_does_not_undo_what_the_other_found(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk
) -> None:
    """Bram looks for the last time before it shows, Anna right after; then Bram writes."""
    parcel = shipped(desk)
    done = anna.does("cancel_fulfillment", shipped(desk))
    action = replace(
        done.action, id="a", order_id=gid("Order", parcel.order_id), target_id=gid("Fulfillment", parcel.id)
    )
    anna.journal.write(replace(done, action=action, state=EntryState.SENDING, outcome=None))

    def shows_at_last() -> None:
        with desk.demo.rival() as world:
            cancelling.cancel_fulfillment(world, parcel)
        anna.pipeline.finish_all()

    bram.journal.before["write"] = shows_at_last
    bram.pipeline.finish_all()
    assert state(anna, "a") in (EntryState.DONE, EntryState.DIFFERS)


def test_what_was_undone_stays_marked_while_it_is_still_being_checked(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk
) -> None:
    """Bram's program has read the entry to check it, Anna's takes it back, then Bram's writes."""
    anna.shop.after["send"] = lambda: desk.demo.faults.faults.append(parse_fault("http500:100%"))
    entry = anna.does("cancel_fulfillment", shipped(desk))
    assert entry.state is EntryState.ANSWERED
    desk.demo.faults.faults.clear()
    bram.journal.before["write"] = lambda: anna.undoes(entry)
    bram.pipeline.finish_all()
    ended = anna.journal.entry(entry.action.id)
    assert ended is not None and ended.undone_by is not None
    assert ended.state is EntryState.DONE


def test_marking_as_undone_does_not_take_the_entry_back_to_an_earlier_state(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk
) -> None:
    done = anna.does("cancel_fulfillment", shipped(desk))
    undo = anna.pipeline.prepare(anna.pipeline.undo(done))
    anna.journal.write(replace(done, state=EntryState.ANSWERED, outcome=None))
    looks = iter(range(9))

    def look() -> None:
        anna.journal.after["entry"] = look
        if next(looks) == 1:  # the second look is at the entry that is taken back
            bram.journal.write(done)

    anna.journal.after["entry"] = look
    anna.says_yes(undo)
    ended = anna.journal.entry(done.action.id)
    assert ended is not None and ended.undone_by == undo.action.id
    assert ended.state is EntryState.DONE
