"""Keys that stop opening the store while somebody works, or before the next start: one sentence says what to
do, the saved orders stay at hand, and whoever signs in again goes on where they were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.ui.message_line import Remedy
from tests.app.programs import MemoryKeyring, lines, press_remedy
from tests.journeys.several import until_idle
from tests.journeys.signing_in import (
    Browser,
    Newcomer,
    callback_port,
    keep,
    keys_of,
    shop_on_loopback,
    started,
)

ANOTHER_SECRET = "shpss_00000000000000000000000000000000"
ANOTHER_TOKEN = "another-token"


@dataclass(frozen=True)
class Lost:
    """What the merchant did (`how`), what the window then says, what they do about it (`mended`), and what
    the person types anew on the page that opens."""

    way: WayIn
    how: Callable[[DemoShop], object]
    said: str
    mended: Callable[[DemoShop], object]
    typed: Callable[[Newcomer], object]


def renew_secret(shop: DemoShop) -> None:
    shop.take_back_tokens()
    shop.authorization.app.client_secret = ANOTHER_SECRET


def give_app_away(shop: DemoShop) -> None:
    shop.take_back_tokens()
    shop.authorization.app.same_organization = False


def make_another_token(shop: DemoShop) -> None:
    shop.token = ANOTHER_TOKEN


def nothing(_: object) -> None:
    pass


REFUSED = "Shopify does not accept the access token. Sign in again with a new token. Your orders and your "
LOST = {
    "the app was removed": Lost(
        WayIn.APP,
        DemoShop.uninstall_app,
        "App not installed. The app exists, but it is not installed in this store. In the Dev Dashboard go "
        "to “Home” of the app, choose “Install app” and this store.",
        lambda shop: setattr(shop.authorization.app, "installed", True),
        nothing,
    ),
    "the secret was renewed": Lost(
        WayIn.APP,
        renew_secret,
        "Wrong app keys. Shopify does not know this Client ID with this secret. Copy both anew from "
        "“Settings” of the app in the Dev Dashboard; a secret that was renewed there replaces the old one.",
        nothing,
        lambda person: person.types("Secret", "Secret", ANOTHER_SECRET),
    ),
    "the app went to somebody else": Lost(
        WayIn.APP,
        give_app_away,
        "App of somebody else. The app and this store belong to different organisations at Shopify. Make the "
        "app while you are signed in to the Dev Dashboard as the owner of this store, or sign in through the "
        "browser.",
        lambda shop: setattr(shop.authorization.app, "same_organization", True),
        nothing,
    ),
    "the token was taken back": Lost(
        WayIn.TOKEN,
        DemoShop.take_back_tokens,
        f"Sign-in expired. {REFUSED}journal stay on this computer.",
        make_another_token,
        lambda person: person.gives_token(ANOTHER_TOKEN),
    ),
    "the app of the token was removed": Lost(
        WayIn.TOKEN,
        DemoShop.uninstall_app,
        f"Sign-in expired. {REFUSED}journal stay on this computer.",
        make_another_token,
        lambda person: person.gives_token(ANOTHER_TOKEN),
    ),
    "the person signed out of Shopify": Lost(
        WayIn.STAFF,
        DemoShop.take_back_tokens,
        "Signed out. Your sign-in at Shopify has ended; it lasts a day at most. Sign in again through the "
        "browser. Until then you can look at the saved orders.",
        nothing,
        nothing,
    ),
}


def gets_in_again(person: Newcomer, lost: Lost, shop: DemoShop) -> None:
    """From the line on top of the window to its being gone; of what is known nothing is typed again."""
    lost.mended(shop)
    person.signs_in_again()
    person.until_at_keys()
    lost.typed(person)
    if lost.way is WayIn.STAFF:
        person.opens_browser()
    else:
        person.signs_in()
    person.until_checked()
    person.opens_store()


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST)
def test_while_somebody_works(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    browser: Browser,
    lost: Lost,
) -> None:
    with callback_port() as port, shop_on_loopback(port) as (shop, url):
        keep(kept, url, keys_of(shop, lost.way))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            person = Newcomer(program, browser=browser)
            person.until_works()
            lost.how(shop)
            person.asks_to_sync()
            person.until_line(Remedy.SIGN_IN, lost.said)
            person.still_browses()
            gets_in_again(person, lost, shop)


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST)
def test_before_the_next_start(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    browser: Browser,
    lost: Lost,
) -> None:
    with callback_port() as port, shop_on_loopback(port) as (shop, url):
        keep(kept, url, keys_of(shop, lost.way))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            Newcomer(program).until_works()
        lost.how(shop)
        with started(qapp, qtbot, tmp_path) as program:
            person = Newcomer(program, browser=browser)
            person.until_line(Remedy.SIGN_IN, lost.said)
            person.still_browses()
            gets_in_again(person, lost, shop)
        with started(qapp, qtbot, tmp_path) as program:
            Newcomer(program).until_works()


# --- tokens that end by themselves


def until_ended(person: Newcomer, shop: DemoShop, credentials: Credentials) -> None:
    """The moment passes at which the token is no good any more."""
    person.program.until(lambda: shop.authorization.caller(credentials.token) is None)


def test_an_apps_token_is_renewed_while_somebody_works(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring
) -> None:
    with shop_on_loopback(token_life=2) as (shop, url):
        keep(kept, url, credentials := keys_of(shop, WayIn.APP))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            person = Newcomer(program)
            person.until_works()
            until_ended(person, shop, credentials)
            given = shop.authorization.given["client_credentials"]
            with shop.rival() as world:
                order = next(iter(world.orders.values()))
                order.note, order.updated_at = "ring first", world.clock()
            person.asks_to_sync()
            until_idle(program)
            newest = program.desk.cache.order(f"gid://shopify/Order/{order.id}")
            assert newest is not None and newest.note == "ring first"
            assert lines(program) == [] and program.program.welcome is None
            assert shop.authorization.given["client_credentials"] >= given
        assert kept.kept[("FulfillDesk", url.removeprefix("http://"))] != ""


def test_an_apps_token_that_ended_while_the_program_was_closed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring
) -> None:
    with shop_on_loopback() as (shop, url):
        credentials = keys_of(shop, WayIn.APP)
        keep(kept, url, credentials)
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            Newcomer(program).until_works()
        assert shop.authorization.given == {"client_credentials": 1}
        shop.take_back_tokens()
        ended = shop.world.clock()
        keep(kept, url, replace(credentials, ends_at=ended))
        with started(qapp, qtbot, tmp_path) as program:
            person = Newcomer(program)
            person.until_works()
            assert person.program.program.welcome is None
        assert shop.authorization.given == {"client_credentials": 2}
        with started(qapp, qtbot, tmp_path) as program:
            Newcomer(program).until_works()
        assert shop.authorization.given == {"client_credentials": 2}, "the new one was kept"


# --- a shop that is closed

CLOSED = {
    "frozen": (
        Remedy.TRY_AGAIN,
        "The shop is frozen. Shopify has frozen this shop because a bill has not been paid. The owner can "
        "pay it in the Shopify admin. Until then you can look at the saved orders.",
    ),
    "locked": (
        Remedy.TRY_AGAIN,
        "The shop is locked. Shopify has locked this shop. The owner can ask Shopify's support why. Until "
        "then you can look at the saved orders.",
    ),
    "no-such-shop": (
        Remedy.SIGN_IN,
        "No shop there. There is no Shopify shop at this address. Check the spelling. In the Shopify admin "
        "the address is under Settings, Domains.",
    ),
}


@pytest.mark.parametrize("way", [WayIn.APP, WayIn.STAFF])
@pytest.mark.parametrize("fault", CLOSED)
def test_a_shop_that_closes_and_opens_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, fault: str, way: WayIn
) -> None:
    remedy, said = CLOSED[fault]
    with shop_on_loopback() as (shop, url):
        keep(kept, url, keys_of(shop, way))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            person = Newcomer(program)
            person.until_works()
            shop.faults = FaultPlan([parse_fault(fault)])
            person.asks_to_sync()
            person.until_line(remedy, said)
            person.still_browses()
        with started(qapp, qtbot, tmp_path) as program:
            person = Newcomer(program)
            person.until_line(remedy, said)
            person.still_browses()
            shop.faults = FaultPlan([])
            if remedy is Remedy.TRY_AGAIN:
                press_remedy(program, remedy)
            else:
                person.asks_to_sync()
            person.until_works()
