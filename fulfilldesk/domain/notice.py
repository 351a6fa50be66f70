"""A sentence for a person, as a key with parameters; the wording is the window's (ui/texts)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Weight(StrEnum):
    """How much a notice matters."""

    INFO = "info"  # good to know
    WARNING = "warning"  # may cost money: wants a look
    RISK = "risk"  # probably wrong: wants a reason from the person
    BLOCK = "block"  # cannot be done


class Say(StrEnum):
    """Every sentence the rules can say. In brackets the names of its parameters."""

    # why a menu item is greyed out, or an action cannot be done
    ALREADY_CANCELLED = "already-cancelled"
    FULFILLMENT_FAILED = "fulfillment-failed"
    FULFILLMENT_GONE = "fulfillment-gone"
    ORDER_CANCELLED = "order-cancelled"
    NO_TRACKING = "no-tracking"
    NO_TRACKING_PAGE = "no-tracking-page"
    TRACKING_NOT_HTTP = "tracking-not-http"
    TRACKING_EMPTY = "tracking-empty"
    TRACKING_WAS_EMPTY = "tracking-was-empty"
    TRACKING_UNCHANGED = "tracking-unchanged"
    OFFLINE = "offline"
    SCOPE_MISSING = "scope-missing"  # [scope]
    STAFF_SCOPE_MISSING = "staff-scope-missing"  # [scope] the app has it, the person has not
    RIGHT_MISSING = "right-missing"  # [right] of the person who signed in
    ACTION_UNFINISHED = "action-unfinished"
    HALF_DONE_FIRST = "half-done-first"  # finish it or take it back
    NOTHING_TO_UNDO = "nothing-to-undo"
    ALREADY_UNDONE = "already-undone"
    NO_JOURNAL = "no-journal"
    DEMO_SHOP = "demo-shop"
    NOTHING_TO_PREVIEW = "nothing-to-preview"
    ORDER_NOT_CACHED = "order-not-cached"
    NO_FULFILLMENT = "no-fulfillment"  # of an order without a live one
    # the same of work (fulfilment orders), with the step that gets there
    WORK_GONE = "work-gone"
    WORK_FINISHED = "work-finished"
    WORK_IN_PROGRESS = "work-in-progress"  # mark it as unfulfilled first
    WORK_HELD = "work-held"  # release the hold first
    WORK_SCHEDULED = "work-scheduled"  # mark it as open first
    WORK_NOT_STARTED = "work-not-started"
    WORK_NOT_SCHEDULED = "work-not-scheduled"
    WORK_NOT_HELD = "work-not-held"
    HOLD_LIMIT = "hold-limit"
    HOLD_GONE = "hold-gone"  # released by somebody meanwhile
    PROGRESS_REPORTED = "progress-reported"  # it is marked as in progress already
    NOT_SCHEDULED_AGAIN = "not-scheduled-again"  # a day given up cannot be given again
    NOT_AT_SERVICE = "not-at-service"  # the work is at the shop's own location
    REQUEST_PENDING = "request-pending"  # [service] cancel the request first
    REQUEST_ACCEPTED = "request-accepted"  # [service] request cancellation first
    REQUEST_NOT_SENT = "request-not-sent"  # [service]
    REQUEST_NOT_ACCEPTED = "request-not-accepted"  # [service]
    CANCELLATION_PENDING = "cancellation-pending"  # [service] waits for its answer
    NO_DESTINATION = "no-destination"
    ONE_UNIT_ONLY = "one-unit-only"  # nothing to split
    NOTHING_TO_MERGE = "nothing-to-merge"
    UNITS_GONE_ON = "units-gone-on"  # what was rearranged is no longer there to be put back
    MERGE_IS_FINAL = "merge-is-final"  # several were merged
    CANNOT_BE_UNTOLD = "cannot-be-untold"  # the service has read it
    # of what was filled in
    NOTHING_CHOSEN = "nothing-chosen"
    TOO_MANY_CHOSEN = "too-many-chosen"  # [item, left]
    ALL_CHOSEN = "all-chosen"
    UNCHANGED = "unchanged"
    TOO_LONG = "too-long"  # [limit]
    DESTINATION_REFUSED = "destination-refused"  # [location, message]
    DESTINATION_GONE = "destination-gone"  # [location]
    DATE_PAST = "date-past"
    DESTINATION_NOT_CHOSEN = "destination-not-chosen"
    DESTINATION_TAKES_PART = "destination-takes-part"  # [location, items, message]
    NO_SIBLING_CHOSEN = "no-sibling-chosen"
    NO_DAY_CHOSEN = "no-day-chosen"
    ADDRESS_INCOMPLETE = "address-incomplete"
    ADDRESS_HIDDEN = "address-hidden"
    ADDRESS_REMOVED = "address-removed"  # on this computer
    NO_ADDRESS = "no-address"
    TOO_MANY_TAGS = "too-many-tags"  # [limit]
    # of orders
    ALREADY_ARCHIVED = "already-archived"
    NOT_ARCHIVED = "not-archived"
    FULFILLMENTS_LIVE = "fulfillments-live"  # [count] cancel the fulfilments first
    NOT_REFUNDABLE = "not-refundable"
    PAYMENT_NOT_READ = "payment-not-read"
    RETURN_UNFINISHED = "return-unfinished"  # finish the return first
    CANCELLED_FOR_GOOD = "cancelled-for-good"  # a cancelled order stays cancelled
    NO_TAGS = "no-tags"
    PARCEL_OF_ONE_UNIT = "parcel-of-one-unit"  # cancel all of it instead
    NO_OPEN_WORK = "no-open-work"
    WORK_ON_HOLD = "work-on-hold"
    WORK_AT_SEVERAL_LOCATIONS = "work-at-several-locations"
    SHOPIFY_DOES_NOT_OFFER = "shopify-does-not-offer"

    # what to think of before cancelling
    DELIVERED = "delivered"
    IN_TRANSIT = "in-transit"
    OUT_FOR_DELIVERY = "out-for-delivery"
    ATTEMPTED_DELIVERY = "attempted-delivery"
    READY_FOR_PICKUP = "ready-for-pickup"
    PICKED_UP = "picked-up"
    LABEL_BOUGHT = "label-bought"
    POS_TAKEN_ALONG = "pos-taken-along"
    POS_RETURNS_THERE = "pos-returns-there"  # goods that came back are refunded or returned in POS
    POS_TO_SEND = "pos-to-send"  # sold at a till, to be sent or collected
    POS_CANNOT = "pos-cannot"  # the POS app itself has no such action
    SERVICE_KEEPS_WORKING = "service-keeps-working"  # [service]
    GIFT_CARD = "gift-card"
    DIGITAL = "digital"
    RETURN_OPEN = "return-open"
    REFUNDED = "refunded"
    PARTLY_ELSEWHERE = "partly-elsewhere"  # [units]
    SERVICE_MAY_REFUSE = "service-may-refuse"  # [service]
    SERVICE_SHIPS_TOO = "service-ships-too"  # [service]
    GIFT_CARD_GOES_OUT = "gift-card-goes-out"
    HELD_BY_THIS_APP = "held-by-this-app"
    HELD_BY_APP = "held-by-app"  # [app]
    HELD_BY_SOMEBODY = "held-by-somebody"  # another app or staff, nobody says which
    HOLDER_UNKNOWN = "holder-unknown"  # not asked
    LOCATION_MAY_CHANGE = "location-may-change"  # [item, location]
    STOCK_NOT_READ = "stock-not-read"
    STATUS_UNCERTAIN = "status-uncertain"
    OPEN_WORK_STAYS = "open-work-stays"  # [units]; archiving leaves it undone
    PACKING_STARTED = "packing-started"
    MONEY_KEPT = "money-kept"  # the order is cancelled, and what was paid is not given back
    MONEY_BACK = "money-back"
    REFUNDED_BEFORE = "refunded-before"  # only what is left is given back
    AUTHORIZATION_RELEASED = "authorization-released"
    NOT_RESTOCKED = "not-restocked"
    LABEL_KEEPS_ADDRESS = "label-keeps-address"
    SERVICE_KEEPS_ADDRESS = "service-keeps-address"  # [service]
    DELIVERY_NEWS_LOST = "delivery-news-lost"

    # what else it does, or does not
    NO_EMAIL = "no-email"
    EMAIL = "email"
    UNDO_CANCEL = "undo-cancel"
    UNDO_TRACKING = "undo-tracking"
    REOPENS = "reopens"
    NEW_FULFILLMENT = "new-fulfillment"
    TRACKING_LINK_STAYS = "tracking-link-stays"
    UNDO_FULFILL = "undo-fulfill"
    UNDO_RELEASE = "undo-release"
    SEVERAL_HOLDS = "several-holds"  # released together, they cannot be placed again
    MAY_ARCHIVE = "may-archive"
    HANDED_OVER = "handed-over"  # fulfilling a pick-up says that the customer has it
    ADDRESS_DOUBTED = "address-doubted"  # by Shopify
    RISK_HIGH = "risk-high"
    TAKEN_BACK_BEFORE = "taken-back-before"  # of this order, by a person or a service; rules stay away then
    MERCHANT_NOTIFIED = "merchant-notified"
    PROGRESS_FORGOTTEN = "progress-forgotten"  # holding ends reported progress
    REST_COMES_BACK = "rest-comes-back"  # what a partial hold left behind
    STILL_HELD = "still-held"  # [count] others stay on it
    HELD_ALREADY = "held-already"  # [count] one more must be released before anybody can fulfil
    TWO_STEPS = "two-steps"  # cancel all, fulfil the rest again
    UNDO_PART = "undo-part"  # in a parcel of its own
    UNDO_EDIT = "undo-edit"  # what there was is put back
    DESTINATION_UNCHECKED = "destination-unchecked"  # [location] Shopify decides
    HOLD_OF_PART = "hold-of-part"  # the part that goes may lose the hold
    PICKUP_ELSEWHERE = "pickup-elsewhere"  # [location] the customer was told another one
    REQUEST_SHOWS = "request-shows"  # [service] what the service gets to see
    CANCELLATION_MAY_BE_REFUSED = "cancellation-may-be-refused"  # [service]
    REPLACED = "replaced"  # by new work with the same units

    # likely causes of a difference
    OTHER_MOVEMENT = "other-movement"
    ROUTED_ELSEWHERE = "routed-elsewhere"
    STILL_SETTLING = "still-settling"
    CHANGED_BY_OTHERS = "changed-by-others"
    NOT_CERTAIN = "not-certain"  # the forecast said that nobody knows

    # said after a sync
    SIXTY_DAYS = "sixty-days"
    WORK_NOT_VISIBLE = "work-not-visible"
    API_VERSION_CHANGED = "api-version-changed"  # [asked, served]
    CLOCK_OFF = "clock-off"  # [minutes] between this computer's clock and Shopify's

    # said of a search; `field` and `value` as they were typed, `values` joined by commas (may be empty)
    SEARCH_FIELD_MISSPELT = "search-field-misspelt"  # [field, meant]
    SEARCH_FIELD_UNKNOWN = "search-field-unknown"  # [field]
    SEARCH_FIELD_AS_WORDS = "search-field-as-words"  # [field]; no field, searched as words
    SEARCH_FIELD_NOT_KEPT = "search-field-not-kept"  # [field]
    SEARCH_VALUE_MISSING = "search-value-missing"  # [field, values]
    SEARCH_VALUE_UNKNOWN = "search-value-unknown"  # [field, value, values]
    SEARCH_NUMBER_UNCLEAR = "search-number-unclear"  # [field, value]
    SEARCH_DATE_UNCLEAR = "search-date-unclear"  # [field, value]
    SEARCH_NO_RANGE = "search-no-range"  # [field]
    SEARCH_TOO_LONG = "search-too-long"  # [parts]
    LINES_KEPT_ASIDE = "lines-kept-aside"  # [lines, path]
    BULK_PARTLY = "bulk-partly"


@dataclass(frozen=True, slots=True)
class Notice:
    """`key` names the sentence; `parameters` fill its gaps with plain text."""

    key: Say
    weight: Weight = Weight.INFO
    parameters: Mapping[str, str] = field(default_factory=dict)
