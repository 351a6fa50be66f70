"""Many orders at once, on the demo shop: what was chosen is done, once each; what was not is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.demoshop import fulfillments
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.fulfillments import CarrierReport
from fulfilldesk.domain.events import Event
from fulfilldesk.domain.journal import BatchState, EntryState
from fulfilldesk.domain.notice import Say
from tests.journeys.batches import BatchClerk
from tests.journeys.desks import DeskOnDemo, desk_on_demo

CANCEL = "cancel_fulfillment"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    with desk_on_demo(tmp_path, orders=150) as opened:
        opened.sync_now()
        yield opened


@pytest.fixture
def anna(desk: DeskOnDemo) -> BatchClerk:
    return BatchClerk(desk)


def cancelled(desk: DeskOnDemo) -> set[str]:
    """The fulfilments that the shop was made to cancel."""
    return {str(given["id"]) for name, given in desk.demo.carried_out if name == "fulfillmentCancel"}


def test_what_was_chosen_is_cancelled_once_each_and_nothing_else(desk: DeskOnDemo, anna: BatchClerk) -> None:
    plan = anna.plans(CANCEL)
    assert {Say.DELIVERED, Say.POS_TAKEN_ALONG, Say.SERVICE_KEEPS_WORKING} <= set(plan.concerns)
    assert Say.NO_FULFILLMENT in plan.left_out
    chosen = {action.target_id for action in plan.chosen(())}
    with_delivered = {action.target_id for action in plan.chosen({Say.DELIVERED})}
    assert chosen < with_delivered
    batch = anna.begins(plan, {Say.DELIVERED})
    assert cancelled(desk) == set()
    assert anna.runs(batch) is None
    assert anna.state(batch) is BatchState.FINISHED
    assert cancelled(desk) == with_delivered
    assert len(desk.demo.carried_out) == len(with_delivered) == batch.count
    assert anna.ends(batch) == {EntryState.DONE: batch.count}


def test_stock_does_what_was_summed_up(desk: DeskOnDemo, anna: BatchClerk) -> None:
    plan = anna.plans(CANCEL)
    sums = {
        (one.inventory_item_id, one.location_id): one.after
        for one in plan.stock(())
        if one.inventory_item_id and one.location_id and one.before is not None
    }
    assert sums
    anna.runs(anna.begins(plan))
    levels = desk.shop.levels(list(sums))
    assert {place: level.stock for place, level in levels.items()} == sums


def test_a_batch_is_taken_back_as_a_whole(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    anna.runs(batch)
    plan = anna.planning.undo(batch.id, anna.stop, lambda _: None)
    assert plan is not None and plan.count(plan.concerns) == batch.count
    back = anna.batches.begin(plan, plan.concerns, {}, undoes=batch.id)
    assert anna.runs(back) is None
    assert anna.ends(back) == {EntryState.DONE: batch.count}
    assert all(entry.undone_by for entry in anna.entries(batch))


def test_a_second_fulfilment_of_the_same_order_waits_for_the_first(
    desk: DeskOnDemo, anna: BatchClerk
) -> None:
    plan = anna.plans(CANCEL)
    ids = [action.order_id for action in plan.chosen(plan.concerns)]
    assert len(ids) > len(set(ids)), "the demo shop has orders of several parcels"
    batch = anna.begins(plan, plan.concerns)
    anna.runs(batch)
    assert anna.ends(batch)[EntryState.DONE] + anna.ends(batch)[EntryState.DIFFERS] == batch.count


def test_what_changed_since_the_yes_is_not_sent(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    victim = anna.entries(batch)[0].action
    number = int(victim.target_id.rpartition("/")[2])
    with desk.demo.rival() as world:
        fulfillments.add_event(world, world.fulfillments[number], CarrierReport("DELIVERED"))
    anna.runs(batch)
    assert victim.target_id not in cancelled(desk)
    assert anna.ends(batch) == {EntryState.CHANGED: 1, EntryState.DONE: batch.count - 1}


def test_lost_answers_are_found_out_and_never_sent_twice(tmp_path: Path) -> None:
    with desk_on_demo(tmp_path, orders=40) as desk:
        desk.sync_now()
        anna = BatchClerk(desk)
        batch = anna.begins(anna.plans(CANCEL))
        desk.demo.faults = FaultPlan(
            [parse_fault("cut:30%:fulfillmentCancel"), parse_fault("http500:30%:fulfillmentCancel")], 1
        )
        while anna.state(batch) is not BatchState.FINISHED:
            anna.runs(batch)
        assert anna.ends(batch) == {EntryState.DONE: batch.count}
        sent = [given["id"] for name, given in desk.demo.carried_out]
        assert len(sent) == len(set(sent)) == batch.count


def test_paused_and_gone_on_with(desk: DeskOnDemo) -> None:
    pauses: list[Event] = []

    def pause_after_the_third(event: Event) -> None:
        if len(desk.demo.carried_out) >= 3 and not pauses:
            pauses.append(event)
            anna.pause.set()

    anna = BatchClerk(desk, pause_after_the_third)
    batch = anna.begins(anna.plans(CANCEL))
    assert anna.runs(batch) is None
    assert anna.state(batch) is BatchState.PAUSED
    sent = len(desk.demo.carried_out)
    assert 3 <= sent < batch.count
    assert anna.ends(batch) == {EntryState.DONE: sent, EntryState.WAITING: batch.count - sent}
    anna.pause.clear()
    anna.runs(batch)
    assert anna.ends(batch) == {EntryState.DONE: batch.count}


def test_given_up_half_way(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    assert anna.batches.give_up(batch.id) == batch.count
    assert anna.state(batch) is BatchState.STOPPED
    anna.runs(batch)
    assert desk.demo.carried_out == []
    assert anna.ends(batch) == {EntryState.WITHDRAWN: batch.count}


def test_out_of_reach_it_waits(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    desk.demo.faults = FaultPlan([parse_fault("http500")], 1)
    assert anna.runs(batch) is not None
    assert anna.state(batch) is BatchState.PAUSED
    assert anna.ends(batch) == {EntryState.WAITING: batch.count}
    desk.demo.faults = FaultPlan([], 1)
    assert anna.runs(batch) is None
    assert anna.ends(batch) == {EntryState.DONE: batch.count}


def test_lost_answers_do_not_make_their_neighbours_differ(tmp_path: Path) -> None:
    """What a lost action did to stock is in the next chunk's readings already."""
    with desk_on_demo(tmp_path, orders=300) as desk:
        desk.sync_now()
        anna = BatchClerk(desk)
        plan = anna.plans(CANCEL)
        batch = anna.begins(plan, set(plan.concerns) - {Say.LOCATION_MAY_CHANGE})
        desk.demo.faults = FaultPlan([parse_fault("cut:20%:fulfillmentCancel")], 1)
        anna.runs(batch)
        assert anna.ends(batch) == {EntryState.DONE: batch.count}
