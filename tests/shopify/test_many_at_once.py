"""A batch: many orders and their stock in few requests, and a person who is not kept waiting by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.inventory import level_keys
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.support import FakeClock, answer, cost, scripted

ORDERS = 300
BATCH = 50


@dataclass
class Ledger(httpx.BaseTransport):
    """Between the client and the demo shop: what each answer says that it cost."""

    inner: httpx.WSGITransport
    costs: list[tuple[str, float]] = field(default_factory=list)
    left: float = 0.0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.inner.handle_request(request)
        body = httpx.Response(200, content=b"".join(response.stream)).json()  # type: ignore[arg-type]
        document = request.read().decode().partition("query ")[2].partition("(")[0] or "mutation"
        told = body["extensions"]["cost"]
        self.costs.append((document, told["requestedQueryCost"]))
        self.left = told["throttleStatus"]["currentlyAvailable"]
        return httpx.Response(200, json=body)


@pytest.fixture
def desk(clock: FakeClock) -> Iterator[tuple[ShopifyShop, Ledger, list[str]]]:
    """A shop, what it costs, and the ids of its orders, newest last."""
    demo = DemoShop(orders=ORDERS, clock=clock.now)
    ledger = Ledger(httpx.WSGITransport(application(demo)))
    shop = ShopifyShop(shop_address("http://127.0.0.1"), FixedToken(demo.token), clock, transport=ledger)
    yield shop, ledger, [f"gid://shopify/Order/{number}" for number in demo.world.orders]
    shop.close()


def everyday(orders: dict[str, Order | None]) -> list[Order]:
    """Orders whose lists fit on one page each; the others take requests of their own."""
    return [order for order in orders.values() if order and len(order.lines) <= 10]


def test_fifty_orders_and_their_stock_take_one_request_and_one_for_each_location(
    desk: tuple[ShopifyShop, Ledger, list[str]],
) -> None:
    shop, ledger, ids = desk
    batch = [order.id for order in everyday(dict(shop.orders(ids)))][-BATCH:]
    ledger.costs.clear()
    orders = [order for order in shop.orders(batch).values() if order]
    keys = sorted({key for order in orders for key in level_keys(order)})
    levels = shop.levels(keys)
    assert len(orders) == BATCH
    assert set(levels) == set(keys)
    asked = Counter(document for document, _ in ledger.costs)
    print(f"{len(keys)} pairs: {dict(asked)}, {sum(points for _, points in ledger.costs)} points")
    assert asked == {"OrdersByIds": 1, "Levels": len({location for _, location in keys})}
    assert sum(points for _, points in ledger.costs) < 100


def test_a_hundred_items_at_each_of_five_locations_are_five_requests(clock: FakeClock) -> None:
    def level(request: dict[str, Any]) -> httpx.Response:
        nodes = [
            {"id": item, "tracked": True, "inventoryLevel": None} for item in request["variables"]["ids"]
        ]
        return answer({"nodes": nodes}, extensions=cost(3, available=1990))

    shop, script = scripted(clock, level)
    keys = [(f"gid://shopify/InventoryItem/{i}", f"gid://shopify/Location/{i % 5}") for i in range(500)]
    assert set(shop.levels(keys)) == set(keys)
    assert len(script.asked) == 5


def drain(clock: FakeClock, call: Callable[[], object]) -> None:
    """Call until the bucket makes it wait."""
    before = len(clock.slept)
    while len(clock.slept) == before:
        call()


def test_a_person_who_opens_an_order_need_not_wait_for_a_batch(
    clock: FakeClock, desk: tuple[ShopifyShop, Ledger, list[str]]
) -> None:
    shop, ledger, ids = desk
    (usual, *_) = everyday(dict(shop.orders(ids[-BATCH:])))
    batch = shop.patient()
    drain(clock, lambda: batch.orders(ids[-BATCH:]))
    for _ in range(3):
        drain(clock, lambda: batch.send(Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})))
        assert ledger.left >= 490
        before = len(clock.slept)
        shop.orders([usual.id])
        shop.levels(level_keys(usual))
        shop.events(usual.id)
        assert len(clock.slept) == before


def test_without_patience_the_bucket_is_used_up(
    clock: FakeClock, desk: tuple[ShopifyShop, Ledger, list[str]]
) -> None:
    shop, ledger, ids = desk
    drain(clock, lambda: shop.orders(ids[-BATCH:]))
    drain(clock, lambda: shop.send(Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})))
    assert ledger.left < 100


def test_a_patient_shop_is_the_same_shop(
    clock: FakeClock, desk: tuple[ShopifyShop, Ledger, list[str]]
) -> None:
    shop, ledger, ids = desk
    batch = shop.patient()
    assert batch.orders(ids[-1:]) == shop.orders(ids[-1:])
    assert shop.traffic is batch.traffic
    assert shop.traffic.requests == len(ledger.costs) == 2
    assert "demo-token" not in repr(batch)
