"""The three ways into a shop over real HTTP: a key store in memory, the demo shop in Shopify's place."""

from __future__ import annotations

import logging
import os
import socket
import struct
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from fulfilldesk.app.signing_in import ShopifyBrowserSignIn, ShopifySigningIn
from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.signing_in.apps import (
    DEFAULT_CLIENT_ID,
    DEFAULT_CLIENT_SECRET,
    OWNER,
    SHOP_ASSISTANT,
    SignInApp,
)
from fulfilldesk.domain import errors
from fulfilldesk.domain.connection_check import Identity
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.signing_in import BrowserSignIn, FoundShop, Kept, Redirect, SigningIn
from tests.shopify.support import FakeClock
from tests.shopify.web import Page, web

ID, SECRET = DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
PAGE = "U kunt deze pagina sluiten."


class MemoryVault:
    """A key store; `failure` is raised instead of writing."""

    def __init__(self, failure: Failure | None = None) -> None:
        self.kept: dict[str, str] = {}
        self.failure = failure

    def read(self, name: str) -> str | None:
        return self.kept.get(name)

    def write(self, name: str, secret: str) -> None:
        if self.failure is not None:
            raise self.failure
        self.kept[name] = secret

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)


class WrongClock(FakeClock):
    """This computer's clock stands days before or after."""

    def __init__(self, days: int) -> None:
        super().__init__()
        self._by = timedelta(days=days)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._by


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


@pytest.fixture
def signing_in(vault: MemoryVault, tmp_path: Path) -> ShopifySigningIn:
    return made(vault, tmp_path)


def made(vault: MemoryVault, tmp_path: Path, clock: FakeClock | None = None) -> ShopifySigningIn:
    stores = Stores(tmp_path / "stores.json")
    return ShopifySigningIn(Keys(vault), stores, clock or WrongClock(0), callback_page=PAGE, callback_port=0)


def as_the_pages_see_it(signing_in: ShopifySigningIn) -> SigningIn:
    """Checked by mypy wherever tests are: it fits the protocol."""
    return signing_in


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


# --- a person, in the browser


def registered(demo: DemoShop, sign_in: BrowserSignIn) -> None:
    """The address of this attempt is one that the app may use."""
    redirect = httpx.URL(sign_in.url).params["redirect_uri"]
    demo.authorization.app.redirects = (redirect,)


def browse(address: str) -> httpx.Response:
    """What a browser does: go there, and wherever it is sent."""
    with httpx.Client(verify=False, trust_env=False, timeout=10, follow_redirects=True) as browser:
        return browser.get(address)


def answer_of(sign_in: BrowserSignIn) -> str:
    """The address to which Shopify sends the browser, without going there."""
    with httpx.Client(verify=False, trust_env=False, timeout=10) as browser:
        return browser.get(sign_in.url).headers["Location"]


@contextmanager
def waited_for(sign_in: ShopifyBrowserSignIn) -> Iterator[Future[Credentials]]:
    """Somebody waits for the browser's return."""
    with ThreadPoolExecutor(1, thread_name_prefix="waiting") as pool:
        outcome = pool.submit(sign_in.wait)
        try:
            yield outcome
        finally:
            sign_in.cancel()


def signed_in_by_browser(signing_in: ShopifySigningIn, demo: DemoShop, shop: FoundShop) -> Credentials:
    sign_in = signing_in.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
    registered(demo, sign_in)
    with waited_for(sign_in) as outcome:
        assert PAGE in browse(sign_in.url).text
        return outcome.result(30)


def test_in_the_browser_from_the_address_to_the_kept_keys(
    signing_in: ShopifySigningIn, vault: MemoryVault
) -> None:
    with running_shop(orders=3, staff=[SHOP_ASSISTANT]) as (demo, url):
        shop = signing_in.find(url)
        credentials = signed_in_by_browser(signing_in, demo, shop)
        facts = signing_in.check(shop, credentials)
        assert signing_in.keep(shop, credentials, facts.info.name).why_not is None
    assert credentials.way is WayIn.STAFF
    assert facts.staff == credentials.staff == "Daan Visser"
    assert credentials.staff_scopes == SHOP_ASSISTANT.scopes
    assert facts.info.scopes <= credentials.staff_scopes
    assert "read_returns" in demo.world.app.scopes
    assert "read_returns" not in facts.info.scopes, "the app may, this person may not"
    assert Keys(vault).credentials(shop.domain) == credentials


def test_a_person_who_may_everything(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=3, staff=[OWNER]) as (demo, url):
        shop = signing_in.find(url)
        credentials = signed_in_by_browser(signing_in, demo, shop)
        assert signing_in.check(shop, credentials).staff == "Femke de Wit"


def test_a_person_whose_token_has_ended(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=3) as (demo, url):
        shop = signing_in.find(url)
        credentials = signed_in_by_browser(signing_in, demo, shop)
        demo.authorization.take_back_tokens()
        with pytest.raises(errors.SignInEnded):
            signing_in.check(shop, credentials)


