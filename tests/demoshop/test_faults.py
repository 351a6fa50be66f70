"""Trouble on demand: what is struck, how it looks, and what has or has not happened."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.faults import KINDS, Fault, FaultPlan, Stage, WrongSpec, parse_fault
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
        ("bulk-failed:2x", Fault("bulk-failed", count=2)),
        ("bulk-never:orders:1x", Fault("bulk-never", target="orders", count=1)),
        ("download-drip:0.5", Fault("download-drip", seconds=0.5)),
        ("rival:10%", Fault("rival", 0.1)),
        ("service:5x", Fault("service", count=5)),
        ("refuse:orderCancel:1x", Fault("refuse", target="orderCancel", count=1)),
        ("refuse-coded:50%", Fault("refuse-coded", 0.5)),
        ("job-never:2x", Fault("job-never", target="orderCancel", count=2)),
        ("scope-missing:read_inventory", Fault("scope-missing", target="read_inventory")),
        ("right-missing:fulfill_and_ship_orders", Fault("right-missing", target="fulfill_and_ship_orders")),
        ("token-rejected:fulfillmentCancel:1x", Fault("token-rejected", 1.0, "fulfillmentCancel", count=1)),
        ("token500:client_credentials:2x", Fault("token500", 1.0, "client_credentials", count=2)),
        ("token-timeout:0.5s", Fault("token-timeout", seconds=0.5)),
        ("clock:-86400", Fault("clock", seconds=-86400.0)),
        ("frozen:access_token", Fault("frozen", target="access_token")),
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
        "bulk-failed:2",
        "bulk-failed:2x:3x",
        "bulk-",
        "bulk-busy:-1x",
        "cut:a-b",
        "cut::20%",
        "lag:-5",
        "scope-missing",
        "right-missing",
        "clock",
        "timeout:-1",
        "frozen:5",
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


def test_a_count_ends() -> None:
    plan = FaultPlan([parse_fault("http500:2x")])
    assert [bool(plan.strike(["shop"])) for _ in range(4)] == [True, True, False, False]


def test_only_the_first_so_many_of_a_share() -> None:
    plan = FaultPlan([parse_fault("http500:50%:3x")])
    assert sum(bool(plan.strike(["shop"])) for _ in range(200)) == 3


@pytest.mark.parametrize("stage", list(Stage))
def test_each_kind_strikes_at_its_stage(stage: Stage) -> None:
    needed = {
        "clock": ":-5",
        "lag": ":5",
        "right-missing": ":fulfill_and_ship_orders",
        "scope-missing": ":read_orders",
    }
    plan = FaultPlan([parse_fault(kind + needed.get(kind, "")) for kind in KINDS])
    struck = plan.strike(["orders", "orderCancel"], stage).values()
    assert {fault.kind for fault in struck} == {kind for kind, own in KINDS.items() if own is stage}


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


def test_a_rival_changes_something_before_each_request(clock: TestClock) -> None:
    """Its changes are honest ones: the shop's own rules, and ``updated_at`` moves with them."""
    shop = DemoShop(orders=40, faults=[parse_fault("rival")], clock=clock, seed=3)
    seen = {order.id: order.updated_at for order in shop.world.orders.values()}
    for _ in range(60):
        clock.pass_time(seconds=1)
        version = shop.world.version
        assert "errors" not in shop.execute(NAME)
        assert shop.world.version > version
    changed = [order for order in shop.world.orders.values() if order.updated_at != seen[order.id]]
    assert 20 <= len(changed) <= 40
    assert any("colleague" in (order.note or "") for order in changed)
    assert any(order.fulfillment_ids and order.updated_at > seen[order.id] for order in changed)


def test_a_rival_for_some_requests_alone(clock: TestClock) -> None:
    shop = DemoShop(orders=10, faults=[parse_fault("rival:ordersCount:2x")], clock=clock)
    version = shop.world.version
    shop.execute(NAME)
    assert shop.world.version == version
    for _ in range(4):
        shop.execute("{ ordersCount { count } }")
    assert shop.world.version > version


def test_the_same_rival_does_the_same(clock: TestClock) -> None:
    def notes() -> list[str | None]:
        shop = DemoShop(orders=20, faults=[parse_fault("rival")], clock=clock, seed=5)
        for _ in range(20):
            shop.execute(NAME)
        return [order.note for order in shop.world.orders.values()]

    assert notes() == notes()


def test_an_empty_shop_has_no_rival() -> None:
    assert "errors" not in shop_with("rival").execute(NAME)
