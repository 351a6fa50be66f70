"""A person who works on many orders at once, on a desk of `desks`."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.batch import BatchPlan
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.batch_plan import BatchPlanning
from fulfilldesk.services.batch_run import BatchRun
from fulfilldesk.services.ports import Publish
from fulfilldesk.services.reading import OrderReading
from tests.journeys.desks import DeskOnDemo
from tests.journeys.meddling import Meddled


class BatchClerk:
    """Plans, ticks, begins and runs; `stop` and `pause` are hers. `shop` and
    `journal` are those that her batches see."""

    def __init__(self, desk: DeskOnDemo, hear: Publish | None = None, *, forbidden: bool = False) -> None:
        self.desk = desk
        self.stop, self.pause = threading.Event(), threading.Event()
        self.shop: Any = Meddled(desk.shop)
        self.journal: Any = Meddled(desk.journal)
        reading = OrderReading(self.shop, desk.cache, desk.clock, desk.events.append)
        self.planning = BatchPlanning(desk.shop, desk.cache, desk.journal, desk.clock)
        publish = hear or desk.events.append
        self.batches = BatchRun(
            self.shop, reading, self.journal, desk.clock, publish, "anna", forbidden=forbidden
        )

    def all_orders(self) -> list[str]:
        """Every cached order but those that never claimed any stock: no forecast can know them."""
        orders = self.desk.demo.world.orders
        return [
            order_id
            for order_id in self.desk.cache.order_ids_after(None, self.desk.cache.order_count())
            if all(line.claims_stock for line in orders[int(order_id.rpartition("/")[2])].line_items)
        ]

    def plans(
        self, kind: str, order_ids: Iterable[str] | None = None, parameters: Mapping[str, Json] | None = None
    ) -> BatchPlan:
        """The kind of action weighed on these orders, or on all."""
        ids = self.all_orders() if order_ids is None else order_ids
        plan = self.planning.plan(kind, parameters or {}, ids, threading.Event(), lambda _: None)
        assert plan is not None
        return plan

    def begins(
        self, plan: BatchPlan, ticked: Collection[Say] = (), parameters: Mapping[str, Json] | None = None
    ) -> Batch:
        """Written down, not sent."""
        return self.batches.begin(plan, ticked, parameters or {})

    def runs(self, batch: Batch) -> Failure | None:
        """Until it ends, or is paused."""
        return self.batches.run(batch.id, self.stop, self.pause)

    def state(self, batch: Batch) -> BatchState:
        """How far the batch came."""
        progress = self.desk.journal.batch(batch.id)
        assert progress is not None
        return progress.batch.state

    def ends(self, batch: Batch) -> Counter[EntryState]:
        """How many of its entries are in each state."""
        progress = self.desk.journal.batch(batch.id)
        assert progress is not None
        return Counter(progress.states)

    def entries(self, batch: Batch) -> list[JournalEntry]:
        """All of its entries."""
        return list(self.desk.journal.of_batch(batch.id, frozenset(EntryState), limit=100_000))
