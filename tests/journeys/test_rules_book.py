"""The shop's own rules are kept, put in order and turned on and off; what makes no sense is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain.events import RulesChanged
from fulfilldesk.domain.rules.problem import RuleRefused, RuleSay
from fulfilldesk.domain.rules.rule import Field, Rule
from fulfilldesk.services.rules import OwnRules
from fulfilldesk.services.rules_port import Ended
from tests.journeys.desks import DeskOnDemo
from tests.journeys.rule_desk import rules_of, run
from tests.journeys.working import placed
from tests.unit.rules.making import FULFIL, HAS, HOLD, IS, when

NEW = when(Field.TAG, HAS, "nieuw")


@pytest.fixture
def own(desk: DeskOnDemo) -> OwnRules:
    """None yet, on a cache that is filled."""
    placed(desk, 1, tags=["nieuw"])
    desk.sync_now()
    desk.events.clear()
    return rules_of(desk, desk.journal.rules, desk.journal, desk.pipeline)


def test_off_by_default(desk: DeskOnDemo, own: OwnRules) -> None:
    assert (own.control().running, own.control().per_hour) == (False, 25)
    saved = own.save(Rule("", " nieuwe ", (NEW,), FULFIL))
    assert (saved.on, saved.name, saved.position) == (False, "nieuwe", 0)
    own.set_running(True)
    assert run(own).ended is Ended.NO_RULES
    own.turn(saved.id, on=True)
    own.set_running(False)
    assert run(own).ended is Ended.OFF
    assert desk.demo.carried_out == []
    own.set_running(True)
    assert len(run(own).done) == 1


def test_the_book_tells_who_listens(desk: DeskOnDemo, own: OwnRules) -> None:
    one = own.save(Rule("", "een", (NEW,), FULFIL, on=True))
    two = own.save(Rule("", "twee", (when(Field.TAG, HAS, "vip"),), HOLD))
    own.reorder([two.id, one.id])
    assert [(rule.name, rule.position) for rule in own.rules()] == [("twee", 0), ("een", 1)]
    own.set_per_hour(50)
    own.delete(two.id)
    assert [event for event in desk.events if isinstance(event, RulesChanged)] == [RulesChanged()] * 5
    with pytest.raises(ValueError, match="limit"):
        own.set_per_hour(1000)
    with pytest.raises(ValueError, match="all of the rules"):
        own.reorder([two.id])
    choices = own.choices()
    assert (choices.currency, "Online Store" in choices.channels) == ("EUR", True)
    assert {"NL"} <= set(choices.countries)


def test_the_book_refuses_with_the_reason(own: OwnRules) -> None:
    wide = own.save(Rule("", "breed", (NEW,), HOLD, on=True))
    narrow = Rule("", "smal", (NEW, when(Field.COUNTRY, IS, "NL")), FULFIL)
    with pytest.raises(RuleRefused) as refused:
        own.save(narrow)
    assert [problem.key for problem in refused.value.problems] == [RuleSay.NEVER_COMES_UP]
    own.turn(wide.id, on=False)
    kept = own.save(replace(narrow, on=True))
    for attempt in (lambda: own.turn(wide.id, on=True), lambda: own.save(replace(wide, on=True))):
        with pytest.raises(RuleRefused):
            attempt()
    own.reorder([kept.id, wide.id])
    own.turn(wide.id, on=True)
    with pytest.raises(RuleRefused):
        own.reorder([wide.id, kept.id])
    assert [rule.name for rule in own.rules()] == ["smal", "breed"]
    with pytest.raises(RuleRefused) as refused:
        own.save(Rule("", "elders", (when(Field.LOCATION, IS, "gid://shopify/Location/1"),), FULFIL))
    assert [problem.key for problem in refused.value.problems] == [RuleSay.LOCATION_UNKNOWN]
