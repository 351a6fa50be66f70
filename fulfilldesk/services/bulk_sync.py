"""Bringing every order in by bulk runs: start them, look how they stand, import what they wrote.

What Shopify was asked is written down before and after each call, so that the program may be stopped or
killed anywhere and the next run goes on there. Where bulk runs do not bring it, pages do.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from fulfilldesk.domain.errors import (
    AccessDenied,
    BulkBusy,
    DownloadExpired,
    Failure,
    ImportBroken,
    QueryRefused,
)
from fulfilldesk.domain.events import CacheReplaced
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.services import bulk_plan, sync_plan
from fulfilldesk.services.bulk import ORPHAN, BulkKind, BulkRun, BulkState
from fulfilldesk.services.bulk_plan import Begin, Cancel, GiveUp, Import, Wait
from fulfilldesk.services.bulk_progress import BulkProgress
from fulfilldesk.services.importing import Importer, ImportProgress, ImportSummary
from fulfilldesk.services.newest import Newest
from fulfilldesk.services.ports import SyncState
from fulfilldesk.services.sync_run import SyncRun

log = logging.getLogger(__name__)

#: After so long without a pass there may be much to read.
AWAY = timedelta(days=1)


class BulkSync:
    """The bulk import of one run. Raises the failures of shop, store and importer, and Stopped; what was
    begun is gone on with by the next run."""

    def __init__(self, run: SyncRun, newest: Newest, importer: Importer) -> None:
        self._run = run
        self._newest = newest
        self._importer = importer
        self._progress = BulkProgress(run, newest)
        self._state = bulk_plan.begun()

    def bring(self, sync: SyncState) -> SyncState:
        """Import by bulk, if one is under way or worth it; returns how far the cache then follows the shop.
        What is still missing is for pages to read."""
        kept = self._run.store.bulk_state()
        if kept is not None and bulk_plan.overtaken(kept, sync):
            log.info("the bulk import is begun anew")
            self._cancel(bulk_plan.run_ids(kept))
            self._run.store.save_bulk_state(None)
            kept = None
        if kept is None and not self._is_worth_it(sync):
            return sync
        if not sync.first_pass_done:
            self._newest.read()
        self._save(bulk_plan.begun() if kept is None else bulk_plan.resumed(kept))
        if self._state.imported or self._read():
            sync = bulk_plan.synced(sync, self._state)
            self._run.store.save_sync_state(sync)
        self._run.store.save_bulk_state(None)
        self._clear_away()
        return sync

    def _clear_away(self) -> None:
        """The next import would take the place of what is left."""
        try:
            self._importer.forget()
        except Failure as failure:
            log.info("what the import leaves behind stays: %s", failure)

    def _is_worth_it(self, sync: SyncState) -> bool:
        run = self._run
        start = sync_plan.orders_start(sync)
        if start.cursor is not None or sync.orders_lower_bound is not None:
            return False  # pages have begun it
        everything = start.since is None
        lately = sync.finished_at is not None and timedelta() <= run.clock.now() - sync.finished_at < AWAY
        if lately and not everything:
            return False  # not worth counting
        to_read = run.shop.count_orders(start.since)
        if everything:
            run.total = to_read
        cached = 0 if everything else run.store.order_count()
        return bulk_plan.worth_bulk(everything=everything, to_read=to_read, cached=cached)

    def _read(self) -> bool:
        """Runs and import; False when it was given up."""
        run = self._run
        looks, may_start = 0, True
        while True:
            run.check_stop()
            runs = self._look()
            step = bulk_plan.next_step(
                self._state, runs, run.clock.now(), looks=looks, may_start=may_start and not self._paused
            )
            may_start = True
            if isinstance(step, Import) and self._paused:
                step = Wait(1.0)
            if isinstance(step, Begin):
                may_start = self._begin(step.kind)
                looks = 0 if may_start else looks
            elif isinstance(step, Cancel):
                log.warning("the bulk run of %s writes nothing any more: cancelled", step.kind)
                run.shop.cancel_bulk(step.run_id)
                self._keep(bulk_plan.cancelling(self._state, step.kind, run.clock.now()))
            elif isinstance(step, GiveUp):
                self._give_up(step)
                return False
            elif isinstance(step, Import):
                if self._import(step):
                    return True
                if self._state.breaks >= bulk_plan.MOST_BREAKS:
                    self._give_up(GiveUp("the import breaks off", ()))
                    return False
            else:
                self._progress.of_runs(self._state, runs, busy=step.busy)
                run.wait(step.seconds)
                self._newest.look_again()
                looks += 1

    @property
    def _paused(self) -> bool:
        return self._run.pause.is_set()

    def _look(self) -> Mapping[str, BulkRun | None]:
        run_ids = bulk_plan.run_ids(self._state)
        runs = self._run.shop.bulk_runs(run_ids) if run_ids else {}
        self._keep(bulk_plan.observed(self._state, runs, self._run.clock.now()))
        return runs

    def _begin(self, kind: BulkKind) -> bool:
        """Start a run; False when Shopify takes no more at present."""
        shop, clock = self._run.shop, self._run.clock
        self._importer.forget(kind)
        self._keep(bulk_plan.starting(self._state, kind, clock.now()))
        try:
            started = shop.start_bulk(kind, self._state.since, identity=self._state.identity)
        except BulkBusy as busy:
            log.info("no bulk run of %s at present: %s", kind, busy)
            self._keep(bulk_plan.not_started(self._state, kind))
            return False
        except (AccessDenied, QueryRefused) as refusal:
            self._run.went_without(f"a bulk run of {kind}", refusal)
            self._keep(bulk_plan.denied(self._state, kind))
            return True
        self._keep(bulk_plan.started(self._state, kind, started, clock.now()))
        log.info("bulk run of %s: %s", kind, started.id)
        return True

    def _import(self, step: Import) -> bool:
        """Whether the files are in; when not, the state says what is to be done about it."""
        run = self._run
        merge = run.store.order_count() > bulk_plan.ADOPT_AT_MOST
        self._keep(replace(self._state, merge=merge, partly=step.partly))
        if step.files:
            try:
                summary = self._importer.run(
                    step.files, merge=merge, tell=self._on_progress, stop=run.stop, pause=run.pause
                )
            except DownloadExpired as failure:
                run.errors += 1
                kind = failure.parameters.get("kind")
                log.warning("a bulk file is asked for anew: %s %s", kind, failure)
                self._keep(bulk_plan.expired(self._state, kind if kind in set(BulkKind) else None))
                return False
            except ImportBroken as failure:
                run.errors += 1
                log.warning("the import broke off: %s", failure)
                self._keep(bulk_plan.broken(self._state, self._progress.reached))
                return False
            self._count(summary)
            if not merge:
                run.publish(CacheReplaced())
        if step.partly:
            run.notices.append(Notice(Say.BULK_PARTLY, Weight.WARNING))
        self._keep(replace(self._state, imported=True))
        return True

    def _count(self, summary: ImportSummary) -> None:
        run = self._run
        run.orders += summary.orders
        run.lines += summary.lines
        if summary.rejected:
            log.warning("lines of bulk files that do not fit: %s", dict(summary.rejected))
        # Work of an order that came too late for the file of orders is no trouble: pages bring both.
        if unread := sum(number for reason, number in summary.rejected.items() if reason != ORPHAN):
            kept = {"lines": str(unread), "path": summary.kept_aside or ""}
            run.notices.append(Notice(Say.LINES_KEPT_ASIDE, Weight.WARNING, kept))

    def _on_progress(self, progress: ImportProgress) -> None:
        self._progress.of_import(progress)
        self._run.tell(progress.changed)
        self._newest.try_to_look_again()

    def _give_up(self, step: GiveUp) -> None:
        run = self._run
        run.errors += 1
        log.warning("no bulk import: %s", step.reason)
        self._cancel(step.running)

    def _cancel(self, run_ids: Iterable[str]) -> None:
        """Runs that nobody needs any more."""
        for run_id in run_ids:
            try:
                self._run.shop.cancel_bulk(run_id)
            except Failure as failure:  # it ends by itself
                log.info("bulk run %s was not cancelled: %s", run_id, failure)

    def _keep(self, state: BulkState) -> None:
        if state != self._state:
            self._save(state)

    def _save(self, state: BulkState) -> None:
        self._run.store.save_bulk_state(state)
        self._state = state
