"""The demo shop's schema is a true part of Shopify's, and every field of it answers."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from fulfilldesk.demoshop.api.binding import schema
from fulfilldesk.demoshop.shop import DemoShop


@pytest.fixture(scope="session")
def real_types(shared_dir: Path) -> dict[str, dict[str, Any]]:
    """The types of Shopify's schema 2026-10, as introspected."""
    with gzip.open(shared_dir / "shopify-schema" / "admin_2026-10.json.gz") as file:
        return {kind["name"]: kind for kind in json.load(file)["data"]["__schema"]["types"]}


def _written(kind: dict[str, Any]) -> str:
    if kind["kind"] == "NON_NULL":
        return _written(kind["ofType"]) + "!"
    if kind["kind"] == "LIST":
        return f"[{_written(kind['ofType'])}]"
    return str(kind["name"])


def _arguments(real: dict[str, Any]) -> dict[str, tuple[str, bool]]:
    return {item["name"]: (_written(item["type"]), item["defaultValue"] is not None) for item in real["args"]}


def _differences(name: str, real: dict[str, Any]) -> list[str]:
    own = schema().type_map[name]
    wrong = []
    if isinstance(own, GraphQLEnumType):
        wrong += sorted(set(own.values) ^ {value["name"] for value in real["enumValues"]})
    if isinstance(own, (GraphQLObjectType, GraphQLInterfaceType)):
        fields = {field["name"]: field for field in real["fields"]}
        for key, field in own.fields.items():
            if key not in fields or str(field.type) != _written(fields[key]["type"]):
                wrong.append(f"{name}.{key}")
                continue
            arguments = {
                item: (str(argument.type), argument.default_value is not None or argument.default is not None)
                for item, argument in field.args.items()
            }
            if {item: kind for item, (kind, _) in arguments.items()} != {
                item: kind for item, (kind, _) in _arguments(fields[key]).items()
            }:
                wrong.append(f"{name}.{key}(...)")
        missing = {interface.name for interface in own.interfaces} - {
            item["name"] for item in real["interfaces"] or []
        }
        wrong += [f"{name} implements {item}" for item in missing]
    if isinstance(own, GraphQLInputObjectType):
        inputs = {field["name"]: _written(field["type"]) for field in real["inputFields"]}
        wrong += [f"{name}.{key}" for key, field in own.fields.items() if inputs.get(key) != str(field.type)]
    return wrong


def test_every_type_field_argument_and_value_is_shopifys(real_types: dict[str, dict[str, Any]]) -> None:
    wrong = []
    for name in schema().type_map:
        if name.startswith("__"):
            continue
        wrong += _differences(name, real_types[name]) if name in real_types else [name]
    assert wrong == []


def test_required_inputs_are_all_there(real_types: dict[str, dict[str, Any]]) -> None:
    for name, own in schema().type_map.items():
        if isinstance(own, GraphQLInputObjectType):
            fields = real_types[name]["inputFields"]
            needed = {
                item["name"]
                for item in fields
                if item["type"]["kind"] == "NON_NULL" and not item["defaultValue"]
            }
            assert needed <= own.fields.keys(), name


def _everything(kind: Any, depth: int, seen: tuple[str, ...] = ()) -> str:
    """A selection of every field of a type, a few levels deep."""
    parts = []
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        required = [argument for argument in field.args.values() if is_required_argument(argument)]
        if is_leaf_type(inner):
            parts.append(name if not required else "")
        elif depth and not required and inner.name not in seen:
            window = "(first: 2)" if "first" in field.args else ""
            selected = _everything(inner, depth - 1, (*seen, inner.name))
            parts.append(f"{name}{window} {selected}" if selected else "")
    text = " ".join(part for part in parts if part)
    return f"{{ {text} }}" if text else ""


def _ids(shop: DemoShop) -> dict[str, str]:
    """An id for each root field that takes one, of an order that has everything."""
    world = shop.world
    order = max(world.orders.values(), key=lambda order: (len(order.fulfillment_ids), len(order.events)))
    level = next(iter(world.levels.values()))
    return {
        "bulkOperation": f"gid://shopify/BulkOperation/{shop.bulk.all()[0].id}",
        "event": f"gid://shopify/BasicEvent/{order.events[0].id}",
        "fulfillment": f"gid://shopify/Fulfillment/{order.fulfillment_ids[0]}",
        "fulfillmentOrder": f"gid://shopify/FulfillmentOrder/{order.fulfillment_order_ids[0]}",
        "fulfillmentService": f"gid://shopify/FulfillmentService/{next(iter(world.services))}",
        "inventoryItem": f"gid://shopify/InventoryItem/{level.inventory_item_id}",
        "inventoryLevel": f"gid://shopify/InventoryLevel/{level.id}?inventory_item_id={level.inventory_item_id}",
        "job": next(iter(world.jobs)),
        "location": f"gid://shopify/Location/{level.location_id}",
        "node": f"gid://shopify/Order/{order.id}",
        "order": f"gid://shopify/Order/{order.id}",
        "product": f"gid://shopify/Product/{next(iter(world.products))}",
        "productVariant": f"gid://shopify/ProductVariant/{next(iter(world.variants))}",
    }


#: Only for apps that are a fulfilment service.
REFUSED = ("assignedFulfillmentOrders",)


def _roots(built: GraphQLSchema) -> list[str]:
    assert built.query_type is not None
    return [name for name in built.query_type.fields if name not in ("nodes", *REFUSED)]


@pytest.fixture(scope="module")
def full_shop() -> DemoShop:
    """The demo shop as everybody gets it, with all scopes and a bucket that never empties."""
    shop = DemoShop()
    shop.world.app.scopes.append("read_apps")
    shop.bucket.maximum = shop.bucket.restore_rate = 10**12
    shop.world.jobs["gid://shopify/Job/1"] = True
    shop.bulk.start("{ locations { edges { node { id } } } }")
    shop.bulk.settle()
    return shop


@pytest.mark.parametrize("root", _roots(schema()))
def test_every_field_answers(full_shop: DemoShop, root: str) -> None:
    query_type = schema().query_type
    assert query_type is not None
    field = query_type.fields[root]
    id_of = _ids(full_shop)
    arguments = [f'id: "{id_of[root]}"'] if root in id_of else []
    arguments += ["first: 50"] if "first" in field.args else []
    selected = _everything(get_named_type(field.type), 4)
    passed = f"({', '.join(arguments)})" if arguments else ""
    answer = full_shop.execute(f"{{ {root}{passed} {selected} }}")
    assert "errors" not in answer, answer["errors"][:3]
    assert answer["data"][root] is not None
