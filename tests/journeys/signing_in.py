"""Somebody who connects a store, as they sit at the window: they type, click and read, and Shopify's pages
open in a browser of their own."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.app import signing_in
from fulfilldesk.app.target import choose_target
from fulfilldesk.credentials.vault import SERVICE
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, SignInApp
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.services.keys_text import to_text
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import LAST_SHOP, Settings
from fulfilldesk.ui.signing_in.keys_page import KeysPage
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.signing_in.problem_line import ProblemLine
from fulfilldesk.ui.signing_in.start_page import StartPage
from tests.app.programs import MemoryKeyring, free_port, line_with, lines, press_remedy, program_in, rows
from tests.journeys.several import until_idle
from tests.journeys.windows import RunningProgram

Kind = TypeVar("Kind", bound=QWidget)

ORDERS = 30
CALLBACK = "/fulfilldesk/callback"
_WAYS = {
    WayIn.APP: ("With an app of your own", "Met een eigen app"),
    WayIn.TOKEN: (
        "With the access token of an app that you have",
        "Met het toegangstoken van een app die je al hebt",
    ),
    WayIn.STAFF: ("As yourself, through the browser", "Als jezelf, via de browser"),
}


class Browser(QObject):
    """Takes the place of the system's browser: goes to whatever is opened, and wherever it is sent from
    there, beside the program. `follows` False: it stays at Shopify's page, as if somebody had closed it."""

    def __init__(self) -> None:
        super().__init__()
        self.follows = True
        self.opened: list[str] = []
        #: What stands in the address bar, and on the page; "" until something was shown.
        self.address = ""
        self.page = ""
        #: Where Shopify's own page would have sent it.
        self.sent_to = ""
        self._going: list[threading.Thread] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        """Somebody opened an address."""
        address = bytes(url.toEncoded().data()).decode("ascii")
        self.opened.append(address)
        self.go(address)

    def go(self, address: str) -> None:
        """The person types an address, or opens a page that is still there from before."""
        going = threading.Thread(target=self._show, args=(address,), name="browser")
        self._going.append(going)
        going.start()

    @property
    def idle(self) -> bool:
        """Whether it shows what it was asked for."""
        return not any(going.is_alive() for going in self._going)

    def close(self) -> None:
        """Wait until nothing is on its way."""
        for going in self._going:
            going.join()

    def _show(self, address: str) -> None:
        with httpx.Client(verify=False, trust_env=False, timeout=20) as client:
            answer = client.get(address)
            self.sent_to = answer.headers.get("Location", self.sent_to)
            while answer.is_redirect and self.follows:
                answer = client.get(answer.headers["Location"])
        self.address, self.page = str(answer.url), answer.text


@contextmanager
def browser_beside() -> Iterator[Browser]:
    """A browser until the block ends; nothing leaves the test."""
    browser = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "visit")
    try:
        yield browser
    finally:
        for scheme in ("http", "https"):
            QDesktopServices.unsetUrlHandler(scheme)
        browser.close()


@contextmanager
def callback_port() -> Iterator[int]:
    """A port of this test's own in place of the fixed one, which another program may use."""
    port = free_port()
    with pytest.MonkeyPatch.context() as patch:
        entrance = functools.partial(signing_in.ShopifySigningIn, callback_port=port)
        patch.setattr(signing_in, "ShopifySigningIn", entrance)
        yield port


@contextmanager
def shop_on_loopback(port: int = 0, **options: Any) -> Iterator[tuple[DemoShop, str]]:
    """A demo shop whose app has this computer's address registered, with that port, and the shop's own."""
    redirects = (f"http://127.0.0.1:{port}{CALLBACK}", f"{{shop}}{CALLBACK}")
    options = {"orders": ORDERS, "app": SignInApp(redirects=redirects), **options}
    with running_shop(**options) as (shop, url):
        yield shop, url


@contextmanager
def started(
    qapp: QApplication, qtbot: QtBot, folder: Path, language: str = "en", *, wished: str | None = None
) -> Iterator[RunningProgram]:
    """The program as it starts on this profile: at the store that is `wished` for, at the one of the last
    time, or at the welcome page."""
    with program_in(qapp, qtbot, folder, language=language) as program:
        last = Settings(folder / "settings.ini").get(LAST_SHOP)
        target = choose_target(demo=False, wished=wished, last=last, environment={})
        if target is None:
            program.program.ask_for_shop()
        else:
            program.program.open(target)
        yield program


