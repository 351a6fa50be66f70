"""Runs of the checks: what starts them anew, what breaks them off, and what they do to each other."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.domain.events import FindingsChanged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Location
from fulfilldesk.store import findings_run
from fulfilldesk.store.cache import OrderCache
from tests.store.check_desk import DAY, Desk, StopAfter, numbered
from tests.store.own_checks import Differs, Low, Named, Short, found, put
from tests.store.test_journal import an_entry
from tests.unit.builders import THEN, WAREHOUSE, an_open_order, an_order, some_work


@pytest.fixture
def named() -> Named:
    return Named()


@pytest.fixture
def desk(tmp_path: Path, named: Named) -> Iterator[Desk]:
    checks = {check.name: check for check in (named, Short(), Low(), Differs())}
    opened = Desk(tmp_path, checks)
    yield opened
    opened.close()


def test_only_what_changed_is_looked_at_again(desk: Desk, named: Named) -> None:
    put(desk, "wrong", "b", "c")
    assert desk.run() == 3
    assert found(desk) == [numbered(1)]
    assert desk.run() == 0
    named.seen.clear()
    put(desk, "mended")
    assert desk.run() == 1
    assert named.seen == [numbered(1)]
    assert found(desk) == []
    assert desk.run(everything=True) == 3


def test_a_forgotten_order_has_no_findings(desk: Desk) -> None:
    put(desk, "wrong", "wrong")
    desk.run()
    desk.cache.forget([numbered(1)])
    desk.run()
    assert found(desk) == [numbered(2)]


def test_what_is_done_and_old_is_looked_at_no_more(desk: Desk) -> None:
    put(desk, "wrong")
    open_order = an_open_order(some_work(), id=numbered(9), name="wrong")
    desk.cache.apply_orders([open_order])
    desk.run()
    desk.clock.time += 61 * DAY
    assert desk.run() == 1  # the open one came to be old as well, and is looked at for its work
    assert found(desk) == [numbered(9)]


@pytest.mark.parametrize("what", ["limits", "locations", "a till", "version"])
def test_other_rules_mean_everything_anew(desk: Desk, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(desk, "a", "b")
    desk.run()
    if what == "limits":
        desk.limits["hold-days"] = 3
    elif what == "locations":
        desk.cache.apply_locations([Location(WAREHOUSE, "Magazijn", active=True, service=False)])
    elif what == "a till":
        desk.cache.apply_orders([an_order(id=numbered(7), retail_location_id=WAREHOUSE, source_name="pos")])
    else:
        monkeypatch.setattr("fulfilldesk.services.checking_runs.RULES_VERSION", 10_000)
    assert desk.run() == (3 if what == "a till" else 2)
    assert desk.run() == 0


def test_everything_anew_when_the_changes_were_cut_unseen(desk: Desk) -> None:
    put(desk, "a", "b")
    desk.run()
    put(desk, "wrong")
    desk.cache.counts()
    desk.cache.save_lists()
    assert desk.run() == 2
    assert found(desk) == [numbered(1)]


def test_one_hostile_order_does_not_end_the_run(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    put(desk, "wrong", "hostile wrong", "wrong")
    with caplog.at_level(logging.WARNING):
        assert desk.run() == 3
    assert set(found(desk)) == {numbered(1), numbered(3)}
    assert "named failed at gid://shopify/Order/2: ZeroDivisionError" in caplog.text
    assert "hostile" not in caplog.text


@pytest.mark.parametrize("blocks", range(6))
def test_a_run_that_is_stopped_is_made_up_for(
    desk: Desk, blocks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_run, "BLOCK", 2)
    put(desk, *["wrong"] * 7)
    desk.run()
    put(desk, *["fine"] * 4)
    looked = desk.checking.run(StopAfter(blocks), everything=True)
    assert looked == min(2 * (blocks + 1), 7)
    desk.run()
    assert found(desk) == [numbered(number) for number in (5, 6, 7)]
    assert desk.run() == 0


def test_a_program_killed_between_blocks_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    put(desk, *["wrong"] * 7)
    program = (
        "import os\n"
        "from pathlib import Path\n"
        "from datetime import timedelta\n"
        "from fulfilldesk.services.checks_store import Looked\n"
        "from fulfilldesk.store import findings_run\n"
        "from fulfilldesk.store.cache import OrderCache\n"
        "from tests.unit.builders import THEN\n"
        "findings_run.BLOCK = 2\n"
        f"cache = OrderCache(Path({str(tmp_path / 'cache.sqlite')!r}))\n"
        "run = cache.findings.begin('', THEN - timedelta(days=9), everything=False)\n"
        "assert run.look_at_orders(lambda order, levels: Looked())\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], stdin=subprocess.DEVNULL, timeout=60, check=False)
    assert done.returncode == 9
    assert desk.run() == 7
    assert len(found(desk)) == 7


def test_who_begins_later_goes_on_with_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_run, "BLOCK", 2)
    other = Desk(tmp_path, {"named": Named()})
    put(desk, *["wrong"] * 7)

    class Between(StopAfter):
        """The other program runs while this one is between its first blocks."""

        def is_set(self) -> bool:
            if super().is_set():
                self.left = 100
                assert other.run() == 7
            return False

    assert desk.checking.run(Between(1)) == 4
    assert len(found(desk)) == 7
    other.close()
    put(desk, "fine")
    desk.run()
    assert len(found(desk)) == 6
    assert desk.run() == 0


def test_it_tells_when_something_else_is_found(desk: Desk) -> None:
    put(desk, "a")
    desk.run()
    assert desk.events == [FindingsChanged()]
    desk.run()
    assert desk.events == [FindingsChanged()]
    put(desk, "wrong")
    desk.run()
    assert desk.events == [FindingsChanged()] * 2


# --- the journal


def test_the_journal_is_looked_at_with_what_came_after(desk: Desk) -> None:
    first = an_entry(1, EntryState.DIFFERS)
    desk.journal.write(first)
    desk.journal.write(an_entry(2, EntryState.DONE, action=replace(an_entry(2).action, order_id=numbered(5))))
    desk.run()
    assert found(desk, "differs") == ["a1"]
    desk.journal.write(an_entry(3, EntryState.DONE))
    desk.run()
    assert found(desk, "differs") == []


def test_findings_of_the_journal_stay_when_the_order_changes(desk: Desk) -> None:
    desk.journal.write(an_entry(1, EntryState.DIFFERS))
    put(desk, "wrong")
    desk.run()
    put(desk, "fine")
    desk.run()
    assert [each.finding.check for each in desk.checking.of_order(numbered(1))] == ["differs"]


def test_an_action_of_long_ago_is_left_alone(desk: Desk) -> None:
    desk.journal.write(an_entry(1, EntryState.DIFFERS))
    desk.clock.time = THEN + timedelta(days=61)
    desk.run()
    assert found(desk, "differs") == []


# --- the file


def test_an_adopted_cache_is_looked_at_anew(desk: Desk, tmp_path: Path) -> None:
    put(desk, "wrong", "b")
    desk.run()
    imported = OrderCache(tmp_path / "import.sqlite")
    imported.apply_orders([an_order(id=numbered(5), name="wrong")])
    imported.close()
    desk.cache.adopt(tmp_path / "import.sqlite")
    assert found(desk) == []
    assert desk.checking.overview().checked_at is None
    assert desk.run() == 3
    assert set(found(desk)) == {numbered(1), numbered(5)}


def test_the_tills_are_found_without_a_look_at_every_order(desk: Desk, tmp_path: Path) -> None:
    places = [WAREHOUSE, "gid://shopify/Location/2", "elsewhere"]
    desk.cache.apply_orders(
        [
            an_order(id=numbered(number), retail_location_id=(places[number % 3] if number % 4 else None))
            for number in range(1, 30)
        ]
    )
    assert desk.cache.findings.shop().tills == frozenset(places)
    with closing(sqlite3.connect(desk.cache._database.path)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {findings_tills()}").fetchall()
    assert all("USING COVERING INDEX tills" in step[3] for step in plan if "order_details" in step[3])


def findings_tills() -> str:
    from fulfilldesk.store.findings import _TILLS

    return _TILLS
