"""Bulk runs of the shop in memory, and an importer that brings in what they wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from fulfilldesk.domain.errors import BulkBusy, Failure, Stopped
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.services.bulk import BulkKind, BulkRun
from fulfilldesk.services.importing import ImportFile, ImportProgress, ImportSummary
from fulfilldesk.services.ports import OrderStore, Stop
from tests.unit.memory_shop import HandClock, MemoryShop

#: How a run may end; "endless" never does, and "forgotten" is one Shopify does not know any more.
ENDS = ("completed", "failed", "partial", "expired", "cancelled", "forgotten", "endless", "denied")


@dataclass
class Run:
    """A bulk run in the shop."""

    kind: BulkKind
    identity: bool
    end: str
    shown: BulkRun
    looks: int = 0
    orders: tuple[Order, ...] = ()


class BulkShop(MemoryShop):
    """Runs end at the third look, each as the next of `ends` of its kind says; without one it completes."""

    def __init__(self, clock: HandClock, *, page_size: int = 3) -> None:
        super().__init__(clock, page_size=page_size)
        self.runs: dict[str, Run] = {}
        self.ends: dict[BulkKind, list[str]] = {}
        self.room = 5
        self.lose_answers = 0
        self.started: list[tuple[BulkKind, bool]] = []
        self.cancelled: list[str] = []

    def start_bulk(self, kind: BulkKind, since: datetime | None, *, identity: bool) -> BulkRun:
        self._answer("start_bulk")
        left_behind = [
            run
            for run in self.runs.values()
            if (run.kind, run.identity) == (kind, identity) and run.shown.status == "RUNNING"
        ]
        if left_behind:
            return left_behind[-1].shown
        if sum(run.shown.status == "RUNNING" for run in self.runs.values()) >= self.room:
            raise BulkBusy(running="gid://shopify/BulkOperation/99")
        run_id = f"gid://shopify/BulkOperation/{len(self.runs) + 1}"
        shown = BulkRun(run_id, "RUNNING", None, self.clock.now().replace(microsecond=0), None, 0, None)
        waiting = self.ends.get(kind, [])
        self.runs[run_id] = Run(kind, identity, waiting.pop(0) if waiting else "completed", shown)
        self.started.append((kind, identity))
        if self.lose_answers:
            self.lose_answers -= 1
            raise Failure("the answer was lost")
        return shown

    def bulk_runs(self, ids: Sequence[str]) -> Mapping[str, BulkRun | None]:
        self._answer("bulk_runs")
        return {run_id: self._look(self.runs[run_id]) for run_id in ids}

    def cancel_bulk(self, run_id: str) -> None:
        self._answer("cancel_bulk")
        self.cancelled.append(run_id)
        run = self.runs[run_id]
        if run.shown.status == "RUNNING":
            run.shown = replace(run.shown, status="CANCELED")

    def _look(self, run: Run) -> BulkRun | None:
        run.looks += 1
        if run.end == "forgotten":
            run.shown = replace(run.shown, status="EXPIRED")
            return None
        if run.looks >= 3 and run.shown.status == "RUNNING" and run.end != "endless":
            self._end(run)
        return run.shown

    def _end(self, run: Run) -> None:
        run.orders = tuple(self._visible())
        address = f"memory:{run.shown.id}" if run.orders else None
        run.shown = replace(run.shown, objects=len(run.orders), size=100 * len(run.orders))
        if run.end == "completed":
            run.shown = replace(run.shown, status="COMPLETED", url=address)
        elif run.end == "denied":
            run.shown = replace(run.shown, status="FAILED", error_code="ACCESS_DENIED")
        elif run.end in ("failed", "partial"):
            run.orders = run.orders[::2]
            address = address if run.end == "partial" else None
            run.shown = replace(
                run.shown, status="FAILED", error_code="INTERNAL_SERVER_ERROR", partial_url=address
            )
        else:
            run.shown = replace(run.shown, status="CANCELED" if run.end == "cancelled" else "EXPIRED")


class MemoryImporter:
    """Brings files of a BulkShop into the cache, ten orders at a time; `fails` are raised first, one for each
    import."""

    def __init__(self, shop: BulkShop, store: Callable[[], OrderStore]) -> None:
        self._shop = shop
        self._store = store
        self.fails: list[Failure | None] = []
        self.imports: list[tuple[bool, list[BulkKind]]] = []
        self.rejected: dict[str, int] = {}
        self.before_block: Callable[[], None] = lambda: None

    def run(
        self,
        files: Sequence[ImportFile],
        *,
        merge: bool,
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> ImportSummary:
        failure = self.fails.pop(0) if self.fails else None
        if failure is not None:
            raise failure
        self.imports.append((merge, [file.kind for file in files]))
        orders = self._orders(files)
        for first in range(0, len(orders), 10):
            self.before_block()
            if stop.is_set():
                raise Stopped
            changed = self._store().apply_orders(orders[first : first + 10])
            tell(ImportProgress("merge" if merge else "rows", first, len(orders), first, 1.0, changed))
        if not merge:
            state = self._store().bulk_state()
            assert state is not None
            self._store().save_bulk_state(replace(state, imported=True))
        return ImportSummary(len(orders), len(orders) * 2, self.rejected, "aside" if self.rejected else None)

    def forget(self, kind: BulkKind | None = None) -> None:
        pass

    def _orders(self, files: Sequence[ImportFile]) -> list[Order]:
        orders: list[Order] = []
        work: dict[str, tuple[FulfillmentOrder, ...]] = {}
        for file in files:
            run = self._shop.runs[file.url.removeprefix("memory:")]
            if file.kind is BulkKind.ORDERS:
                orders = [replace(order, read_at=file.read_at) for order in run.orders]
            elif file.kind is BulkKind.WORK:
                work = {order.id: order.fulfillment_orders for order in run.orders}
        return [replace(order, fulfillment_orders=work.get(order.id, ())) for order in orders]
