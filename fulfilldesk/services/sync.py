"""One sync pass: bring the cache up to what the shop says now.

A page and the place to go on from land together, so the pass may be stopped or killed anywhere, and the next
one goes on there. A full pass reads every order anew over what is cached, and only then asks for those it did
not meet and removes the ones that are gone: broken off half-way it has lost nothing.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from fulfilldesk.domain.errors import AccessDenied, Failure, QueryRefused, Stopped
from fulfilldesk.domain.events import OrdersChanged, SyncFinished, SyncProgressed
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.domain.query import OrderQuery, SortKey
from fulfilldesk.services import sync_plan
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.ports import Clock, OrdersPage, OrderStore, Publish, Shop, Stop, SyncState, WorkPage
from fulfilldesk.services.sync_plan import Start

log = logging.getLogger(__name__)

Page = TypeVar("Page", OrdersPage, WorkPage)
ReadPage = Callable[[datetime | None, str | None], Page]

#: Orders that are asked for by id in one call.
BATCH = 50
#: A first pass over more orders than this begins with the newest, so that work can begin in seconds.
LONG_PASS = 1_000
HEAD_START = 250
_HEAD_START_WINDOWS = tuple(timedelta(hours=2**power) for power in range(12))


@dataclass(frozen=True, slots=True)
class SyncSummary:
    """What a pass did: orders and lines read, how long it took, HTTP requests and repeats, failures met.
    `failure` is what ended it early, None when it went through."""

    orders: int
    lines: int
    seconds: float
    requests: int
    retries: int
    errors: int
    failure: Failure | None = None
    notices: tuple[Notice, ...] = ()


class Sync:
    """Runs passes over one shop, one at a time. `asked_version` is the API version the client asks for."""

    def __init__(
        self,
        shop: Shop,
        store: OrderStore,
        clock: Clock,
        publish: Publish,
        connection: Connection,
        *,
        asked_version: str,
    ) -> None:
        self._shop = shop
        self._store = store
        self._clock = clock
        self._publish = publish
        self._connection = connection
        self._asked_version = asked_version
        self._one_at_a_time = threading.Lock()

    def run(self, stop: Stop, *, full: bool = False) -> SyncSummary | None:
        """One pass; None when another one is running, which does the same work. Never raises a Failure: the
        summary and SyncFinished carry it (Stopped, when `stop` was set between two steps)."""
        if not self._one_at_a_time.acquire(blocking=False):
            return None
        try:
            running = _Pass(self._shop, self._store, self._clock, self._publish, stop)
            summary = self._summary(running, full)
        finally:
            self._one_at_a_time.release()
        self._publish(SyncFinished(self._clock.now(), summary.orders, summary.failure, summary.notices))
        return summary

    def _summary(self, running: _Pass, full: bool) -> SyncSummary:
        began = self._clock.monotonic()
        traffic = self._shop.traffic
        requests, retries = traffic.requests, traffic.retries
        failure: Failure | None = None
        notices: tuple[Notice, ...] = ()
        try:
            info = self._shop.info()
            self._connection.answered()
            running.run(info, full=full)
            notices = sync_plan.notices(info, asked_version=self._asked_version, oldest=self._oldest())
        except Failure as error:
            failure = error
            self._connection.failed(error)
            if not isinstance(error, Stopped):
                log.warning("sync ended early: %s", error)
        return SyncSummary(
            orders=running.orders,
            lines=running.lines,
            seconds=self._clock.monotonic() - began,
            requests=traffic.requests - requests,
            retries=traffic.retries - retries,
            errors=running.errors + (failure is not None),
            failure=failure,
            notices=notices,
        )

    def _oldest(self) -> Order | None:
        rows = self._store.rows(OrderQuery(sort=SortKey.DATE, descending=False), 0, 1)
        return self._store.order(rows[0].id) if rows else None


class _Pass:
    """One pass with its counters."""

    def __init__(self, shop: Shop, store: OrderStore, clock: Clock, publish: Publish, stop: Stop) -> None:
        self._shop = shop
        self._store = store
        self._clock = clock
        self._publish = publish
        self._stop = stop
        self._began = clock.monotonic()
        self._total: int | None = None
        self.orders = 0
        self.lines = 0
        self.errors = 0

    def run(self, info: ShopInfo, *, full: bool) -> None:
        """The whole pass. Raises the failures of shop and store, and Stopped."""
        kept = self._store.sync_state()
        full = full or sync_plan.shows_more(self._store.shop_info(), info)
        state = sync_plan.begun(kept, full=full, now=self._clock.now())
        if state != kept:  # before the new permissions are kept: they may be why the pass is full
            self._store.save_sync_state(state)
        self._store.apply_shop_info(info)
        self._read_locations()
        state = self._read_orders(state)
        state = self._read_work(state)
        state = self._ask_for_unread(state, info)
        self._store.save_sync_state(sync_plan.finished(state, self._clock.now()))

    def _read_locations(self) -> None:
        self._check_stop()
        try:
            self._store.apply_locations(self._shop.locations())
        except AccessDenied as error:  # orders name their locations themselves
            self._went_without("locations", error)

    def _read_orders(self, state: SyncState) -> SyncState:
        start = sync_plan.orders_start(state)
        if start.since is None and start.cursor is None and not state.first_pass_done:
            self._read_newest()
        start, page = self._resumed(self._shop.orders_page, start, state.pass_latest_order)
        while True:
            state = sync_plan.after_orders(state, start, page)
            self._tell(self._store.apply_page(page.orders, state))
            self.orders += len(page.orders)
            self.lines += sum(len(order.lines) for order in page.orders)
            if self._total is None and page.cursor is not None:
                self._total = self._count_with_rest(page, state.pass_latest_order)
            self._progressed()
            if page.cursor is None:
                return state
            start = sync_plan.orders_start(state)
            page = self._page(self._shop.orders_page, start)

    def _count_with_rest(self, page: OrdersPage, newest: datetime | None) -> int | None:
        """What was read and what is still to come; None when Shopify does not count that far."""
        rest = self._shop.count_orders(newest)
        counted_twice = sum(order.updated_at == newest for order in page.orders)
        return None if rest is None else self.orders + rest - counted_twice

    def _read_newest(self) -> None:
        """Before a long first pass the newest orders: the pass itself goes oldest change first, for only so
        can it be resumed anywhere."""
        self._total = self._shop.count_orders(None)
        if self._total is not None and self._total <= LONG_PASS:
            return
        since = self._clock.now()
        for window in _HEAD_START_WINDOWS:
            since = self._clock.now() - window
            count = self._shop.count_orders(since)
            if count is None or count >= HEAD_START:
                break
        read, cursor = 0, None
        while read < 2 * HEAD_START:  # there may be any number in the shortest window
            page = self._page(self._shop.orders_page, Start(since, cursor))
            self._tell(self._store.apply_orders(page.orders))
            read, cursor = read + len(page.orders), page.cursor
            if cursor is None:
                break

    def _read_work(self, state: SyncState) -> SyncState:
        try:
            start, page = self._resumed(
                self._shop.work_page, sync_plan.work_start(state), state.pass_latest_work
            )
            while True:
                orders = self._in_full(self._store.unapplied_work(page.changes))
                state = sync_plan.after_work(state, start, page)
                self._tell(self._store.apply_page(orders, state))
                if page.cursor is None:
                    break
                start = sync_plan.work_start(state)
                page = self._page(self._shop.work_page, start)
        except AccessDenied as error:  # said in the notices
            self._went_without("fulfilment orders", error)
        return state

    def _ask_for_unread(self, state: SyncState, info: ShopInfo) -> SyncState:
        """After a full pass: orders that it did not meet are read by id, and forgotten when they are gone."""
        if state.stale_before is None:
            return state
        created_since = sync_plan.provable_since(info, self._clock.now())
        for batch in _batches(self._store.unread_since(state.stale_before, created_since)):
            orders = self._in_full(batch)
            changed = self._store.apply_orders(orders)
            gone = frozenset(batch) - {order.id for order in orders}
            self._store.forget(sorted(gone))
            self._tell(changed | gone)
        return replace(state, stale_before=None)

    def _resumed(self, read: ReadPage[Page], start: Start, applied: datetime | None) -> tuple[Start, Page]:
        """The first page of a pass. A kept cursor that Shopify does not take any more is given up for the
        lower bound, raised to what was `applied` by it."""
        try:
            return start, self._page(read, start)
        except QueryRefused as error:
            if start.cursor is None:
                raise
            log.info("the kept cursor is not taken any more: %s", error)
            start = sync_plan.without_cursor(start, applied)
            return start, self._page(read, start)

    def _page(self, read: ReadPage[Page], start: Start) -> Page:
        self._check_stop()
        return read(start.since, start.cursor)

    def _in_full(self, order_ids: Sequence[str]) -> list[Order]:
        """Those of the orders that the shop shows."""
        orders: list[Order] = []
        for batch in _batches(order_ids):
            self._check_stop()
            orders += [order for order in self._shop.orders(batch).values() if order is not None]
        return orders

    def _check_stop(self) -> None:
        if self._stop.is_set():
            raise Stopped

    def _went_without(self, what: str, error: AccessDenied) -> None:
        self.errors += 1
        log.warning("sync went without %s: %s", what, error)

    def _tell(self, changed: frozenset[str]) -> None:
        if changed:
            self._publish(OrdersChanged(changed))

    def _progressed(self) -> None:
        total = None if self._total is None else max(self._total, self.orders)
        elapsed = self._clock.monotonic() - self._began
        self._publish(SyncProgressed(self.orders, total, sync_plan.seconds_left(self.orders, total, elapsed)))


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(ids), BATCH):
        yield ids[first : first + BATCH]
