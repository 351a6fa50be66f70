"""What the shop's own rules would do, without doing it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta, tzinfo

from fulfilldesk.domain.automation import paid_moment
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.rules.deciding import decide_past
from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.domain.rules.matching import Answer, Case, Levels, matches
from fulfilldesk.domain.rules.rule import Doing, Field, Rule
from fulfilldesk.domain.time_zone import time_zone
from fulfilldesk.services.ports import Clock, OrderReader, Stop
from fulfilldesk.services.rules_port import DryRun, PastMatch, RuleCandidates, Tell
from fulfilldesk.services.rules_weighing import RuleWeighing, as_though_on

#: Told of, and asked whether to stop, each time so many more orders were looked at.
_STEP = 250


class RuleDryRun:
    """Used from a worker thread. Raises the store's failures."""

    def __init__(
        self, weighing: RuleWeighing, candidates: RuleCandidates, cache: OrderReader, clock: Clock
    ) -> None:
        self._weighing = weighing
        self._candidates = candidates
        self._cache = cache
        self._clock = clock

    def run(self, rules: Sequence[Rule], stop: Stop, tell: Tell, days: int) -> DryRun | None:
        """See services.rules_port."""
        on = as_though_on(rules)
        listing = [rule for rule in on if rule.action.doing is Doing.VIEW]
        views: dict[str, set[str]] = {rule.id: set() for rule in listing}
        now: list[Decision] = []
        open_orders = 0
        for weighed in self._weighing.open_work(on, stop):
            open_orders += 1
            now += weighed.decisions
            for rule in listing:
                if applies(rule, weighed.snapshot.order, weighed.snapshot.levels):
                    views[rule.id].add(weighed.snapshot.order.id)
            if open_orders % _STEP == 0:
                tell(open_orders)
        since = self._clock.now() - timedelta(days=days)
        past: list[PastMatch] = []
        past_orders = 0
        zone = self._zone()
        for order in self._candidates.updated_since(since):
            if past_orders % _STEP == 0:
                if stop.is_set():
                    return None
                tell(open_orders + past_orders)
            paid = paid_moment(order)
            if paid is not None and paid >= since:
                past_orders += 1
                day = paid.astimezone(zone).date()
                past += [
                    PastMatch(order.id, order.name, rule.id, day, left)
                    for rule, left in decide_past(on, order)
                ]
        tell(open_orders + past_orders)
        if stop.is_set():
            return None
        return DryRun(
            now=tuple(now),
            past=tuple(past),
            views={rule_id: frozenset(orders) for rule_id, orders in views.items()},
            open_orders=open_orders,
            past_orders=past_orders,
            since=since,
            asks_stock=any(each.field is Field.STOCK for rule in on for each in rule.conditions),
        )

    def _zone(self) -> tzinfo:
        shop = self._cache.shop_info()
        return UTC if shop is None else time_zone(shop.timezone)


def applies(rule: Rule, order: Order, levels: Levels) -> bool:
    """Whether the rule applies to any open work of the order."""
    return any(matches(rule, Case(order, work, levels)).answer is Answer.YES for work in order.open_work)
