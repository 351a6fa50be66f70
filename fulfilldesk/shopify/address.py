"""Which addresses the program may send an access token to, and what else a person may type for a shop."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from fulfilldesk.domain.errors import BadShopAddress

if TYPE_CHECKING:
    import httpx

#: The version of the Admin API that every document and answer type here is written for.
API_VERSION = "2026-10"
THIS_COMPUTER = frozenset({"127.0.0.1", "::1", "localhost"})
#: The address of an admin page with a long search in it stays below.
LONGEST = 2_000

_SHOP_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,99}", re.ASCII)
_SHOP_HOST = re.compile(rf"({_SHOP_NAME.pattern})\.myshopify\.com", re.ASCII)
#: A page of the admin names the shop, in its older form and in the present one.
_SHOP_ADMIN = re.compile(rf"(?P<host>{_SHOP_HOST.pattern})/admin(?:[/?#].*)?", re.ASCII)
_ADMIN_STORE = re.compile(rf"admin\.shopify\.com/store/(?P<name>{_SHOP_NAME.pattern})(?:[/?#].*)?", re.ASCII)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
#: The last label begins with a letter, so that no way of writing an IP address is a domain.
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z]){_LABEL}", re.ASCII)
#: Names that mean something inside a network only, or nothing at all.
_INSIDE = (".localhost", ".local", ".internal", ".lan", ".home", ".arpa", ".onion", ".invalid")


@dataclass(frozen=True, slots=True)
class ShopAddress:
    """A checked address. `origin` is scheme and host (and port), `domain` the shop's name for people and
    keys."""

    origin: str
    domain: str
    local: bool

    @property
    def endpoint(self) -> str:
        """Where every document is posted to."""
        return f"{self.origin}/admin/api/{API_VERSION}/graphql.json"


@dataclass(frozen=True, slots=True)
class CustomDomain:
    """A domain that may be a shop's own. No token is ever sent to it; it may only be asked, over https, which
    shop it is. `host` is in the form of the domain name system: ASCII, punycode."""

    host: str

    @property
    def shown(self) -> str:
        """For people: the letters that were meant, and beside letters that are not ASCII the form that no
        look-alike can share."""
        try:
            readable = self.host.encode("ascii").decode("idna")
        except UnicodeError:
            return self.host
        if readable == self.host or _encoded(readable) != self.host:
            return self.host
        return f"{readable} ({self.host})"


def typed_address(text: str) -> ShopAddress | CustomDomain:
    """Read what a person typed or copied: a shop's name, `name.myshopify.com`, its https address, a page of
    its admin (`https://admin.shopify.com/store/name/orders`, `https://name.myshopify.com/admin/orders`), a
    demo shop on this computer (`http://127.0.0.1:8080`), or a domain of the shop's own (`www.name.com`),
    whose shop is still to be found out.

    Raises BadShopAddress for anything else. What was typed is not repeated: people have pasted tokens into
    address fields.
    """
    typed = text.strip()
    if len(typed) <= LONGEST and typed.isprintable() and " " not in typed:
        found = _shop(typed) or custom_domain(_without_scheme(typed).removesuffix("/"))
        if found is not None:
            return found
    raise BadShopAddress("neither a shop's name or address, nor a domain, nor this computer")


def shop_address(text: str) -> ShopAddress:
    """The same where nothing can be found out any more. Raises BadShopAddress also for a domain of the shop's
    own, so that a token cannot travel unencrypted or to a stranger."""
    found = typed_address(text)
    if isinstance(found, CustomDomain):
        raise BadShopAddress("a domain of the shop's own, not its permanent one")
    return found


def address_of(domain: str) -> ShopAddress:
    """The address whose `domain` this is. Raises BadShopAddress when it is none."""
    return shop_address(domain if _SHOP_HOST.fullmatch(domain) else f"http://{domain}")


def shop_named_by(url: httpx.URL) -> ShopAddress | None:
    """The shop whose permanent host, or whose page in Shopify's admin, an address is; None for any other."""
    if url.scheme != "https" or url.userinfo or url.port is not None:
        return None
    host = url.raw_host.decode("ascii")  # what only looks like punycode has no other form
    if _SHOP_HOST.fullmatch(host):
        return _myshopify(host)
    page = _ADMIN_STORE.fullmatch(f"{host}{url.path}")
    return None if page is None else _myshopify(f"{page['name']}.myshopify.com")


def custom_domain(host: str) -> CustomDomain | None:
    """The domain, in any script; None for what is none, for an IP address, for a name inside a network, for
    Shopify's own, and for what tries to look like one of those or hides what it is."""
    if not host.isascii():
        # Characters that other ones stand for (full-width letters, ligatures, the other full stops) are how
        # an address is made to read unlike it is.
        if unicodedata.normalize("NFKC", host) != host or "\u3002" in host:
            return None
        host = _encoded(host) or ""
    host = host.lower()
    if len(host) > 253 or not _DOMAIN.fullmatch(host) or host.endswith(_INSIDE):
        return None
    if "myshopify" in host or f".{host}".endswith(".shopify.com"):
        return None
    return CustomDomain(host)


def _encoded(host: str) -> str | None:
    """In punycode, by the rules of 2008, which leave out symbols and most look-alikes; None for no host."""
    import httpx  # only for the few who need it: an address is read before the first paint

    try:
        return httpx.URL(f"https://{host}").raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError):
        return None


def _shop(typed: str) -> ShopAddress | None:
    if not typed.isascii():
        return None
    lowered = typed.lower()
    bare = _without_scheme(lowered)
    if _SHOP_NAME.fullmatch(lowered):
        return _myshopify(f"{lowered}.myshopify.com")
    if _SHOP_HOST.fullmatch(host := bare.removesuffix("/")):
        return _myshopify(host)
    if page := _SHOP_ADMIN.fullmatch(bare):
        return _myshopify(page["host"])
    if page := _ADMIN_STORE.fullmatch(bare):
        return _myshopify(f"{page['name']}.myshopify.com")
    if lowered.startswith("http://"):
        try:
            return _on_this_computer(urlsplit(lowered.removesuffix("/")))
        except ValueError:
            pass  # brackets or a port that are none, or another computer
    return None


def _without_scheme(typed: str) -> str:
    return typed[8:] if typed[:8].lower() == "https://" else typed


def _myshopify(host: str) -> ShopAddress:
    return ShopAddress(origin=f"https://{host}", domain=host, local=False)


def _on_this_computer(parts: SplitResult) -> ShopAddress:
    bare = not (parts.path or parts.query or parts.fragment or parts.username or parts.password)
    if parts.hostname not in THIS_COMPUTER or not bare or parts.port == 0:
        raise ValueError
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    domain = host if parts.port is None else f"{host}:{parts.port}"
    return ShopAddress(origin=f"http://{domain}", domain=domain, local=True)
