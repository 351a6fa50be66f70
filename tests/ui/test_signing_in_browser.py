"""Signing in through the browser: it opens, is waited for, is given up, and its address can be pasted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.ui import texts_browser
from fulfilldesk.ui.signing_in.browser_attempt import BrowserAttempt
from fulfilldesk.ui.signing_in.check_page import CheckPage
from fulfilldesk.ui.signing_in.staff_page import StaffPage
from fulfilldesk.ui.signing_in.waiting_view import WaitingView
from fulfilldesk.ui.signing_in.way_page import WayPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.signing_in_desk import (
    CLIENT_ID,
    DOMAIN,
    SECRET,
    SIGN_IN_PAGE,
    Browser,
    Desk,
    all_words,
    at,
    shown,
    staff_keys,
    welcome,
)

PASTED = "http://127.0.0.1:3457/fulfilldesk/callback?code=secret-code&state=1&hmac=2"


class Journey:
    """The page of a staff member, whose work is done when the test says so."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.browser = Browser()
        self.desk = Desk(begun=self.browser)
        self.runner = PatientRunner(begun=True)
        self.opened: list[str] = []
        self.opens = True
        self.page: WelcomePage = shown(qtbot, welcome(theme, self.desk, self.runner, self.open_url))
        self.page.ask_again(DOMAIN, None, staff_keys())
        self.runner.go()

    def open_url(self, address: str) -> bool:
        self.opened.append(address)
        return self.opens

    @property
    def staff(self) -> StaffPage:
        return at(self.page, StaffPage)

    @property
    def waiting(self) -> WaitingView:
        view = self.staff.waiting
        assert view is not None
        return view

    def begin(self, redirect: Redirect = Redirect.THIS_COMPUTER) -> None:
        """Up to the moment at which the browser is waited for."""
        self.staff.redirects.choose(redirect)
        self.staff.main.click()
        self.one()

    def one(self) -> None:
        """Do the one thing that was asked for first."""
        assert self.runner.waiting
        _, do = self.runner._waiting.pop(0)
        do()


@pytest.fixture
def journey(qtbot: QtBot, theme: Theme, language: str) -> Journey:
    return Journey(qtbot, theme)


def test_the_browser_opens_and_its_return_leads_to_the_check(journey: Journey) -> None:
    journey.begin()
    assert journey.desk.asked[-1] == ("in_browser", DOMAIN, CLIENT_ID, SECRET, "this-computer")
    assert journey.opened == [SIGN_IN_PAGE]
    assert not journey.staff.main.isEnabled(), "nothing to press while nothing was pasted"
    journey.runner.go()
    assert at(journey.page, CheckPage).rows
    assert journey.browser.cancelled


def test_nothing_is_begun_twice(journey: Journey, qtbot: QtBot) -> None:
    for _ in range(3):
        journey.staff.go_on()
        journey.staff.main.click()
    assert journey.runner.waiting == 1


def test_it_can_be_opened_again(journey: Journey) -> None:
    journey.begin()
    journey.waiting.again.click()
    assert journey.opened == [SIGN_IN_PAGE, SIGN_IN_PAGE]
    assert [each[0] for each in journey.desk.asked].count("in_browser") == 1


def test_whoever_opens_it_again_can_copy_the_address_too(journey: Journey) -> None:
    journey.begin()
    assert SIGN_IN_PAGE not in all_words(journey.waiting)
    journey.waiting.again.click()
    assert SIGN_IN_PAGE in all_words(journey.waiting)


def test_a_browser_that_does_not_open_leaves_the_address_to_copy(journey: Journey) -> None:
    journey.opens = False
    journey.begin()
    assert SIGN_IN_PAGE in all_words(journey.waiting)


def test_an_address_that_is_not_shopifys_never_reaches_the_browser(journey: Journey) -> None:
    journey.browser.url = "javascript:alert(1)"
    journey.begin()
    assert journey.opened == []


def test_escape_gives_up_and_what_was_typed_stays(journey: Journey, qtbot: QtBot) -> None:
    journey.begin()
    focused = QApplication.focusWidget()
    assert focused is journey.waiting.pasted.line
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert journey.browser.cancelled
    assert journey.staff.waiting is None and journey.staff.form.isVisible()
    assert journey.staff.secret.text() == SECRET
    journey.runner.go()  # the browser comes back after all
    assert journey.staff.waiting is None
    qtbot.keyClick(journey.staff.client_id.line, Qt.Key.Key_Escape)
    at(journey.page, WayPage)


def test_given_up_while_it_begins_nothing_goes_on_listening(journey: Journey) -> None:
    journey.staff.main.click()
    journey.staff.go_back()
    at(journey.page, WayPage)
    journey.runner.go()
    assert journey.browser.cancelled or journey.desk.asked[-1][0] != "in_browser"
    assert journey.opened == []


