"""Finding orders: ``order``, ``orders``, ``ordersCount``, with search, sort keys and pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop.api.connections import Page, SortValue
from fulfilldesk.demoshop.api.context import Call, Info
from fulfilldesk.demoshop.api.gid import number_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched, time_value
from fulfilldesk.demoshop.api.search.order_fields import order_fields
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.model import Order
from fulfilldesk.demoshop.money import total_price
from fulfilldesk.demoshop.statuses import display_fulfillment_status


def order(root: None, info: Info, id: str) -> Order | None:
    """``order(id:)``: null, without an error, for an unknown one (recording
    ``2025-01__order-empty-state__vb``).
    """
    call = info.context
    return call.order(number_of(id, "Order"))


def orders(root: None, info: Info, **arguments: Any) -> Page:
    """``orders``."""
    call = info.context
    found = searched(info, call.orders(), arguments.get("query"), order_fields(call))
    return listing(found, arguments, sort_value=sort_value(call, arguments["sortKey"]))


def orders_count(root: None, info: Info, **arguments: Any) -> dict[str, Any]:
    """``ordersCount``: exact up to ``limit`` (10,000 unless told), AT_LEAST above; null means no limit."""
    call = info.context
    count = len(searched(info, call.orders(), arguments.get("query"), order_fields(call)))
    limit = arguments.get("limit")
    if limit is not None and count > limit:
        return {"count": limit, "precision": "AT_LEAST"}
    return {"count": count, "precision": "EXACT"}


def sort_value(call: Call, key: str) -> Callable[[Order], SortValue]:
    """What orders are sorted by under a sort key; RELEVANCE is not weighed here and means the id."""

    def customer_name(record: Order) -> str:
        customer = call.world.customers.get(record.customer_id or 0)
        return f"{customer.last_name or ''}, {customer.first_name or ''}" if customer else ""

    def destination(record: Order) -> str:
        address = record.shipping_address
        return f"{address.country or ''}, {address.city or ''}" if address else ""

    keys: dict[str, Callable[[Order], SortValue]] = {
        "CREATED_AT": lambda record: time_value(record.created_at),
        "CURRENT_TOTAL_PRICE": lambda record: float(total_price(record).shop.amount),
        "CUSTOMER_NAME": customer_name,
        "DESTINATION": destination,
        "FINANCIAL_STATUS": lambda record: record.financial_status or "",
        "FULFILLMENT_STATUS": lambda record: display_fulfillment_status(call.world, record),
        "ORDER_NUMBER": lambda record: record.number,
        "PO_NUMBER": lambda record: record.po_number or "",
        "PROCESSED_AT": lambda record: time_value(record.processed_at),
        "TOTAL_ITEMS_QUANTITY": lambda record: sum(line.quantity for line in record.line_items),
        "TOTAL_PRICE": lambda record: float(total_price(record).shop.amount),
        "UPDATED_AT": lambda record: time_value(record.updated_at),
    }
    return keys.get(key, lambda record: record.id)


QUERIES: Fields = {"order": order, "orders": orders, "ordersCount": orders_count}
