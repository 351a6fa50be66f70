"""Staff who do one thing to many orders, on a random day."""

from __future__ import annotations

import threading
from collections import Counter

from hypothesis import event

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.batch import BatchPlan
from fulfilldesk.domain.journal import CARRIED_OUT, Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from tests.journeys import day_truth
from tests.journeys.batches import BatchClerk
from tests.journeys.chance import Chance
from tests.journeys.day_forms import filled_in
from tests.journeys.days import Day, said
from tests.journeys.desks import without_age

#: What a batch entry may end as when nobody comes in between, or somebody did.
_ENDS = frozenset({EntryState.DONE, EntryState.CHANGED, EntryState.DIFFERS, EntryState.NOT_DONE})


class DayInBulk:
    """Anna with the bulk sheet."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.clerk = BatchClerk(day.desk)
        self.batches: list[Batch] = []

    def staff_act(self, chance: Chance) -> None:
        """Planned on what is cached, begun, and run in whatever weather."""
        kind = chance.one_of([kind for kind in KINDS.values() if kind.bulk])
        ids = chance.some_of([each for each in self.day.order_ids if self.day.desk.cache.order(each)])
        fields = kind.bulk_fields(self.day.desk.cache.location_names())
        parameters = filled_in(fields, chance)
        plan = self.clerk.plans(kind.name, ids, parameters)
        self.day.note("anna in bulk", kind.name, parameters, "on", len(plan.planned), "of", len(ids))
        self._runs(plan, chance)

    def staff_undo(self, chance: Chance) -> None:
        """All that a batch has done, as far as it can be."""
        if not self.batches:
            return
        batch = chance.one_of(self.batches)
        if any(not entry.finished for entry in self.clerk.entries(batch)):
            return
        plan = self.clerk.planning.undo(batch.id, threading.Event(), lambda _: None)
        assert plan is not None
        self.day.note("anna undoes in bulk", batch.kind, "on", len(plan.planned))
        self._runs(plan, chance, undoes=batch.id)

    def _runs(self, plan: BatchPlan, chance: Chance, undoes: str | None = None) -> None:
        day = self.day
        ticked: set[Say] = set(chance.some_of(list(plan.concerns)))
        if not plan.count(ticked):
            return
        batch = self.clerk.batches.begin(plan, ticked, {}, undoes=undoes)
        self.batches.append(batch)
        as_planned = self._as_cached(batch)
        if chance.one_in(3):
            day.rival(chance.one_of(day.order_ids), chance)
            as_planned = frozenset()
        weather = chance.one_of([(), ("cut:40%",), ("http500:20%",), ("throttle:20%",)])
        with day.trouble(*weather):
            for _ in range(20):
                if self.clerk.state(batch) is not BatchState.FINISHED:
                    self.clerk.runs(batch)
        self.clerk.runs(batch)
        for entry in self.clerk.entries(batch):
            day.note("  in bulk", *weather, said(entry.action), "->", entry.state, entry.failure_detail or "")
            event(f"{entry.action.kind} in bulk: {entry.state}")
            if entry.state is EntryState.CHANGED and entry.action.order_id in as_planned:
                day.check("laid before the person, and nothing had changed")
            self._came_out(entry, lost="http500:20%" in weather)
        state = self.clerk.state(batch)
        day.check(None if state is BatchState.FINISHED else f"the batch is {state}")

    def _as_cached(self, batch: Batch) -> frozenset[str]:
        """The orders that are in the shop as they were planned on, and that the batch does one thing to."""
        times = Counter(entry.action.order_id for entry in self.clerk.entries(batch))
        found = self.day.desk.shop.orders([order_id for order_id, count in times.items() if count == 1])
        return frozenset(
            order_id
            for order_id, order in found.items()
            if order is not None and without_age(order) == without_age(self.day.desk.order(order_id))
        )

    def _came_out(self, entry: JournalEntry, *, lost: bool) -> None:
        """As agreed, or not at all: because requests were lost time after time, or the order is gone."""
        gone = self.day.order(entry.action.order_id) is None
        if entry.state is EntryState.NOT_DONE and not lost and not gone:
            self.day.check(f"agreed to, and then not done: {entry.failure_key}")
        unchecked = any(notice.key is Say.DESTINATION_UNCHECKED for notice in entry.forecast.notices)
        if entry.state not in _ENDS and not (entry.state is EntryState.REFUSED and unchecked):
            self.day.check(f"agreed to and sent on fresh knowledge, and then {entry.state}")
        before = self.day.picture(entry.action)
        if entry.state is EntryState.DIFFERS and not day_truth.honest(entry.forecast, entry.outcome, before):
            differences = entry.outcome.differences if entry.outcome else entry.failure_key
            self.day.check(f"forecast as certain, came out otherwise: {differences}")
        if entry.action.undoes and entry.state in CARRIED_OUT:
            kept = self.day.desk.journal.entry(entry.action.undoes)
            known = kept is not None and kept.undone_by == entry.action.id
            self.day.check(None if known else "undone, and the journal does not know")
