"""The shop's own rules at work on the demo shop: what a dry run says is what the real run does, no more often
than an hour allows, and nothing any more once the switch is off."""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.events import Event, JournalChanged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.rules.decision import Left
from fulfilldesk.domain.rules.refusing import RuleShop, flaws
from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.services.rules_port import Ended
from tests.journeys.desks import CountingShop, DeskOnDemo, desk_on_demo, gid
from tests.journeys.meddling import Clerk
from tests.journeys.rule_desk import FULFIL_NEW, NEW, dones, new_orders, own_rules, run, told_of, tried
from tests.journeys.working import asks, at_service, does, placed
from tests.unit.rules.making import AT_LEAST, FULFIL, HAS, HOLD, IS, IS_NOT, KEEP, REQUEST, TAG, a_rule, when

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


def test_a_rule_that_was_changed_meanwhile_does_nothing_more(desk: DeskOnDemo) -> None:
    new_orders(desk, 3)
    own = own_rules(desk, FULFIL_NEW)
    (first, *_) = tried(own).acting
    changed = replace(FULFIL_NEW, action=HOLD)
    desk.journal.rules.put([changed])
    taken = desk.journal.rules.take_turn(first, [first.work_id], desk.clock.now())
    assert taken == "rule_changed"
    assert {done.decision.rule for done in run(own).done} == {changed}
