"""The shop's own rules at work on the demo shop: what a dry run says is what the real run does, no more often
than an hour allows, and nothing any more once the switch is off."""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.demoshop import cancelling, order_ending, orders
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.events import Event, JournalChanged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.rules.decision import Left
from fulfilldesk.domain.rules.refusing import RuleShop, flaws
from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.services.outbox import Outbox
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.ports import Publish
from fulfilldesk.services.rules import OwnRules
from fulfilldesk.services.rules_port import Ended
from tests.journeys.desks import CountingShop, DeskOnDemo, desk_on_demo, gid
from tests.journeys.meddling import Clerk
from tests.journeys.rule_desk import dones, own_rules, rules_of, run, tried
from tests.journeys.working import asks, at_service, does, placed, undoes
from tests.unit.rules.making import AT_LEAST, FULFIL, HAS, HOLD, IS, IS_NOT, KEEP, REQUEST, TAG, a_rule, when

NEW = when(Field.TAG, HAS, "nieuw")
FULFIL_NEW = a_rule(NEW, name="nieuwe meteen")


def new_orders(desk: DeskOnDemo, count: int) -> None:
    """Paid orders with the tag, cached with their stock."""
    for _ in range(count):
        placed(desk, 1, tags=["nieuw"])
    desk.sync_now()


# --- the dry run and the real one

_VALUES = {
    Field.CHANNEL: ["Online Store", "Point of Sale", "Marktplaatskoppeling"],
    Field.TAG: ["B2B", "pre-order", "fraude?", "gezien"],
    Field.RISK: ["NONE", "LOW", "HIGH"],
    Field.TOTAL: ["5000 EUR", "20000 EUR", "100000 EUR"],
    Field.PRODUCT: ["fiets", "bel", "e"],
    Field.STOCK: ["yes", "no"],
    Field.GIFT_CARDS_ONLY: ["no"],
    Field.COUNTRY: ["NL", "BE"],
    Field.SHIPPING_METHOD: ["Standaard verzending"],
}
_OPERATORS = {
    Field.TAG: (HAS, Operator.HAS_NOT),
    Field.TOTAL: (AT_LEAST, Operator.AT_MOST),
    Field.PRODUCT: (Operator.CONTAINS, Operator.CONTAINS_NOT),
    Field.STOCK: (IS,),
    Field.GIFT_CARDS_ONLY: (IS,),
}
_ACTIONS = [FULFIL, FULFIL, HOLD, REQUEST, TAG, KEEP]


@st.composite
def any_rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    """Up to four rules of one or two conditions, all on."""
    rules = []
    for position in range(draw(st.integers(1, 4))):
        conditions = []
        for field in draw(st.lists(st.sampled_from([*_VALUES]), min_size=1, max_size=2, unique=True)):
            operator = draw(st.sampled_from(_OPERATORS.get(field, (IS, IS_NOT))))
            conditions.append(Condition(field, operator, (draw(st.sampled_from(_VALUES[field])),)))
        action = draw(st.sampled_from(_ACTIONS))
        rules.append(a_rule(*conditions, action=action, name=f"regel {position}", position=position))
    return tuple(rule for rule in rules if not flaws(rule, RuleShop("EUR")))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_rules())
