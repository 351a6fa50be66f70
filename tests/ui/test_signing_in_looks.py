"""Every page in both languages, light and dark, narrow and wide: nothing cut off, plain text, reachable."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.signing_in.staff_page import StaffPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText
from tests.ui.inline import PatientRunner
from tests.ui.signing_in_desk import (
    DOMAIN,
    Browser,
    Desk,
    app_keys,
    at,
    facts,
    staff_keys,
    to_keys,
    welcome,
)

STORES = (KnownStore(DOMAIN, DOMAIN, "De Fietswinkel"), KnownStore("b.myshopify.com", "b.myshopify.com"))


def start(theme: Theme) -> WelcomePage:
    return welcome(theme, Desk(), stores=STORES)


def belongs(theme: Theme) -> WelcomePage:
    page = welcome(
        theme, Desk(shop=FoundShop("x", DOMAIN, "winkel.de-allermooiste-fietsen-van-utrecht.example"))
    )
    page.page.go_on()
    page.page.address.line.setText("x")  # type: ignore[attr-defined]
    page.page.go_on()
    return page


def ways(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk())
    page.ask_again(DOMAIN, errors.SignInRefused())
    return page


def wrong_app(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk(keys=errors.WrongAppKey()))
    to_keys(page, WayIn.APP)
    page.page.go_on()
    return page


def token(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk(keys=errors.BadKey(what="token", why="is-secret")))
    to_keys(page, WayIn.TOKEN)
    page.page.go_on()
    return page


def port_taken(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk(begun=errors.PortTaken(port="3457")))
    page.ask_again(DOMAIN, errors.SignInEnded(), staff_keys())
    page.page.go_on()
    return page


def waiting(theme: Theme) -> WelcomePage:
    runner = PatientRunner(begun=True)
    page = welcome(theme, Desk(begun=Browser()), runner, lambda address: False)
    page.ask_again(DOMAIN, None, staff_keys())
    runner.go()
    page.page.go_on()
    runner.step()
    assert at(page, StaffPage).waiting is not None
    return page


def nothing_allowed(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk(checked=facts(*WANTED_SCOPES, orders=False, locations=None, services=None)))
    page.ask_again(DOMAIN, None, app_keys())
    page.page.go_on()
    return page


PAGES: list[Callable[[Theme], WelcomePage]] = [
    start,
    belongs,
    ways,
    wrong_app,
    token,
    port_taken,
    waiting,
    nothing_allowed,
]
SIZES = [QSize(560, 420), QSize(760, 640), QSize(1100, 700)]


@pytest.fixture(params=PAGES, ids=lambda each: str(each.__name__))
def page(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, language: str) -> WelcomePage:
    made: WelcomePage = request.param(theme)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
def test_nothing_is_cut_off(page: WelcomePage, qtbot: QtBot, size: QSize) -> None:
    page.resize(size)
    qtbot.waitUntil(lambda: settled(page))
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert inside(button, page), button.text()
    for choice in page.findChildren(QRadioButton):
        if choice.isVisible():
            assert choice.width() >= choice.sizeHint().width(), choice.text()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for text in page.findChildren(FlowText):
        if text.isVisible():
            assert text.height() >= text.heightForWidth(text.width()), text.text()


def settled(page: WelcomePage) -> bool:
    """Layouts have come to rest."""
    before = [widget.geometry() for widget in page.findChildren(QWidget)]
    QApplication.processEvents()
    return before == [widget.geometry() for widget in page.findChildren(QWidget)]


def inside(widget: QWidget, page: WelcomePage) -> bool:
    left = widget.mapTo(page, widget.rect().topLeft()).x()
    return left >= 0 and left + widget.width() <= page.width()


def test_labels_never_take_anything_for_markup(page: WelcomePage) -> None:
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_the_tab_key_reaches_everything_and_what_it_reaches_has_a_name(page: WelcomePage) -> None:
    shown = at(page, Page)
    shown.take_focus()
    reached: list[QWidget] = []
    for _ in range(60):
        now = QApplication.focusWidget()
        assert now is not None
        if now in reached:
            break
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    for button in shown.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled():
            assert button in reached, button.text()
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


def test_what_has_the_keyboard_is_in_sight(page: WelcomePage, qtbot: QtBot) -> None:
    page.resize(SIZES[0])
    qtbot.waitUntil(lambda: settled(page))
    shown = at(page, Page)
    shown.take_focus()
    for _ in range(12):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None and not focused.visibleRegion().isEmpty(), focused


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_it_follows_the_theme(page: WelcomePage, theme: Theme, appearance: Appearance) -> None:
    theme.choose(appearance)
    QApplication.processEvents()
    picture = page.grab().toImage()
    lightness = picture.pixelColor(4, 4).lightness()
    assert (lightness < 60) is theme.dark


def test_no_part_of_a_page_is_ever_a_window_of_its_own(page: WelcomePage) -> None:
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [page]
