"""The lists of the window: rows of a query, how many, where an order stands, counts and choices."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from fulfilldesk.domain.listing import Counts, FilterChoice, OrderRow
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.store.order_queries import SORT_COLUMNS, VIEWS, before, found, in_order
from fulfilldesk.store.values import from_seconds, known_order_number, order_id, unpack

_ROW = (
    "id, name, processed_at, customer, currency, total, payment, fulfillment, items, delivery, channel,"
    " location, archived, cancelled"
)

#: For each filter chip: value, label and number of orders, in the order in which they are offered.
_CHOICES: Mapping[str, str] = {
    "fulfillment": "SELECT fulfillment, fulfillment, count(*) FROM orders"
    " GROUP BY fulfillment ORDER BY min(fulfillment_rank), fulfillment",
    "payment": "SELECT payment, payment, count(*) FROM orders WHERE payment IS NOT NULL"
    " GROUP BY payment ORDER BY min(payment_rank), payment",
    "channel": "SELECT channel, channel, count(*) FROM orders WHERE channel IS NOT NULL"
    " GROUP BY channel ORDER BY min(channel_key), channel",
    "location": "SELECT location_id, min(location), count(*) FROM orders WHERE location_id IS NOT NULL"
    " GROUP BY location_id ORDER BY min(location_key), location_id",
}


def rows(connection: sqlite3.Connection, query: OrderQuery, offset: int, limit: int) -> Sequence[OrderRow]:
    """The rows from `offset` on. The numbers are found first, on the index alone, and then their rows."""
    condition = found(query)
    order = in_order(query)
    page = _sql("SELECT id FROM orders WHERE", condition.sql, order, "LIMIT ? OFFSET ?")
    statement = _sql("SELECT", _ROW, "FROM orders WHERE id IN (", page, ")", order)
    return [_row(values) for values in connection.execute(statement, (*condition.parameters, limit, offset))]


def count(connection: sqlite3.Connection, query: OrderQuery) -> int:
    """How many orders the query finds."""
    condition = found(query)
    return _number(connection, _sql("SELECT count(*) FROM orders WHERE", condition.sql), condition.parameters)


def position(connection: sqlite3.Connection, query: OrderQuery, order_id: str) -> int | None:
    """At which row of the query the order stands, or None: how many stand before it."""
    number = known_order_number(order_id)
    condition = found(query)
    member = _sql("SELECT", SORT_COLUMNS[query.sort], "FROM orders WHERE id = ? AND", condition.sql)
    row = connection.execute(member, (number, *condition.parameters)).fetchone()
    if row is None:
        return None
    ahead = before(query, row[0], number)
    statement = _sql("SELECT count(*) FROM orders WHERE", ahead.sql, "AND", condition.sql)
    return _number(connection, statement, (*ahead.parameters, *condition.parameters))


def counts(connection: sqlite3.Connection) -> Counts:
    """Orders in each built-in view, in one pass."""
    sums = ", ".join(f"coalesce(sum({condition}), 0)" for condition in VIEWS.values())
    found_sums = connection.execute(_sql("SELECT", sums, "FROM orders")).fetchone()
    return Counts(dict(zip(VIEWS, found_sums, strict=True)))


def choices(connection: sqlite3.Connection, field: str) -> Sequence[FilterChoice]:
    """The values a filter chip offers, statuses by how far they are, the others by name."""
    found_values = connection.execute(_CHOICES[field])
    if field == "location":
        return [FilterChoice(unpack("Location", value), label or "", n) for value, label, n in found_values]
    return [FilterChoice(value, label, orders) for value, label, orders in found_values]


def _row(values: tuple[Any, ...]) -> OrderRow:
    return OrderRow(
        id=order_id(values[0]),
        name=values[1],
        processed_at=from_seconds(values[2]),
        customer=values[3],
        total=Money(values[4], values[5]),
        payment=values[6],
        fulfillment=values[7],
        items=values[8],
        delivery=values[9],
        channel=values[10],
        location=values[11],
        archived=bool(values[12]),
        cancelled=bool(values[13]),
    )


def _number(connection: sqlite3.Connection, statement: str, parameters: Sequence[object]) -> int:
    (number,) = connection.execute(statement, parameters).fetchone()
    return int(number)


def _sql(*parts: str) -> str:
    return " ".join(parts)
