"""What the program itself has to tell, in the real window: in each one of a run, until it is put away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.target import choose_target
from fulfilldesk.app.tidings import Tidings
from fulfilldesk.domain.release import Release
from fulfilldesk.ui.message_line import Remedy
from tests.app.programs import line_with, lines, press_remedy, program_in
from tests.journeys.windows import RunningProgram

DEMO = choose_target(demo=True, wished=None, last=None, environment={})
NEWER = Release("0.2.0", "https://fulfilldesk.example/0.2.0")
NEWER_STILL = Release("0.3.0", "https://fulfilldesk.example/0.3.0")
LINE = "FulfillDesk 0.2.0 is available."


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[RunningProgram]:
    with program_in(qapp, qtbot, tmp_path, offline=True) as running:
        yield running


def opens(program: RunningProgram) -> None:
    """A window of its own, as for another store."""
    program.program.open(DEMO)
    program.until(lambda: program.program.store_windows is not None)


def tidings(program: RunningProgram) -> Tidings:
    return program.program.tidings


def puts_away(program: RunningProgram, topic: str) -> None:
    line = program.order_desk.window.message_line._lines[topic]
    program.until(line.cross.isVisible)
    program.press(line.cross)


def test_what_is_told_before_there_is_a_window_is_in_every_window(program: RunningProgram) -> None:
    tidings(program).tell_newer(NEWER)
    tidings(program).tell_policy_problems(("a.json: unknown name “x”", "b.json cannot be read"))
    for _ in range(2):
        opens(program)
        assert line_with(program, Remedy.WHATS_NEW) == LINE
        assert lines(program).index(LINE) == len(lines(program)) - 1  # the least grave comes last
        assert (
            "Something is wrong with your administrator's policies for FulfillDesk. Please tell your "
            "administrator: a.json: unknown name “x”; b.json cannot be read"
        ) in lines(program)


def test_what_is_told_later_is_in_the_window_that_is_open(program: RunningProgram) -> None:
    opens(program)
    assert LINE not in lines(program)
    tidings(program).tell_newer(NEWER)
    assert LINE in lines(program)
    tidings(program).tell_newer(NEWER_STILL)
    assert line_with(program, Remedy.WHATS_NEW) == "FulfillDesk 0.3.0 is available."


def test_what_was_put_away_stays_away(program: RunningProgram) -> None:
    away = QSignalSpy(tidings(program).newer_put_away)
    opens(program)
    tidings(program).tell_newer(NEWER)
    tidings(program).tell_policy_problems(("one",))
    puts_away(program, "newer version")
    puts_away(program, "policies")
    assert [away.at(number)[0] for number in range(away.count())] == [NEWER]
    tidings(program).tell_newer(NEWER)  # it is asked for every day
    opens(program)
    assert line_with(program, Remedy.WHATS_NEW) is None
    assert not [line for line in lines(program) if "administrator" in line]
    tidings(program).tell_newer(NEWER_STILL)
    assert line_with(program, Remedy.WHATS_NEW) == "FulfillDesk 0.3.0 is available."


def test_the_button_asks_for_the_page_and_leaves_the_line(program: RunningProgram) -> None:
    asked = QSignalSpy(tidings(program).what_is_new_asked)
    opens(program)
    tidings(program).tell_newer(NEWER)
    press_remedy(program, Remedy.WHATS_NEW)
    assert [asked.at(number)[0] for number in range(asked.count())] == [NEWER]
    assert line_with(program, Remedy.WHATS_NEW) == LINE


def test_a_policy_file_full_of_faults_does_not_fill_the_window(program: RunningProgram) -> None:
    problems = tuple(f"policies.json: unknown name {number}" for number in range(500))
    tidings(program).tell_policy_problems(problems)
    opens(program)
    (message,) = (
        each for each in program.order_desk.window.message_line.messages() if each.topic == "policies"
    )
    assert len(message.text) < 450 and message.text.endswith("…")
    assert "unknown name 8" in message.text and "unknown name 9" in message.details
    tidings(program).tell_policy_problems(())
    assert not [line for line in lines(program) if "administrator" in line]
