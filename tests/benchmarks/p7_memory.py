"""P7: memory with the cache open and everything loaded, beside an empty window."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.benchmarks.lines import Goal, Line
from tests.benchmarks.measuring import fewer, median, resident_megabytes
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.starting import empty_window, program


def measure(shop: Prepared) -> Iterator[Line]:
    """A while after the first rows."""
    times = fewer(shop.orders, 3, 1)
    settled = fewer(shop.orders, 4, 1)  # seconds; by then the columns are loaded and the counts are shown
    ours, limit = [], []
    for _ in range(times):
        with program(shop.profile) as (process, _):
            time.sleep(settled)
            ours.append(resident_megabytes(process))
        with empty_window() as (process, _):
            time.sleep(0.5)
            limit.append(resident_megabytes(process))
    yield Line(
        "P7",
        "resident memory with the cache open",
        median(ours),
        median(limit),
        "MB",
        Goal("ratio", 2.0),
        times=times,
        limit_is="an empty QMainWindow with a QTableView",
    )
