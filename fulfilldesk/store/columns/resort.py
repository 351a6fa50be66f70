"""The order by a long key after a change: what changed is taken out, and put in behind its predecessor.

The keys themselves are not in memory: the cache's index says which order stands before another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from fulfilldesk.store.columns.move import Move
from fulfilldesk.store.columns.splice import spliced
from fulfilldesk.store.columns.table import Places, Sorting

#: Number and predecessor of the changed orders that have the key, in its order. Equal keys are asked for
#: apart: there may be very many, and this way none is passed one by one.
_PREDECESSORS = """
    SELECT n.id, coalesce(
        (SELECT o.id FROM orders AS o WHERE o.{key} = n.{key} AND o.id < n.id ORDER BY o.id DESC LIMIT 1),
        (SELECT o.id FROM orders AS o WHERE o.{key} < n.{key} ORDER BY o.{key} DESC, o.id DESC LIMIT 1)
    )
    FROM json_each(?) AS c CROSS JOIN orders AS n ON n.id = c.value
    WHERE n.{key} IS NOT NULL ORDER BY n.{key}, n.id
"""


def anchors(connection: sqlite3.Connection, column: str, changed: str) -> Mapping[int, int | None]:
    """The changed orders (a JSON list of numbers) that have the key, in its order; for each the nearest
    unchanged one before it, None: there is none."""
    return _unchanged(connection.execute(_PREDECESSORS.format(key=column), (changed,)))


def resorted(
    before: Sorting,
    move: Move,
    places: Places | None,
    present: NDArray[np.intp],
    anchors: Mapping[int, int | None],
) -> Sorting:
    """`places` says old place to new place (None: kept); in the new places `present` stand the changed orders
    that exist."""
    anchored = np.array([number for number in anchors.values() if number is not None], np.int64)
    marks = np.zeros(len(move.before), np.uint8)
    marks[move.touched] = 1
    marks[np.searchsorted(move.before, anchored)] |= 2
    met = np.take(marks, before.present)
    at = np.flatnonzero(met > 0)
    standing = at[met[at] > 1]
    behind = dict(zip(move.before[before.present[standing]].tolist(), (standing + 1).tolist(), strict=True))
    where = [0 if number is None else behind[number] for number in anchors.values()]
    with_key = np.searchsorted(move.ids, np.array(list(anchors), np.int64))
    without_key = np.setdiff1d(present, with_key, assume_unique=True)
    missing = before.missing[np.take(marks, before.missing) & 1 == 0]
    missing = _moved(missing, places)
    return Sorting(
        spliced(_moved(before.present, places), at[met[at] & 1 > 0], np.array(where, np.intp), with_key),
        spliced(missing, np.empty(0, np.intp), np.searchsorted(missing, without_key), without_key),
    )


def _moved(array: Places, places: Places | None) -> Places:
    return array if places is None else np.take(places, array)


def _unchanged(predecessors: Iterable[tuple[int, int | None]]) -> Mapping[int, int | None]:
    """A predecessor that changed itself comes earlier in the list, and has one that did not."""
    found: dict[int, int | None] = {}
    for number, before in predecessors:
        found[number] = before if before is None else found.get(before, before)
    return found
