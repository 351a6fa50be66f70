"""From the welcome page to the first orders: every way into a store, in both languages, by mouse and by
keyboard; the next start asks nothing."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_SECRET, SHOP_ASSISTANT
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.keys_text import from_text
from fulfilldesk.ui.texts_signing_in import callback_page
from tests.app.programs import MemoryKeyring
from tests.journeys.signing_in import CALLBACK, Browser, Newcomer, callback_port, shop_on_loopback, started

#: Language, and whether by keyboard alone.
PEOPLE = pytest.mark.parametrize(
    ("language", "keys"), [("en", False), ("nl", False), ("en", True)], ids=["English", "Dutch", "no mouse"]
)


def everything_works(person: Newcomer, shop: DemoShop) -> None:
    """What the check says of a shop whose app may everything."""
    said = person.until_checked()
    assert shop.world.shop.name in said
    for english, dutch in (
        ("Everything works.", "Alles werkt."),
        ("All 10 permissions are granted.", "Alle 10 machtigingen zijn gegeven."),
        ("Shopify shows orders of any age.", "Shopify toont alle bestellingen, hoe oud ook."),
        (
            "Names, addresses, e-mail and telephone are shown.",
            "Namen, adressen, e-mail en telefoon worden getoond.",
        ),
    ):
        assert person.word(english, dutch) in said


def kept_way(kept: MemoryKeyring, url: str) -> WayIn:
    """How the keys that are kept open this shop, and no other."""
    ((service, domain), text) = next(iter(kept.kept.items()))
    assert (service, domain, len(kept.kept)) == ("FulfillDesk", url.removeprefix("http://"), 1)
    credentials = from_text(text)
    assert credentials is not None
    return credentials.way


def opens_again_without_asking(qapp: QApplication, qtbot: QtBot, folder: Path, language: str) -> None:
    with started(qapp, qtbot, folder, language) as program:
        assert program.program.welcome is None
        Newcomer(program, language).until_works()


def nothing_secret_in(folder: Path, secrets: list[str]) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        assert not [secret for secret in secrets if secret.encode() in content], file


@PEOPLE
def test_with_an_app_of_their_own(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, language: str, keys: bool
) -> None:
    with shop_on_loopback() as (shop, url):
        with started(qapp, qtbot, tmp_path, language) as program:
            person = Newcomer(program, language, keys)
            person.connects(url)
            person.chooses(WayIn.APP)
            person.gives_app_keys()
            person.signs_in()
            everything_works(person, shop)
            assert kept.kept == {}, "nothing is kept before the person goes on"
            person.opens_store()
            assert shop.world.shop.name in program.window.windowTitle()
        assert kept_way(kept, url) is WayIn.APP
        domain = url.removeprefix("http://")
        stores = Stores(tmp_path / "stores.json").all()
        assert stores == (KnownStore(url, domain, shop.world.shop.name),)
        opens_again_without_asking(qapp, qtbot, tmp_path, language)
        assert shop.sign_ins == {"client_credentials": 1}, "the token is still good"
        nothing_secret_in(tmp_path, [DEFAULT_CLIENT_SECRET, *shop.authorization.all_tokens()])


@PEOPLE
def test_with_an_access_token(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, language: str, keys: bool
) -> None:
    with shop_on_loopback() as (shop, url):
        with started(qapp, qtbot, tmp_path, language) as program:
            person = Newcomer(program, language, keys)
            person.connects(url)
            person.chooses(WayIn.TOKEN)
            person.gives_token(DEFAULT_TOKEN)
            person.signs_in()
            everything_works(person, shop)
            person.opens_store()
        assert kept_way(kept, url) is WayIn.TOKEN
        opens_again_without_asking(qapp, qtbot, tmp_path, language)
        assert shop.sign_ins == {}
        nothing_secret_in(tmp_path, [DEFAULT_TOKEN])


@PEOPLE
def test_through_the_browser(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    port: int,
    browser: Browser,
    language: str,
    keys: bool,
) -> None:
    with shop_on_loopback(port) as (shop, url):
        with started(qapp, qtbot, tmp_path, language) as program:
            person = Newcomer(program, language, keys, browser)
            person.connects(url)
            person.chooses(WayIn.STAFF)
            assert f"http://127.0.0.1:{port}{CALLBACK}" in person.reads()
            person.gives_app_keys()
            person.opens_browser()
            everything_works(person, shop)
            assert person.word("signed in as Femke de Wit", "aangemeld als Femke de Wit") in person.reads()
            program.until(lambda: browser.idle)
            assert browser.address.startswith(f"http://127.0.0.1:{port}{CALLBACK}?")
            assert callback_page() in html.unescape(browser.page)
            person.opens_store()
        assert kept_way(kept, url) is WayIn.STAFF
        opens_again_without_asking(qapp, qtbot, tmp_path, language)
        assert shop.sign_ins == {"authorization_code": 1}
        nothing_secret_in(tmp_path, [DEFAULT_CLIENT_SECRET, *shop.authorization.all_tokens()[1:]])


@PEOPLE
def test_through_the_browser_where_the_address_is_pasted(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    browser: Browser,
    language: str,
    keys: bool,
) -> None:
    """Shopify refuses this computer's address for the app."""
    with shop_on_loopback(port=1) as (shop, url), callback_port():
        with started(qapp, qtbot, tmp_path, language) as program:
            person = Newcomer(program, language, keys, browser)
            person.connects(url)
            person.chooses(WayIn.STAFF)
            person.gives_app_keys()
            person.opens_browser()
            program.until(lambda: browser.page != "" and browser.idle)
            assert "The redirect_uri is not whitelisted" in browser.page
            person.presses("Use the store's own address", "Adres van de winkel zelf gebruiken")
            assert f"{url}{CALLBACK}" in person.reads()
            person.opens_browser()
            program.until(lambda: browser.address.startswith(f"{url}{CALLBACK}?") and browser.idle)
            person.types(
                "The page could not be shown? Paste its address here",
                "Kon de pagina niet worden getoond? Plak hier het adres ervan",
                browser.address,
            )
            person.presses("Use this address", "Dit adres gebruiken")
            everything_works(person, shop)
            person.opens_store()
        assert kept_way(kept, url) is WayIn.STAFF
        opens_again_without_asking(qapp, qtbot, tmp_path, language)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_person_who_may_less_than_the_app(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    port: int,
    browser: Browser,
    language: str,
) -> None:
    with (
        shop_on_loopback(port, staff=[SHOP_ASSISTANT]) as (_, url),
        started(qapp, qtbot, tmp_path, language) as program,
    ):
        person = Newcomer(program, language, browser=browser)
        person.connects(url)
        person.chooses(WayIn.STAFF)
        person.gives_app_keys()
        person.opens_browser()
        said = person.until_checked()
        assert person.word("signed in as Daan Visser", "aangemeld als Daan Visser") in said
        assert person.word("works here, within limits", "werkt hier, met beperkingen") in said
        assert person.word("Ask the shop's owner for: ", "Vraag de eigenaar van de winkel om: ") in said
        assert "read_returns" in said
        person.opens_store()
