"""The pictures of getting into a store, of what its keys allow, and of what can be set and asked about it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from fulfilldesk.app.decided import decide
from fulfilldesk.app.order_desk import OrderDesk
from fulfilldesk.domain import errors
from fulfilldesk.domain.connection_check import Identity
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.policies import Policies
from fulfilldesk.domain.release import Release
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.signing_in import FoundShop, Kept
from fulfilldesk.services.update_check import UpdateState
from fulfilldesk.ui.about_window import AboutFacts, AboutWindow
from fulfilldesk.ui.details.customer_flow import ForgetSheet
from fulfilldesk.ui.permissions_window import PermissionsWindow
from fulfilldesk.ui.refusal_window import RefusalWindow
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.settings_window.settings_window import SettingsWindow
from fulfilldesk.ui.settings_window.store_card import StoreFacts
from fulfilldesk.ui.shop_menu import ShopMenu
from fulfilldesk.ui.signing_in.address_page import AddressPage
from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.signing_in_desk import DOMAIN, Browser, Desk, app_keys, at, facts, staff_keys, to_keys, welcome

Pictures = Iterator[tuple[str, QWidget]]
Shown = TypeVar("Shown", bound=QWidget)

STORES = (
    KnownStore(DOMAIN, DOMAIN, "De Fietswinkel"),
    KnownStore("zeep-en-zo.myshopify.com", "zeep-en-zo.myshopify.com", "Zeep & Zo"),
    KnownStore("nieuw.myshopify.com", "nieuw.myshopify.com"),
)
POLICIES = Policies(keep_days=400, personal_days=90, update_check=False)
#: Room for every setting without scrolling.
ALL_SETTINGS = 1_600
OWN_DOMAIN = FoundShop("www.defietswinkel.example", DOMAIN, "www.defietswinkel.example")
LITTLE_MISSING = ("read_all_orders", "write_third_party_fulfillment_orders")
MUCH_MISSING = (
    *LITTLE_MISSING,
    "write_orders",
    "write_merchant_managed_fulfillment_orders",
    "read_inventory",
)


def access_pictures(theme: Theme, settings: Settings) -> Pictures:
    """Everything that needs no open store. Each is in sight for as long as it is painted."""
    for name, make in WIZARD.items():
        with in_sight(make(theme)) as page:
            yield f"sign-in-{name}", page
    yield from _settings(theme, settings)
    with in_sight(PermissionsWindow("De Fietswinkel", theme)) as permissions:
        yield "permissions-checking", permissions
        permissions.show_facts(facts(*MUCH_MISSING, identity=Identity.HIDDEN, services=None))
        yield "permissions-missing", permissions
        permissions.show_failure(errors.Offline())
        yield "permissions-offline", permissions
    about = AboutWindow(AboutFacts("0.2.0", "3.13.1", "6.11.3", "Windows 11", licences=True), theme)
    about.show_updates(UpdateState(newer=Release("0.3.0", "https://updates.example/0.3.0")))
    with in_sight(about):
        yield "about", about
    too_new = failure_text(errors.ProfileTooNew(own="0.2.0", version="0.3.0"))
    with in_sight(RefusalWindow(too_new, theme)) as refusal:
        yield "refusal", refusal


@contextmanager
def in_sight(widget: Shown) -> Iterator[Shown]:
    """Shown at the size it asks for, and gone afterwards."""
    widget.resize(widget.sizeHint())
    widget.show()
    try:
        yield widget
    finally:
        widget.hide()
        widget.deleteLater()


def _start(theme: Theme) -> WelcomePage:
    return welcome(theme, Desk(), stores=STORES)


def _address(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk())
    page.page.go_on()
    return page


def _looked_up(theme: Theme, shop: FoundShop | errors.Failure, typed: str) -> WelcomePage:
    page = welcome(theme, Desk(shop=shop))
    page.page.go_on()
    at(page, AddressPage).address.line.setText(typed)
    page.page.go_on()
    return page


def _ways(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk())
    page.ask_again(DOMAIN)
    return page


def _keys(way: WayIn, keys: errors.Failure | None = None) -> Callable[[Theme], WelcomePage]:
    def made(theme: Theme) -> WelcomePage:
        page = welcome(theme, Desk(keys=keys or app_keys()))
        to_keys(page, way)
        if keys is not None:
            page.page.go_on()
        return page

    return made


def _port_taken(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk(begun=errors.PortTaken(port="3457")))
    page.ask_again(DOMAIN, errors.SignInEnded(), staff_keys())
    page.page.go_on()
    page.page.take_focus()
    return page


def _waiting(theme: Theme) -> WelcomePage:
    runner = PatientRunner(begun=True)
    page = welcome(theme, Desk(begun=Browser()), runner)
    page.ask_again(DOMAIN, None, staff_keys())
    runner.go()
    page.page.go_on()
    runner.step()
    return page


def _checked(*missing: str, **changes: object) -> Callable[[Theme], WelcomePage]:
    def made(theme: Theme) -> WelcomePage:
        page = welcome(theme, Desk(checked=facts(*missing, **changes)))
        page.ask_again(DOMAIN, None, app_keys())
        page.page.go_on()
        return page

    return made


def _unkept(theme: Theme) -> WelcomePage:
    page = welcome(theme, Desk(kept=Kept(errors.KeyStoreLocked())))
    page.ask_again(DOMAIN, None, app_keys())
    page.page.go_on()
    page.page.go_on()
    return page


#: Each page of the way in, and what can go wrong on it.
WIZARD: dict[str, Callable[[Theme], WelcomePage]] = {
    "start": _start,
    "address": _address,
    "address-found": lambda theme: _looked_up(theme, OWN_DOMAIN, OWN_DOMAIN.typed),
    "address-unknown": lambda theme: _looked_up(theme, errors.UnknownShop(), "fietsen.myshopify.com"),
    "ways": _ways,
    "app": _keys(WayIn.APP),
    "app-wrong": _keys(WayIn.APP, errors.WrongAppKey()),
    "token": _keys(WayIn.TOKEN),
    "token-wrong": _keys(WayIn.TOKEN, errors.BadKey(what="token", why="is-secret")),
    "staff": _keys(WayIn.STAFF),
    "staff-port-taken": _port_taken,
    "staff-waiting": _waiting,
    "check": _checked(),
    "check-missing": _checked(*LITTLE_MISSING, identity=Identity.HIDDEN),
    "check-much-missing": _checked(*MUCH_MISSING, identity=Identity.HIDDEN, locations=None),
    "check-unkept": _unkept,
}


def _settings(theme: Theme, settings: Settings) -> Pictures:
    with in_sight(SettingsWindow(settings, theme, can_encrypt=False)) as window:
        window.show_store(StoreFacts("De Fietswinkel", DOMAIN, WayIn.STAFF, "Sanne de Wit", unsent=2))
        yield "settings", window
        window.ask_sign_out()
        yield "sign-out", window
        assert window.sign_out_sheet is not None
        window.sign_out_sheet.erase.setChecked(True)
        yield "sign-out-and-remove", window
        window.sign_out_sheet.dismiss()
        window.resize(window.width(), ALL_SETTINGS)
        yield "settings-whole", window
    with tempfile.TemporaryDirectory() as folder:
        decided = Settings(Path(folder) / "settings.ini")
        decide(decided, POLICIES)
        with in_sight(SettingsWindow(decided, theme, can_encrypt=True)) as window:
            window.resize(window.width(), ALL_SETTINGS)
            yield "settings-decided", window


def store_pictures(parts: OrderDesk, theme: Theme) -> Pictures:
    """In the window of the open store: the menu under its name, and what a customer is owed."""
    window, card = parts.window, parts.pane.customer
    for name, menu in (("store-menu-demo", window.menu), ("store-menu", ShopMenu(window, is_demo=False))):
        menu.show_stores(STORES, "" if menu is window.menu else DOMAIN)
        menu.popup(window.rail.mapToGlobal(window.rail.rect().topLeft()))
        yield name, menu
        menu.close()
    window.menu.show_stores((), "")
    card.open_options()
    assert card.menu is not None
    yield "customer-menu", card.menu
    card.menu.close()
    assert parts.detail.contents is not None
    sheet = ForgetSheet(window.centre, parts.detail.contents.order, theme)
    sheet.open()
    yield "forget-customer", window
    sheet.dismiss()
