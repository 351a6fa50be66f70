"""One row of the order table, how it follows from an order, and the counts beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fulfilldesk.domain.guards import taken_along
from fulfilldesk.domain.query import SortKey, View
from fulfilldesk.domain.states import (
    DeliveryStatus,
    FinancialStatus,
    FulfillmentOrderStatus,
    OrderFulfillmentStatus,
    ServiceType,
    SupportedAction,
)
from fulfilldesk.domain.till_sale import sold_at_till

if TYPE_CHECKING:
    from fulfilldesk.domain.money import Money
    from fulfilldesk.domain.orders import Order


@dataclass(frozen=True, slots=True)
class OrderRow:
    """What the table shows of an order. `delivery` is the furthest delivery status of its live fulfilments,
    or `TAKEN_ALONG` for goods handed over at a till; `channel` is as Shopify names it ("Point of Sale")."""

    id: str
    name: str
    processed_at: datetime
    customer: str | None
    total: Money
    payment: str | None
    fulfillment: str
    items: int
    delivery: str | None
    channel: str | None
    location: str | None
    archived: bool
    cancelled: bool
    waiting_for: str | None = None


@dataclass(frozen=True, slots=True)
class ListedOrder:
    """A row with what the views and filters ask besides: `location_id` belongs to `row.location`; `held`,
    some work is on hold; `pos`, sold at a till; `external`, work or a live parcel lies with a third-party
    service or app."""

    row: OrderRow
    location_id: str | None
    held: bool
    pos: bool
    external: bool


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One value a filter chip offers: the value to filter by, its name for people, how many orders have
    it."""

    value: str
    label: str
    orders: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many orders each built-in view holds."""

    by_view: Mapping[View, int]


#: What `OrderRow.delivery` says of goods that left with the customer.
TAKEN_ALONG = "TAKEN_ALONG"

_PAYMENT_ORDER: tuple[str, ...] = (
    FinancialStatus.PENDING,
    FinancialStatus.AUTHORIZED,
    FinancialStatus.EXPIRED,
    FinancialStatus.PARTIALLY_PAID,
    FinancialStatus.PAID,
    FinancialStatus.PARTIALLY_REFUNDED,
    FinancialStatus.REFUNDED,
    FinancialStatus.VOIDED,
)

_FULFILLMENT_ORDER: tuple[str, ...] = (
    OrderFulfillmentStatus.UNFULFILLED,
    OrderFulfillmentStatus.OPEN,
    OrderFulfillmentStatus.PENDING_FULFILLMENT,
    OrderFulfillmentStatus.REQUEST_DECLINED,
    OrderFulfillmentStatus.ON_HOLD,
    OrderFulfillmentStatus.SCHEDULED,
    OrderFulfillmentStatus.IN_PROGRESS,
    OrderFulfillmentStatus.PARTIALLY_FULFILLED,
    OrderFulfillmentStatus.FULFILLED,
    OrderFulfillmentStatus.RESTOCKED,
    OrderFulfillmentStatus.FULFILLMENT_NOT_REQUIRED,
)

#: From the desk to the customer's door.
_DELIVERY_ORDER: tuple[str, ...] = (
    DeliveryStatus.CANCELED,
    DeliveryStatus.SUBMITTED,
    DeliveryStatus.CONFIRMED,
    DeliveryStatus.MARKED_AS_FULFILLED,
    DeliveryStatus.FULFILLED,
    DeliveryStatus.LABEL_VOIDED,
    DeliveryStatus.LABEL_PURCHASED,
    DeliveryStatus.LABEL_PRINTED,
    DeliveryStatus.READY_FOR_PICKUP,
    DeliveryStatus.CARRIER_PICKED_UP,
    DeliveryStatus.IN_TRANSIT,
    DeliveryStatus.DELAYED,
    DeliveryStatus.OUT_FOR_DELIVERY,
    DeliveryStatus.ATTEMPTED_DELIVERY,
    DeliveryStatus.FAILURE,
    DeliveryStatus.NOT_DELIVERED,
    DeliveryStatus.PICKED_UP,
    DeliveryStatus.DELIVERED,
    TAKEN_ALONG,
)

_RANKS: Mapping[SortKey, Mapping[str, int]] = {
    key: {status: rank for rank, status in enumerate(statuses)}
    for key, statuses in (
        (SortKey.PAYMENT, _PAYMENT_ORDER),
        (SortKey.FULFILLMENT, _FULFILLMENT_ORDER),
        (SortKey.DELIVERY, _DELIVERY_ORDER),
    )
}

#: Channels of orders that carry no channel, by Order.sourceName (schema 2026-10; facts section 10).
CHANNEL_BY_SOURCE: Mapping[str, str] = {
    "web": "Online Store",
    "pos": "Point of Sale",
    "shopify_draft_order": "Draft Orders",
}


def rank(column: SortKey, status: str | None) -> int | None:
    """Where a status stands when its column (payment, fulfilment, delivery) is sorted: by how far things are.
    A status that is new to us comes after the known ones; None has no place."""
    ranks = _RANKS[column]
    return None if status is None else ranks.get(status, len(ranks))


def row_of(order: Order) -> OrderRow:
    """The row that shows the order."""
    return listed(order).row


def listed(order: Order) -> ListedOrder:
    """The row, and what else the order is listed by."""
    location_id, location = _location(order)
    return ListedOrder(
        row=OrderRow(
            id=order.id,
            name=order.name,
            processed_at=order.processed_at,
            customer=_customer(order),
            total=order.total,
            payment=order.financial_status,
            fulfillment=order.fulfillment_status,
            items=sum(line.current_quantity for line in order.lines),
            delivery=_delivery(order),
            channel=order.channel_name or CHANNEL_BY_SOURCE.get(order.source_name or "", order.source_name),
            location=location,
            archived=order.archived,
            cancelled=order.cancelled,
        ),
        location_id=location_id,
        held=any(work.status == FulfillmentOrderStatus.ON_HOLD for work in order.fulfillment_orders),
        pos=sold_at_till(order),
        external=_external(order),
    )


def _customer(order: Order) -> str | None:
    customer = order.customer
    return None if customer is None else customer.name or customer.email or None


def _delivery(order: Order) -> str | None:
    statuses = [
        TAKEN_ALONG if taken_along(order, parcel) else parcel.delivery_status
        for parcel in order.fulfillments
        if parcel.live
    ]
    return max(
        (status for status in statuses if status is not None),
        key=lambda status: rank(SortKey.DELIVERY, status) or 0,
        default=None,
    )


def _location(order: Order) -> tuple[str | None, str | None]:
    work = min(order.open_work, key=lambda work: (work.created_at, work.id), default=None)
    if work is not None:
        return work.location_id, work.location_name
    parcel = max(
        (parcel for parcel in order.fulfillments if parcel.live),
        key=lambda parcel: (parcel.created_at, parcel.id),
        default=None,
    )
    return (None, None) if parcel is None else (parcel.location_id, parcel.location_name)


def _external(order: Order) -> bool:
    return any(
        work.service_type == ServiceType.THIRD_PARTY or SupportedAction.EXTERNAL in work.supported_actions
        for work in order.fulfillment_orders
        if not work.finished
    ) or any(parcel.service_type == ServiceType.THIRD_PARTY for parcel in order.fulfillments if parcel.live)
