"""A column with few values: small numbers for the orders, and what each number stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: What an order has in such a column; (packed location id, name) for places.
Value = str | int | None | tuple[int | str | None, str | None]
#: What it is sorted by; None comes last in either direction.
Key = str | int | None
Codes = NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Coded:
    """`codes[place]` is an index into `values`. Values that no order has any more may remain."""

    codes: Codes
    values: tuple[Value, ...]

    def among(self, wanted: Callable[[Value], bool]) -> NDArray[np.bool_]:
        """For each place, whether its value is wanted."""
        return np.take(np.fromiter(map(wanted, self.values), np.bool_, len(self.values)), self.codes)

    def counts(self) -> NDArray[np.int64]:
        """How many orders have each value."""
        return np.bincount(self.codes, minlength=len(self.values))

    def ranks(self, key: Callable[[Value], Key]) -> Codes:
        """For each value its place among the sorted keys; equal keys share one, and no key comes last."""
        keys = [key(value) for value in self.values]
        in_order = sorted({each for each in keys if each is not None})
        ranks = {each: place for place, each in enumerate(in_order)}
        return np.array([ranks.get(each, len(ranks)) for each in keys], width(len(ranks) + 1))  # type: ignore[arg-type]

    def with_values(self, places: NDArray[np.intp], values: Sequence[Value]) -> Coded:
        """The same with other values in these places."""
        known = {value: code for code, value in enumerate(self.values)}
        new = [known.setdefault(value, len(known)) for value in values]
        codes = self.codes.astype(width(len(known)))
        codes[places] = new
        return Coded(codes, tuple(known))


class Encoder:
    """Makes a coded column from values that come in portions."""

    def __init__(self) -> None:
        self._known: dict[Value, int] = {}
        self._portions: list[Codes] = []

    def add(self, values: Iterable[Value], count: int) -> None:
        """The values of the next `count` orders."""
        known = self._known
        codes = np.fromiter((known.setdefault(value, len(known)) for value in values), np.uint32, count)
        self._portions.append(codes.astype(width(len(known))))

    def finished(self) -> Coded:
        """The column of all that were added."""
        codes = np.concatenate(self._portions) if self._portions else np.empty(0, np.uint8)
        return Coded(codes, tuple(self._known))


def width(values: int) -> np.dtype[np.unsignedinteger[Any]]:
    """The smallest numbers that tell so many values apart."""
    if values <= 1 << 8:
        return np.dtype(np.uint8)
    return np.dtype(np.uint16 if values <= 1 << 16 else np.uint32)
