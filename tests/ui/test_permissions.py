"""Where a missing permission leads, from wherever it is met."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import AccessDenied, AppNotApproved, Failure, Offline, RightMissing
from fulfilldesk.domain.journal import BatchState, EntryState
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.permissions_window import PermissionsWindow
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting.batch_card import BatchCard
from fulfilldesk.ui.waiting.standing import Standing
from tests.ui.fakes_window import Window, buttons, press
from tests.ui.signing_in_desk import facts
from tests.ui.waiting import WaitingJournal

pytestmark = pytest.mark.usefixtures("english")

MISSING = (AccessDenied(scope="write_orders"), AppNotApproved(), RightMissing(right="edit_orders"))


# --- the window


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> PermissionsWindow:
    made = PermissionsWindow("De &Fietswinkel", theme)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.present()
    return made


def test_it_says_of_which_store(window: PermissionsWindow) -> None:
    assert window.windowTitle() == "Permissions of De &Fietswinkel"
    assert window.isWindow() and window.windowModality() is Qt.WindowModality.NonModal


def test_it_shows_what_is_missing_and_asks_again(window: PermissionsWindow, qtbot: QtBot) -> None:
    assert not window.page.main.isEnabled(), "the shop is being asked"
    window.show_facts(facts("write_orders"))
    assert any("write_orders" in row.words() for row in window.page.rows)
    with qtbot.waitSignal(window.check_asked):
        press(qtbot, window.page.main)
    assert window.page.rows == []


def test_a_shop_that_does_not_answer_can_be_asked_again(window: PermissionsWindow, qtbot: QtBot) -> None:
    window.show_failure(Offline())
    assert window.page.problem()
    with qtbot.waitSignal(window.check_asked):
        press(qtbot, window.page.main)


def test_other_keys_can_be_given(window: PermissionsWindow, qtbot: QtBot) -> None:
    window.show_facts(facts())
    with qtbot.waitSignal(window.sign_in_asked):
        press(qtbot, window.page.change)


def test_enter_asks_again_and_not_for_other_keys(window: PermissionsWindow, qtbot: QtBot) -> None:
    """The button to ask again cannot be pressed when the window opens."""
    window.show_facts(facts())
    with qtbot.assertNotEmitted(window.sign_in_asked), qtbot.waitSignal(window.check_asked):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_there_are_no_keys_to_the_demo(qtbot: QtBot, theme: Theme) -> None:
    window = PermissionsWindow("De Fietswinkel", theme, is_demo=True)
    qtbot.addWidget(window)
    window.show_facts(facts())
    window.show()
    assert not window.page.change.isVisible()


def test_escape_closes_it(window: PermissionsWindow, qtbot: QtBot) -> None:
    window.show_facts(facts())
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(window.page.main, Qt.Key.Key_Escape)
    assert not window.isVisible()


# --- the ways there


@pytest.mark.parametrize("failure", MISSING, ids=lambda each: str(each.key))
def test_the_result_line_offers_it(qtbot: QtBot, theme: Theme, failure: Failure) -> None:
    line = ResultLine(theme)
    qtbot.addWidget(line)
    line.show_failure(failure)
    with qtbot.waitSignal(line.permissions_wanted):
        press(qtbot, line.permissions)
    line.show_failure(Offline())
    assert not line.permissions.isVisible()


@pytest.mark.parametrize("key", [Say.SCOPE_MISSING, Say.STAFF_SCOPE_MISSING, Say.RIGHT_MISSING])
def test_so_it_does_where_a_greyed_item_was_chosen(qtbot: QtBot, theme: Theme, key: Say) -> None:
    line = ResultLine(theme)
    qtbot.addWidget(line)
    line.show_notice(Notice(key, Weight.BLOCK, {"scope": "write_orders", "right": "edit_orders"}))
    assert line.permissions.isVisible()
    line.show_notice(Notice(Say.OFFLINE, Weight.BLOCK))
    assert not line.permissions.isVisible()


def test_a_sheet_offers_it_when_the_order_may_not_be_read(qtbot: QtBot, theme: Theme) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.failure = AccessDenied(scope="read_orders")
    window.run("cancel_fulfillment")
    assert buttons(window.sheet) == ["Permissions", "Close"]
    with qtbot.waitSignal(window.flow.permissions_wanted):
        press(qtbot, window.sheet.offers[0])


def test_a_sheet_offers_it_when_shopify_refused_the_action(qtbot: QtBot, theme: Theme) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.send_failure = RightMissing(right="fulfill_and_ship_orders")
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    assert "Permissions" in buttons(window.sheet)
    window.sheet.dismiss()
    (entry,) = window.desk.journal.entries()
    window.line.show_entry(entry)
    assert (entry.state, entry.failure_key) == (EntryState.NOT_DONE, "right-missing")
    with qtbot.waitSignal(window.flow.permissions_wanted):
        press(qtbot, window.line.permissions)


def test_a_batch_that_may_not_go_on_offers_it(
    qtbot: QtBot, theme: Theme, formats: Formats, tmp_path: Path
) -> None:
    journal = WaitingJournal(tmp_path)
    journal.put_batch("a", {EntryState.DONE: 1, EntryState.WAITING: 4}, BatchState.RUNNING)
    progress = journal.file.batch("a")
    journal.file.close()
    assert progress is not None
    card = BatchCard("a", theme, formats, BadgePainter(theme))
    qtbot.addWidget(card)
    card.show()
    card.show_batch(progress, Standing.PAUSED, AccessDenied(scope="write_orders"), None, undoable=False)
    with qtbot.waitSignal(card.permissions_wanted):
        press(qtbot, card.permissions)
    for stands, failure in ((Standing.PAUSED, Offline()), (Standing.RUNNING, None)):
        card.show_batch(progress, stands, failure, None, undoable=False)
        assert not card.permissions.isVisible()
