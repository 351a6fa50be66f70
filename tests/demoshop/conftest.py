"""Small shops with a clock in the test's hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.model import (
    FulfillmentOrder,
    InventoryItem,
    InventoryLevel,
    Location,
    Order,
    Product,
    Variant,
)
from fulfilldesk.demoshop.orders import place_order
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.world import World


class TestClock:
    """A clock that stands still until it is moved."""

    __test__ = False

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, **amount: float) -> None:
        """Let time pass, such as ``seconds=5``."""
        self.now += timedelta(**amount)


@dataclass
class Store:
    """A tiny shop: two places, two articles; 10 of each at the warehouse, 5 of the first in the store."""

    shop: DemoShop
    clock: TestClock
    warehouse: Location
    store: Location
    bell: InventoryItem
    saddle: InventoryItem

    @property
    def world(self) -> World:
        """The shop's world."""
        return self.shop.world

    def order(self, *quantities: int, **options: Any) -> Order:
        """A paid order for so many bells, and so many saddles."""
        items = (self.bell, self.saddle)
        lines = [
            LineDraft(quantity=count, variant_id=item.variant_id)
            for item, count in zip(items, quantities, strict=False)
            if count
        ]
        return place_order(self.world, OrderDraft(lines, **options))

    def work_of(self, order: Order) -> FulfillmentOrder:
        """The newest fulfillment order of an order."""
        return self.world.orders_fulfillment_orders(order)[-1]

    def level(self, item: InventoryItem, place: Location) -> InventoryLevel:
        """The level of an item at a place."""
        return self.world.levels[item.id, place.id]

    def quantities(self, item: InventoryItem, place: Location) -> tuple[int, int, int]:
        """Available, committed and on hand."""
        found = self.level(item, place).quantities
        return found["available"], found["committed"], found["on_hand"]

    def ask(self, query: str, /, **variables: Any) -> dict[str, Any]:
        """The ``data`` of an answer that has no errors."""
        answer = self.shop.execute(query, variables)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data


def add_article(world: World, title: str, *, tracked: bool = True) -> InventoryItem:
    """A product with one variant."""
    product = Product(world.new_id(), title)
    variant = Variant(world.new_id(), product.id, world.new_id(), sku=title.upper())
    item = InventoryItem(variant.inventory_item_id, variant.id, variant.sku, tracked)
    product.variant_ids.append(variant.id)
    world.products[product.id] = product
    world.variants[variant.id] = variant
    world.items[item.id] = item
    return item


@pytest.fixture
def clock() -> TestClock:
    """A clock that the test moves."""
    return TestClock()


@pytest.fixture
def tiny(clock: TestClock) -> Store:
    """See Store."""
    shop = DemoShop(orders=0, clock=clock)
    world = shop.world
    world.locations.clear()
    world.levels.clear()
    world.services.clear()
    warehouse = Location(world.new_id(), "Warehouse")
    store = Location(world.new_id(), "Store")
    world.locations |= {warehouse.id: warehouse, store.id: store}
    bell, saddle = add_article(world, "Bell"), add_article(world, "Saddle")
    inventory.stock(world, bell.id, warehouse.id, 10)
    inventory.stock(world, saddle.id, warehouse.id, 10)
    inventory.stock(world, bell.id, store.id, 5)
    return Store(shop, clock, warehouse, store, bell, saddle)


def order_gid(order: Order) -> str:
    """The order's global id."""
    return gid("Order", order.id)
