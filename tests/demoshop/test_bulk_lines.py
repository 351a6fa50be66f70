"""What a bulk operation writes is what the plain API answers, line by line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.demoshop.bulk.results import as_line
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.bulk_queries import ALL, INVENTORY, ORDERS
from tests.demoshop.conftest import Store, order_gid

Line = dict[str, Any]
ONE = {"orders": "order", "fulfillmentOrders": "fulfillmentOrder", "inventoryItems": "inventoryItem"}


@pytest.fixture(scope="module")
def shop() -> DemoShop:
    """Every named story and some ordinary orders; nothing is throttled."""
    found = DemoShop(orders=120)
    found.bucket.maximum = found.bucket.restore_rate = 10**12
    return found


def flat(node: Line, parent: str | None = None) -> list[Line]:
    """A nested answer in the form of a bulk operation's lines."""
    own = {key: value for key, value in node.items() if not (isinstance(value, dict) and "edges" in value)}
    lines = [own | ({"__parentId": parent} if parent else {})]
    for key in node.keys() - own.keys():
        for edge in node[key]["edges"]:
            lines += flat(edge["node"], node["id"])
    return lines


def plain(shop: DemoShop, root: str, query: str, id: str) -> list[Line]:
    """One record, asked for in the usual way."""
    selection = query.split("node", 1)[1].rsplit("} } }", 1)[0]
    for name in ("lineItems", "fulfillmentLineItems", "inventoryLevels"):
        selection = selection.replace(f"{name} {{ edges", f"{name}(first: 50) {{ edges")
    selection = selection.replace("fulfillments { edges", "fulfillments(first: 10) { edges")
    answer = shop.execute(f"query($id: ID!) {{ {ONE[root]}(id: $id) {selection} }}", {"id": id})
    assert "errors" not in answer, answer["errors"]
    return flat(answer["data"][ONE[root]])


def in_order(lines: list[Line]) -> list[Line]:
    """Sorted, since connections of one parent may come in any order."""
    return sorted(lines, key=lambda line: json.dumps(line, sort_keys=True))


def groups(lines: list[Line]) -> list[list[Line]]:
    """The lines of each record at the root."""
    found: list[list[Line]] = []
    for line in lines:
        if "__parentId" not in line:
            found.append([])
        found[-1].append(line)
    return found


@pytest.mark.parametrize("root", list(ONE))
def test_every_record_is_what_the_plain_api_answers(shop: DemoShop, root: str) -> None:
    compared = 0
    for group in groups(shop.bulk.read_now(ALL[root])):
        if len(group) > 50:
            continue
        assert in_order(group) == in_order(plain(shop, root, ALL[root], group[0]["id"]))
        compared += 1
    assert compared >= 80


def test_everything_is_there(shop: DemoShop) -> None:
    ids = [line["id"] for query in ALL.values() for line in shop.bulk.read_now(query)]
    world = shop.world

    def count(kind: str) -> int:
        return sum(id.startswith(f"gid://shopify/{kind}/") for id in ids)

    assert count("Order") == len(world.orders)
    assert count("LineItem") == sum(len(order.line_items) for order in world.orders.values())
    assert count("FulfillmentOrder") == len(world.fulfillment_orders)
    assert count("InventoryItem") == len(world.items)
    assert count("InventoryLevel") == sum(level.is_active for level in world.levels.values())
    assert count("Location") == len(world.locations)
    assert max(len(order.line_items) for order in world.orders.values()) == 300


def test_a_child_comes_after_its_parent(shop: DemoShop) -> None:
    for query in ALL.values():
        seen = set()
        for line in shop.bulk.read_now(query):
            assert line.get("__parentId") is None or line["__parentId"] in seen
            seen.add(line["id"])
            assert list(line)[-1] == "__parentId" or "__parentId" not in line
            assert next(iter(line)) == "__typename"


def test_a_parcel_that_did_the_work_of_two_is_under_each_of_them(shop: DemoShop) -> None:
    parents: dict[str, set[str]] = {}
    for line in shop.bulk.read_now(ALL["fulfillmentOrders"]):
        if line["__typename"] == "Fulfillment":
            parents.setdefault(line["id"], set()).add(line["__parentId"])
    assert max(map(len, parents.values())) == 2
    assert {parent.split("/")[3] for each in parents.values() for parent in each} == {"FulfillmentOrder"}


def test_aliases_fragments_and_interfaces(tiny: Store) -> None:
    order = tiny.order(1)
    lines = tiny.shop.bulk.read_now(
        """
        query {
          orders { edges { node { ...Head number: name note } } }
          events { edges { node { id ... on BasicEvent { subjectType } } } }
        }
        fragment Head on Order { id status: displayFulfillmentStatus }
        """
    )
    assert lines[0] == {"id": order_gid(order), "status": "UNFULFILLED", "number": order.name, "note": None}
    assert {line["subjectType"] for line in lines[1:]} <= {"ORDER"}


def test_only_what_was_changed_since(tiny: Store) -> None:
    old = tiny.order(1)
    tiny.clock.pass_time(hours=1)
    new = tiny.order(2)
    since = "orders(query: \"updated_at:>='2026-11-20T09:30:00Z'\")"
    found = tiny.shop.bulk.read_now(ORDERS.replace("orders ", since + " ", 1))
    assert [line["id"] for line in found if line["__typename"] == "Order"] == [order_gid(new)]
    assert order_gid(old) != order_gid(new)
    works = tiny.shop.bulk.read_now(
        "{ fulfillmentOrders(includeClosed: true, query: \"updated_at:>='2026-11-20T09:30:00Z'\") "
        "{ edges { node { id orderId } } } }"
    )
    assert [work["orderId"] for work in works] == [order_gid(new)]


def test_the_window_of_a_connection_is_ignored(tiny: Store) -> None:
    tiny.order(1)
    tiny.order(1)
    assert len(tiny.shop.bulk.read_now("{ orders(first: 1) { edges { node { id } } } }")) == 2


def test_stock_is_written_with_its_names(tiny: Store) -> None:
    tiny.order(3)
    lines = [line for line in tiny.shop.bulk.read_now(INVENTORY) if line["__typename"] == "InventoryLevel"]
    quantities = [{entry["name"]: entry["quantity"] for entry in line["quantities"]} for line in lines]
    assert {"available": 7, "committed": 3, "on_hand": 10} in quantities


def test_lines_are_escaped_as_recorded(shared_dir: Path) -> None:
    """The recorded file's length, to the byte."""
    path = shared_dir / "shopify-recordings" / "2026-04__bulk-operation-run-query-group-objects.json"
    result = json.loads(path.read_text("utf-8"))["runs"]["runQueryGroupObjectsTrue"]["result"]
    assert sum(len(as_line(record)) for record in result["records"]) == result["byteLength"]


def test_a_line_is_one_line() -> None:
    written = {"note": "a\nb\u2028c/d <b>&</b> ë 😀"}
    line = as_line(written)
    assert line.count(b"\n") == 1
    assert json.loads(line) == written
