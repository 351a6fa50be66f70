"""The words of the page "Automatic or by hand", but for those of the setting (texts_setting)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale

from fulfilldesk.domain.automation import Goods
from fulfilldesk.domain.automation_report import Fulfilled, Tally
from fulfilldesk.ui import texts as texts_orders
from fulfilldesk.ui.pages import Page, page_name
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

#: Of a channel's name.
_LONGEST = 60


def title() -> str:
    """Of the page."""
    return page_name(Page.AUTOMATIC)


# --- numbers and days


def percent(tally: Tally) -> str:
    """How many of them Shopify fulfilled by itself; 0 and 100 only for none and all."""
    share = round(tally.share * 100)
    if 0 < tally.share < 1:
        share = min(99, max(1, share))
    return fill(translate("automatic", "{number}%"), number=QLocale().toString(share))


def day_words(day: date, today: date) -> str:
    """As "12 October", with the year when it is another."""
    form = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date) -> str:
    """As "12 Oct"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


# --- the period


def last_days(n: int) -> str:
    """One of the periods to choose from."""
    return Count.tr("Last %Ln days", None, n)


def period() -> str:
    """For screen readers: what is chosen there."""
    return translate("automatic", "Period")


def paid_orders(n: int) -> str:
    """Beside the title: how many orders the page tells of."""
    return Count.tr("%Ln paid orders", None, n)


def share_in_all(share: str) -> str:
    """Beside that: how many of them Shopify fulfilled."""
    return fill(translate("automatic", "{share} by Shopify itself"), share=share)


def from_day(day: str) -> str:
    """Beside that, when the first of them is later than the period begins."""
    return fill(translate("automatic", "the first on {day}"), day=day)


def only_some(n: int) -> str:
    """Below, when the period is longer than the checks look back."""
    return Count.tr(
        "The checks look back %Ln days. Of orders paid before that only those are counted that still have "
        "open work or were changed since.",
        None,
        n,
    )


def nothing_yet() -> str:
    """In place of the charts."""
    return translate(
        "automatic",
        "No paid order of this period is known here yet. The page fills by itself once the checks have run.",
    )


# --- the charts

_FULFILLED: Mapping[Fulfilled, str] = {
    Fulfilled.AUTOMATIC: QT_TRANSLATE_NOOP("automatic", "By Shopify itself"),
    Fulfilled.AT_ONCE: QT_TRANSLATE_NOOP("automatic", "Within a minute in another way"),
    Fulfilled.LATER: QT_TRANSLATE_NOOP("automatic", "Later, or not yet"),
}

_GOODS: Mapping[Goods, str] = {
    Goods.GIFT_CARDS: QT_TRANSLATE_NOOP("automatic", "Only gift cards"),
    Goods.DIGITAL: QT_TRANSLATE_NOOP("automatic", "Nothing to ship"),
    Goods.PHYSICAL: QT_TRANSLATE_NOOP("automatic", "Goods to ship"),
    Goods.MIXED: QT_TRANSLATE_NOOP("automatic", "Goods, and what is not shipped"),
}


def fulfilled(how: Fulfilled) -> str:
    """Name of a part of a chart."""
    return translate("automatic", _FULFILLED[how])


def goods(kind: Goods) -> str:
    """What an order holds."""
    return translate("automatic", _GOODS[kind])


def channel(name: str) -> str:
    """A sales channel, also one without a name; of a long one the beginning."""
    if not name.strip():
        return translate("automatic", "No channel")
    shown = texts_orders.channel_name(name)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def other_channels() -> str:
    """All but the largest."""
    return translate("automatic", "Other channels")


def with_share(name: str, share: str) -> str:
    """A row of a chart: "Online Store · 92%"."""
    return fill(translate("automatic", "{name} · {share}"), name=name, share=share)


def by_day() -> str:
    """Title of a chart."""
    return translate("automatic", "Paid orders by day")


def by_channel() -> str:
    """Title of a chart."""
    return translate("automatic", "By channel")


def by_goods() -> str:
    """Title of a chart."""
    return translate("automatic", "By kind of products")


def share_remark() -> str:
    """Beside the title of a chart with shares."""
    return translate("automatic", "share fulfilled by Shopify itself")


def day_heading() -> str:
    """Heading of the days, in the table of a chart."""
    return translate("automatic", "Day")


def channel_heading() -> str:
    """Heading of the channels."""
    return translate("automatic", "Channel")


def goods_heading() -> str:
    """Heading of the kinds of products."""
    return translate("automatic", "Products")


def opened(what: str, how: Fulfilled) -> str:
    """What the orders behind a point have in common: "12 Oct: by Shopify itself"."""
    return fill(translate("automatic", "{what}: {how}"), what=what, how=fulfilled(how))


# --- what should not have been fulfilled

_REASONS: Mapping[str, str] = {
    "auto_no_stock": QT_TRANSLATE_NOOP("automatic", "No stock"),
    "auto_preorder": QT_TRANSLATE_NOOP("automatic", "Pre-order"),
    "auto_high_risk": QT_TRANSLATE_NOOP("automatic", "High risk of fraud"),
    "auto_address": QT_TRANSLATE_NOOP("automatic", "Address in doubt"),
    "auto_gift_card": QT_TRANSLATE_NOOP("automatic", "Gift card, payment in doubt"),
}

#: The checks whose findings the page lists.
CHECKS: tuple[str, ...] = tuple(_REASONS)


def reason(check: str) -> str:
    """Why an order should not have been fulfilled by itself."""
    return translate("automatic", _REASONS[check])


def doubtful() -> str:
    """Title of the list."""
    return translate("automatic", "Fulfilled automatically, though perhaps they should not be")


def doubtful_orders() -> str:
    """What these orders have in common, in the chip of the order table."""
    return translate("automatic", "Fulfilled automatically by mistake")


def how_many(n: int) -> str:
    """Beside the title of the list."""
    return Count.tr("%Ln orders", None, n)


def selected(n: int) -> str:
    """How many of the list are."""
    return Count.tr("%Ln selected", None, n)


def none_doubtful() -> str:
    """In place of the list."""
    return translate(
        "automatic",
        "None. Orders are listed here that Shopify fulfilled by itself without stock, before a pre-order "
        "had come in, at a high risk of fraud, with a doubtful address, or as a gift card whose payment "
        "was in doubt.",
    )


def put_back() -> str:
    """Button."""
    return translate("automatic", "Put back to unfulfilled…")


def show_orders() -> str:
    """Button: the selected ones, or all of the list, in the order table."""
    return translate("automatic", "Show these orders")


def select_all() -> str:
    """Button."""
    return translate("automatic", "Select all")


def order_heading() -> str:
    """Column of the list."""
    return translate("automatic", "Order")


def reason_heading() -> str:
    """Column of the list."""
    return translate("automatic", "Why")


def since_heading() -> str:
    """Column of the list."""
    return translate("automatic", "Since")
