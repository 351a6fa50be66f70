"""A desk among canaries: the shop with the customer in it, the key store, the log, and everybody around who
could hear what they should not."""

from __future__ import annotations

import io
import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl

import httpx
import pytest

from fulfilldesk import logs
from fulfilldesk.app import desk as desks
from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.signing_in import ShopifySigningIn
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target
from fulfilldesk.credentials.vault import KeyringVault
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.model import Order as DemoOrder
from fulfilldesk.demoshop.observing import Seen
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import SignInApp
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.paths import Profile
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.signing_in import FoundShop, Redirect
from fulfilldesk.shopify.address import shop_address
from tests.app.programs import MemoryKeyring, key_store
from tests.journeys.canary_customer import Planted, plant
from tests.journeys.desks import gid
from tests.journeys.strangers import Signpost, Stranger, signpost, stranger
from tests.shopify.web import Page, Web, to, web

#: None has a look of its own that a filter could know it by.
TOKEN = "kanarievogel-0f3c9a71d2b84e65a7c1"
CLIENT_ID, SECRET = "5f1d0e9c8b7a46938271605f4e3d2c1b", "d2b84e65a7c10f3c9a7190be44d1c6f2"
ORDERS = 40
HOSTILE = "www.hostile-shop.nl"


class HastyClock(SystemClock):
    """Nobody sleeps: waiting is time passing, at once."""

    def __init__(self, stopping: threading.Event) -> None:
        super().__init__(stopping)
        self._slept = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._slept

    def sleep(self, seconds: float) -> None:
        self._slept += seconds
        super().sleep(0.0)


@dataclass
class Day:
    """The desk and all that is around it. `seen` are the requests to the shop and its downloads, `hosts` the
    names that were looked up, `said` what went to the terminal, `failures` what went wrong, as it must."""

    profile: Profile
    shop: DemoShop
    url: str
    planted: Planted
    vault: MemoryKeyring
    keys: Keys
    stranger: Stranger
    signpost: Signpost
    web: Web
    seen: list[Seen]
    hosts: set[str]
    said: io.StringIO
    failures: list[Failure] = field(default_factory=list)
    ended: list[JournalEntry] = field(default_factory=list)

    @property
    def domain(self) -> str:
        return shop_address(self.url).domain

    @property
    def secrets(self) -> frozenset[str]:
        """Every token that there was, the app's secret, the codes with their verifiers, and the signatures of
        downloads."""
        found = {TOKEN, SECRET, *self.shop.authorization.all_tokens()}
        for request in self.seen:
            if request.path.endswith("/access_token"):
                form = parse_qs(request.body.decode())
                found |= {word for name in ("code", "code_verifier") for word in form.get(name, ())}
            if request.server == "downloads":
                found |= {value for name, value in parse_qsl(request.query) if name == "Signature"}
        return frozenset(found)

    # --- trouble

    @contextmanager
    def trouble(self, *faults: str) -> Iterator[None]:
        """The shop has it while the block lasts."""
        self.shop.faults = FaultPlan([parse_fault(fault) for fault in faults])
        try:
            yield
        finally:
            self.shop.faults = FaultPlan([])

    @contextmanager
    def sent_away(self, status: int, path: str) -> Iterator[None]:
        """The shop sends everybody who asks for the path to a stranger."""
        self.signpost.to, self.signpost.status, self.signpost.path = self.stranger.url, status, path
        try:
            yield
        finally:
            self.signpost.to = self.signpost.status = None

    @contextmanager
    def echo(self, status: int, path: str) -> Iterator[None]:
        """Who asks for the path is told everything that they said."""
        self.signpost.status, self.signpost.path = status, path
        try:
            yield
        finally:
            self.signpost.status = None

    @contextmanager
    def expected(self) -> Iterator[None]:
        """Something goes wrong."""
        with pytest.raises(Failure) as caught:
            yield
        self.failures.append(caught.value)

    # --- signing in

    def signing_in(self, **others: Any) -> ShopifySigningIn:
        stores = Stores(self.profile.stores)
        clock = HastyClock(threading.Event())
        return ShopifySigningIn(self.keys, stores, clock, callback_page="Done.", callback_port=0, **others)

    def by_browser(self, redirect: Redirect) -> Credentials:
        """A person says yes in a browser; where nobody listens, the address is pasted."""
        signing_in = self.signing_in()
        attempt = signing_in.in_browser(self.found(), CLIENT_ID, SECRET, redirect)
        registered = httpx.URL(attempt.url).params["redirect_uri"]
        self.shop.authorization.app.redirects = (registered,)
        with httpx.Client(verify=False, trust_env=False) as browser:
            back = browser.get(attempt.url).headers["Location"]
            if redirect is Redirect.SHOP:
                return attempt.pasted(back)
            page: list[str] = []
            visit = threading.Thread(target=lambda: page.append(browser.get(back).text))
            visit.start()
            credentials = attempt.wait()
            visit.join()
        assert page == [page[0]] and "Done." in page[0]
        assert not any(word in page[0] for word in httpx.URL(back).params.values())
        return credentials

    def found(self) -> FoundShop:
        return self.signing_in().find(self.url)

    def keep(self, credentials: Credentials) -> None:
        """Check the connection and keep the keys, as the wizard does."""
        shop, signing_in = self.found(), self.signing_in()
        facts = signing_in.check(shop, credentials)
        assert signing_in.keep(shop, credentials, facts.info.name).why_not is None

    # --- at work

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The store's files and services, with the keys that are kept."""
        opened = open_desk(Target(shop_address(self.url)), self.profile, lambda event: None, self.keys)
        try:
            yield opened
        finally:
            opened.close()

    def order(self, desk: Desk, order: DemoOrder) -> Order:
        """As the shop shows it."""
        return desk.reading.order(gid("Order", order.id))

    def does(
        self, desk: Desk, kind: str, order: DemoOrder, target_id: str, **parameters: Any
    ) -> JournalEntry:
        """Ask, look, agree."""
        asked = desk.pipeline.ask(kind, self.order(desk, order), target_id, parameters)
        ended = desk.pipeline.carry_out(desk.pipeline.prepare(asked))
        assert isinstance(ended, JournalEntry)
        self.ended.append(ended)
        return ended


