"""P1: the whole first import, beside the same rows written by `executemany` without indexes."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.import_process import run_import
from tests.benchmarks.lines import CannotRun, Goal, Line
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.raw_rows import raw_speed


def measure(shop: Prepared) -> Iterator[Line]:
    """Read, decode, map, insert, indexes, search index. The other numbers are measured on what it made."""
    imported = run_import(shop.files, shop.fresh_folder("p1"))
    if imported.orders != shop.orders or imported.rejected:
        raise CannotRun(f"{imported.orders} of {shop.orders} orders came; rejected: {imported.rejected}")
    if not shop.cache.exists():
        shop.take_as_cache(imported)
    raw = raw_speed(shop.cache, shop.fresh_folder("p1-raw") / "raw.sqlite")
    yield Line(
        "P1",
        "whole import",
        shop.orders / imported.seconds,
        shop.orders / raw.seconds,
        "orders/s",
        Goal("ratio", 0.40, least=True),
        limit_is=f"executemany of the same {raw.rows:,} rows, no indexes",
    )
    if imported.memory:
        yield Line(
            "P1", "memory of the import process, highest", max(imported.memory), None, "MB", Goal("ours", 250)
        )
