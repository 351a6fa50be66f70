"""What can go wrong between the browser and the window: each time a sentence says what to do, nothing is
kept, nothing listens any more, and the next try gets in."""

from __future__ import annotations

import html
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_SECRET
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.ui.texts_signing_in import callback_page
from tests.app.programs import MemoryKeyring
from tests.journeys.signing_in import CALLBACK, Browser, Newcomer, shop_on_loopback, started

DENIED = (
    "In the browser somebody chose not to let FulfillDesk in. Open Shopify in the browser again, and agree "
    "there."
)
FORGED = (
    "What came back from the browser does not belong to this sign-in, so it was not used. Close the other "
    "pages of Shopify's sign-in, and open Shopify in the browser again."
)
WRONG_KEYS = (
    "Shopify does not know this Client ID with this secret. Copy both anew from “Settings” of the app in the "
    "Dev Dashboard; a secret that was renewed there replaces the old one."
)
TAKEN = (
    "Another program uses port {port}, at which the browser is to come back to this computer. Finish a "
    "sign-in in another FulfillDesk or close that program, then try again. Or choose the store's own address."
)
NOT_THIS_ADDRESS = (
    "This address does not belong to this sign-in. Copy the whole address at which the browser ended."
)
PASTE = (
    "The page could not be shown? Paste its address here",
    "Kon de pagina niet worden getoond? Plak hier het adres ervan",
)
USE = ("Use this address", "Dit adres gebruiken")
CANCEL = ("Cancel", "Annuleren")


@pytest.fixture
def shop(port: int) -> Iterator[tuple[DemoShop, str]]:
    with shop_on_loopback(port) as running:
        yield running


@pytest.fixture
def person(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    browser: Browser,
    shop: tuple[DemoShop, str],
) -> Iterator[Newcomer]:
    """At the fields of the way through the browser, which are filled in."""
    with started(qapp, qtbot, tmp_path) as program:
        person = Newcomer(program, browser=browser)
        person.to_keys(shop[1], WayIn.STAFF)
        person.gives_app_keys()
        yield person


def nobody_listens(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) != 0


def gets_in(person: Newcomer, port: int) -> None:
    """Another try, with what is typed already."""
    person.browser.follows = True
    person.opens_browser()
    person.until_checked()
    person.program.until(lambda: nobody_listens(port))
    person.opens_store()


def test_somebody_says_no(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, kept: MemoryKeyring
) -> None:
    shop[0].authorization.approves = False
    person.opens_browser()
    person.until_problem(DENIED)
    assert kept.kept == {} and not shop[0].sign_ins
    shop[0].authorization.approves = True
    gets_in(person, port)


@pytest.mark.parametrize("leave", ["cancel", "escape"])
def test_the_browser_is_closed_half_way(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, kept: MemoryKeyring, leave: str
) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    assert not nobody_listens(port)
    if leave == "cancel":
        person.presses(*CANCEL)
    else:
        person.program.press_key(None, Qt.Key.Key_Escape)
    person.button("Open Shopify in the browser", "Shopify openen in de browser")
    assert person.problems() == [] and kept.kept == {} and not shop[0].sign_ins
    assert person.field("Client ID", "Client ID").text() != ""
    assert person.field("Secret", "Secret").text() == DEFAULT_CLIENT_SECRET
    person.program.until(lambda: nobody_listens(port))
    gets_in(person, port)


def test_the_browser_is_closed_half_way_and_opened_again(person: Newcomer, port: int) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    person.browser.follows = True
    person.presses("Open again", "Opnieuw openen")
    person.until_checked()
    assert len(person.browser.opened) == 2 and len(set(person.browser.opened)) == 1
    person.opens_store()


def test_the_window_is_closed_half_way(person: Newcomer, port: int, kept: MemoryKeyring) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    person.page.window().close()
    person.program.until(lambda: nobody_listens(port))
    assert person.program.program.welcome is None and kept.kept == {}


def test_the_page_is_asked_for_once_more_while_the_browser_is_open(person: Newcomer, port: int) -> None:
    """One page at a time: it comes to the front, and goes on waiting."""
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    page = person.page
    person.program.act(person.program.program.ask_for_shop)
    assert person.page is page and not nobody_listens(port)
    person.browser.go(person.browser.sent_to)
    person.until_checked()
    person.opens_store()


def still_waits(person: Newcomer, shop: DemoShop, kept: MemoryKeyring) -> None:
    """What came to the port was of somebody else: the browser does not say that it was taken."""
    person.program.until(lambda: person.browser.idle)
    assert callback_page() not in html.unescape(person.browser.page)
    person.until_waiting()
    assert person.problems() == [] and kept.kept == {} and not shop.sign_ins
    person.browser.follows = True
    person.presses("Open again", "Opnieuw openen")
    person.until_checked()
    person.opens_store()


def test_an_answer_of_an_earlier_try_comes_back(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, kept: MemoryKeyring
) -> None:
    """A page of the first try is still open in the browser, and somebody agrees there."""
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    earlier = person.browser.sent_to
    person.presses(*CANCEL)
    person.program.until(lambda: nobody_listens(port))
    person.opens_browser()
    person.until_waiting()
    person.browser.go(earlier)
    still_waits(person, shop[0], kept)


