"""Reading pages: every order, or what changed since the last pass, and the work that moved without its order.

A page and the place to go on from land together, so that a pass may be stopped or killed anywhere, and the
next one goes on there. A full pass reads every order anew over what is cached, and only then asks for those
it did not meet and removes the ones that are gone: broken off half-way it has lost nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from fulfilldesk.domain.errors import AccessDenied, QueryRefused
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.services import sync_plan
from fulfilldesk.services.newest import Newest
from fulfilldesk.services.ports import OrdersPage, SyncState, WorkPage
from fulfilldesk.services.sync_plan import Start
from fulfilldesk.services.sync_run import SyncRun, batches

log = logging.getLogger(__name__)

Page = TypeVar("Page", OrdersPage, WorkPage)
ReadPage = Callable[[datetime | None, str | None], Page]


class Pages:
    """Reads pages within one run. Raises the failures of shop and store, and Stopped."""

    def __init__(self, run: SyncRun, newest: Newest) -> None:
        self._run = run
        self._newest = newest

    def read(self, state: SyncState, info: ShopInfo) -> SyncState:
        """Orders, then work, then what a full reading did not meet."""
        state = self._read_orders(state)
        state = self._read_work(state)
        return self._ask_for_unread(state, info)

    def _read_orders(self, state: SyncState) -> SyncState:
        run = self._run
        start = sync_plan.orders_start(state)
        if start.since is None and start.cursor is None and not state.first_pass_done:
            self._newest.read()
        start, page = self._resumed(run.shop.orders_page, start, state.pass_latest_order)
        while True:
            state = sync_plan.after_orders(state, start, page)
            run.tell(run.store.apply_page(page.orders, state))
            run.read(page.orders)
            if run.total is None and page.cursor is not None:
                run.total = self._count_with_rest(page, state.pass_latest_order)
            run.progressed()
            if page.cursor is None:
                return state
            start = sync_plan.orders_start(state)
            page = self._page(run.shop.orders_page, start)

    def _count_with_rest(self, page: OrdersPage, newest: datetime | None) -> int | None:
        """What was read and what is still to come; None when Shopify does not count that far."""
        rest = self._run.shop.count_orders(newest)
        counted_twice = sum(order.updated_at == newest for order in page.orders)
        return None if rest is None else self._run.orders + rest - counted_twice

    def _read_work(self, state: SyncState) -> SyncState:
        run = self._run
        try:
            start, page = self._resumed(
                run.shop.work_page, sync_plan.work_start(state), state.pass_latest_work
            )
            while True:
                orders = run.in_full(run.store.unapplied_work(page.changes))
                state = sync_plan.after_work(state, start, page)
                run.tell(run.store.apply_page(orders, state))
                if page.cursor is None:
                    break
                start = sync_plan.work_start(state)
                page = self._page(run.shop.work_page, start)
        except AccessDenied as error:  # said in the notices
            run.went_without("fulfilment orders", error)
        return state

    def _ask_for_unread(self, state: SyncState, info: ShopInfo) -> SyncState:
        """After everything was read: orders that were not met are read by id, and forgotten when they are
        gone."""
        if state.stale_before is None:
            return state
        run = self._run
        created_since = sync_plan.provable_since(info, run.clock.now())
        for batch in batches(run.store.unread_since(state.stale_before, created_since)):
            orders = run.in_full(batch)
            changed = run.store.apply_orders(orders)
            gone = frozenset(batch) - {order.id for order in orders}
            run.store.forget(sorted(gone))
            run.tell(changed | gone)
        return replace(state, stale_before=None, listed_to=None, listed_at=run.clock.now())

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
        self._run.check_stop()
        return read(start.since, start.cursor)
