"""A way into a shop for tests of the pages that lead there: answers, refuses and counts as it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.connection_check import ConnectionFacts, Identity
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.signing_in import FoundShop, Kept, Redirect
from fulfilldesk.ui.signing_in.address_page import AddressPage
from fulfilldesk.ui.signing_in.keys_page import KeysPage
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.signing_in.way_page import WayPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner, PatientRunner

DOMAIN = "de-fietswinkel.myshopify.com"
CLIENT_ID = "0123456789abcdef0123456789abcdef"
SECRET = "shpss_0123456789abcdef0123456789abcdef"
TOKEN = "shpat_0123456789abcdef0123456789abcdef"
SIGN_IN_PAGE = f"https://{DOMAIN}/admin/oauth/authorize?client_id={CLIENT_ID}&state=1"

Answer = TypeVar("Answer")


def facts(*missing: str, **changes: object) -> ConnectionFacts:
    """A shop that grants everything but these scopes."""
    info = ShopInfo(
        id="gid://shopify/Shop/1",
        name="De Fietswinkel",
        domain=DOMAIN,
        currency="EUR",
        timezone="Europe/Amsterdam",
        scopes=frozenset(WANTED_SCOPES) - set(missing),
        api_version="2026-10",
    )
    known: dict[str, object] = {
        "info": info,
        "asked_version": "2026-10",
        "identity": Identity.VISIBLE,
        "oldest_order_at": datetime(2025, 1, 2, tzinfo=UTC),
        "locations": 3,
        "services": 1,
    }
    return ConnectionFacts(**{**known, **changes})  # type: ignore[arg-type]


def app_keys() -> Credentials:
    """Of an app of the shop's own."""
    return Credentials(WayIn.APP, TOKEN, client_id=CLIENT_ID, client_secret=SECRET)


def staff_keys() -> Credentials:
    """Of a person."""
    return Credentials(WayIn.STAFF, TOKEN, client_id=CLIENT_ID, client_secret=SECRET, staff="Sanne")


@dataclass
class Browser:
    """One attempt. `back` and `paste` are what comes of it."""

    back: Credentials | Failure = field(default_factory=staff_keys)
    paste: Credentials | Failure = field(default_factory=staff_keys)
    url: str = SIGN_IN_PAGE
    cancelled: bool = False
    pasted_texts: list[str] = field(default_factory=list)

    def wait(self) -> Credentials:
        return given(self.back)

    def pasted(self, text: str) -> Credentials:
        self.pasted_texts.append(text)
        return given(self.paste)

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class Desk:
    """`SigningIn` in memory: each answer may be a Failure, which is raised; `asked` is what was asked."""

    shop: FoundShop | Failure = field(default_factory=lambda: FoundShop(DOMAIN, DOMAIN))
    keys: Credentials | Failure = field(default_factory=app_keys)
    checked: ConnectionFacts | Failure = field(default_factory=facts)
    kept: Kept | Failure = field(default_factory=Kept)
    begun: Browser | Failure = field(default_factory=Browser)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def find(self, typed: str) -> FoundShop:
        self.asked.append(("find", typed))
        return given(self.shop)

    def with_app(self, shop: FoundShop, client_id: str, client_secret: str) -> Credentials:
        self.asked.append(("with_app", shop.domain, client_id, client_secret))
        return given(self.keys)

    def with_token(self, shop: FoundShop, token: str) -> Credentials:
        self.asked.append(("with_token", shop.domain, token))
        return given(self.keys)

    def in_browser(self, shop: FoundShop, client_id: str, client_secret: str, redirect: Redirect) -> Browser:
        self.asked.append(("in_browser", shop.domain, client_id, client_secret, redirect.value))
        return given(self.begun)

    def check(self, shop: FoundShop, credentials: Credentials) -> ConnectionFacts:
        self.asked.append(("check", shop.domain))
        return given(self.checked)

    def keep(self, shop: FoundShop, credentials: Credentials, name: str) -> Kept:
        self.asked.append(("keep", shop.domain, name))
        return given(self.kept)


def given(answer: Answer | Failure) -> Answer:
    """The answer, or the failure raised."""
    if isinstance(answer, Failure):
        raise answer
    return answer


def redirect_address(shop: FoundShop, redirect: Redirect) -> str:
    """As the program words them."""
    if redirect is Redirect.THIS_COMPUTER:
        return "http://127.0.0.1:3457/fulfilldesk/callback"
    return f"https://{shop.domain}/fulfilldesk/callback"


def welcome(
    theme: Theme,
    desk: Desk,
    runner: InlineRunner | PatientRunner | None = None,
    open_url: Callable[[str], bool] = lambda address: True,
    stores: tuple[KnownStore, ...] = (),
) -> WelcomePage:
    """The window, at its first page."""
    return WelcomePage(theme, runner or InlineRunner(), desk, stores, open_url, redirect_address)


def shown(qtbot: QtBot, page: WelcomePage) -> WelcomePage:
    """In sight, with the keyboard."""
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.page.take_focus()
    return page


Kind = TypeVar("Kind", bound=Page)


def at(page: WelcomePage, kind: type[Kind]) -> Kind:
    """The page that is shown, which is to be of this kind."""
    assert isinstance(page.page, kind), page.page
    return page.page


def to_keys(page: WelcomePage, way: WayIn, typed: str = DOMAIN) -> KeysPage:
    """From the first page to the keys of one way."""
    page.page.go_on()
    at(page, AddressPage).address.line.setText(typed)
    page.page.go_on()
    at(page, WayPage).cards[way].choose()
    page.page.go_on()
    return at(page, KeysPage)


def all_words(page: QWidget) -> str:
    """Whatever labels, names, descriptions and tool tips say."""
    said = []
    for widget in [page, *page.findChildren(QWidget)]:
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        elif isinstance(widget, QTextEdit):
            said.append(widget.toPlainText())
    return "\n".join(said)
