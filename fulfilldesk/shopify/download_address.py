"""Where a bulk file may be fetched from."""

from __future__ import annotations

import httpx

from fulfilldesk.domain.errors import DownloadRefused
from fulfilldesk.shopify.address import THIS_COMPUTER

#: Where Shopify keeps the files of bulk operations (facts section 6; every recorded address).
STORAGE_HOST = "storage.googleapis.com"
#: Recorded addresses have some 700 characters.
LONGEST_ADDRESS = 8_192


def download_address(url: str, *, shop_is_local: bool) -> httpx.URL:
    """The checked address of a bulk file: https at STORAGE_HOST, or, of a shop on this computer, http on this
    computer. Raises DownloadRefused for anything else; of the address it says only the host."""
    address = _read(url)
    if address is None or address.userinfo or address.fragment:
        raise DownloadRefused("no address of a file")
    host = address.raw_host.decode("ascii")  # what only looks like punycode has no other form
    if shop_is_local:
        allowed = address.scheme == "http" and host in THIS_COMPUTER
    else:
        allowed = address.scheme == "https" and host == STORAGE_HOST and address.port is None
    if not allowed:
        raise DownloadRefused(f"{address.scheme[:10]} at {host[:100]!r} is not where bulk files lie")
    return address


def _read(url: str) -> httpx.URL | None:
    """The address, or None when it is none. What httpx says of a bad one may hold its query and is lost."""
    if len(url) > LONGEST_ADDRESS:
        return None
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        return None
