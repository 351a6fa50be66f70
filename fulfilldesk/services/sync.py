"""One sync run: bring the cache up to what the shop says now, and find out what it does not say.

A long reading goes by bulk runs where there is somebody to import them. What changed meanwhile, and every
ordinary run, goes page by page. Then some ids are listed to find deleted orders, and some stock is read
again.
"""

from __future__ import annotations

import logging
import math
import threading
from dataclasses import dataclass

from fulfilldesk.domain.errors import AccessDenied, Failure, QueryRefused, SearchIgnored, Stopped
from fulfilldesk.domain.events import SyncFinished
from fulfilldesk.domain.keep_for import KeepFor
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.services import sync_plan
from fulfilldesk.services.bulk_sync import BulkSync
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.importing import Importer
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.newest import Newest
from fulfilldesk.services.open_work_stock import OpenWorkStock
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.ports import Clock, OrderStore, Publish, Shop, Stop, SyncState
from fulfilldesk.services.privacy import remove_personal
from fulfilldesk.services.reconciliation import Reconciliation
from fulfilldesk.services.retention import forget_old
from fulfilldesk.services.sync_pages import Pages
from fulfilldesk.services.sync_run import SyncRun

log = logging.getLogger(__name__)

#: Seconds between two times that personal data is let go of.
_LET_GO_EVERY = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class SyncSummary:
    """What a run did: orders and lines read (lines of orders, or of bulk files), how long it took, HTTP
    requests and repeats, failures met. `failure` is what ended it early, None when it went through."""

    orders: int
    lines: int
    seconds: float
    requests: int
    retries: int
    errors: int
    failure: Failure | None = None
    notices: tuple[Notice, ...] = ()


class Sync:
    """Runs over one shop, one at a time. `asked_version` is the API version the client asks for; without an
    `importer` everything is read page by page; of the `journal` goes what is too old."""

    def __init__(
        self,
        shop: Shop,
        store: OrderStore,
        clock: Clock,
        publish: Publish,
        connection: Connection,
        *,
        asked_version: str,
        importer: Importer | None = None,
        permissions: Permissions | None = None,
        journal: Journal | None = None,
    ) -> None:
        self._shop = shop
        self._store = store
        self._clock = clock
        self._publish = publish
        self._connection = connection
        self._asked_version = asked_version
        self._importer = importer
        self._permissions = permissions
        self._journal = journal
        self._stock = OpenWorkStock()
        #: After how many days who ordered was let go of last, and when.
        self._let_go_last = (0, -math.inf)
        self._one_at_a_time = threading.Lock()

    @property
    def importing(self) -> bool:
        """Whether a bulk import is under way, or waits to be gone on with. Raises the store's failures."""
        return self._importer is not None and self._store.bulk_state() is not None

    def run(
        self,
        stop: Stop,
        *,
        full: bool = False,
        pause: Stop | None = None,
        keep_for: KeepFor | None = None,
    ) -> SyncSummary | None:
        """One run; None when another one is under way, which does the same work. Never raises a Failure: the
        summary and SyncFinished carry it (Stopped, when `stop` was set between two steps). While `pause` is
        set a bulk import waits. What is older than `keep_for` goes at the end (None: as before, and nobody's
        name)."""
        if not self._one_at_a_time.acquire(blocking=False):
            return None
        try:
            run = SyncRun(
                self._shop,
                self._store,
                self._clock,
                self._publish,
                stop,
                pause or threading.Event(),
                self._stock.saw,
            )
            summary = self._summary(run, full, keep_for)
        finally:
            self._one_at_a_time.release()
        self._publish(SyncFinished(self._clock.now(), summary.orders, summary.failure, summary.notices))
        return summary

    def _summary(self, run: SyncRun, full: bool, keep_for: KeepFor | None) -> SyncSummary:
        traffic = self._shop.traffic
        requests, retries = traffic.requests, traffic.retries
        failure: Failure | None = None
        try:
            info = self._shop.info()
            self._connection.answered()
            if keep_for is not None and keep_for.orders != (self._store.kept_days() or 0):
                self._store.keep_days(keep_for.orders or None)
            self._bring_up(run, info, full=full)
            self._let_go(run, keep_for.persons if keep_for is not None else 0)
            run.notices += sync_plan.notices(
                info,
                asked_version=self._asked_version,
                oldest=self._oldest(),
                clock_off=traffic.clock_off,
            )
        except Failure as error:
            failure = error
            self._connection.failed(error)
            if not isinstance(error, Stopped):
                log.warning("sync ended early: %s", error)
        return SyncSummary(
            orders=run.orders,
            lines=run.lines,
            seconds=self._clock.monotonic() - run.began,
            requests=traffic.requests - requests,
            retries=traffic.retries - retries,
            errors=run.errors + (failure is not None),
            failure=failure,
            notices=tuple(run.notices),
        )

    def _let_go(self, run: SyncRun, days: int) -> None:
        """Let go of who ordered: in the first pass of a run, then once a day, and when another number of days
        is wanted. An old order that somebody has opened is not to lose its customer before their eyes."""
        now = self._clock.monotonic()
        wanted, moment = self._let_go_last
        due = days != wanted or now - moment >= _LET_GO_EVERY
        remove_personal(run, days if due else 0, self._journal)
        if due:
            self._let_go_last = days, now

    def _bring_up(self, run: SyncRun, info: ShopInfo, *, full: bool) -> None:
        """The whole run. Raises the failures of shop, store and importer, and Stopped."""
        kept, before = self._store.sync_state(), self._store.shop_info()
        info = self._shop.with_identity(info, before)
        full = full or sync_plan.shows_more(before, info)
        state = sync_plan.begun(kept, full=full, now=self._clock.now())
        if state != kept:  # before the new permissions are kept: they may be why the run is full
            self._store.save_sync_state(state)
        self._store.apply_shop_info(info)
        if self._permissions is not None and before is not None and before.scopes != info.scopes:
            self._permissions.scopes_changed()
        self._read_locations(run)
        newest = Newest(run, state.orders_since)
        if self._importer is not None:
            state = BulkSync(run, newest, self._importer).bring(state)
        state = Pages(run, newest).read(state, info)
        state = sync_plan.finished(state, self._clock.now())
        self._store.save_sync_state(state)
        self._look_around(run, info, state)

    def _look_around(self, run: SyncRun, info: ShopInfo, state: SyncState) -> None:
        """What nobody tells of: deleted orders and stock; without the permissions for it the run is whole all
        the same. At last what the cache is not to keep."""
        try:
            Reconciliation(run, info).go_on(state)
        except (AccessDenied, QueryRefused, SearchIgnored) as error:
            run.went_without("the list of ids", error)
        try:
            self._stock.refresh(run)
        except AccessDenied as error:
            log.info("no stock is read: %s", error)
        forget_old(run)

    def _read_locations(self, run: SyncRun) -> None:
        run.check_stop()
        try:
            self._store.apply_locations(self._shop.locations())
        except AccessDenied as error:  # orders name their locations themselves
            run.went_without("locations", error)

    def _oldest(self) -> Order | None:
        """The order with the lowest id: ids ascend, so it is one of the first that were placed."""
        first = self._store.order_ids_after(None, 1)
        return self._store.order(first[0]) if first else None
