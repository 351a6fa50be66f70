"""An import into a cache that is in use: what is newer there stays, and everything else comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.merging import BATCH
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.store.cache import OrderCache
from tests.importer.bulk_files import Json
from tests.importer.made_orders import gid, made_orders
from tests.importer.support import READ_AT, bulk_of, by_mapping, everything, imported

ORDERS = 3 * BATCH + 7


@pytest.fixture(scope="module")
def orders() -> list[Json]:
    return list(made_orders(ORDERS, seed=5, open_share=0.3))


def live(path: Path, orders: list[Json]) -> Path:
    """A cache that knows some of the orders as they are, some older, some newer, and one that is its own."""
    cache = OrderCache(path)
    known = [by_mapping(order) for order in orders[:60]]
    week = timedelta(days=7)
    cache.apply_orders(known[:20])
    cache.apply_orders(
        [replace(each, note="before", updated_at=each.updated_at - week) for each in known[20:40]]
    )
    cache.apply_orders(
        [replace(each, note="after", updated_at=each.updated_at + week) for each in known[40:]]
    )
    cache.apply_orders([replace(known[0], id=gid("Order", 5), fulfillments=(), fulfillment_orders=())])
    cache.close()
    return path


def applied(path: Path, orders: list[Json]) -> Path:
    """The same cache after pages have brought all of them."""
    cache = OrderCache(live(path, orders))
    cache.apply_orders([by_mapping(order) for order in orders])
    cache.close()
    return path


def test_what_is_newer_stays_and_views_hear_the_rest(tmp_path: Path, orders: list[Json]) -> None:
    told: list[dict[str, Any]] = []
    cache = live(tmp_path / "cache.sqlite", orders)
    summary = imported(tmp_path / "import", bulk_of(orders), merge_into=cache, told=told)
    assert (summary.orders, summary.rejected) == (ORDERS, {})
    expected = everything(applied(tmp_path / "pages.sqlite", orders))
    assert everything(cache) == expected
    merged = [message for message in told if message["at"] == "merge"]
    assert [message["orders"] for message in merged] == [BATCH, 2 * BATCH, 3 * BATCH, ORDERS]
    ids = [order_id for message in merged for order_id in message["ids"]]
    untouched = {order["id"] for order in (*orders[:20], *orders[40:60])}
    assert sorted(ids) == sorted(order["id"] for order in orders if order["id"] not in untouched)


@pytest.mark.parametrize("later", [timedelta(minutes=1), timedelta(days=2)])
def test_what_was_read_while_the_runs_were_written_stays(
    tmp_path: Path, orders: list[Json], later: timedelta
) -> None:
    """Work may move without its order's updated_at, and a bulk import takes hours or days."""
    path = tmp_path / "cache.sqlite"
    held = replace(by_mapping(orders[0]), note="held", read_at=READ_AT + later)
    cache = OrderCache(path)
    cache.apply_orders([held])
    cache.close()
    told: list[dict[str, Any]] = []
    imported(tmp_path / "import", bulk_of(orders[:5]), merge_into=path, told=told)
    cache = OrderCache(path)
    assert cache.order(held.id) == held
    assert cache.order_count() == 5
    cache.close()
    (merged,) = [message for message in told if message["at"] == "merge"]
    assert sorted(merged["ids"]) == sorted(order["id"] for order in orders[1:5])


class _StopsAt(Control):
    """Says stop when it was asked so often."""

    def __init__(self, checks: int) -> None:
        super().__init__()
        self._left = checks

    def check(self) -> None:
        self._left -= 1
        if self._left == 0:
            self.stop()
        super().check()


@pytest.mark.parametrize("checks", [1, 3, 4, 5, 6, 7, 8])
def test_stopped_in_the_middle_it_goes_on(tmp_path: Path, orders: list[Json], checks: int) -> None:
    cache = live(tmp_path / "cache.sqlite", orders)
    files = bulk_of(orders)
    with pytest.raises(Stopped):
        imported(tmp_path / "import", files, merge_into=cache, control=_StopsAt(checks))
    told: list[dict[str, Any]] = []
    imported(tmp_path / "import", files, merge_into=cache, told=told)
    assert everything(cache) == everything(applied(tmp_path / "pages.sqlite", orders))


def test_stock_and_places_come_too(tmp_path: Path) -> None:
    files: dict[BulkKind, list[Json | bytes]] = {
        BulkKind.LOCATIONS: [
            {
                "__typename": "Location",
                "id": gid("Location", 1),
                "name": "Depot",
                "isActive": True,
                "isFulfillmentService": False,
            }
        ],
        BulkKind.INVENTORY: [
            {"__typename": "InventoryItem", "id": gid("InventoryItem", 1), "tracked": False},
            {
                "__typename": "InventoryLevel",
                "id": gid("InventoryLevel", 9),
                "location": {"id": gid("Location", 1)},
                "quantities": [
                    {"name": "available", "quantity": 3},
                    {"name": "committed", "quantity": 1},
                    {"name": "on_hand", "quantity": 4},
                ],
                "__parentId": gid("InventoryItem", 1),
            },
        ],
    }
    cache = tmp_path / "cache.sqlite"
    imported(tmp_path / "import", files, merge_into=cache)
    opened = OrderCache(cache)
    key = (gid("InventoryItem", 1), gid("Location", 1))
    level = opened.levels([key])[key]
    assert opened.location_names() == {gid("Location", 1): "Depot"}
    opened.close()
    assert (level.tracked, level.read_at) == (False, READ_AT)
    assert level.stock is not None
    assert (level.stock.on_hand, level.stock.committed, level.stock.available) == (4, 1, 3)


def test_who_is_forgotten_stays_forgotten(tmp_path: Path, orders: list[Json]) -> None:
    """Though the import knows them."""
    path = live(tmp_path / "cache.sqlite", orders)
    asked = next(order for order in map(by_mapping, orders) if order.customer and order.customer.id)
    cache = OrderCache(path)
    cache.apply_orders([asked])
    cache.begin_forgetting(asked.id)
    cache.close()
    imported(tmp_path / "import", bulk_of(orders), merge_into=path)
    cache = OrderCache(path)
    theirs = [order.id for order in map(by_mapping, orders) if order.customer == asked.customer]
    for order_id in set(theirs) - set(cache.forgetting()):
        order = cache.order(order_id)
        assert order is not None
        assert (order.customer, order.person_removed) == (None, True)
    others = [order for order in map(by_mapping, orders[60:]) if order.customer and order.id not in theirs]
    assert len(others) > BATCH
    for order in others:
        kept = cache.order(order.id)
        assert kept is not None
        assert kept.customer == order.customer
    cache.close()