@contextmanager
def day_at(folder: Path) -> Iterator[Day]:
    """Nothing was done yet. The log is written, with all that --debug adds; the key store is in memory."""
    profile, seen, hosts, said = Profile(folder), list[Seen](), set[str](), io.StringIO()
    level = logging.getLogger().level
    pages = {
        f"https://{HOSTILE}/admin": to("https://other-host.nl/login?shop=1"),
        f"https://{HOSTILE}/meta.json": to("http://insecure-host.nl/meta.json", 308),
        f"https://{HOSTILE}/": Page(b"Shopify.shop = 'hostile-shop.myshopify.com'; " * 9),
        "https://other-host.nl/login?shop=1": to("https://third-host.nl/", 307),
        "https://third-host.nl/": Page(b'{"myshopify_domain":"evil.example"}'),
    }
    app = SignInApp(client_id=CLIENT_ID, client_secret=SECRET)
    logs.start(profile.log, debug=True)
    try:
        with (
            stranger() as met,
            signpost() as post,
            web(pages) as around,
            key_store() as vault,
            redirect_stdout(said),
            redirect_stderr(said),
            noted_hosts(hosts),
            pytest.MonkeyPatch.context() as patch,
            running_shop(orders=ORDERS, token=TOKEN, app=app, plan=PLUS, observe=seen.append) as (shop, url),
        ):
            patch.setattr(desks, "SystemClock", HastyClock)
            keys = Keys(KeyringVault())
            yield Day(profile, shop, url, plant(shop), vault, keys, met, post, around, seen, hosts, said)
    finally:
        logs.stop()
        logging.getLogger().setLevel(level)


@contextmanager
def noted_hosts(hosts: set[str]) -> Iterator[None]:
    """Every name that is looked up to connect to it."""
    look_up = socket.getaddrinfo

    def noted(host: Any, *others: Any, **named: Any) -> Any:
        hosts.add(host.decode() if isinstance(host, bytes) else str(host))
        return look_up(host, *others, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", noted)
        yield
