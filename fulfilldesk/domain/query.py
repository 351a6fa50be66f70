"""Which orders to show and in which order, as a value: what a view saves and the store compiles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fulfilldesk.domain.states import OrderFulfillmentStatus


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
    """The built-in views of the rail. An order may stand in several.

    A cancelled order reads UNFULFILLED for ever (facts 12.9), so the views of work to do leave it out.
    Archived orders stay in: archived is not done.
    """

    ALL = "all"  # every cached order
    UNFULFILLED = "unfulfilled"  # nothing left yet: a status of NOTHING_FULFILLED, not cancelled
    PARTIAL = "partial"  # PARTIALLY_FULFILLED, not cancelled
    FULFILLED = "fulfilled"  # FULFILLED
    ON_HOLD = "on_hold"  # ON_HOLD, or some of the work is, whatever the order's status; not cancelled
    POS = "pos"  # sold at a till (ListedOrder.pos)
    EXTERNAL = "external"  # with a third-party service or app (ListedOrder.external)


#: Order statuses of the view Unfulfilled: work waits and none is done. ON_HOLD has its own view.
NOTHING_FULFILLED: frozenset[str] = frozenset(
    {
        OrderFulfillmentStatus.UNFULFILLED,
        OrderFulfillmentStatus.OPEN,
        OrderFulfillmentStatus.PENDING_FULFILLMENT,
        OrderFulfillmentStatus.REQUEST_DECLINED,
        OrderFulfillmentStatus.SCHEDULED,
        OrderFulfillmentStatus.IN_PROGRESS,
    }
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Orders that were picked out one by one, and what they have in common, in words for a person."""

    title: str
    order_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """Filter and sort. Sets are "any of"; an empty set filters nothing; different filters are joined with
    AND.

    `text` is what was typed: words in any order, or Shopify's search syntax (`search_syntax.read`).
    `fulfillment` and `payment` hold Shopify's status texts, `channels` channel names as the table shows them,
    `locations` location ids. `listed` lets through only these orders.
    """

    view: View = View.ALL
    text: str = ""
    fulfillment: frozenset[str] = frozenset()
    payment: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    locations: frozenset[str] = frozenset()
    sort: SortKey = SortKey.DATE
    descending: bool = True
    listed: Listed | None = None
