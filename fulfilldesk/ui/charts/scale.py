"""The numbers at an axis: round ones, few of them."""

from __future__ import annotations

import math

from fulfilldesk.ui.charts.values import Measure

_STEPS = (1, 2, 5)


def ticks(largest: float, measure: Measure, most: int = 4) -> tuple[int, ...]:
    """From 0 up to the first round number that is not below `largest`, in `most` steps at the most."""
    if measure is Measure.PERCENT and largest <= 100:
        return (0, 50, 100)
    step = _round_step(max(largest, 1) / most)
    return tuple(range(0, step * max(1, math.ceil(largest / step)) + 1, step))


def _round_step(least: float) -> int:
    """The smallest of 1, 2, 5, 10, 20 ... that is not below `least`."""
    size = 1
    while True:
        for step in _STEPS:
            if step * size >= least:
                return step * size
        size *= 10
