"""The shop's own rules when something goes wrong, when others are at work too, and when a person takes back
what a rule did."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from fulfilldesk.demoshop import cancelling, order_ending, orders
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.domain.events import Event, JournalChanged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.rules.decision import Left
from fulfilldesk.domain.rules.rule import Field
from fulfilldesk.services.outbox import Outbox
from fulfilldesk.services.rules_port import Ended
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk
from tests.journeys.rule_desk import FULFIL_NEW, dones, new_orders, own_rules, rules_of, run, told_of, tried
from tests.journeys.working import asks, at_service, does, placed, undoes
from tests.unit.rules.making import HAS, HOLD, IS, KEEP, REQUEST, TAG, a_rule, when

# --- what goes wrong


def test_out_of_reach_nothing_is_done_and_nothing_waits(desk: DeskOnDemo) -> None:
    new_orders(desk, 2)
    own = own_rules(desk, FULFIL_NEW)
    desk.demo.faults = FaultPlan([parse_fault("http500")], 1)
    result = run(own)
    assert (result.done, result.ended) == ((), Ended.OUT_OF_REACH)
    assert desk.journal.entries() == []
    desk.demo.faults = FaultPlan([], 1)
    assert Outbox(desk.pipeline, desk.journal).send(threading.Event()).sent == 0
    assert len(run(own).done) == 2


@pytest.mark.parametrize("fault", ["token-rejected:fulfillmentCreate", "throttle:fulfillmentCreate"])
def test_cut_off_at_the_last_moment_nothing_waits(desk: DeskOnDemo, fault: str) -> None:
    new_orders(desk, 2)
    own = own_rules(desk, FULFIL_NEW)
    desk.demo.faults = FaultPlan([parse_fault(fault)], 1)
    result = run(own)
    assert ([done.state for done in result.done], result.ended) == ([EntryState.NOT_DONE], Ended.OUT_OF_REACH)
    desk.demo.faults = FaultPlan([], 1)
    assert desk.journal.unfinished() == []
    assert Outbox(desk.pipeline, desk.journal).send(threading.Event()).sent == 0
    again = run(own)
    assert len(again.done) == 1, "the other one; this one is a person's"
    assert [decision.left for decision in again.left] == [Left.HAD_ITS_TURN]


@pytest.mark.parametrize(("fault", "state"), [("refuse", EntryState.REFUSED), ("ghost", EntryState.DIFFERS)])
def test_a_refusal_or_a_difference_ends_that_rule_for_this_time(
    desk: DeskOnDemo, fault: str, state: EntryState
) -> None:
    new_orders(desk, 2)
    for _ in range(2):
        placed(desk, 1, tags=["zie"])
    desk.sync_now()
    see = a_rule(when(Field.TAG, HAS, "zie"), action=TAG, name="zie", position=1)
    own = own_rules(desk, FULFIL_NEW, see)
    desk.demo.faults = FaultPlan([parse_fault(f"{fault}:1x:fulfillmentCreate")], 1)
    result = run(own)
    assert result.broken_off == {FULFIL_NEW.id: state}
    assert Counter(done.decision.rule.name for done in result.done) == {"nieuwe meteen": 1, "zie": 2}
    again = run(own)
    assert ([done.state for done in again.done], again.broken_off) == ([EntryState.DONE], {})


def test_an_order_that_changed_since_it_was_cached_is_weighed_anew(desk: DeskOnDemo) -> None:
    gone, risky, fine = (placed(desk, 1, tags=["nieuw"]) for _ in range(3))
    desk.sync_now()
    with desk.demo.rival() as world:
        order_ending.cancel_and_refund(
            world, world.orders[gone.order_id], reason="CUSTOMER", restock=True, gives_back=True
        )
        world.orders[risky.order_id].tags[:] = ["nieuw", "fraude?"]
    keep = a_rule(when(Field.TAG, HAS, "fraude?"), action=KEEP, name="bewaar")
    own = own_rules(desk, FULFIL_NEW, keep)
    assert len(tried(own).acting) == 3
    result = run(own)
    assert [done.decision.target_id for done in result.done] == [gid("FulfillmentOrder", fine.id)]
    assert [(decision.order_id, decision.left) for decision in result.left] == [
        (gid("Order", risky.order_id), Left.KEPT)
    ]


def test_an_order_that_was_archived_meanwhile_is_let_be(desk: DeskOnDemo) -> None:
    new_orders(desk, 2)
    own = own_rules(desk, FULFIL_NEW)
    (archived, open_still) = tried(own).acting
    with desk.demo.rival() as world:
        orders.close_order(world, world.orders[int(archived.order_id.rpartition("/")[2])])
    assert dones(run(own)) == [open_still]
    assert tried(own).acting == ()


def test_what_is_under_way_or_begun_is_left_alone(desk: DeskOnDemo, bram: Clerk) -> None:
    new_orders(desk, 1)
    busy = placed(desk, 2, tags=["nieuw"])
    desk.sync_now()
    waiting = asks(bram, "hold", busy)
    bram.pipeline.queue(waiting)
    own = own_rules(desk, FULFIL_NEW)
    result = run(own)
    assert len(result.done) == 1
    assert [decision.left for decision in result.left] == [Left.BUSY]


def test_one_run_at_a_time(desk: DeskOnDemo) -> None:
    new_orders(desk, 2)
    own_rules(desk, FULFIL_NEW)
    meanwhile = []

    def run_too(event: Event) -> None:
        if isinstance(event, JournalChanged):
            meanwhile.append(run(own).ended)

    own = told_of(desk, run_too)
    assert len(run(own).done) == 2
    assert set(meanwhile) == {Ended.BUSY}


def test_two_programs_share_the_limit_and_the_work(desk: DeskOnDemo, bram: Clerk) -> None:
    new_orders(desk, 8)
    ours = own_rules(desk, replace(FULFIL_NEW, action=HOLD), per_hour=5)
    theirs = rules_of(desk, bram.journal.rules, bram.journal, bram.pipeline)
    with ThreadPoolExecutor(2) as threads:
        results = [each.result() for each in [threads.submit(run, own) for own in (ours, theirs)]]
    held = Counter(given["id"] for _, given in desk.demo.carried_out)
    assert (len(held), set(held.values())) == (5, {1})
    assert sum(len(result.done) for result in results) == 5


# --- afterwards


def test_a_person_takes_it_back_and_the_rule_lets_it_be(desk: DeskOnDemo, bram: Clerk) -> None:
    new_orders(desk, 1)
    own = own_rules(desk, FULFIL_NEW)
    (done,) = run(own).done
    entry = desk.journal.entry(done.action_id)
    assert entry is not None
    assert entry.action.rule == "nieuwe meteen"
    undone = bram.undoes(entry)
    assert (undone.state, undone.action.rule) == (EntryState.DONE, None)
    desk.sync_now()
    (left,) = run(own).left
    assert (left.left, len(desk.demo.carried_out)) == (Left.HAD_ITS_TURN, 2)
    desk.clock.sleep(7200)
    assert run(own).done == ()


def test_what_a_person_did_and_took_back_no_rule_does_again(desk: DeskOnDemo, bram: Clerk) -> None:
    own_work, foreign = placed(desk, 1, tags=["nieuw"]), at_service(desk, 1)
    for kind, work in (("fulfill", own_work), ("request_fulfillment", foreign)):
        undoes(bram, does(bram, kind, work))
    desk.sync_now()
    at_app = when(Field.LOCATION, IS, gid("Location", foreign.location_id))
    own = own_rules(desk, FULFIL_NEW, a_rule(at_app, action=REQUEST, position=1))
    result = run(own)
    taken_back = {
        decision.order_id: decision.notice and decision.notice.key
        for decision in result.left
        if decision.order_id in (gid("Order", own_work.order_id), gid("Order", foreign.order_id))
    }
    assert (result.done, {*taken_back.values()}, len(taken_back)) == ((), {Say.TAKEN_BACK_BEFORE}, 2)


def test_a_copy_of_a_rule_does_not_do_again_what_was_taken_back(desk: DeskOnDemo, bram: Clerk) -> None:
    new_orders(desk, 1)
    own = own_rules(desk, FULFIL_NEW)
    (done,) = run(own).done
    entry = desk.journal.entry(done.action_id)
    assert entry is not None
    undoes(bram, entry)
    desk.sync_now()
    own.delete(FULFIL_NEW.id)
    desk.journal.rules.put([replace(FULFIL_NEW, id="copy", name="kopie")])
    assert run(own).done == ()


def test_cancelled_in_shopify_it_is_let_be_as_well(desk: DeskOnDemo) -> None:
    new_orders(desk, 1)
    own = own_rules(desk, FULFIL_NEW)
    (done,) = run(own).done
    with desk.demo.rival() as world:
        number = int(done.decision.order_id.rpartition("/")[2])
        (parcel,) = world.orders_fulfillments(world.orders[number])
        cancelling.cancel_fulfillment(world, parcel)
    desk.sync_now()
    assert len(desk.order(done.decision.order_id).open_work) == 1
    assert [decision.left for decision in run(own).left] == [Left.HAD_ITS_TURN]


def test_a_hold_that_a_person_released_is_not_placed_again(desk: DeskOnDemo, bram: Clerk) -> None:
    work = placed(desk, 1, tags=["nieuw"])
    desk.sync_now()
    own = own_rules(desk, replace(FULFIL_NEW, action=HOLD))
    assert len(run(own).done) == 1
    does(bram, "release_hold", work)
    desk.sync_now()
    assert run(own).done == ()
