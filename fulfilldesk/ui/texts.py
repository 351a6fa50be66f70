"""The words of the window's frame: columns, views, rail and menus.

The other words are in texts_list, texts_sync, texts_status (states), texts_failures, texts_notices (sentences
of the rules) and texts_welcome; the detail pane, the actions and the journal keep theirs beside them.
"""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.query import SortKey, View
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, plain, translate

_COLUMNS: Mapping[SortKey, str] = {
    SortKey.ORDER: QT_TRANSLATE_NOOP("columns", "Order"),
    SortKey.DATE: QT_TRANSLATE_NOOP("columns", "Date"),
    SortKey.CUSTOMER: QT_TRANSLATE_NOOP("columns", "Customer"),
    SortKey.TOTAL: QT_TRANSLATE_NOOP("columns", "Total"),
    SortKey.PAYMENT: QT_TRANSLATE_NOOP("columns", "Payment"),
    SortKey.FULFILLMENT: QT_TRANSLATE_NOOP("columns", "Fulfilment"),
    SortKey.ITEMS: QT_TRANSLATE_NOOP("columns", "Items"),
    SortKey.DELIVERY: QT_TRANSLATE_NOOP("columns", "Delivery"),
    SortKey.CHANNEL: QT_TRANSLATE_NOOP("columns", "Channel"),
    SortKey.LOCATION: QT_TRANSLATE_NOOP("columns", "Location"),
}

_VIEWS: Mapping[View, str] = {
    View.ALL: QT_TRANSLATE_NOOP("views", "All"),
    View.UNFULFILLED: QT_TRANSLATE_NOOP("views", "Unfulfilled"),
    View.PARTIAL: QT_TRANSLATE_NOOP("views", "Partially fulfilled"),
    View.FULFILLED: QT_TRANSLATE_NOOP("views", "Fulfilled"),
    View.ON_HOLD: QT_TRANSLATE_NOOP("views", "On hold"),
    View.POS: QT_TRANSLATE_NOOP("views", "Shopify POS"),
    View.EXTERNAL: QT_TRANSLATE_NOOP("views", "External apps"),
}

#: Channels are named by Shopify in English; the usual ones are said in the person's language.
_CHANNELS: Mapping[str, str] = {
    "Point of Sale": QT_TRANSLATE_NOOP("channels", "Point of Sale"),
    "Online Store": QT_TRANSLATE_NOOP("channels", "Online Store"),
    "Draft Orders": QT_TRANSLATE_NOOP("channels", "Draft Orders"),
}


def column_heading(key: SortKey) -> str:
    """The heading of a column, also its name in menus."""
    return translate("columns", _COLUMNS[key])


def view_name(view: View) -> str:
    """A built-in view, as the rail names it."""
    return translate("views", _VIEWS[view])


def channel_name(channel: str) -> str:
    """A sales channel."""
    source = _CHANNELS.get(channel)
    return channel if source is None else translate("channels", source)


# --- counted things


def orders_here(n: int) -> str:
    """Status bar: how many orders the cache holds."""
    return Count.tr("%Ln orders on this computer", None, n)


# --- rail


def rail_name() -> str:
    """For screen readers."""
    return translate("rail", "Views")


def rail_orders() -> str:
    """Heading."""
    return translate("rail", "Orders")


def journal() -> str:
    """Entry."""
    return translate("rail", "Journal")


def shop_menu(name: str) -> str:
    """For screen readers."""
    return fill(translate("rail", "Store: {name}"), name=name)


# --- the shop's menu and the window


def connect_shop() -> str:
    """Menu item."""
    return translate("window", "Connect another store…")


def demo_name(name: str) -> str:
    """The demo shop, in the title bar and the status bar."""
    return fill(translate("window", "{name} (demo store)"), name=name)


def demo_store() -> str:
    """Below the demo shop's name, in the rail."""
    return translate("window", "Demo store")


def open_demo() -> str:
    """Menu item."""
    return translate("window", "Open the demo store")


def find_orders() -> str:
    """Action of Ctrl+F."""
    return translate("window", "Search orders")


def about_program() -> str:
    """Menu item, and the title of the window that it opens."""
    return translate("window", "About FulfillDesk")


def quit_program() -> str:
    """Menu item."""
    return translate("window", "Quit FulfillDesk")


def shop_line(name: str, domain: str) -> str:
    """Right end of the status bar."""
    return f"{plain(name)} · {plain(domain)}" if name else plain(domain)


def window_title(shop: str) -> str:
    """Title bar: shop and program."""
    return f"{plain(shop)} – FulfillDesk"
