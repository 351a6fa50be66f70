"""Reading one order afresh, with its stock and timeline, into the cache."""

from __future__ import annotations

from fulfilldesk.domain.errors import OrderGone
from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.domain.inventory import Snapshot, level_keys
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.ports import Clock, OrderStore, Publish, Shop


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

    def snapshot(self, order_id: str, fulfillment_id: str | None = None) -> Snapshot:
        """Order and stock, read now; with a fulfilment only the stock of its items. Raises as `order`."""
        order = self.order(order_id)
        levels = self._shop.levels(level_keys(order, fulfillment_id))
        self._store.apply_levels(tuple(levels.values()))
        return Snapshot(order, levels)

    def cached_snapshot(self, order_id: str, fulfillment_id: str | None = None) -> Snapshot:
        """The same from the cache, with the age it has. Raises OrderGone."""
        order = self._store.order(order_id)
        if order is None:
            raise OrderGone(order_id)
        return Snapshot(order, self._store.levels(level_keys(order, fulfillment_id)))

    def refresh(self, order_id: str) -> None:
        """Order, stock and timeline into the cache, for somebody who is looking at it. Raises as `order`."""
        self.snapshot(order_id)
        read_at = self._clock.now()
        self._store.apply_events(order_id, self._shop.events(order_id), read_at)
        self._publish(OrdersChanged(frozenset({order_id})))
