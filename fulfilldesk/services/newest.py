"""The newest orders first: before a long reading, and again and again while it lasts, so that people can
work meanwhile."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.ports import OrdersPage
from fulfilldesk.services.sync_plan import OVERLAP, before, latest
from fulfilldesk.services.sync_run import SyncRun

log = logging.getLogger(__name__)

#: A reading of more orders than this begins with the newest.
LONG_PASS = 1_000
HEAD_START = 250
_WINDOWS = tuple(timedelta(hours=2**power) for power in range(12))
#: Seconds between two looks at what is new while a bulk import runs.
INTERVAL = 60.0
#: Of one such look; what it does not come to, the pass after the import reads.
_PAGES = 4


class Newest:
    """Reads the newest orders of the shop into the cache, without moving the state of sync."""

    def __init__(self, run: SyncRun, known_until: datetime | None) -> None:
        self._run = run
        self._latest = known_until
        self._looked = run.clock.monotonic()
        self._read: set[str] = set()
        self._lines = 0

    @property
    def lines_an_order(self) -> float | None:
        """As far as the newest tell."""
        return self._lines / len(self._read) if self._read else None

    def read(self) -> None:
        """Of a long reading, the newest orders, once: the reading itself goes oldest change first, for only
        so can it be resumed anywhere. Raises the failures of shop and store, and Stopped."""
        run = self._run
        if run.total is None:
            run.total = run.shop.count_orders(None)
        if self._read or (run.total is not None and run.total <= LONG_PASS):
            return
        since = self._since()
        cursor = None
        while len(self._read) < 2 * HEAD_START:  # there may be any number in the shortest window
            page = self._page(since, cursor)
            cursor = page.cursor
            if cursor is None:
                break
        self._looked = run.clock.monotonic()

    def look_again(self) -> None:
        """What changed since, when a minute has passed. Raises as `read`."""
        now = self._run.clock.monotonic()
        if self._latest is None or now - self._looked < INTERVAL:
            return
        self._looked = now
        since, cursor = before(self._latest, OVERLAP), None
        for _ in range(_PAGES):
            cursor = self._page(since, cursor).cursor
            if cursor is None:
                break

    def try_to_look_again(self) -> None:
        """The same beside an import, which does not end because the shop does not answer."""
        try:
            self.look_again()
        except Failure as failure:
            log.info("the newest orders could not be read: %s", failure)

    def _since(self) -> datetime:
        """Since when enough orders have changed, by what Shopify counts."""
        run = self._run
        since = run.clock.now()
        for window in _WINDOWS:
            since = run.clock.now() - window
            count = run.shop.count_orders(since)
            if count is None or count >= HEAD_START:
                break
        return since

    def _page(self, since: datetime, cursor: str | None) -> OrdersPage:
        run = self._run
        run.check_stop()
        page = run.shop.orders_page(since, cursor)
        run.tell(run.store.apply_orders(page.orders))
        run.saw(page.orders)
        self._read.update(order.id for order in page.orders)
        self._lines += sum(len(order.lines) for order in page.orders)
        self._latest = latest(self._latest, *(order.updated_at for order in page.orders))
        return page
