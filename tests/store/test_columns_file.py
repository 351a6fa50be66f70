"""The arrays are saved beside the cache for the next start. A file that is not ours is never believed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.columns import current
from fulfilldesk.store.files import snapshot_file
from tests.store import reference
from tests.store.checks import ids_found
from tests.store.strategies import many_orders


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the fixture `cache` lies."""
    return tmp_path / "cache.sqlite"


@pytest.mark.usefixtures("small_limits")
def test_the_next_start_reads_the_file_and_follows(path: Path, builds: list[int]) -> None:
    several = many_orders(50)
    first = OrderCache(path)
    first.apply_orders(several[:45])
    assert len(ids_found(first)) == 45
    first.close()
    second = OrderCache(path)
    second.apply_orders(several[45:])
    assert ids_found(second) == [row.id for row in reference.rows(several, OrderQuery())]
    assert builds == [45]
    second.close()


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize(
    "harm",
    [
        "missing",
        "empty",
        "cut",
        "longer",
        "one byte",
        "every byte",
        "of another cache",
        "older",
        "a folder",
        "head too long",
        "head of nonsense",
        "arrays too long",
    ],
)
def test_a_file_that_is_not_ours_is_not_read(path: Path, builds: list[int], harm: str) -> None:
    several = many_orders(30)
    file = snapshot_file(path)
    cache = OrderCache(path)
    cache.apply_orders(several[:25])
    ids_found(cache)
    cache.close()
    older = file.read_bytes()
    cache = OrderCache(path)
    cache.apply_orders(several[25:])
    ids_found(cache)
    cache.close()
    builds.clear()
    content = bytearray(file.read_bytes())
    file.unlink()
    match harm:
        case "missing":
            pass
        case "a folder":
            file.mkdir()
        case "older":
            file.write_bytes(older)
        case "of another cache":
            with closing(OrderCache(path.with_name("other.sqlite"))) as other:
                other.apply_orders(several[:7])
                ids_found(other)
            builds.clear()
            snapshot_file(path.with_name("other.sqlite")).replace(file)
        case "empty":
            file.write_bytes(b"")
        case "cut":
            file.write_bytes(content[:-1])
        case "longer":
            file.write_bytes(content + b"\0")
        case "one byte":
            content[len(content) // 2] ^= 1
            file.write_bytes(content)
        case "every byte":
            file.write_bytes(os.urandom(len(content)))
        case "head too long":
            file.write_bytes((2**63).to_bytes(8, "little") + content[8:])
        case "head of nonsense":
            file.write_bytes((5).to_bytes(8, "little") + content[8:])
        case "arrays too long":
            head = b"\x94\xc4\x00\x00\x91\x92\xa3<i8\xcf\x00\x00\x00\xff\xff\xff\xff\xff\x90"
            file.write_bytes(len(head).to_bytes(8, "little") + head)
    cache = OrderCache(path)
    assert ids_found(cache) == [row.id for row in reference.rows(several, OrderQuery())]
    assert builds == [30]
    if harm == "a folder":
        file.rmdir()
    cache.close()


def test_a_file_that_cannot_be_written_only_costs_time(
    path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_WORTH_A_FILE", 0)
    caplog.set_level("INFO")
    cache = OrderCache(path)
    cache.apply_orders(many_orders(5))
    ids_found(cache)
    snapshot_file(path).with_name("cache.sqlite.columns.partial").mkdir()
    cache.close()
    assert "not saved" in caplog.text
    cache = OrderCache(path)
    assert len(ids_found(cache)) == 5
    snapshot_file(path).with_name("cache.sqlite.columns.partial").rmdir()
    cache.close()


def test_a_cache_that_is_damaged_meanwhile_closes_all_the_same(
    path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damage can make another table of ours, which SQLite takes for a mistake in the question."""
    monkeypatch.setattr(current, "_WORTH_A_FILE", 0)
    caplog.set_level("INFO")
    cache = OrderCache(path)
    cache.apply_orders(many_orders(5))
    ids_found(cache)
    with closing(sqlite3.connect(path)) as harm:
        harm.execute("ALTER TABLE changes RENAME COLUMN seq TO req")
    cache.close()
    assert "not saved" in caplog.text


def test_another_file_in_the_caches_place_is_noticed(path: Path, cache: OrderCache) -> None:
    cache.apply_orders(many_orders(20))
    ids_found(cache)
    with closing(OrderCache(path.with_name("other.sqlite"))) as other:
        other.apply_orders(many_orders(20)[:3])
    cache._database.while_closed(lambda: other._database.path.replace(path) and None)
    assert len(ids_found(cache)) == 3
