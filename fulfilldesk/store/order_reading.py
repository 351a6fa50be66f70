"""An order put together from its rows."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
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
    Tracking,
)
from fulfilldesk.store import order_tables as tables
from fulfilldesk.store.order_tables import Table
from fulfilldesk.store.values import (
    Packed,
    from_micros,
    from_seconds,
    maybe,
    maybe_unpack,
    money,
    order_id,
    unpack,
    unpack_texts,
)

#: One row as SQLite gives it: column name to value.
Found = Mapping[str, Any]


def read_order(connection: sqlite3.Connection, number: int) -> Order | None:
    """The order with that number, or None."""
    row = next(iter(_found(connection, tables.ORDERS, number)), None)
    if row is None:
        return None
    detail = _found(connection, tables.DETAILS, number)[0]
    return Order(
        id=order_id(number),
        name=row["name"],
        created_at=from_seconds(row["created_at"]),
        processed_at=from_seconds(row["processed_at"]),
        updated_at=from_seconds(row["updated_at"]),
        closed_at=maybe(from_seconds, detail["closed_at"]),
        cancelled_at=maybe(from_seconds, detail["cancelled_at"]),
        cancel_reason=detail["cancel_reason"],
        fulfillment_status=row["fulfillment"],
        financial_status=row["payment"],
        return_status=detail["return_status"],
        refunded=money(detail["refunded"], detail["refunded_currency"]),
        total=Money(row["currency"], row["total"]),
        total_presentment=Money(detail["presentment_currency"], detail["presentment"]),
        source_name=detail["source_name"],
        channel_name=detail["channel_name"],
        retail_location_id=maybe_unpack("Location", detail["retail_location_id"]),
        retail_location_name=detail["retail_location_name"],
        customer=_customer(detail),
        identity_hidden=bool(detail["identity_hidden"]),
        address=unpack_texts(detail["address"]),
        note=detail["note"],
        tags=unpack_texts(detail["tags"]),
        test=bool(detail["test"]),
        lines=tuple(_line(found) for found in _found(connection, tables.LINES, number)),
        fulfillments=_fulfillments(connection, number),
        fulfillment_orders=_fulfillment_orders(connection, number),
        read_at=from_micros(row["read_at"]),
        person_removed=bool(row["person_removed"]),
    )


def _found(connection: sqlite3.Connection, table: Table, number: int) -> list[Found]:
    rows = connection.execute(table.select, (number,))
    return [dict(zip(table.columns, row, strict=True)) for row in rows]


def _grouped(connection: sqlite3.Connection, table: Table, number: int) -> Mapping[Packed, list[Found]]:
    """The rows of a child's children, by the id of that child."""
    groups: dict[Packed, list[Found]] = defaultdict(list)
    for found in _found(connection, table, number):
        groups[found[table.columns[0]]].append(found)
    return groups


def _customer(detail: Found) -> Customer | None:
    if not detail["customer"]:
        return None
    return Customer(
        id=maybe_unpack("Customer", detail["customer_id"]),
        name=detail["customer_name"],
        email=detail["customer_email"],
        phone=detail["customer_phone"],
    )


def _line(found: Found) -> LineItem:
    return LineItem(
        id=unpack("LineItem", found["id"]),
        title=found["title"],
        variant_title=found["variant_title"],
        sku=found["sku"],
        quantity=found["quantity"],
        current_quantity=found["current_quantity"],
        unit_price=money(found["unit_price"], found["currency"]),
        product_id=maybe_unpack("Product", found["product_id"]),
        variant_id=maybe_unpack("ProductVariant", found["variant_id"]),
        inventory_item_id=maybe_unpack("InventoryItem", found["inventory_item_id"]),
        tracked=maybe(bool, found["tracked"]),
        requires_shipping=bool(found["requires_shipping"]),
        gift_card=bool(found["gift_card"]),
        bundle=found["bundle"],
    )


def _fulfillments(connection: sqlite3.Connection, number: int) -> tuple[Fulfillment, ...]:
    parcels = _found(connection, tables.FULFILLMENTS, number)
    if not parcels:
        return ()
    lines = _grouped(connection, tables.FULFILLMENT_LINES, number)
    tracking = _grouped(connection, tables.TRACKING, number)
    return tuple(
        Fulfillment(
            id=unpack("Fulfillment", found["id"]),
            name=found["name"],
            status=found["status"],
            delivery_status=found["delivery_status"],
            created_at=from_seconds(found["created_at"]),
            updated_at=from_seconds(found["updated_at"]),
            delivered_at=maybe(from_seconds, found["delivered_at"]),
            in_transit_at=maybe(from_seconds, found["in_transit_at"]),
            estimated_delivery_at=maybe(from_seconds, found["estimated_delivery_at"]),
            location_id=maybe_unpack("Location", found["location_id"]),
            location_name=found["location_name"],
            service_name=found["service_name"],
            service_type=found["service_type"],
            tracking=tuple(
                Tracking(entry["company"], entry["number"], entry["url"]) for entry in tracking[found["id"]]
            ),
            lines=tuple(
                FulfillmentLine(
                    unpack("FulfillmentLineItem", line["id"]),
                    unpack("LineItem", line["line_item_id"]),
                    line["quantity"],
                )
                for line in lines[found["id"]]
            ),
        )
        for found in parcels
    )


def _fulfillment_orders(connection: sqlite3.Connection, number: int) -> tuple[FulfillmentOrder, ...]:
    work = _found(connection, tables.FULFILLMENT_ORDERS, number)
    if not work:
        return ()
    lines = _grouped(connection, tables.FULFILLMENT_ORDER_LINES, number)
    holds = _grouped(connection, tables.HOLDS, number)
    return tuple(
        FulfillmentOrder(
            id=unpack("FulfillmentOrder", found["id"]),
            order_id=order_id(number),
            status=found["status"],
            request_status=found["request_status"],
            created_at=from_seconds(found["created_at"]),
            updated_at=from_seconds(found["updated_at"]),
            location_id=maybe_unpack("Location", found["location_id"]),
            location_name=found["location_name"],
            service_name=found["service_name"],
            service_type=found["service_type"],
            delivery_method=found["delivery_method"],
            fulfill_at=maybe(from_seconds, found["fulfill_at"]),
            supported_actions=unpack_texts(found["supported_actions"]),
            holds=tuple(
                Hold(
                    unpack("FulfillmentHold", hold["id"]),
                    hold["reason"],
                    hold["notes"],
                    hold["display_reason"],
                )
                for hold in holds[found["id"]]
            ),
            lines=tuple(_work_line(line) for line in lines[found["id"]]),
        )
        for found in work
    )


def _work_line(found: Found) -> FulfillmentOrderLine:
    return FulfillmentOrderLine(
        id=unpack("FulfillmentOrderLineItem", found["id"]),
        line_item_id=unpack("LineItem", found["line_item_id"]),
        inventory_item_id=maybe_unpack("InventoryItem", found["inventory_item_id"]),
        title=found["title"],
        sku=found["sku"],
        total=found["total"],
        remaining=found["remaining"],
    )