def test_the_real_run_does_what_the_dry_run_says(rules: tuple[Rule, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder, desk_on_demo(Path(folder), orders=60) as desk:
        at_service(desk, 2)
        desk.sync_now()
        own = own_rules(desk, *rules)
        said = tried(own)
        before = len(desk.demo.carried_out)
        result = run(own)
        assert dones(result) == [*said.acting]
        if result.ended is None:
            assert [*result.left] == [decision for decision in said.now if not decision.acts]
        assert {done.state for done in result.done} <= {EntryState.DONE}
        assert (result.broken_off, len(desk.demo.carried_out) - before) == ({}, len(said.acting))
        assert result.ended is (None if any(rule.acts for rule in rules) else Ended.NO_RULES)
        assert tried(own).acting == (), "and once only"
        assert run(own).done == ()


def test_over_the_network_too(tmp_path: Path) -> None:
    demo = CountingShop(orders=60)
    with running_shop(demo) as (_, url), desk_on_demo(tmp_path, demo=demo, url=url) as desk:
        desk.sync_now()
        own = own_rules(desk, a_rule(), a_rule(when(Field.COUNTRY, IS, "NL"), action=HOLD, position=1))
        said = tried(own)
        assert len(said.acting) > 3
        assert dones(run(own)) == [*said.acting]


def test_each_action_is_done_as_it_was_asked(desk: DeskOnDemo) -> None:
    work, foreign = placed(desk, 2, tags=["nieuw"]), at_service(desk, 1)
    held = placed(desk, 1, tags=["wacht"])
    tagged = placed(desk, 1, tags=["zie"])
    desk.sync_now()
    own = own_rules(
        desk,
        a_rule(NEW, action=RuleAction(Doing.FULFILL, notify=True), name="verzend"),
        a_rule(when(Field.TAG, HAS, "wacht"), action=HOLD, name="wacht", position=1),
        a_rule(when(Field.TAG, HAS, "zie"), action=TAG, name="zie", position=2),
        a_rule(when(Field.LOCATION, IS, gid("Location", foreign.location_id)), action=REQUEST, name="vraag"),
    )
    assert {done.state for done in run(own).done} == {EntryState.DONE}
    sent = dict(desk.demo.carried_out)
    assert sent["fulfillmentCreate"]["fulfillment"]["notifyCustomer"] is True
    made = sent["fulfillmentCreate"]["fulfillment"]["lineItemsByFulfillmentOrder"]
    assert [each["fulfillmentOrderId"] for each in made] == [gid("FulfillmentOrder", work.id)]
    assert sent["fulfillmentOrderHold"]["id"] == gid("FulfillmentOrder", held.id)
    assert sent["fulfillmentOrderHold"]["fulfillmentHold"]["reasonNotes"] == "even kijken"
    assert sent["tagsAdd"] == {"id": gid("Order", tagged.order_id), "tags": ["gezien"]}
    assert sent["fulfillmentOrderSubmitFulfillmentRequest"]["id"] == gid("FulfillmentOrder", foreign.id)
    said = {entry.action.kind: entry.action.rule for entry in desk.journal.entries()}
    assert said == {
        "fulfill": "verzend", "hold": "wacht", "add_tags": "zie", "request_fulfillment": "vraag",
    }  # fmt: skip


def test_the_past_is_counted_by_rule_and_day(desk: DeskOnDemo) -> None:
    new_orders(desk, 2)
    own = own_rules(desk)
    keep = a_rule(NEW, action=KEEP, name="bewaar")
    said = tried(own, [replace(FULFIL_NEW, on=False)])
    assert sum(len(orders) for orders in said.days(FULFIL_NEW.id).values()) == 2
    assert len(said.acting) == 2, "as though it were on"
    kept = tried(own, [FULFIL_NEW, keep])
    assert Counter(match.left for match in kept.past) == {Left.KEPT: 2}
    assert Counter(decision.left for decision in kept.now) == {Left.KEPT: 2}
    stock = tried(own, [a_rule(NEW, when(Field.STOCK, IS, "no"))])
    assert (stock.asks_stock, len(stock.past), len(stock.now)) == (True, 2, 0)
    assert said.past_orders >= 2
    stopped = threading.Event()
    stopped.set()
    assert own.dry_run([FULFIL_NEW], stopped, lambda _: None) is None


def test_a_view_lists_orders_and_changes_nothing(desk: DeskOnDemo) -> None:
    new_orders(desk, 2)
    view = a_rule(NEW, action=RuleAction(Doing.VIEW, view="Nieuw"), name="lijst", on=False)
    own = own_rules(desk, view)
    listed = own.view_orders(view.id)
    assert {desk.order(order_id).tags for order_id in listed} == {("nieuw",)}
    assert (len(listed), tried(own).views) == (2, {view.id: listed})
    assert run(own).ended is Ended.NO_RULES
    assert own.view_orders("nobody's") == frozenset()
    assert desk.demo.carried_out == []


def test_what_a_rule_does_to_one_piece_of_work_tells_on_the_next(desk: DeskOnDemo, bram: Clerk) -> None:
    work = placed(desk, 2, 1, tags=["nieuw"])
    line = asks(bram, "split", work).snapshot.order.open_work[0].lines[0]
    does(bram, "split", work, lines={line.id: 1})
    desk.sync_now()
    assert len(desk.order(gid("Order", work.order_id)).open_work) == 2
    bell = when(Field.PRODUCT, Operator.CONTAINS, line.sku or line.title)
    tag = a_rule(NEW, bell, action=TAG, name="zie")
    rest = a_rule(NEW, when(Field.TAG, Operator.HAS_NOT, "gezien"), name="rest", position=1)
    own = own_rules(desk, tag, rest)
    said = tried(own)
    assert dones(run(own)) == [*said.acting]
    assert tag in [decision.rule for decision in said.acting]


# --- switch and limit


def test_no_more_than_an_hour_allows(desk: DeskOnDemo) -> None:
    new_orders(desk, 7)
    own = own_rules(desk, FULFIL_NEW, per_hour=5)
    said = tried(own)
    first = run(own)
    assert (dones(first), first.ended) == ([*said.acting[:5]], Ended.LIMIT)
    assert own.control().used == 5
    assert (run(own).done, run(own).ended) == ((), Ended.LIMIT)
    desk.clock.sleep(timedelta(hours=1).total_seconds())
    second = run(own)
    assert (dones(second), second.ended) == ([*said.acting[5:]], None)


def test_the_switch_is_looked_at_before_every_single_action(desk: DeskOnDemo) -> None:
    """Somebody turns it off while the second action is under way."""
    new_orders(desk, 4)
    own_rules(desk, FULFIL_NEW)

    def off_after_two(event: Event) -> None:
        if isinstance(event, JournalChanged) and len(desk.demo.carried_out) == 2:
            desk.journal.rules.set_running(False)

    own = told_of(desk, off_after_two)
    result = run(own)
    assert (len(result.done), result.ended) == (2, Ended.OFF)
    assert len(desk.demo.carried_out) == 2
    assert run(own).ended is Ended.OFF


def told_of(desk: DeskOnDemo, publish: Publish) -> OwnRules:
    """The rules of a program in which somebody listens to what its actions do."""
    pipeline = Pipeline(desk.shop, desk.cache, desk.journal, desk.clock, publish, "anna")
    return rules_of(desk, desk.journal.rules, desk.journal, pipeline)


def test_a_rule_that_was_changed_meanwhile_does_nothing_more(desk: DeskOnDemo) -> None:
    new_orders(desk, 3)
    own = own_rules(desk, FULFIL_NEW)
    (first, *_) = tried(own).acting
    changed = replace(FULFIL_NEW, action=HOLD)
    desk.journal.rules.put([changed])
    taken = desk.journal.rules.take_turn(first, [first.work_id], desk.clock.now())
    assert taken == "rule_changed"
    assert {done.decision.rule for done in run(own).done} == {changed}


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
