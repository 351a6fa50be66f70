"""The connection check: every line in words, what is missing and what it costs, and opening the store."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.connection_check import Identity, check_lines
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.services.signing_in import FoundShop, Kept
from fulfilldesk.ui.actions.texts_kinds import menu_word
from fulfilldesk.ui.signing_in.app_page import AppPage
from fulfilldesk.ui.signing_in.check_page import CheckPage
from fulfilldesk.ui.signing_in.connected import Connected
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.texts_check import check_sentence, verdict_word
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.signing_in_desk import DOMAIN, Desk, all_words, app_keys, at, facts, shown, welcome


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, language: str, desk: Desk) -> WelcomePage:
    return shown(qtbot, welcome(theme, desk))


def to_check(page: WelcomePage) -> CheckPage:
    """With the keys of an app."""
    page.ask_again(DOMAIN, None, app_keys())
    page.page.go_on()
    return at(page, CheckPage)


def alone(qtbot: QtBot, theme: Theme, *, opens: bool = True) -> CheckPage:
    made = CheckPage(theme, opens=opens)
    qtbot.addWidget(made)
    made.show()
    return made


SHAPES = {
    "all": facts(),
    "each": facts(*WANTED_SCOPES, identity=Identity.UNKNOWN, locations=None, services=None, orders=False),
    "hidden": facts("read_all_orders", identity=Identity.HIDDEN, oldest_order_at=None),
    **{scope: facts(scope) for scope in WANTED_SCOPES},
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_line_is_said_in_words(qtbot: QtBot, theme: Theme, language: str, shape: str) -> None:
    check = alone(qtbot, theme)
    check.show_facts(SHAPES[shape])
    lines = check_lines(SHAPES[shape])
    assert [row.line for row in check.rows] == list(lines)
    for row, line in zip(check.rows, lines, strict=True):
        for said in (*check_sentence(line), verdict_word(line.verdict)):
            assert said in row.words() and said in all_words(row)
        assert all(scope in all_words(check) for scope in line.missing)
        for kind in line.costs:
            assert menu_word(kind) in row.words()
    assert check.main.isEnabled()


def test_what_is_missing_is_copied_as_shopify_takes_it(qtbot: QtBot, theme: Theme, language: str) -> None:
    check = alone(qtbot, theme)
    check.show_facts(facts("write_orders", "read_returns"))
    assert check.copy_missing is not None
    check.copy_missing.click()
    assert set(QGuiApplication.clipboard().text().split(",")) == {"write_orders", "read_returns"}
    check.show_facts(facts())
    assert check.copy_missing is None


def test_checking_again_says_so_and_is_asked_once(qtbot: QtBot, theme: Theme, language: str) -> None:
    check = alone(qtbot, theme)
    check.show_facts(facts())
    with qtbot.waitSignal(check.again_asked):
        check.again.click()
    assert not check.main.isEnabled() and not check.again.isEnabled() and check.rows == []
    with qtbot.assertNotEmitted(check.again_asked):
        check.again.click()


def test_as_a_place_for_permissions_it_opens_nothing(qtbot: QtBot, theme: Theme, language: str) -> None:
    check = alone(qtbot, theme, opens=False)
    check.show_facts(facts())
    assert not check.again.isVisible()
    with qtbot.assertNotEmitted(check.open_asked), qtbot.waitSignal(check.again_asked):
        qtbot.keyClick(check, Qt.Key.Key_Return)
    with qtbot.waitSignal(check.back_asked):
        qtbot.keyClick(check, Qt.Key.Key_Escape)


def test_the_shops_name_is_plain_text(qtbot: QtBot, theme: Theme, english: None) -> None:
    check = alone(qtbot, theme)
    named = facts()
    check.show_facts(replace(named, info=replace(named.info, name="<b>Fiets</b> & Co")))
    assert "<b>Fiets</b> & Co" in all_words(check)


# --- in the wizard


def test_enter_keeps_the_keys_and_opens_the_store(page: WelcomePage, qtbot: QtBot, desk: Desk) -> None:
    to_check(page)
    focused = QApplication.focusWidget()
    assert focused is page.page.main
    with qtbot.waitSignal(page.connected) as connected:
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert connected.args == [Connected(FoundShop(DOMAIN, DOMAIN), app_keys(), Kept())]
    assert desk.asked[-1] == ("keep", DOMAIN, "De Fietswinkel")


def test_nothing_is_kept_before_the_store_is_opened(page: WelcomePage, desk: Desk) -> None:
    to_check(page)
    assert "keep" not in {each[0] for each in desk.asked}


@pytest.mark.parametrize("why", [errors.KeyStoreMissing(), errors.KeyStoreLocked()])
def test_keys_that_are_not_kept_are_said_before_the_store_opens(
    page: WelcomePage, qtbot: QtBot, desk: Desk, why: errors.Failure
) -> None:
    desk.kept = Kept(why)
    check = to_check(page)
    with qtbot.assertNotEmitted(page.connected):
        check.main.click()
    assert check.kept_note is not None and failure_text(why).sentence in check.kept_note.text()
    with qtbot.waitSignal(page.connected) as connected:
        check.main.click()
    assert connected.args is not None and connected.args[0].kept == Kept(why)
    assert [each[0] for each in desk.asked].count("keep") == 1


def test_keeping_that_fails_is_said_and_can_be_tried_again(
    page: WelcomePage, qtbot: QtBot, desk: Desk
) -> None:
    desk.kept = errors.StoreNotWritable(path="/profile")
    check = to_check(page)
    check.main.click()
    assert "/profile" in check.problem()
    desk.kept = Kept()
    with qtbot.waitSignal(page.connected):
        check.main.click()


def test_opening_is_not_pressed_twice(qtbot: QtBot, theme: Theme, language: str, desk: Desk) -> None:
    runner = PatientRunner(begun=True)
    page = shown(qtbot, welcome(theme, desk, runner))
    page.ask_again(DOMAIN, None, app_keys())
    runner.go()
    page.page.go_on()
    runner.go()
    opened: list[object] = []
    page.connected.connect(opened.append)
    for _ in range(3):
        page.page.main.click()
        page.page.go_on()
    assert runner.waiting == 1
    runner.go()
    assert len(opened) == 1


def test_checking_again_shows_what_was_granted_meanwhile(page: WelcomePage, desk: Desk) -> None:
    desk.checked = facts("write_orders")
    check = to_check(page)
    assert check.copy_missing is not None
    desk.checked = facts()
    check.again.click()
    assert at(page, CheckPage) is check and check.copy_missing is None
    desk.checked = errors.Offline()
    check.again.click()
    assert check.problem() == failure_text(errors.Offline()).whole and not check.main.isEnabled()


def test_keys_that_were_taken_back_meanwhile_are_asked_for_again(page: WelcomePage, desk: Desk) -> None:
    check = to_check(page)
    desk.checked = errors.AppNotInstalled()
    check.again.click()
    assert at(page, AppPage).problem() == failure_text(errors.AppNotInstalled()).whole


def test_changing_the_keys_leads_back_to_them(page: WelcomePage, qtbot: QtBot) -> None:
    to_check(page).change.click()
    at(page, AppPage).go_on()
    qtbot.keyClick(at(page, CheckPage).main, Qt.Key.Key_Escape)
    at(page, AppPage)


def test_a_late_answer_to_checking_again_is_ignored(
    qtbot: QtBot, theme: Theme, language: str, desk: Desk
) -> None:
    runner = PatientRunner(begun=True)
    page = shown(qtbot, welcome(theme, desk, runner))
    page.ask_again(DOMAIN, None, app_keys())
    runner.go()
    page.page.go_on()
    runner.go()
    check = at(page, CheckPage)
    check.again.click()
    check.change.click()
    keys = at(page, AppPage)
    desk.checked = errors.SignInRefused()
    runner.go()
    assert page.page is keys and keys.secret.problem() == ""