def test_an_attempt_that_was_given_up_early_is_ended_by_the_worker() -> None:
    browser = Browser()
    attempt = BrowserAttempt(lambda: browser)
    attempt.cancel()
    with pytest.raises(errors.Stopped):
        attempt.begin()
    assert browser.cancelled


def test_closing_the_window_ends_the_attempt(journey: Journey) -> None:
    journey.begin()
    journey.page.close()
    assert journey.browser.cancelled


@pytest.mark.parametrize(
    "failure", [errors.SignInTimedOut(), errors.SignInDenied(), errors.SignInForged(), errors.Offline()]
)
def test_waiting_in_vain_brings_the_fields_back(journey: Journey, failure: errors.Failure) -> None:
    journey.browser.back = failure
    journey.begin()
    journey.runner.go()
    assert journey.staff.waiting is None
    assert journey.staff.problem() == failure_text(failure).whole
    assert (journey.staff.client_id.text(), journey.staff.secret.text()) == (CLIENT_ID, SECRET)
    journey.browser.back = staff_keys()
    journey.begin()
    journey.runner.go()
    at(journey.page, CheckPage)


def test_a_wrong_secret_is_said_beside_it(journey: Journey) -> None:
    journey.browser.back = errors.WrongAppKey()
    journey.begin()
    journey.runner.go()
    assert journey.staff.secret.problem() == failure_text(errors.WrongAppKey()).whole


def test_a_redirect_address_that_is_refused_is_said_beside_it(journey: Journey) -> None:
    journey.browser.back = errors.RedirectRefused(redirect="http://127.0.0.1:3457/fulfilldesk/callback")
    journey.begin()
    journey.runner.go()
    assert journey.staff.redirects.problem() == failure_text(journey.browser.back).whole
    assert journey.staff.problem() == ""
    journey.staff.redirects.choose(Redirect.SHOP)
    assert journey.staff.redirects.problem() == ""


def test_the_address_can_be_pasted_while_the_browser_is_waited_for(journey: Journey, qtbot: QtBot) -> None:
    journey.begin()
    qtbot.keyClick(journey.waiting.pasted.line, Qt.Key.Key_Return)
    assert journey.browser.pasted_texts == []
    qtbot.keyClicks(journey.waiting.pasted.line, f" {PASTED} ")
    for _ in range(2):
        qtbot.keyClick(journey.waiting.pasted.line, Qt.Key.Key_Return)
    journey.runner._waiting.reverse()  # what was pasted is answered first
    journey.runner.go()
    assert journey.browser.pasted_texts == [PASTED]
    at(journey.page, CheckPage)
    assert "secret-code" not in all_words(journey.page)


def test_a_pasted_address_of_something_else_can_be_pasted_again(journey: Journey, qtbot: QtBot) -> None:
    journey.browser.paste = errors.SignInForged()
    journey.begin()
    view = journey.waiting
    view.pasted.line.setText("https://example.com/")
    journey.staff.go_on()
    journey.runner._waiting.reverse()
    journey.one()
    assert journey.staff.waiting is view and not journey.browser.cancelled
    assert view.pasted.problem() == texts_browser.paste_of_another()


def test_the_stores_own_address_is_chosen_from_the_waiting_view(journey: Journey) -> None:
    journey.begin()
    journey.waiting.other_redirect.click()
    assert journey.browser.cancelled and journey.staff.waiting is None
    assert journey.staff.redirects.chosen is Redirect.SHOP
    journey.staff.redirects.field.copy_button.click()
    assert QGuiApplication.clipboard().text() == f"https://{DOMAIN}/fulfilldesk/callback"


def test_with_the_stores_own_address_only_what_is_pasted_counts(journey: Journey, qtbot: QtBot) -> None:
    journey.begin(Redirect.SHOP)
    assert journey.desk.asked[-1][-1] == "shop"
    assert journey.runner.waiting == 0, "nothing comes back by itself"
    qtbot.keyClicks(journey.waiting.pasted.line, PASTED)
    journey.staff.main.click()
    journey.runner.go()
    at(journey.page, CheckPage)


def test_the_redirect_address_is_copied(journey: Journey) -> None:
    journey.staff.redirects.field.copy_button.click()
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:3457/fulfilldesk/callback"


def test_the_way_is_known_when_changing_the_keys(journey: Journey) -> None:
    journey.begin()
    journey.runner.go()
    check = at(journey.page, CheckPage)
    check.change.click()
    assert journey.staff.client_id.text() == CLIENT_ID
    assert journey.page._journey.way is WayIn.STAFF
