"""The page of the rules: the one switch, when it reads, what it says of the last run, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Stopped, StoreBusy
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.decision import Left
from fulfilldesk.domain.rules.rule import Field, Operator
from fulfilldesk.services.rules_port import Ended, RuleControl, RuleDone, RuleRunResult
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.memory_rules import PREORDER, SMALL, WHOLESALE, MemoryRules, condition, decision
from tests.ui.rules_pages import MakePage, Page, pages

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[MakePage]:
    with pages(qtbot, theme, formats) as made:
        yield made


# --- the switch


def test_off_is_said_clearly_and_offers_only_to_turn_on(page_of: MakePage) -> None:
    switch = page_of(MemoryRules(SMALL)).view.switch
    assert switch.title() == "Rules are off"
    assert switch.meaning.text().startswith("No rule does anything, not even those that are on in the list.")
    assert switch.turn_on.isVisible()
    assert not switch.stop.isVisible()


def test_turning_on_asks_first_and_says_what_will_happen(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, WHOLESALE))
    page.click(page.view.switch.turn_on)
    assert not page.source.state.running
    assert (
        "at most 25 actions an hour"
        in page.host.findChild(type(page.question)).body.itemAt(0).widget().text()
    )
    page.press(Qt.Key.Key_Return)  # stands at no
    assert not page.source.state.running
    page.click(page.view.switch.turn_on)
    page.click(page.question.main)
    assert page.source.state.running
    assert page.view.switch.title() == "Rules are on"


def test_one_click_stops_all(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, running=True, used=3))
    assert page.view.switch.used.text() == "3 of 25 within the last hour"
    page.click(page.view.switch.stop)
    assert not page.source.state.running
    assert page.view.switch.title() == "Rules are off"


def test_stop_does_not_wait_for_what_else_is_being_done(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    runner = PatientRunner(begun=True)
    page = Page(qtbot, theme, formats, MemoryRules(SMALL, WHOLESALE, running=True), runner)
    page.show()
    runner.go()
    page.view.card.list.turn_wanted.emit("r-small")
    page.view.card.list.turn_wanted.emit("r-small")  # while the first is under way
    assert runner.waiting == 1
    page.click(page.view.switch.stop)
    assert runner.waiting == 2
    runner.go()
    assert not page.source.state.running


def test_the_limit_is_chosen_from_the_list(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL))
    page.view.switch.limit.setFocus()
    page.press(Qt.Key.Key_Down)
    assert page.source.state.per_hour == 50
    assert page.view.switch.used.text() == "0 of 50 within the last hour"


def test_on_with_no_rule_on_is_said(page_of: MakePage) -> None:
    switch = page_of(MemoryRules(WHOLESALE, running=True)).view.switch
    assert switch.none_on.isVisible()
    assert switch.none_on.text() == "No rule in the list is on, so nothing happens yet."


# --- reading


def test_nothing_is_read_before_the_page_is_seen(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    page = Page(qtbot, theme, formats, MemoryRules(SMALL))
    page.view.refresh()
    page.view.on_rules_changed()
    assert page.source.reads == 0
    page.show()
    assert page.names() == ["Small orders of the web shop"]


def test_a_desk_that_is_not_open_yet_is_no_failure(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    source = MemoryRules(SMALL)
    source.failure = Stopped("not open")
    page = Page(qtbot, theme, formats, source)
    page.show()
    assert page.view.said.sentences() == []
    source.failure = None
    page.view.refresh()
    assert page.names() == ["Small orders of the web shop"]


def test_a_failure_is_said_and_the_list_stays(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL))
    page.source.failure = StoreBusy()
    page.view.refresh()
    page.click(page.view.card.turn)
    assert len(page.view.said.sentences()) == 1
    assert page.names() == ["Small orders of the web shop"]
    page.source.failure = None
    page.click(page.view.card.turn)
    assert page.view.said.sentences() == []
    assert [rule.on for rule in page.source.rules()] == [False]


# --- the last run


def test_what_the_last_run_did_and_why_it_ended(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, running=True))
    assert not page.view.run_line.isVisible()
    done = tuple(RuleDone(decision(at, SMALL), f"a{at}", EntryState.DONE) for at in (1, 2))
    page.source.state = RuleControl(running=True, per_hour=25, used=2)
    page.view.show_run(
        RuleRunResult(
            done, (decision(3, SMALL, Left.NOT_PAID),), {"r-small": EntryState.REFUSED}, Ended.LIMIT
        )
    )
    assert page.view.run_line.words.text() == (
        "Last run 13:00: 2 actions. 1 left for a person. The hourly limit is reached; the rules go on "
        "after a later sync. “Small orders of the web shop” stopped for now after an action was refused or "
        "did not turn out as forecast; see the journal."
    )
    assert page.view.switch.used.text() == "2 of 25 within the last hour"
    page.click(page.view.run_line.show_them)
    assert page.opened == [
        Listed("Last run of the rules", frozenset({"gid://shopify/Order/1", "gid://shopify/Order/2"}))
    ]


@pytest.mark.parametrize("ended", [Ended.OFF, Ended.NO_RULES, Ended.BUSY])
def test_a_run_that_did_not_begin_says_nothing(page_of: MakePage, ended: Ended) -> None:
    page = page_of(MemoryRules(SMALL))
    page.view.show_run(RuleRunResult(ended=ended))
    assert not page.view.run_line.isVisible()


def test_a_run_with_nothing_to_do(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, running=True))
    page.view.show_run(RuleRunResult())
    assert page.view.run_line.words.text() == "Last run 13:00: nothing to do."
    assert not page.view.run_line.show_them.isVisible()


def test_what_a_run_did_stays_until_another_one_does_something(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, running=True))
    page.view.show_run(RuleRunResult((RuleDone(decision(1, SMALL), "a1", EntryState.DONE),)))
    said = page.view.run_line.words.text()
    assert "1 action." in said
    page.view.show_run(RuleRunResult((), (decision(3, SMALL, Left.NOT_PAID),)))
    assert page.view.run_line.words.text() == said
    page.view.show_run(RuleRunResult(ended=Ended.LIMIT))
    assert page.view.run_line.words.text() != said


# --- looks


def test_light_and_dark_differ(page_of: MakePage, theme: Theme) -> None:
    page = page_of(MemoryRules(SMALL, WHOLESALE, running=True))
    light: QImage = page.host.grab().toImage()
    theme.choose(Appearance.DARK)
    QApplication.processEvents()  # Qt tells widgets of another palette by and by
    dark: QImage = page.host.grab().toImage()
    assert light.pixelColor(5, 400).lightness() > 200
    assert dark.pixelColor(5, 400).lightness() < 60


def test_a_narrow_window_cuts_nothing_off(page_of: MakePage) -> None:
    page = page_of(
        MemoryRules(
            replace(
                SMALL,
                conditions=(condition(Field.TAG, Operator.HAS_NOT, *(f"tag-{at}" for at in range(40))),),
            )
        )
    )
    page.host.resize(760, 700)
    rows = page.view.card.list
    page.qtbot.waitUntil(lambda: rows.sizeHint().height() == rows.height())
    for button in (page.view.card.new, page.view.card.delete):
        assert button.mapTo(page.host, QPoint(button.width(), 0)).x() <= 760


def test_the_list_is_a_model(page_of: MakePage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page_of(MemoryRules(SMALL, WHOLESALE, PREORDER)).view.card.list.rules)
