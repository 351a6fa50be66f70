"""The welcome page: what it asks for, and that nothing typed is lost when it goes wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.welcome import WelcomePage


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, language: str) -> WelcomePage:
    made = WelcomePage(theme)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_demo_is_one_click_away(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.demo_asked):
        page.demo_button.click()


def test_address_and_token_are_handed_on_trimmed(page: WelcomePage, qtbot: QtBot) -> None:
    page.address.setText("  de-fietswinkel.myshopify.com ")
    page.token.setText(" shpat_123\n")
    with qtbot.waitSignal(page.connect_asked) as asked:
        qtbot.keyClick(page.token, Qt.Key.Key_Return)
    assert asked.args == ["de-fietswinkel.myshopify.com", "shpat_123"]


def test_the_token_is_never_shown(page: WelcomePage) -> None:
    page.token.setText("shpat_123")
    assert page.token.echoMode() == QLineEdit.EchoMode.Password
    assert all("shpat_123" not in label.text() for label in page.findChildren(QLabel))


@pytest.mark.parametrize(("address", "token"), [("", "x"), ("x", ""), ("", ""), ("   ", "x")])
def test_what_is_missing_is_named_and_gets_the_keyboard(
    page: WelcomePage, qtbot: QtBot, address: str, token: str
) -> None:
    page.address.setText(address)
    page.token.setText(token)
    with qtbot.assertNotEmitted(page.connect_asked):
        qtbot.keyClick(page.address, Qt.Key.Key_Return)
    assert page.problem()
    assert QApplication.focusWidget() is (page.address if not address.strip() else page.token)


def test_while_shopify_is_asked_nothing_is_asked_twice(page: WelcomePage, qtbot: QtBot) -> None:
    page.address.setText("a.myshopify.com")
    page.token.setText("t")
    page.show_connecting()
    with qtbot.assertNotEmitted(page.connect_asked):
        qtbot.keyClick(page.token, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "failure", [errors.BadShopAddress(), errors.UnknownShop(), errors.SignInRefused(), errors.Offline()]
)
def test_a_failure_is_said_and_everything_typed_stays(
    page: WelcomePage, qtbot: QtBot, failure: errors.Failure
) -> None:
    page.address.setText("a.myshopify.com")
    page.token.setText("t")
    page.show_connecting()
    page.show_failure(failure)
    assert page.problem().endswith(".")
    assert (page.address.text(), page.token.text()) == ("a.myshopify.com", "t")
    with qtbot.waitSignal(page.connect_asked):
        qtbot.keyClick(page.address, Qt.Key.Key_Return)


def test_signing_in_again_asks_only_for_the_token(page: WelcomePage) -> None:
    page.token.setText("old")
    page.ask_again("a.myshopify.com")
    assert (page.address.text(), page.token.text()) == ("a.myshopify.com", "")
    assert QApplication.focusWidget() is page.token


def test_nothing_is_cut_off_in_a_narrow_window(page: WelcomePage, qtbot: QtBot) -> None:
    page.resize(420, 500)
    qtbot.wait(1)
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
