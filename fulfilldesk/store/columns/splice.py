"""An array with a few elements taken out and a few put in."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Element = TypeVar("Element", bound=np.generic)


def spliced(
    array: NDArray[Element], out: NDArray[np.intp], at: NDArray[np.intp], values: NDArray[Any]
) -> NDArray[Element]:
    """A copy without the places `out`, and with each of `values` before its place in `at`; both ascending and
    counted in `array`. What lies between is copied in one go: several times quicker than numpy's delete and
    insert, which look at every element.
    """
    values = values.astype(array.dtype)
    places = np.concatenate((at, out))
    is_out = np.repeat((False, True), (len(at), len(out)))
    events = np.lexsort((is_out, places))
    pieces = []
    copied = inserted = 0
    for place, leaves in zip(places[events].tolist(), is_out[events].tolist(), strict=True):
        pieces.append(array[copied:place])
        copied = place + leaves
        if not leaves:
            pieces.append(values[inserted : inserted + 1])
            inserted += 1
    pieces.append(array[copied:])
    return np.concatenate(pieces)
