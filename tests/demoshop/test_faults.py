"""Trouble on demand: what is struck, how it looks, and what has or has not happened."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.faults import Fault, FaultPlan, WrongSpec, parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.wsgi import ConnectionBroken, application
from tests.demoshop.conftest import TestClock

PATH = "/admin/api/2026-10/graphql.json"
TOKEN = {"X-Shopify-Access-Token": DEFAULT_TOKEN}
NAME = "{ shop { name } }"
CREATE = """
mutation Create($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { id name } } }
"""
ORDER = {"lineItems": [{"title": "Bell", "quantity": 1}]}


@pytest.mark.parametrize(
    ("spec", "fault"),
    [
        ("throttle", Fault("throttle")),
        ("throttle:20%", Fault("throttle", 0.2)),
        ("cut:100%:fulfillmentCancel", Fault("cut", 1.0, "fulfillmentCancel")),
        ("cut:fulfillmentCancel:50%", Fault("cut", 0.5, "fulfillmentCancel")),
        ("http500:0.5%", Fault("http500", 0.005)),
        ("timeout:20%:0.5s", Fault("timeout", 0.2, None, 0.5)),
        ("lag:5", Fault("lag", 1.0, None, 5.0)),
        ("lag:5s:30%:order", Fault("lag", 0.3, "order", 5.0)),
    ],
)
def test_specs(spec: str, fault: Fault) -> None:
    assert parse_fault(spec) == fault


@pytest.mark.parametrize(
    "spec",
    [
        "",
        "thunder",
        "throttle:",
        "throttle:120%",
        "throttle:20%:30%",
        "lag",
        "cut:5",
        "cut:a-b",
        "cut::20%",
        "lag:-5",
    ],
)
def test_wrong_specs(spec: str) -> None:
    with pytest.raises(WrongSpec) as error:
        parse_fault(spec)
    assert "\n" not in str(error.value)


def test_the_same_seed_gives_the_same_trouble() -> None:
    def struck(seed: int) -> list[bool]:
        plan = FaultPlan([parse_fault("http500:30%")], seed)
        return [bool(plan.strike(["shop"])) for _ in range(200)]

    assert struck(1) == struck(1) != struck(2)
    assert 30 < sum(struck(1)) < 90


def test_a_target_leaves_everything_else_alone() -> None:
    plan = FaultPlan([parse_fault("cut:fulfillmentCancel")])
    assert plan.strike(["shop"]) == {}
    assert list(plan.strike(["fulfillmentCancel"])) == ["cut"]


def shop_with(*specs: str, **options: Any) -> DemoShop:
    """An empty shop with these faults."""
    return DemoShop(orders=0, faults=[parse_fault(spec) for spec in specs], **options)


@contextmanager
def client_of(shop: DemoShop) -> Iterator[httpx.Client]:
    """A client over real HTTP."""
    with running_shop(shop) as (_, url), httpx.Client(base_url=url, headers=TOKEN, trust_env=False) as client:
        yield client


def test_throttled_answers_have_the_documented_form() -> None:
    answer = shop_with("throttle").execute(NAME)
    assert answer["errors"][0]["message"] == "Throttled"
    assert answer["errors"][0]["extensions"]["code"] == "THROTTLED"
    assert "data" not in answer
    assert answer["extensions"]["cost"]["actualQueryCost"] is None
    assert answer["extensions"]["cost"]["throttleStatus"]["maximumAvailable"] == 2000


def test_http_500_has_done_nothing() -> None:
    shop = shop_with("http500:orderCreate")
    with client_of(shop) as client:
        assert client.post(PATH, json={"query": NAME}).status_code == 200
        struck = client.post(PATH, json={"query": CREATE, "variables": {"order": ORDER}})
    assert (struck.status_code, len(shop.world.orders)) == (500, 0)
    assert struck.headers["X-Request-Id"]


def test_a_cut_answer_to_a_mutation_has_happened() -> None:
    shop = shop_with("cut:orderCreate")
    with client_of(shop) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            client.post(PATH, json={"query": CREATE, "variables": {"order": ORDER}})
        assert len(shop.world.orders) == 1
        assert client.post(PATH, json={"query": NAME}).status_code == 200


def test_a_timeout_holds_and_then_closes_without_an_answer() -> None:
    shop = shop_with("timeout:0.1s")
    began = time.monotonic()
    with client_of(shop) as client, pytest.raises(httpx.RemoteProtocolError):
        client.post(PATH, json={"query": CREATE, "variables": {"order": ORDER}})
    assert time.monotonic() - began >= 0.1
    assert not shop.world.orders


def test_a_held_connection_ends_with_the_server() -> None:
    began = time.monotonic()
    with client_of(shop_with("timeout")) as client, pytest.raises(httpx.ReadTimeout):
        client.post(PATH, json={"query": NAME}, timeout=0.1)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("spec", ["cut", "timeout:0s"])
def test_in_process_the_connection_breaks_too(spec: str) -> None:
    transport = httpx.WSGITransport(application(shop_with(spec)))
    client = httpx.Client(transport=transport, base_url="http://demo", headers=TOKEN)
    with client, pytest.raises(ConnectionBroken):
        client.post(PATH, json={"query": NAME})


SEEN = """
query($id: ID!) {
  order(id: $id) { displayFulfillmentStatus fulfillmentOrders(first: 5) { nodes { status } } }
}
"""
FULFIL = """
mutation($work: ID!) {
  fulfillmentCreate(fulfillment: {lineItemsByFulfillmentOrder: [{fulfillmentOrderId: $work}]}) {
    fulfillment { status }
  }
}
"""
AVAILABLE = """
query($item: ID!, $place: ID!) {
  inventoryItem(id: $item) {
    inventoryLevel(locationId: $place) { quantities(names: "available") { quantity } }
  }
}
"""


def test_lag_shows_what_was_true_before(clock: TestClock) -> None:
    shop = shop_with("lag:5", clock=clock)
    made = shop.execute(CREATE, {"order": ORDER})["data"]["orderCreate"]["order"]["id"]
    clock.pass_time(seconds=10)
    work = next(iter(shop.world.fulfillment_orders))
    done = shop.execute(FULFIL, {"work": gid("FulfillmentOrder", work)})["data"]["fulfillmentCreate"]
    assert done["fulfillment"]["status"] == "SUCCESS"

    def seen() -> tuple[str, list[str]]:
        order = shop.execute(SEEN, {"id": made})["data"]["order"]
        return order["displayFulfillmentStatus"], [
            node["status"] for node in order["fulfillmentOrders"]["nodes"]
        ]

    assert seen() == ("FULFILLED", ["OPEN"])
    clock.pass_time(seconds=4)
    assert seen() == ("FULFILLED", ["OPEN"])
    clock.pass_time(seconds=1)
    assert seen() == ("FULFILLED", ["CLOSED"])


def test_lag_sees_what_a_rival_does(clock: TestClock) -> None:
    shop = shop_with("lag:5", clock=clock)
    item_id, location_id = next(iter(shop.world.levels))
    variables = {"item": gid("InventoryItem", item_id), "place": gid("Location", location_id)}

    def available() -> int:
        level = shop.execute(AVAILABLE, variables)["data"]["inventoryItem"]["inventoryLevel"]
        found: int = level["quantities"][0]["quantity"]
        return found

    before = available()
    clock.pass_time(seconds=60)
    with shop.rival() as world:
        world.levels[item_id, location_id].quantities["available"] += 3
    assert available() == before
    clock.pass_time(seconds=5)
    assert available() == before + 3
