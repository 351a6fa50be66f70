"""The program is killed between every two steps of an action. Afterwards the journal tells the truth, and
finishing what was begun never sends a second mutation for one intent."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fulfilldesk.demoshop.model import Fulfillment, FulfillmentStatus
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.journal import EntryState
from tests.conftest import ROOT
from tests.journeys.desks import CountingShop, TestClock, desk_on_demo, gid

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

CERTAINLY_NOT_SENT = {EntryState.ASKED, EntryState.NOT_DONE}


def test_killed_between_every_two_steps(tmp_path: Path) -> None:
    clock = TestClock()
    demo = CountingShop(orders=500, clock=clock.now)
    live = [
        parcel
        for parcel in demo.world.fulfillments.values()
        if parcel.is_live and parcel.progress == "FULFILLED" and len(parcel.lines) <= 3
    ]
    ends: dict[str, int] = {}
    with running_shop(demo) as (_, url):
        for step, parcel in enumerate(live, start=1):
            folder = tmp_path / str(step)
            clock.sleep(60)  # fills the shop's cost bucket again
            survived = _run(folder, url, parcel, step)
            end = _after(folder, demo, clock, parcel, survived=survived)
            ends[end] = ends.get(end, 0) + 1
            if survived:
                break
        else:
            pytest.fail("the demo shop has too few fulfilments to kill the program at every step")
    print(f"killed at {step - 1} steps; the restart found: {ends}")
    assert {"nothing asked", "asked", "done"} <= set(ends)


def _run(folder: Path, url: str, parcel: Fulfillment, step: int) -> bool:
    """Whether the program lived to the end."""
    folder.mkdir()
    names = [gid("Order", parcel.order_id), gid("Fulfillment", parcel.id)]
    command = [sys.executable, "-m", "tests.journeys.killed_program", str(folder), url, *names, str(step)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -9), done.stderr
    return done.returncode == 0


def _after(folder: Path, demo: CountingShop, clock: TestClock, parcel: Fulfillment, *, survived: bool) -> str:
    """Start again on the same files; says how the action ended."""
    name = gid("Fulfillment", parcel.id)
    with desk_on_demo(folder, demo=demo, clock=clock) as desk:
        before = desk.journal.unfinished()
        desk.pipeline.finish_all()
        desk.pipeline.finish_all()
        entries = desk.journal.entries()
        cancelled = parcel.status is FulfillmentStatus.CANCELLED
        assert demo.times("fulfillmentCancel", id=name) == int(cancelled)
        if not entries:
            assert not cancelled and not survived
            return "nothing asked"
        (entry,) = entries
        assert cancelled is (entry.state not in CERTAINLY_NOT_SENT), entry.state
        if survived:
            assert entry.state is EntryState.DONE and not before
        if entry.state is EntryState.ASKED:
            # The person says yes once more: the first mutation, never a second.
            prepared = desk.pipeline.prepare(entry.action)
            ended = desk.pipeline.carry_out(prepared)
            assert getattr(ended, "state", None) is EntryState.DONE
            desk.pipeline.carry_out(prepared)
            assert demo.times("fulfillmentCancel", id=name) == 1
        assert not desk.journal.unfinished()
        return entry.state.value