def test_somebody_says_no(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        demo.authorization.approves = False
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        with waited_for(sign_in) as outcome:
            browse(sign_in.url)
            with pytest.raises(errors.SignInDenied):
                outcome.result(30)


def test_a_second_sign_in_at_the_same_time(
    signing_in: ShopifySigningIn, vault: MemoryVault, tmp_path: Path
) -> None:
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        first = signing_in.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
        port = httpx.URL(httpx.URL(first.url).params["redirect_uri"]).port
        assert port is not None
        other = ShopifySigningIn(
            Keys(vault), Stores(tmp_path / "x.json"), WrongClock(0), callback_page="", callback_port=port
        )
        with pytest.raises(errors.PortTaken) as caught:
            other.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
        assert caught.value.parameters == {"port": str(port)}
        registered(demo, first)
        with waited_for(first) as outcome:
            browse(first.url)
            assert outcome.result(30).way is WayIn.STAFF


def test_a_browser_that_is_closed_half_way_can_be_opened_again(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        with waited_for(sign_in) as outcome:
            answer = httpx.URL(answer_of(sign_in))
            with socket.create_connection((answer.host, answer.port), timeout=10) as browser:
                browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                browser.sendall(b"GET " + answer.raw_path[:40])
            browse(sign_in.url)
            assert outcome.result(30).way is WayIn.STAFF


def test_nobody_comes_back_and_it_is_cancelled(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (_, url):
        for redirect in Redirect:
            sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, redirect)
            with waited_for(sign_in) as outcome:
                sign_in.cancel()
                sign_in.cancel()
                with pytest.raises(errors.Stopped):
                    outcome.result(30)


def test_an_answer_is_good_once(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        answer = answer_of(sign_in)
        with waited_for(sign_in) as outcome:
            browse(answer)
            outcome.result(30)
            for replayed in (answer, answer_of(sign_in)):
                with pytest.raises(errors.SignInForged):
                    sign_in.pasted(replayed)
        assert demo.authorization.asked == {"authorization_code": 1}


def test_the_answer_to_an_earlier_attempt_is_turned_away_and_the_wait_goes_on(
    signing_in: ShopifySigningIn,
) -> None:
    """A browser that is opened for the second attempt loads the tab of the first again."""
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        earlier = signing_in.in_browser(shop, ID, SECRET, Redirect.SHOP)
        registered(demo, earlier)
        answer = httpx.URL(answer_of(earlier))
        sign_in = signing_in.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
        with waited_for(sign_in) as outcome:
            back = httpx.URL(httpx.URL(sign_in.url).params["redirect_uri"])
            earlier_tab = browse(str(back.copy_with(query=answer.query)))
            assert earlier_tab.is_error and PAGE not in earlier_tab.text
            with pytest.raises(errors.SignInForged):
                sign_in.pasted(str(answer))
            assert not demo.authorization.asked
            registered(demo, sign_in)
            browse(sign_in.url)
            assert outcome.result(30).way is WayIn.STAFF
        assert demo.authorization.asked == {"authorization_code": 1}


def test_the_same_answer_by_two_ways_at_once_is_taken_once(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.SHOP)
        registered(demo, sign_in)
        answer = answer_of(sign_in)

        def paste(_: int) -> Credentials | Failure:
            try:
                return sign_in.pasted(answer)
            except Failure as failure:
                return failure

        with ThreadPoolExecutor(8) as pool:
            outcomes = list(pool.map(paste, range(8)))
        assert sum(isinstance(outcome, Credentials) for outcome in outcomes) == 1
        assert sum(type(outcome) is errors.SignInForged for outcome in outcomes) == 7
        assert demo.authorization.asked == {"authorization_code": 1}


@pytest.mark.parametrize(
    "copied",
    [
        str,
        lambda answer: f" {answer}\n",
        lambda answer: answer.partition("://")[2],
        lambda answer: answer.partition("?")[2],
    ],
)
def test_where_nobody_can_listen_the_address_is_pasted(
    signing_in: ShopifySigningIn, copied: Callable[[str], str]
) -> None:
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        sign_in = signing_in.in_browser(shop, ID, SECRET, Redirect.SHOP)
        demo.authorization.app.redirects = (signing_in.redirect_address(shop, Redirect.SHOP),)
        answer = answer_of(sign_in)
        assert answer.startswith(f"{url}/fulfilldesk/callback?")
        for mistake in ("", "hello", answer[:-1] + "x", url):
            with pytest.raises(errors.SignInForged):
                sign_in.pasted(mistake)
        assert demo.authorization.asked["authorization_code"] == 0
        assert sign_in.pasted(copied(answer)).staff == "Femke de Wit"


def test_pasting_also_helps_while_somebody_listens(signing_in: ShopifySigningIn) -> None:
    """The browser may be on another computer."""
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        with waited_for(sign_in) as outcome:
            assert sign_in.pasted(answer_of(sign_in)).way is WayIn.STAFF
            sign_in.cancel()
            with pytest.raises(errors.Stopped):
                outcome.result(30)


def test_an_address_that_is_not_registered_stays_shopifys_page(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        demo.authorization.app.redirects = ()
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        answer = browse(sign_in.url)
        sign_in.cancel()
    assert answer.status_code == 400
    assert "redirect_uri is not whitelisted" in answer.text


def test_a_wrong_secret_is_told_as_such(signing_in: ShopifySigningIn) -> None:
    """Shopify signs its answer with the secret: with a slip in ours, every answer looks forged."""
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET[:-1] + "1", Redirect.SHOP)
        registered(demo, sign_in)
        with pytest.raises(errors.WrongAppKey):
            sign_in.pasted(answer_of(sign_in))


@pytest.mark.parametrize("app", [SignInApp(), SignInApp(same_organization=False)])
def test_a_forged_signature_is_not_blamed_on_the_secret(signing_in: ShopifySigningIn, app: SignInApp) -> None:
    with running_shop(orders=1, app=app) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.SHOP)
        registered(demo, sign_in)
        answer = answer_of(sign_in)
        with pytest.raises(errors.SignInForged):
            sign_in.pasted(answer.replace("code=", "code=0"))
        assert demo.authorization.asked["authorization_code"] == 0
        assert sign_in.pasted(answer).way is WayIn.STAFF, "the true answer still counts"


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
