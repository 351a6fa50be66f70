"""Orders of the benchmark's shop as the pages that a sync reads, changed as a day's work changes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tests.benchmarks.jsonl import BulkFiles
from tests.benchmarks.order_lines import BLOCK

Json = dict[str, Any]

_LAST_PAGE = {"hasNextPage": False, "endCursor": None}


def orders_to_change(files: BulkFiles, count: int) -> list[Json]:
    """Orders that a sync will find changed: mostly the newest, some from all the years."""
    blocks = -(-files.total // BLOCK)
    older = [_nodes(files, [number])[7] for number in range(0, blocks - 1, max(1, blocks * 8 // count))]
    return [*_nodes(files, [blocks - 1])[-(count - len(older)) :], *older]


def change(nodes: Iterable[Json], turn: int) -> None:
    """What a day's work changes: every order was touched, and of each five one got a tag, a note, another
    payment or parcel status, or was archived. Each turn changes all of them again."""
    for place, node in enumerate(nodes):
        node["updatedAt"] = f"2026-11-{22 + turn // 24}T{turn % 24:02d}:{place // 60:02d}:{place % 60:02d}Z"
        match place % 5:
            case 0:
                node["tags"] = sorted({*node["tags"][:2], f"ronde-{turn}"})
            case 1:
                node["note"] = f"Gebeld om half {turn + 1}"
            case 2:
                node["displayFinancialStatus"] = ("PAID", "PARTIALLY_REFUNDED")[turn % 2]
            case 3:
                node["closedAt"] = node["updatedAt"]
            case _:
                for parcel in node["fulfillments"]:
                    parcel["displayStatus"] = ("DELIVERED", "IN_TRANSIT")[turn % 2]


def page(nodes: Iterable[Json]) -> bytes:
    """The `data` of an answer to OrdersPage."""
    return json.dumps(
        {"orders": {"nodes": list(nodes), "pageInfo": _LAST_PAGE}}, ensure_ascii=False, separators=(",", ":")
    ).encode()


def _nodes(files: BulkFiles, blocks: Iterable[int]) -> list[Json]:
    nodes: list[Json] = []
    for made in files.blocks(blocks):
        orders: dict[str, Json] = {}
        for node in _objects(made.orders).values():
            if node["__typename"] == "Order":
                node |= {"lineItems": _connection(()), "fulfillmentOrders": _connection(())}
                orders[node["id"]] = node
            else:
                orders[node["__parentId"]]["lineItems"]["nodes"].append(node)
        _hang(_objects(made.work), orders)
        nodes += orders.values()
    return nodes


def _hang(work: Mapping[str, Json], orders: Mapping[str, Json]) -> None:
    """Work under its order, lines under their work, and under their parcels."""
    lines_of: dict[str, list[Json]] = {}
    for node in work.values():
        if node["__typename"] == "FulfillmentLineItem":
            lines_of.setdefault(node["__parentId"], []).append(node)
        elif node["__typename"] == "FulfillmentOrderLineItem":
            work[node["__parentId"]].setdefault("lineItems", _connection(()))["nodes"].append(node)
    for node in work.values():
        if node["__typename"] == "FulfillmentOrder":
            node.setdefault("lineItems", _connection(()))
            orders[node["orderId"]]["fulfillmentOrders"]["nodes"].append(node)
    for order in orders.values():
        for parcel in order["fulfillments"]:
            parcel["fulfillmentLineItems"] = _connection(lines_of.get(parcel["id"], ()))


def _objects(lines: str) -> dict[str, Json]:
    decoded = map(json.loads, lines.splitlines())
    return {node["id"]: node for node in decoded}


def _connection(nodes: Iterable[Json]) -> Json:
    return {"nodes": list(nodes), "pageInfo": _LAST_PAGE}
