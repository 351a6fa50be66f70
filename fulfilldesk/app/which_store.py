"""Which store the window shows, and which others there are to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.stores import KnownStore

if TYPE_CHECKING:
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.ui.main_window import MainWindow


def show_stores(window: MainWindow, stores: Stores, target: Target) -> None:
    """The stores in the window's menu; the name of this one may be known from the last time."""
    known, current = stores.all(), "" if target.demo else target.address.domain
    name = next((store.name for store in known if store.domain == current), "")
    if name:
        window.show_shop(name)
    window.show_stores(known, current)


def remember_store(window: MainWindow, stores: Stores, desk: Desk) -> None:
    """The store that is open, with the name people know it by once a sync has learned it."""
    try:
        info = desk.cache.shop_info()
    except Failure as failure:
        window.news.show_cache_failure(failure)
        return
    target, name = desk.target, info.name if info is not None else ""
    if not target.demo:
        stores.remember(KnownStore(target.typed, target.address.domain, name))
    if name:
        window.show_shop(name)
    show_stores(window, stores, target)
