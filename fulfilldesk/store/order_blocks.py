"""Whole orders read in blocks: each table is asked once for all orders of a block, and its rows are brought
together in memory. That is how every order is read, one or a million of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from fulfilldesk.domain.orders import Order
from fulfilldesk.store import order_reading as reading
from fulfilldesk.store import order_tables as tables
from fulfilldesk.store.order_reading import Found
from fulfilldesk.store.order_tables import Table
from fulfilldesk.store.values import Packed

Part = TypeVar("Part")

#: Orders of a block: enough to share the cost of the statements, and so few that their rows stay in the
#: processor's cache; 500 take a sixth longer each.
_BLOCK = 100

#: An order and what only its detail shows, in one row.
_ORDERS = " ".join(
    (
        "SELECT",
        reading.ORDER_COLUMNS,
        "FROM orders AS o JOIN order_details AS d ON d.order_id = o.id",
        "WHERE o.id IN (SELECT value FROM json_each(?))",
    )
)


def read_order(connection: sqlite3.Connection, number: int) -> Order | None:
    """The order with that number, or None."""
    return next(read_orders(connection, (number,)), None)


def read_orders(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Order]:
    """The orders with these numbers in full, in that order; those that are not there are left out. Some
    hundred are in memory at a time. Rows of one moment, if a transaction is open."""
    for first in range(0, len(numbers), _BLOCK):
        yield from _block(connection, numbers[first : first + _BLOCK])


def _block(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Order]:
    asked = (json.dumps(list(numbers)),)

    def grouped(table: Table, make: Callable[[Found], Part]) -> Mapping[Packed, list[Part]]:
        """The parts that a table holds, by the number of their parent, in their places."""
        groups: dict[Packed, list[Part]] = {}
        parent: Packed = None
        for row in connection.execute(table.select, asked):
            if row[0] != parent:
                parent = row[0]
                groups[parent] = several = []
            several.append(make(row))
        return groups

    lines = grouped(tables.LINES, reading.line)
    parcel_lines = grouped(tables.FULFILLMENT_LINES, reading.fulfillment_line)
    tracking = grouped(tables.TRACKING, reading.tracking)
    work_lines = grouped(tables.FULFILLMENT_ORDER_LINES, reading.work_line)
    holds = grouped(tables.HOLDS, reading.hold)
    refunds = grouped(tables.REFUNDS, reading.refund)
    parcels = grouped(tables.FULFILLMENTS, lambda row: reading.fulfillment(row, tracking, parcel_lines))
    work = grouped(tables.FULFILLMENT_ORDERS, lambda row: reading.fulfillment_order(row, holds, work_lines))
    rows: dict[int, Found] = {row[0]: row for row in connection.execute(_ORDERS, asked)}
    for number in numbers:
        row = rows.get(number)
        if row is not None:
            yield reading.order(
                row,
                lines.get(number, ()),
                parcels.get(number, ()),
                work.get(number, ()),
                refunds.get(number, ()),
            )
