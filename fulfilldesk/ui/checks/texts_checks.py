"""What each check is called and why it matters, by its name (domain/checks)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class CheckText:
    """`title` stands in the list of checks and above its findings, `why` says in two sentences what comes of
    leaving it as it is."""

    title: str
    why: str


_CHECKS: Mapping[str, CheckText] = {
    # apps and services
    "app_never_requested": CheckText(
        QT_TRANSLATE_NOOP("checks", "Never requested"),
        QT_TRANSLATE_NOOP(
            "checks",
            "This work is with an app or service that has not been asked to send it. It will not be sent "
            "until somebody asks.",
        ),
    ),
    "app_unanswered": CheckText(
        QT_TRANSLATE_NOOP("checks", "Request not answered"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The app was asked to send these items and has said neither yes nor no. It may never have seen "
            "the request, and the customer waits.",
        ),
    ),
    "app_no_tracking": CheckText(
        QT_TRANSLATE_NOOP("checks", "Accepted, no tracking"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The app has accepted the work and no parcel has come of it yet. The customer waits for a "
            "tracking number, and nobody else can send the items meanwhile.",
        ),
    ),
    "app_declined": CheckText(
        QT_TRANSLATE_NOOP("checks", "Request declined"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The app has declined this work or given it back undone. Nobody sends it until it is asked "
            "again or goes to another location.",
        ),
    ),
    "app_cancel_unanswered": CheckText(
        QT_TRANSLATE_NOOP("checks", "Cancellation not answered"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The app was asked to stop and has not answered. Until it agrees it may still send the items.",
        ),
    ),
    "app_cancel_refused": CheckText(
        QT_TRANSLATE_NOOP("checks", "Cancellation refused"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The app was asked to stop and has refused. It will send items that nobody wants any more "
            "unless somebody contacts it.",
        ),
    ),
    "app_left_behind": CheckText(
        QT_TRANSLATE_NOOP("checks", "Left at a closed location"),
        QT_TRANSLATE_NOOP(
            "checks",
            "This work is at a location that was closed, or whose app was removed. Nobody looks at it "
            "there, so it is never sent.",
        ),
    ),
    "app_also_by_hand": CheckText(
        QT_TRANSLATE_NOOP("checks", "Fulfilled by hand as well"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Somebody fulfilled these items by hand while the app still has the request for them. It may "
            "send them a second time.",
        ),
    ),
    "supplier_to_tell": CheckText(
        QT_TRANSLATE_NOOP("checks", "Supplier to be told"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The app’s fulfilment was cancelled in Shopify, and the supplier does not know that. It may "
            "still send the items, or fulfil the order again at its next sync.",
        ),
    ),
    # till
    "till_taken_along": CheckText(
        QT_TRANSLATE_NOOP("checks", "Marked as taken along"),
        QT_TRANSLATE_NOOP(
            "checks",
            "These items were sold at the till to be sent or fetched later, and are marked as handed over. "
            "Nobody will pack them, and the stock reads too low.",
        ),
    ),
    "till_open": CheckText(
        QT_TRANSLATE_NOOP("checks", "Till sales still open"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Goods sold at the till are usually handed over at once, but these sales were still open "
            "after that day. Either the goods are still here, or the stock reads too high.",
        ),
    ),
    "till_ships_online": CheckText(
        QT_TRANSLATE_NOOP("checks", "Online orders sent from a till"),
        QT_TRANSLATE_NOOP(
            "checks",
            "These online orders were fulfilled from a shop’s own location. Its shelves may now be short of "
            "what customers find there.",
        ),
    ),
    "till_refund_elsewhere": CheckText(
        QT_TRANSLATE_NOOP("checks", "Refunded at another location"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The money was refunded at a different location from the sale. The goods may have come back "
            "there while the stock was put back elsewhere.",
        ),
    ),
    # stock
    "stock_committed": CheckText(
        QT_TRANSLATE_NOOP("checks", "Committed does not match"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Shopify holds back a different number of units from what the open orders ask for. You sell "
            "too much or too little of the item until this is put right.",
        ),
    ),
    "stock_negative": CheckText(
        QT_TRANSLATE_NOOP("checks", "Available below zero"),
        QT_TRANSLATE_NOOP(
            "checks",
            "More of the item is sold than there is. Some of these orders cannot be sent until stock comes "
            "in.",
        ),
    ),
    "stock_not_stocked": CheckText(
        QT_TRANSLATE_NOOP("checks", "Fulfilled where not stocked"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Units left a location that does not stock the item. They were not counted off anywhere, so the "
            "stock of another location reads too high.",
        ),
    ),
    "outcome_differs": CheckText(
        QT_TRANSLATE_NOOP("checks", "Differs from forecast"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An action turned out differently from its forecast, and nobody has done anything about the "
            "order since. A number in Shopify may be wrong because of it.",
        ),
    ),
    # status
    "put_back_untouched": CheckText(
        QT_TRANSLATE_NOOP("checks", "Put back and left alone"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A fulfilment was cancelled, and nobody has touched the order since. The customer may be "
            "waiting for a parcel that nobody is packing.",
        ),
    ),
    "archived_open": CheckText(
        QT_TRANSLATE_NOOP("checks", "Archived with open work"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The order is archived, and something of it is still to be sent. In Shopify archived orders are "
            "easily overlooked.",
        ),
    ),
    "partial_stalled": CheckText(
        QT_TRANSLATE_NOOP("checks", "Partly fulfilled and stalled"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Part of the order is gone, and nothing has happened since. The customer waits for the rest.",
        ),
    ),
    "held_long": CheckText(
        QT_TRANSLATE_NOOP("checks", "On hold for a long time"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Nobody can fulfil this work until the hold is released. Holds that are forgotten keep customers "
            "waiting.",
        ),
    ),
    "label_no_scan": CheckText(
        QT_TRANSLATE_NOOP("checks", "Label bought, no scan"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A label was bought, and the carrier has not seen the parcel. It may still lie in the "
            "warehouse, and the customer was told that it is on its way.",
        ),
    ),
    "fulfilled_twice": CheckText(
        QT_TRANSLATE_NOOP("checks", "Fulfilled twice"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Two fulfilments of the same items were made within minutes. The items may be sent twice, and "
            "are counted off twice.",
        ),
    ),
    # automatic fulfilment
    "auto_no_stock": CheckText(
        QT_TRANSLATE_NOOP("checks", "Fulfilled without stock"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Shopify fulfilled these by itself while there was no stock. The customer was told of a parcel "
            "that cannot be packed.",
        ),
    ),
    "auto_preorder": CheckText(
        QT_TRANSLATE_NOOP("checks", "Pre-orders fulfilled"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Shopify fulfilled these by itself although they carry a pre-order tag. They read as sent "
            "before the goods have come in.",
        ),
    ),
    "auto_high_risk": CheckText(
        QT_TRANSLATE_NOOP("checks", "Fulfilled despite high risk"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Shopify fulfilled these by itself although it thinks fraud is likely. Somebody should look "
            "before the goods leave.",
        ),
    ),
    "auto_address": CheckText(
        QT_TRANSLATE_NOOP("checks", "Fulfilled despite a doubtful address"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Shopify fulfilled these by itself although it doubts the address. A parcel to it may come back.",
        ),
    ),
    "auto_gift_card": CheckText(
        QT_TRANSLATE_NOOP("checks", "Gift cards sent too soon"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Gift cards went out by themselves before the payment was beyond doubt. A card can be spent "
            "the same minute, and you cannot get it back.",
        ),
    ),
}
_ANY = CheckText(QT_TRANSLATE_NOOP("checks", "Another check"), "")


def has_words(check: str) -> bool:
    """Whether a check has words of its own."""
    return check in _CHECKS


def check_title(check: str) -> str:
    """What a check is called."""
    return translate("checks", _CHECKS.get(check, _ANY).title)


def check_why(check: str) -> str:
    """Why it matters."""
    why = _CHECKS.get(check, _ANY).why
    return translate("checks", why) if why else ""
