"""Getting into a shop, as the pages that lead there need it. The room `app` joins what provides it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import Failure


@dataclass(frozen=True, slots=True)
class FoundShop:
    """A shop that a typed address leads to. `domain` is its permanent one (`name.myshopify.com`, or
    `127.0.0.1:8080` for a demo shop on this computer); `asked` is the host that was typed when it was another
    one, so that the person can see whose shop it is before any key is sent there."""

    typed: str
    domain: str
    asked: str | None = None


class Redirect(StrEnum):
    """Where Shopify sends the browser when the person has agreed."""

    THIS_COMPUTER = "this-computer"  # http://127.0.0.1:3457/fulfilldesk/callback
    SHOP = "shop"  # https://{shop}/fulfilldesk/callback: a page that is not there, whose address is pasted


class BrowserSignIn(Protocol):
    """One attempt to sign in through the browser. Its state is good for one return."""

    @property
    def url(self) -> str:
        """The page of Shopify to open in the browser; https, or http on this computer."""
        ...

    def wait(self) -> Credentials:
        """Worker. Wait for the browser's return, at most some minutes. Raises SignInDenied, SignInForged,
        SignInTimedOut, Stopped after `cancel`, and the failures of reaching the shop."""
        ...

    def pasted(self, text: str) -> Credentials:
        """Worker. The same with the address that stands in the browser's address bar. Raises as `wait`."""
        ...

    def cancel(self) -> None:
        """Stop listening. May be called at any time, from any thread, and more than once."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the keys are. `why_not` None: in the system's key store; else why they are kept for this run
    only."""

    why_not: Failure | None = None


class SigningIn(Protocol):
    """Each call may take seconds and belongs on a worker. Nothing is kept before `keep`."""

    def find(self, typed: str) -> FoundShop:
        """The shop at an address. Raises BadShopAddress, UnknownShop, and the failures of reaching it."""
        ...

    def with_app(self, shop: FoundShop, client_id: str, client_secret: str) -> Credentials:
        """Client credentials. Raises BadKey, WrongAppKey, AppNotInstalled, AppNotPermitted, UnknownShop and
        the failures of reaching the shop."""
        ...

    def with_token(self, shop: FoundShop, token: str) -> Credentials:
        """A token that somebody pasted, cleaned; nothing is asked yet. Raises BadKey."""
        ...

    def in_browser(
        self, shop: FoundShop, client_id: str, client_secret: str, redirect: Redirect
    ) -> BrowserSignIn:
        """Begin. With THIS_COMPUTER it listens already when this returns. Raises BadKey and PortTaken."""
        ...

    def check(self, shop: FoundShop, credentials: Credentials) -> ConnectionFacts:
        """Ask the shop what works with these keys. Raises SignInRefused, UnknownShop, ShopUnavailable and
        the failures of reaching the shop; what is merely not allowed is in the facts."""
        ...

    def keep(self, shop: FoundShop, credentials: Credentials, name: str) -> Kept:
        """Remember the store (its `name` for people) and its keys."""
        ...
