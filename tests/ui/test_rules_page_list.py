"""The list on the page of the rules: what it says, and what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.rule import Doing, RuleAction
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules.rule_list import box_in
from fulfilldesk.ui.theme import Theme
from tests.ui.memory_rules import ABROAD, PREORDER, SMALL, WHOLESALE, MemoryRules, in_order
from tests.ui.rules_pages import MakePage, pages
from tests.ui.test_hostile_names import NAMES

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[MakePage]:
    with pages(qtbot, theme, formats) as made:
        yield made


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
        "“Small orders of the web shop” and “Opposite” would do opposite things with the same orders."
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
        "“Small orders of the web shop” would never apply: “All of the web shop” comes first and covers "
        "all the same orders."
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
