"""The program is killed between every two steps of an action. Afterwards the journal tells the truth, and
finishing what was begun never sends a second mutation for one intent."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState, JournalEntry
from tests.effort import every
from tests.journeys.desks import CountingShop, DeskOnDemo, TestClock, desk_on_demo
from tests.journeys.meddling import Clerk, shipped
from tests.journeys.mortal import ENOUGH, lives, mortal_programs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

CERTAINLY_NOT_SENT = {EntryState.ASKED, EntryState.NOT_DONE}

#: What is done, and the kind of action that it is.
DEEDS = {
    "cancel_fulfillment": "cancel_fulfillment",
    "edit_tracking": "edit_tracking",
    "undo": "fulfill_again",
}


@pytest.mark.parametrize("deed", DEEDS)
def test_killed_between_every_two_steps(tmp_path: Path, deed: str) -> None:
    clock = TestClock()
    demo = CountingShop(orders=3, clock=clock.now)
    ends: Counter[str] = Counter()
    with running_shop(demo) as (_, url), mortal_programs() as programs:
        for step in range(1, ENOUGH, every(2)):
            clock.sleep(60)  # fills the shop's cost bucket again
            folder = tmp_path / str(step)
            with desk_on_demo(folder, demo=demo, clock=clock) as desk:
                parcel = _beginning(desk, folder, deed)
            before = len(demo.carried_out)
            survived = lives(programs, folder, url, deed, parcel, step)
            with desk_on_demo(folder, demo=demo, clock=clock) as desk:
                ends[_after(desk, deed, before, survived=survived)] += 1
            if survived:
                break
        else:
            pytest.fail("the program was never left alive")
    print(f"{deed}: killed at {sum(ends.values()) - 1} steps; the restart found: {dict(ends)}")
    assert {"nothing asked", "asked", "done"} <= set(ends)


def _beginning(desk: DeskOnDemo, folder: Path, deed: str) -> Fulfillment:
    """A parcel to do it to; for an undo one that was cancelled through this journal."""
    parcel = shipped(desk, 1)
    if deed == "undo":
        anna = Clerk(desk, folder)
        assert anna.does("cancel_fulfillment", parcel).state is EntryState.DONE
        anna.close()
    return parcel


def _after(desk: DeskOnDemo, deed: str, before: int, *, survived: bool) -> str:
    """Start again on the same files; says how the action ended."""
    unfinished = desk.journal.unfinished()
    desk.pipeline.finish_all()
    desk.pipeline.finish_all()
    sent = len(desk.demo.carried_out) - before
    entry = next((each for each in desk.journal.entries() if each.action.kind == DEEDS[deed]), None)
    if entry is None:
        assert sent == 0 and not survived
        return "nothing asked"
    assert sent == int(entry.state not in CERTAINLY_NOT_SENT), entry.state
    if survived:
        assert entry.state is EntryState.DONE and not unfinished
    if entry.state is EntryState.ASKED:
        _says_yes_once_more(desk, entry, before)
    assert not desk.journal.unfinished()
    _marks_what_was_undone(desk, entry)
    return entry.state.value


def _says_yes_once_more(desk: DeskOnDemo, entry: JournalEntry, before: int) -> None:
    """The first mutation, never a second."""
    prepared = desk.pipeline.prepare(entry.action)
    ended = desk.pipeline.carry_out(prepared)
    assert isinstance(ended, JournalEntry) and ended.state is EntryState.DONE
    assert desk.pipeline.carry_out(prepared) == ended
    assert len(desk.demo.carried_out) - before == 1


def _marks_what_was_undone(desk: DeskOnDemo, entry: JournalEntry) -> None:
    if entry.action.undoes is None:
        return
    ended, taken_back = (desk.journal.entry(each) for each in (entry.action.id, entry.action.undoes))
    assert ended is not None and taken_back is not None
    assert taken_back.undone_by == (ended.action.id if ended.state in CARRIED_OUT else None)
    assert taken_back.state is EntryState.DONE
