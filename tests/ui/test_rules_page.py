"""The page of the rules: the one switch, the list, and what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Stopped, StoreBusy
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.decision import Left
from fulfilldesk.domain.rules.rule import Doing, Field, Operator, RuleAction
from fulfilldesk.services.rules_port import Ended, RuleControl, RuleDone, RuleRunResult
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules.rule_list import box_in
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.memory_rules import (
    ABROAD,
    PREORDER,
    SMALL,
    WHOLESALE,
    MemoryRules,
    condition,
    decision,
    in_order,
)
from tests.ui.rules_pages import Page
from tests.ui.test_hostile_names import NAMES

ALT = Qt.KeyboardModifier.AltModifier
MakePage = Callable[[MemoryRules], Page]


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[MakePage]:
    kept: list[Page] = []

    def made(source: MemoryRules) -> Page:
        page = Page(qtbot, theme, formats, source)
        kept.append(page)
        page.show()
        return page

    yield made
    kept.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- the switch


def test_off_is_said_clearly_and_offers_only_to_turn_on(page_of: MakePage) -> None:
    switch = page_of(MemoryRules(SMALL)).view.switch
    assert switch.title() == "Rules are off"
    assert switch.meaning.text().startswith("No rule does anything, also those that are on in the list.")
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


# --- the list


def test_rules_are_told_in_words_in_their_order(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, WHOLESALE, PREORDER, ABROAD))
    assert page.rows() == [
        (
            "1",
            "Small orders of the web shop",
            "On",
            "From Online Store, total up to €100.00, risk of fraud low or none → "
            "fulfil, and Shopify mails the customer",
        ),
        ("2", "Wholesale is for Mila", "Off", "With the tag wholesale → keep for a person"),
        (
            "3",
            "Pre-orders wait",
            "Off",
            "With the tag pre-order, not enough stock for all units → hold (Out of stock)",
        ),
        ("4", "Abroad", "Off", "Not to NL nor BE → list under “Parcels abroad”"),
    ]


def test_without_rules_only_a_new_one_is_offered(page_of: MakePage) -> None:
    card = page_of(MemoryRules()).view.card
    assert card.title() == "There are no rules yet"
    assert card.empty.isVisible()
    assert card.new.isVisible()
    assert not any(
        button.isVisible() for button in (card.edit, card.delete, card.try_one, card.try_all, card.try_on)
    )


def test_one_rule_cannot_be_moved_and_many_can_be_tried_together(page_of: MakePage) -> None:
    page = page_of(MemoryRules(WHOLESALE))
    card = page.view.card
    card.list.choose_row(0)
    assert not card.up.isEnabled() and not card.down.isEnabled()
    assert not card.try_all.isVisible()
    page.source.all = in_order(SMALL, WHOLESALE)
    page.view.on_rules_changed()
    assert card.try_all.isVisible() and card.try_on.isVisible()


def test_a_hundred_rules_are_shown_whole(page_of: MakePage) -> None:
    rules = [replace(WHOLESALE, id=f"r{at}", name=f"Rule {at}") for at in range(100)]
    page = page_of(MemoryRules(*rules))
    rows = page.view.card.list
    assert len(page.rows()) == 100
    assert rows.height() >= 100 * rows.sizeHintForRow(0)  # the page scrolls, not the list


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_stay_plain_text_on_one_line(page_of: MakePage, name: str) -> None:
    rule = replace(WHOLESALE, name=name[:80], action=RuleAction(Doing.TAG, tag=name[:80]))
    page = page_of(MemoryRules(rule))
    ((_, shown, _, words),) = page.rows()
    assert "\n" not in shown and "\n" not in words
    assert page.host.grab().width() == 1100


def test_keyboard_only(page_of: MakePage) -> None:
    """Arrows choose, Space turns, Alt with arrows moves, Enter edits, Delete asks."""
    page = page_of(MemoryRules(SMALL, WHOLESALE, ABROAD))
    page.view.card.list.setFocus()
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Space)
    assert [rule.on for rule in page.source.rules()] == [True, True, False]
    page.press(Qt.Key.Key_Down, ALT)
    assert page.names() == ["Small orders of the web shop", "Abroad", "Wholesale is for Mila"]
    page.press(Qt.Key.Key_Down, ALT)  # the last one already
    page.press(Qt.Key.Key_Up, ALT)
    page.press(Qt.Key.Key_Up, ALT)
    assert page.names() == ["Wholesale is for Mila", "Small orders of the web shop", "Abroad"]
    chosen = page.view.card.list.chosen_rule()
    assert chosen is not None and chosen.id == "r-wholesale"
    page.press(Qt.Key.Key_Return)
    assert page.editor.title() == "Rule “Wholesale is for Mila”"
    page.press(Qt.Key.Key_Escape)
    assert page.focus() is page.view.card.list
    page.press(Qt.Key.Key_Delete)
    assert page.question.title() == "Delete the rule “Wholesale is for Mila”?"
    page.press(Qt.Key.Key_Tab)
    page.press(Qt.Key.Key_Return)
    assert page.names() == ["Small orders of the web shop", "Abroad"]


def test_tab_comes_to_switch_buttons_and_list(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, WHOLESALE))
    card, switch = page.view.card, page.view.switch
    switch.turn_on.setFocus()
    reached = []
    for _ in range(14):
        page.press(Qt.Key.Key_Tab)
        reached.append(page.focus())
    for wanted in (
        switch.limit,
        card.list,
        card.new,
        card.edit,
        card.turn,
        card.try_one,
        card.down,
        card.delete,
    ):
        assert wanted in reached


def test_a_click_on_the_box_turns_a_rule_on(page_of: MakePage, qtbot: QtBot) -> None:
    page = page_of(MemoryRules(SMALL, WHOLESALE))
    rows = page.view.card.list
    box = box_in(rows.visualRect(rows.rules.index(1))).center().toPoint()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert [rule.on for rule in page.source.rules()] == [True, True]
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box + QPoint(200, 0))
    assert [rule.on for rule in page.source.rules()] == [True, True]


def test_why_a_rule_cannot_be_turned_on_is_said(page_of: MakePage) -> None:
    opposite = replace(SMALL, id="r-other", name="Opposite", action=RuleAction(Doing.KEEP), on=False)
    page = page_of(MemoryRules(SMALL, opposite))
    page.view.card.list.choose("r-other")
    page.click(page.view.card.turn)
    assert page.view.said.sentences() == [
        "“Small orders of the web shop” and “Opposite” ask for the opposite of the same orders."
    ]
    assert [rule.on for rule in page.source.rules()] == [True, False]


def test_an_order_in_which_a_rule_never_comes_up_is_refused(page_of: MakePage) -> None:
    wide = replace(
        SMALL,
        id="r-wide",
        name="All of the web shop",
        conditions=SMALL.conditions[:1],
        action=RuleAction(Doing.TAG, tag="web"),
    )
    page = page_of(MemoryRules(SMALL, wide))
    page.view.card.list.choose("r-small")
    page.source.turn("r-wide", on=True)
    page.view.refresh()
    page.click(page.view.card.down)
    assert page.view.said.sentences() == [
        "“Small orders of the web shop” would never come up: “All of the web shop” comes first and takes "
        "all of it."
    ]
    assert page.names()[0] == "Small orders of the web shop"


def test_a_view_shows_its_orders(page_of: MakePage) -> None:
    page = page_of(MemoryRules(SMALL, ABROAD))
    card = page.view.card
    card.list.choose("r-small")
    assert not card.show_view.isVisible()
    card.list.choose("r-abroad")
    page.click(card.show_view)
    assert page.view.said.sentences() == [
        "At the moment no order with open work belongs to “Parcels abroad”."
    ]
    page.source.views["r-abroad"] = frozenset({"gid://shopify/Order/1"})
    page.click(card.show_view)
    assert page.opened == [Listed("Parcels abroad", frozenset({"gid://shopify/Order/1"}))]
    assert page.view.said.sentences() == []


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
        "Last run 13:00: 2 actions. 1 left for a person. As many as an hour allows; it goes on after the "
        "next sync. “Small orders of the web shop” stopped for now after an action was refused or came out "
        "otherwise; see the journal."
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
