"""Actions agreed to while the shop could not be reached: sent once it can, on what the order is by then."""

from __future__ import annotations

import threading

from fulfilldesk.demoshop import cancelling, fulfillments
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.fulfillments import CarrierReport
from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.outbox import Emptied, Outbox
from fulfilldesk.services.pipeline import Changed
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import shipped

CANCEL = "cancel_fulfillment"
OUT_OF_REACH = FaultPlan([parse_fault("http500")], 1)
NO_TROUBLE = FaultPlan([], 1)


def waiting(desk: DeskOnDemo, parcel: Fulfillment) -> JournalEntry:
    """A cancel that was agreed to offline, on what is cached of the order."""
    desk.sync_now()
    order = desk.order(gid("Order", parcel.order_id))
    action = desk.pipeline.ask(CANCEL, order, gid("Fulfillment", parcel.id))
    prepared = desk.pipeline.preview_from_cache(action)
    assert not prepared.fresh
    entry = desk.pipeline.queue(prepared)
    assert entry.state is EntryState.WAITING
    return entry


def emptied(desk: DeskOnDemo) -> Emptied:
    """The shop is there again."""
    return Outbox(desk.pipeline, desk.journal).send(threading.Event())


def state(desk: DeskOnDemo, entry: JournalEntry) -> EntryState:
    """How the journal says that it ended."""
    kept = desk.journal.entry(entry.action.id)
    assert kept is not None
    return kept.state


def test_sent_when_the_shop_is_there_again(desk: DeskOnDemo) -> None:
    entry = waiting(desk, shipped(desk))
    assert desk.demo.carried_out == []
    assert emptied(desk) == Emptied(sent=1)
    assert state(desk, entry) is EntryState.DONE
    assert emptied(desk) == Emptied()
    assert len(desk.demo.carried_out) == 1


def test_still_out_of_reach_it_waits_on(desk: DeskOnDemo) -> None:
    entry = waiting(desk, shipped(desk))
    desk.demo.faults = OUT_OF_REACH
    assert emptied(desk) == Emptied(waiting=1)
    assert state(desk, entry) is EntryState.WAITING
    desk.demo.faults = NO_TROUBLE
    assert emptied(desk) == Emptied(sent=1)


def test_what_changed_meanwhile_wants_the_person(desk: DeskOnDemo) -> None:
    parcel = shipped(desk)
    entry = waiting(desk, parcel)
    with desk.demo.rival() as world:
        fulfillments.add_event(world, parcel, CarrierReport("DELIVERED"))
    assert emptied(desk) == Emptied(changed=1)
    assert state(desk, entry) is EntryState.CHANGED and desk.demo.carried_out == []
    assert emptied(desk) == Emptied(), "it is not asked of the shop again and again"
    again = desk.pipeline.prepare(entry.action)
    assert Say.DELIVERED in {notice.key for notice in again.forecast.notices}
    done = desk.pipeline.carry_out(again)
    assert not isinstance(done, Changed) and done.state is EntryState.DONE
    assert len(desk.demo.carried_out) == 1


def test_somebody_else_did_it_meanwhile(desk: DeskOnDemo) -> None:
    parcel = shipped(desk)
    entry = waiting(desk, parcel)
    with desk.demo.rival() as world:
        cancelling.cancel_fulfillment(world, parcel)
    assert emptied(desk) == Emptied(changed=1)
    assert state(desk, entry) is EntryState.CHANGED and desk.demo.carried_out == []


def test_withdrawn_before_it_was_sent(desk: DeskOnDemo) -> None:
    entry = waiting(desk, shipped(desk))
    desk.pipeline.withdraw(entry.action.id)
    assert emptied(desk) == Emptied()
    assert state(desk, entry) is EntryState.WITHDRAWN and desk.demo.carried_out == []


def test_an_order_that_is_gone(desk: DeskOnDemo) -> None:
    parcel = shipped(desk)
    entry = waiting(desk, parcel)
    with desk.demo.rival() as world:
        del world.orders[parcel.order_id]
    assert emptied(desk).waiting == 0
    assert state(desk, entry) is EntryState.NOT_DONE


def test_a_sale_elsewhere_is_no_change(desk: DeskOnDemo) -> None:
    parcel = shipped(desk)
    entry = waiting(desk, parcel)
    shipped(desk)  # the same article, so its stock is another now
    assert emptied(desk) == Emptied(sent=1)
    assert state(desk, entry) is EntryState.DONE


def test_many_wait_and_one_has_changed(desk: DeskOnDemo) -> None:
    parcels = [shipped(desk) for _ in range(4)]
    entries = [waiting(desk, parcel) for parcel in parcels]
    with desk.demo.rival() as world:
        fulfillments.add_event(world, parcels[1], CarrierReport("DELIVERED"))
    assert emptied(desk) == Emptied(sent=3, changed=1)
    assert [state(desk, entry) for entry in entries] == [
        EntryState.DONE,
        EntryState.CHANGED,
        EntryState.DONE,
        EntryState.DONE,
    ]
