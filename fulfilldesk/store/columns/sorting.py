"""Orders in the order a query asks for.

Missing values come last in either direction; ties are broken by the order's number in the direction of the
sort.
"""

from __future__ import annotations

import numpy as np

from fulfilldesk.domain.query import SortKey
from fulfilldesk.store.columns.table import KEYS, Columns, Mask, Places, Sorting


def in_order(columns: Columns, sort: SortKey, *, descending: bool, mask: Mask | None) -> Places:
    """The places of the orders in the mask, in that order."""
    if sort in columns.sortings:
        parts = _by_long_key(columns.sortings[sort], mask)
    else:
        parts = _by_code(columns, sort, mask)
    present, missing = (part[::-1] if descending else part for part in (parts.present, parts.missing))
    return np.concatenate((present, missing)) if len(missing) else present


def _by_long_key(sorting: Sorting, mask: Mask | None) -> Sorting:
    if mask is None:
        return sorting
    present, missing = (part[np.take(mask, part)] for part in (sorting.present, sorting.missing))
    return Sorting(present, missing)


def _by_code(columns: Columns, sort: SortKey, mask: Mask | None) -> Sorting:
    coded = columns.coded[sort]
    ranks = coded.ranks(KEYS[sort])
    if mask is None:
        places = np.arange(len(columns), dtype=np.uint32)
        keys = np.take(ranks, coded.codes)
    else:
        places = np.flatnonzero(mask).astype(np.uint32)
        keys = np.take(ranks, np.take(coded.codes, places))
    # Few small numbers: a stable sort of them is a counting one.
    places = np.take(places, np.argsort(keys, kind="stable"))
    absent = [code for code, value in enumerate(coded.values) if KEYS[sort](value) is None]
    # All that lack the key share the last rank.
    last = len(places) - int(np.count_nonzero(keys == ranks[absent[0]])) if absent else len(places)
    return Sorting(places[:last], places[last:])
