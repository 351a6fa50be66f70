"""An amount of money as a whole number of minor units."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """`minor` whole minor units (cents, yen, fils) of the ISO 4217 `currency`.

    How many minor units make one unit is knowledge of a library at the edges (reading and showing), so that
    the value itself can never be rounded.
    """

    currency: str
    minor: int
