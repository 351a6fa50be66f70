"""What an administrator has decided is seen: greyed out, never missing, with the reason beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.app.decided import decide
from fulfilldesk.domain.errors import RulesForbidden
from fulfilldesk.domain.journal import BatchState, EntryState
from fulfilldesk.domain.policies import Policies, PolicyProblem, Trouble
from fulfilldesk.services.rules_port import RuleControl
from fulfilldesk.ui import settings as table
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.announcements import Situation, announcements
from fulfilldesk.ui.automatic.doubtful_card import DoubtfulCard
from fulfilldesk.ui.automatic.doubtful_orders import DoubtfulOrder
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.settings_window.setting_row import ChoiceRow, FlagRow
from fulfilldesk.ui.settings_window.settings_window import SettingsWindow
from fulfilldesk.ui.signing_in.address_page import AddressPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.batch_list import BatchList
from fulfilldesk.ui.waiting.waiting_work import WaitingWork
from tests.ui.checks_pages import UNANSWERED
from tests.ui.checks_pages import Page as ChecksPage
from tests.ui.inline import InlineRunner
from tests.ui.lists import Open, many
from tests.ui.memory_findings import finding
from tests.ui.memory_orders import NOW
from tests.ui.memory_rules import PREORDER, SMALL, MemoryRules
from tests.ui.rules_pages import Page as RulesPage
from tests.ui.signing_in_desk import Desk, redirect_address, shown
from tests.ui.waiting import ScriptedBatches, WaitingJournal

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

PRESET = "de-fietswinkel.myshopify.com"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
BULK_OFF = "Your administrator has turned off actions on many orders at once."


@pytest.fixture(autouse=True)
def put_away() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- settings


def settings_window(qtbot: QtBot, settings: Settings, theme: Theme, policies: Policies) -> SettingsWindow:
    decide(settings, policies)
    window = SettingsWindow(settings, theme, can_encrypt=True)
    qtbot.addWidget(window)
    return window


def test_what_was_decided_is_shown_locked(
    qtbot: QtBot, settings: Settings, theme: Theme, english: None
) -> None:
    settings.set(table.KEEP_DAYS, 366)
    policies = Policies(keep_days=400, personal_days=90, update_check=False)
    window = settings_window(qtbot, settings, theme, policies)
    keep, personal = window.row(table.KEEP_DAYS), window.row(table.PERSONAL_DAYS)
    update = window.row(table.UPDATE_CHECK)
    assert isinstance(keep, ChoiceRow) and isinstance(personal, ChoiceRow) and isinstance(update, FlagRow)
    assert keep.list.currentText() == "Open orders and the last 400 days"
    assert personal.list.currentText() == "After 90 days without a change"
    assert not update.box.isChecked()
    for row, words in (
        (keep, "Your administrator has decided this."),
        (personal, "Your administrator has decided this."),
        (update, "Your administrator has turned this off."),
    ):
        control = row.focusProxy()
        assert control is not None and not control.isEnabled()
        assert row.explanation.text() == words == control.accessibleDescription()
    assert window.row(table.APPEARANCE).isEnabled()
    # The choice of the person is there again when nobody decides any more.
    settings.save()
    again = Settings(Path(settings._settings.fileName()))
    assert again.get(table.KEEP_DAYS) == 366


def test_a_value_among_the_choices_has_their_words(
    qtbot: QtBot, settings: Settings, theme: Theme, english: None
) -> None:
    window = settings_window(qtbot, settings, theme, Policies(keep_days=0, personal_days=0))
    for setting, words in ((table.KEEP_DAYS, "All orders"), (table.PERSONAL_DAYS, "Never")):
        row = window.row(setting)
        assert isinstance(row, ChoiceRow)
        assert row.list.currentText() == words
        assert row.list.count() == len(setting.choices)


def test_nothing_decided_leaves_every_row_free(
    qtbot: QtBot, settings: Settings, theme: Theme, english: None
) -> None:
    window = settings_window(qtbot, settings, theme, Policies(update_check=True))
    for row in window.rows.values():
        control = row.focusProxy()
        assert control is not None and control.isEnabled()


# --- many orders at once


def test_the_selection_bar_is_greyed_and_says_why(open_list: Open, qtbot: QtBot, english: None) -> None:
    pane = open_list(many())
    pane.bulk.forbid()
    asked: list[object] = []
    pane.bulk_asked.connect(lambda *what: asked.append(what))
    pane.resize(1400, 700)
    QTest.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bar = pane.bulk.bar
    assert bar is not None and bar.isVisible()
    assert bar.label.text() == "All 2,000 that match selected"
    assert bar.why_not.text() == BULK_OFF and bar.why_not.isVisible()
    shown = [button for button in (*bar.buttons.values(), bar.actions_button) if button.isVisible()]
    assert len(shown) > 2
    for button in shown:
        assert not button.isEnabled() and button.toolTip() == BULK_OFF
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.clear.isEnabled()
    pane.activateWindow()
    pane.table.setFocus()
    qtbot.waitUntil(pane.table.hasFocus)
    QTest.keyClick(pane.table, Qt.Key.Key_A, CTRL_SHIFT)
    assert bar.menu is not None and bar.menu.actions()[0].text() == BULK_OFF
    assert not any(action.isEnabled() for action in bar.menu.actions() if not action.isSeparator())
    QTest.keyClick(bar.menu, Qt.Key.Key_Down)
    QTest.keyClick(bar.menu, Qt.Key.Key_Return)
    bar.menu.close()
    assert asked == []


def test_in_a_narrow_list_the_reason_is_still_there(open_list: Open, english: None) -> None:
    pane = open_list(many())
    pane.bulk.forbid()
    pane.resize(420, 700)
    pane.table.select_ranges([(0, 2)], 0)
    bar = pane.bulk.bar
    assert bar is not None and bar.label.isVisible() and bar.why_not.isVisible()
    assert bar.width() <= 420 and bar.why_not.toolTip() == BULK_OFF
    assert bar.why_not.geometry().bottom() < bar.height() and bar.why_not.y() > bar.label.y()


def test_the_menu_for_the_selected_begins_with_the_reason(open_list: Open, english: None) -> None:
    pane = open_list(many())
    pane.bulk.forbid()
    pane.table.select_ranges([(3, 3)], 3)
    pane.bulk.open_menu(pane.mapToGlobal(pane.rect().center()))
    menu = pane.bulk.menu
    assert menu is not None
    lines = [action for action in menu.actions() if not action.isSeparator()]
    assert lines[0].text() == BULK_OFF
    assert len(lines) > 10 and not any(action.isEnabled() for action in lines)
    menu.close()


def test_a_check_mends_one_order_and_not_many(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None
) -> None:
    page = ChecksPage(qtbot, theme, formats, settings)
    page.view.pane.bar.forbid_bulk()
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    mend = page.view.pane.bar.mend
    page.select(0)
    assert mend.isVisible() and mend.isEnabled()
    assert not page.view.pane.bar.why_not.isVisible()
    page.select(0, 1)
    assert mend.isVisible() and not mend.isEnabled()
    assert mend.accessibleDescription() == BULK_OFF and BULK_OFF in mend.toolTip()
    why_not = page.view.pane.bar.why_not
    assert why_not.isVisible() and why_not.text() == BULK_OFF
    assert page.view.pane.bar.fine.isEnabled()  # a mark changes nothing in the shop


def test_doubtful_orders_are_put_back_one_by_one(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    card = DoubtfulCard(theme, formats)
    qtbot.addWidget(card)
    card.forbid_bulk()
    card.show_orders([doubtful(1, "a"), doubtful(2, "b"), doubtful(3, "c", "d")])
    for rows, allowed in (((0,), True), ((0, 1), False), ((2,), False)):
        card.table.clearSelection()
        card.table.setSelectionMode(card.table.SelectionMode.MultiSelection)
        for row in rows:
            card.table.selectRow(row)
        assert card.put_back.isEnabled() is allowed
        assert card.why_not.text() == ("" if allowed else BULK_OFF)
        assert card.why_not.isHidden() is allowed


def doubtful(number: int, *parcels: str) -> DoubtfulOrder:
    check = "auto_no_stock"
    return DoubtfulOrder(f"gid://shopify/Order/{number}", f"#{number}", (check,), NOW, frozenset(parcels))


@pytest.mark.parametrize(
    ("states", "state", "button", "words"),
    [
        ({EntryState.WAITING: 3}, BatchState.PAUSED, "resume", "What was not sent stays here"),
        ({EntryState.WAITING: 3}, BatchState.RUNNING, "resume", "What was not sent stays here"),
        ({EntryState.DONE: 3}, BatchState.FINISHED, "undo", BULK_OFF),
        ({EntryState.DONE: 1, EntryState.REFUSED: 2}, BatchState.FINISHED, "retry", BULK_OFF),
    ],
)
def test_a_batch_of_before_can_only_be_withdrawn(
    qtbot: QtBot,
    theme: Theme,
    formats: Formats,
    english: None,
    tmp_path: Path,
    states: dict[EntryState, int],
    state: BatchState,
    button: str,
    words: str,
) -> None:
    journal = WaitingJournal(tmp_path)
    journal.put_batch("b", states, state)
    work, control = journal.work()
    view = BatchList(control, theme, formats)
    view.forbid()
    qtbot.addWidget(view)
    view.resize(900, 400)
    work.start()
    view.show_batches(work.work.batches)
    view.show()
    card = view.cards["b"]
    wanted = getattr(card, button)
    assert wanted.isVisible() and not wanted.isEnabled() and wanted.toolTip() == BULK_OFF
    assert words in card.trouble.text() and card.trouble.isVisible()
    assert card.stop.isVisible() is (state is not BatchState.FINISHED) and card.stop.isEnabled()
    journal.file.close()


@pytest.mark.parametrize(("forbidden", "remedy"), [(True, Remedy.WAITING), (False, Remedy.RESUME)])
def test_the_line_on_top_of_a_batch_that_was_broken_off(
    formats: Formats, english: None, tmp_path: Path, forbidden: bool, remedy: Remedy
) -> None:
    journal = WaitingJournal(tmp_path)
    journal.put_batch("b", {EntryState.WAITING: 3, EntryState.DONE: 1}, BatchState.RUNNING)
    control = BatchControl(ScriptedBatches(), InlineRunner())
    work = WaitingWork(journal.file, control, InlineRunner(), now=lambda: NOW, bulk_forbidden=forbidden)
    work.start()
    (line,) = announcements(Situation(waiting=work.summary), formats)[-1:]
    assert line.text == "A batch was interrupted: 1 of 4 done." and line.remedy is remedy
    journal.file.close()


# --- rules


class Forbidden(MemoryRules):
    """As services.rules.OwnRules is where an administrator forbids them."""

    def control(self) -> RuleControl:
        return replace(super().control(), running=False, forbidden=True)

    def turn(self, rule_id: str, *, on: bool) -> None:
        if on:
            raise RulesForbidden
        super().turn(rule_id, on=on)


@pytest.fixture
def rules(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[RulesPage]:
    page = RulesPage(qtbot, theme, formats, Forbidden(SMALL, PREORDER))
    page.show()
    yield page
    page.host.close()


def test_the_rules_are_off_greyed_and_still_to_be_read(rules: RulesPage) -> None:
    switch, card = rules.view.switch, rules.view.card
    assert switch.title() == "Rules are off"
    assert switch.meaning.text() == texts_policies.rules_off()
    for part in (switch.turn_on, switch.limit, card.new):
        assert part.isVisible() and not part.isEnabled() and "administrator" in part.toolTip()
    card.list.choose(PREORDER.id)  # off
    assert not card.turn.isEnabled() and not card.up.isEnabled() and not card.down.isEnabled()
    card.list.choose(SMALL.id)  # on: less is always allowed
    for part in (card.turn, card.edit, card.delete, card.try_one, card.try_all):
        assert part.isEnabled()
    assert rules.names() == [SMALL.name, PREORDER.name]


def test_a_rule_that_is_off_stays_off_however_it_is_asked(rules: RulesPage) -> None:
    rules.view.card.turn_wanted.emit(PREORDER.id)
    assert not next(rule for rule in rules.source.rules() if rule.id == PREORDER.id).on
    assert "Your administrator has turned off rules of your own." in said(rules.view)
    rules.view.card.turn_wanted.emit(SMALL.id)
    assert not any(rule.on for rule in rules.source.rules())
    assert not rules.view.card.turn.isEnabled() or rules.view.card.list.chosen_rule() is None


def test_the_editor_can_be_read_and_saves_nothing(rules: RulesPage) -> None:
    rules.view.card.list.choose(PREORDER.id)
    rules.click(rules.view.card.edit)
    rules.wait_until_checked()
    assert texts_policies.rules_off() in said(rules.editor)
    assert rules.editor.name.text() == PREORDER.name
    rules.editor.name.setText("Another")
    rules.editor.name.textEdited.emit("Another")
    rules.wait_until_checked()
    assert rules.editor.save.isVisible() and not rules.editor.save.isEnabled()
    QTest.keyClick(rules.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rules.names() == [SMALL.name, PREORDER.name]
    rules.editor.dismiss()


def said(widget: QWidget) -> str:
    return "\n".join(note.text() for note in widget.findChildren(Note))


# --- connecting a store


def test_the_preset_address_stands_in_the_field_to_be_typed_over(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    desk = Desk()
    page = WelcomePage(theme, InlineRunner(), desk, (), lambda _: True, redirect_address, preset=PRESET)
    shown(qtbot, page)
    page.connect_store()
    assert isinstance(page.page, AddressPage)
    line = page.page.address.line
    assert line.text() == line.selectedText() == PRESET
    assert line.isEnabled() and not line.isReadOnly()
    page.ask_again("andere.myshopify.com")  # of a store that is known
    assert desk.asked == [("find", "andere.myshopify.com")]


# --- the line on top


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_problem_has_words(trouble: Trouble, language: str) -> None:
    words = texts_policies.problem_text(PolicyProblem("/etc/here.json", trouble, "x\n<b>y"))
    assert "/etc/here.json" in words and "\n" not in words
