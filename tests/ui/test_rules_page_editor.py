"""The sheet in which a rule is written: by keyboard, with what is wrong beside what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.rules.problem import Problem, RuleSay
from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, RuleAction
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules.amount_field import AmountField, amount_of, as_typed
from fulfilldesk.ui.rules.texts_editor import problem_text
from fulfilldesk.ui.rules.ticked_values import TickedValues
from fulfilldesk.ui.rules.typed_values import TypedValues
from fulfilldesk.ui.theme import Theme
from tests.ui.memory_rules import ABROAD, PREORDER, SMALL, UTRECHT_ID, WHOLESALE, MemoryRules, condition
from tests.ui.rules_pages import MakePage, Page, pages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[MakePage]:
    with pages(qtbot, theme, formats) as made:
        yield lambda *rules: made(MemoryRules(*rules))


def edit(page: Page, rule_id: str) -> None:
    page.view.card.edit_wanted.emit(rule_id)
    page.wait_until_checked()


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_a_rule_written_with_the_keyboard_alone(page_of: MakePage) -> None:
    """From the page's only button to a saved rule: name, a condition to tick, one to type, an action."""
    page = page_of()
    page.view.setFocus()
    assert page.focus() is page.view.card.new
    page.press(Qt.Key.Key_Return)
    page.type("Small parcels")
    page.press(Qt.Key.Key_Tab)  # field
    page.press(Qt.Key.Key_Tab)  # comparison
    page.press(Qt.Key.Key_Tab)  # values
    page.press(Qt.Key.Key_Return)
    values = page.editor.rows[0].values
    assert isinstance(values, TickedValues) and values.popup is not None
    page.qtbot.keyClick(values.popup.list(), Qt.Key.Key_Space)
    page.qtbot.keyClick(values.popup.list(), Qt.Key.Key_Return)
    page.host.activateWindow()
    values.button.setFocus()
    page.press(Qt.Key.Key_Tab)  # remove
    page.press(Qt.Key.Key_Tab)  # add
    page.press(Qt.Key.Key_Return)
    assert page.focus() is page.editor.rows[1].field
    page.type("Tot")  # first letters choose
    page.press(Qt.Key.Key_Tab)
    page.press(Qt.Key.Key_Tab)
    page.type("49.95")
    page.press(Qt.Key.Key_Tab)  # remove
    page.press(Qt.Key.Key_Tab)  # add
    page.press(Qt.Key.Key_Tab)  # action
    page.type("Ful")
    page.press(Qt.Key.Key_Tab)
    page.press(Qt.Key.Key_Space)  # Shopify mails
    assert page.editor.words.text() == (
        "From Online Store, total up to €49.95 → fulfil, and Shopify mails the customer"
    )
    page.wait_until_checked()
    page.press(Qt.Key.Key_Return, CTRL)
    (rule,) = page.source.rules()
    assert (rule.name, rule.on) == ("Small parcels", False)
    assert rule.conditions == (
        condition(Field.CHANNEL, Operator.IS, "Online Store"),
        condition(Field.TOTAL, Operator.AT_MOST, "4995 EUR"),
    )
    assert rule.action == RuleAction(Doing.FULFILL, notify=True)
    assert page.names() == ["Small parcels"]
    chosen = page.view.card.list.chosen_rule()
    assert chosen is not None and chosen.name == "Small parcels"


def test_a_new_rule_says_quietly_what_is_still_to_fill_in(page_of: MakePage) -> None:
    page = page_of()
    page.click(page.view.card.new)
    assert not page.editor.save.isEnabled()
    page.wait_until_checked()
    editor = page.editor
    assert editor.name_problems.text().startswith("Give the rule a name")
    assert editor.rows[0].problems.text() == "Something is not filled in."
    assert editor.status() == "A new rule is off until you turn it on."
    assert not editor.save.isEnabled()


def test_problems_stand_beside_what_they_are_about(page_of: MakePage) -> None:
    page = page_of(SMALL, WHOLESALE, PREORDER)
    edit(page, "r-preorder")
    editor = page.editor
    assert editor.save.isEnabled()
    editor.name.setFocus()
    editor.name.selectAll()
    page.type("wholesale is for mila")
    choose(editor.rows[1].field, "country")
    editor.rows[1].values.setFocus()
    page.type("Nederland")
    choose(editor.action.doing, "tag")
    editor.action.tag.setFocus()
    page.type("a,b")
    assert not editor.save.isEnabled()
    page.wait_until_checked()
    assert editor.name_problems.text() == "Another rule has this name."
    assert not editor.rows[0].problems.isVisible()
    assert "“NEDERLAND” is no country" in editor.rows[1].problems.text()
    assert editor.action.problems.text() == "A tag cannot contain a comma: Shopify would make two tags of it."
    assert not editor.save.isEnabled()
    page.show()  # offscreen a suggestion that came and went leaves the window inactive
    editor.name.setText("Other")
    editor.rows[1].values.enter(())
    editor.rows[1].values.setFocus()
    page.type("nl")
    editor.action.tag.setText("a")
    page.wait_until_checked()
    assert editor.save.isEnabled()


