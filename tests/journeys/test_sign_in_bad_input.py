"""What people type, paste and run into on the way into a store: the sentence that says what to do, beside
what it is about; nothing typed is lost, nothing is kept, and whoever mends it gets in."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app import signing_in
from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
from fulfilldesk.domain.credentials import WayIn
from tests.app.programs import MemoryKeyring, answering, free_port, lines
from tests.journeys.signing_in import Newcomer, keep, keys_of, shop_on_loopback, started, until_synced
from tests.shopify.web import Page, to, web

HOTEL = b"<html><body><h1>Welcome, guest</h1><form>Room number</form></body></html>"
ID, SECRET, TOKEN = DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, DEFAULT_TOKEN


def nothing_is_kept(kept: MemoryKeyring, folder: Path) -> None:
    assert kept.kept == {}
    assert Stores(folder / "stores.json").all() == ()


# --- the address

NOT_AN_ADDRESS = (
    "FulfillDesk cannot talk to a shop at this address. Use the address that ends in .myshopify.com, for "
    "example de-fietswinkel.myshopify.com."
)
NO_SHOP = (
    "There is no Shopify shop at this address. Check the spelling. In the Shopify admin the address is under "
    "Settings, Domains."
)
ADDRESSES = [
    ("", "Fill in the address of your store."),
    ("   ", "Fill in the address of your store."),
    ("mijn winkel", NOT_AN_ADDRESS),
    ("http://fiets.myshopify.com", NOT_AN_ADDRESS),
    ("fiets.myshopify.com.example.com", NOT_AN_ADDRESS),
    ("https://fiets.myshopify.com@example.com", NOT_AN_ADDRESS),
    ("https://192.168.1.1/", NOT_AN_ADDRESS),
    (SECRET, NOT_AN_ADDRESS),
    ("gone.myshopify.com", NO_SHOP),
    ("www.nobody.example", NO_SHOP),
    ("www.bakery.example", NO_SHOP),
]


@pytest.fixture
def shops_of_the_world() -> Iterator[None]:
    """The network as the wizard meets it: a shop behind a domain of its own, a shop that is gone, a site that
    is no shop."""
    pages = {
        "https://www.fietsen.example/admin": to("https://fiets.myshopify.com/admin"),
        "https://fiets.myshopify.com/admin": to("https://admin.shopify.com/store/fiets"),
        "https://gone.myshopify.com/nothing": Page(),
        "https://www.bakery.example/": Page(b"<h1>Bread</h1>"),
        "https://admin.shopify.com/": Page(),
    }
    with web(pages) as here, pytest.MonkeyPatch.context() as patch:
        signing_in_there = functools.partial(signing_in.ShopifySigningIn, transports=here.transports)
        patch.setattr(signing_in, "ShopifySigningIn", signing_in_there)
        yield


@pytest.mark.usefixtures("shops_of_the_world")
@pytest.mark.parametrize(("typed", "said"), ADDRESSES)
def test_an_address_that_leads_nowhere(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, typed: str, said: str
) -> None:
    with started(qapp, qtbot, tmp_path) as program:
        person = Newcomer(program)
        person.connects(typed)
        person.until_problem(said)
        assert person.field("Address of the store", "Adres van de winkel").text() == typed
        person.types("Address of the store", "Adres van de winkel", "fiets.myshopify.com")
        assert person.problems() == [], "the complaint was about what stood there before"
        person.presses("Continue", "Verder")
        person.until_reads("How do you want to sign in?", "fiets.myshopify.com")
        nothing_is_kept(kept, tmp_path)


@pytest.mark.usefixtures("shops_of_the_world")
def test_a_domain_of_the_shops_own_is_shown_before_any_key_is_asked_for(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring
) -> None:
    with started(qapp, qtbot, tmp_path) as program:
        person = Newcomer(program)
        person.connects("www.fietsen.example")
        person.until_reads("Is this your store?", "www.fietsen.example belongs to fiets.myshopify.com.")
        person.presses("Yes, continue", "Ja, verder")
        person.until_reads("get into fiets.myshopify.com")


# --- the keys


@dataclass(frozen=True)
class Typed:
    """What is typed on the keys page, and the fault in the shop meanwhile. `said` has {shop} for the shop's
    address. `field` is the field that gets the keyboard to mend it, None for a problem of the page."""

    way: WayIn
    keys: tuple[str, ...]
    said: str
    field: str | None = None
    fault: str | None = None


UNKNOWN_PAIR = (
    "Shopify does not know this Client ID with this secret. Copy both anew from “Settings” of the app in the "
    "Dev Dashboard; a secret that was renewed there replaces the old one."
)
REFUSED = (
    "Shopify does not accept this access token for {shop}. Copy it once more; if it is the right one, see in "
    "the Shopify admin whether the app is still installed."
)
ID_IS_AT = "It stands under “Settings” of the app in the Dev Dashboard."
SECRET_IS_AT = "It stands under “Settings” of the app in the Dev Dashboard; it often begins with shpss_."
TOKEN_IS_AT = (
    "It begins with shpat_. Shopify shows it once, under “API credentials” of an app made in the admin."
)
FROZEN = (
    "Shopify has frozen this shop because a bill has not been paid. The owner can pay it in the Shopify "
    "admin. Until then you can look at the saved orders."
)
LOCKED = (
    "Shopify has locked this shop. The owner can ask Shopify's support why. Until then you can look at the "
    "saved orders."
)
NOT_INSTALLED = (
    "The app exists, but it is not installed in this store. In the Dev Dashboard go to “Home” of the app, "
    "choose “Install app” and this store."
)
NOT_PERMITTED = (
    "The app and this store belong to different organisations at Shopify. Make the app while you are signed "
    "in to the Dev Dashboard as the owner of this store, or sign in through the browser."
)
NOT_SHOPIFY = (
    "Something other than Shopify answered, such as the login page of a Wi-Fi network. Check the internet "
    "connection and the shop address, then try again."
)
APP, ACCESS = WayIn.APP, WayIn.TOKEN
TYPED = {
    "wrong id": Typed(APP, (ID[::-1], SECRET), UNKNOWN_PAIR, "Secret"),
    "wrong secret": Typed(APP, (ID, SECRET[:-1] + "1"), UNKNOWN_PAIR, "Secret"),
    "no id": Typed(APP, ("", SECRET), f"Fill in the Client ID. {ID_IS_AT}", "Client ID"),
    "no secret": Typed(APP, (ID, ""), f"Fill in the secret. {SECRET_IS_AT}", "Secret"),
    "the wrong way round": Typed(
        APP, (SECRET, ID), f"This is the secret, not the Client ID. {ID_IS_AT}", "Client ID"
    ),
    "a token for the secret": Typed(
        APP,
        (ID, "shpat_0123456789abcdef0123456789abcdef"),
        f"This is an access token, not the secret. {SECRET_IS_AT}",
        "Secret",
    ),
    "not installed": Typed(APP, (ID, SECRET), NOT_INSTALLED, fault="not-installed"),
    "of somebody else": Typed(APP, (ID, SECRET), NOT_PERMITTED, fault="shop-not-permitted"),
    "frozen": Typed(APP, (ID, SECRET), FROZEN, fault="frozen"),
    "locked": Typed(APP, (ID, SECRET), LOCKED, fault="locked"),
    "wrong shop": Typed(APP, (ID, SECRET), NO_SHOP, fault="no-such-shop"),
    "wrong token": Typed(ACCESS, ("shpat_0123456789abcdef0123456789abcdef",), REFUSED, "Access token"),
    "no token": Typed(ACCESS, ("",), f"Fill in the access token. {TOKEN_IS_AT}", "Access token"),
    "a secret for the token": Typed(
        ACCESS, (SECRET,), f"This is an app's secret, not an access token. {TOKEN_IS_AT}", "Access token"
    ),
}
#: What an access token meets in a shop that is closed: it is asked nothing before the check, which says so.
CHECKED = {"frozen": FROZEN, "locked": LOCKED, "no-such-shop": NO_SHOP}


def give(person: Newcomer, way: WayIn, keys: tuple[str, ...]) -> None:
    if way is WayIn.APP:
        person.gives_app_keys(*keys)
    else:
        person.gives_token(*keys)


def given(person: Newcomer, way: WayIn) -> tuple[str, ...]:
    fields = ("Client ID", "Secret") if way is WayIn.APP else ("Access token",)
    return tuple(person.field(name, name).text() for name in fields)


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_keys_that_do_not_open(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, typed: Typed
) -> None:
    with shop_on_loopback() as (shop, url), started(qapp, qtbot, tmp_path) as program:
        person = Newcomer(program)
        person.to_keys(url, typed.way)
        shop.faults = FaultPlan([parse_fault(typed.fault)] if typed.fault else [])
        give(person, typed.way, typed.keys)
        person.signs_in()
        person.until_problem(typed.said.replace("{shop}", url.removeprefix("http://")))
        assert given(person, typed.way) == typed.keys
        if typed.field is not None:
            assert person.field(typed.field, typed.field).hasFocus()
        nothing_is_kept(kept, tmp_path)
        shop.faults = FaultPlan([])
        give(person, typed.way, (ID, SECRET) if typed.way is APP else (TOKEN,))
        person.signs_in()
        person.until_checked()
        person.opens_store()


IN_DUTCH = {
    "verkeerd secret": Typed(
        APP,
        (ID, SECRET[:-1] + "1"),
        "Shopify kent deze combinatie van Client ID en secret niet. Kopieer beide opnieuw uit “Settings” "
        "van de app in het Dev Dashboard; een secret dat daar is vernieuwd, vervangt het oude.",
    ),
    "niet geïnstalleerd": Typed(
        APP,
        (ID, SECRET),
        "De app bestaat, maar is niet in deze winkel geïnstalleerd. Ga in het Dev Dashboard naar “Home” van "
        "de app, kies “Install app” en dan deze winkel.",
        fault="not-installed",
    ),
    "bevroren": Typed(
        APP,
        (ID, SECRET),
        "Shopify heeft deze winkel bevroren omdat een rekening niet is betaald. De eigenaar kan die betalen "
        "in het Shopify-beheercentrum. Tot dan kun je de opgeslagen bestellingen bekijken.",
        fault="frozen",
    ),
    "vergrendeld": Typed(
        APP,
        (ID, SECRET),
        "Shopify heeft deze winkel vergrendeld. De eigenaar kan de ondersteuning van Shopify vragen waarom. "
        "Tot dan kun je de opgeslagen bestellingen bekijken.",
        fault="locked",
    ),
    "verkeerd token": Typed(
        ACCESS,
        ("shpat_0123456789abcdef0123456789abcdef",),
        "Shopify accepteert dit toegangstoken niet voor {shop}. Kopieer het nog eens; is het wel het juiste, "
        "kijk dan in het Shopify-beheercentrum of de app nog is geïnstalleerd.",
    ),
}


@pytest.mark.parametrize("typed", IN_DUTCH.values(), ids=IN_DUTCH)
def test_keys_that_do_not_open_in_dutch(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, typed: Typed
) -> None:
    with shop_on_loopback() as (shop, url), started(qapp, qtbot, tmp_path, "nl") as program:
        person = Newcomer(program, "nl")
        person.to_keys(url, typed.way)
        shop.faults = FaultPlan([parse_fault(typed.fault)] if typed.fault else [])
        give(person, typed.way, typed.keys)
        person.signs_in()
        person.until_problem(typed.said.replace("{shop}", url.removeprefix("http://")))
        nothing_is_kept(kept, tmp_path)


@pytest.mark.parametrize("fault", CHECKED)
def test_a_shop_that_closes_before_the_check(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, fault: str
) -> None:
    with shop_on_loopback() as (shop, url), started(qapp, qtbot, tmp_path) as program:
        person = Newcomer(program)
        person.to_keys(url, WayIn.TOKEN)
        shop.faults = FaultPlan([parse_fault(f"{fault}:graphql")])
        person.gives_token(TOKEN)
        person.signs_in()
        person.until_problem(CHECKED[fault])
        assert not person.button("Open the store", "Winkel openen").isEnabled()
        nothing_is_kept(kept, tmp_path)
        shop.faults = FaultPlan([])
        person.presses("Check again", "Opnieuw controleren")
        person.until_checked()
        person.opens_store()


def test_nobody_there_and_somebody_else_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring
) -> None:
    with answering(200, "text/html", HOTEL) as hotel, started(qapp, qtbot, tmp_path) as program:
        person = Newcomer(program)
        nobody = "Shopify cannot be reached. Check the internet connection, then try again."
        person.connects(f"http://127.0.0.1:{free_port()}")
        for address, said in ((None, nobody), (hotel, NOT_SHOPIFY)):
            if address is not None:
                for _ in range(2):
                    person.presses("Back", "Terug")
                person.types("Address of the store", "Adres van de winkel", address)
                person.presses("Continue", "Verder")
            person.chooses(WayIn.APP)
            person.gives_app_keys()
            person.signs_in()
            person.until_problem(said)
        nothing_is_kept(kept, tmp_path)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "This computer's clock differs from Shopify's by 1440 minutes. Set it right: times shown here, "
            "and signing in, depend on it.",
        ),
        (
            "nl",
            "De klok van deze computer verschilt 1440 minuten met die van Shopify. Zet hem goed: de tijden "
            "hier en het aanmelden hangen ervan af.",
        ),
    ],
)
@pytest.mark.parametrize("seconds", [86_400, -86_400])
@pytest.mark.parametrize("way", [WayIn.APP, WayIn.TOKEN])
def test_a_clock_that_is_wrong_by_a_day(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    language: str,
    said: str,
    seconds: int,
    way: WayIn,
) -> None:
    """The way in stays open; the window says what is wrong."""
    with (
        shop_on_loopback(faults=[parse_fault(f"clock:{seconds}")]) as (_, url),
        started(qapp, qtbot, tmp_path, language) as program,
    ):
        person = Newcomer(program, language)
        person.to_keys(url, way)
        give(person, way, (ID, SECRET) if way is APP else (TOKEN,))
        person.signs_in()
        person.until_checked()
        person.presses("Open the store", "Winkel openen")
        until_synced(program)
        program.until(lambda: lines(program) == [said])
        person.still_browses()


# --- with a store open meanwhile


@pytest.mark.parametrize("fault", ["frozen", "no-such-shop", "token500:1x"])
def test_the_store_that_is_open_stays_open_while_another_is_not_reached(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, fault: str
) -> None:
    with shop_on_loopback() as (shop, url), shop_on_loopback(orders=5) as (other, second):
        keep(kept, url, keys_of(shop, WayIn.APP))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            person = Newcomer(program)
            person.until_works()
            before = dict(kept.kept)
            window = program.window
            program.act(program.order_desk.window.connect_asked.emit)
            person.to_keys(second, WayIn.APP)
            other.faults = FaultPlan([parse_fault(fault)])
            person.gives_app_keys(ID, SECRET[:-1] + "1")
            person.signs_in()
            program.until(lambda: person.problems() != [])
            for _ in range(5):  # keys, ways, address, first page
                if program.program.welcome is not None:
                    program.press_key(program.program.welcome.page, Qt.Key.Key_Escape)
            assert program.program.welcome is None
            assert program.window is window and window.isVisible() and lines(program) == []
            assert kept.kept == before
            person.still_browses()
