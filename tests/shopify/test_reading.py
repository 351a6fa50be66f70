"""The shop, its locations, counts, changed work, stock and timelines."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from fulfilldesk.domain.errors import AccessDenied, AnswerBroken, AnswerTooLarge, OrderGone
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.orders import Location
from fulfilldesk.services.ports import Shop, WorkChange
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.examples import INFO, connection
from tests.shopify.support import START, FakeClock, answer, error, scripted


def test_it_is_a_shop_as_the_services_need_one() -> None:
    for name, method in vars(Shop).items():
        if inspect.isfunction(method) and not name.startswith("_"):
            assert inspect.signature(getattr(ShopifyShop, name)) == inspect.signature(method), name


def test_the_shop_itself(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer(INFO))
    info = shop.info()
    assert (info.name, info.domain, info.currency) == ("Fietsenwinkel", "fiets.myshopify.com", "EUR")
    assert info.timezone == "Europe/Amsterdam"
    assert info.scopes == {"read_orders", "write_orders"}
    assert info.allows("read_orders")


def test_locations_of_all_kinds_on_all_pages(clock: FakeClock) -> None:
    def place(number: int, active: bool, service: bool) -> dict[str, Any]:
        return {
            "id": f"gid://shopify/Location/{number}",
            "name": f"Plek {number}",
            "isActive": active,
            "isFulfillmentService": service,
        }

    shop, script = scripted(
        clock,
        answer({"locations": connection([place(1, True, False)], "c1")}),
        answer({"locations": connection([place(2, False, True)])}),
    )
    assert shop.locations() == (
        Location("gid://shopify/Location/1", "Plek 1", True, False),
        Location("gid://shopify/Location/2", "Plek 2", False, True),
    )
    assert [request["variables"]["after"] for request in script.asked] == [None, "c1"]


def test_an_endless_list_ends(clock: FakeClock) -> None:
    numbers = iter(range(10_000))

    def endless(_: dict[str, Any]) -> httpx.Response:
        return answer({"locations": connection([], f"c{next(numbers)}")})

    shop, script = scripted(clock, endless)
    with pytest.raises(AnswerTooLarge):
        shop.locations()
    assert len(script.asked) < 300


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ({"count": 500, "precision": "EXACT"}, 500),
        ({"count": 10000, "precision": "AT_LEAST"}, None),
        ({"count": 3, "precision": "ROUGHLY"}, None),
        (None, None),
    ],
)
def test_a_count_is_a_count_only_when_exact(clock: FakeClock, count: Any, expected: int | None) -> None:
    shop, script = scripted(clock, answer({"ordersCount": count}))
    assert shop.count_orders(None) == expected
    assert "limit: null" in script.asked[0]["query"], "otherwise Shopify stops counting at 10,000"


def test_changed_work_includes_closed_fulfillment_orders(clock: FakeClock) -> None:
    node = {
        "id": "gid://shopify/FulfillmentOrder/1",
        "orderId": "gid://shopify/Order/1",
        "updatedAt": "2026-11-01T10:00:00Z",
    }
    shop, script = scripted(clock, answer({"fulfillmentOrders": connection([node], "c1")}))
    page = shop.work_page(datetime(2026, 11, 1, tzinfo=UTC), None)
    assert page.changes == (
        WorkChange(
            "gid://shopify/FulfillmentOrder/1", "gid://shopify/Order/1", datetime(2026, 11, 1, 10, tzinfo=UTC)
        ),
    )
    assert page.cursor == "c1"
    assert "includeClosed: true" in script.asked[0]["query"]
    assert script.asked[0]["variables"]["search"] == "updated_at:>='2026-11-01T00:00:00Z'"


# --- stock --------------------------------------------------------------------------------------------------


def item(number: int, **changes: Any) -> dict[str, Any]:
    quantities = {"available": 3, "committed": 2, "on_hand": 5}
    return {
        "id": gid(number),
        "tracked": True,
        "inventoryLevel": {
            "id": f"gid://shopify/InventoryLevel/1?inventory_item_id={number}",
            "isActive": True,
            "quantities": [{"name": name, "quantity": amount} for name, amount in quantities.items()],
        },
        **changes,
    }


def gid(number: int) -> str:
    return f"gid://shopify/InventoryItem/{number}"


PLACE, OTHER = "gid://shopify/Location/1", "gid://shopify/Location/2"


def test_stock_is_asked_once_for_a_location(clock: FakeClock) -> None:
    def respond(request: dict[str, Any]) -> httpx.Response:
        return answer({"nodes": [item(int(i.rpartition("/")[2])) for i in request["variables"]["ids"]]})

    shop, script = scripted(clock, respond)
    keys = [(gid(1), PLACE), (gid(2), PLACE), (gid(1), OTHER), (gid(1), PLACE)]
    found = shop.levels(keys)
    assert set(found) == set(keys)
    assert found[gid(1), OTHER].stock == Stock(on_hand=5, committed=2, available=3)
    assert found[gid(1), OTHER].location_id == OTHER
    assert found[gid(1), PLACE].read_at == START
    asked = [(request["variables"]["location"], request["variables"]["ids"]) for request in script.asked]
    assert asked == [(PLACE, [gid(1), gid(2)]), (OTHER, [gid(1)])]


def test_many_items_are_asked_in_several_goes(clock: FakeClock) -> None:
    def respond(request: dict[str, Any]) -> httpx.Response:
        return answer({"nodes": [item(int(i.rpartition("/")[2])) for i in request["variables"]["ids"]]})

    shop, script = scripted(clock, respond)
    assert len(shop.levels([(gid(number), PLACE) for number in range(600)])) == 600
    assert [len(request["variables"]["ids"]) for request in script.asked] == [250, 250, 100]


def test_no_pairs_ask_nothing(clock: FakeClock) -> None:
    shop, script = scripted(clock, answer({"nodes": []}))
    assert shop.levels([]) == {}
    assert script.asked == []


def test_not_stocked_not_tracked_deactivated_and_not_there(clock: FakeClock) -> None:
    nodes = [
        item(1, inventoryLevel=None),
        item(2, tracked=False),
        item(3, inventoryLevel={**item(3)["inventoryLevel"], "isActive": False}),
        None,
    ]
    shop, _ = scripted(clock, answer({"nodes": nodes}))
    found = shop.levels([(gid(number), PLACE) for number in (1, 2, 3, 4)])
    assert found[gid(1), PLACE].stock is None
    assert not found[gid(2), PLACE].tracked
    assert found[gid(2), PLACE].stock == Stock(5, 2, 3)
    assert found[gid(3), PLACE].stock is None
    assert (gid(4), PLACE) not in found


def test_stock_that_is_withheld_does_not_look_like_not_stocked(clock: FakeClock) -> None:
    denied = error("ACCESS_DENIED", "Access denied", ["nodes", 0, "inventoryLevel"])
    shop, _ = scripted(clock, answer({"nodes": [item(1, inventoryLevel=None), item(2)]}, errors=[denied]))
    assert set(shop.levels([(gid(1), PLACE), (gid(2), PLACE)])) == {(gid(2), PLACE)}


def test_an_error_that_names_no_place_spoils_all_stock(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({"nodes": [item(1)]}, errors=[{"message": "something"}]))
    with pytest.raises(AnswerBroken):
        shop.levels([(gid(1), PLACE)])


def test_a_level_without_one_of_the_three_numbers_is_broken(clock: FakeClock) -> None:
    level = {**item(1)["inventoryLevel"], "quantities": [{"name": "available", "quantity": 3}]}
    shop, _ = scripted(clock, answer({"nodes": [item(1, inventoryLevel=level)]}))
    with pytest.raises(AnswerBroken) as caught:
        shop.levels([(gid(1), PLACE)])
    assert "on_hand" in caught.value.detail
    assert caught.value.request_id == "req-1"


# --- timeline -----------------------------------------------------------------------------------------------


def event(number: int, at: str, message: str = "") -> dict[str, Any]:
    return {
        "id": f"gid://shopify/BasicEvent/{number}",
        "createdAt": at,
        "action": "fulfillment_success",
        "message": message,
    }


def test_the_timeline_is_plain_text_oldest_first(clock: FakeClock) -> None:
    shop, script = scripted(
        clock,
        answer({"order": {"events": connection([event(2, "2026-11-02T00:00:00Z", "<b>late</b>")], "c1")}}),
        answer({"order": {"events": connection([event(1, "2026-11-01T00:00:00Z", "early &amp; fresh")])}}),
    )
    found = shop.events("gid://shopify/Order/1")
    assert [line.message for line in found] == ["early & fresh", "late"]
    assert {line.order_id for line in found} == {"gid://shopify/Order/1"}
    assert [request["variables"]["after"] for request in script.asked] == [None, "c1"]


def test_the_timeline_of_an_order_that_is_not_shown(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({"order": None}))
    with pytest.raises(OrderGone) as caught:
        shop.events("gid://shopify/Order/1")
    assert caught.value.request_id == "req-1"


def test_a_timeline_that_is_withheld_is_no_order_that_is_gone(clock: FakeClock) -> None:
    denied = error("ACCESS_DENIED", "Access denied", ["order", "events", "nodes", 0, "message"])
    shop, _ = scripted(clock, answer({"order": None}, errors=[denied]))
    with pytest.raises(AccessDenied):
        shop.events("gid://shopify/Order/1")
