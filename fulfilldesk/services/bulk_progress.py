"""How far a bulk import is, for the views."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.events import Stage, SyncProgressed
from fulfilldesk.services import sync_plan
from fulfilldesk.services.bulk import BulkKind, BulkRun, BulkState
from fulfilldesk.services.importing import ImportProgress
from fulfilldesk.services.newest import Newest
from fulfilldesk.services.sync_run import SyncRun

_STAGES = {
    "download": Stage.DOWNLOAD,
    "rows": Stage.IMPORT,
    "finish": Stage.FINISH,
    "merge": Stage.MERGE,
}


class BulkProgress:
    """Publishes SyncProgressed within one run."""

    def __init__(self, run: SyncRun, newest: Newest) -> None:
        self._run = run
        self._newest = newest
        self._first: tuple[int, float] | None = None
        self._parts: dict[str, int] = {}

    @property
    def reached(self) -> int:
        """How far the import has come, as a number that only grows (about bytes)."""
        return sum(self._parts.values())

    def of_runs(self, state: BulkState, runs: Mapping[str, BulkRun | None], *, busy: bool) -> None:
        """Shopify writes. It counts objects, lines of orders among them; the orders are told from that by how
        many lines the newest have."""
        run = self._run
        written = {
            attempt.kind: each
            for attempt in state.attempts
            if (each := runs.get(attempt.run_id or "")) is not None
        }
        of_orders = written.get(BulkKind.ORDERS)
        lines = self._newest.lines_an_order
        orders = 0
        if of_orders is not None and lines is not None:
            orders = int(of_orders.objects / (1 + lines))
            orders = orders if run.total is None else min(orders, run.total)
        run.publish(
            SyncProgressed(
                orders,
                run.total,
                self._seconds_left(orders),
                stage=Stage.BULK,
                bytes_done=sum(each.size or 0 for each in written.values()),
                paused=run.pause.is_set(),
                waiting=busy,
            )
        )

    def of_import(self, progress: ImportProgress) -> None:
        """The import process said how far it is."""
        run = self._run
        self._parts[progress.part] = max(progress.done, self._parts.get(progress.part, 0))
        run.publish(
            SyncProgressed(
                progress.orders,
                run.total,
                progress.seconds_left,
                stage=_STAGES.get(progress.part, Stage.IMPORT),
                bytes_done=progress.done,
                bytes_total=progress.total,
                paused=run.pause.is_set(),
            )
        )

    def _seconds_left(self, orders: int) -> float | None:
        """At the pace since this program first looked."""
        now = self._run.clock.monotonic()
        if self._first is None:
            self._first = (orders, now)
        at_first, began = self._first
        total = None if self._run.total is None else self._run.total - at_first
        return sync_plan.seconds_left(orders - at_first, total, now - began)
