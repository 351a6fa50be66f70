"""Cancelling part of a fulfilment, with two programs on one journal, and with programs that are killed
between every two steps: neither mutation is sent twice."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.pipeline import Changed
from tests.effort import every
from tests.journeys.desks import CountingShop, DeskOnDemo, TestClock, desk_on_demo
from tests.journeys.meddling import Clerk, shipped
from tests.journeys.mortal import ENOUGH, lives, mortal_programs
from tests.journeys.part_cancelling import (
    HELD,
    REST,
    asks,
    between_the_steps,
    half_done,
    kept,
    live_units,
    sent,
)


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


@pytest.fixture
def parcel(desk: DeskOnDemo) -> Fulfillment:
    return shipped(desk, HELD)


# --- two programs on one journal


def test_another_program_takes_it_up_between_the_steps(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk, parcel: Fulfillment
) -> None:
    """Bram's starts and finds the first step answered, with nobody there who agreed; Anna's leaves it."""
    prepared = asks(anna, parcel)

    def answered_is_written() -> None:
        anna.journal.after["write"] = bram.pipeline.finish_all

    between_the_steps(anna, answered_is_written)
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.HALF_DONE and sent(desk) == (1, 0)
    assert bram.pipeline.go_on(entry).state is EntryState.DONE
    assert sent(desk) == (1, 1)


@pytest.mark.parametrize("moment", ["orders", "send"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_two_programs_complete_it_at_once(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk, parcel: Fulfillment, moment: str, when: str
) -> None:
    entry = half_done(desk, anna, parcel)
    getattr(anna.shop, when)[moment] = lambda: bram.pipeline.go_on(entry)
    anna.pipeline.go_on(entry)
    assert sent(desk) == (1, 1)
    assert kept(bram, entry).state is EntryState.DONE
    assert live_units(anna, parcel) == [REST]


def test_one_program_takes_back_what_the_other_completes(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk, parcel: Fulfillment
) -> None:
    """Bram has seen what taking it back would do; before his yes, Anna completes it."""
    entry = half_done(desk, anna, parcel)
    prepared = bram.pipeline.prepare(bram.pipeline.undo(entry))
    anna.pipeline.go_on(entry)
    assert isinstance(bram.pipeline.carry_out(prepared), Changed)
    assert sent(desk) == (1, 1) and live_units(anna, parcel) == [REST]


def test_what_is_being_taken_back_is_not_completed(
    desk: DeskOnDemo, anna: Clerk, bram: Clerk, parcel: Fulfillment
) -> None:
    """Its answer was lost, and Shopify may be at it still."""
    entry = half_done(desk, anna, parcel)
    prepared = anna.pipeline.prepare(anna.pipeline.undo(entry))
    anna.shop.before["send"] = lambda: bram.pipeline.go_on(entry)
    assert anna.says_yes(prepared).state is EntryState.DONE
    assert sent(desk) == (1, 1) and live_units(anna, parcel) == [HELD]


# --- killed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_between_every_two_steps(tmp_path: Path) -> None:
    clock = TestClock()
    demo = CountingShop(orders=3, clock=clock.now)
    ends: Counter[str] = Counter()
    with running_shop(demo) as (_, url), mortal_programs() as programs:
        for step in range(1, ENOUGH, every(3)):
            clock.sleep(60)  # fills the shop's cost bucket again
            folder = tmp_path / str(step)
            with desk_on_demo(folder, demo=demo, clock=clock) as desk:
                parcel = shipped(desk, HELD)
            demo.carried_out.clear()
            survived = lives(programs, folder, url, "cancel_part", parcel, step)
            with desk_on_demo(folder, demo=demo, clock=clock) as desk:
                ends[_after(desk, folder, parcel, take_back=step % 2 == 0)] += 1
            if survived:
                break
        else:
            pytest.fail("the program was never left alive")
    print(f"cancel_part: killed at {sum(ends.values()) - 1} steps; the restart found: {dict(ends)}")
    assert {"nothing asked", "asked", "half_done", "done"} <= set(ends)


def _after(desk: DeskOnDemo, folder: Path, parcel: Fulfillment, *, take_back: bool) -> str:
    """Start again on the same files, complete or take back what is half done; says how it was found."""
    anna = Clerk(desk, folder)
    try:
        anna.pipeline.finish_all()
        anna.pipeline.finish_all()
        entries: list[JournalEntry] = [
            each for each in anna.journal.entries() if each.action.kind == "cancel_part"
        ]
        if not entries:
            assert sent(desk) == (0, 0)
            return "nothing asked"
        (entry,) = entries
        expected = {EntryState.HALF_DONE: (1, 0), EntryState.DONE: (1, 1)}
        assert sent(desk) == expected.get(entry.state, (0, 0)), entry.state
        if entry.state is EntryState.HALF_DONE and take_back:
            assert anna.undoes(entry).state is EntryState.DONE
            assert live_units(anna, parcel) == [HELD]
        elif entry.state is EntryState.HALF_DONE:
            assert anna.pipeline.go_on(entry).state is EntryState.DONE
            assert live_units(anna, parcel) == [HELD - 1]
        return entry.state.value
    finally:
        anna.close()
