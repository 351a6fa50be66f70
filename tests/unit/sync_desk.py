"""A shop in memory, a real cache and the sync between them, for tests."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from fulfilldesk.domain.events import Event
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.sync import Sync, SyncSummary
from fulfilldesk.store.cache import OrderCache
from tests.unit.memory_bulk import BulkShop, MemoryImporter
from tests.unit.memory_shop import HandClock, MemoryShop


class Desk:
    """A shop, a cache and the sync between them, with every event that was told."""

    def __init__(self, path: Path, *, page_size: int = 3, bulk: bool = False) -> None:
        self.path = path
        self.clock = HandClock()
        self.shop = (BulkShop if bulk else MemoryShop)(self.clock, page_size=page_size)
        self.pause = threading.Event()
        self._importer = MemoryImporter(self.shop, lambda: self.cache) if bulk else None
        self.told: list[Event] = []
        self.cache = OrderCache(path)
        self._join()

    def _join(self) -> None:
        self.connection = Connection(self.clock, self.told.append)
        self.sync = Sync(
            self.shop,  # type: ignore[arg-type]
            self.cache,
            self.clock,
            self.told.append,
            self.connection,
            asked_version="2026-10",
            importer=self._importer,
        )

    @property
    def bulk(self) -> BulkShop:
        """The shop of a desk that has bulk runs."""
        assert isinstance(self.shop, BulkShop)
        return self.shop

    @property
    def importer(self) -> MemoryImporter:
        """Of such a desk."""
        assert self._importer is not None
        return self._importer

    def place_hourly(self, count: int) -> None:
        """So far apart that no overlap reaches from one order to the next."""
        for number in range(1, count + 1):
            self.shop.place(number)
            self.clock.sleep(3600)

    def restart(self) -> None:
        """The program ends and starts again."""
        self.cache.close()
        self.cache = OrderCache(self.path)
        self._join()

    def run(self, *, full: bool = False, stop: threading.Event | None = None) -> SyncSummary:
        summary = self.sync.run(stop or threading.Event(), full=full, pause=self.pause)
        assert summary is not None
        return summary

    def run_around(self) -> None:
        """Days later the slow search for deleted orders has come around."""
        self.clock.sleep(2 * 86_400)
        began = self.clock.now()
        while True:
            assert self.run().failure is None
            state = self.cache.sync_state()
            if state.listed_to is None and state.listed_at is not None and state.listed_at > began:
                break

    def cached(self) -> dict[str, Order]:
        """Every cached order, its age evened out."""
        found = {each: self.cache.order(each) for each in self.cache.order_ids_after(None, 100_000)}
        return {order_id: _ageless(order) for order_id, order in found.items() if order is not None}

    def shown(self) -> dict[str, Order]:
        """Every order of the shop."""
        return {order_id: _ageless(order) for order_id, order in self.shop.kept.items()}

    def of(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.told if isinstance(event, kind)]


def _ageless(order: Order) -> Order:
    return replace(order, read_at=order.created_at)


@contextmanager
def a_desk(*, page_size: int = 3, bulk: bool = False) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        opened = Desk(Path(folder) / "cache.sqlite", page_size=page_size, bulk=bulk)
        try:
            yield opened
        finally:
            opened.cache.close()


def stop_at(desk: Desk, count: int) -> threading.Event:
    """Somebody presses cancel while the shop gives its answer number `count`."""
    stop = threading.Event()
    answers = 0

    def before_answer(call: str) -> None:
        nonlocal answers
        answers += 1
        if answers == count:
            stop.set()

    desk.shop.before_answer = before_answer
    return stop
