"""Shopify's search syntax: what it means, what it ignores, what it warns about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.demoshop.api.search.syntax import parse
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.holds import hold
from fulfilldesk.demoshop.order_ending import cancel_order
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import Store, TestClock, order_gid

ORDERS = "query Find($query: String!) { orders(first: 50, query: $query, sortKey: ID) { nodes { name } } }"


@pytest.fixture
def filled(tiny: Store, clock: TestClock) -> Store:
    """Five orders: open, fulfilled, on hold, partly fulfilled, cancelled; one an hour."""
    world = tiny.world
    tiny.order(1, name="#1", email="anna@example.com", tags=["big shop", "vip"])
    clock.pass_time(hours=1)
    fulfil(world, [Package(tiny.work_of(tiny.order(1, name="#2", email="bas@example.com", tags=["vip"])).id)])
    clock.pass_time(hours=1)
    hold(world, tiny.work_of(tiny.order(1, name="#3", source_name="pos", channel_handle="pos")))
    clock.pass_time(hours=1)
    partly = tiny.work_of(tiny.order(2, name="#4", financial_status="PENDING"))
    fulfil(world, [Package(partly.id, [(partly.lines[0].id, 1)])])
    clock.pass_time(hours=1)
    cancel_order(world, tiny.order(0, 1, name="#5", financial_status="REFUNDED", note="Belt drive"))
    return tiny


def find(store: Store, query: str) -> tuple[str, list[dict[str, Any]]]:
    """The numbers of the orders found, run together, and the warnings."""
    answer = store.shop.execute(ORDERS, {"query": query})
    names = "".join(node["name"][1:] for node in answer["data"]["orders"]["nodes"])
    searches = answer["extensions"].get("search", [])
    return names, [warning for entry in searches for warning in entry["warnings"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "12345"),
        ("status:open", "134"),
        ("status:closed", "25"),
        ("status:cancelled", "5"),
        ("status:not_closed", "134"),
        ("fulfillment_status:unfulfilled", "135"),
        ("fulfillment_status:unshipped,partial", "1345"),
        ("status:open fulfillment_status:unshipped,partial", "134"),
        ("fulfillment_status:fulfilled", "2"),
        ("fulfillment_status:on_hold", "3"),
        ("financial_status:paid", "123"),
        ("financial_status:PENDING", "4"),
        ("-financial_status:paid", "45"),
        ("NOT financial_status:paid", "45"),
        ("tag:vip", "12"),
        ("tag:'big shop'", "1"),
        ('tag:"big shop"', "1"),
        ("tag:big shop", ""),
        ("tag_not:vip", "345"),
        ("tag:*", "12"),
        ("email:an*", "1"),
        ("email:anna@example.com", "1"),
        ("name:2", "2"),
        ("name:#2", "2"),
        ("sku:SADDLE", "5"),
        ("sku:bell", "1234"),
        ("source_name:pos", "3"),
        ("channel:pos", "3"),
        ("anna", "1"),
        ("belt DRIVE", "5"),
        ("name:1 OR name:5", "15"),
        ("name:1 OR name:5 tag:vip", "1"),
        ("tag:vip name:1 OR name:5", "1"),
        ("(tag:vip AND name:2) OR name:5", "25"),
        ("(name:1 OR name:2) AND -tag:'big shop'", "2"),
        ("created_at:<'2026-11-20T10:00:00Z'", "1"),
        ("created_at:<='2026-11-20T10:00:00Z'", "12"),
        ("created_at:>='2026-11-20T12:00:00Z'", "45"),
        ("created_at:>'2026-11-20T12:00:00Z'", "5"),
        ("created_at:2026-11-20", "12345"),
        ("created_at:<now", "1234"),
        ("created_at:>=2026", "12345"),
        ("created_at:<2026", ""),
        ("current_total_price:0", "12345"),
        ("test:false", "12345"),
    ],
)
def test_meaning(filled: Store, query: str, expected: str) -> None:
    found, warnings = find(filled, query)
    assert (found, warnings) == (expected, [])


def test_location_filters(filled: Store) -> None:
    assert find(filled, f"fulfillment_location_id:{filled.warehouse.id}")[0] == "24"
    assert find(filled, f"fulfillment_location_id:{filled.store.id}")[0] == ""


def test_id_takes_the_bare_number_and_ranges(filled: Store) -> None:
    numbers = sorted(filled.world.orders)
    assert find(filled, f"id:{numbers[1]}")[0] == "2"
    assert find(filled, f"id:>={numbers[3]}")[0] == "45"


def test_an_unknown_field_matches_everything_with_a_warning(filled: Store) -> None:
    found, warnings = find(filled, "colour:green tag:vip")
    assert found == "12"
    assert warnings == [
        {"field": "colour", "message": "Invalid search field for this query.", "code": "invalid_field"}
    ]
    assert find(filled, "colour:green")[0] == "12345"


def test_an_unknown_value_matches_nothing_with_a_warning(filled: Store) -> None:
    found, warnings = find(filled, "status:sleeping")
    assert found == ""
    assert warnings == [
        {"field": "status", "message": "Input `sleeping` is not an accepted value.", "code": "invalid_value"}
    ]


def test_an_unquoted_time_is_cut_and_read_in_shop_time(filled: Store) -> None:
    """Recording ``2026-04__fulfillment-order-mixed-catalog-lifecycle``; the demo shop's winter offset is
    +01:00.
    """
    answer = filled.shop.execute(ORDERS, {"query": "updated_at:>=2026-11-20T10:00:00Z"})
    assert answer["extensions"]["search"] == [
        {
            "path": ["orders"],
            "query": "updated_at:>=2026-11-20T10:00:00Z",
            "parsed": {
                "and": [
                    {"field": "updated_at", "range_gte": "2026-11-20T10:00:00+01:00"},
                    {"field": "00", "match_all": "00Z"},
                ]
            },
            "warnings": [
                {"field": "00", "message": "Invalid search field for this query.", "code": "invalid_field"}
            ],
        }
    ]
    assert len(answer["data"]["orders"]["nodes"]) == 5


def test_a_wrong_time_is_an_error(filled: Store) -> None:
    answer = filled.shop.execute(ORDERS, {"query": "created_at:soon"})
    error = answer["errors"][0]
    assert error["message"] == "Invalid timestamp for query filter `created_at`."
    assert error["extensions"] == {"code": "BAD_REQUEST"}
    assert answer["data"] is None


def test_fulfilment_orders_are_searched_too(filled: Store) -> None:
    query = """
    query($q: String) { fulfillmentOrders(first: 50, query: $q, includeClosed: true) { nodes { orderName } } }
    """

    def names(text: str) -> list[str]:
        return [node["orderName"] for node in filled.ask(query, q=text)["fulfillmentOrders"]["nodes"]]

    assert names("status:ON_HOLD") == ["#3"]
    assert names("status:closed") == ["#2", "#5"]
    assert names("updated_at:>='2026-11-20T12:00:00Z'") == ["#4", "#5"]
    assert names(f"assigned_location_id:{filled.store.id}") == []


def test_closed_fulfilment_orders_only_when_asked_for(filled: Store) -> None:
    found = filled.ask("{ fulfillmentOrders(first: 50) { nodes { status } } }")["fulfillmentOrders"]["nodes"]
    assert [node["status"] for node in found] == ["OPEN", "ON_HOLD", "IN_PROGRESS"]


def test_orders_count(filled: Store) -> None:
    asked = """{
      all: ordersCount { count precision }
      vip: ordersCount(query: "tag:vip", limit: 1) { count precision }
    }"""
    assert filled.ask(asked) == {
        "all": {"count": 5, "precision": "EXACT"},
        "vip": {"count": 1, "precision": "AT_LEAST"},
    }


@given(st.text(alphabet="ab:'\"()-<>=*, \\ANDORT0", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    parse(text)


def test_deep_nesting_is_read_as_far_as_it_goes() -> None:
    parse("(" * 5000)
    parse("NOT " * 5000)


def test_a_day_is_the_shops_day(tiny: Store, clock: TestClock) -> None:
    clock.now = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)
    tiny.order(1, name="#1")
    assert find(tiny, "created_at:2026-11-20")[0] == "1"
    assert find(tiny, "created_at:2026-11-19")[0] == ""


def test_a_search_by_status_passes_by_orders_that_need_no_fulfilment() -> None:
    shop = DemoShop()
    order = max(shop.world.orders.values(), key=lambda order: order.created_at)
    order.fulfillment_order_ids.clear()
    order.fulfillment_ids.clear()
    query = "query($text: String) { orders(first: 250, query: $text) { nodes { id } } }"
    for status in ("unfulfilled", "fulfilled", "partial"):
        answer = shop.execute(query, {"text": f"fulfillment_status:{status}"})
        found = {node["id"] for node in answer["data"]["orders"]["nodes"]}
        assert found and order_gid(order) not in found
