"""What the rules have to say of work, orders and what was filled in; part of `texts_notices`."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.notice import Say
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP

ACTION_SENTENCES: Mapping[Say, str] = {
    # why not, with the step that gets there
    Say.HALF_DONE_FIRST: QT_TRANSLATE_NOOP(
        "notices", "An action on this order is half done. Finish it or take it back first; see the journal."
    ),
    Say.ORDER_NOT_CACHED: QT_TRANSLATE_NOOP("notices", "This order is not on this computer."),
    Say.NO_FULFILLMENT: QT_TRANSLATE_NOOP("notices", "This order has no fulfilment that could be cancelled."),
    Say.NOTHING_TO_PREVIEW: QT_TRANSLATE_NOOP("notices", "Nothing here would change stock or status."),
    Say.WORK_GONE: QT_TRANSLATE_NOOP("notices", "Shopify no longer shows this work."),
    Say.WORK_FINISHED: QT_TRANSLATE_NOOP("notices", "There is nothing left to fulfil here."),
    Say.WORK_IN_PROGRESS: QT_TRANSLATE_NOOP(
        "notices", "Somebody is working on this. Mark as unfulfilled first."
    ),
    Say.WORK_HELD: QT_TRANSLATE_NOOP("notices", "This work is on hold. Release the hold first."),
    Say.WORK_SCHEDULED: QT_TRANSLATE_NOOP(
        "notices", "This work is scheduled for later. Mark as unfulfilled first."
    ),
    Say.WORK_NOT_STARTED: QT_TRANSLATE_NOOP("notices", "Nobody has marked this work as in progress."),
    Say.WORK_NOT_SCHEDULED: QT_TRANSLATE_NOOP(
        "notices", "Only work that is scheduled for a later day can be rescheduled."
    ),
    Say.WORK_NOT_HELD: QT_TRANSLATE_NOOP("notices", "There is no hold on this work."),
    Say.HOLD_LIMIT: QT_TRANSLATE_NOOP(
        "notices", "This app has placed as many holds on this work as Shopify allows. Release one first."
    ),
    Say.HOLD_GONE: QT_TRANSLATE_NOOP("notices", "Somebody has released this hold meanwhile."),
    Say.PROGRESS_REPORTED: QT_TRANSLATE_NOOP("notices", "This work is marked as in progress already."),
    Say.NOT_SCHEDULED_AGAIN: QT_TRANSLATE_NOOP(
        "notices", "Once the planned day is given up, it cannot be planned again."
    ),
    Say.NOT_AT_SERVICE: QT_TRANSLATE_NOOP(
        "notices", "This work is at the shop's own location; no service can be asked."
    ),
    Say.REQUEST_PENDING: QT_TRANSLATE_NOOP(
        "notices", "{service} has been asked and has not answered yet. Cancel the request first."
    ),
    Say.REQUEST_ACCEPTED: QT_TRANSLATE_NOOP(
        "notices", "{service} has accepted this work. Request cancellation first."
    ),
    Say.REQUEST_NOT_SENT: QT_TRANSLATE_NOOP("notices", "{service} has not been asked for this work."),
    Say.REQUEST_NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "notices", "{service} has not accepted this work, so there is nothing to cancel there."
    ),
    Say.CANCELLATION_PENDING: QT_TRANSLATE_NOOP(
        "notices", "{service} has been asked to cancel and has not answered yet."
    ),
    Say.NO_DESTINATION: QT_TRANSLATE_NOOP(
        "notices", "There is no other location that this work could go to."
    ),
    Say.ONE_UNIT_ONLY: QT_TRANSLATE_NOOP("notices", "One unit cannot be split."),
    Say.NOTHING_TO_MERGE: QT_TRANSLATE_NOOP(
        "notices", "There is no other work at this location to merge it with."
    ),
    Say.UNITS_GONE_ON: QT_TRANSLATE_NOOP(
        "notices", "The items have moved on since, so they cannot be put back from where they are now."
    ),
    Say.MERGE_IS_FINAL: QT_TRANSLATE_NOOP(
        "notices", "Several pieces of work become one; this cannot be undone in one step."
    ),
    Say.CANNOT_BE_UNTOLD: QT_TRANSLATE_NOOP(
        "notices", "The service has been told, and that cannot be taken back."
    ),
    # of what was filled in
    Say.NOTHING_CHOSEN: QT_TRANSLATE_NOOP("notices", "Choose at least one item."),
    Say.TOO_MANY_CHOSEN: QT_TRANSLATE_NOOP(
        "notices", "More units of {item} are chosen than are left (left: {left})."
    ),
    Say.ALL_CHOSEN: QT_TRANSLATE_NOOP("notices", "All items are chosen. Leave at least one unit out."),
    Say.UNCHANGED: QT_TRANSLATE_NOOP("notices", "It is like this already."),
    Say.TOO_LONG: QT_TRANSLATE_NOOP("notices", "This text is too long (at most {limit} characters)."),
    Say.DESTINATION_REFUSED: QT_TRANSLATE_NOOP("notices", "Shopify does not allow {location}: “{message}”."),
    Say.DESTINATION_GONE: QT_TRANSLATE_NOOP(
        "notices", "Shopify no longer offers {location}. Choose another location."
    ),
    Say.DATE_PAST: QT_TRANSLATE_NOOP("notices", "Choose a day in the future."),
    Say.DESTINATION_NOT_CHOSEN: QT_TRANSLATE_NOOP("notices", "Choose the new location."),
    Say.DESTINATION_TAKES_PART: QT_TRANSLATE_NOOP("notices", "{location} cannot take {items}: “{message}”."),
    Say.NO_SIBLING_CHOSEN: QT_TRANSLATE_NOOP("notices", "Choose the work to merge it with."),
    Say.NO_DAY_CHOSEN: QT_TRANSLATE_NOOP("notices", "Choose the new day."),
    Say.ADDRESS_INCOMPLETE: QT_TRANSLATE_NOOP(
        "notices", "An address needs at least a name, a street, a city and a country."
    ),
    Say.ADDRESS_HIDDEN: QT_TRANSLATE_NOOP(
        "notices", "Shopify does not show addresses to this app, so the address cannot be edited here."
    ),
    Say.ADDRESS_REMOVED: QT_TRANSLATE_NOOP(
        "notices",
        "The address was removed from this computer. Open the order while you are online first; the address "
        "of a forgotten customer can only be changed in the Shopify admin.",
    ),
    Say.NO_ADDRESS: QT_TRANSLATE_NOOP("notices", "This order has no shipping address."),
    Say.TOO_MANY_TAGS: QT_TRANSLATE_NOOP("notices", "An order can have at most {limit} tags."),
    # of orders
    Say.ALREADY_ARCHIVED: QT_TRANSLATE_NOOP("notices", "This order is archived already."),
    Say.NOT_ARCHIVED: QT_TRANSLATE_NOOP("notices", "This order is not archived."),
    Say.FULFILLMENTS_LIVE: QT_TRANSLATE_NOOP(
        "notices", "This order still has live fulfilments ({count}). Cancel the fulfilments first."
    ),
    Say.NOT_REFUNDABLE: QT_TRANSLATE_NOOP(
        "notices", "Shopify cannot refund this payment by itself. Give the money back another way."
    ),
    Say.PAYMENT_NOT_READ: QT_TRANSLATE_NOOP(
        "notices", "What was paid could not be read, so it is not known what a refund would give."
    ),
    Say.RETURN_UNFINISHED: QT_TRANSLATE_NOOP(
        "notices", "This order has an open return. Finish the return first."
    ),
    Say.CANCELLED_FOR_GOOD: QT_TRANSLATE_NOOP(
        "notices", "A cancelled order stays cancelled; this cannot be undone."
    ),
    Say.NO_TAGS: QT_TRANSLATE_NOOP("notices", "This order has no tags."),
    Say.PARCEL_OF_ONE_UNIT: QT_TRANSLATE_NOOP(
        "notices", "There is one unit in this fulfilment. Cancel all of it instead."
    ),
    # what to think of first
    Say.SERVICE_MAY_REFUSE: QT_TRANSLATE_NOOP(
        "notices", "This work belongs to {service}. Shopify may not let this app fulfil it."
    ),
    Say.SERVICE_SHIPS_TOO: QT_TRANSLATE_NOOP(
        "notices",
        "{service} has been asked to send these items. If you fulfil them here, they may be sent twice.",
    ),
    Say.GIFT_CARD_GOES_OUT: QT_TRANSLATE_NOOP(
        "notices", "This contains a gift card. Fulfilling sends its code to the customer."
    ),
    Say.HELD_BY_THIS_APP: QT_TRANSLATE_NOOP("notices", "Placed by this app."),
    Say.HELD_BY_APP: QT_TRANSLATE_NOOP(
        "notices", "Placed by {app}, not by this app. Ask there before you release it."
    ),
    Say.HELD_BY_SOMEBODY: QT_TRANSLATE_NOOP(
        "notices", "Placed by another app or in the Shopify admin. Ask whoever did it before you release it."
    ),
    Say.HOLDER_UNKNOWN: QT_TRANSLATE_NOOP("notices", "It is not known who placed this hold."),
    Say.OPEN_WORK_STAYS: QT_TRANSLATE_NOOP(
        "notices", "This order still has items to fulfil ({units}). Archiving does not fulfil them."
    ),
    Say.PACKING_STARTED: QT_TRANSLATE_NOOP(
        "notices", "Somebody is working on this order already. Tell them to stop."
    ),
    Say.MONEY_KEPT: QT_TRANSLATE_NOOP("notices", "The customer has paid, and nothing is refunded."),
    Say.MONEY_BACK: QT_TRANSLATE_NOOP("notices", "The customer gets the money back the way it was paid."),
    Say.REFUNDED_BEFORE: QT_TRANSLATE_NOOP(
        "notices", "Part of the money was refunded before; only the rest is given back."
    ),
    Say.AUTHORIZATION_RELEASED: QT_TRANSLATE_NOOP(
        "notices", "The payment was only authorized; the reservation on the customer's account ends."
    ),
    Say.NOT_RESTOCKED: QT_TRANSLATE_NOOP("notices", "The items do not go back into stock."),
    Say.LABEL_KEEPS_ADDRESS: QT_TRANSLATE_NOOP(
        "notices", "A shipping label with the old address exists. Buy a new label."
    ),
    Say.SERVICE_KEEPS_ADDRESS: QT_TRANSLATE_NOOP(
        "notices", "{service} has been given the old address. Tell {service} as well."
    ),
    Say.DELIVERY_NEWS_LOST: QT_TRANSLATE_NOOP(
        "notices", "The new fulfilment does not show where the parcel has been so far."
    ),
    Say.HOLD_OF_PART: QT_TRANSLATE_NOOP(
        "notices", "The part that moves may lose its hold, and moving it back does not restore the hold."
    ),
    Say.PICKUP_ELSEWHERE: QT_TRANSLATE_NOOP(
        "notices", "The customer was told to collect this elsewhere, not at {location}. Tell them."
    ),
    Say.CANCELLATION_MAY_BE_REFUSED: QT_TRANSLATE_NOOP(
        "notices", "{service} may refuse, and may have sent the items already."
    ),
    # what else it does
    Say.UNDO_FULFILL: QT_TRANSLATE_NOOP("notices", "You can undo: the new fulfilment is cancelled."),
    Say.UNDO_RELEASE: QT_TRANSLATE_NOOP(
        "notices", "You can undo: a hold with the same reason and note is placed."
    ),
    Say.SEVERAL_HOLDS: QT_TRANSLATE_NOOP(
        "notices", "Several holds are released together; they cannot be placed again in one step."
    ),
    Say.MAY_ARCHIVE: QT_TRANSLATE_NOOP(
        "notices", "The order is then complete; depending on the shop's settings Shopify archives it."
    ),
    Say.HANDED_OVER: QT_TRANSLATE_NOOP("notices", "This says that the customer has collected the items."),
    Say.ADDRESS_DOUBTED: QT_TRANSLATE_NOOP("notices", "Shopify doubts that the address is right."),
    Say.RISK_HIGH: QT_TRANSLATE_NOOP("notices", "Shopify sees a high risk of fraud."),
    Say.TAKEN_BACK_BEFORE: QT_TRANSLATE_NOOP(
        "notices", "Something of this order was taken back or declined before."
    ),
    Say.MERCHANT_NOTIFIED: QT_TRANSLATE_NOOP(
        "notices", "Shopify sends the shop's staff an e-mail about this."
    ),
    Say.PROGRESS_FORGOTTEN: QT_TRANSLATE_NOOP(
        "notices", "This work was in progress; after the hold it is open."
    ),
    Say.REST_COMES_BACK: QT_TRANSLATE_NOOP(
        "notices", "What was left out of the hold may become one with this work again."
    ),
    Say.STILL_HELD: QT_TRANSLATE_NOOP(
        "notices", "Other holds stay on this work ({count}), so it cannot be fulfilled yet."
    ),
    Say.HELD_ALREADY: QT_TRANSLATE_NOOP(
        "notices",
        "This work is on hold already ({count}). Every hold must be released before anybody can fulfil it.",
    ),
    Say.TWO_STEPS: QT_TRANSLATE_NOOP(
        "notices",
        "This takes two steps: the whole fulfilment is cancelled, then the rest is fulfilled again with "
        "the same tracking.",
    ),
    Say.UNDO_PART: QT_TRANSLATE_NOOP(
        "notices", "You can undo: the cancelled items are fulfilled again, as a fulfilment of their own."
    ),
    Say.UNDO_EDIT: QT_TRANSLATE_NOOP("notices", "You can undo: what there was before is put back."),
    Say.DESTINATION_UNCHECKED: QT_TRANSLATE_NOOP(
        "notices", "Whether {location} can take this is not known here; Shopify decides."
    ),
    Say.REQUEST_SHOWS: QT_TRANSLATE_NOOP(
        "notices", "{service} gets to see the items, the address and your message."
    ),
    Say.REPLACED: QT_TRANSLATE_NOOP("notices", "New work with the same items takes its place."),
    Say.NOT_CERTAIN: QT_TRANSLATE_NOOP("notices", "The forecast said that this was not certain."),
}

#: Said instead where Shopify gave no words of its own.
WITHOUT_MESSAGE: Mapping[Say, str] = {
    Say.DESTINATION_REFUSED: QT_TRANSLATE_NOOP("notices", "Shopify does not allow {location}."),
    Say.DESTINATION_TAKES_PART: QT_TRANSLATE_NOOP("notices", "{location} cannot take {items}."),
}
