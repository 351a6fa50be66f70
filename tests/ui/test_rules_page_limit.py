"""Choosing how much an hour allows: the last choice counts, and what is shown is what holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.memory_rules import SMALL, MemoryRules
from tests.ui.rules_pages import Page


@pytest.fixture
def runner() -> PatientRunner:
    return PatientRunner(begun=True)


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None, runner: PatientRunner
) -> Iterator[Page]:
    page = Page(qtbot, theme, formats, MemoryRules(SMALL), runner)
    page.show()
    runner.go()
    page.view.switch.limit.setFocus()
    yield page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_last_of_several_fast_choices_counts(page: Page, runner: PatientRunner) -> None:
    for _ in range(3):
        page.press(Qt.Key.Key_Down)
    runner.go()
    assert page.source.state.per_hour == 250
    assert page.view.switch.limit.value() == "250"
    assert page.view.switch.used.text() == "0 of 250 within the last hour"


def test_a_choice_that_could_not_be_kept_is_taken_back(
    page: Page, runner: PatientRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: int) -> None:
        raise StoreBusy

    monkeypatch.setattr(page.source, "set_per_hour", busy)
    page.press(Qt.Key.Key_Down)
    runner.go()
    assert len(page.view.said.sentences()) == 1
    assert (page.view.switch.limit.value(), page.source.state.per_hour) == ("25", 25)
    monkeypatch.undo()
    page.press(Qt.Key.Key_Down)
    runner.go()
    assert page.view.said.sentences() == []
    assert (page.view.switch.limit.value(), page.source.state.per_hour) == ("50", 50)
