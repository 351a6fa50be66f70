"""When the checks look: soon after the first of many lines of the journal, not after the last."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from fulfilldesk.app import check_schedule
from fulfilldesk.app.check_schedule import CheckSchedule
from fulfilldesk.app.desk import Desk
from fulfilldesk.domain.errors import Failure, Offline, StoreBusy
from fulfilldesk.domain.events import JournalChanged, SyncFinished
from fulfilldesk.services.ports import Stop
from fulfilldesk.services.rules_port import RuleRunResult
from fulfilldesk.ui.events import EventBridge
from tests.ui.inline import InlineRunner
from tests.unit.builders import THEN


class Checking:
    """Counts how often it was run."""

    def __init__(self) -> None:
        self.runs = 0
        self.failure: Failure | None = None

    def run(self, stop: Stop, *, everything: bool = False) -> int:
        self.runs += 1
        if self.failure is not None:
            raise self.failure
        return 0


class Ruling:
    """The same of the rules; tells when it ran."""

    def __init__(self, checking: Checking) -> None:
        self._checking = checking
        self.after: list[int] = []
        self.meanwhile: Callable[[], object] | None = None
        self.stopped = False
        self.failure: Failure | None = None

    def run(self, stop: Stop) -> RuleRunResult:
        self.after.append(self._checking.runs)
        if self.meanwhile is not None:
            assert not stop.is_set()
            self.meanwhile()
            self.stopped = stop.is_set()
        if self.failure is not None:
            raise self.failure
        return RuleRunResult()


@pytest.fixture
def checking() -> Checking:
    return Checking()


@pytest.fixture
def bridge(qapp: object) -> EventBridge:
    return EventBridge()


@pytest.fixture
def ruling(checking: Checking) -> Ruling:
    return Ruling(checking)


@pytest.fixture
def schedule(
    checking: Checking, ruling: Ruling, bridge: EventBridge, monkeypatch: pytest.MonkeyPatch
) -> CheckSchedule:
    monkeypatch.setattr(check_schedule, "SOON_MS", 60)
    desk = cast(Desk, SimpleNamespace(checking=checking, rules=ruling))
    return CheckSchedule(desk, InlineRunner(), bridge)


def test_a_batch_that_writes_without_a_pause_is_looked_at_meanwhile(
    qtbot: QtBot, schedule: CheckSchedule, checking: Checking, bridge: EventBridge
) -> None:
    lines = QTimer()
    lines.setInterval(5)
    lines.timeout.connect(lambda: bridge.publish(JournalChanged("a1")))
    lines.start()
    qtbot.waitUntil(lambda: checking.runs >= 3)
    lines.stop()


def test_lines_of_one_moment_are_looked_at_once(
    qtbot: QtBot, schedule: CheckSchedule, checking: Checking, bridge: EventBridge
) -> None:
    for _ in range(50):
        bridge.publish(JournalChanged("a1"))
    qtbot.waitUntil(lambda: not schedule._soon.isActive())
    assert checking.runs == 1


def test_rules_act_once_after_a_pass_that_went_well_and_was_looked_at(
    schedule: CheckSchedule, ruling: Ruling, bridge: EventBridge
) -> None:
    schedule.look()
    assert ruling.after == [], "there was no pass"
    bridge.sync_finished.emit(SyncFinished(THEN, 0, Offline()))
    assert ruling.after == [], "nobody knows what changed"
    bridge.sync_finished.emit(SyncFinished(THEN, 3, None))
    assert ruling.after == [3]
    schedule.look()
    assert ruling.after == [3], "not after somebody's look"


def test_rules_do_not_act_on_a_pass_that_could_not_be_looked_at(
    schedule: CheckSchedule, checking: Checking, ruling: Ruling, bridge: EventBridge
) -> None:
    checking.failure = StoreBusy()
    bridge.sync_finished.emit(SyncFinished(THEN, 3, None))
    checking.failure = None
    schedule.look()
    assert ruling.after == [], "hours later, perhaps"
    bridge.sync_finished.emit(SyncFinished(THEN, 0, None))
    assert ruling.after == [3]


def test_rules_do_not_act_after_the_end(schedule: CheckSchedule, ruling: Ruling, bridge: EventBridge) -> None:
    schedule.end()
    bridge.sync_finished.emit(SyncFinished(THEN, 3, None))
    assert ruling.after == []


def test_nothing_is_looked_at_after_the_end(
    schedule: CheckSchedule, checking: Checking, bridge: EventBridge
) -> None:
    schedule.end()
    bridge.journal_changed.emit("a1")
    assert not schedule._soon.isActive()
    assert checking.runs == 0


def test_a_batch_of_a_person_ends_a_run_of_the_rules(
    qtbot: QtBot, schedule: CheckSchedule, ruling: Ruling, bridge: EventBridge
) -> None:
    ruling.meanwhile = lambda: bridge.batch_changed.emit("b1")
    for _ in range(2):
        ruling.stopped = False
        bridge.sync_finished.emit(SyncFinished(THEN, 0, None))
        assert ruling.stopped
    assert len(ruling.after) == 2, "the next pass begins anew"


def test_rules_that_cannot_be_read_are_said(
    qtbot: QtBot, schedule: CheckSchedule, ruling: Ruling, bridge: EventBridge
) -> None:
    said: list[Failure] = []
    schedule.ruling_failed.connect(said.append)
    ruling.failure = StoreBusy()
    bridge.sync_finished.emit(SyncFinished(THEN, 0, None))
    assert said == [ruling.failure]
