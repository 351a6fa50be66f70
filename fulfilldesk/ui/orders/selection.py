"""Finding selected orders again after the list has changed under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

#: First and last row, both included.
RowRange = tuple[int, int]


def relocate(
    ids: Sequence[str], changed: AbstractSet[str], row_of: Callable[[str], int | None]
) -> list[RowRange]:
    """Where orders that stood in consecutive rows stand now, as row ranges in ascending order.

    `ids` are the orders in their old sequence, `changed` those whose content changed since (only they can
    have moved among the others), `row_of` asks where one stands now. Orders that are gone are left out. A
    stretch of unchanged orders still stands together when its ends are as far apart as before, so only the
    ends of each stretch are looked up, not every order.
    """
    return _joined(sorted(_find(ids, changed, row_of)))


def _find(
    ids: Sequence[str], changed: AbstractSet[str], row_of: Callable[[str], int | None]
) -> list[RowRange]:
    if not ids:
        return []
    first = row_of(ids[0])
    if len(ids) == 1:
        return [] if first is None else [(first, first)]
    if changed.isdisjoint(ids):
        last = row_of(ids[-1])
        if first is not None and last is not None and last - first == len(ids) - 1:
            return [(first, last)]
    middle = len(ids) // 2
    return _find(ids[:middle], changed, row_of) + _find(ids[middle:], changed, row_of)


def _joined(ranges: Sequence[RowRange]) -> list[RowRange]:
    joined: list[RowRange] = []
    for first, last in ranges:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
