"""Every order, fulfilment, fulfilment order and stock level that a real shop ever answered is read whole."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from graphql import GraphQLSchema

from fulfilldesk.shopify.answers import bulk as bulk_answers
from fulfilldesk.shopify.answers import fulfillments as parts
from fulfilldesk.shopify.answers import inventory as inventory_answers
from fulfilldesk.shopify.answers import orders as answers
from fulfilldesk.shopify.answers import shop as shop_answers
from fulfilldesk.shopify.download_address import download_address
from fulfilldesk.shopify.mapping import bulk as map_bulk
from fulfilldesk.shopify.mapping import fulfillments as map_parts
from fulfilldesk.shopify.mapping import inventory as map_inventory
from fulfilldesk.shopify.mapping import orders as map_orders
from fulfilldesk.shopify.mapping import shop as map_shop
from tests.shopify import found_again
from tests.shopify.completing import Completion
from tests.shopify.found_again import expected, pattern
from tests.shopify.recordings import answered, objects
from tests.shopify.support import START

Read = Callable[[dict[str, Any]], Any]

READ: dict[str, tuple[str, str, Read, Mapping[str, found_again.Where]]] = {
    "Order": (
        "OrderParts",
        "OrdersPage",
        lambda value: map_orders.order(
            msgspec.convert(value, answers.Order), identity_hidden=False, read_at=START
        ),
        found_again.ORDER,
    ),
    "LineItem": (
        "LineItemParts",
        "OrdersPage",
        lambda value: map_orders.line_item(msgspec.convert(value, answers.LineItem)),
        found_again.LINE_ITEM,
    ),
    "Fulfillment": (
        "FulfillmentParts",
        "OrdersPage",
        lambda value: map_parts.fulfillment(msgspec.convert(value, parts.Fulfillment)),
        found_again.FULFILLMENT,
    ),
    "FulfillmentOrder": (
        "FulfillmentOrderParts",
        "OrdersPage",
        lambda value: map_parts.fulfillment_order(msgspec.convert(value, parts.FulfillmentOrder)),
        found_again.FULFILLMENT_ORDER,
    ),
}


@pytest.fixture(scope="module")
def recorded(shared_dir: Path) -> dict[str, list[dict[str, Any]]]:
    """Every different object of each type in all recorded answers."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for data in answered(shared_dir / "shopify-recordings"):
        for kind, value in objects(data):
            found.setdefault(kind, {})[json.dumps(value, sort_keys=True)] = value
    return {kind: list(values.values()) for kind, values in found.items()}


@pytest.mark.parametrize(
    ("kind", "at_least"), [("Order", 120), ("LineItem", 90), ("Fulfillment", 25), ("FulfillmentOrder", 150)]
)
def test_every_recorded_object_is_read_without_loss(
    kind: str, at_least: int, recorded: dict[str, list[dict[str, Any]]], real_schema: GraphQLSchema
) -> None:
    fragment, question, read, table = READ[kind]
    checked: Counter[str] = Counter()
    for value in recorded[kind]:
        completion = Completion(real_schema, fragment, question, value)
        domain = read(completion.value)
        for path, leaf in completion.recorded:
            name, places = pattern(path)
            if "pageInfo" in name:
                continue  # paging itself; the cursor is of no use to the domain
            if kind == "Order" and name.startswith(found_again.DRAWN_FROM):
                continue
            if name not in table and leaf is None:
                continue  # an object that is not there
            assert _same(table[name](domain, *places), expected(path, leaf)), (name, leaf, value)
            checked[name] += 1
    print(f"{kind}: {len(recorded[kind])} objects, {sum(checked.values())} values, {len(checked)} fields")
    assert len(recorded[kind]) >= at_least
    assert sum(checked.values()) > 3 * at_least


def _same(found: Any, recorded_value: Any) -> bool:
    if isinstance(found, Decimal):
        return found == Decimal(recorded_value)
    # Shopify has both "" and null for what was never given.
    return bool(found == recorded_value) or (not found and recorded_value in ("", None))


