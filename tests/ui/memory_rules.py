"""The shop's own rules in memory for tests of their page: refused for real, tried out as the test says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.rules.decision import Decision, Left
from fulfilldesk.domain.rules.problem import Problem, RuleRefused
from fulfilldesk.domain.rules.refusing import RuleShop, clashes, refusals
from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.services.ports import Stop
from fulfilldesk.services.rules_port import (
    DRY_RUN_DAYS,
    PER_HOUR,
    DryRun,
    PastMatch,
    RuleChoices,
    RuleControl,
    RuleRunResult,
    Tell,
)
from tests.ui.memory_orders import NOW

UTRECHT_ID, ZWOLLE_ID = "gid://shopify/Location/1", "gid://shopify/Location/2"
CHOICES = RuleChoices(
    currency="EUR",
    channels=("Online Store", "Point of Sale", "Marktplaats"),
    locations={UTRECHT_ID: "Utrecht", ZWOLLE_ID: "Zwolle"},
    shipping_methods=("Express", "Standaard, 2-3 dagen"),
    countries=("BE", "DE", "NL"),
    tags=("pre-order", "vip", "wholesale"),
)


def condition(field: Field, operator: Operator, *values: str) -> Condition:
    return Condition(field, operator, values)


#: What most shops would begin with.
SMALL = Rule(
    "r-small",
    "Small orders of the web shop",
    (
        condition(Field.CHANNEL, Operator.IS, "Online Store"),
        condition(Field.TOTAL, Operator.AT_MOST, "10000 EUR"),
        condition(Field.RISK, Operator.IS, "LOW", "NONE"),
    ),
    RuleAction(Doing.FULFILL, notify=True),
    on=True,
)
WHOLESALE = Rule(
    "r-wholesale",
    "Wholesale is for Mila",
    (condition(Field.TAG, Operator.HAS, "wholesale"),),
    RuleAction(Doing.KEEP),
)
PREORDER = Rule(
    "r-preorder",
    "Pre-orders wait",
    (condition(Field.TAG, Operator.HAS, "pre-order"), condition(Field.STOCK, Operator.IS, "no")),
    RuleAction(Doing.HOLD, hold_reason="INVENTORY_OUT_OF_STOCK"),
)
ABROAD = Rule(
    "r-abroad",
    "Abroad",
    (condition(Field.COUNTRY, Operator.IS_NOT, "NL", "BE"),),
    RuleAction(Doing.VIEW, view="Parcels abroad"),
)


def in_order(*rules: Rule) -> list[Rule]:
    return [replace(rule, position=place) for place, rule in enumerate(rules)]


def decision(number: int, rule: Rule, left: Left | None = None, **more: object) -> Decision:
    """On the work of order #number."""
    return Decision(
        f"gid://shopify/Order/{number}",
        f"#{number}",
        f"gid://shopify/FulfillmentOrder/{number}",
        "Utrecht",
        f"gid://shopify/FulfillmentOrder/{number}",
        rule,
        left,
        **more,  # type: ignore[arg-type]
    )


def past(number: int, rule: Rule, back: int, left: Left | None = None) -> PastMatch:
    """Order #number, paid so many days ago."""
    return PastMatch(f"gid://shopify/Order/{number}", f"#{number}", rule.id, day(back), left)


def day(back: int) -> date:
    return NOW.date() - timedelta(days=back)


def a_dry_run(*decisions: Decision, matches: Sequence[PastMatch] = (), **more: object) -> DryRun:
    values: dict[str, object] = {
        "now": decisions,
        "past": tuple(matches),
        "views": {},
        "open_orders": 40,
        "past_orders": 900,
        "since": NOW - timedelta(days=DRY_RUN_DAYS),
        "asks_stock": False,
    }
    return DryRun(**{**values, **more})  # type: ignore[arg-type]


class MemoryRules:
    """`failure` is raised by whatever is asked; `tried` and `stops` are what dry runs were given."""

    def __init__(self, *rules: Rule, running: bool = False, used: int = 0) -> None:
        self.all = in_order(*rules)
        self.state = RuleControl(running, 25, used)
        self.known = CHOICES
        self.result: DryRun | None = a_dry_run()
        self.tried: list[tuple[Rule, ...]] = []
        self.stops: list[Stop] = []
        self.views: dict[str, frozenset[str]] = {}
        self.failure: Failure | None = None
        self.reads = 0
        self._ids = count(1)

    def rules(self) -> Sequence[Rule]:
        self._fail()
        self.reads += 1
        return sorted(self.all, key=lambda rule: rule.position)

    def choices(self) -> RuleChoices:
        self._fail()
        return self.known

    def refusals(self, rule: Rule) -> tuple[Problem, ...]:
        self._fail()
        shop = RuleShop(self.known.currency, self.known.locations, frozenset(self.known.channels))
        return refusals(rule, self.rules(), shop)

    def save(self, rule: Rule) -> Rule:
        rule = replace(rule, id=rule.id or f"r-{next(self._ids)}", name=rule.name.strip())
        there = [each for each in self.all if each.id == rule.id]
        rule = replace(rule, position=there[0].position if there else len(self.all))
        self._refuse(self.refusals(rule))
        self.all = [each for each in self.all if each.id != rule.id] + [rule]
        return rule

    def delete(self, rule_id: str) -> None:
        self._fail()
        self.all = in_order(*(rule for rule in self.rules() if rule.id != rule_id))

    def reorder(self, rule_ids: Sequence[str]) -> None:
        self._fail()
        by_id = {rule.id: rule for rule in self.all}
        assert sorted(by_id) == sorted(rule_ids)
        ordered = in_order(*(by_id[rule_id] for rule_id in rule_ids))
        self._refuse(clashes(ordered))
        self.all = ordered

    def turn(self, rule_id: str, *, on: bool) -> None:
        rule = next(rule for rule in self.all if rule.id == rule_id)
        if on:
            self._refuse(self.refusals(rule))
        self.all = [replace(each, on=on) if each is rule else each for each in self.all]

    def control(self) -> RuleControl:
        self._fail()
        return self.state

    def set_running(self, running: bool) -> None:
        self._fail()
        self.state = replace(self.state, running=running)

    def set_per_hour(self, per_hour: int) -> None:
        self._fail()
        assert per_hour in PER_HOUR
        self.state = replace(self.state, per_hour=per_hour)

    def dry_run(
        self, rules: Sequence[Rule], stop: Stop, tell: Tell, days: int = DRY_RUN_DAYS
    ) -> DryRun | None:
        self._fail()
        self.tried.append(tuple(rules))
        self.stops.append(stop)
        tell(250)
        return None if stop.is_set() else self.result

    def view_orders(self, rule_id: str) -> frozenset[str]:
        self._fail()
        return self.views.get(rule_id, frozenset())

    def run(self, stop: Stop) -> RuleRunResult:
        raise NotImplementedError

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            raise RuleRefused(problems)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
