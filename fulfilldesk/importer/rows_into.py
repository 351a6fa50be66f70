"""Rows of a block into the tables of the import's file, inside the transaction that is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from fulfilldesk.importer.block_rows import OrderRows
from fulfilldesk.importer.stock_rows import StockRows
from fulfilldesk.importer.work_rows import WorkRows
from fulfilldesk.store import order_tables as tables
from fulfilldesk.store.order_tables import Table

#: No digest: the next reading of the order writes it anew, once.
_ORDER = tables.ORDERS.insert.removesuffix("?)") + "x'')"
_TEXT = "INSERT OR REPLACE INTO search_text (order_id, words) VALUES (?, ?)"
_LATE = (
    "INSERT INTO import_late (order_id, by_rule) VALUES (?, ?)"
    " ON CONFLICT DO UPDATE SET by_rule = max(by_rule, excluded.by_rule)"
)
_REPLACED = (tables.TRACKING, tables.FULFILLMENTS, tables.REFUNDS, tables.TAGS)
_UNWANTED = tuple(table.delete for table in _REPLACED)
_LEVEL = (
    "INSERT OR REPLACE INTO inventory_levels"
    " (inventory_item_id, location_id, on_hand, committed, available, read_at, tracked)"
    " VALUES (?, ?, ?, ?, ?, ?, -1)"
)


def _if_newer(table: Table) -> str:
    """Insert, or replace an older row of the same key."""
    columns = table.columns[table.key :]
    updates = ", ".join(f"{name} = excluded.{name}" for name in columns)
    plain = table.insert.replace("INSERT OR REPLACE", "INSERT")
    return f"{plain} ON CONFLICT DO UPDATE SET {updates} WHERE excluded.updated_at > updated_at"


_WORK = _if_newer(tables.FULFILLMENT_ORDERS)
_STRAY_LINE = tables.LINES.insert.replace("OR REPLACE", "OR IGNORE")


def put_orders(connection: sqlite3.Connection, rows: OrderRows) -> None:
    """Orders, their details, tags, lines and parcels."""
    put = connection.executemany
    if rows.replaced:
        for statement in _UNWANTED:
            put(statement, [(number,) for number in rows.replaced])
    put(_ORDER, rows.orders)
    put(tables.DETAILS.insert, rows.details)
    put(tables.TAGS.insert, rows.tags)
    put(tables.LINES.insert, rows.lines)
    put(tables.FULFILLMENTS.insert, rows.fulfillments)
    put(tables.TRACKING.insert, rows.tracking)
    put(tables.REFUNDS.insert, rows.refunds)
    put(_TEXT, rows.texts)
    put(_STRAY_LINE, rows.strays)
    put(_LATE, [(number, 0) for number in rows.incomplete])
    put(_LATE, [(number, 1) for number in rows.by_rule])


def put_work(connection: sqlite3.Connection, rows: WorkRows) -> None:
    """Fulfilment orders with their lines and holds, and the lines of parcels."""
    put = connection.executemany
    put(_WORK, rows.work)
    put(tables.FULFILLMENT_ORDER_LINES.insert, rows.lines)
    put(tables.HOLDS.insert, rows.holds)
    put(tables.FULFILLMENT_LINES.insert, rows.parcel_lines)
    put("INSERT OR IGNORE INTO import_stray_work (fulfillment_order_id) VALUES (?)", rows.strays)


def put_stock(connection: sqlite3.Connection, rows: StockRows) -> None:
    """Items and levels; whether a level's item is tracked is joined when all have come (finishing)."""
    connection.executemany("INSERT OR REPLACE INTO import_items (id, tracked) VALUES (?, ?)", rows.items)
    connection.executemany(_LEVEL, rows.levels)


def put_locations(connection: sqlite3.Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Locations."""
    connection.executemany(
        "INSERT OR REPLACE INTO locations (id, name, active, service) VALUES (?, ?, ?, ?)", rows
    )
