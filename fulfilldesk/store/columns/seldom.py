"""Columns that are seldom asked for: read from the cache when somebody first does (a second or two at a
million orders), and followed from then on like the others."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from enum import IntFlag, StrEnum, auto
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from fulfilldesk.store.columns.coded import Coded, Encoder
from fulfilldesk.store.columns.numbers import numbers
from fulfilldesk.store.columns.table import Columns, Ids

Element = TypeVar("Element", bound=np.generic)

#: What stands for no value where numbers are kept as they are; no id or time is so small.
MISSING = np.iinfo(np.int64).min

_ROWS = 1_024
_SEQ = "SELECT max(cut, coalesce((SELECT max(seq) FROM changes), 0)) FROM columns"


class Seldom(StrEnum):
    """The columns; the first three are numbers."""

    CREATED_AT = auto()
    UPDATED_AT = auto()
    CUSTOMER_ID = auto()
    SOURCE_NAME = auto()
    RETAIL_LOCATION = auto()
    RETURN_STATUS = auto()
    RISK_LEVEL = auto()
    COUNTRY = auto()
    DELIVERY_METHODS = auto()
    FULFILLMENT_LOCATIONS = auto()
    HAS = auto()


class Carried(Protocol):
    """Moves an array's elements to the places that their orders have after a change."""

    def __call__(self, array: NDArray[Element], /) -> NDArray[Element]: ...


class Has(IntFlag):
    """What an order has any of, one bit each, in the column Seldom.HAS."""

    EMAIL = 1
    NOTE = 2
    SKU = 4
    TRACKING_NUMBER = 8
    SOURCE_IDENTIFIER = 16


def _detail(expression: str) -> str:
    return " ".join(("(SELECT", expression, "FROM order_details WHERE order_id = orders.id)"))


def _has(flag: Has, condition: str) -> str:
    return f"{flag.value} * ({condition})"


#: One value for each order. Several are joined by commas, which neither ids nor Shopify's states contain.
_SQL: Mapping[Seldom, str] = {
    Seldom.CREATED_AT: "created_at",
    Seldom.UPDATED_AT: "updated_at",
    Seldom.CUSTOMER_ID: _detail("CASE typeof(customer_id) WHEN 'integer' THEN customer_id END"),
    Seldom.SOURCE_NAME: _detail("source_name"),
    Seldom.RETAIL_LOCATION: _detail("retail_location_name"),
    Seldom.RETURN_STATUS: _detail("return_status"),
    Seldom.RISK_LEVEL: _detail("coalesce(risk_level, 'NONE')"),
    Seldom.COUNTRY: _detail("country"),
    Seldom.DELIVERY_METHODS: "(SELECT group_concat(DISTINCT delivery_method)"
    " FROM fulfillment_orders WHERE order_id = orders.id)",
    Seldom.FULFILLMENT_LOCATIONS: "(SELECT group_concat(DISTINCT location_id) FROM fulfillments"
    " WHERE order_id = orders.id AND typeof(location_id) = 'integer')",
    Seldom.HAS: " + ".join(
        (
            _has(Has.EMAIL, _detail("coalesce(customer_email, '') <> ''")),
            _has(Has.NOTE, _detail("coalesce(note, '') <> ''")),
            _has(Has.SOURCE_IDENTIFIER, _detail("coalesce(receipt, '') <> ''")),
            _has(Has.SKU, "EXISTS (SELECT 1 FROM lines WHERE order_id = orders.id AND sku <> '')"),
            _has(
                Has.TRACKING_NUMBER,
                "EXISTS (SELECT 1 FROM fulfillments AS f JOIN tracking AS t ON t.fulfillment_id = f.id"
                " WHERE f.order_id = orders.id AND t.number <> '')",
            ),
        )
    ),
}


def numbers_of(columns: Columns, connection: sqlite3.Connection, which: Seldom) -> Ids:
    """One of the columns of numbers, MISSING where there is none."""
    kept = columns.seldom_numbers.get(which)
    if kept is None:
        statement = " ".join(
            ("SELECT coalesce(", _SQL[which], f", {MISSING}) AS number FROM orders ORDER BY id")
        )
        read = numbers(connection, "SELECT id AS number FROM orders ORDER BY id")
        values = np.append(numbers(connection, statement), MISSING)
        kept = values[_places(read, columns.ids)]
        if _up_to_date(columns, connection):
            columns.seldom_numbers[which] = kept
    return kept


def coded_of(columns: Columns, connection: sqlite3.Connection, which: Seldom) -> Coded:
    """One of the columns with few values."""
    kept = columns.seldom_coded.get(which)
    if kept is None:
        encoder = Encoder()
        read: list[Ids] = []
        cursor = connection.execute(_select(which, ""))
        while rows := cursor.fetchmany(_ROWS):
            found, values = zip(*rows, strict=True)
            read.append(np.array(found, np.int64))
            encoder.add(values, len(rows))
        encoder.add((None,), 1)
        coded = encoder.finished()
        places = _places(np.concatenate([np.empty(0, np.int64), *read]), columns.ids)
        kept = Coded(np.take(coded.codes, places), coded.values)
        if _up_to_date(columns, connection):
            columns.seldom_coded[which] = kept
    return kept


def followed(
    before: Columns,
    connection: sqlite3.Connection,
    changed: str,
    places: NDArray[np.intp],
    carried: Carried,
) -> tuple[dict[str, Ids], dict[str, Coded]]:
    """The columns of both kinds after a change: `carried` moves what stays, `changed` (a JSON list of
    numbers) says whose values now stand in `places`."""

    def values(which: str) -> Sequence[Any]:
        statement = _select(which, "WHERE id IN (SELECT value FROM json_each(?))")
        return [value for _, value in connection.execute(statement, (changed,))]

    arrays = {which: carried(kept) for which, kept in tuple(before.seldom_numbers.items())}
    for which, array in arrays.items():
        array[places] = _filled(values(which))
    coded = {
        which: Coded(carried(kept.codes), kept.values).with_values(places, values(which))
        for which, kept in tuple(before.seldom_coded.items())
    }
    return arrays, coded


def _select(which: str, where: str) -> str:
    return " ".join(("SELECT id,", _SQL[Seldom(which)], "FROM orders", where, "ORDER BY id"))


def _filled(values: Sequence[int | None]) -> Ids:
    return np.array([MISSING if value is None else value for value in values], np.int64)


def _places(read: Ids, wanted: Ids) -> NDArray[np.intp]:
    """Where the wanted numbers were read; behind the last for those that were not."""
    where = np.searchsorted(read, wanted)
    where[np.append(read, -1)[where] != wanted] = len(read)
    return where


def _up_to_date(columns: Columns, connection: sqlite3.Connection) -> bool:
    """Whether the connection sees what the arrays show; somebody else may have followed the cache further."""
    (seq,) = connection.execute(_SEQ).fetchone()
    return int(seq) == columns.position.seq
