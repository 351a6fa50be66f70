"""Connecting a shop for the first time, or with a new token: try it, then keep it."""

from __future__ import annotations

import logging
import threading

from fulfilldesk.app.target import Target
from fulfilldesk.credentials.vault import KeyringVault
from fulfilldesk.domain.errors import KeyStoreLocked, KeyStoreMissing, Stopped
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop

log = logging.getLogger(__name__)


def connect(address: str, token: str, stopping: threading.Event) -> Target:
    """Ask the shop who it is with this token, and keep the token in the key store.

    Without a key store the token is used until the program ends, and asked for again at the next start.
    `stopping` is set when nobody waits for it any more. Raises BadShopAddress, Stopped and the failures of
    reaching the shop; then nothing is kept.
    """
    checked = shop_address(address)
    shop = ShopifyShop(checked, token, SystemClock(stopping))
    try:
        shop.info()
    finally:
        shop.close()
    if stopping.is_set():
        raise Stopped
    try:
        KeyringVault().keep(checked.domain, token)
    except (KeyStoreLocked, KeyStoreMissing) as failure:
        log.warning("the access token is not kept: %s", failure)
    return Target(checked, token=token)
