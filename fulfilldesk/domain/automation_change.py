"""On which days something that happens to some of each day's orders began to happen to far more or far fewer
of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import inf, log

#: How much better (twice the logarithm of the likelihood) a change must explain the days than none would. By
#: chance 20 is reached about once in ten thousand quarters of a year.
_PENALTY = 20.0
#: Shares nearer to each other than that are the same: a setting is on or off, all else is chance.
_APART = 0.4


@dataclass(frozen=True, slots=True)
class DayCount:
    """Of the `orders` that a day tells of, it happened to `hits`."""

    day: date
    orders: int
    hits: int


def change_days(days: Sequence[DayCount], least: int) -> tuple[date, ...]:
    """The first day of each new share, in order. `days` ascend; those without orders tell nothing. No share
    is believed from fewer than `least` orders, so what changed a moment ago is not told yet.

    The days are cut so that all parts, each with one share, explain them best (every way of cutting is
    considered, at a price for each cut); neighbours with much the same share are put together again.
    """
    telling = [day for day in days if day.orders]
    parts = _cut(telling, least)
    while len(parts) > 1:
        shares = [_share(telling[begin:end]) for begin, end in parts]
        gap, at = min((abs(after - shares[at]), at) for at, after in enumerate(shares[1:]))
        if gap >= _APART:
            break
        parts[at : at + 2] = [(parts[at][0], parts[at + 1][1])]
    return tuple(telling[begin].day for begin, _ in parts[1:])


def _cut(days: Sequence[DayCount], least: int) -> list[tuple[int, int]]:
    """The best parts as (first, behind the last); quadratic in the days."""
    orders, hits = [0], [0]
    for day in days:
        orders.append(orders[-1] + day.orders)
        hits.append(hits[-1] + day.hits)
    price = [0.0] + [inf] * len(days)
    begins = [0] * (len(days) + 1)
    for end in range(1, len(days) + 1):
        for begin in range(end):
            units = orders[end] - orders[begin]
            if units < least:
                break
            whole = price[begin] + _surprise(units, hits[end] - hits[begin]) + _PENALTY
            if whole < price[end]:
                price[end], begins[end] = whole, begin
    if not days or price[-1] == inf:
        return [(0, len(days))]
    parts = []
    end = len(days)
    while end:
        parts.append((begins[end], end))
        end = begins[end]
    return parts[::-1]


def _surprise(orders: int, hits: int) -> float:
    """Twice the negative logarithm of the likelihood of so many hits at their own share."""
    misses = orders - hits
    return -2 * sum(part * log(part / orders) for part in (hits, misses) if part)


def _share(days: Sequence[DayCount]) -> float:
    return sum(day.hits for day in days) / sum(day.orders for day in days)
