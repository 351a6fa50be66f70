"""How the orders' places change when orders come and go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from fulfilldesk.store.columns.splice import spliced
from fulfilldesk.store.columns.table import Ids, Places

Element = TypeVar("Element", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Move:
    """From the places of `before` to those of `ids`. `touched` are the old places of all orders that changed,
    of which `gone` are no more; `inserted` says before which old places the new orders come."""

    before: Ids
    ids: Ids
    touched: NDArray[np.intp]
    gone: NDArray[np.intp]
    inserted: NDArray[np.intp]

    def carried(self, array: NDArray[Element]) -> NDArray[Element]:
        """The array in the new places, a copy; what belongs to new orders is still to be filled in."""
        return spliced(array, self.gone, self.inserted, np.zeros(len(self.inserted), np.uint8))

    def places(self) -> Places | None:
        """Old place to new place, for those that remain; None when all of them keep theirs."""
        size = len(self.before)
        if not len(self.gone) and bool(np.all(self.inserted == size)):
            return None
        steps = np.zeros(size + 1, np.int32)
        np.add.at(steps, self.inserted, 1)
        np.subtract.at(steps, self.gone, 1)
        return (np.arange(size) + np.cumsum(steps[:-1])).astype(np.uint32)


def move(before: Ids, changed: Ids, present: Ids) -> Move:
    """What happens when the `changed` numbers (ascending) were written or forgotten, and those of them that
    are `present` exist now."""
    found = np.searchsorted(before, changed)
    known = np.append(before, -1)[found] == changed
    remains = np.isin(changed, present, assume_unique=True)
    gone = found[known & ~remains]
    added = changed[remains & ~known]
    inserted = np.searchsorted(before, added)
    return Move(before, spliced(before, gone, inserted, added), found[known], gone, inserted)