def _levels(recorded: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """(item, level) pairs: levels listed below their item, and levels that name theirs."""
    for item in recorded["InventoryItem"]:
        for level in (item.get("inventoryLevels") or {}).get("nodes") or []:
            yield item, level
    for level in recorded["InventoryLevel"]:
        yield level.get("item") or {"id": "gid://shopify/InventoryItem/1"}, level


def test_every_recorded_stock_level_is_read_without_loss(recorded: dict[str, list[dict[str, Any]]]) -> None:
    levels = values = 0
    for item, level in _levels(recorded):
        quantities = {entry["name"]: entry["quantity"] for entry in level.get("quantities") or []}
        active = level.get("isActive", True)
        answer = {
            "id": item["id"],
            "tracked": item.get("tracked", True),
            "inventoryLevel": {
                "id": level.get("id", "gid://shopify/InventoryLevel/1?inventory_item_id=1"),
                "isActive": active,
                "quantities": [
                    {"name": name, "quantity": quantities.get(name, 0)}
                    for name in ("available", "committed", "on_hand")
                ],
            },
        }
        read = map_inventory.inventory_level(
            msgspec.convert(answer, inventory_answers.InventoryItem), "gid://shopify/Location/1", START
        )
        assert (read.inventory_item_id, read.tracked) == (item["id"], item.get("tracked", True))
        levels += 1
        if not active:
            assert read.stock is None
            continue
        for name in quantities.keys() & {"available", "committed", "on_hand"}:
            assert getattr(read.stock, name) == quantities[name]
            values += 1
    print(f"InventoryLevel: {levels} levels, {values} quantities")
    assert levels > 100
    assert values > 200


def test_every_recorded_inventory_item_is_read(recorded: dict[str, list[dict[str, Any]]]) -> None:
    for item in recorded["InventoryItem"]:
        answer = {"id": item["id"], "tracked": item.get("tracked", False), "inventoryLevel": None}
        read = map_inventory.inventory_level(
            msgspec.convert(answer, inventory_answers.InventoryItem), "gid://shopify/Location/1", START
        )
        assert (read.inventory_item_id, read.tracked, read.stock) == (
            item["id"],
            item.get("tracked", False),
            None,
        )
    assert len(recorded["InventoryItem"]) > 40


def test_every_recorded_location_and_event_is_read(recorded: dict[str, list[dict[str, Any]]]) -> None:
    for place in recorded["Location"]:
        answer = {"name": "?", "isActive": True, "isFulfillmentService": False, **place}
        location = map_shop.location(msgspec.convert(answer, shop_answers.Location))
        assert (location.id, location.name) == (place["id"], answer["name"])
        assert (location.active, location.service) == (answer["isActive"], answer["isFulfillmentService"])
    for line in recorded["BasicEvent"]:
        event = map_shop.order_event(msgspec.convert(line, shop_answers.Event), "gid://shopify/Order/1")
        assert (event.id, event.action, event.message) == (line["id"], line["action"], line["message"])
    assert len(recorded["Location"]) > 50
    assert len(recorded["BasicEvent"]) > 1


def test_every_recorded_bulk_operation_is_read_and_its_file_may_be_fetched(
    recorded: dict[str, list[dict[str, Any]]],
) -> None:
    missing = {"errorCode": None, "completedAt": None, "fileSize": None, "url": None, "partialDataUrl": None}
    started = {"createdAt": "2026-11-22T12:00:00Z", "objectCount": "0", "query": ""}
    addresses = 0
    for value in recorded["BulkOperation"]:
        if "status" not in value:
            continue
        answer = {**missing, **started, **value}
        run = map_bulk.bulk_run(msgspec.convert(answer, bulk_answers.BulkOperation))
        assert (run.id, run.status, run.error_code) == (value["id"], value["status"], answer["errorCode"])
        assert str(run.objects) == answer["objectCount"]
        assert (None if run.size is None else str(run.size)) == answer["fileSize"]
        assert (run.url, run.partial_url) == (answer["url"], answer["partialDataUrl"])
        if run.url:
            assert str(download_address(run.url, shop_is_local=False)) == run.url
            addresses += 1
    print(f"BulkOperation: {len(recorded['BulkOperation'])} objects, {addresses} addresses")
    assert len(recorded["BulkOperation"]) > 40
    assert addresses > 15
