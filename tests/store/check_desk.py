"""A cache and a journal with the checks on them, and a clock that stands still until it is moved."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from fulfilldesk.domain.checks.check import Check
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.events import Event
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.services.checking import Checking
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.unit.builders import THEN
from tests.unit.memory_shop import HandClock

GO = threading.Event()
DAY = timedelta(days=1)


class Desk:
    """A cache with its checks, and a clock that stands still until it is moved."""

    def __init__(self, folder: Path, checks: Mapping[str, Check] | None = None) -> None:
        self.cache = OrderCache(folder / "cache.sqlite")
        self.journal = JournalFile(folder / "journal.sqlite")
        self.clock = HandClock()
        self.events: list[Event] = []
        self.limits: dict[str, int] = {}
        self.checking = Checking(
            self.cache.findings,
            self.journal.marks,
            self.journal,
            self.clock,
            self.events.append,
            lambda: self.limits,
            "anna",
            CHECKS if checks is None else checks,
        )

    def close(self) -> None:
        self.cache.close()
        self.journal.close()

    def run(self, *, everything: bool = False) -> int:
        return self.checking.run(GO, everything=everything)

    def all(self) -> set[tuple[object, ...]]:
        """Every finding, also those that lie ahead. Stock is wrong since it was seen to be."""
        never = datetime(9000, 1, 1, tzinfo=THEN.tzinfo)
        return {
            (
                each.check,
                each.subject,
                each.order_id,
                each.target_id,
                each.service,
                *sorted(each.facts.items()),
            )
            + ((each.since,) if each.order_id else ())
            for check in CHECKS
            for each in (kept.finding for kept in self.cache.findings.of_check(check, never, limit=1000))
        }


@contextmanager
def a_desk() -> Iterator[Desk]:
    """One in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        opened = Desk(Path(folder))
        try:
            yield opened
        finally:
            opened.close()


def numbered(number: int) -> str:
    """The id of an order."""
    return f"gid://shopify/Order/{number}"


def level_of(pair: tuple[int, str], stock: Stock | None, read_at: datetime) -> InventoryLevel:
    """Stock of the item with that number, at a location."""
    return InventoryLevel(f"gid://shopify/InventoryItem/{pair[0]}", pair[1], True, stock, read_at)


class StopAfter:
    """Says stop after so many questions."""

    def __init__(self, times: int) -> None:
        self.left = times

    def is_set(self) -> bool:
        self.left -= 1
        return self.left < 0
