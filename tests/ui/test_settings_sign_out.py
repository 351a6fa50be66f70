"""Signing out: what stays and what is lost is said before, and nothing happens without a yes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.settings_window.settings_window import SettingsWindow
from fulfilldesk.ui.settings_window.sign_out_sheet import SignOutSheet
from fulfilldesk.ui.settings_window.store_card import StoreFacts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText
from tests.ui.fakes_window import press, settle

STAYS = "Orders, journal and logs of this store stay on this computer, and can still be looked at here."
GOES = (
    "Shopify keeps the orders, and they can be fetched again. The journal, with everything that was done "
    "here, cannot be fetched again."
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings, english: None) -> Iterator[SettingsWindow]:
    made = SettingsWindow(settings, theme, can_encrypt=True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.present()
    yield made


def asked(window: SettingsWindow, qtbot: QtBot, unsent: int = 0, way: WayIn = WayIn.APP) -> SignOutSheet:
    window.show_store(StoreFacts("A &B <b>", "a.myshopify.com", way, unsent=unsent))
    press(qtbot, window.store.sign_out)
    assert window.sign_out_sheet is not None
    return window.sign_out_sheet


def test_without_the_tick_everything_but_the_keys_stays(window: SettingsWindow, qtbot: QtBot) -> None:
    sheet = asked(window, qtbot)
    assert sheet.title() == "Sign out of A &B <b>?"
    assert (sheet.notes(), sheet.main.text()) == ([STAYS], "Sign out")
    with qtbot.waitSignal(window.sign_out_asked) as answer:
        press(qtbot, sheet.main)
    assert answer.args == [False]


def test_with_the_tick_it_says_what_is_lost(window: SettingsWindow, qtbot: QtBot) -> None:
    sheet = asked(window, qtbot)
    qtbot.keyClick(sheet.erase, Qt.Key.Key_Space)
    assert (sheet.notes(), sheet.main.text()) == ([GOES], "Sign out and remove")
    qtbot.keyClick(sheet.erase, Qt.Key.Key_Space)
    assert sheet.notes() == [STAYS]
    qtbot.keyClick(sheet.erase, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.sign_out_asked) as answer:
        press(qtbot, sheet.main)
    assert answer.args == [True]


@pytest.mark.parametrize(
    ("unsent", "waits", "lost"),
    [
        (
            1,
            "1 action was not sent yet. It waits until somebody signs in again.",
            "1 action was not sent yet. It is lost and will not be done.",
        ),
        (
            1200,
            "1,200 actions were not sent yet. They wait until somebody signs in again.",
            "1,200 actions were not sent yet. They are lost and will not be done.",
        ),
    ],
)
def test_actions_that_wait_are_counted(
    window: SettingsWindow, qtbot: QtBot, unsent: int, waits: str, lost: str
) -> None:
    sheet = asked(window, qtbot, unsent)
    assert sheet.notes() == [STAYS, waits]
    qtbot.keyClick(sheet.erase, Qt.Key.Key_Space)
    assert sheet.notes() == [GOES, lost]


@pytest.mark.parametrize(
    ("way", "needed"), [(WayIn.APP, "Dev Dashboard"), (WayIn.TOKEN, "only once"), (WayIn.STAFF, "browser")]
)
def test_it_says_what_it_takes_to_come_back(
    window: SettingsWindow, qtbot: QtBot, way: WayIn, needed: str
) -> None:
    sheet = asked(window, qtbot, way=way)
    assert any(needed in text.text() for text in sheet.findChildren(FlowText))


def test_escape_and_the_first_button_change_nothing(window: SettingsWindow, qtbot: QtBot) -> None:
    for leave in ("escape", "enter", "click"):
        sheet = asked(window, qtbot)
        assert QApplication.focusWidget() is sheet.stay
        with qtbot.assertNotEmitted(window.sign_out_asked):
            if leave == "click":
                press(qtbot, sheet.stay)
            else:
                qtbot.keyClick(sheet.stay, Qt.Key.Key_Escape if leave == "escape" else Qt.Key.Key_Return)
        settle()
        assert window.sign_out_sheet is None
        assert window.isVisible(), "Esc closed the question, not the window"


@pytest.mark.parametrize("width", [480, 640, 1400])
def test_no_words_are_cut_off(
    qtbot: QtBot, theme: Theme, settings: Settings, language: str, width: int
) -> None:
    window = SettingsWindow(settings, theme, can_encrypt=True)
    qtbot.addWidget(window)
    window.resize(width, 800)
    window.show()
    sheet = asked(window, qtbot, 3, WayIn.TOKEN)
    sheet.erase.click()
    area = sheet.findChild(QScrollArea)

    def all_is_readable() -> None:
        assert area.widget().width() <= area.viewport().width()
        for text in sheet.findChildren(FlowText):
            if text.isVisible():
                assert text.height() >= text.heightForWidth(text.width()), text.text()
        for button in (sheet.stay, sheet.main):
            assert button.mapTo(sheet, button.rect().bottomRight()).x() <= width

    qtbot.waitUntil(all_is_readable)


def test_a_click_on_the_words_ticks_the_box(window: SettingsWindow, qtbot: QtBot) -> None:
    sheet = asked(window, qtbot)
    words = next(label for label in sheet.findChildren(QLabel) if label.text().startswith("Also remove"))
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert sheet.erase.isChecked()


def test_closing_the_window_is_no_yes(window: SettingsWindow, qtbot: QtBot) -> None:
    asked(window, qtbot, unsent=3)
    with qtbot.assertNotEmitted(window.sign_out_asked):
        window.close()
    assert window.sign_out_sheet is None
    window.present()
    assert asked(window, qtbot, unsent=0).notes() == [STAYS]


def test_nobody_is_asked_twice_at_once(window: SettingsWindow, qtbot: QtBot) -> None:
    sheet = asked(window, qtbot)
    window.ask_sign_out()
    assert window.sign_out_sheet is sheet
