"""From the first page to the ways in: what is asked, what goes on, and what goes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.ui.signing_in.address_page import AddressPage
from fulfilldesk.ui.signing_in.app_page import AppPage
from fulfilldesk.ui.signing_in.staff_page import StaffPage
from fulfilldesk.ui.signing_in.start_page import StartPage
from fulfilldesk.ui.signing_in.token_page import TokenPage
from fulfilldesk.ui.signing_in.way_page import WayPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.signing_in_desk import (
    CLIENT_ID,
    DOMAIN,
    SECRET,
    Desk,
    all_words,
    app_keys,
    at,
    shown,
    staff_keys,
    welcome,
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, language: str, desk: Desk) -> WelcomePage:
    return shown(qtbot, welcome(theme, desk))


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def type_address(page: WelcomePage, typed: str) -> AddressPage:
    page.page.go_on()
    asking = at(page, AddressPage)
    asking.address.line.setText(typed)
    return asking


# --- the first page


def test_the_demo_is_one_click_away(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.demo_asked):
        at(page, StartPage).demo_button.click()


def test_enter_on_the_first_page_begins_to_connect(page: WelcomePage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is at(page, AddressPage).address.line


def test_stores_that_are_known_open_by_their_address(
    qtbot: QtBot, theme: Theme, language: str, desk: Desk
) -> None:
    stores = (
        KnownStore("a.myshopify.com", "a.myshopify.com", "<b>Fiets & Co</b>"),
        KnownStore("http://127.0.0.1:8080", "127.0.0.1:8080"),
        KnownStore("c.myshopify.com", "c.myshopify.com", "x" * 3000),
    )
    page = shown(qtbot, welcome(theme, desk, stores=stores))
    start = at(page, StartPage)
    assert QApplication.focusWidget() is start.store_buttons[0]
    assert "<b>Fiets & Co</b>" in all_words(page)
    for store, button in zip(stores, start.store_buttons, strict=True):
        with qtbot.waitSignal(page.store_asked) as asked:
            button.click()
        assert asked.args == [store.typed]
    page.resize(760, 640)
    qtbot.wait(1)
    assert start.store_buttons[2].visibleRegion().boundingRect().size() == start.store_buttons[2].size()


# --- the address


def test_the_address_leads_to_the_ways(page: WelcomePage, qtbot: QtBot, desk: Desk) -> None:
    asking = type_address(page, f"  {DOMAIN} ")
    qtbot.keyClick(asking.address.line, Qt.Key.Key_Return)
    assert DOMAIN in all_words(at(page, WayPage))
    assert desk.asked == [("find", DOMAIN)]


def test_another_address_is_shown_before_anything_goes_on(
    page: WelcomePage, qtbot: QtBot, desk: Desk
) -> None:
    desk.shop = FoundShop("www.fietsen.nl", DOMAIN, "www.fietsen.nl")
    asking = type_address(page, "www.fietsen.nl")
    qtbot.keyClick(asking.address.line, Qt.Key.Key_Return)
    assert at(page, AddressPage) is asking
    assert "www.fietsen.nl" in asking.belongs() and DOMAIN in asking.belongs()
    press(qtbot, Qt.Key.Key_Return)
    at(page, WayPage)
    assert desk.asked == [("find", "www.fietsen.nl")]


def test_an_address_typed_anew_is_looked_up_anew(page: WelcomePage, qtbot: QtBot, desk: Desk) -> None:
    desk.shop = FoundShop("www.fietsen.nl", DOMAIN, "www.fietsen.nl")
    asking = type_address(page, "www.fietsen.nl")
    asking.go_on()
    desk.shop = errors.UnknownShop()
    qtbot.keyClick(asking.address.line, "x")
    assert asking.belongs() == ""
    asking.go_on()
    assert desk.asked[-1] == ("find", "www.fietsen.nlx")
    assert asking.address.problem() == failure_text(errors.UnknownShop()).whole


@pytest.mark.parametrize("failure", [errors.BadShopAddress(), errors.UnknownShop()])
def test_a_wrong_address_is_said_beside_the_field(
    page: WelcomePage, qtbot: QtBot, desk: Desk, failure: errors.Failure
) -> None:
    desk.shop = failure
    asking = type_address(page, "nergens")
    asking.go_on()
    assert asking.address.problem() == failure_text(failure).whole
    assert asking.address.text() == "nergens" and asking.problem() == ""
    assert QApplication.focusWidget() is asking.address.line
    assert failure_text(failure).whole in asking.address.line.accessibleDescription()
    qtbot.keyClick(asking.address.line, "x")
    assert asking.address.problem() == ""


@pytest.mark.parametrize("failure", [errors.Offline(), errors.NotShopify(), errors.ClockWrong()])
def test_a_network_that_fails_is_said_beside_the_buttons_and_can_be_tried_again(
    page: WelcomePage, desk: Desk, failure: errors.Failure
) -> None:
    desk.shop = failure
    asking = type_address(page, DOMAIN)
    asking.go_on()
    assert asking.problem() == failure_text(failure).whole and asking.address.problem() == ""
    desk.shop = FoundShop(DOMAIN, DOMAIN)
    asking.main.click()
    at(page, WayPage)


def test_nothing_typed_asks_nobody(page: WelcomePage, desk: Desk) -> None:
    asking = type_address(page, "   ")
    asking.go_on()
    assert asking.address.problem().endswith(".")
    assert desk.asked == []


def test_nothing_is_asked_twice_and_a_page_that_was_left_ignores_the_answer(
    qtbot: QtBot, theme: Theme, language: str, desk: Desk
) -> None:
    runner = PatientRunner(begun=True)
    page = shown(qtbot, welcome(theme, desk, runner))
    asking = type_address(page, DOMAIN)
    for _ in range(3):
        qtbot.keyClick(asking.address.line, Qt.Key.Key_Return)
    asking.main.click()
    assert runner.waiting == 1
    qtbot.keyClick(asking.address.line, Qt.Key.Key_Escape)
    start = at(page, StartPage)
    runner.go()
    assert page.page is start


def test_a_bug_is_told_and_raised(page: WelcomePage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(typed: str) -> FoundShop:
        raise ZeroDivisionError

    monkeypatch.setattr(desk, "find", broken)
    asking = type_address(page, DOMAIN)
    with pytest.raises(ZeroDivisionError):
        asking.go_on()
    assert asking.problem() == failure_text(errors.Failure()).whole
    assert asking.main.isEnabled()


# --- the ways


@pytest.mark.parametrize(("steps", "kind"), [(0, AppPage), (1, TokenPage), (2, StaffPage)])
def test_arrow_keys_choose_a_way_and_enter_takes_it(
    page: WelcomePage, qtbot: QtBot, steps: int, kind: type[AppPage]
) -> None:
    type_address(page, DOMAIN).go_on()
    for _ in range(steps):
        press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    at(page, kind)


def test_a_click_anywhere_on_a_card_chooses_it(page: WelcomePage, qtbot: QtBot) -> None:
    type_address(page, DOMAIN).go_on()
    ways = at(page, WayPage)
    card = ways.cards[WayIn.STAFF]
    qtbot.mouseClick(
        card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() - card.rect().center() / 8
    )
    assert [way for way, each in ways.cards.items() if each.button.isChecked()] == [WayIn.STAFF]


def test_the_recommended_way_is_said_in_words(page: WelcomePage) -> None:
    type_address(page, DOMAIN).go_on()
    ways = at(page, WayPage)
    described = [card.button.accessibleDescription() for card in ways.cards.values()]
    assert "Recommended" in described[0] or "Aanbevolen" in described[0]
    assert not any("Recommended" in each or "Aanbevolen" in each for each in described[1:])


def test_escape_goes_back_page_by_page_and_keeps_the_address(page: WelcomePage, qtbot: QtBot) -> None:
    type_address(page, DOMAIN).go_on()
    at(page, WayPage).cards[WayIn.TOKEN].choose()
    page.page.go_on()
    press(qtbot, Qt.Key.Key_Escape)
    assert at(page, WayPage).cards[WayIn.TOKEN].button.isChecked()
    press(qtbot, Qt.Key.Key_Escape)
    assert at(page, AddressPage).address.text() == DOMAIN
    press(qtbot, Qt.Key.Key_Escape)
    at(page, StartPage)
    press(qtbot, Qt.Key.Key_Escape)
    at(page, StartPage)


# --- signing in again


def test_a_store_that_is_known_goes_straight_to_the_ways_and_says_why(page: WelcomePage, desk: Desk) -> None:
    page.ask_again(DOMAIN, errors.SignInRefused())
    assert at(page, WayPage).problem() == failure_text(errors.SignInRefused()).whole
    assert desk.asked == [("find", DOMAIN)]


@pytest.mark.parametrize(("keys", "kind"), [(app_keys(), AppPage), (staff_keys(), StaffPage)])
def test_the_app_that_is_known_need_not_be_typed_again(
    page: WelcomePage, qtbot: QtBot, desk: Desk, keys: object, kind: type[AppPage]
) -> None:
    page.ask_again(DOMAIN, errors.SignInEnded(), keys)  # type: ignore[arg-type]
    signing_in = at(page, kind)
    assert signing_in.problem() == failure_text(errors.SignInEnded()).whole
    assert (signing_in.client_id.text(), signing_in.secret.text()) == (CLIENT_ID, SECRET)
    assert not signing_in.secret.show_button.isEnabled(), "what is in the key store is not shown to anybody"
    assert QApplication.focusWidget() is signing_in.main


def test_offline_when_signing_in_again_the_address_stays(page: WelcomePage, desk: Desk) -> None:
    desk.shop = errors.Offline()
    page.ask_again(DOMAIN, errors.SignInRefused())
    asking = at(page, AddressPage)
    assert asking.address.text() == DOMAIN
    assert asking.problem() == failure_text(errors.Offline()).whole


def test_closing_is_told(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        page.close()
