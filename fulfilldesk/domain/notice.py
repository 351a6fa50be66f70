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
    ACTION_UNFINISHED = "action-unfinished"
    NOTHING_TO_UNDO = "nothing-to-undo"
    ALREADY_UNDONE = "already-undone"
    NO_JOURNAL = "no-journal"
    DEMO_SHOP = "demo-shop"
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
    SERVICE_KEEPS_WORKING = "service-keeps-working"  # [service]
    GIFT_CARD = "gift-card"
    DIGITAL = "digital"
    RETURN_OPEN = "return-open"
    REFUNDED = "refunded"
    PARTLY_ELSEWHERE = "partly-elsewhere"  # [units]
    LOCATION_MAY_CHANGE = "location-may-change"  # [item, location]
    STOCK_NOT_READ = "stock-not-read"
    STATUS_UNCERTAIN = "status-uncertain"

    # what else it does, or does not
    NO_EMAIL = "no-email"
    EMAIL = "email"
    UNDO_CANCEL = "undo-cancel"
    UNDO_TRACKING = "undo-tracking"
    REOPENS = "reopens"
    NEW_FULFILLMENT = "new-fulfillment"
    TRACKING_LINK_STAYS = "tracking-link-stays"

    # likely causes of a difference
    OTHER_MOVEMENT = "other-movement"
    ROUTED_ELSEWHERE = "routed-elsewhere"
    STILL_SETTLING = "still-settling"
    CHANGED_BY_OTHERS = "changed-by-others"

    # said after a sync
    SIXTY_DAYS = "sixty-days"
    WORK_NOT_VISIBLE = "work-not-visible"
    API_VERSION_CHANGED = "api-version-changed"  # [asked, served]

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
