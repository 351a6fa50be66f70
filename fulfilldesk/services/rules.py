"""The shop's own rules: kept, tried and run."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Sequence
from dataclasses import replace

from fulfilldesk.domain.errors import RulesForbidden
from fulfilldesk.domain.events import RulesChanged
from fulfilldesk.domain.rules.problem import Problem, RuleRefused
from fulfilldesk.domain.rules.refusing import RuleShop, clashes, refusals
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.ports import Clock, OrderReader, Publish, Stop
from fulfilldesk.services.rules_dry_run import RuleDryRun, applies
from fulfilldesk.services.rules_port import (
    DRY_RUN_DAYS,
    PER_HOUR,
    DryRun,
    Ended,
    RuleCandidates,
    RuleChoices,
    RuleControl,
    RuleRunResult,
    RuleStore,
    Tell,
)
from fulfilldesk.services.rules_run import RuleRun
from fulfilldesk.services.rules_weighing import RuleWeighing


class OwnRules:
    """What services.rules_port calls Rules."""

    def __init__(
        self,
        store: RuleStore,
        candidates: RuleCandidates,
        cache: OrderReader,
        journal: Journal,
        pipeline: Pipeline,
        clock: Clock,
        publish: Publish,
        permissions: Permissions,
        *,
        forbidden: bool = False,
    ) -> None:
        """`permissions` know what was refused to whoever signed in. `forbidden`: by an administrator; the
        rules can be looked at, tried, turned off and deleted, and do nothing."""
        self._forbidden = forbidden
        self._store = store
        self._candidates = candidates
        self._cache = cache
        self._clock = clock
        self._publish = publish
        self._weighing = RuleWeighing(store, candidates, cache, journal, permissions)
        self._trying = RuleDryRun(self._weighing, candidates, cache, clock)
        self._running = RuleRun(store, self._weighing, cache, pipeline, clock, publish)

    # --- the rules

    def rules(self) -> Sequence[Rule]:
        return self._store.rules()

    def choices(self) -> RuleChoices:
        seen = self._candidates.seen()
        shop = self._cache.shop_info()
        return RuleChoices(
            currency=shop.currency if shop is not None else "",
            channels=tuple(choice.value for choice in self._cache.choices("channel")),
            locations=self._cache.active_location_names(),
            shipping_methods=seen.shipping_methods,
            countries=seen.countries,
            tags=seen.tags,
        )

    def refusals(self, rule: Rule) -> tuple[Problem, ...]:
        return refusals(rule, self._store.rules(), self._shop())

    def save(self, rule: Rule) -> Rule:
        self._refuse_forbidden()
        rules = self._store.rules()
        rule = self._placed(rule, rules)
        self._refuse(refusals(rule, rules, self._shop()))
        self._put([rule])
        return rule

    def delete(self, rule_id: str) -> None:
        self._store.remove(rule_id)
        self._publish(RulesChanged())

    def reorder(self, rule_ids: Sequence[str]) -> None:
        self._refuse_forbidden()
        by_id = {rule.id: rule for rule in self._store.rules()}
        if sorted(by_id) != sorted(rule_ids):
            raise ValueError("not all of the rules, each once")
        ordered = [replace(by_id[rule_id], position=place) for place, rule_id in enumerate(rule_ids)]
        self._refuse(clashes(ordered))
        self._put(ordered)

    def turn(self, rule_id: str, *, on: bool) -> None:
        if on:
            self._refuse_forbidden()
        rules = self._store.rules()
        for rule in rules:
            if rule.id == rule_id:
                if on:
                    self._refuse(refusals(rule, rules, self._shop()))
                self._put([replace(rule, on=on)])

    # --- the one switch

    def control(self) -> RuleControl:
        control = self._store.control(self._clock.now())
        return replace(control, running=False, forbidden=True) if self._forbidden else control

    def set_running(self, running: bool) -> None:
        if running:
            self._refuse_forbidden()
        self._store.set_running(running)
        self._publish(RulesChanged())

    def set_per_hour(self, per_hour: int) -> None:
        self._refuse_forbidden()
        if per_hour not in PER_HOUR:
            raise ValueError(f"not one of the limits: {per_hour}")
        self._store.set_per_hour(per_hour)
        self._publish(RulesChanged())

    # --- trying and running

    def dry_run(
        self, rules: Sequence[Rule], stop: Stop, tell: Tell, days: int = DRY_RUN_DAYS
    ) -> DryRun | None:
        return self._trying.run(rules, stop, tell, days)

    def view_orders(self, rule_id: str) -> frozenset[str]:
        rule = next((rule for rule in self._store.rules() if rule.id == rule_id), None)
        if rule is None:
            return frozenset()
        snapshots = (weighed.snapshot for weighed in self._weighing.open_work((), threading.Event()))
        return frozenset(each.order.id for each in snapshots if applies(rule, each.order, each.levels))

    def run(self, stop: Stop) -> RuleRunResult:
        if not self._forbidden:
            return self._running.run(stop)
        if self._store.control(self._clock.now()).running:
            # Else they would act again, unasked, on the day on which they are no longer forbidden.
            self.set_running(False)
        return RuleRunResult(ended=Ended.OFF)

    # --- steps

    def _placed(self, rule: Rule, rules: Sequence[Rule]) -> Rule:
        """With its id and place; blanks around the name go."""
        rule = replace(rule, id=rule.id or uuid.uuid4().hex, name=rule.name.strip())
        there = next((other.position for other in rules if other.id == rule.id), None)
        last = max((other.position for other in rules), default=-1)
        return replace(rule, position=last + 1 if there is None else there)

    def _shop(self) -> RuleShop:
        shop = self._cache.shop_info()
        return RuleShop(
            currency=shop.currency if shop is not None else "",
            locations=self._cache.location_names(),
            channels=frozenset(choice.value for choice in self._cache.choices("channel")),
        )

    def _refuse_forbidden(self) -> None:
        if self._forbidden:
            raise RulesForbidden()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            raise RuleRefused(problems)

    def _put(self, rules: Sequence[Rule]) -> None:
        self._store.put(rules)
        self._publish(RulesChanged())
