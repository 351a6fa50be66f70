"""The arrays brought up to what has changed in the cache since, without reading the rest of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

import msgspec
import numpy as np

from fulfilldesk.store.columns.build import CODED, FLAGS, coded_values
from fulfilldesk.store.columns.coded import Coded
from fulfilldesk.store.columns.move import move
from fulfilldesk.store.columns.resort import anchors, resorted
from fulfilldesk.store.columns.seldom import followed
from fulfilldesk.store.columns.table import SORTED_COLUMNS, Columns, Flag, Position

_AMONG = "WHERE id IN (SELECT value FROM json_each(?))"
_ROWS = " ".join(
    (
        "SELECT",
        CODED,
        ",",
        FLAGS,
        f"+ {Flag.TEST.value} * (id IN (SELECT order_id FROM order_details WHERE test))",  # noqa: S608
        "FROM orders",
        _AMONG,
        "ORDER BY id",
    )
)


def patched(
    before: Columns, connection: sqlite3.Connection, changed: Collection[int], position: Position
) -> Columns:
    """The arrays as they are at `position`; these orders, by number, were written or forgotten meanwhile."""
    asked = msgspec.json.encode(sorted(changed)).decode()
    rows = connection.execute(_ROWS, (asked,)).fetchall()
    columns = list(zip(*rows, strict=True)) if rows else [()] * 9
    present = np.array(columns[0], np.int64)
    moved = move(before.ids, np.array(sorted(changed), np.int64), present)
    moves = moved.places()
    places = np.searchsorted(moved.ids, present)
    flags = moved.carried(before.flags)
    flags[places] = columns[-1]
    return Columns(
        position,
        moved.ids,
        flags,
        {
            key: Coded(moved.carried(before.coded[key].codes), before.coded[key].values).with_values(
                places, list(values)
            )
            for key, values in coded_values(columns)
        },
        {
            key: resorted(
                before.sortings[key], moved, moves, places, anchors(connection, SORTED_COLUMNS[key], asked)
            )
            for key in SORTED_COLUMNS
        },
        *followed(before, connection, asked, places, moved.carried),
    )
