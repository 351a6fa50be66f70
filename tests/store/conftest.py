"""A cache and a journal in real files, closed after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.store.cache import OrderCache
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
