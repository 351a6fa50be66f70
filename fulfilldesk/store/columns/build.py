"""The arrays made from the whole cache: the first time, and when too much has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from fulfilldesk.domain.query import SortKey
from fulfilldesk.store.columns.coded import Encoder
from fulfilldesk.store.columns.numbers import numbers
from fulfilldesk.store.columns.table import (
    KEYS,
    SORTED_COLUMNS,
    Columns,
    Flag,
    Flags,
    Ids,
    Position,
    Sorting,
)

#: The coded columns of one order, after its number; `coded_values` takes them apart.
CODED = "id, payment, fulfillment, delivery, channel, location_id, location, items"
#: Most flags of one order in a number; that of a test lies with the details.
FLAGS = " + ".join(
    f"{flag.value} * {name}"
    for flag, name in (
        (Flag.ARCHIVED, "archived"),
        (Flag.CANCELLED, "cancelled"),
        (Flag.HELD, "held"),
        (Flag.POS, "pos"),
        (Flag.EXTERNAL, "external"),
    )
)
#: Rows that are read in one go: some 2 ms.
_ROWS = 1_024


def built(connection: sqlite3.Connection, position: Position) -> Columns:
    """The arrays of everything this connection's transaction sees. Some seconds for a million orders."""
    encoders = {key: Encoder() for key in KEYS}
    ids: list[Ids] = []
    flags: list[Flags] = []
    cursor = connection.execute(" ".join(("SELECT", CODED, ",", FLAGS, "FROM orders ORDER BY id")))
    while rows := cursor.fetchmany(_ROWS):
        columns = list(zip(*rows, strict=True))
        ids.append(np.array(columns[0], np.int64))
        flags.append(np.array(columns[-1], np.uint8))
        for key, values in coded_values(columns):
            encoders[key].add(values, len(rows))
    all_ids = np.concatenate([np.empty(0, np.int64), *ids])
    result = Columns(
        position,
        all_ids,
        np.concatenate([np.empty(0, np.uint8), *flags]),
        {key: encoder.finished() for key, encoder in encoders.items()},
        {key: _sorting(connection, column, all_ids) for key, column in SORTED_COLUMNS.items()},
    )
    result.flags[result.mask_of(_tests(connection))] |= np.uint8(Flag.TEST)
    return result


def coded_values(columns: Sequence[Sequence[Any]]) -> Iterable[tuple[SortKey, Iterable[Any]]]:
    """What was read with CODED, column by column, as the values of each coded column."""
    _, payment, fulfillment, delivery, channel, location_id, location, items, *_ = columns
    yield SortKey.PAYMENT, payment
    yield SortKey.FULFILLMENT, fulfillment
    yield SortKey.DELIVERY, delivery
    yield SortKey.CHANNEL, channel
    yield SortKey.LOCATION, zip(location_id, location, strict=True)
    yield SortKey.ITEMS, items


def _tests(connection: sqlite3.Connection) -> Ids:
    return numbers(connection, "SELECT order_id AS number FROM order_details WHERE test ORDER BY order_id")


def _sorting(connection: sqlite3.Connection, column: str, ids: Ids) -> Sorting:
    statement = f"SELECT id AS number FROM orders WHERE {column} IS NOT NULL ORDER BY {column}, id"  # noqa: S608
    present = np.searchsorted(ids, numbers(connection, statement)).astype(np.uint32)
    has_key = np.zeros(len(ids), np.bool_)
    has_key[present] = True
    return Sorting(present, np.flatnonzero(~has_key).astype(np.uint32))
