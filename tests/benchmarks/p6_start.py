"""P6: from the start of the process to the first painted rows, beside an empty window."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.lines import Goal, Line
from tests.benchmarks.measuring import fewer, median
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.starting import empty_window, program

START = "start to first painted rows"


def measure(shop: Prepared) -> Iterator[Line]:
    """The one and the other in turn; the first of each only warms the disk's cache."""
    times = fewer(shop.orders, 9, 4)
    ours, limit = [], []
    for _ in range(times + 1):
        with program(shop.profile) as (_, seconds):
            ours.append(seconds * 1000)
        with empty_window() as (_, seconds):
            limit.append(seconds * 1000)
    yield Line(
        "P6",
        START,
        median(ours[1:]),
        median(limit[1:]),
        goal=Goal("ratio", 1.2),
        times=times,
        limit_is="an empty QMainWindow with a QTableView",
    )
