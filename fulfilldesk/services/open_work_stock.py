"""Keeping the stock of open work fresh. Stock moves without its orders (facts 5.4), so nothing tells of it.

Watched are the items of orders that still have work and were seen lately: those that sync has read, and at
the start the newest ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fulfilldesk.domain.inventory import level_keys
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.ports import LevelKey
from fulfilldesk.services.sync_run import SyncRun

#: Pairs of item and location that one run asks for, those asked longest ago first.
AT_ONCE = 250
#: Pairs that are watched; the ones seen longest ago make room.
WATCHED = 2_500
#: Seconds for which stock that was read is fresh enough.
FRESH = 600.0
#: Orders that are looked through when the program has started.
_FIRST_LOOK = 100


@dataclass(slots=True)
class _Watched:
    """The orders that a pair matters to, and when it was asked for (a clock that only grows)."""

    order_ids: set[str] = field(default_factory=set)
    asked_at: float | None = None


class OpenWorkStock:
    """What is watched, from run to run."""

    def __init__(self) -> None:
        #: The pair asked for longest ago first.
        self._watched: dict[LevelKey, _Watched] = {}
        self._looked = False

    def saw(self, orders: Iterable[Order]) -> None:
        """Orders that were read: those with open work are watched from now on."""
        for order in orders:
            if order.open_work:
                for key in level_keys(order):
                    self._watched.setdefault(key, _Watched()).order_ids.add(order.id)
        while len(self._watched) > WATCHED:
            del self._watched[next(iter(self._watched))]

    def refresh(self, run: SyncRun) -> None:
        """Read some of it again, and tell of the orders whose stock is another. Raises the failures of shop
        and store, and Stopped."""
        if not self._looked:
            rows = run.store.newest(_FIRST_LOOK)
            self.saw(order for row in rows if (order := run.store.order(row.id)) is not None)
            self._looked = True
        run.check_stop()
        now = run.clock.monotonic()
        keys = [
            key
            for key, each in self._watched.items()
            if each.asked_at is None or each.asked_at <= now - FRESH
        ]
        keys = keys[:AT_ONCE]
        if not keys:
            return
        cached = run.store.levels(keys)
        levels = run.shop.levels(keys)
        run.store.apply_levels(tuple(levels.values()))
        changed: set[str] = set()
        for key in keys:
            watched = self._watched.pop(key)
            self._watched[key] = _Watched(watched.order_ids, now)
            before, level = cached.get(key), levels.get(key)
            if level is not None and (before is None or level.stock != before.stock):
                changed |= watched.order_ids
        run.tell(frozenset(changed))
