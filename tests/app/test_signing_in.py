"""The three ways into a shop over real HTTP: a key store in memory, the demo shop in Shopify's place."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from fulfilldesk.app.signing_in import ShopifySigningIn
from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.demoshop.signing_in.apps import SignInApp
from fulfilldesk.domain import errors
from fulfilldesk.domain.connection_check import Identity
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.signing_in import FoundShop, Kept, Redirect
from tests.app.ways_in import ID, PAGE, SECRET, MemoryVault, WrongClock, made, signed_in_by_browser
from tests.shopify.support import FakeClock
from tests.shopify.web import Page, web

# --- an app's id and secret


def test_with_an_app_from_the_address_to_the_kept_keys(
    signing_in: ShopifySigningIn, vault: MemoryVault, tmp_path: Path
) -> None:
    with running_shop(orders=30) as (_, url):
        shop = signing_in.find(f" {url}/ ")
        credentials = signing_in.with_app(shop, f"Client ID: {ID}", f" {SECRET}\n")
        facts = signing_in.check(shop, credentials)
        assert vault.kept == {}, "nothing is kept before the person goes on"
        kept = signing_in.keep(shop, credentials, facts.info.name)
    domain = url.removeprefix("http://")
    assert shop == FoundShop(f"{url}/", domain)
    assert credentials.way is WayIn.APP
    assert facts.orders
    assert facts.staff is None
    assert facts.identity is Identity.VISIBLE
    assert facts.oldest_order_at is not None
    assert kept == Kept()
    assert Keys(vault).credentials(domain) == credentials
    assert Stores(tmp_path / "stores.json").all() == (KnownStore(url, domain, facts.info.name),)


@pytest.mark.parametrize(
    ("client_id", "secret", "what", "why"),
    [
        ("", SECRET, "client-id", "empty"),
        (SECRET, ID, "client-id", "is-secret"),
        (ID, "", "client-secret", "empty"),
        (ID, ID, "client-secret", "is-id"),
        (ID, "shpat_0123456789abcdef0123456789abcdef", "client-secret", "is-token"),
    ],
)
def test_keys_that_cannot_be_any_are_sent_nowhere(
    signing_in: ShopifySigningIn, client_id: str, secret: str, what: str, why: str
) -> None:
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        for ask in (
            lambda: signing_in.with_app(shop, client_id, secret),
            lambda: signing_in.in_browser(shop, client_id, secret, Redirect.THIS_COMPUTER),
        ):
            with pytest.raises(errors.BadKey) as caught:
                ask()
            assert caught.value.parameters == {"what": what, "why": why}
        assert not demo.authorization.asked


@pytest.mark.parametrize(
    ("app", "secret", "kind"),
    [
        (SignInApp(client_id=ID[::-1]), SECRET, errors.WrongAppKey),
        (SignInApp(), SECRET[:-1] + "1", errors.WrongAppKey),
        (SignInApp(installed=False), SECRET, errors.AppNotInstalled),
        (SignInApp(same_organization=False), SECRET, errors.AppNotPermitted),
    ],
)
def test_keys_that_shopify_refuses(
    signing_in: ShopifySigningIn, vault: MemoryVault, app: SignInApp, secret: str, kind: type[Failure]
) -> None:
    with running_shop(orders=1, app=app) as (_, url), pytest.raises(Failure) as caught:
        signing_in.with_app(signing_in.find(url), ID, secret)
    assert type(caught.value) is kind
    assert vault.kept == {}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("frozen", errors.ShopFrozen),
        ("locked", errors.ShopLocked),
        ("no-such-shop", errors.UnknownShop),
        ("token500", errors.ShopifyFailed),
    ],
)
def test_a_shop_in_trouble(signing_in: ShopifySigningIn, fault: str, kind: type[Failure]) -> None:
    with running_shop(orders=1, faults=[parse_fault(fault)]) as (_, url), pytest.raises(Failure) as caught:
        signing_in.with_app(signing_in.find(url), ID, SECRET)
    assert type(caught.value) is kind


def test_an_app_whose_token_is_taken_back_before_the_check_gets_another(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        credentials = signing_in.with_app(shop, ID, SECRET)
        demo.authorization.take_back_tokens()
        assert signing_in.check(shop, credentials).orders
        assert demo.authorization.given == {"client_credentials": 2}


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_is_wrong_by_a_day(vault: MemoryVault, tmp_path: Path, days: int) -> None:
    signing_in = made(vault, tmp_path, WrongClock(days))
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        credentials = signing_in.with_app(shop, ID, SECRET)
        assert signing_in.check(shop, credentials).orders
        assert demo.authorization.given == {"client_credentials": 1}, "it is not renewed for the clock's sake"
        person = signed_in_by_browser(signing_in, demo, shop)
        assert signing_in.check(shop, person).orders


# --- a token


def test_with_a_token_of_an_app_that_was_made_in_the_admin(
    signing_in: ShopifySigningIn, vault: MemoryVault
) -> None:
    with running_shop(orders=3) as (_, url):
        shop = signing_in.find(url)
        credentials = signing_in.with_token(shop, f'"{DEFAULT_TOKEN}"')
        assert credentials == Credentials(WayIn.TOKEN, DEFAULT_TOKEN)
        facts = signing_in.check(shop, credentials)
        assert signing_in.keep(shop, credentials, facts.info.name).why_not is None
    assert Keys(vault).credentials(shop.domain) == credentials


def test_a_token_that_the_shop_does_not_know(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (_, url):
        shop = signing_in.find(url)
        credentials = signing_in.with_token(shop, "shpat_0123456789abcdef0123456789abcdef")
        with pytest.raises(errors.SignInRefused) as caught:
            signing_in.check(shop, credentials)
    assert type(caught.value) is errors.SignInRefused


def test_what_a_demo_shop_takes_for_a_token_a_real_one_does_not(signing_in: ShopifySigningIn) -> None:
    real = FoundShop("fiets", "fiets.myshopify.com")
    for pasted, why in ((DEFAULT_TOKEN, "characters"), (SECRET, "is-secret"), (ID, "is-id")):
        with pytest.raises(errors.BadKey) as caught:
            signing_in.with_token(real, pasted)
        assert caught.value.parameters == {"what": "token", "why": why}


# --- keeping


def test_without_a_key_store_the_keys_are_kept_for_this_run(tmp_path: Path) -> None:
    missing = errors.KeyStoreMissing()
    keys = Keys(MemoryVault(missing))
    stores = Stores(tmp_path / "stores.json")
    signing_in = ShopifySigningIn(keys, stores, FakeClock(), callback_page=PAGE)
    shop = FoundShop("www.fiets.nl", "fiets.myshopify.com", asked="www.fiets.nl")
    credentials = Credentials(WayIn.TOKEN, "shpat_0123456789abcdef0123456789abcdef")
    assert signing_in.keep(shop, credentials, "Fiets") == Kept(missing)
    assert keys.credentials("fiets.myshopify.com") == credentials
    assert stores.all() == (KnownStore("fiets.myshopify.com", "fiets.myshopify.com", "Fiets"),)


def test_nothing_secret_is_written_anywhere(
    signing_in: ShopifySigningIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), running_shop(orders=3) as (demo, url):
        shop = signing_in.find(url)
        app = signing_in.with_app(shop, ID, SECRET)
        person = signed_in_by_browser(signing_in, demo, shop)
        for credentials in (app, person):
            signing_in.check(shop, credentials)
            signing_in.keep(shop, credentials, "Fiets")
        secrets = [SECRET, *demo.authorization.all_tokens()]
    shown = caplog.text + repr([signing_in, app, person])
    for folder, _, names in os.walk(tmp_path):
        shown += "".join(Path(folder, name).read_text() for name in names)
    assert len(secrets) == 4
    assert not [secret for secret in secrets if secret in shown]


def test_the_shop_behind_a_domain_of_its_own_is_a_proposal(vault: MemoryVault, tmp_path: Path) -> None:
    script = Page(b'<script>Shopify.shop = "fiets.myshopify.com";</script>')
    with web({"https://www.fiets.nl/": script}) as here:
        stores = Stores(tmp_path / "stores.json")
        signing_in = ShopifySigningIn(
            Keys(vault), stores, FakeClock(), callback_page=PAGE, transports=here.transports
        )
        found = signing_in.find("www.fiets.nl")
        assert found == FoundShop("www.fiets.nl", "fiets.myshopify.com", asked="www.fiets.nl")
        assert {each.method for each in here.asked} == {"GET"}
        callback = signing_in.redirect_address(found, Redirect.THIS_COMPUTER)
        assert callback == "http://127.0.0.1:3457/fulfilldesk/callback"
