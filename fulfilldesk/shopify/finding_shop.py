"""Finds the permanent address of a shop, `name.myshopify.com`, from whatever a person knows it by. No key is
needed and none is sent.

A storefront tells in three ways which shop it is, all in wide use by programs that connect shops (Shopify
documents none of them): `/admin` leads to the permanent host or to the shop's place in the admin,
`/meta.json` has `myshopify_domain`, and its pages set `Shopify.shop` in a script. Whoever runs the site can
make it say anything, so what is found is a proposal: a person sees it before any key is sent there.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import msgspec

from fulfilldesk.domain.errors import Failure, Offline, UnknownShop
from fulfilldesk.services.ports import Clock
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.shopify.address import CustomDomain, custom_domain, shop_named_by, typed_address
from fulfilldesk.shopify.connecting_out import outward_transport
from fulfilldesk.shopify.setback import Setback
from fulfilldesk.shopify.tokenless import Limits, Reply, Transports, exchange

_SHOPIFY = "https://admin.shopify.com/"
#: Redirects that are followed for one question, `winkel.nl` to `www.winkel.nl` among them.
HOPS = 4
#: Seconds after which nothing more is asked.
PATIENCE = 25.0
#: The script that names the shop stands in the head of a page.
_LIMITS = Limits(most=1 << 20, seconds=15.0, cut=True)
_SCRIPT = re.compile(rb"\bShopify\.shop\s*=\s*[\"']([a-z0-9][a-z0-9-]{0,99}\.myshopify\.com)[\"']")


class _Meta(msgspec.Struct):
    myshopify_domain: str = ""


def find_shop(typed: str, clock: Clock, *, transports: Transports = outward_transport) -> FoundShop:
    """The shop at an address.

    A shop's permanent address is asked whether there is a shop (404 says no; anything else is left to the
    check of the connection); one on this computer is taken as it is. `asked` is set for a domain of the
    shop's own. Raises BadShopAddress; UnknownShop when there is no shop, or the domain does not tell which;
    and the failures of reaching it.
    """
    address = typed_address(typed)
    if isinstance(address, CustomDomain):
        domain = _Search(clock, transports).shop_of(address)
        return FoundShop(typed.strip(), domain, asked=address.shown)
    if not address.local:
        reply = exchange("GET", f"{address.origin}/admin", transports=transports, clock=clock, limits=_LIMITS)
        if isinstance(reply, Setback):
            raise reply.failure
        if reply.status == 404:
            raise UnknownShop("HTTP 404")
    return FoundShop(typed.strip(), address.domain)


class _Search:
    """One domain, asked in one way after the other."""

    def __init__(self, clock: Clock, transports: Transports) -> None:
        self._clock = clock
        self._transports = transports
        self._until = clock.monotonic() + PATIENCE
        self._failure: Failure = UnknownShop("nothing at that domain names a shop of Shopify's")

    def shop_of(self, domain: CustomDomain) -> str:
        """Its permanent domain. Raises UnknownShop, or why it could not be asked."""
        ways: tuple[tuple[str, Callable[[Reply], str | None]], ...] = (
            ("/admin", lambda reply: None),  # only where it leads
            ("/meta.json", _named_in_meta),
            ("/", _named_in_page),
        )
        for path, read in ways:
            if found := self._asked(httpx.URL(f"https://{domain.host}{path}"), read):
                return found
        if isinstance(self._failure, Offline) and self._online():
            raise UnknownShop(f"nobody answers at that domain: {self._failure.detail}")
        raise self._failure

    def _online(self) -> bool:
        """Whether it is the domain that cannot be reached, and not Shopify."""
        return isinstance(self._exchanged(httpx.URL(_SHOPIFY)), Reply)

    def _asked(self, url: httpx.URL, read: Callable[[Reply], str | None]) -> str | None:
        for _ in range(1 + HOPS):
            if self._clock.monotonic() > self._until:
                return None
            reply = self._exchanged(url)
            if isinstance(reply, Setback):
                self._failure = reply.failure
                return None
            onward = _location(url, reply)
            if onward is None:
                return read(reply)
            if (shop := shop_named_by(onward)) is not None:
                return shop.domain
            if not _may_be_asked(onward):
                return None
            url = onward
        return None

    def _exchanged(self, url: httpx.URL) -> Reply | Setback:
        return exchange("GET", str(url), transports=self._transports, clock=self._clock, limits=_LIMITS)


def _location(url: httpx.URL, reply: Reply) -> httpx.URL | None:
    """Where a redirect leads; None when the reply is none, or leads to what is no address."""
    if reply.status not in (301, 302, 303, 307, 308) or "location" not in reply.headers:
        return None
    try:
        return url.join(reply.headers["location"])
    except (httpx.InvalidURL, ValueError):
        return None


def _may_be_asked(url: httpx.URL) -> bool:
    """Only over https, on its usual port, and what a person might have typed too."""
    return (
        url.scheme == "https"
        and not url.userinfo
        and url.port is None
        and custom_domain(url.raw_host.decode("ascii")) is not None
    )


def _named_in_meta(reply: Reply) -> str | None:
    try:
        named = msgspec.json.decode(reply.body, type=_Meta).myshopify_domain
        shop = shop_named_by(httpx.URL(f"https://{named}"))
    except (msgspec.DecodeError, RecursionError, httpx.InvalidURL, ValueError):
        return None
    return shop.domain if shop is not None and shop.domain == named else None


def _named_in_page(reply: Reply) -> str | None:
    found = _SCRIPT.search(reply.body)
    return found[1].decode("ascii") if found else None
