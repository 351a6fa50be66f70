"""Which orders to show and in which order, as a value: what a view saves and the store compiles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class SortKey(StrEnum):
    """The columns one can sort by; ties are always broken by the order's id."""

    ORDER = "order"
    DATE = "date"
    CUSTOMER = "customer"
    TOTAL = "total"
    PAYMENT = "payment"
    FULFILLMENT = "fulfillment"
    ITEMS = "items"
    DELIVERY = "delivery"
    CHANNEL = "channel"
    LOCATION = "location"


class View(StrEnum):
    """The built-in views of the rail."""

    ALL = "all"
    UNFULFILLED = "unfulfilled"
    PARTIAL = "partial"
    FULFILLED = "fulfilled"
    ON_HOLD = "on_hold"
    POS = "pos"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """Filter and sort. Sets are "any of"; an empty set filters nothing; different filters are joined with
    AND.

    `text` holds search words in any order. `fulfillment` and `payment` hold Shopify's status texts,
    `channels` channel names as the table shows them, `locations` location ids.
    """

    view: View = View.ALL
    text: str = ""
    fulfillment: frozenset[str] = frozenset()
    payment: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    locations: frozenset[str] = frozenset()
    sort: SortKey = SortKey.DATE
    descending: bool = True

    def sorted_by(self, sort: SortKey, *, descending: bool) -> OrderQuery:
        """The same filter in another order."""
        return replace(self, sort=sort, descending=descending)
