"""Web addresses that may be handed to the browser; everything else is text.

What comes from Shopify may be any text: `javascript:`, a file, a share on another computer, an address with a
password in it. Only http and https with a host, strictly parsed, leave the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QUrl

#: Hands a checked address to the system's browser (QDesktopServices.openUrl in the program).
OpenUrl = Callable[[QUrl], bool]

_SHOP_DOMAIN = re.compile(r"[a-z0-9][a-z0-9-]*\.myshopify\.com")
_ORDER_ID = re.compile(r"gid://shopify/Order/(\d+)", re.ASCII)


def web_address(text: str | None) -> QUrl | None:
    """The address when a browser may be given it: http or https, a host, no user name or password in it."""
    if text is None or text != text.strip() or any(character.isspace() for character in text):
        return None
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ("http", "https"):
        return None
    if not url.host() or url.userInfo():
        return None
    return url


def admin_address(shop_domain: str | None, order_id: str) -> QUrl | None:
    """The order's page in the Shopify admin; None while the shop is unknown or a part is not as expected."""
    number = _ORDER_ID.fullmatch(order_id)
    if shop_domain is None or number is None or _SHOP_DOMAIN.fullmatch(shop_domain) is None:
        return None
    return web_address(f"https://{shop_domain}/admin/orders/{number[1]}")
