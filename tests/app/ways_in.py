"""The ways into a shop without a window: a key store in memory, this computer's clock, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from fulfilldesk.app.signing_in import ShopifyBrowserSignIn, ShopifySigningIn
from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.signing_in import BrowserSignIn, FoundShop, Redirect
from tests.shopify.support import FakeClock

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


def made(vault: MemoryVault, tmp_path: Path, clock: FakeClock | None = None) -> ShopifySigningIn:
    stores = Stores(tmp_path / "stores.json")
    return ShopifySigningIn(Keys(vault), stores, clock or WrongClock(0), callback_page=PAGE, callback_port=0)


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
