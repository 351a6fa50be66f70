"""P9: what an order takes on disk."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.lines import Goal, Line
from tests.benchmarks.prepared import Prepared


def measure(shop: Prepared) -> Iterator[Line]:
    """The cache with its write-ahead log and the columns file."""
    size = sum(file.stat().st_size for file in shop.cache.parent.glob(f"{shop.cache.name}*"))
    yield Line(
        "P9",
        "cache, an order all in",
        size / shop.orders,
        shop.files.size / shop.orders,
        "bytes",
        Goal("ours", 1200),
        limit_is="its lines in the bulk files",
    )
