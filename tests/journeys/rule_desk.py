"""A shop's own rules on a desk on the demo shop."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any

from fulfilldesk.domain.rules.rule import Field, Rule
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.ports import Publish
from fulfilldesk.services.rules import OwnRules
from fulfilldesk.services.rules_port import DryRun, RuleRunResult
from tests.journeys.desks import DeskOnDemo
from tests.journeys.working import placed
from tests.unit.rules.making import HAS, a_rule, when

NEVER = threading.Event()
NEW = when(Field.TAG, HAS, "nieuw")
FULFIL_NEW = a_rule(NEW, name="nieuwe meteen")


def own_rules(desk: DeskOnDemo, *rules: Rule, running: bool = True, per_hour: int = 250) -> OwnRules:
    """With these rules, kept as they are."""
    desk.journal.rules.put(rules)
    desk.journal.rules.set_running(running)
    desk.journal.rules.set_per_hour(per_hour)
    return rules_of(desk, desk.journal.rules, desk.journal, desk.pipeline)


def rules_of(
    desk: DeskOnDemo, store: Any, journal: Any, pipeline: Pipeline, *, forbidden: bool = False
) -> OwnRules:
    """The rules of a second program on the same files; `forbidden` by an administrator."""
    publish = desk.events.append
    candidates = desk.cache.rule_candidates
    return OwnRules(
        store,
        candidates,
        desk.cache,
        journal,
        pipeline,
        desk.clock,
        publish,
        Permissions(publish),
        forbidden=forbidden,
    )


def told_of(desk: DeskOnDemo, publish: Publish) -> OwnRules:
    """The rules of a program in which somebody listens to what its actions do."""
    pipeline = Pipeline(desk.shop, desk.cache, desk.journal, desk.clock, publish, "anna")
    return rules_of(desk, desk.journal.rules, desk.journal, pipeline)


def new_orders(desk: DeskOnDemo, count: int) -> None:
    """Paid orders with the tag, cached with their stock."""
    for _ in range(count):
        placed(desk, 1, tags=["nieuw"])
    desk.sync_now()


def tried(own: OwnRules, rules: Iterable[Rule] | None = None) -> DryRun:
    """A dry run of these rules, or of all that there are."""
    found = own.dry_run([*(own.rules() if rules is None else rules)], NEVER, lambda _: None)
    assert found is not None
    return found


def run(own: OwnRules) -> RuleRunResult:
    """The real one."""
    return own.run(NEVER)


def dones(result: RuleRunResult) -> list[object]:
    """The decisions that were carried out."""
    return [done.decision for done in result.done]
