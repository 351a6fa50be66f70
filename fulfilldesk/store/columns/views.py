"""The built-in views over the arrays: each order as one of some hundred cells, by status and flags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from fulfilldesk.domain.query import NOTHING_FULFILLED, SortKey, View
from fulfilldesk.domain.states import OrderFulfillmentStatus
from fulfilldesk.store.columns.table import Columns, Flag, Mask

#: The statuses that views tell apart; every other one is the last.
_STATUSES: tuple[str | None, ...] = (*(str(status) for status in OrderFulfillmentStatus), None)
_FLAGS = max(Flag) * 2

#: domain.query.View, of an order's fulfilment status and its flags.
_VIEWS: Mapping[View, Callable[[str | None, int], bool]] = {
    View.ALL: lambda status, flags: True,
    View.UNFULFILLED: lambda status, flags: status in NOTHING_FULFILLED and not flags & Flag.CANCELLED,
    View.PARTIAL: lambda status, flags: (
        status == OrderFulfillmentStatus.PARTIALLY_FULFILLED and not flags & Flag.CANCELLED
    ),
    View.FULFILLED: lambda status, flags: status == OrderFulfillmentStatus.FULFILLED,
    View.ON_HOLD: lambda status, flags: (
        (status == OrderFulfillmentStatus.ON_HOLD or flags & Flag.HELD > 0) and not flags & Flag.CANCELLED
    ),
    View.POS: lambda status, flags: flags & Flag.POS > 0,
    View.EXTERNAL: lambda status, flags: flags & Flag.EXTERNAL > 0,
}


def in_view(columns: Columns, view: View) -> Mask:
    """The orders that stand in the view."""
    return np.take(_cells_of(view), _cells(columns))


def view_counts(columns: Columns) -> Mapping[View, int]:
    """How many orders stand in each view."""
    orders = np.bincount(_cells(columns), minlength=len(_STATUSES) * _FLAGS)
    return {view: int(orders[_cells_of(view)].sum()) for view in View}


def _cells(columns: Columns) -> NDArray[np.uint16]:
    """For each order, the number of its cell."""
    status = columns.coded[SortKey.FULFILLMENT]
    known = {name: place for place, name in enumerate(_STATUSES)}
    rows = [known.get(value, len(_STATUSES) - 1) for value in status.values]  # type: ignore[arg-type]
    cells = np.take(np.array(rows, np.uint16) * np.uint16(_FLAGS), status.codes)
    return np.add(cells, columns.flags, out=cells)


@cache
def _cells_of(view: View) -> Mask:
    """Which cells stand in the view."""
    stands = _VIEWS[view]
    return np.array([stands(status, flags) for status in _STATUSES for flags in range(_FLAGS)], np.bool_)
