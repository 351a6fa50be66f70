"""Which addresses the program may send an access token to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from fulfilldesk.domain.errors import BadShopAddress

#: The version of the Admin API that every document and answer type here is written for.
API_VERSION = "2026-10"

_SHOP_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,99}", re.ASCII)
_SHOP_HOST = re.compile(rf"({_SHOP_NAME.pattern})\.myshopify\.com", re.ASCII)
THIS_COMPUTER = frozenset({"127.0.0.1", "::1", "localhost"})


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


def shop_address(text: str) -> ShopAddress:
    """Read what a person typed: a shop's name, `name.myshopify.com`, its https address, or a demo shop on
    this computer (`http://127.0.0.1:8080`). Raises BadShopAddress for anything else, so that a token cannot
    travel unencrypted or to a stranger."""
    lowered = text.strip().lower().removesuffix("/")
    if _SHOP_NAME.fullmatch(lowered):
        return _myshopify(f"{lowered}.myshopify.com")
    host = lowered.removeprefix("https://")
    if _SHOP_HOST.fullmatch(host):
        return _myshopify(host)
    if lowered.startswith("http://") and lowered.isprintable() and " " not in lowered:
        try:
            return _on_this_computer(urlsplit(lowered))
        except ValueError:
            pass  # brackets or a port that are none
    # What was typed is not repeated: people have pasted tokens into address fields.
    raise BadShopAddress("neither a shop's name, nor https://name.myshopify.com, nor this computer")


def _myshopify(host: str) -> ShopAddress:
    return ShopAddress(origin=f"https://{host}", domain=host, local=False)


def _on_this_computer(parts: SplitResult) -> ShopAddress:
    bare = not (parts.path or parts.query or parts.fragment or parts.username or parts.password)
    if parts.hostname not in THIS_COMPUTER or not bare or parts.port == 0:
        raise ValueError
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    domain = host if parts.port is None else f"{host}:{parts.port}"
    return ShopAddress(origin=f"http://{domain}", domain=domain, local=True)
