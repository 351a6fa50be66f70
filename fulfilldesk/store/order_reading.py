"""Orders and their parts as rows say them. A row holds the columns of its table (order_tables) in their
order, and its parts are told by their place in it: by name each would take three times as long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import (
    Customer,
    Fulfillment,
    FulfillmentLine,
    FulfillmentOrder,
    FulfillmentOrderLine,
    Hold,
    LineItem,
    Order,
    Refund,
    Tracking,
)
from fulfilldesk.store.frozen import quick
from fulfilldesk.store.values import (
    Packed,
    from_micros,
    from_seconds,
    maybe_unpack,
    money,
    order_id,
    unpack,
    unpack_texts,
)

#: One row as SQLite gives it.
Found = tuple[Any, ...]

#: What `order` takes: `o` is the table of orders, `d` that of their details.
ORDER_COLUMNS = (
    "o.id, o.name, o.created_at, o.processed_at, o.updated_at, o.fulfillment, o.payment, o.currency, o.total,"
    " o.read_at, o.person_removed, d.closed_at, d.cancelled_at, d.cancel_reason, d.return_status,"
    " d.refunded, d.refunded_currency, d.presentment_currency, d.presentment, d.source_name, d.channel_name,"
    " d.retail_location_id, d.retail_location_name, d.customer, d.customer_id, d.customer_name,"
    " d.customer_email, d.customer_phone, d.identity_hidden, d.address, d.note, d.tags, d.test,"
    " d.paid_at, d.receipt, d.risk_level, d.address_check, d.country, d.shipping_method"
)

# What an order has most of. Their values are given in the order of the fields.
_new_order = quick(Order)
_new_line = quick(LineItem)
_new_parcel = quick(Fulfillment)
_new_parcel_line = quick(FulfillmentLine)
_new_tracking = quick(Tracking)
_new_work = quick(FulfillmentOrder)
_new_work_line = quick(FulfillmentOrderLine)

# What orders repeat is made once and shared: an order is bought, paid and made into work in one second,
# orders come to the cache by hundreds, and they are about the same articles, prices and places.
_moment = lru_cache(maxsize=1024)(from_seconds)
_read_at = lru_cache(maxsize=64)(from_micros)
_actions = lru_cache(maxsize=256)(unpack_texts)
_money = lru_cache(maxsize=4096)(money)
_location = lru_cache(maxsize=256)(partial(maybe_unpack, "Location"))
_product = lru_cache(maxsize=4096)(partial(maybe_unpack, "Product"))
_variant = lru_cache(maxsize=4096)(partial(maybe_unpack, "ProductVariant"))
_item = lru_cache(maxsize=4096)(partial(maybe_unpack, "InventoryItem"))


def _maybe_moment(number: int | None) -> datetime | None:
    return None if number is None else _moment(number)


def order(
    row: Found,
    lines: Sequence[LineItem],
    fulfillments: Sequence[Fulfillment],
    fulfillment_orders: Sequence[FulfillmentOrder],
    refunds: Sequence[Refund],
) -> Order:
    """An order, of a row of ORDER_COLUMNS and its parts."""
    (
        number, name, created_at, processed_at, updated_at, fulfillment_status, financial_status, currency,
        total, read_at, person_removed, closed_at, cancelled_at, cancel_reason, return_status, refunded,
        refunded_currency, presentment_currency, presentment, source_name, channel_name, retail_location_id,
        retail_location_name, customer, customer_id, customer_name, customer_email, customer_phone,
        identity_hidden, address, note, tags, test, paid_at, receipt, risk_level, address_check, country,
        shipping_method,
    ) = row  # fmt: skip
    return _new_order(
        order_id(number),
        name,
        _moment(created_at),
        _moment(processed_at),
        _moment(updated_at),
        _maybe_moment(closed_at),
        _maybe_moment(cancelled_at),
        cancel_reason,
        fulfillment_status,
        financial_status,
        return_status,
        _money(refunded, refunded_currency),
        Money(currency, total),
        Money(presentment_currency, presentment),
        source_name,
        channel_name,
        _location(retail_location_id),
        retail_location_name,
        Customer(maybe_unpack("Customer", customer_id), customer_name, customer_email, customer_phone)
        if customer
        else None,
        bool(identity_hidden),
        unpack_texts(address),
        note,
        unpack_texts(tags),
        bool(test),
        tuple(lines),
        tuple(fulfillments),
        tuple(fulfillment_orders),
        _read_at(read_at),
        bool(person_removed),
        _maybe_moment(paid_at),
        receipt,
        risk_level,
        address_check,
        country,
        shipping_method,
        tuple(refunds),
    )


def line(row: Found) -> LineItem:
    """A row of LINES."""
    (
        _, _, packed, title, variant_title, sku, quantity, current_quantity, unit_price, currency, product_id,
        variant_id, inventory_item_id, tracked, requires_shipping, gift_card, bundle,
    ) = row  # fmt: skip
    return _new_line(
        unpack("LineItem", packed),
        title,
        variant_title,
        sku,
        quantity,
        current_quantity,
        _money(unit_price, currency),
        _product(product_id),
        _variant(variant_id),
        _item(inventory_item_id),
        None if tracked is None else bool(tracked),
        bool(requires_shipping),
        bool(gift_card),
        bundle,
    )


def fulfillment(
    row: Found,
    tracking_of: Mapping[Packed, Sequence[Tracking]],
    lines_of: Mapping[Packed, Sequence[FulfillmentLine]],
) -> Fulfillment:
    """A row of FULFILLMENTS and the parts of all of them."""
    (
        _, _, packed, name, status, delivery_status, created_at, updated_at, delivered_at, in_transit_at,
        estimated_delivery_at, location_id, location_name, service_name, service_type,
    ) = row  # fmt: skip
    return _new_parcel(
        unpack("Fulfillment", packed),
        name,
        status,
        delivery_status,
        _moment(created_at),
        _moment(updated_at),
        _maybe_moment(delivered_at),
        _maybe_moment(in_transit_at),
        _maybe_moment(estimated_delivery_at),
        _location(location_id),
        location_name,
        service_name,
        service_type,
        tuple(tracking_of.get(packed, ())),
        tuple(lines_of.get(packed, ())),
    )


def fulfillment_line(row: Found) -> FulfillmentLine:
    """A row of FULFILLMENT_LINES."""
    _, _, packed, line_item_id, quantity = row
    return _new_parcel_line(unpack("FulfillmentLineItem", packed), unpack("LineItem", line_item_id), quantity)


def tracking(row: Found) -> Tracking:
    """A row of TRACKING."""
    _, _, company, number, url = row
    return _new_tracking(company, number, url)


def fulfillment_order(
    row: Found,
    holds_of: Mapping[Packed, Sequence[Hold]],
    lines_of: Mapping[Packed, Sequence[FulfillmentOrderLine]],
) -> FulfillmentOrder:
    """A row of FULFILLMENT_ORDERS and the parts of all of them."""
    (
        number, _, packed, status, request_status, created_at, updated_at, location_id, location_name,
        service_name, service_type, delivery_method, fulfill_at, supported_actions,
    ) = row  # fmt: skip
    return _new_work(
        unpack("FulfillmentOrder", packed),
        order_id(number),
        status,
        request_status,
        _moment(created_at),
        _moment(updated_at),
        _location(location_id),
        location_name,
        service_name,
        service_type,
        delivery_method,
        _maybe_moment(fulfill_at),
        _actions(supported_actions),
        tuple(holds_of.get(packed, ())),
        tuple(lines_of.get(packed, ())),
    )


def work_line(row: Found) -> FulfillmentOrderLine:
    """A row of FULFILLMENT_ORDER_LINES."""
    _, _, packed, line_item_id, inventory_item_id, title, sku, total, remaining = row
    return _new_work_line(
        unpack("FulfillmentOrderLineItem", packed),
        unpack("LineItem", line_item_id),
        _item(inventory_item_id),
        title,
        sku,
        total,
        remaining,
    )


def hold(row: Found) -> Hold:
    """A row of HOLDS."""
    _, _, packed, reason, notes, display_reason = row
    return Hold(unpack("FulfillmentHold", packed), reason, notes, display_reason)


def refund(row: Found) -> Refund:
    """A row of REFUNDS."""
    _, _, packed, refunded_at, location_id = row
    return Refund(unpack("OrderTransaction", packed), _moment(refunded_at), _location(location_id))
