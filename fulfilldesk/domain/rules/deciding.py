"""What the rules say of an order's open work: one decision for each piece, by the first rule that applies.

A dry run and a real run both ask here, and so cannot differ. A rule that keeps work for a person comes before
all others; one of which nobody can tell whether it applies leaves the work to a person as well, for what the
next rule would do may be just what this one was to prevent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.menu import permission_missing
from fulfilldesk.domain.notice import Notice, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order, ShopInfo
from fulfilldesk.domain.rules.decision import Decision, Left
from fulfilldesk.domain.rules.for_a_person import SENDS, for_a_person
from fulfilldesk.domain.rules.matching import Answer, Case, Verdict, matches
from fulfilldesk.domain.rules.rule import Doing, Rule
from fulfilldesk.domain.states import FinancialStatus, FulfillmentOrderStatus

_CONCERNS = frozenset({Weight.RISK, Weight.WARNING})


@dataclass(frozen=True, slots=True)
class Turns:
    """What rules have done on some orders: the (rule id, target id) that had their turn, and by (rule id,
    order id) the work that was there when the rule first acted on the order. Work that came later (somebody
    cancelled what the rule did, or moved it) is a person's."""

    had: frozenset[tuple[str, str]] = frozenset()
    work: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def over(self, rule: Rule, order_id: str, work_id: str, target_id: str) -> bool:
        """Whether the rule has nothing more to do here."""
        then = self.work.get((rule.id, order_id))
        return (rule.id, target_id) in self.had or (then is not None and work_id not in then)


@dataclass(frozen=True, slots=True)
class Standing:
    """What else decides: whether something is under way on the order, what the rules have done on it, what
    the app may do (None while unknown), and the rights that were seen to be refused."""

    busy: bool = False
    turns: Turns = Turns()
    shop: ShopInfo | None = None
    refused_rights: frozenset[str] = frozenset()


def decide(rules: Sequence[Rule], snapshot: Snapshot, standing: Standing) -> tuple[Decision, ...]:
    """The decisions on all open work of the order, in the order they are carried out; nothing of work that no
    rule speaks of. A tag that one of them adds is there for the ones after it. `rules` are those that are on,
    in their order."""
    found: list[Decision] = []
    for work in snapshot.order.open_work:
        decision = decide_work(rules, snapshot, work, standing)
        if decision is None or any(_same(decision, other) for other in found):
            continue
        found.append(decision)
        if decision.acts and decision.rule.action.doing is Doing.TAG:
            tags = (*snapshot.order.tags, decision.rule.action.tag)
            snapshot = replace(snapshot, order=replace(snapshot.order, tags=tags))
    return tuple(found)


def _same(decision: Decision, earlier: Decision) -> bool:
    """Whether the earlier one does it already: an order is tagged once for all its work."""
    return earlier.acts and (earlier.rule.id, earlier.target_id) == (decision.rule.id, decision.target_id)


def decide_work(
    rules: Sequence[Rule], snapshot: Snapshot, work: FulfillmentOrder, standing: Standing
) -> Decision | None:
    """The decision on one piece of open work; None when no rule speaks of it."""
    order = snapshot.order
    spoken = first(rules, Case(order, work, snapshot.levels))
    if spoken is None:
        return None
    rule, verdict = spoken
    target_id = _target(rule, order, work)

    def decision(left: Left | None, notice: Notice | None = None) -> Decision:
        condition = verdict.condition if left is Left.UNKNOWN else None
        return Decision(
            order.id, order.name, work.id, work.location_name, target_id, rule, left, condition, notice
        )

    if verdict.answer is Answer.UNKNOWN:
        return decision(Left.UNKNOWN)
    if rule.action.doing is Doing.KEEP:
        return decision(Left.KEPT)
    if standing.turns.over(rule, order.id, work.id, target_id):
        return decision(Left.HAD_ITS_TURN)
    if standing.busy:
        return decision(Left.BUSY)
    if rule.action.doing in SENDS and order.financial_status != FinancialStatus.PAID:
        return decision(Left.NOT_PAID)
    if rule.action.doing in SENDS and work.status == FulfillmentOrderStatus.IN_PROGRESS:
        return decision(Left.BEGUN)
    notice = next(_objections(rule, snapshot, work, target_id, standing), None)
    if notice is not None:
        return decision(Left.BLOCKED if notice.weight is Weight.BLOCK else Left.CONCERN, notice)
    return decision(None)


def decide_past(rules: Sequence[Rule], order: Order) -> tuple[tuple[Rule, Left | None], ...]:
    """The rules that would have decided on the work of an order that was paid once, each with why it would
    have been left for a person, as far as conditions tell; those that would have acted come first."""
    works = [work for work in order.fulfillment_orders if work.status != FulfillmentOrderStatus.CANCELLED]
    cases = [Case(order, work, None) for work in works] or [Case(order, None, None)]
    found: dict[Rule, Left | None] = {}
    for spoken in (first(rules, case) for case in cases):
        if spoken is None:
            continue
        rule, verdict = spoken
        left = Left.UNKNOWN if verdict.answer is Answer.UNKNOWN else None
        if left is None and rule.action.doing is Doing.KEEP:
            left = Left.KEPT
        if left is None or rule not in found:
            found[rule] = left
    return tuple(sorted(found.items(), key=lambda item: item[1] is not None))


def first(rules: Sequence[Rule], case: Case) -> tuple[Rule, Verdict] | None:
    """The rule that decides, with what it says; None when none speaks of the case."""
    keeping = [rule for rule in rules if rule.action.doing is Doing.KEEP]
    acting = [rule for rule in rules if rule.acts]
    for rule in (*keeping, *acting):
        verdict = matches(rule, case)
        if verdict.answer is not Answer.NO:
            return rule, verdict
    return None


def _target(rule: Rule, order: Order, work: FulfillmentOrder) -> str:
    kind = rule.action.kind
    return order.id if kind is not None and KINDS[kind].target is Target.ORDER else work.id


def _objections(
    rule: Rule, snapshot: Snapshot, work: FulfillmentOrder, target_id: str, standing: Standing
) -> Iterator[Notice]:
    """Why it cannot be done, then what a person must look at first: what a batch asks a person to tick, no
    rule ticks."""
    order, kind = snapshot.order, KINDS[rule.action.kind or ""]
    refusal = permission_missing(kind, order, target_id, standing.shop, standing.refused_rights)
    if refusal is not None:
        yield refusal
    action = Action("", kind.name, order.id, order.name, target_id, order.read_at, "", rule.action.parameters)
    forecast = kind.forecast(action, snapshot)
    yield from forecast.blocks
    yield from for_a_person(rule, order, work)
    yield from (notice for notice in forecast.notices if notice.weight in _CONCERNS)