def test_conditions_that_exclude_each_other_both_say_so(page_of: MakePage) -> None:
    never = (
        condition(Field.TOTAL, Operator.AT_MOST, "1000 EUR"),
        condition(Field.TAG, Operator.HAS, "vip"),
        condition(Field.TOTAL, Operator.AT_LEAST, "2000 EUR"),
    )
    page = page_of(replace(WHOLESALE, conditions=never))
    edit(page, "r-wholesale")
    said = [row.problems.text() for row in page.editor.rows]
    assert said == [
        "These two conditions can never hold at once.",
        "",
        "These two conditions can never hold at once.",
    ]


def test_what_concerns_another_rule_is_said_below(page_of: MakePage) -> None:
    page = page_of(SMALL, replace(SMALL, id="r-2", name="Same", on=False))
    edit(page, "r-2")
    assert page.editor.problems.text() == (
        "“Same” would never apply: “Small orders of the web shop” comes first and covers all the same orders."
    )
    assert not page.editor.save.isEnabled()


def test_the_last_condition_can_be_removed_and_that_is_said(page_of: MakePage) -> None:
    page = page_of(WHOLESALE)
    edit(page, "r-wholesale")
    page.click(page.editor.rows[0].remove)
    assert page.focus() is page.editor.add
    page.wait_until_checked()
    assert page.editor.conditions_problems.text().startswith("A rule without conditions")
    page.click(page.editor.add)
    page.wait_until_checked()
    assert not page.editor.conditions_problems.isVisible()


def test_tab_goes_from_top_to_bottom_also_through_rows_that_came_later(page_of: MakePage) -> None:
    page = page_of(ABROAD)
    edit(page, "r-abroad")
    page.click(page.editor.add)
    editor = page.editor
    editor.name.setFocus()
    reached = []
    for _ in range(14):
        page.press(Qt.Key.Key_Tab)
        reached.append(page.focus())
    first, second = editor.rows
    kept = first.values.stops()
    assert reached[:3] == [first.field, first.operator, kept[0]]
    assert reached[3:5] == kept[1:]
    assert reached[5:9] == [first.remove, second.field, second.operator, second.values.stops()[0]]
    assert reached[9:13] == [second.remove, editor.add, editor.action.doing, editor.action.view]
    assert editor.isAncestorOf(reached[13])


def test_values_are_kept_with_enter_and_come_back_with_backspace(page_of: MakePage) -> None:
    page = page_of(WHOLESALE)
    edit(page, "r-wholesale")
    values = page.editor.rows[0].values
    assert isinstance(values, TypedValues)
    assert values.values() == ("wholesale",)
    values.entry.setFocus()
    values.entry.end(False)
    page.press(Qt.Key.Key_Return)
    page.type("vip,rush")  # a comma parts two tags
    assert values.values() == ("wholesale", "vip", "rush")
    assert [button.text() for button in values.buttons()] == ["wholesale  ×", "vip  ×"]
    page.click(values.buttons()[0])
    assert values.values() == ("vip", "rush")
    for _ in range(5):
        page.press(Qt.Key.Key_Backspace)
    assert values.entry.text() == "vip"
    assert values.values() == ("vip",)


def test_a_shipping_method_may_hold_a_comma(page_of: MakePage) -> None:
    rule = replace(
        WHOLESALE, conditions=(condition(Field.SHIPPING_METHOD, Operator.IS, "Standaard, 2-3 dagen"),)
    )
    page = page_of(rule)
    edit(page, "r-wholesale")
    values = page.editor.rows[0].values
    assert values.values() == ("Standaard, 2-3 dagen",)
    assert page.editor.rule() == page.source.rules()[0]


def test_the_number_of_a_product_will_do(page_of: MakePage) -> None:
    page = page_of(WHOLESALE)
    edit(page, "r-wholesale")
    choose(page.editor.rows[0].field, "product_id")
    page.editor.rows[0].values.setFocus()
    page.type("12345")
    assert page.editor.rule().conditions == (
        condition(Field.PRODUCT_ID, Operator.HAS, "gid://shopify/Product/12345"),
    )


def test_a_location_that_is_gone_is_shown_and_can_be_unticked(page_of: MakePage) -> None:
    gone = "gid://shopify/Location/404"
    page = page_of(replace(WHOLESALE, conditions=(condition(Field.LOCATION, Operator.IS, gone, UTRECHT_ID),)))
    assert "a location that is gone or Utrecht" in page.rows()[0][3]
    edit(page, "r-wholesale")
    row = page.editor.rows[0]
    assert row.problems.text() == "The shop has no such location any more."
    assert isinstance(row.values, TickedValues)
    row.values.open()
    assert row.values.popup is not None
    lines = row.values.popup.list()
    (place,) = [at for at in range(lines.count()) if lines.item(at).data(Qt.ItemDataRole.UserRole) == gone]
    lines.item(place).setCheckState(Qt.CheckState.Unchecked)
    row.values.popup.close()
    page.wait_until_checked()
    assert page.editor.rule().conditions == (condition(Field.LOCATION, Operator.IS, UTRECHT_ID),)
    assert page.editor.save.isEnabled()


