"""What is read for one question only, over real HTTP from the demo shop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.errors import OrderGone
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.support import FakeClock

EVERYTHING = frozenset(Need)
#: Of another shop.
ORDER = "gid://shopify/Order/1"
WORK = "gid://shopify/FulfillmentOrder/1"


@pytest.fixture(scope="module")
def demo() -> Iterator[tuple[DemoShop, ShopifyShop]]:
    clock = FakeClock()
    with running_shop(orders=150, clock=clock.now) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        yield demo, shop
        shop.close()


def read(demo: DemoShop, shop: ShopifyShop) -> list[Order]:
    found = shop.orders([f"gid://shopify/Order/{number}" for number in demo.world.orders])
    return [order for order in found.values() if order]


def test_everything_of_every_order_of_the_demo_shop(demo: tuple[DemoShop, ShopifyShop]) -> None:
    world, shop = demo[0].world, demo[1]
    places = {f"gid://shopify/Location/{number}": place for number, place in world.locations.items()}
    offers = holders = addresses = 0
    for order in read(*demo):
        for work in order.fulfillment_orders:
            found = shop.known(order.id, work.id, EVERYTHING)
            assert found.destinations is not None
            for offer in found.destinations:
                assert offer.location_id != work.location_id
                assert offer.name == places[offer.location_id].name
                assert offer.available_line_ids <= {line.id for line in work.lines}
                offers += 1
            assert found.holders.keys() == {hold.id for hold in work.holds}
            holders += len(found.holders)
            assert found.payment is not None
            assert found.payment.net.currency == order.total.currency
            assert found.payment.net.minor <= order.total.minor
            assert (found.address is not None) == bool(order.address)
            if found.address and found.address.address1:
                assert any(found.address.address1 in line for line in order.address)
                addresses += 1
    print(f"{offers} offers, {holders} holders, {addresses} addresses")
    assert offers > 300
    assert holders > 5
    assert addresses > 100


def test_all_lines_of_a_long_order_can_go_anywhere_where_stock_is_not_counted(clock: FakeClock) -> None:
    with running_shop(orders=150, clock=clock.now) as (demo, url):
        with demo.rival() as world:
            for item in world.items.values():
                item.tracked = False
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        longest = max(read(demo, shop), key=lambda order: len(order.lines))
        for parcel in longest.fulfillments:
            assert not shop.send(Mutation("FulfillmentCancel", {"id": parcel.id})).refused
        again = shop.orders([longest.id])[longest.id]
        assert again is not None
        largest = max(again.open_work, key=lambda work: len(left(work)))
        offers = known_of(shop, largest.id, Need.DESTINATIONS).destinations or ()
        shop.close()
    assert len(left(largest)) > 200
    assert len(offers) > 1
    assert all(offer.available_line_ids == left(largest) for offer in offers)


def left(work: FulfillmentOrder) -> set[str]:
    """The lines that still have units to go."""
    return {line.id for line in work.lines if line.remaining}


def known_of(shop: ShopifyShop, work_id: str, need: Need) -> Known:
    return shop.known(ORDER, work_id, frozenset({need}))


def test_an_unknown_order_and_unknown_work(demo: tuple[DemoShop, ShopifyShop]) -> None:
    shop = demo[1]
    assert known_of(shop, WORK, Need.DESTINATIONS).destinations == ()
    assert known_of(shop, WORK, Need.HOLDERS).holders == {}
    assert shop.external_page(WORK) is None
    for need in (Need.PAYMENT, Need.ADDRESS):
        with pytest.raises(OrderGone):
            shop.known(ORDER, WORK, frozenset({need}))


def test_without_the_scope_the_holders_are_ours_or_not_and_nameless(clock: FakeClock) -> None:
    with running_shop(orders=150, clock=clock.now) as (demo, url):
        with demo.rival() as world:
            world.app.scopes = [scope for scope in world.app.scopes if scope != "read_apps"]
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        works = [work for order in read(demo, shop) for work in order.fulfillment_orders if work.holds]
        before = shop.traffic.requests
        found = [known_of(shop, work.id, Need.HOLDERS).holders for work in works]
        assert shop.traffic.requests == before + len(works)
        assert all(holder.app_name is None for holders in found for holder in holders.values())
        assert [set(holders) for holders in found] == [{hold.id for hold in work.holds} for work in works]
        shop.close()


def test_the_page_of_an_app_that_has_one(demo: tuple[DemoShop, ShopifyShop]) -> None:
    works = [work for order in read(*demo) for work in order.fulfillment_orders]
    pages = {work.id: demo[1].external_page(work.id) for work in works}
    assert {work.id for work in works if "EXTERNAL" in work.supported_actions} == {
        work_id for work_id, page in pages.items() if page is not None
    }
    print([page for page in pages.values() if page])
    assert any(pages.values())