@pytest.mark.parametrize(
    "query",
    ["code=0&state=0", "state=", "x", "error=access_denied", "code=1&code=2&state=3"],
)
def test_another_page_of_the_browser_talks_to_the_port(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, kept: MemoryKeyring, query: str
) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    person.browser.go(f"http://127.0.0.1:{port}{CALLBACK}?{query}")
    still_waits(person, shop[0], kept)


def test_an_answer_that_somebody_has_changed(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, kept: MemoryKeyring
) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    person.browser.go(person.browser.sent_to.replace("code=", "code=0"))
    person.until_problem(FORGED)
    assert kept.kept == {} and shop[0].sign_ins["authorization_code"] == 0
    gets_in(person, port)


def test_the_same_answer_twice(person: Newcomer, shop: tuple[DemoShop, str], port: int) -> None:
    """The browser reloads the page at which it ended: nobody listens, and one token was asked for."""
    person.opens_browser()
    person.until_checked()
    person.program.until(lambda: person.browser.idle)
    replayed = person.browser.address
    person.program.until(lambda: nobody_listens(port))
    with pytest.raises(httpx.ConnectError):
        httpx.get(replayed, trust_env=False)
    assert shop[0].sign_ins == {"authorization_code": 1}
    person.presses("Change the keys", "Sleutels wijzigen")
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    person.types(*PASTE, replayed)
    person.presses(*USE)
    person.until_problem(NOT_THIS_ADDRESS)
    assert shop[0].sign_ins == {"authorization_code": 1}
    person.types(*PASTE, person.browser.sent_to)
    person.presses(*USE)
    person.until_checked()
    assert shop[0].sign_ins == {"authorization_code": 2}
    person.opens_store()


@pytest.mark.parametrize("pasted", ["no address", "https://example.com/", "code=1&state=2", "{earlier}"])
def test_what_is_pasted_is_of_something_else(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, pasted: str
) -> None:
    """It uses nothing up: the browser may come back yet."""
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    earlier = person.browser.sent_to
    person.presses(*CANCEL)
    person.opens_browser()
    person.until_waiting()
    person.types(*PASTE, pasted.format(earlier=earlier))
    person.presses(*USE)
    person.until_problem(NOT_THIS_ADDRESS)
    assert not shop[0].sign_ins
    person.browser.go(person.browser.sent_to)
    person.until_checked()
    person.opens_store()


def test_a_secret_with_a_slip_in_it(
    person: Newcomer, shop: tuple[DemoShop, str], port: int, kept: MemoryKeyring
) -> None:
    person.types("Secret", "Secret", DEFAULT_CLIENT_SECRET[:-1] + "1")
    person.opens_browser()
    person.until_problem(WRONG_KEYS)
    assert kept.kept == {}
    person.types("Secret", "Secret", DEFAULT_CLIENT_SECRET)
    gets_in(person, port)


def test_another_program_has_the_port(person: Newcomer, port: int, kept: MemoryKeyring) -> None:
    with closing(socket.create_server(("127.0.0.1", port))):
        person.opens_browser()
        person.until_problem(TAKEN.format(port=port))
        assert person.browser.opened == [] and kept.kept == {}
    gets_in(person, port)


def test_two_windows_sign_in_at_the_same_time(
    person: Newcomer, qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: tuple[DemoShop, str], port: int
) -> None:
    """The second one is told; the first one's answer reaches the first one; then the second gets in."""
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    answer = person.browser.sent_to
    with started(qapp, qtbot, tmp_path / "other") as program:
        other = Newcomer(program, browser=person.browser)
        other.to_keys(shop[1], WayIn.STAFF)
        other.gives_app_keys()
        other.opens_browser()
        other.until_problem(TAKEN.format(port=port))
        person.browser.go(answer)
        person.until_checked()
        gets_in(other, port)
    person.opens_store()


def test_the_second_of_two_at_the_same_time_pastes(
    person: Newcomer, qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: tuple[DemoShop, str], port: int
) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    answer = person.browser.sent_to
    with started(qapp, qtbot, tmp_path / "other") as program:
        other = Newcomer(program, browser=person.browser)
        other.to_keys(shop[1], WayIn.STAFF)
        other.gives_app_keys()
        other.program.press(
            other.button(
                "Where Shopify refuses that: come back to the store's address",
                "Als Shopify dat weigert: terugkomen op het adres van de winkel",
            )
        )
        other.opens_browser()
        program.until(lambda: len(other.browser.opened) == 2 and other.browser.idle)
        other.types(*PASTE, other.browser.sent_to)
        other.presses(*USE)
        other.until_checked()
        other.opens_store()
    person.browser.go(answer)
    person.until_checked()
    person.opens_store()


def test_a_browser_that_breaks_off_in_the_middle_of_its_answer(person: Newcomer, port: int) -> None:
    person.browser.follows = False
    person.opens_browser()
    person.until_waiting()
    answer = httpx.URL(person.browser.sent_to)
    with socket.create_connection(("127.0.0.1", port), timeout=10) as half:
        half.sendall(b"GET " + answer.raw_path[:60])
    assert not nobody_listens(port)
    person.browser.follows = True
    person.presses("Open again", "Opnieuw openen")
    person.until_checked()
    person.opens_store()
