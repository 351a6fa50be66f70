"""The arrays as one value: all orders in ascending order of their number, a place for each.

A value is never changed once it was handed out: whoever follows the cache makes a new one, which shares the
arrays that stayed the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntFlag
from functools import partial

import numpy as np
from numpy.typing import NDArray

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.listing import rank
from fulfilldesk.domain.query import SortKey
from fulfilldesk.store.columns.coded import Coded, Key, Value

Ids = NDArray[np.int64]
#: Indexes into the other arrays.
Places = NDArray[np.uint32]
#: One for each place: is it meant?
Mask = NDArray[np.bool_]
Flags = NDArray[np.uint8]


class Flag(IntFlag):
    """What is true of an order, one bit each."""

    ARCHIVED = 1
    CANCELLED = 2
    HELD = 4
    POS = 8
    EXTERNAL = 16
    TEST = 32


@dataclass(frozen=True, slots=True)
class Sorting:
    """The places in ascending order of a key, ties by number; those that lack the key apart."""

    present: Places
    missing: Places


@dataclass(frozen=True, slots=True)
class Position:
    """What the arrays show: the cache's history (another file has another) up to this change."""

    history: bytes
    seq: int


@dataclass(frozen=True)
class Columns:
    """All orders. `coded` holds the columns with few values, `sortings` those with many."""

    position: Position
    ids: Ids
    flags: Flags
    coded: Mapping[SortKey, Coded]
    sortings: Mapping[SortKey, Sorting]
    #: What was read once a search asked for it (seldom.py): numbers, and columns with few values.
    seldom_numbers: dict[str, Ids] = field(default_factory=dict, repr=False, compare=False)
    seldom_coded: dict[str, Coded] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.ids)

    def place_of(self, number: int) -> int | None:
        """Where the order with that number is, or None."""
        place = int(np.searchsorted(self.ids, number))
        return place if place < len(self.ids) and self.ids[place] == number else None

    def mask_of(self, numbers: Ids) -> Mask:
        """The orders with these numbers (ascending); those that are not here are passed over."""
        mask = np.zeros(len(self.ids), np.bool_)
        places = np.searchsorted(self.ids, numbers)
        inside = places < len(self.ids)
        places = places[inside]
        mask[places[self.ids[places] == numbers[inside]]] = True
        return mask


def _name_key(value: Value) -> Key:
    return fold(value) if isinstance(value, str) else None


def _location_key(value: Value) -> Key:
    return _name_key(value[1]) if isinstance(value, tuple) else None


def _status_key(column: SortKey, value: Value) -> Key:
    return rank(column, value) if isinstance(value, str) else None


def _own_key(value: Value) -> Key:
    return value if isinstance(value, int) else None


#: How the values of each coded column sort. Location is (packed id, name): orders of one place may know it by
#: an earlier name.
KEYS: Mapping[SortKey, Callable[[Value], Key]] = {
    SortKey.PAYMENT: partial(_status_key, SortKey.PAYMENT),
    SortKey.FULFILLMENT: partial(_status_key, SortKey.FULFILLMENT),
    SortKey.DELIVERY: partial(_status_key, SortKey.DELIVERY),
    SortKey.CHANNEL: _name_key,
    SortKey.LOCATION: _location_key,
    SortKey.ITEMS: _own_key,
}

#: The columns of `orders` that hold the keys of the others; each has an index.
SORTED_COLUMNS: Mapping[SortKey, str] = {
    SortKey.ORDER: "name_key",
    SortKey.DATE: "processed_at",
    SortKey.CUSTOMER: "customer_key",
    SortKey.TOTAL: "total",
}
