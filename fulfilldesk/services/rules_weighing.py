"""What the shop's own rules are asked with: cached orders with open work, the stock of their items, what is
under way on them, and what the rules have done on them before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from fulfilldesk.domain.inventory import Snapshot, level_keys
from fulfilldesk.domain.journal import UNFINISHED, EntryState
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.domain.rules.deciding import Standing, Turns, decide
from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.ports import OrderReader, Stop
from fulfilldesk.services.rules_port import RuleCandidates, RuleStore

#: Orders weighed together: their stock and their past are asked for at once.
_TOGETHER = 100
_PERHAPS_BUSY = UNFINISHED | {EntryState.HALF_DONE}


@dataclass(frozen=True, slots=True)
class Weighed:
    """An order with open work, as cached, and what the rules say of it."""

    snapshot: Snapshot
    decisions: tuple[Decision, ...]


class RuleWeighing:
    """Reads cache and journal, and sends nothing. Used from worker threads. Raises the store's failures."""

    def __init__(
        self,
        store: RuleStore,
        candidates: RuleCandidates,
        cache: OrderReader,
        journal: Journal,
        permissions: Permissions,
    ) -> None:
        """`permissions` know what was refused to whoever signed in."""
        self._store = store
        self._candidates = candidates
        self._cache = cache
        self._journal = journal
        self._permissions = permissions

    def open_work(self, rules: Sequence[Rule], stop: Stop) -> Iterator[Weighed]:
        """All orders with open work, the oldest first, until told to stop; `rules` as `decide` takes them."""
        shop = self._cache.shop_info()
        perhaps_busy = self._journal.orders_in(_PERHAPS_BUSY)
        for orders in _chunks(self._candidates.open_orders()):
            if stop.is_set():
                return
            levels = self._cache.levels(sorted({key for order in orders for key in level_keys(order)}))
            turns = self._store.turns([order.id for order in orders])
            for order in orders:
                keys = level_keys(order)
                snapshot = Snapshot(order, {key: levels[key] for key in keys if key in levels})
                busy = order.id in perhaps_busy and self._busy(order.id)
                yield Weighed(snapshot, decide(rules, snapshot, self._standing(shop, turns, busy=busy)))

    def standing(self, order_id: str) -> Standing:
        """How one order stands at this moment."""
        turns = self._store.turns([order_id])
        return self._standing(self._cache.shop_info(), turns, busy=self._busy(order_id))

    def _standing(self, shop: ShopInfo | None, turns: Turns, *, busy: bool) -> Standing:
        return Standing(busy, turns, shop, self._permissions.refused_rights)

    def _busy(self, order_id: str) -> bool:
        """Whether an entry of the order goes on by itself, or waits for a person."""
        return any(
            not entry.finished or (entry.state is EntryState.HALF_DONE and entry.undone_by is None)
            for entry in self._journal.of_order(order_id)
        )


def those_on(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that are on, in their order."""
    return tuple(sorted((rule for rule in rules if rule.on), key=lambda rule: rule.position))


def as_though_on(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """All of them, turned on."""
    return those_on(replace(rule, on=True) for rule in rules)


def _chunks(orders: Iterable[Order]) -> Iterator[Collection[Order]]:
    left = iter(orders)
    while chunk := tuple(islice(left, _TOGETHER)):
        yield chunk
