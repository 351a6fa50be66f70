"""The real client against the demo shop: over real HTTP, and inside one process."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import httpx
import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.errors import AccessDenied, AnswerLost, SignInRefused, UnknownShop
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.support import FakeClock

ORDERS = 150


@pytest.fixture(scope="module")
def reference() -> Iterator[dict[str, Order]]:
    """Every order of an undisturbed shop, read in the same process."""
    clock = FakeClock()
    yield {
        order.id: order for order in everything(in_process(DemoShop(orders=ORDERS, clock=clock.now), clock))
    }


def in_process(demo: DemoShop, clock: FakeClock) -> ShopifyShop:
    transport = httpx.WSGITransport(application(demo))
    return ShopifyShop(shop_address("http://127.0.0.1"), FixedToken(demo.token), clock, transport=transport)


def everything(shop: ShopifyShop) -> list[Order]:
    found: list[Order] = []
    cursor = None
    while True:
        page = shop.orders_page(None, cursor)
        found += page.orders
        cursor = page.cursor
        if cursor is None:
            return found


def content(orders: list[Order]) -> dict[str, object]:
    """What an order says, without when it was read."""
    return {
        order.id: [getattr(order, name) for name in order.__slots__ if name != "read_at"] for order in orders
    }


def test_everything_the_shop_holds_is_read(reference: dict[str, Order]) -> None:
    world = DemoShop(orders=ORDERS, clock=FakeClock().now).world
    assert {order.name for order in reference.values()} == {order.name for order in world.orders.values()}
    for record in world.orders.values():
        order = reference[f"gid://shopify/Order/{record.id}"]
        assert len(order.fulfillments) == len(record.fulfillment_ids)
        assert len(order.fulfillment_orders) == len(record.fulfillment_order_ids)
        assert len(order.lines) == len(record.line_items)
    assert max(len(order.lines) for order in reference.values()) == 300


def test_pages_come_in_the_order_of_their_last_change(clock: FakeClock) -> None:
    shop = in_process(DemoShop(orders=ORDERS, clock=clock.now), clock)
    changed = [order.updated_at for order in everything(shop)]
    assert changed == sorted(changed)
    since = changed[len(changed) // 2]
    newer = shop.orders_page(since, None).orders
    assert [order.updated_at for order in newer] == [moment for moment in changed if moment >= since][
        : len(newer)
    ]
    assert shop.count_orders(since) == sum(moment >= since for moment in changed)
    assert shop.count_orders(None) == len(changed)


def test_orders_by_id_read_the_same_as_by_page(clock: FakeClock, reference: dict[str, Order]) -> None:
    shop = in_process(DemoShop(orders=ORDERS, clock=clock.now), clock)
    found = shop.orders([*reference, "gid://shopify/Order/1"])
    assert found.pop("gid://shopify/Order/1") is None
    assert content([order for order in found.values() if order]) == content(list(reference.values()))


def test_all_work_is_listed_closed_ones_included(clock: FakeClock, reference: dict[str, Order]) -> None:
    shop = in_process(DemoShop(orders=ORDERS, clock=clock.now), clock)
    found, cursor = {}, None
    while True:
        page = shop.work_page(None, cursor)
        found |= {change.fulfillment_order_id: change.order_id for change in page.changes}
        cursor = page.cursor
        if cursor is None:
            break
    assert found == {work.id: order.id for order in reference.values() for work in order.fulfillment_orders}


def test_stock_of_every_item_at_every_location(clock: FakeClock) -> None:
    demo = DemoShop(orders=ORDERS, clock=clock.now)
    shop = in_process(demo, clock)
    places = [place.id for place in shop.locations()]
    assert len(places) == len(demo.world.locations)
    items = [f"gid://shopify/InventoryItem/{number}" for number in demo.world.items]
    found = shop.levels([(item, place) for item in items for place in places])
    assert len(found) == len(items) * len(places)
    stocked = {key for key, level in found.items() if level.stock is not None}
    assert stocked == {
        (f"gid://shopify/InventoryItem/{item}", f"gid://shopify/Location/{place}")
        for (item, place), level in demo.world.levels.items()
        if level.is_active
    }


def fulfilled(reference: dict[str, Order]) -> Order:
    return next(o for o in reference.values() if len(o.fulfillments) == 1 and o.fulfillments[0].live)


def test_a_cancel_over_real_http_and_its_reading_back(clock: FakeClock, reference: dict[str, Order]) -> None:
    order = fulfilled(reference)
    with running_shop(orders=ORDERS, clock=clock.now) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        cancel = Mutation("FulfillmentCancel", {"id": order.fulfillments[0].id})
        done = shop.send(cancel)
        assert not done.refused
        assert done.request_id
        (after,) = shop.orders([order.id]).values()
        assert after is not None
        assert after.fulfillments[0].status == "CANCELLED"
        assert after.open_work
        assert any(line.action == "fulfillment_cancelled" for line in shop.events(order.id))
        unknown = shop.send(Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"}))
        assert [error.message for error in unknown.errors] == ["Fulfillment not found."]
        shop.close()


def test_a_cancel_whose_answer_was_cut_is_lost_and_ran_once(
    clock: FakeClock, reference: dict[str, Order]
) -> None:
    order = fulfilled(reference)
    faults = [parse_fault("cut:fulfillmentCancel")]
    with running_shop(orders=ORDERS, clock=clock.now, faults=faults) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        version = demo.world.version
        with pytest.raises(AnswerLost):
            shop.send(Mutation("FulfillmentCancel", {"id": order.fulfillments[0].id}))
        assert shop.traffic.requests == 1
        assert demo.world.version > version
        (after,) = shop.orders([order.id]).values()
        assert after is not None
        assert after.fulfillments[0].status == "CANCELLED"
        shop.close()


@pytest.mark.parametrize("fault", ["timeout:0.05", "http500", "throttle"])
def test_a_cancel_that_shopify_did_not_carry_out_is_sent_at_most_once_to_it(
    clock: FakeClock, reference: dict[str, Order], fault: str
) -> None:
    """Timeout and 500 look like lost answers from here; a throttled one is known not to have run."""
    order = fulfilled(reference)
    kind, _, rest = fault.partition(":")
    faults = [parse_fault(":".join(part for part in (kind, rest, "fulfillmentCancel") if part))]
    with running_shop(orders=ORDERS, clock=clock.now, faults=faults) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        expected = "not-sent" if fault == "throttle" else "answer-lost"
        with pytest.raises(Exception, match=expected):
            shop.send(Mutation("FulfillmentCancel", {"id": order.fulfillments[0].id}))
        assert shop.traffic.requests == (8 if fault == "throttle" else 1)
        shop.close()


def test_with_trouble_on_a_fifth_of_all_requests_the_whole_shop_is_read(
    clock: FakeClock, reference: dict[str, Order]
) -> None:
    faults = [parse_fault(f"{kind}:20%") for kind in ("throttle", "http500", "cut")]
    faults.append(parse_fault("timeout:20%:0.01"))
    with running_shop(orders=ORDERS, clock=clock.now, faults=faults) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        found = everything(shop)
        assert shop.traffic.retries > 0
        shop.close()
    assert content(found) == content(list(reference.values()))


def test_inside_one_process_a_broken_connection_is_trouble_like_any_other(
    clock: FakeClock, reference: dict[str, Order]
) -> None:
    faults = [parse_fault("cut:30%"), parse_fault("timeout:30%:0")]
    shop = in_process(DemoShop(orders=ORDERS, clock=clock.now, faults=faults), clock)
    assert content(everything(shop)) == content(list(reference.values()))
    assert shop.traffic.retries > 0


def test_several_workers_share_one_bucket_and_are_never_throttled(reference: dict[str, Order]) -> None:
    clock = FakeClock()
    demo = DemoShop(orders=ORDERS, clock=clock.now)
    shop = in_process(demo, clock)
    everything(shop)
    ids = list(reference)[:10]
    read: list[object] = []

    def work() -> None:
        read.extend(shop.orders([order_id])[order_id] for order_id in ids)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)
    assert len(read) == 4 * len(ids)
    assert shop.traffic.retries == 0


def test_a_missing_customer_scope_hides_the_customers_record_and_nothing_else(
    clock: FakeClock, reference: dict[str, Order]
) -> None:
    demo = DemoShop(orders=ORDERS, clock=clock.now)
    with demo.rival() as world:
        world.app.scopes = [scope for scope in world.app.scopes if scope != "read_customers"]
    orders = everything(in_process(demo, clock))
    assert {order.id for order in orders} == set(reference)
    for read in orders:
        expected, found = reference[read.id], read.customer
        assert read.address == expected.address
        assert (found is None) or (found.id is None and (found.name or found.email or found.phone))
        assert read.identity_hidden is (found is None)
    assert any(order.customer is not None for order in orders)
    assert all(order.lines == reference[order.id].lines for order in orders)


def test_a_missing_order_scope_is_denied_with_its_name(clock: FakeClock) -> None:
    demo = DemoShop(orders=0, clock=clock.now)
    with demo.rival() as world:
        world.app.scopes = [scope for scope in world.app.scopes if not scope.endswith("_orders")]
    with pytest.raises(AccessDenied) as caught:
        in_process(demo, clock).orders_page(None, None)
    assert caught.value.parameters == {"scope": "read_orders"}


def test_a_wrong_token_and_a_wrong_place(clock: FakeClock) -> None:
    with running_shop(orders=0, clock=clock.now) as (_, url):
        shop = ShopifyShop(shop_address(url), FixedToken("demo-tokem"), clock)
        with pytest.raises(SignInRefused) as caught:
            shop.info()
        assert "Invalid API key" in caught.value.detail
        shop.close()


def test_a_server_that_is_no_shop(clock: FakeClock) -> None:
    def nothing_here(environ, start_response):
        start_response("404 Not Found", [("Content-Type", "text/html")])
        return [b"<h1>Not here</h1>"]

    shop = ShopifyShop(
        shop_address("http://127.0.0.1"),
        FixedToken("demo-token"),
        clock,
        transport=httpx.WSGITransport(nothing_here),
    )
    with pytest.raises(UnknownShop):
        shop.info()
