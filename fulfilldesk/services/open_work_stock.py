"""Keeping the stock of open work fresh. Stock moves without its orders (facts 5.4), so nothing tells of it.

Watched are the items of orders that still have work and were seen lately: those that sync has read, and at
the start the newest ones. And those that a check found wrong, which may have come right without any order, or
asked for in vain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fulfilldesk.domain.inventory import InventoryLevel, level_keys
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
#: Pairs that the checks want read, and that come to be watched in one run.
_WANTED = 250


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
        self._make_room()

    def _make_room(self) -> None:
        while len(self._watched) > WATCHED:
            del self._watched[next(iter(self._watched))]

    def refresh(self, run: SyncRun) -> None:
        """Read some of it again, and tell of the orders whose stock is another. Raises the failures of shop
        and store, and Stopped."""
        if not self._looked:
            rows = run.store.newest(_FIRST_LOOK)
            self.saw(order for row in rows if (order := run.store.order(row.id)) is not None)
            self._looked = True
        wanted = run.store.wanted_stock(_WANTED)
        for key in wanted:
            self._watched.setdefault(key, _Watched())
        self._make_room()
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
        gone = [key for key in wanted if key in keys and key not in levels]
        run.store.apply_levels((*levels.values(), *(_uncounted(key, run) for key in gone)))
        changed: set[str] = set()
        for key in keys:
            watched = self._watched.pop(key)
            self._watched[key] = _Watched(watched.order_ids, now)
            before, level = cached.get(key), levels.get(key)
            if level is not None and (before is None or level.stock != before.stock):
                changed |= watched.order_ids
        run.tell(frozenset(changed))


def _uncounted(key: LevelKey, run: SyncRun) -> InventoryLevel:
    """Of an item that Shopify does not show, as when its product was deleted: nobody counts it any more.
    Kept, so that it is not wanted for ever, before all others."""
    return InventoryLevel(*key, tracked=False, stock=None, read_at=run.clock.now())
