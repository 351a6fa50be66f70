"""The shop's world: every record by its id, the clock, and where new ids come from."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fulfilldesk.demoshop.model import (
    AppInstallation,
    Customer,
    Fulfillment,
    FulfillmentOrder,
    FulfillmentService,
    InventoryItem,
    InventoryLevel,
    Location,
    Order,
    Product,
    Shop,
    Variant,
)

FIRST_ID = 6_100_000_032_768
ID_STEP = 32_768
FIRST_ORDER_NUMBER = 1001


def system_clock() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


@dataclass
class World:
    """Everything the shop knows. The rules in the neighbouring modules are the only ones that should change
    it.

    ``locations`` are in the order of the shop's fulfilment priority. ``levels`` are keyed by (item id,
    location id). ``jobs`` are background jobs by id, and whether they are done. ``version`` grows with every
    change, so that a copy can be known to be stale.
    """

    clock: Callable[[], datetime] = system_clock
    shop: Shop = field(default_factory=Shop)
    app: AppInstallation = field(default_factory=AppInstallation)
    locations: dict[int, Location] = field(default_factory=dict)
    services: dict[int, FulfillmentService] = field(default_factory=dict)
    products: dict[int, Product] = field(default_factory=dict)
    variants: dict[int, Variant] = field(default_factory=dict)
    items: dict[int, InventoryItem] = field(default_factory=dict)
    levels: dict[tuple[int, int], InventoryLevel] = field(default_factory=dict)
    customers: dict[int, Customer] = field(default_factory=dict)
    orders: dict[int, Order] = field(default_factory=dict)
    fulfillment_orders: dict[int, FulfillmentOrder] = field(default_factory=dict)
    fulfillments: dict[int, Fulfillment] = field(default_factory=dict)
    jobs: dict[str, bool] = field(default_factory=dict)
    version: int = 0
    next_order_number: int = FIRST_ORDER_NUMBER
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(FIRST_ID + ID_STEP, ID_STEP))
    _moment: datetime | None = None

    def new_id(self) -> int:
        """A number that no other record has; ids grow with time, as Shopify's do."""
        return next(self._ids)

    @property
    def now(self) -> datetime:
        """The clock, cut to the whole second that Shopify resolves."""
        return (self._moment or self.clock()).replace(microsecond=0)

    @contextmanager
    def at(self, moment: datetime) -> Iterator[None]:
        """Do what follows as if it were ``moment``: for content of the past and for replaying a recording."""
        before, self._moment = self._moment, moment
        try:
            yield
        finally:
            self._moment = before

    def touch(self, order: Order) -> None:
        """Note that the order changed; ``updatedAt`` has a resolution of one second (facts 5.4)."""
        order.updated_at = self.now
        self.version += 1

    def orders_fulfillment_orders(self, order: Order) -> list[FulfillmentOrder]:
        """The order's fulfillment orders, oldest first, closed ones included."""
        return [self.fulfillment_orders[number] for number in order.fulfillment_order_ids]

    def orders_fulfillments(self, order: Order) -> list[Fulfillment]:
        """The order's fulfillments, oldest first, cancelled ones included."""
        return [self.fulfillments[number] for number in order.fulfillment_ids]

    def level(self, item_id: int | None, location_id: int) -> InventoryLevel | None:
        """The active level of the item at the location, or None when it is not stocked there."""
        if item_id is None:
            return None
        level = self.levels.get((item_id, location_id))
        return level if level is not None and level.is_active else None

    def delete_product(self, product_id: int) -> None:
        """Remove a product with variants, items and levels; order lines keep their snapshot (facts 2.4)."""
        product = self.products.pop(product_id)
        for variant_id in product.variant_ids:
            item_id = self.variants.pop(variant_id).inventory_item_id
            del self.items[item_id]
            for key in [key for key in self.levels if key[0] == item_id]:
                del self.levels[key]
        self.version += 1
