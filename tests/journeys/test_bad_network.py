"""A network at its worst: sync still ends with what the shop has, and a lost answer is found out by
reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import FulfillmentStatus
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.journal import EntryState, JournalEntry
from tests.journeys.desks import CountingShop, TestClock, cached, desk_on_demo, gid, in_the_shop

EVERYTHING = ("throttle:20%", "http500:20%", "timeout:20%:0", "cut:20%")


@pytest.mark.parametrize("faults", [*((fault,) for fault in EVERYTHING), EVERYTHING], ids=" ".join)
def test_sync_completes_and_equals_the_shop(tmp_path: Path, faults: tuple[str, ...]) -> None:
    clock = TestClock()
    # All four at once leave two requests in five: with single faults the repeats always suffice.
    demo = CountingShop(orders=120, clock=clock.now, faults=tuple(parse_fault(spec) for spec in faults))
    with running_shop(demo) as (_, url), desk_on_demo(tmp_path, demo=demo, clock=clock, url=url) as desk:
        passes = 1
        summary = desk.sync_once()
        while summary.failure is not None:
            passes += 1
            assert passes < 50 and summary.failure.retry, summary.failure
            summary = desk.sync_once()
        demo.faults.faults.clear()
        assert cached(desk) == in_the_shop(desk)
        traffic = desk.shop.traffic
        print(f"{' '.join(faults)}: {traffic.requests} requests, {traffic.retries} repeats, {passes} passes")
        assert traffic.retries > 0


@pytest.mark.parametrize(
    ("fault", "ended", "carried_out"),
    [
        ("cut:100%:fulfillmentCancel", EntryState.DONE, 1),
        ("timeout:100%:fulfillmentCancel:0", EntryState.NOT_DONE, 0),
        ("http500:100%:fulfillmentCancel", EntryState.NOT_DONE, 0),
        ("throttle:100%:fulfillmentCancel", EntryState.WAITING, 0),
        ("lag:5", EntryState.DONE, 1),
    ],
)
def test_a_cancel_in_trouble_is_found_out_by_reading(
    tmp_path: Path, fault: str, ended: EntryState, carried_out: int
) -> None:
    clock = TestClock()
    demo = CountingShop(orders=60, clock=clock.now, faults=(parse_fault(fault),))
    parcel = next(item for item in demo.world.fulfillments.values() if item.is_live and item.lines)
    order_id, name = gid("Order", parcel.order_id), gid("Fulfillment", parcel.id)
    with running_shop(demo) as (_, url), desk_on_demo(tmp_path, demo=demo, clock=clock, url=url) as desk:
        desk.sync_now()
        pipeline = desk.pipeline
        entry = pipeline.carry_out(
            pipeline.prepare(pipeline.ask("cancel_fulfillment", desk.order(order_id), name))
        )
        assert isinstance(entry, JournalEntry)
        assert entry.state is ended, (entry.failure_detail, entry.outcome)
        assert demo.times("fulfillmentCancel", id=name) == carried_out
        assert (parcel.status is FulfillmentStatus.CANCELLED) is bool(carried_out)
        cancelled = desk.order(order_id).fulfillment(name)
        assert cancelled is not None and cancelled.live is not bool(carried_out)
        kept = desk.journal.entry(entry.action.id)
        assert kept == entry