@dataclass
class Newcomer:
    """At the pages that lead into a store. With `keys` they use no mouse."""

    program: RunningProgram
    language: str = "en"
    keys: bool = False
    browser: Browser = field(default_factory=Browser)

    # --- what is there

    @property
    def page(self) -> Page:
        """The page that is shown."""
        welcome = self.program.program.welcome
        assert welcome is not None, "no page leads into a store"
        return welcome.page

    def word(self, english: str, dutch: str) -> str:
        """What this person reads."""
        return english if self.language == "en" else dutch

    def reads(self) -> str:
        """Every word on the page that can be seen."""
        return self.program.words(self.page)

    def until_reads(self, *sentences: str) -> None:
        """Wait until all of these stand on the page."""
        self.program.until(lambda: all(sentence in self.reads() for sentence in sentences))

    def problems(self) -> list[str]:
        """What is said to be wrong, on the page and beside its fields."""
        return [line.text() for line in self.page.findChildren(ProblemLine) if line.isVisible()]

    def until_problem(self, sentence: str) -> None:
        """Wait until exactly this is said to be wrong."""
        self.program.until(lambda: self.problems() != [])
        assert self.problems() == [sentence]

    def button(self, english: str, dutch: str) -> QAbstractButton:
        """The button with these words."""
        return self._visible(QAbstractButton, lambda each: each.text() == self.word(english, dutch))

    def field(self, english: str, dutch: str) -> QLineEdit:
        """The field of this name."""
        return self._visible(QLineEdit, lambda each: each.accessibleName() == self.word(english, dutch))

    def _visible(self, kind: type[Kind], fits: Callable[[Kind], bool]) -> Kind:
        found = [each for each in self.page.findChildren(kind) if each.isVisible() and fits(each)]
        assert len(found) == 1, f"{len(found)} such {kind.__name__} on: {self.reads()}"
        return found[0]

    # --- what they do

    def has_the_keyboard(self) -> None:
        """The page's window is in front."""
        window = self.page.window()
        self.program.act(window.activateWindow)
        self.program.until(window.isActiveWindow)

    def presses(self, english: str, dutch: str) -> None:
        """Press a button, once it can be pressed."""
        words = self.word(english, dutch)
        self.program.until(
            lambda: any(
                each.isVisible() and each.isEnabled() and each.text() == words
                for each in self.page.findChildren(QAbstractButton)
            )
        )
        button = self.button(english, dutch)
        if self.keys:
            self._tabs_to(button)
            self.program.press_key(button, Qt.Key.Key_Space)
        else:
            self.program.press(button)

    def types(self, english: str, dutch: str, text: str) -> None:
        """Type into the field of this name, over what stands there."""
        into = self.field(english, dutch)
        if self.keys:
            self._tabs_to(into)
        else:
            self.program.act(lambda: QTest.mouseClick(into, Qt.MouseButton.LeftButton))
        assert QApplication.focusWidget() is into
        modifier = Qt.KeyboardModifier.ControlModifier
        self.program.act(lambda: QTest.keyClick(into, Qt.Key.Key_A, modifier))
        self.program.press_key(into, Qt.Key.Key_Delete)
        self.program.act(lambda: QTest.keyClicks(into, text))
        assert into.text() == text

    def _tabs_to(self, widget: QWidget) -> None:
        self.has_the_keyboard()
        for _ in range(60):
            if QApplication.focusWidget() is widget:
                return
            self.program.press_key(None, Qt.Key.Key_Tab)
        raise AssertionError(f"the Tab key does not lead to {widget.accessibleName()!r} on: {self.reads()}")

    # --- from page to page

    def connects(self, address: str) -> None:
        """From the first page, or the one that asks for the address, to the ways in."""
        if isinstance(self.page, StartPage):
            self.presses("Connect store", "Winkel koppelen")
        self.types("Address of the store", "Adres van de winkel", address)
        self.presses("Continue", "Verder")

    def chooses(self, way: WayIn) -> None:
        """From the ways in to the keys."""
        self.until_reads(self.word("How do you want to sign in?", "Hoe wil je je aanmelden?"))
        choice = self.button(*_WAYS[way])
        if self.keys:
            self._tabs_to(self._chosen_way())
            for _ in _WAYS:
                if choice.isChecked():
                    break
                self.program.press_key(None, Qt.Key.Key_Down)
        else:
            self.program.press(choice)
        assert choice.isChecked()
        self.presses("Continue", "Verder")

    def until_at_keys(self) -> None:
        """Wait until there is something to fill in, or to agree to."""
        self.program.until(lambda: isinstance(self.page, KeysPage))

    def _chosen_way(self) -> QAbstractButton:
        ways = [self.button(*words) for words in _WAYS.values()]
        return next(each for each in ways if each.isChecked())

    def gives_app_keys(self, client_id: str = DEFAULT_CLIENT_ID, secret: str = DEFAULT_CLIENT_SECRET) -> None:
        """Type the app's id and secret."""
        self.until_at_keys()
        self.types("Client ID", "Client ID", client_id)
        self.types("Secret", "Secret", secret)

    def gives_token(self, token: str) -> None:
        """Type an access token."""
        self.until_at_keys()
        self.types("Access token", "Toegangstoken", token)

    def signs_in(self) -> None:
        """Press what asks Shopify."""
        self.presses("Connect store", "Winkel koppelen")

    def opens_browser(self) -> None:
        """Press what opens Shopify's page."""
        self.presses("Open Shopify in the browser", "Shopify openen in de browser")

    def until_checked(self) -> str:
        """The lines of the check, once they are there."""
        self.until_reads(self.word("API version", "API-versie"))
        return self.reads()

    def to_keys(self, address: str, way: WayIn) -> None:
        """From the first page to the keys of this way."""
        self.connects(address)
        self.chooses(way)
        self.until_at_keys()

    def until_waiting(self) -> None:
        """The browser is waited for, and shows something."""
        self.until_reads(self.word("Waiting for you in the browser…", "We wachten op je in de browser…"))
        self.program.until(lambda: self.browser.opened != [] and self.browser.idle)

    def opens_store(self, orders: int = ORDERS) -> None:
        """From the check to the first orders."""
        self.presses("Open the store", "Winkel openen")
        self.until_works(orders)
        assert self.program.program.welcome is None

    def until_works(self, orders: int = ORDERS) -> None:
        """The orders are in the table, nothing is under way, and nothing is wrong."""
        until_synced(self.program, orders)
        self.program.until(lambda: lines(self.program) == [])

    # --- in the window

    def signs_in_again(self) -> None:
        """Press the button of the line that says so."""
        press_remedy(self.program, Remedy.SIGN_IN)
        self.program.until(lambda: self.program.program.welcome is not None)

    def until_line(self, remedy: Remedy, text: str) -> None:
        """Wait until the only line on top of the window says this, with that button."""
        self.program.until(lambda: line_with(self.program, remedy) is not None)
        assert lines(self.program) == [text]

    def still_browses(self, orders: int = ORDERS) -> None:
        """The saved orders are there and can be searched and looked at."""
        window = self.program.order_desk.window
        self.program.until(lambda: rows(self.program) == orders)
        self.program.act(window.activateWindow)
        self.program.until(window.isActiveWindow)
        window.list.table.go_to_row(3)
        self.program.until(lambda: self.program.order_desk.detail.contents is not None)
        self.program.act(window.focus_search)
        self.program.type("#1005")
        self.program.until(lambda: 0 < rows(self.program) < orders)
        self.program.act(window.list.clear_filters)
        self.program.until(lambda: rows(self.program) == orders)

    def asks_to_sync(self) -> None:
        """Press F5."""
        self.program.press_key(self.program.window, Qt.Key.Key_F5)


def until_synced(program: RunningProgram, orders: int = ORDERS) -> None:
    """A pass has ended, and the orders are in the table."""
    program.until(lambda: program.program.order_desk is not None and program.program.desk is not None)
    program.until(lambda: program.desk.cache.sync_state().first_pass_done)
    program.until(lambda: rows(program) == orders)
    until_idle(program)


def keys_of(shop: DemoShop, way: WayIn) -> Credentials:
    """Keys to the shop as somebody got them who signed in this way just now."""
    server = shop.authorization
    client_id, secret = server.app.client_id, server.app.client_secret
    app = {"client_id": client_id, "client_secret": secret}
    if way is WayIn.TOKEN:
        return Credentials(way, shop.token)
    if way is WayIn.STAFF:
        token = server.by_code({**app, "code": server.approve(is_online=True).value})
    else:
        token = server.by_credentials(app)
    staff = "Femke de Wit" if way is WayIn.STAFF else None
    return Credentials(way, token.value, token.expires_at, client_id, secret, staff)


def keep(kept: MemoryKeyring, url: str, credentials: Credentials) -> None:
    """Put them into the key store, as a run before this one has done."""
    kept.kept[SERVICE, shop_address(url).domain] = to_text(credentials)
