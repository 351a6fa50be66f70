"""What orders can be searched by: the part of Shopify's list that the demo shop knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from fulfilldesk.demoshop.api.context import Call
from fulfilldesk.demoshop.api.search.fields import Choice, Field, Flag, NotText, Number, Text, Time, Words
from fulfilldesk.demoshop.model import Order
from fulfilldesk.demoshop.money import total_price
from fulfilldesk.demoshop.statuses import display_fulfillment_status

FINANCIAL = frozenset(
    [
        "paid",
        "pending",
        "authorized",
        "partially_paid",
        "partially_refunded",
        "refunded",
        "voided",
        "expired",
        "unpaid",
    ]
)
FULFILLMENT = frozenset(
    [
        "unshipped",
        "shipped",
        "fulfilled",
        "partial",
        "scheduled",
        "on_hold",
        "unfulfilled",
        "request_declined",
    ]
)
STATUS = frozenset(["open", "closed", "cancelled", "not_closed"])
RETURN = frozenset(
    ["return_requested", "in_progress", "inspection_complete", "returned", "return_failed", "no_return"]
)
RISK = frozenset(["high", "medium", "low", "none", "pending"])
DELIVERY = frozenset(["shipping", "pick-up", "retail", "local", "pickup-point", "none"])

SEARCHED_STATUS = {
    "FULFILLED": ("fulfilled", "shipped"),
    "PARTIALLY_FULFILLED": ("partial",),
    "SCHEDULED": ("scheduled", "unshipped", "unfulfilled"),
    "ON_HOLD": ("on_hold", "unshipped", "unfulfilled"),
    "REQUEST_DECLINED": ("request_declined", "unshipped", "unfulfilled"),
    "IN_PROGRESS": ("unshipped", "unfulfilled"),
    "UNFULFILLED": ("unshipped", "unfulfilled"),
    "FULFILLMENT_NOT_REQUIRED": (),
}


def order_fields(call: Call) -> Mapping[str, Field]:
    """The searchable fields of orders, by name."""
    return {
        "default": Words(partial(_words, call)),
        "channel": Text(lambda order: (order.channel_handle, order.source_name)),
        "confirmation_number": Text(lambda order: (order.confirmation_number,)),
        "created_at": Time("created_at", lambda order: order.created_at),
        "current_total_price": Number(lambda order: (float(total_price(order).shop.amount),)),
        "customer_id": Number(lambda order: (order.customer_id,) if order.customer_id else ()),
        "delivery_method": Choice(DELIVERY, partial(_delivery, call)),
        "discount_code": Text(lambda order: (order.discount_code,)),
        "email": Text(lambda order: (order.email,)),
        "financial_status": Choice(FINANCIAL, _financial),
        "fulfillment_location_id": Number(partial(_fulfillment_places, call)),
        "fulfillment_status": Choice(FULFILLMENT, partial(_fulfillment, call)),
        "gateway": Text(lambda order: [step.gateway for step in order.transactions]),
        "id": Number(lambda order: (order.id,)),
        "location_id": Number(lambda order: (order.retail_location_id,) if order.retail_location_id else ()),
        "name": Text(lambda order: (order.name, order.name.lstrip("#"))),
        "po_number": Text(lambda order: (order.po_number,)),
        "processed_at": Time("processed_at", lambda order: order.processed_at),
        "return_status": Choice(RETURN, lambda order: (order.return_status.lower(),)),
        "risk_level": Choice(RISK, lambda order: (order.risk_level.lower(),)),
        "sku": Text(lambda order: [line.sku for line in order.line_items]),
        "source_identifier": Text(lambda order: (order.source_identifier,)),
        "source_name": Text(lambda order: (order.source_name,)),
        "status": Choice(STATUS, _status),
        "tag": Text(lambda order: order.tags),
        "tag_not": NotText(lambda order: order.tags),
        "test": Flag(lambda order: order.test),
        "updated_at": Time("updated_at", lambda order: order.updated_at),
    }


def _words(call: Call, order: Order) -> Iterable[str | None]:
    customer = call.world.customers.get(order.customer_id) if order.customer_id else None
    address = order.shipping_address
    lines = (text for line in order.line_items for text in (line.title, line.sku))
    person = (customer.display_name, customer.email) if customer else ()
    place = (address.name, address.city, address.zip) if address else ()
    return (order.name, order.email, order.note, *order.tags, *person, *place, *lines)


def _delivery(call: Call, order: Order) -> Iterable[str]:
    return [
        work.delivery_method.lower().replace("_up", "-up").replace("_", "-") for work in call.works_of(order)
    ]


def _financial(order: Order) -> Iterable[str]:
    if order.financial_status is None:
        return ("pending", "unpaid")
    status = order.financial_status.lower()
    return (status, "unpaid") if status in ("pending", "authorized", "partially_paid") else (status,)


def _fulfillment(call: Call, order: Order) -> Iterable[str]:
    return SEARCHED_STATUS[display_fulfillment_status(call.world, order)]


def _fulfillment_places(call: Call, order: Order) -> Iterable[int]:
    return [parcel.location_id for parcel in call.world.orders_fulfillments(order)]


def _status(order: Order) -> Iterable[str]:
    if order.cancelled_at is not None:
        return ("cancelled", "closed") if order.closed else ("cancelled", "not_closed")
    return ("closed",) if order.closed else ("open", "not_closed")
