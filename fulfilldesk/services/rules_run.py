"""Carrying out what the shop's own rules say: one action after the other through the pipeline, as a person
would, but for the sheet.

The decisions are those of a dry run. Before each action switch and limit are looked at, the order is read
afresh, and the rules are asked again; then the turn is written down, in the same moment in which switch and
limit are looked at for the last time, so that neither a crash nor a second program makes a rule act twice or
more often than it may. Nothing waits: what cannot be done now is found again by the next run, or left.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.errors import Failure, OrderGone, Stopped
from fulfilldesk.domain.events import RulesChanged
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.rules.deciding import decide_work
from fulfilldesk.domain.rules.decision import Decision, Left
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.out_of_reach import OUT_OF_REACH
from fulfilldesk.services.pipeline import Changed, Pipeline, Prepared
from fulfilldesk.services.ports import Clock, OrderReader, Publish, Stop
from fulfilldesk.services.rules_port import Ended, RuleDone, RuleRunResult, RuleStore, Turn
from fulfilldesk.services.rules_weighing import RuleWeighing, those_on


@dataclass(slots=True)
class _Run:
    """What came of a run so far."""

    done: list[RuleDone] = field(default_factory=list)
    left: list[Decision] = field(default_factory=list)
    broken_off: dict[str, EntryState] = field(default_factory=dict)
    ended: Ended | None = None

    def result(self) -> RuleRunResult:
        """As a value."""
        return RuleRunResult(tuple(self.done), tuple(self.left), self.broken_off, self.ended)


class RuleRun:
    """Used from a worker thread; one run at a time. Raises the failures of store and journal."""

    def __init__(
        self,
        store: RuleStore,
        weighing: RuleWeighing,
        cache: OrderReader,
        pipeline: Pipeline,
        clock: Clock,
        publish: Publish,
    ) -> None:
        self._store = store
        self._weighing = weighing
        self._cache = cache
        self._pipeline = pipeline
        self._clock = clock
        self._publish = publish
        self._one_at_a_time = threading.Lock()

    def run(self, stop: Stop) -> RuleRunResult:
        """See services.rules_port."""
        if not self._one_at_a_time.acquire(blocking=False):
            return RuleRunResult(ended=Ended.BUSY)
        try:
            run = self._run(stop)
        finally:
            self._one_at_a_time.release()
        if run.done:
            self._publish(RulesChanged())
        return run.result()

    def _run(self, stop: Stop) -> _Run:
        run = _Run()
        rules = self._on()
        run.ended = self._why_not(stop, rules)
        if run.ended is not None:
            return run
        decisions = [each for weighed in self._weighing.open_work(rules, stop) for each in weighed.decisions]
        run.left += [decision for decision in decisions if not decision.acts]
        if stop.is_set():
            run.ended = Ended.STOPPED
            return run
        for decision in decisions:
            if not decision.acts or decision.rule.id in run.broken_off:
                continue
            rules = self._on()
            run.ended = self._why_not(stop, rules) or self._one(run, decision, rules)
            if run.ended is not None:
                break
        return run

    def _on(self) -> Sequence[Rule]:
        return those_on(self._store.rules())

    def _why_not(self, stop: Stop, rules: Sequence[Rule]) -> Ended | None:
        """Why nothing is done at this moment."""
        control = self._store.control(self._clock.now())
        if stop.is_set():
            return Ended.STOPPED
        if not control.running:
            return Ended.OFF
        if not any(rule.acts for rule in rules):
            return Ended.NO_RULES
        return Ended.LIMIT if control.used >= control.per_hour else None

    def _one(self, run: _Run, decision: Decision, rules: Sequence[Rule]) -> Ended | None:
        """Do what was decided, if that still holds; why the whole run ends, if it does."""
        try:
            prepared = self._prepared(decision)
        except OrderGone:
            return None
        except Stopped:
            return Ended.STOPPED
        except Failure as failure:
            if failure.key in OUT_OF_REACH:
                return Ended.OUT_OF_REACH
            run.broken_off[decision.rule.id] = EntryState.NOT_DONE
            return None
        if prepared is None:
            return None
        again = self._again(rules, decision, prepared)
        if again != decision:
            if again is not None:
                run.left.append(again if not again.acts else replace(again, left=Left.CHANGED))
            return None
        work_ids = [work.id for work in prepared.snapshot.order.open_work]
        match self._store.take_turn(decision, work_ids, self._clock.now()):
            case Turn.TAKEN:
                return self._carry_out(run, decision, prepared)
            case Turn.OFF:
                return Ended.OFF
            case Turn.LIMIT:
                return Ended.LIMIT
            case _:
                return None

    def _prepared(self, decision: Decision) -> Prepared | None:
        """The action with its forecast on what the shop says now; None when the order is not cached any
        more."""
        order = self._cache.order(decision.order_id)
        if order is None:
            return None
        return self._pipeline.prepare(self._action(decision, order))

    def _action(self, decision: Decision, order: Order) -> Action:
        rule = decision.rule
        kind, parameters = rule.action.kind or "", rule.action.parameters
        return self._pipeline.ask(kind, order, decision.target_id, parameters, rule=rule.name)

    def _again(self, rules: Sequence[Rule], decision: Decision, prepared: Prepared) -> Decision | None:
        """What the rules say of the same work now; None when it is done, the order archived, or no rule
        speaks of it."""
        order = prepared.snapshot.order
        work = order.work(decision.work_id)
        if order.archived or work is None or work.remaining == 0:
            return None
        return decide_work(rules, prepared.snapshot, work, self._weighing.standing(decision.order_id))

    def _carry_out(self, run: _Run, decision: Decision, prepared: Prepared) -> Ended | None:
        try:
            ended = self._pipeline.carry_out(prepared)
        except Stopped:
            return Ended.STOPPED
        if isinstance(ended, Changed):
            self._pipeline.withdraw(prepared.action.id)
            run.left.append(replace(decision, left=Left.CHANGED))
            return None
        run.done.append(RuleDone(decision, ended.action.id, ended.state))
        if _out_of_reach(ended):
            return Ended.OUT_OF_REACH
        if ended.state is not EntryState.DONE:
            run.broken_off[decision.rule.id] = ended.state
        return None


def _out_of_reach(entry: JournalEntry) -> bool:
    return entry.state is EntryState.NOT_DONE and entry.failure_key in OUT_OF_REACH
