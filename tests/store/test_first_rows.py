"""The rows for the first paint are those that the open cache tells, or none; never an error."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from fulfilldesk.domain.listing import OrderRow
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.first_rows import first_rows
from tests.store.test_damaged_bytes import cache_bytes, damaged, damages
from tests.unit.builders import THEN, an_order

__all__ = ["cache_bytes"]


def filled(path: Path) -> OrderCache:
    """Five orders, an hour apart."""
    cache = OrderCache(path)
    cache.apply_orders(
        [
            an_order(
                id=f"gid://shopify/Order/{number}",
                name=f"#{1000 + number}",
                processed_at=THEN + timedelta(hours=number),
            )
            for number in range(1, 6)
        ]
    )
    return cache


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open in another program"])
def test_the_newest_rows_as_the_cache_tells_them(tmp_path: Path, closed: bool) -> None:
    path = tmp_path / "cache.sqlite"
    cache = filled(path)
    told = cache.newest(3)
    if closed:
        cache.close()
    assert [row.name for row in told] == ["#1005", "#1004", "#1003"]
    assert first_rows(path, 3) == told
    cache.close()


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert first_rows(tmp_path / "cache.sqlite", 64) == ()
    assert list(tmp_path.iterdir()) == []


def test_nobody_waits_for_a_busy_file(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    filled(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("UPDATE orders SET items = 7")
        assert first_rows(path, 3) == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE orders SET name = x'ff00'",
        "UPDATE orders SET customer = x'ff00'",
        "UPDATE orders SET items = 'many'",
        "UPDATE orders SET total = 'much'",
        "UPDATE orders SET processed_at = 'then'",
        "UPDATE orders SET processed_at = 253402300799",  # the last second of the year 9999
        "UPDATE orders SET processed_at = 9223372036854775807",
        "ALTER TABLE orders RENAME COLUMN delivery TO elsewhere",
        "DROP TABLE orders",
    ],
)
def test_rows_that_cannot_be_shown_are_not_told(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "cache.sqlite"
    filled(path).close()
    with closing(sqlite3.connect(path)) as file:
        try:
            file.execute(damage)
        except sqlite3.IntegrityError:
            return  # the file itself does not take it
        file.commit()
    assert first_rows(path, 3) == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damages)
def test_damaged_bytes_never_keep_the_window_from_opening(
    cache_bytes: bytes, tmp_path: Path, damage: tuple[str, object]
) -> None:
    path = tmp_path / "cache.sqlite"
    path.write_bytes(damaged(cache_bytes, damage))
    rows: Sequence[OrderRow] = first_rows(path, 64)
    assert all(isinstance(row.name, str) for row in rows)
