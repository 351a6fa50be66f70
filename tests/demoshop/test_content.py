"""The bicycle shop of the demo: repeatable, as large as asked for, in balance, pretty at first sight."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.content import build
from fulfilldesk.demoshop.content.catalogue import ARTICLES, RETIRED
from fulfilldesk.demoshop.content.stories import STORIES
from fulfilldesk.demoshop.content.stories.checks import TALES, TOLD_FROM
from fulfilldesk.demoshop.model import Order
from fulfilldesk.demoshop.money import total_price, total_received, total_refunded
from fulfilldesk.demoshop.statuses import display_fulfillment_status
from fulfilldesk.demoshop.world import World

NOW = datetime(2026, 11, 23, 13, 37, 41, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
NEW_YEAR = datetime(2027, 1, 1, 0, 4, 59, tzinfo=UTC)


def shop(orders: int = 500, seed: int = 1, now: datetime = NOW) -> tuple[World, dict[str, int]]:
    world = World(clock=lambda: now)
    told = build(world, orders=orders, seed=seed)
    return world, told


def picture(world: World) -> str:
    """Everything a reader could see of the world."""
    records = (
        world.shop, world.locations, world.services, world.products, world.variants, world.items,
        world.levels, world.customers, world.orders, world.fulfillment_orders, world.fulfillments,
    )  # fmt: skip
    return repr(records)


def owed(world: World) -> Counter[tuple[int, int]]:
    """Units that open work still has to take from each level."""
    units: Counter[tuple[int, int]] = Counter()
    for work in world.fulfillment_orders.values():
        lines = {line.id: line for line in world.orders[work.order_id].line_items}
        for part in work.lines if work.is_live else ():
            item = world.items.get(part.inventory_item_id or 0)
            if item is not None and item.tracked and lines[part.line_item_id].claims_stock:
                units[item.id, work.location_id] += part.remaining_quantity
    return units


def newest_first(world: World) -> list[Order]:
    return sorted(world.orders.values(), key=lambda order: order.processed_at, reverse=True)


@pytest.fixture(scope="module")
def built() -> tuple[World, dict[str, int]]:
    return shop()


@pytest.fixture(scope="module")
def world(built: tuple[World, dict[str, int]]) -> World:
    return built[0]


def test_the_same_seed_gives_the_same_shop_and_another_seed_another() -> None:
    first, again, other = (picture(shop(200, seed)[0]) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_the_present_can_be_given_instead_of_read_from_the_clock(world: World) -> None:
    given_now = World(clock=lambda: NOW + timedelta(days=400))
    build(given_now, orders=200, seed=7, now=NOW)
    assert picture(given_now) == picture(shop(200, 7)[0])


def test_a_later_present_shifts_the_whole_history() -> None:
    earlier, later = (shop(60, now=moment)[0] for moment in (NOW, NOW + timedelta(days=30)))
    first, second = (next(iter(world.orders.values())).created_at for world in (earlier, later))
    assert second - first == timedelta(days=30)


@pytest.mark.parametrize(
    "count", [0, 1, 13, 70, len(STORIES), len(STORIES) + 1, TOLD_FROM - 1, TOLD_FROM, 500, 1500]
)
def test_the_number_of_orders_is_the_one_asked_for(count: int) -> None:
    world, told = shop(count)
    assert len(world.orders) == count
    of_checks = len(TALES) if count >= TOLD_FROM else 0
    assert len(told) == min(count, len(STORIES)) + of_checks
    assert world.locations and world.products


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 2**63),
    count=st.integers(0, 260),
    now=st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),
)
def test_whatever_the_seed_the_size_and_the_moment_stock_agrees_with_the_work(
    seed: int, count: int, now: datetime
) -> None:
    world, _ = shop(count, seed, now.replace(tzinfo=UTC))
    assert len(world.orders) == count
    still_owed = owed(world)
    for key, level in world.levels.items():
        assert inventory.identity_holds(level)
        assert level.quantities["committed"] == still_owed[key]
    assert not still_owed.keys() - world.levels.keys()


def test_nothing_has_happened_after_the_present_or_before_the_shop_existed(world: World) -> None:
    for order in world.orders.values():
        moments = [event.created_at for event in order.events]
        assert moments == sorted(moments)
        assert order.created_at <= min(moments) and max(moments) <= order.updated_at <= NOW
        assert order.created_at >= NOW - timedelta(days=91)
    assert all(parcel.updated_at <= NOW for parcel in world.fulfillments.values())
    assert all(event.happened_at <= NOW for p in world.fulfillments.values() for event in p.events)


def test_numbers_grow_with_time_and_every_id_is_used_once(world: World) -> None:
    orders = list(world.orders.values())
    assert [order.number for order in orders] == list(range(1001, 1501))
    assert [order.created_at for order in orders] == sorted(order.created_at for order in orders)
    ids = [*world.orders, *world.fulfillment_orders, *world.fulfillments, *world.customers, *world.items]
    ids += [line.id for order in orders for line in order.line_items]
    assert len(ids) == len(set(ids))


def test_the_catalogue_is_a_bicycle_shop_of_some_size(world: World) -> None:
    assert 40 <= len(world.products) <= 60
    assert len(ARTICLES) == len(world.products) + len(RETIRED)
    skus = [variant.sku for variant in world.variants.values()]
    assert {"BEL-01", "TAS-44-GR"} < set(skus)
    assert len(skus) == len(set(skus))


@pytest.mark.parametrize("now", [NOW, SUNDAY_NIGHT, NEW_YEAR])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_most_orders_are_fulfilled_some_wait_and_few_are_on_hold(seed: int, now: datetime) -> None:
    world, _ = shop(500, seed, now)
    counts = Counter(display_fulfillment_status(world, order) for order in world.orders.values())
    assert 0.65 <= counts["FULFILLED"] / 500 <= 0.92
    assert 25 <= counts["UNFULFILLED"] <= 95
    assert 8 <= counts["ON_HOLD"] <= 25


@pytest.mark.parametrize("now", [NOW, SUNDAY_NIGHT, NEW_YEAR])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_first_screen_is_recent_varied_and_free_of_oddities(seed: int, now: datetime) -> None:
    world, _ = shop(500, seed, now)
    screen = newest_first(world)[:30]
    assert now - screen[0].created_at < timedelta(minutes=45)
    assert now - screen[-1].created_at < timedelta(days=3)
    counts = Counter(display_fulfillment_status(world, order) for order in screen)
    assert counts["FULFILLED"] >= 8 and counts["UNFULFILLED"] >= 3
    assert {"ON_HOLD", "PARTIALLY_FULFILLED", "IN_PROGRESS"} <= counts.keys()
    assert {order.source_name for order in screen} == {"web", "pos"}
    for order in screen:
        customer = world.customers.get(order.customer_id or 0)
        assert customer is None or all(sign.isalpha() or sign in " '-" for sign in customer.display_name)
        assert order.presentment_currency == "EUR" and not order.test and len(order.line_items) <= 4
        assert all(line.variant_id in world.variants for line in order.line_items)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_near_the_top_is_an_order_fulfilled_by_mistake_to_try_first(seed: int) -> None:
    world, told = shop(500, seed)
    order = world.orders[told["fulfilled by mistake"]]
    assert newest_first(world).index(order) < 15
    assert display_fulfillment_status(world, order) == "FULFILLED"
    (parcel,) = world.orders_fulfillments(order)
    assert world.locations[parcel.location_id].name == "Magazijn Nieuwegein"
    assert (parcel.display_status, parcel.events, len(parcel.tracking)) == ("FULFILLED", [], 1)
    assert 1 <= len(order.line_items) <= 2 and "ongeluk" in (order.note or "")
    for line in order.line_items:
        item = world.items[world.variants[line.variant_id or 0].inventory_item_id]
        level = world.level(item.id, parcel.location_id)
        assert item.tracked and level is not None and level.quantities["available"] > 0


def test_parcels_that_were_sent_have_tracking_a_shop_would_recognise(world: World) -> None:
    companies = Counter(t.company for p in world.fulfillments.values() for t in p.tracking)
    assert companies.most_common(1)[0][0] == "PostNL"
    assert {"PostNL", "DHL eCommerce", "DPD", "UPS"} <= companies.keys()
    tracking = [t for p in world.fulfillments.values() for t in p.tracking if t.company == "DPD"]
    assert all(t.number and len(t.number) == 14 and t.number in (t.url or "") for t in tracking)


def test_the_timeline_names_staff_and_services_as_the_ones_who_did_it(world: World) -> None:
    done = [event for order in world.orders.values() for event in order.events]
    by_apps = {event.app_title for event in done if event.attribute_to_app}
    assert by_apps == {"Noordzee Logistics", "Veloparts Direct"}
    packed = [event for event in done if event.action == "fulfillment_success"]
    assert all(event.attribute_to_app or event.attribute_to_user for event in packed)


def test_money_adds_up_to_what_was_paid(world: World) -> None:
    for order in world.orders.values():
        if order.financial_status == "PAID":
            assert total_received(order).shop == total_price(order).shop
        assert total_refunded(order).shop.amount <= total_price(order).shop.amount
