"""Reading one order afresh, with its stock and timeline, into the cache."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from fulfilldesk.domain.actions.needs import NOTHING_KNOWN, Need
from fulfilldesk.domain.errors import AccessDenied, OrderGone
from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.domain.inventory import InventoryLevel, Snapshot, level_keys
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.ports import Clock, LevelKey, OrderStore, Publish, Shop

log = logging.getLogger(__name__)

NOTHING_MORE: Mapping[str, Collection[LevelKey]] = MappingProxyType({})


class OrderReading:
    """Asks the shop, keeps the answer in the cache and tells the views. Used from worker threads."""

    def __init__(self, shop: Shop, store: OrderStore, clock: Clock, publish: Publish) -> None:
        self._shop = shop
        self._store = store
        self._clock = clock
        self._publish = publish

    def order(self, order_id: str) -> Order:
        """The order as the shop shows it now. Raises OrderGone, and the failures of reaching the shop."""
        order = self._shop.orders([order_id]).get(order_id)
        if order is None:
            raise OrderGone(order_id)
        self._store.apply_orders([order])
        self._publish(OrdersChanged(frozenset({order_id})))
        return order

    def snapshot(
        self,
        order_id: str,
        target_id: str | None = None,
        needs: frozenset[Need] = frozenset(),
        also: Collection[LevelKey] = (),
    ) -> Snapshot:
        """Order and stock, read now; of a fulfilment or fulfilment order only the stock of its items, and
        that of the pairs in `also`. Raises as `order`."""
        order = self.order(order_id)
        known = self._shop.known(order_id, target_id or order_id, needs) if needs else NOTHING_KNOWN
        levels = self._levels({*level_keys(order, target_id, known), *also})
        return Snapshot(order, levels, known, self._timezone())

    def snapshots(
        self, order_ids: Sequence[str], also: Mapping[str, Collection[LevelKey]] = NOTHING_MORE
    ) -> Mapping[str, Snapshot | None]:
        """Many at once, with the stock of all their items, and of the pairs in `also` of an order; None for
        an order that Shopify does not show. Raises the failures of reaching the shop."""
        orders = self._shop.orders(order_ids)
        found = {order_id: order for order_id, order in orders.items() if order is not None}
        self._store.apply_orders(tuple(found.values()))
        self._publish(OrdersChanged(frozenset(found)))
        keys = {order_id: {*level_keys(order), *also.get(order_id, ())} for order_id, order in found.items()}
        levels = self._levels({key for wanted in keys.values() for key in wanted})
        return {
            order_id: Snapshot(order, {key: levels[key] for key in keys[order_id] if key in levels})
            if order is not None
            else None
            for order_id, order in orders.items()
        }

    def _levels(self, keys: Collection[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        """The stock, kept; none where the scope for it is missing, which keeps nobody from acting."""
        try:
            levels = self._shop.levels(sorted(keys))
        except AccessDenied as denied:
            log.info("no stock is read: %s", denied)
            return {}
        self._store.apply_levels(tuple(levels.values()))
        return levels

    def cached_snapshot(self, order_id: str, target_id: str | None = None) -> Snapshot:
        """The same from the cache, with the age it has. Raises OrderGone."""
        order = self._store.order(order_id)
        if order is None:
            raise OrderGone(order_id)
        levels = self._store.levels(level_keys(order, target_id))
        return Snapshot(order, levels, timezone=self._timezone())

    def refresh(self, order_id: str) -> None:
        """Order, stock and timeline into the cache, for somebody who is looking at it. Raises as `order`."""
        self.snapshot(order_id)
        read_at = self._clock.now()
        self._store.apply_events(order_id, self._shop.events(order_id), read_at)
        self._publish(OrdersChanged(frozenset({order_id})))

    def _timezone(self) -> str:
        shop = self._store.shop_info()
        return shop.timezone if shop is not None else "UTC"
