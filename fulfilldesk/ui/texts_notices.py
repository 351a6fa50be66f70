"""What the rules have to say (domain.notice.Say), worded for somebody with a customer on the phone."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.ui.texts_notices_actions import ACTION_SENTENCES, WITHOUT_MESSAGE
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_SENTENCES: Mapping[Say, str] = {
    **ACTION_SENTENCES,
    # why not
    Say.ALREADY_CANCELLED: QT_TRANSLATE_NOOP("notices", "This fulfilment has already been cancelled."),
    Say.FULFILLMENT_FAILED: QT_TRANSLATE_NOOP(
        "notices", "This fulfilment failed at Shopify, so nothing can be done with it."
    ),
    Say.FULFILLMENT_GONE: QT_TRANSLATE_NOOP("notices", "Shopify no longer shows this fulfilment."),
    Say.ORDER_CANCELLED: QT_TRANSLATE_NOOP("notices", "The whole order has been cancelled."),
    Say.NO_TRACKING: QT_TRANSLATE_NOOP("notices", "This fulfilment has no tracking number."),
    Say.NO_TRACKING_PAGE: QT_TRANSLATE_NOOP("notices", "This fulfilment has no tracking page."),
    Say.TRACKING_NOT_HTTP: QT_TRANSLATE_NOOP(
        "notices", "The tracking link is not a web address (http or https)."
    ),
    Say.TRACKING_EMPTY: QT_TRANSLATE_NOOP("notices", "Fill in a tracking number or a link."),
    Say.TRACKING_WAS_EMPTY: QT_TRANSLATE_NOOP(
        "notices", "There was no tracking before this change, and empty tracking cannot be written back."
    ),
    Say.TRACKING_UNCHANGED: QT_TRANSLATE_NOOP("notices", "This is the tracking it already has."),
    Say.OFFLINE: QT_TRANSLATE_NOOP("notices", "You are offline; this needs a connection to Shopify."),
    Say.SCOPE_MISSING: QT_TRANSLATE_NOOP(
        "notices",
        "The app lacks Shopify's permission {scope}. The shop's owner can give it; "
        "Settings, Permissions shows how.",
    ),
    Say.STAFF_SCOPE_MISSING: QT_TRANSLATE_NOOP(
        "notices",
        "Your Shopify account lacks the permission {scope}, which the app has. The shop's owner can give it "
        "to you; Settings, Permissions shows how.",
    ),
    Say.RIGHT_MISSING: QT_TRANSLATE_NOOP(
        "notices",
        "Your Shopify account lacks the right {right}. The shop's owner can give it to you; "
        "Settings, Permissions shows how.",
    ),
    Say.ACTION_UNFINISHED: QT_TRANSLATE_NOOP(
        "notices", "An earlier action on this order has not been finished yet; see the journal."
    ),
    Say.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("notices", "There is nothing to undo."),
    Say.ALREADY_UNDONE: QT_TRANSLATE_NOOP("notices", "This has already been undone."),
    Say.NO_JOURNAL: QT_TRANSLATE_NOOP("notices", "The journal holds nothing about this order yet."),
    Say.DEMO_SHOP: QT_TRANSLATE_NOOP("notices", "The demo shop has no Shopify admin."),
    Say.NO_OPEN_WORK: QT_TRANSLATE_NOOP("notices", "These items are no longer waiting to be fulfilled."),
    Say.WORK_ON_HOLD: QT_TRANSLATE_NOOP("notices", "These items are on hold. Release the hold first."),
    Say.WORK_AT_SEVERAL_LOCATIONS: QT_TRANSLATE_NOOP(
        "notices", "These items are now spread over several locations. Fulfil them in the Shopify admin."
    ),
    Say.SHOPIFY_DOES_NOT_OFFER: QT_TRANSLATE_NOOP(
        "notices", "Shopify does not offer this in the order's present state."
    ),
    # what to think of before cancelling
    Say.DELIVERED: QT_TRANSLATE_NOOP(
        "notices",
        "The carrier has delivered this parcel. Cancelling does not bring it back: stock would count "
        "goods that the customer has.",
    ),
    Say.IN_TRANSIT: QT_TRANSLATE_NOOP(
        "notices",
        "The carrier has this parcel. Cancelling does not call it back; the customer may still get it.",
    ),
    Say.OUT_FOR_DELIVERY: QT_TRANSLATE_NOOP(
        "notices",
        "This parcel is out for delivery. Cancelling does not stop the carrier; the customer will "
        "probably get it.",
    ),
    Say.ATTEMPTED_DELIVERY: QT_TRANSLATE_NOOP(
        "notices",
        "The carrier has tried to deliver this parcel and may try again. Cancelling does not call it back.",
    ),
    Say.READY_FOR_PICKUP: QT_TRANSLATE_NOOP(
        "notices",
        "This is ready for pickup, and the customer may have been told. Cancel only if it is not handed "
        "over.",
    ),
    Say.PICKED_UP: QT_TRANSLATE_NOOP(
        "notices", "The customer has picked this up. Cancel only if the goods are back."
    ),
    Say.LABEL_BOUGHT: QT_TRANSLATE_NOOP(
        "notices",
        "There is a shipping label for this parcel. Void the label first where it was bought; cancelling "
        "here does not.",
    ),
    Say.POS_TAKEN_ALONG: QT_TRANSLATE_NOOP(
        "notices",
        "Sold in Shopify POS and taken along at the till. After cancelling these goods count as still to be "
        "handed over, and stock is committed for them again. Cancel only if they were never handed over.",
    ),
    Say.POS_RETURNS_THERE: QT_TRANSLATE_NOOP(
        "notices",
        "Nothing is paid back. If the customer brought the goods back, refund or return them in Shopify POS "
        "instead.",
    ),
    Say.POS_TO_SEND: QT_TRANSLATE_NOOP(
        "notices",
        "Sold in Shopify POS, to be sent or collected. The goods become work to do again; nothing is paid "
        "back, and the customer, who has a receipt, still expects them.",
    ),
    Say.POS_CANNOT: QT_TRANSLATE_NOOP(
        "notices", "The Shopify POS app itself cannot do this: it has no way to cancel a fulfilment."
    ),
    Say.SERVICE_KEEPS_WORKING: QT_TRANSLATE_NOOP(
        "notices", "This does not stop {service} from shipping. Tell {service} as well."
    ),
    Say.GIFT_CARD: QT_TRANSLATE_NOOP(
        "notices", "This contains a gift card. If its code has been sent, it stays valid."
    ),
    Say.DIGITAL: QT_TRANSLATE_NOOP(
        "notices",
        "This contains something that is not shipped, such as a download or a service. What the customer "
        "received stays received.",
    ),
    Say.RETURN_OPEN: QT_TRANSLATE_NOOP(
        "notices",
        "This order has an open return. Finish the return first, or the same goods may be counted twice.",
    ),
    Say.REFUNDED: QT_TRANSLATE_NOOP(
        "notices",
        "Money has been refunded on this order. Cancelling makes its items work to do again; check that "
        "they must still be sent.",
    ),
    Say.PARTLY_ELSEWHERE: QT_TRANSLATE_NOOP(
        "notices",
        "Other units of the same items stay as they are: {units} in other fulfilments or still to be "
        "fulfilled.",
    ),
    Say.LOCATION_MAY_CHANGE: QT_TRANSLATE_NOOP(
        "notices",
        "{item} is not stocked at {location} now, so Shopify may give this work to another location.",
    ),
    Say.STOCK_NOT_READ: QT_TRANSLATE_NOOP(
        "notices", "Not all stock could be read. Lines without numbers may still change."
    ),
    Say.STATUS_UNCERTAIN: QT_TRANSLATE_NOOP(
        "notices",
        "The order's status afterwards depends on other work in this order; it may differ from what is "
        "shown.",
    ),
    # what else it does
    Say.NO_EMAIL: QT_TRANSLATE_NOOP("notices", "This sends no e-mail to the customer."),
    Say.EMAIL: QT_TRANSLATE_NOOP("notices", "Shopify sends an e-mail to the customer."),
    Say.UNDO_CANCEL: QT_TRANSLATE_NOOP(
        "notices", "You can undo: the same items are fulfilled again with the same tracking, without e-mail."
    ),
    Say.UNDO_TRACKING: QT_TRANSLATE_NOOP("notices", "You can undo: the earlier tracking is put back."),
    Say.REOPENS: QT_TRANSLATE_NOOP("notices", "The order is archived; this takes it out of the archive."),
    Say.NEW_FULFILLMENT: QT_TRANSLATE_NOOP(
        "notices", "Shopify makes a new fulfilment with a name of its own; the cancelled one stays listed."
    ),
    Say.TRACKING_LINK_STAYS: QT_TRANSLATE_NOOP(
        "notices", "If the customer was sent a tracking link, it keeps working."
    ),
    # why it may have come out otherwise
    Say.OTHER_MOVEMENT: QT_TRANSLATE_NOOP(
        "notices", "Something else moved this stock at the same time, such as a sale or a stock count."
    ),
    Say.ROUTED_ELSEWHERE: QT_TRANSLATE_NOOP("notices", "Shopify gave this work to another location."),
    Say.STILL_SETTLING: QT_TRANSLATE_NOOP(
        "notices", "Shopify may not have finished updating when this was read. Look again in a minute."
    ),
    Say.CHANGED_BY_OTHERS: QT_TRANSLATE_NOOP(
        "notices", "Somebody else, or another app, changed this order at the same time."
    ),
    # of a search
    Say.SEARCH_FIELD_MISSPELT: QT_TRANSLATE_NOOP(
        "notices", "“{field}” is not a search field; perhaps you mean “{meant}”."
    ),
    Say.SEARCH_FIELD_UNKNOWN: QT_TRANSLATE_NOOP("notices", "“{field}” is not a search field."),
    Say.SEARCH_FIELD_AS_WORDS: QT_TRANSLATE_NOOP(
        "notices", "“{field}” is not a search field; it was searched for as a word."
    ),
    Say.SEARCH_FIELD_NOT_KEPT: QT_TRANSLATE_NOOP(
        "notices", "Shopify can search by “{field}”; FulfillDesk does not keep it."
    ),
    Say.SEARCH_VALUE_MISSING: QT_TRANSLATE_NOOP("notices", "After “{field}:” comes one of these: {values}."),
    Say.SEARCH_VALUE_UNKNOWN: QT_TRANSLATE_NOOP(
        "notices", "“{value}” is no value of “{field}”. It can be one of these: {values}."
    ),
    Say.SEARCH_NUMBER_UNCLEAR: QT_TRANSLATE_NOOP("notices", "“{value}” after “{field}:” is not a number."),
    Say.SEARCH_DATE_UNCLEAR: QT_TRANSLATE_NOOP(
        "notices", "“{value}” after “{field}:” is not a date. Write it like 2026-03-18."
    ),
    Say.SEARCH_NO_RANGE: QT_TRANSLATE_NOOP(
        "notices", "“{field}” cannot be searched with < or >, only for a value."
    ),
    Say.SEARCH_TOO_LONG: QT_TRANSLATE_NOOP("notices", "A search can have at most {parts} parts."),
    # after a sync
    Say.BULK_PARTLY: QT_TRANSLATE_NOOP(
        "notices",
        "Shopify could not finish its files with your orders. What was in them is here; the rest is read "
        "page by page.",
    ),
    Say.SIXTY_DAYS: QT_TRANSLATE_NOOP(
        "notices",
        "Orders older than 60 days are missing: the app lacks Shopify's permission read_all_orders.",
    ),
    Say.WORK_NOT_VISIBLE: QT_TRANSLATE_NOOP(
        "notices",
        "Some work to do is not shown: the app lacks Shopify's permission to see fulfilment orders.",
    ),
    Say.API_VERSION_CHANGED: QT_TRANSLATE_NOOP(
        "notices", "Shopify answered with version {served} instead of {asked}. Look for a newer FulfillDesk."
    ),
    Say.CLOCK_OFF: QT_TRANSLATE_NOOP(
        "notices",
        "This computer's clock differs from Shopify's by {minutes} minutes. Set it right: times shown here, "
        "and signing in, depend on it.",
    ),
}

#: Of a field that can have any value.
_ANY_VALUE_MISSING = QT_TRANSLATE_NOOP("notices", "After “{field}:” comes what to search for.")


def notice_text(notice: Notice) -> str:
    """The sentence of a notice, its gaps filled with plain text."""
    if notice.key is Say.LINES_KEPT_ASIDE:
        return _kept_aside(notice.parameters)
    if notice.key is Say.SEARCH_VALUE_MISSING and not notice.parameters.get("values"):
        return fill(translate("notices", _ANY_VALUE_MISSING), **notice.parameters)
    if notice.key in WITHOUT_MESSAGE and not notice.parameters.get("message"):
        return fill(translate("notices", WITHOUT_MESSAGE[notice.key]), **notice.parameters)
    return fill(translate("notices", _SENTENCES[notice.key]), **_without_stop(notice.parameters))


def _without_stop(parameters: Mapping[str, str]) -> Mapping[str, str]:
    """Shopify's own words end in a full stop, and so does the sentence around them."""
    return {name: value.rstrip(". ") if name == "message" else value for name, value in parameters.items()}


def _kept_aside(parameters: Mapping[str, str]) -> str:
    """Lines that are no orders, or damaged ones: how many, and where they can be looked at."""
    number, path = parameters.get("lines", ""), parameters.get("path", "")
    lines = int(number) if number.isascii() and number.isdecimal() else 0
    said = Count.tr("%Ln lines of Shopify's files could not be read.", None, lines)
    if not path:
        return said
    kept = fill(translate("notices", "Kept aside in {path}."), path=path)
    return f"{said} {kept}"