@pytest.mark.parametrize(
    "action",
    [
        RuleAction(Doing.KEEP),
        RuleAction(Doing.FULFILL, notify=True),
        RuleAction(Doing.HOLD, hold_reason="OTHER", note="ask <b>Mila</b>"),
        RuleAction(Doing.REQUEST),
        RuleAction(Doing.TAG, tag="by rule"),
        RuleAction(Doing.VIEW, view="Parcels abroad"),
    ],
)
@pytest.mark.parametrize(
    "asked",
    [
        condition(Field.CHANNEL, Operator.IS_NOT, "Online Store", "Point of Sale"),
        condition(Field.RISK, Operator.IS, "NONE", "LOW"),
        condition(Field.TOTAL, Operator.AT_LEAST, "3990 EUR"),
        condition(Field.PRODUCT, Operator.CONTAINS_NOT, "Bel, messing", "TAS-44"),
        condition(Field.STOCK, Operator.IS, "no"),
        condition(Field.GIFT_CARDS_ONLY, Operator.IS, "no"),
    ],
)
def test_a_rule_comes_out_of_the_editor_as_it_went_in(
    page_of: MakePage, asked: Condition, action: RuleAction
) -> None:
    page = page_of(replace(WHOLESALE, conditions=(asked,), action=action))
    page.view.card.edit_wanted.emit("r-wholesale")
    assert page.editor.rule() == page.source.rules()[0]


def test_another_field_brings_its_own_comparisons_and_entry(page_of: MakePage) -> None:
    page = page_of(WHOLESALE)
    edit(page, "r-wholesale")
    row = page.editor.rows[0]
    choose(row.field, "total")
    assert isinstance(row.values, AmountField)
    assert [row.operator.itemText(at) for at in range(row.operator.count())] == ["is at most", "is at least"]
    choose(row.field, "stock")
    assert row.hint.text().endswith("Unknown stock is never yes.")
    assert not row.operator.isEnabled()
    assert row.condition() == condition(Field.STOCK, Operator.IS, "yes")


def test_a_rule_that_another_window_made_impossible_is_not_saved(page_of: MakePage) -> None:
    page = page_of(WHOLESALE)
    edit(page, "r-wholesale")
    page.source.all.append(replace(ABROAD, name="Wholesale is for Mila", position=1))
    page.click(page.editor.save)
    assert page.editor.name_problems.text() == "Another rule has this name."
    assert page.editor.isVisible()


def test_a_store_that_fails_leaves_the_sheet_with_what_was_typed(page_of: MakePage) -> None:
    page = page_of(WHOLESALE)
    edit(page, "r-wholesale")
    page.source.failure = StoreBusy()
    page.click(page.editor.save)
    assert page.editor.isVisible()
    assert page.editor.status()
    page.source.failure = None
    page.click(page.editor.save)
    assert not page.editor.isVisible()


@pytest.mark.parametrize(
    ("language_name", "text", "minor"),
    [
        ("en_GB", "100", 10000),
        ("en_GB", "1,234.5", 123450),
        ("en_GB", "€ 49.95", 4995),
        ("en_GB", "EUR 49.95", 4995),
        ("en_GB", "100,50", None),
        ("en_GB", "49.955", None),
        ("nl_NL", "1.234,50", 123450),
        ("nl_NL", "100,-", 10000),
        ("nl_NL", "100.5", None),
        ("nl_NL", "-3", -300),
        ("nl_NL", "a lot", None),
        ("nl_NL", "", None),
        ("nl_NL", "٣", None),
    ],
)
def test_amounts_are_read_as_the_language_writes_them(
    language_name: str, text: str, minor: int | None
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language_name))
    try:
        expected = None if minor is None else Money("EUR", minor)
        assert amount_of(text, "EUR") == expected
        if expected is not None:
            assert amount_of(as_typed(expected), "EUR") == expected
    finally:
        QLocale.setDefault(before)


def test_currencies_have_their_own_decimals() -> None:
    assert amount_of("1000", "JPY") == Money("JPY", 1000)
    assert amount_of("1.5", "JPY") is None
    assert as_typed(Money("KWD", 1500)) in ("1.500", "1,500")
    assert amount_of("100", "") is None


@pytest.mark.parametrize("key", RuleSay)
def test_every_problem_has_words(language: str, key: RuleSay) -> None:
    names = ("limit", "text", "value", "currency", "shop", "rule", "other")
    words = problem_text(Problem(key, {name: f"<{name}>" for name in names}, 0, 1))
    assert words and "?>" not in words and "{" not in words
