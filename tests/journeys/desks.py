"""A desk on a demo shop inside the test, with time that passes only when somebody waits."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from fulfilldesk.demoshop.faults import Fault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop, Outcome, Request
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.events import Event
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.sync import Sync, SyncSummary
from fulfilldesk.shopify.address import API_VERSION, shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile


class TestClock:
    """Sleeping is time passing, at once."""

    __test__ = False

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """UTC, aware."""
        return self._now

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self._now.timestamp()

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        with self._lock:
            self._now += timedelta(seconds=seconds)


class CountingShop(DemoShop):
    """A demo shop that remembers which mutations were really carried out (not those that a fault stopped)."""

    def __init__(self, **options: Any) -> None:
        self.carried_out: list[tuple[str, Mapping[str, Any]]] = []
        super().__init__(**options)

    def handle(self, request: Request) -> Outcome:
        """Answer one request."""
        outcome = super().handle(request)
        data = outcome.answer.get("data") or {}
        for name, payload in data.items():
            if isinstance(payload, dict) and payload.get("userErrors") == []:
                self.carried_out.append((name, dict(request.variables)))
        return outcome

    def times(self, mutation: str, **variables: Any) -> int:
        """How often the mutation was carried out with these variables."""
        return sum(
            name == mutation and variables.items() <= given.items() for name, given in self.carried_out
        )


@dataclass
class DeskOnDemo:
    """Everything a desk has, for a test."""

    demo: CountingShop
    clock: TestClock
    shop: ShopifyShop
    cache: OrderCache
    journal: JournalFile
    pipeline: Pipeline
    sync: Sync
    events: list[Event] = field(default_factory=list)

    def sync_now(self, *, full: bool = False) -> None:
        """One pass, which must go through."""
        summary = self.sync.run(threading.Event(), full=full)
        assert summary is not None and summary.failure is None, summary

    def sync_once(self) -> SyncSummary:
        """One pass, which may fail."""
        summary = self.sync.run(threading.Event())
        assert summary is not None
        return summary

    def order(self, order_id: str) -> Order:
        """The cached order, which must be there."""
        order = self.cache.order(order_id)
        assert order is not None
        return order


@contextmanager
def desk_on_demo(
    folder: Path,
    *,
    orders: int = 40,
    faults: tuple[Fault, ...] = (),
    demo: CountingShop | None = None,
    clock: TestClock | None = None,
    url: str | None = None,
) -> Iterator[DeskOnDemo]:
    """A desk whose files are in `folder`, talking to `demo` or a new shop; inside the program, or over HTTP
    when it listens at `url`."""
    clock = clock or TestClock()
    demo = demo or CountingShop(orders=orders, clock=clock.now, faults=faults)
    events: list[Event] = []
    shop = ShopifyShop(
        shop_address(url or "de-fietswinkel"),
        DEFAULT_TOKEN,
        clock,
        transport=None if url else httpx.WSGITransport(application(demo)),
        chance=lambda: 0.5,
    )
    cache, journal = OrderCache(folder / "cache.sqlite"), JournalFile(folder / "journal.sqlite")
    connection = Connection(clock, events.append)
    try:
        yield DeskOnDemo(
            demo,
            clock,
            shop,
            cache,
            journal,
            Pipeline(shop, cache, journal, clock, events.append, "anna"),
            Sync(shop, cache, clock, events.append, connection, asked_version=API_VERSION),
            events,
        )
    finally:
        shop.close()
        cache.close()
        journal.close()


def gid(kind: str, number: int) -> str:
    """Shopify's text for a demo record's number."""
    return f"gid://shopify/{kind}/{number}"
