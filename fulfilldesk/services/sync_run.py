"""What the steps of one sync run share: the shop, the cache, and the counters."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.events import OrdersChanged, SyncProgressed
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Order
from fulfilldesk.services import sync_plan
from fulfilldesk.services.ports import Clock, OrderStore, Publish, Shop, Stop

log = logging.getLogger(__name__)

#: Orders that are asked for by id in one call.
BATCH = 50
#: Seconds between two looks at whether somebody said stop.
_LOOK = 1.0


@dataclass(slots=True)
class SyncRun:
    """One run and its counters: orders and lines read, things it had to do without, what it has to say."""

    shop: Shop
    store: OrderStore
    clock: Clock
    publish: Publish
    stop: Stop
    pause: Stop
    #: Is shown every order that was read page by page or by id.
    saw: Callable[[Sequence[Order]], None]
    orders: int = 0
    lines: int = 0
    errors: int = 0
    #: How many orders there are to read, as far as that was counted.
    total: int | None = None
    notices: list[Notice] = field(default_factory=list)
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock.monotonic()

    def shop_time(self) -> datetime:
        """What time it is at Shopify, by its last answer: this computer's clock may be a year ahead, and what
        is too old by it would be gone."""
        return self.clock.now() - timedelta(seconds=self.shop.traffic.clock_off)

    def check_stop(self) -> None:
        """Raises Stopped when somebody said so."""
        if self.stop.is_set():
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Raises Stopped soon after somebody said so."""
        while seconds > 0:
            self.check_stop()
            self.clock.sleep(min(seconds, _LOOK))
            seconds -= _LOOK
        self.check_stop()

    def read(self, orders: Sequence[Order]) -> None:
        """Count them."""
        self.orders += len(orders)
        self.lines += sum(len(order.lines) for order in orders)
        self.saw(orders)

    def in_full(self, order_ids: Sequence[str]) -> list[Order]:
        """Those of the orders that the shop shows."""
        orders: list[Order] = []
        for batch in batches(order_ids):
            self.check_stop()
            orders += [order for order in self.shop.orders(batch).values() if order is not None]
        self.saw(orders)
        return orders

    def tell(self, changed: frozenset[str]) -> None:
        """To the views."""
        if changed:
            self.publish(OrdersChanged(changed))

    def progressed(self) -> None:
        """A page further."""
        total = None if self.total is None else max(self.total, self.orders)
        elapsed = self.clock.monotonic() - self.began
        self.publish(SyncProgressed(self.orders, total, sync_plan.seconds_left(self.orders, total, elapsed)))

    def went_without(self, what: str, error: Failure) -> None:
        """Something could not be had, and the rest can."""
        self.errors += 1
        log.warning("sync went without %s: %s", what, error)


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many as are asked for in one call."""
    for first in range(0, len(ids), BATCH):
        yield ids[first : first + BATCH]
