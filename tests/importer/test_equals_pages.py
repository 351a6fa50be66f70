"""What an import makes of orders equals what pages make of them: in full, as listed, by tags and words."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.columns import current
from fulfilldesk.store.files import snapshot_file
from tests.importer.bulk_files import Json
from tests.importer.made_orders import gid, made_orders
from tests.importer.support import bulk_of, cache_of, everything, imported


@pytest.fixture(scope="module")
def orders() -> list[Json]:
    """Three hundred orders, half of them with work to do."""
    return list(made_orders(300, seed=7, open_share=0.5))


def compared(tmp_path: Path, orders: list[Json], files: dict[BulkKind, list[Json | bytes]]) -> None:
    summary = imported(tmp_path / "import", files)
    assert summary.rejected == {}
    assert summary.orders == len(orders)
    ours = everything(tmp_path / "import" / "import.sqlite")
    assert ours == everything(cache_of(tmp_path / "pages.sqlite", orders))


def test_ordinary_files(tmp_path: Path, orders: list[Json]) -> None:
    compared(tmp_path, orders, bulk_of(orders))
    cache = OrderCache(tmp_path / "import" / "import.sqlite")
    told = [cache.order(order["id"]) for order in orders]
    cache.close()
    for name in [
        "paid_at",
        "receipt",
        "risk_level",
        "address_check",
        "country",
        "shipping_method",
        "refunds",
    ]:
        assert len({getattr(order, name) for order in told}) > 1, name
    assert {bool(refund.location_id) for order in told if order for refund in order.refunds} == {True, False}


@pytest.mark.parametrize("seed", range(3))
def test_lines_in_any_order(tmp_path: Path, orders: list[Json], seed: int) -> None:
    files = bulk_of(orders)
    for lines in files.values():
        random.Random(seed).shuffle(lines)
    compared(tmp_path, orders, files)


def test_newest_orders_first(tmp_path: Path, orders: list[Json]) -> None:
    compared(tmp_path, orders, bulk_of(list(reversed(orders))))


def test_everything_twice(tmp_path: Path, orders: list[Json]) -> None:
    files = {kind: [*lines, *lines] for kind, lines in bulk_of(orders).items()}
    compared(tmp_path, orders, files)


def test_children_far_from_their_parents(tmp_path: Path, orders: list[Json]) -> None:
    files = {
        kind: sorted(lines, key=lambda line: "__parentId" in line)  # type: ignore[operator]
        for kind, lines in bulk_of(orders).items()
    }
    compared(tmp_path, orders, files)


def test_the_newer_of_two_versions_is_kept(tmp_path: Path, orders: list[Json]) -> None:
    older = [
        {**order, "note": "old", "updatedAt": "2018-01-01T00:00:00Z", "tags": ["oud"], "fulfillments": []}
        for order in orders
    ]
    now, before = bulk_of(orders), bulk_of(older)
    mixed = {
        BulkKind.ORDERS: now[BulkKind.ORDERS][:400] + before[BulkKind.ORDERS] + now[BulkKind.ORDERS][400:],
        BulkKind.WORK: now[BulkKind.WORK],
    }
    compared(tmp_path, orders, mixed)


def test_identity_withheld(tmp_path: Path, orders: list[Json]) -> None:
    imported(tmp_path / "import", bulk_of(orders, identity=False))
    expected = cache_of(tmp_path / "pages.sqlite", orders, identity=False)
    assert everything(tmp_path / "import" / "import.sqlite") == everything(expected)


def test_a_renamed_location_is_listed_by_its_new_name(tmp_path: Path, orders: list[Json]) -> None:
    location = {
        "__typename": "Location",
        "id": gid("Location", 1),
        "name": "Depot",
        "isActive": True,
        "isFulfillmentService": False,
    }
    imported(tmp_path / "import", {**bulk_of(orders), BulkKind.LOCATIONS: [location]})
    with closing(sqlite3.connect(tmp_path / "import" / "import.sqlite")) as connection:
        names = dict(connection.execute("SELECT location, count(*) FROM orders GROUP BY 1").fetchall())
    assert names["Depot"] > 0
    assert "Magazijn" not in names


def test_the_file_is_a_cache_like_any_other(tmp_path: Path, orders: list[Json]) -> None:
    imported(tmp_path / "import", bulk_of(orders))
    pages = cache_of(tmp_path / "pages.sqlite", orders)
    schemas = []
    for path in (tmp_path / "import" / "import.sqlite", pages):
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute(
                "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name"
            )
            schemas.append((rows.fetchall(), connection.execute("PRAGMA integrity_check").fetchall()))
    assert schemas[0] == schemas[1]


def test_it_is_searched_listed_and_changed_like_any_other(tmp_path: Path, orders: list[Json]) -> None:
    imported(tmp_path / "import", bulk_of(orders))
    cache = OrderCache(tmp_path / "import" / "import.sqlite")
    pages = OrderCache(cache_of(tmp_path / "pages.sqlite", orders))
    for text in ("zadel", "jansen", "3s", "1001", "spoed", "nergens"):
        found, expected = cache.find(OrderQuery(text=text)), pages.find(OrderQuery(text=text))
        assert [*found.ids(0, 1000)] == [*expected.ids(0, 1000)]
    assert cache.counts() == pages.counts()
    changed = cache_of(tmp_path / "later.sqlite", [{**order, "note": "later"} for order in orders[:20]])
    later = OrderCache(changed)
    ids = later.order_ids_after(None, 100)
    cache.apply_orders([order for order_id in ids if (order := later.order(order_id)) is not None])
    assert [cache.order(order_id) for order_id in ids] == [later.order(order_id) for order_id in ids]
    for each in (cache, pages, later):
        each.close()


def test_the_arrays_of_its_lists_come_along(
    tmp_path: Path, orders: list[Json], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_WORTH_A_FILE", 100)
    imported(tmp_path / "import", bulk_of(orders))
    assert snapshot_file(tmp_path / "import" / "import.sqlite").stat().st_size > 8 * len(orders)
