"""Cancelling part of a fulfilment takes two mutations. Whatever comes between or instead, the order ends
completed or in a named state from which it is completed or taken back, and neither mutation is sent twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.demoshop import holds
from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.pipeline import CannotUndo, Changed
from tests.journeys.desks import DeskOnDemo
from tests.journeys.meddling import Clerk, shipped
from tests.journeys.part_cancelling import (
    CHOSEN,
    HELD,
    REST,
    asks,
    between_the_steps,
    half_done,
    heal,
    kept,
    live_units,
    open_units,
    sent,
    somebody_fulfils,
    somebody_holds,
    strike,
)


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


@pytest.fixture
def parcel(desk: DeskOnDemo) -> Fulfillment:
    return shipped(desk, HELD)


# --- the straight way


def test_only_the_chosen_units_come_back_and_the_rest_keeps_its_tracking(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment
) -> None:
    prepared = asks(anna, parcel)
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.DONE and entry.outcome is not None and entry.outcome.as_forecast
    assert kept(anna, entry) == entry and entry.step == 1
    assert sent(desk) == (1, 1)
    order = anna.order(parcel)
    (made,) = [item for item in order.fulfillments if item.live]
    assert made.units == REST and made.name != parcel.name
    assert [each.number for each in made.tracking] == ["3SFIETS1"]
    assert order.fulfillment_status == prepared.forecast.status_after == "PARTIALLY_FULFILLED"
    assert open_units(anna, parcel) == CHOSEN
    assert not any(event.action == "mail_sent" for event in desk.shop.events(order.id))
    assert not anna.journal.unfinished()


def test_its_undo_fulfils_the_part_and_the_undo_of_that_cancels_it(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment
) -> None:
    entry = anna.says_yes(asks(anna, parcel))
    undone = anna.undoes(entry)
    assert undone.state is EntryState.DONE and undone.action.kind == "fulfill_again"
    assert kept(anna, entry).undone_by == undone.action.id
    assert sorted(live_units(anna, parcel)) == [CHOSEN, REST]
    assert anna.order(parcel).fulfillment_status == "FULFILLED"
    redone = anna.undoes(undone)
    assert redone.state is EntryState.DONE
    assert live_units(anna, parcel) == [REST] and open_units(anna, parcel) == CHOSEN


def test_the_work_may_show_later_than_the_cancel(desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment) -> None:
    """Facts 12.14: fulfilment orders lag behind."""
    prepared = asks(anna, parcel)
    desk.clock.sleep(60)
    between_the_steps(anna, lambda: strike(desk, "lag:2"))
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.DONE and sent(desk) == (1, 1)


# --- each step goes wrong


@pytest.mark.parametrize(
    ("fault", "state", "mutations"),
    [
        ("cut:100%:fulfillmentCancel", EntryState.DONE, (1, 1)),
        ("cut:100%:fulfillmentCreate", EntryState.DONE, (1, 1)),
        ("cut:100%", EntryState.DONE, (1, 1)),
        ("http500:100%:fulfillmentCancel", EntryState.NOT_DONE, (0, 0)),
        ("http500:100%:fulfillmentCreate", EntryState.HALF_DONE, (1, 0)),
        ("throttle:100%:fulfillmentCreate", EntryState.HALF_DONE, (1, 0)),
        ("refuse:100%:fulfillmentCancel", EntryState.REFUSED, (0, 0)),
        ("refuse:100%:fulfillmentCreate", EntryState.HALF_DONE, (1, 0)),
        ("error:100%:fulfillmentCreate", EntryState.HALF_DONE, (1, 0)),
        ("ghost:100%:fulfillmentCreate", EntryState.DIFFERS, (1, 1)),
    ],
)
def test_how_it_ends(
    desk: DeskOnDemo,
    anna: Clerk,
    parcel: Fulfillment,
    fault: str,
    state: EntryState,
    mutations: tuple[int, int],
) -> None:
    prepared = asks(anna, parcel)
    if fault == "cut:100%":  # both answers are lost, and nothing else
        strike(desk, "cut:100%:fulfillmentCancel")
        strike(desk, "cut:100%:fulfillmentCreate")
    else:
        strike(desk, fault)
    entry = anna.says_yes(prepared)
    assert entry.state is state and kept(anna, entry) == entry
    assert sent(desk) == mutations
    assert bool(anna.journal.unfinished()) is (state is EntryState.HALF_DONE)
    assert anna.pipeline.carry_out(prepared) == entry, "one intent is not carried out again"
    anna.pipeline.finish_all()
    assert kept(anna, entry) == entry and sent(desk) == mutations, "nothing goes on by itself"
    if state is EntryState.HALF_DONE:
        assert live_units(anna, parcel) == [] and open_units(anna, parcel) == HELD
        assert entry.failure_key


@pytest.mark.parametrize("fault", ["refuse", "http500", "throttle"])
def test_half_done_is_completed(desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment, fault: str) -> None:
    entry = half_done(desk, anna, parcel, fault)
    strike(desk, f"{fault}:100%:fulfillmentCreate")
    again = anna.pipeline.go_on(entry)
    assert again.state is EntryState.HALF_DONE, "as long as the shop will not"
    heal(desk)
    done = anna.pipeline.go_on(again)
    assert done.state is EntryState.DONE and done.failure_key is None
    assert kept(anna, done) == done
    assert live_units(anna, parcel) == [REST] and open_units(anna, parcel) == CHOSEN
    assert sent(desk) == (1, 1)
    assert anna.pipeline.go_on(done) == done and sent(desk) == (1, 1)
    assert anna.undoes(done).state is EntryState.DONE
    assert sorted(live_units(anna, parcel)) == [CHOSEN, REST]


def test_the_answer_to_completing_it_may_be_lost_too(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment
) -> None:
    entry = half_done(desk, anna, parcel)
    strike(desk, "cut:100%:fulfillmentCreate")
    done = anna.pipeline.go_on(entry)
    assert done.state is EntryState.DONE and sent(desk) == (1, 1)


def test_half_done_is_taken_back(desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment) -> None:
    entry = half_done(desk, anna, parcel)
    undone = anna.undoes(entry)
    assert undone.state is EntryState.DONE
    assert live_units(anna, parcel) == [HELD] and open_units(anna, parcel) == 0
    assert kept(anna, entry).undone_by == undone.action.id
    assert not anna.journal.unfinished(), "nobody is asked about it any more"
    assert anna.pipeline.go_on(entry).undone_by == undone.action.id
    assert sent(desk) == (1, 1), "what was taken back is not gone on with"


def test_half_done_may_be_left_as_it_is(desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment) -> None:
    """The way out when it can neither be completed nor taken back: somebody has sent it all meanwhile."""
    entry = half_done(desk, anna, parcel)
    somebody_fulfils(desk, parcel, HELD)()
    assert anna.pipeline.go_on(entry).state is EntryState.HALF_DONE
    with pytest.raises(CannotUndo):
        anna.pipeline.undo(entry)
    anna.pipeline.withdraw(entry.action.id)
    assert kept(anna, entry).state is EntryState.DIFFERS
    assert not anna.journal.unfinished()
    assert anna.pipeline.go_on(entry).state is EntryState.DIFFERS and sent(desk) == (1, 0)


# --- somebody else is at it too


def test_what_changed_before_the_first_step_is_asked_again(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment
) -> None:
    prepared = asks(anna, parcel)
    anna.does("cancel_fulfillment", parcel)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [notice.key for notice in changed.prepared.forecast.blocks] == [Say.ALREADY_CANCELLED]
    assert sent(desk) == (1, 0)


@pytest.mark.parametrize("units", range(1, HELD + 1))
def test_somebody_fulfils_between_the_steps(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment, units: int
) -> None:
    """As long as the rest is still open, it is fulfilled; then nobody can. Never more than was ordered."""
    prepared = asks(anna, parcel)
    between_the_steps(anna, somebody_fulfils(desk, parcel, units))
    entry = anna.says_yes(prepared)
    enough = HELD - units >= REST
    assert entry.state is (EntryState.DIFFERS if enough else EntryState.HALF_DONE)
    assert sorted(live_units(anna, parcel)) == sorted([units, REST] if enough else [units])
    gone_on = anna.pipeline.go_on(entry)
    assert sent(desk) == (1, int(enough)), "there is nothing left to send"
    if units == REST:
        assert gone_on.state in (EntryState.DONE, EntryState.DIFFERS), "somebody has done just that"
    elif not enough:
        assert gone_on.state is EntryState.HALF_DONE
    if gone_on.state is EntryState.HALF_DONE and units < HELD:
        assert anna.undoes(gone_on).state is EntryState.DONE
        assert sorted(live_units(anna, parcel)) == sorted([units, HELD - units])
    elif units == HELD:
        with pytest.raises(CannotUndo) as caught:
            anna.pipeline.undo(gone_on)
        assert caught.value.notice.key is Say.NOTHING_TO_UNDO


def test_somebody_holds_the_work_between_the_steps(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment
) -> None:
    prepared = asks(anna, parcel)
    between_the_steps(anna, lambda: somebody_holds(desk, parcel))
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.HALF_DONE and sent(desk) == (1, 0)
    assert anna.pipeline.go_on(entry).state is EntryState.HALF_DONE
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(entry)
    assert caught.value.notice.key is Say.WORK_ON_HOLD
    with desk.demo.rival() as world:
        works = world.orders_fulfillment_orders(world.orders[parcel.order_id])
        (work,) = [each for each in works if each.is_live and each.remaining]
        holds.release_hold(world, work)
    assert anna.pipeline.go_on(entry).state is EntryState.DONE
    assert sent(desk) == (1, 1)


def test_somebody_deletes_the_order_between_the_steps(
    desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment
) -> None:
    def delete() -> None:
        with desk.demo.rival() as world:
            world.orders.pop(parcel.order_id)

    prepared = asks(anna, parcel)
    between_the_steps(anna, delete)
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.HALF_DONE, "order-gone")
    assert sent(desk) == (1, 0)


def test_the_network_goes_between_the_steps(desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment) -> None:
    prepared = asks(anna, parcel)
    between_the_steps(anna, lambda: strike(desk, "http500:100%"))
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.HALF_DONE and entry.failure_key
    heal(desk)
    assert anna.pipeline.go_on(entry).state is EntryState.DONE
    assert sent(desk) == (1, 1)
