"""The keys: where they go, what is said when they are wrong, and that nothing of them stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.ui.signing_in.app_page import AppPage
from fulfilldesk.ui.signing_in.browser_address import may_open
from fulfilldesk.ui.signing_in.check_page import CheckPage
from fulfilldesk.ui.signing_in.copy_field import CopyField
from fulfilldesk.ui.signing_in.keys_page import KeysPage
from fulfilldesk.ui.signing_in.token_page import TokenPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.texts_signing_in import token_refused
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText
from tests.ui.inline import PatientRunner
from tests.ui.signing_in_desk import (
    CLIENT_ID,
    DOMAIN,
    SECRET,
    TOKEN,
    Desk,
    all_words,
    app_keys,
    at,
    facts,
    shown,
    to_keys,
    welcome,
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, language: str, desk: Desk) -> WelcomePage:
    return shown(qtbot, welcome(theme, desk))


def fill(page: WelcomePage) -> KeysPage:
    """The keys, in whichever fields there are."""
    keys = at(page, KeysPage)
    for what, text in (("client-id", CLIENT_ID), ("client-secret", SECRET), ("token", TOKEN)):
        if what in keys.entries:
            keys.entries[what].line.setText(text)
    return keys


def test_id_and_secret_go_to_shopify_as_they_were_pasted(page: WelcomePage, qtbot: QtBot, desk: Desk) -> None:
    to_keys(page, WayIn.APP)
    app = at(page, AppPage)
    assert QApplication.focusWidget() is app.client_id.line
    line = app.client_id.line
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect() == line.rect())  # whole, below all the steps
    app.client_id.line.setText(f" {CLIENT_ID}")
    app.secret.line.setText(f"{SECRET} ")
    qtbot.keyClick(app.secret.line, Qt.Key.Key_Return)
    assert desk.asked[1:] == [("with_app", DOMAIN, f" {CLIENT_ID}", f"{SECRET} "), ("check", DOMAIN)]
    at(page, CheckPage)


def test_a_token_goes_to_shopify(page: WelcomePage, qtbot: QtBot, desk: Desk) -> None:
    to_keys(page, WayIn.TOKEN)
    token = at(page, TokenPage).token
    assert QApplication.focusWidget() is token.line
    token.line.setText(TOKEN)
    qtbot.keyClick(token.line, Qt.Key.Key_Enter)
    assert desk.asked[1:] == [("with_token", DOMAIN, TOKEN), ("check", DOMAIN)]
    at(page, CheckPage)


@pytest.mark.parametrize(
    ("way", "failure", "field"),
    [
        (WayIn.APP, errors.BadKey(what="client-id", why="is-secret"), "client-id"),
        (WayIn.APP, errors.BadKey(what="client-secret", why="empty"), "client-secret"),
        (WayIn.APP, errors.WrongAppKey(), "client-secret"),
        (WayIn.APP, errors.AppNotInstalled(), None),
        (WayIn.APP, errors.AppNotPermitted(), None),
        (WayIn.APP, errors.Offline(), None),
        (WayIn.APP, errors.ShopFrozen(), None),
        (WayIn.TOKEN, errors.BadKey(what="token", why="is-id"), "token"),
        (WayIn.STAFF, errors.BadKey(what="client-id", why="empty"), "client-id"),
        (WayIn.STAFF, errors.PortTaken(port="3457"), None),
    ],
)
def test_what_is_wrong_is_said_beside_what_it_is_about(
    page: WelcomePage, qtbot: QtBot, desk: Desk, way: WayIn, failure: errors.Failure, field: str | None
) -> None:
    desk.keys = desk.begun = failure
    to_keys(page, way)
    keys = fill(page)
    typed = {what: entry.text() for what, entry in keys.entries.items()}
    keys.main.click()
    assert at(page, KeysPage) is keys
    assert {what: entry.text() for what, entry in keys.entries.items()} == typed
    said = {what: entry.problem() for what, entry in keys.entries.items() if entry.problem()}
    assert said == ({} if field is None else {field: failure_text(failure).whole})
    assert keys.problem() == (failure_text(failure).whole if field is None else "")
    if field is not None:
        assert QApplication.focusWidget() is keys.entries[field].line
    desk.keys = Desk().keys
    if way is not WayIn.STAFF:
        keys.main.click()
        at(page, CheckPage)


def test_a_token_that_shopify_refuses_is_said_beside_the_token(page: WelcomePage, desk: Desk) -> None:
    desk.checked = errors.SignInRefused()
    to_keys(page, WayIn.TOKEN)
    keys = fill(page)
    keys.go_on()
    assert keys.entries["token"].problem() == token_refused(DOMAIN)
    assert keys.entries["token"].text() == TOKEN


def test_a_check_that_fails_for_another_reason_asks_for_no_key_again(page: WelcomePage, desk: Desk) -> None:
    desk.checked = errors.Offline()
    to_keys(page, WayIn.APP)
    fill(page).go_on()
    check = at(page, CheckPage)
    assert check.problem() == failure_text(errors.Offline()).whole
    assert not check.main.isEnabled()
    desk.checked = facts()
    check.again.click()
    assert check.rows and check.main.isEnabled() and check.problem() == ""


def test_secrets_are_dots_until_somebody_asks(page: WelcomePage) -> None:
    to_keys(page, WayIn.APP)
    fill(page)
    app = at(page, AppPage)
    assert app.secret.line.echoMode() == QLineEdit.EchoMode.Password
    app.secret.show_button.click()
    assert app.secret.line.echoMode() == QLineEdit.EchoMode.Normal
    app.secret.show_button.click()
    assert app.secret.line.echoMode() == QLineEdit.EchoMode.Password
    assert app.client_id.line.echoMode() == QLineEdit.EchoMode.Normal
    assert not app.client_id.show_button.isVisible()


@pytest.mark.parametrize("way", WayIn)
def test_nothing_says_a_secret_and_nothing_of_it_stays(page: WelcomePage, desk: Desk, way: WayIn) -> None:
    desk.keys = desk.begun = errors.Offline("no way")
    to_keys(page, way)
    keys = fill(page)
    entries = [entry for what, entry in keys.entries.items() if what != "client-id"]
    keys.go_on()
    assert SECRET not in all_words(page) and TOKEN not in all_words(page)
    keys.go_back()
    assert [entry.line.text() for entry in entries] == [""]
    assert not any(entry.line.isUndoAvailable() for entry in entries)
    fresh = to_keys_again(page, way)
    assert all(entry.text() == "" for entry in fresh.entries.values())


def to_keys_again(page: WelcomePage, way: WayIn) -> KeysPage:
    """From the ways on."""
    page.page.go_on()
    return at(page, KeysPage)


def test_closing_the_window_forgets_what_was_typed(page: WelcomePage, desk: Desk) -> None:
    to_keys(page, WayIn.TOKEN)
    entry = fill(page).entries["token"]
    page.close()
    assert entry.line.text() == ""


def test_nothing_is_pressed_twice_and_a_late_answer_leads_nowhere(
    qtbot: QtBot, theme: Theme, language: str, desk: Desk
) -> None:
    runner = PatientRunner(begun=True)
    page = shown(qtbot, welcome(theme, desk, runner))
    page.ask_again(DOMAIN, None, desk.keys)  # type: ignore[arg-type]
    runner.go()
    keys = fill(page)
    qtbot.keyClick(keys.entries["client-id"].line, Qt.Key.Key_Return)
    qtbot.keyClick(keys.entries["client-id"].line, Qt.Key.Key_Return)
    keys.main.click()
    keys.go_on()
    assert runner.waiting == 1 and not keys.main.isEnabled()
    keys.go_back()
    ways = page.page
    runner.go()
    assert page.page is ways


@pytest.mark.parametrize("way", WayIn)
def test_the_list_of_permissions_is_copied_whole_and_nothing_else_ever_is(
    page: WelcomePage, way: WayIn
) -> None:
    QGuiApplication.clipboard().setText("mine")
    to_keys(page, way)
    keys = fill(page)
    keys.go_on()
    assert QGuiApplication.clipboard().text() == "mine"
    if isinstance(page.page, KeysPage):
        keys = page.page
    copying = keys.findChildren(CopyField)
    copying[0].copy_button.click()
    assert QGuiApplication.clipboard().text() == ",".join(WANTED_SCOPES)


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://dev.shopify.com/dashboard/", True),
        ("http://127.0.0.1:8080/admin/oauth/authorize?x=1", True),
        ("http://localhost/", True),
        ("http://example.com/", False),
        ("http://127.0.0.1.example.com/", False),
        ("https://user:pass@shop.myshopify.com/", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        (" https://a.myshopify.com", False),
        ("", False),
    ],
)
def test_only_checked_addresses_reach_the_browser(address: str, may: bool) -> None:
    assert may_open(address) is may


def test_a_browser_that_does_not_open_is_said_with_the_address(
    qtbot: QtBot, theme: Theme, language: str, desk: Desk
) -> None:
    opened: list[str] = []

    def refuse(address: str) -> bool:
        opened.append(address)
        return False

    page = shown(qtbot, welcome(theme, desk, open_url=refuse))
    keys = to_keys(page, WayIn.APP)
    keys.open("https://dev.shopify.com/dashboard/")
    assert opened == ["https://dev.shopify.com/dashboard/"] and opened[0] in keys.problem()
    keys.open("file:///etc/passwd")
    assert len(opened) == 1


def test_while_shopify_is_asked_enter_presses_nothing_else(
    qtbot: QtBot, theme: Theme, language: str, desk: Desk
) -> None:
    runner = PatientRunner(begun=True)
    opened: list[str] = []
    page = shown(qtbot, welcome(theme, desk, runner, lambda address: not opened.append(address)))  # type: ignore[func-returns-value]
    page.ask_again(DOMAIN, None, app_keys())
    runner.go()
    main = page.page.main
    assert QApplication.focusWidget() is main
    qtbot.keyClick(main, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert opened == [] and runner.waiting == 1
    desk.keys = errors.Offline()
    runner.go()
    assert QApplication.focusWidget() is main


def test_enter_signs_in_from_text_that_is_only_read_too(page: WelcomePage, qtbot: QtBot, desk: Desk) -> None:
    to_keys(page, WayIn.TOKEN)
    keys = fill(page)
    scopes = keys.findChildren(CopyField)[0].findChild(FlowText)
    assert scopes is not None
    scopes.setFocus()
    qtbot.keyClick(scopes, Qt.Key.Key_Return)
    at(page, CheckPage)
