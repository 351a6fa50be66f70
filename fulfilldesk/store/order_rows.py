"""What the order table shows, read by the orders' numbers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from fulfilldesk.domain.listing import OrderRow
from fulfilldesk.domain.money import Money
from fulfilldesk.store.values import from_seconds, order_id

_ROW = (
    "id, name, processed_at, customer, currency, total, payment, fulfillment, items, delivery, channel,"
    " location, archived, cancelled"
)
_NEWEST = f"SELECT {_ROW} FROM orders ORDER BY processed_at DESC, id DESC LIMIT ?"  # noqa: S608
_KEYED = f"SELECT {_ROW} FROM orders WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608


def newest(connection: sqlite3.Connection, limit: int) -> Sequence[OrderRow]:
    """The rows of the orders placed last, newest first."""
    return [_row(values) for values in connection.execute(_NEWEST, (limit,))]


def rows(connection: sqlite3.Connection, numbers: Sequence[int]) -> Sequence[OrderRow | None]:
    """The row of each of these orders, None where there is none."""
    asked = json.dumps(list(numbers))
    found = {values[0]: _row(values) for values in connection.execute(_KEYED, (asked,))}
    return [found.get(number) for number in numbers]


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
