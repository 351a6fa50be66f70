"""P12: from the start of the process to the first painted rows, frozen beside the same from the source."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.lines import CannotRun, Goal, Line
from tests.benchmarks.measuring import fewer, median
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.starting import program
from tests.house.frozen import BUNDLE, program_in


def measure(shop: Prepared) -> Iterator[Line]:
    """The one and the other in turn; the first of each only warms the disk's cache."""
    folder = Path(os.environ.get(BUNDLE) or "no bundle")
    if not folder.exists():
        raise CannotRun(f"{BUNDLE} names no frozen program")
    times = fewer(shop.orders, 9, 5)
    ours, limit = [], []
    for _ in range(times + 1):
        with program(shop.profile, str(program_in(folder))) as (_, seconds):
            ours.append(seconds * 1000)
        with program(shop.profile) as (_, seconds):
            limit.append(seconds * 1000)
    yield Line(
        "P12",
        "frozen: start to first painted rows",
        median(ours[1:]),
        median(limit[1:]),
        goal=Goal("ratio", 1.3),
        times=times,
        limit_is="the same from the source",
    )
