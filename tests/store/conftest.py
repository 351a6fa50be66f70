"""A cache and a journal in real files, closed after each test; and small limits for the cache's arrays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.columns import current, finding
from fulfilldesk.store.journal import JournalFile


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[OrderCache]:
    """An empty cache."""
    opened = OrderCache(tmp_path / "cache.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[JournalFile]:
    """An empty journal."""
    opened = JournalFile(tmp_path / "journal.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a dozen orders are as many as a million: each way of answering is taken."""
    monkeypatch.setattr(current, "_WORTH_A_FILE", 0)
    monkeypatch.setattr(current, "_FEWEST", 6)
    for name, value in (("_MOST_HITS", 3), ("_PAGE", 2), ("_LOOKED_AT", 4), ("_LOOKED_AT_ONCE", 2)):
        monkeypatch.setattr(finding, name, value)


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many orders the arrays were built from, each time."""
    counted: list[int] = []
    build = current.built

    def counting(connection: sqlite3.Connection, position: current.Position) -> current.Columns:
        columns = build(connection, position)
        counted.append(len(columns))
        return columns

    monkeypatch.setattr(current, "built", counting)
    return counted
