"""How long things stay on this computer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeepFor:
    """For how many days: `orders` that are done (0: for ever), and `persons`, who ordered, on orders that
    nobody has touched since (0: for ever)."""

    orders: int = 0
    persons: int = 0
