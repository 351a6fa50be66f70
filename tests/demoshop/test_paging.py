"""Pages, cursors, and what wrong page arguments are told."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import Store, TestClock

PAGE = """
query Page(
  $first: Int, $last: Int, $after: String, $before: String, $key: OrderSortKeys = ID, $reverse: Boolean
) {
  orders(first: $first, last: $last, after: $after, before: $before, sortKey: $key, reverse: $reverse) {
    edges { cursor node { name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""


@pytest.fixture
def seven(tiny: Store, clock: TestClock) -> Store:
    """Seven orders, a minute apart."""
    for _ in range(7):
        tiny.order(1)
        clock.pass_time(minutes=1)
    return tiny


def page(store: Store, **arguments: Any) -> tuple[list[str], dict[str, Any]]:
    """The last digits of the names on a page, and the page info."""
    found = store.ask(PAGE, **arguments)["orders"]
    return [edge["node"]["name"][-1] for edge in found["edges"]], found["pageInfo"]


def test_forwards_and_backwards(seven: Store) -> None:
    names, info = page(seven, first=3)
    assert (names, info["hasNextPage"], info["hasPreviousPage"]) == (["1", "2", "3"], True, False)
    names, info = page(seven, first=3, after=info["endCursor"])
    assert (names, info["hasNextPage"], info["hasPreviousPage"]) == (["4", "5", "6"], True, True)
    names, last = page(seven, first=3, after=info["endCursor"])
    assert (names, last["hasNextPage"], last["hasPreviousPage"]) == (["7"], False, True)
    names, before = page(seven, last=2, before=info["startCursor"])
    assert (names, before["hasNextPage"], before["hasPreviousPage"]) == (["2", "3"], True, True)


@pytest.mark.parametrize("key", ["CREATED_AT", "UPDATED_AT", "PROCESSED_AT", "TOTAL_PRICE", "ORDER_NUMBER"])
@pytest.mark.parametrize("reverse", [False, True])
def test_every_sort_key_pages_through_everything_once(seven: Store, key: str, reverse: bool) -> None:
    seen: list[str] = []
    after = None
    while True:
        names, info = page(seven, first=2, after=after, key=key, reverse=reverse)
        seen += names
        after = info["endCursor"]
        if not info["hasNextPage"]:
            break
    assert seen == sorted("1234567", reverse=reverse)


def test_a_cursor_is_a_place_and_not_a_row(seven: Store, clock: TestClock) -> None:
    """An order that changes while pages are read by UPDATED_AT is met again at the end."""
    names, info = page(seven, first=3, key="UPDATED_AT")
    third = list(seven.world.orders.values())[2]
    clock.pass_time(minutes=1)
    seven.world.touch(third)
    rest, _ = page(seven, first=10, after=info["endCursor"], key="UPDATED_AT")
    assert (names, rest) == (["1", "2", "3"], ["4", "5", "6", "7", "3"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "you must provide one of first or last"),
        ({"first": 1, "last": 1}, "providing both first and last is not supported"),
        ({"first": 251}, "first cannot exceed 250"),
        ({"first": 1, "after": "nonsense"}, "Invalid cursor for current pagination sort."),
    ],
)
def test_wrong_arguments(seven: Store, arguments: dict[str, Any], message: str) -> None:
    answer = seven.shop.execute(PAGE, arguments)
    assert (answer["errors"][0]["message"], answer["errors"][0]["path"]) == (message, ["orders"])
    assert answer["errors"][0]["extensions"] == {"code": "BAD_REQUEST"}


def test_a_cursor_of_another_order_is_refused(seven: Store) -> None:
    _, info = page(seven, first=3, key="CREATED_AT")
    answer = seven.shop.execute(PAGE, {"first": 3, "key": "ID", "after": info["endCursor"]})
    assert answer["errors"][0]["message"] == "Invalid cursor for current pagination sort."


def test_three_hundred_lines_come_in_pages() -> None:
    shop = DemoShop()
    largest = max(shop.world.orders.values(), key=lambda order: len(order.line_items))
    query = """
    query($id: ID!, $after: String) {
      order(id: $id) {
        lineItems(first: 250, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
      }
    }"""
    seen: set[str] = set()
    after = None
    while True:
        variables = {"id": f"gid://shopify/Order/{largest.id}", "after": after}
        found = shop.execute(query, variables)["data"]["order"]["lineItems"]
        seen |= {node["id"] for node in found["nodes"]}
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(largest.line_items) >= 300
