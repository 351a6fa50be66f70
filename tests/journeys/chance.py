"""What happens by chance, as hypothesis decides: it shrinks towards the first, the fewest and No."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from hypothesis import strategies as st

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Chance:
    """The dice of one step."""

    data: st.DataObject

    def number(self, least: int, most: int) -> int:
        """From `least` to `most`, both included."""
        return self.data.draw(st.integers(least, most))

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """One of them; there must be one."""
        return things[self.number(0, len(things) - 1)]

    def some_of(self, things: Sequence[Thing]) -> list[Thing]:
        """Any of them, perhaps none, perhaps all."""
        return [thing for thing in things if self.one_in(2)]

    def one_in(self, times: int) -> bool:
        """Yes, about once in so many times."""
        return self.number(1, times) == times
