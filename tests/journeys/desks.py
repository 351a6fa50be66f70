"""A desk on a demo shop inside the test, with time that passes only when somebody waits."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from fulfilldesk.app.import_process import ImportProcess
from fulfilldesk.demoshop.faults import Fault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop, Outcome, Request
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.events import Event
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.importing import Importer
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
            if isinstance(payload, dict) and [] in (
                payload.get("userErrors"),
                payload.get("orderCancelUserErrors"),
            ):
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


def an_import_process(cache: OrderCache, path: Path, folder: Path) -> Importer:
    """The real one."""
    return ImportProcess(cache, path, folder, shop_is_local=True)


@contextmanager
def desk_on_demo(
    folder: Path,
    *,
    orders: int = 40,
    faults: tuple[Fault, ...] = (),
    demo: CountingShop | None = None,
    clock: TestClock | None = None,
    url: str | None = None,
    make_importer: Callable[[OrderCache, Path, Path], Importer] = an_import_process,
) -> Iterator[DeskOnDemo]:
    """A desk whose files are in `folder`, talking to `demo` or a new shop; inside the program, or over HTTP
    when it listens at `url`, and then with an importer, made of the cache, its path and a folder."""
    clock = clock or TestClock()
    demo = demo or CountingShop(orders=orders, clock=clock.now, faults=faults)
    events: list[Event] = []
    shop = ShopifyShop(
        shop_address(url or "de-fietswinkel"),
        FixedToken(DEFAULT_TOKEN),
        clock,
        transport=None if url else httpx.WSGITransport(application(demo)),
        chance=lambda: 0.5,
    )
    path = folder / "cache.sqlite"
    cache, journal = OrderCache(path), JournalFile(folder / "journal.sqlite")
    importer = make_importer(cache, path, folder / "import") if url else None
    connection = Connection(clock, events.append)
    try:
        yield DeskOnDemo(
            demo,
            clock,
            shop,
            cache,
            journal,
            Pipeline(shop, cache, journal, clock, events.append, "anna"),
            Sync(
                shop,
                cache,
                clock,
                events.append,
                connection,
                asked_version=API_VERSION,
                importer=importer,
            ),
            events,
        )
    finally:
        shop.close()
        cache.close()
        journal.close()


def gid(kind: str, number: int) -> str:
    """Shopify's text for a demo record's number."""
    return f"gid://shopify/{kind}/{number}"


def cached(desk: DeskOnDemo) -> dict[str, Order]:
    """Every order in the cache, whenever it was read."""
    ids = desk.cache.order_ids_after(None, desk.cache.order_count())
    return {order_id: without_age(desk.order(order_id)) for order_id in ids}


def in_the_shop(desk: DeskOnDemo) -> dict[str, Order]:
    """Every order of the demo shop, read in full."""
    ids = [gid("Order", number) for number in desk.demo.world.orders]
    return {name: without_age(order) for name, order in desk.shop.orders(ids).items() if order is not None}


def without_age(order: Order) -> Order:
    """The order as if read at one moment."""
    return replace(order, read_at=order.created_at)
