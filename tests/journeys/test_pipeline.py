"""Each way an action can end, on the demo shop: what the shop did, what the journal says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.demoshop import cancelling, fulfillments
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.fulfillments import CarrierReport
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentStatus
from fulfilldesk.domain.errors import Failure, Offline, OrderGone, ShopifyFailed, StoreFull
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.pipeline import CannotUndo, Changed
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk, shipped

NEW_TRACKING = [{"company": "DHL", "number": "JVGL1", "url": "https://dhl.com/JVGL1"}]


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def cancels(desk: DeskOnDemo, parcel: Fulfillment) -> int:
    """How often the shop was made to cancel the parcel."""
    return desk.demo.times("fulfillmentCancel", id=gid("Fulfillment", parcel.id))


def kept(anna: Clerk, entry: JournalEntry) -> JournalEntry:
    """The entry as the journal has it."""
    found = anna.journal.entry(entry.action.id)
    assert found is not None
    return found


# --- the straight way


def test_reason_and_request_ids_are_journalled(desk: DeskOnDemo, anna: Clerk) -> None:
    prepared = anna.asks("cancel_fulfillment", shipped(desk))
    with_reason = replace(prepared, action=replace(prepared.action, reason="klant belde <b>af</b>"))
    entry = anna.says_yes(with_reason)
    assert entry.state is EntryState.DONE and kept(anna, entry) == entry
    assert entry.action.reason == "klant belde <b>af</b>" and entry.action.asked_by == "anna"
    assert entry.request_id
    assert entry.sent_at is not None and entry.finished_at is not None
    assert anna.does("cancel_fulfillment", shipped(desk)).request_id != entry.request_id


def test_cancel_undo_and_undo_of_the_undo(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    cancelled = anna.does("cancel_fulfillment", parcel)
    undone = anna.undoes(cancelled)
    assert undone.state is EntryState.DONE and undone.action.kind == "fulfill_again"
    assert kept(anna, cancelled).undone_by == undone.action.id
    (again,) = [item for item in anna.order(parcel).fulfillments if item.live]
    assert [entry.number for entry in again.tracking] == ["3SFIETS1"]
    redone = anna.undoes(undone)
    assert redone.state is EntryState.DONE and redone.action.target_id == again.id
    assert kept(anna, undone).undone_by == redone.action.id
    assert not any(item.live for item in anna.order(parcel).fulfillments)
    assert len(desk.demo.carried_out) == 3


def test_edited_tracking_and_its_undo(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    edited = anna.does("edit_tracking", parcel, tracking=NEW_TRACKING, notify=False)
    assert edited.state is EntryState.DONE
    assert [entry.number for entry in parcel.tracking] == ["JVGL1"]
    back = anna.undoes(edited)
    assert back.state is EntryState.DONE
    assert [(entry.company, entry.number, entry.url) for entry in parcel.tracking] == [
        ("PostNL", "3SFIETS1", "https://postnl.nl/3SFIETS1")
    ]


# --- the shop says otherwise


def test_what_changed_since_the_yes_is_asked_again(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    with desk.demo.rival() as world:
        fulfillments.add_event(world, parcel, CarrierReport("DELIVERED"))
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed) and changed.prepared.forecast.risky
    assert cancels(desk, parcel) == 0
    (asked,) = anna.journal.unfinished()
    assert asked.state is EntryState.ASKED
    entry = anna.says_yes(changed.prepared)
    assert entry.state is EntryState.DONE and cancels(desk, parcel) == 1
    assert [notice.key for notice in entry.forecast.notices if notice.key is Say.DELIVERED]


def test_what_changed_may_be_let_be(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    with desk.demo.rival() as world:
        cancelling.cancel_fulfillment(world, parcel)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [notice.key for notice in changed.prepared.forecast.blocks] == [Say.ALREADY_CANCELLED]
    with pytest.raises(ValueError, match="blocked"):
        anna.pipeline.carry_out(changed.prepared)
    anna.pipeline.withdraw(prepared.action.id)
    (entry,) = anna.journal.entries()
    assert entry.state is EntryState.WITHDRAWN and entry.finished_at is not None
    assert anna.pipeline.carry_out(prepared) == entry, "what was withdrawn stays so"
    assert cancels(desk, parcel) == 0


def test_what_the_shop_refuses_is_kept_in_its_own_words(desk: DeskOnDemo, anna: Clerk) -> None:
    cancelled = anna.does("cancel_fulfillment", shipped(desk))
    prepared = anna.pipeline.prepare(anna.pipeline.undo(cancelled))

    def somebody_ships() -> None:
        with desk.demo.rival() as world:
            order = next(order for order in world.orders.values() if order.name == prepared.action.order_name)
            (work,) = [each for each in world.orders_fulfillment_orders(order) if each.is_live]
            fulfillments.fulfil(world, [fulfillments.Package(work.id)])

    anna.shop.before["send"] = somebody_ships
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.REFUSED
    assert entry.failure_key == "refused" and "unfulfillable status= closed" in (entry.failure_detail or "")
    assert entry.request_id
    assert kept(anna, cancelled).undone_by is None
    cached = desk.order(prepared.action.order_id)
    assert cached.fulfillment_status == "FULFILLED", "the order was read again"
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(entry)
    assert caught.value.notice.key is Say.NOTHING_TO_UNDO


def test_an_order_that_is_gone_before_sending(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    forget(desk, parcel)
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.NOT_DONE, OrderGone.key)
    assert cancels(desk, parcel) == 0


def test_an_order_that_is_gone_after_the_answer(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    anna.shop.after["send"] = lambda: forget(desk, parcel)
    entry = anna.does("cancel_fulfillment", parcel)
    assert (entry.state, entry.failure_key) == (EntryState.DIFFERS, OrderGone.key)
    with pytest.raises(OrderGone):
        anna.pipeline.undo(entry)


def test_of_an_order_that_is_gone_a_lost_answer_stays_unknown(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    desk.demo.faults.faults.append(parse_fault("cut:100%:fulfillmentCancel"))
    prepared = anna.asks("cancel_fulfillment", parcel)
    anna.shop.before["send"] = lambda: anna.shop.before.update(orders=lambda: forget(desk, parcel))
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.SENDING, OrderGone.key), "nobody can tell"
    anna.pipeline.finish_all()
    assert kept(anna, entry).state is EntryState.SENDING


def forget(desk: DeskOnDemo, parcel: Fulfillment) -> None:
    """The order is deleted without a trace."""
    with desk.demo.rival() as world:
        world.orders.pop(parcel.order_id, None)


# --- the way there and back


def test_not_sent_waits(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    desk.demo.faults.faults.append(parse_fault("throttle:100%:fulfillmentCancel"))
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.WAITING, "not-sent")
    assert cancels(desk, parcel) == 0
    desk.demo.faults.faults.clear()
    assert anna.pipeline.take_up(entry).state is EntryState.DONE
    assert cancels(desk, parcel) == 1


@pytest.mark.parametrize(("fault", "ended"), [("cut", EntryState.DONE), ("http500", EntryState.NOT_DONE)])
def test_a_lost_answer_is_found_out(desk: DeskOnDemo, anna: Clerk, fault: str, ended: EntryState) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    desk.demo.faults.faults.append(parse_fault(f"{fault}:100%:fulfillmentCancel"))
    entry = anna.says_yes(prepared)
    assert entry.state is ended and kept(anna, entry) == entry
    done = ended is EntryState.DONE
    assert cancels(desk, parcel) == int(done)
    assert (entry.failure_key is None) is done
    assert entry.request_id or fault == "cut"


def test_a_mutation_that_takes_long_is_waited_for_even_when_it_was_sent_late(
    desk: DeskOnDemo, anna: Clerk
) -> None:
    """Half a minute goes by in the cost bucket, the answer is lost, and Shopify needs its ten seconds."""
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)
    desk.demo.faults.faults.append(parse_fault("http500:100%:fulfillmentCancel"))
    began = desk.clock.now()

    def carried_out_at_last() -> None:
        if (desk.clock.now() - began).total_seconds() < 39.5:
            anna.shop.after["orders"] = carried_out_at_last
            return
        with desk.demo.rival() as world:
            cancelling.cancel_fulfillment(world, parcel)

    def waits_for_the_bucket() -> None:
        desk.clock.sleep(30)
        anna.shop.after["orders"] = carried_out_at_last

    anna.shop.before["send"] = waits_for_the_bucket
    entry = anna.says_yes(prepared)
    assert parcel.status is FulfillmentStatus.CANCELLED
    assert entry.state is EntryState.DONE


def test_after_a_restart_it_is_waited_for_whatever_the_clock_says(desk: DeskOnDemo, anna: Clerk) -> None:
    """The program died while it was sending, and the clock was set meanwhile: Shopify may be at it still."""
    parcel = shipped(desk)
    done = anna.does("cancel_fulfillment", shipped(desk))
    action = replace(done.action, id="a", order_id=gid("Order", parcel.order_id))
    action = replace(action, target_id=gid("Fulfillment", parcel.id))
    for hours in (-3, 0, 3):
        began = desk.clock.now()
        sent_at = began + timedelta(hours=hours)
        anna.journal.write(replace(done, action=action, state=EntryState.SENDING, sent_at=sent_at))
        anna.pipeline.finish_all()
        entry = anna.journal.entry("a")
        assert entry.state is EntryState.NOT_DONE
        assert 15 <= (desk.clock.now() - began).total_seconds() < 30


def test_unreachable_after_the_answer_is_finished_later(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    anna.shop.after["send"] = lambda: desk.demo.faults.faults.append(parse_fault("http500:100%"))
    entry = anna.does("cancel_fulfillment", parcel)
    assert entry.state is EntryState.ANSWERED and entry.request_id
    assert anna.pipeline.finish(entry).state is EntryState.ANSWERED
    desk.demo.faults.faults.clear()
    anna.pipeline.finish_all()
    ended = kept(anna, entry)
    assert ended.state is EntryState.DONE and ended.request_id == entry.request_id
    assert cancels(desk, parcel) == 1


def test_unreachable_after_a_lost_answer_is_finished_later(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    desk.demo.faults.faults.append(parse_fault("cut:100%:fulfillmentCancel"))
    prepared = anna.asks("cancel_fulfillment", parcel)
    anna.shop.before["send"] = lambda: anna.shop.before.update(
        orders=lambda: desk.demo.faults.faults.append(parse_fault("http500:100%"))
    )
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.SENDING and entry.failure_key == ShopifyFailed.key
    desk.demo.faults.faults.clear()
    anna.pipeline.finish_all()
    assert kept(anna, entry).state is EntryState.DONE
    assert cancels(desk, parcel) == 1


# --- undo


def test_an_undo_that_is_impossible_says_why(desk: DeskOnDemo, anna: Clerk) -> None:
    entry = anna.does("cancel_fulfillment", shipped(desk))
    with desk.demo.rival() as world:
        order = next(order for order in world.orders.values() if order.name == entry.action.order_name)
        (work,) = [each for each in world.orders_fulfillment_orders(order) if each.is_live]
        fulfillments.fulfil(world, [fulfillments.Package(work.id)])
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(entry)
    assert caught.value.notice.key is Say.NO_OPEN_WORK


def test_nothing_is_undone_twice_whatever_the_window_still_shows(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    cancelled = anna.does("cancel_fulfillment", parcel)
    undone = anna.undoes(cancelled)
    anna.undoes(undone)  # now the work is open again, as it was when the window showed the first entry
    assert cancelled.undone_by is None
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(cancelled)
    assert caught.value.notice.key is Say.ALREADY_UNDONE


def test_an_undo_under_way_is_not_begun_again(desk: DeskOnDemo, anna: Clerk) -> None:
    cancelled = anna.does("cancel_fulfillment", shipped(desk))
    prepared = anna.pipeline.prepare(anna.pipeline.undo(cancelled))
    desk.demo.faults.faults.append(parse_fault("cut:100%:fulfillmentCreate"))
    anna.shop.before["send"] = lambda: anna.shop.before.update(
        orders=lambda: desk.demo.faults.faults.append(parse_fault("http500:100%"))
    )
    assert anna.says_yes(prepared).state is EntryState.SENDING
    desk.demo.faults.faults.clear()
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(cancelled)
    assert caught.value.notice.key is Say.ACTION_UNFINISHED


def test_what_was_not_checked_yet_is_checked_before_it_is_undone(desk: DeskOnDemo, anna: Clerk) -> None:
    anna.shop.after["send"] = lambda: desk.demo.faults.faults.append(parse_fault("http500:100%"))
    entry = anna.does("cancel_fulfillment", shipped(desk))
    assert entry.state is EntryState.ANSWERED
    with pytest.raises(ShopifyFailed):
        anna.pipeline.undo(entry)
    desk.demo.faults.faults.clear()
    anna.undoes(entry)
    assert kept(anna, entry).state is EntryState.DONE


# --- the journal's own disk


def test_what_cannot_be_journalled_is_not_sent(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    for number in range(2):
        prepared = anna.asks("cancel_fulfillment", parcel)
        writes = iter(range(9))

        def disk_full_at(last: int = number, writes: Iterator[int] = writes) -> None:
            if next(writes) == last:
                raise StoreFull("database or disk is full")
            anna.journal.before["write"] = disk_full_at

        anna.journal.before["write"] = disk_full_at
        with pytest.raises(StoreFull):
            anna.pipeline.carry_out(prepared)
        assert cancels(desk, parcel) == 0
        assert all(entry.state is EntryState.ASKED for entry in anna.journal.entries())
    assert len(anna.journal.entries()) == 1, "the second one was asked and could not become sending"


def test_an_answer_that_cannot_be_journalled_is_found_out_later(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)

    def disk_full() -> None:
        raise StoreFull("database or disk is full")

    anna.shop.after["send"] = lambda: anna.journal.before.update(write=disk_full)
    with pytest.raises(Failure):
        anna.pipeline.carry_out(prepared)
    (entry,) = anna.journal.unfinished()
    assert entry.state is EntryState.SENDING and cancels(desk, parcel) == 1
    assert anna.says_yes(prepared).state is EntryState.DONE, "asked again, it is found out and not sent"
    assert cancels(desk, parcel) == 1


def test_an_entry_of_a_newer_version_is_left_to_it(desk: DeskOnDemo, anna: Clerk) -> None:
    done = anna.does("cancel_fulfillment", shipped(desk))
    for number, state in enumerate(
        (EntryState.ASKED, EntryState.SENDING, EntryState.ANSWERED, EntryState.DONE)
    ):
        newer = replace(done.action, id=f"newer{number}", kind="hold_work")
        anna.journal.write(replace(done, action=newer, state=state))
    lost = replace(done, action=replace(done.action, id="ours"), state=EntryState.SENDING)
    anna.journal.write(lost)
    anna.pipeline.finish_all()
    states = {entry.action.id: entry.state for entry in anna.journal.entries()}
    assert states["newer1"] is EntryState.SENDING and states["newer2"] is EntryState.ANSWERED
    assert states["ours"] is EntryState.DONE, "those after it are finished all the same"
    with pytest.raises(CannotUndo):
        anna.pipeline.undo(anna.journal.entry("newer3"))
    anna.pipeline.withdraw("newer0")
    assert anna.journal.entry("newer0").state is EntryState.WITHDRAWN


def test_offline_before_sending_it_waits(desk: DeskOnDemo, anna: Clerk) -> None:
    parcel = shipped(desk)
    prepared = anna.asks("cancel_fulfillment", parcel)

    def no_network() -> None:
        raise Offline("no route")

    anna.shop.before["orders"] = no_network
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.WAITING, Offline.key)
    assert cancels(desk, parcel) == 0
    assert anna.pipeline.take_up(entry).state is EntryState.DONE
    assert cancels(desk, parcel) == 1
