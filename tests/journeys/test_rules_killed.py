"""The rules are killed at every step of their work. When they go on, nothing is done twice, and never more
than the hour allows."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState
from fulfilldesk.domain.rules.rule import Field
from fulfilldesk.services.rules_port import Ended
from tests.conftest import ROOT
from tests.effort import every
from tests.journeys.desks import CountingShop, DeskOnDemo, TestClock, desk_on_demo, gid
from tests.journeys.mortal import ENOUGH
from tests.journeys.rule_desk import own_rules, rules_of, run
from tests.journeys.working import placed
from tests.unit.rules.making import HAS, HOLD, a_rule, when

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

ORDERS, PER_HOUR = 3, 2
HOLD_NEW = a_rule(when(Field.TAG, HAS, "nieuw"), action=HOLD, name="nieuwe wachten")


def test_killed_at_every_step(tmp_path: Path) -> None:
    clock = TestClock()
    demo = CountingShop(orders=1, clock=clock.now, plan=PLUS)
    found: Counter[int] = Counter()
    with running_shop(demo) as (_, url), mortal_programs() as programs:
        for step in range(1, ENOUGH, 2 * every(3)):  # the moment after a call is the one before the next
            folder = tmp_path / str(step)
            demo.carried_out.clear()
            with desk_on_demo(folder, demo=demo, clock=clock) as desk:
                works = [gid("FulfillmentOrder", placed(desk, 1, tags=["nieuw"]).id) for _ in range(ORDERS)]
                desk.sync_now()
                own_rules(desk, HOLD_NEW, per_hour=PER_HOUR)
            survived = lives(programs, folder, url, step, clock)
            found[len(demo.carried_out)] += 1
            assert lives(programs, folder, url, 10 * ENOUGH, clock), "nobody kills it"
            with desk_on_demo(folder, demo=demo, clock=clock) as desk:
                _is_right(desk, works)
            with demo.rival() as world:
                for order in world.orders.values():
                    order.tags.clear()
            if survived:
                break
        else:
            pytest.fail("the rules were never left alive")
    print(f"killed at {sum(found.values()) - 1} steps; so many were done by then: {dict(found)}")
    assert set(found) == {0, 1, 2}, "before, between and after its actions"


def _is_right(desk: DeskOnDemo, works: list[str]) -> None:
    """After a life that was cut short and one that was not, both within an hour."""
    held = Counter(given["id"] for _, given in desk.demo.carried_out)
    assert held.keys() <= set(works)
    assert set(held.values()) <= {1}, "twice"
    assert len(held) <= PER_HOUR
    assert desk.journal.rules.control(desk.clock.now()).used == PER_HOUR, "and it went on"
    entries = desk.journal.entries()
    assert {entry.action.target_id for entry in entries if entry.state in CARRIED_OUT} == held.keys()
    assert {entry.action.rule for entry in entries} == {HOLD_NEW.name}
    assert {entry.state for entry in entries} <= CARRIED_OUT | {EntryState.ASKED, EntryState.NOT_DONE}
    own = rules_of(desk, desk.journal.rules, desk.journal, desk.pipeline)
    assert run(own).ended is Ended.LIMIT
    desk.clock.sleep(3601)
    run(own)
    assert max(Counter(given["id"] for _, given in desk.demo.carried_out).values()) == 1


@contextmanager
def mortal_programs() -> Iterator[subprocess.Popen[str]]:
    """The program that forks the ones to be killed."""
    command = [sys.executable, "-m", "tests.journeys.rules_program"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as programs:
        yield programs
        assert programs.stdin is not None
        programs.stdin.close()
    assert programs.returncode == 0


def lives(programs: subprocess.Popen[str], folder: Path, url: str, step: int, clock: TestClock) -> bool:
    """Whether the program lived to the end."""
    assert programs.stdin is not None and programs.stdout is not None
    programs.stdin.write(json.dumps([str(folder), url, step, clock.now().isoformat()]) + "\n")
    code = int(programs.stdout.readline())
    assert code in (0, -9), "see what it said on stderr"
    return code == 0
