"""Files that are cut, mixed up or nonsense: what fits is imported, the rest is counted, named and kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fulfilldesk.importer import blocks as reading
from fulfilldesk.services.bulk import BulkKind
from tests.importer.bulk_files import Json, order_lines
from tests.importer.made_orders import gid, made_orders
from tests.importer.support import bulk_of, cache_of, everything, imported


@pytest.fixture(scope="module")
def orders() -> list[Json]:
    return list(made_orders(40, seed=11, open_share=0.5))


def encoded(line: Json, **changes: Any) -> bytes:
    return msgspec.json.encode({**line, **changes})


def kept(folder: Path) -> list[Json]:
    return [msgspec.json.decode(line) for line in (folder / "rejected.jsonl").read_bytes().splitlines()]


BAD_LINES = [
    ("bad-json", lambda line: encoded(line)[:100]),
    ("bad-json", lambda line: b"<html>please sign in</html>"),
    ("bad-json", lambda line: b'{"__typename":"Order","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    ("bad-text", lambda line: encoded(line).replace(b"#1", b"#\xff\xfe")),
    ("bad-json", lambda line: encoded(line, note="x").replace(b'"note":"x"', b'"note":"\\ud800"')),
    ("unknown-kind", lambda line: encoded(line, __typename="Refund")),
    ("unknown-kind", lambda line: encoded({"id": line["id"]})),
    ("wrong-shape", lambda line: encoded(line, name=1001)),
    ("wrong-shape", lambda line: encoded(line, test="false")),
    ("wrong-shape", lambda line: encoded(line, createdAt="yesterday")),
    ("wrong-shape", lambda line: encoded(line, createdAt=None)),
    ("wrong-shape", lambda line: encoded({key: value for key, value in line.items() if key != "tags"})),
    ("wrong-shape", lambda line: b"[1, 2]"),
    ("wrong-shape", lambda line: b"null"),
    ("bad-value", lambda line: encoded(line, updatedAt="9999-12-31T23:59:59-14:00")),
    ("bad-value", lambda line: encoded(line, closedAt="0001-01-01T00:00:00+14:00")),
    ("bad-value", lambda line: encoded(line, id="gid://shopify/Customer/1")),
    ("bad-value", lambda line: encoded(line, id="gid://shopify/Order/99999999999999999999")),
    (
        "bad-value",
        lambda line: encoded(line, totalRefundedSet={"shopMoney": {"amount": "1e9", "currencyCode": "EUR"}}),
    ),
]


@pytest.mark.parametrize(("reason", "spoil"), BAD_LINES)
def test_a_bad_line_among_good_ones(tmp_path: Path, orders: list[Json], reason: str, spoil: Any) -> None:
    files = bulk_of(orders)
    extra = spoil(bulk_of(list(made_orders(1, first=900)))[BulkKind.ORDERS][0])
    place = 17
    files[BulkKind.ORDERS].insert(place, extra)
    summary = imported(tmp_path / "import", files)
    assert summary.rejected == {reason: 1}
    assert summary.kept_aside == str(tmp_path / "import" / "rejected.jsonl")
    (entry,) = kept(tmp_path / "import")
    assert (entry["file"], entry["line"], entry["reason"]) == ("orders", place + 1, reason)
    assert "raw" in entry or "raw_base64" in entry
    assert everything(tmp_path / "import" / "import.sqlite") == everything(
        cache_of(tmp_path / "pages.sqlite", orders)
    )


@pytest.mark.parametrize("parent", ["", "gid://shopify/Order/", "\0", "gid://shopify/LineItem/1"])
def test_the_first_line_belongs_to_nothing(tmp_path: Path, orders: list[Json], parent: str) -> None:
    files = bulk_of(orders)
    _, line, *_ = order_lines(orders[0])
    files[BulkKind.ORDERS].insert(0, encoded(line, __parentId=parent))
    summary = imported(tmp_path / "import", files)
    assert summary.rejected == {"bad-value": 1}
    assert everything(tmp_path / "import" / "import.sqlite") == everything(
        cache_of(tmp_path / "pages.sqlite", orders)
    )


def test_an_order_that_does_not_fit_takes_its_lines_along(tmp_path: Path, orders: list[Json]) -> None:
    files = bulk_of(orders)
    bad, others = orders[5], [*orders[:5], *orders[6:]]
    files[BulkKind.ORDERS] = [
        encoded(line, name=None) if line["id"] == bad["id"] else line  # type: ignore[index]
        for line in files[BulkKind.ORDERS]
    ]
    of_the_order = [line for lines in bulk_of([bad]).values() for line in lines]
    summary = imported(tmp_path / "import", files)
    assert summary.rejected == {"wrong-shape": 1, "orphan": len(of_the_order) - 1}
    entries = kept(tmp_path / "import")
    assert len(entries) == len(of_the_order)
    assert {msgspec.json.decode(entry["raw"])["id"] for entry in entries} == {
        line["id"]
        for line in of_the_order  # type: ignore[index]
    }
    assert all(entry["line"] for entry in entries)
    assert everything(tmp_path / "import" / "import.sqlite") == everything(
        cache_of(tmp_path / "pages.sqlite", others)
    )


def test_orphans_of_every_kind(tmp_path: Path, orders: list[Json]) -> None:
    files = bulk_of(orders)
    stranger = bulk_of(list(made_orders(1, seed=5, first=900)))
    files[BulkKind.ORDERS] += stranger[BulkKind.ORDERS][1:]
    files[BulkKind.WORK] += stranger[BulkKind.WORK][1:]
    files[BulkKind.INVENTORY] = [a_level(3, 1)]
    orphans = len(stranger[BulkKind.ORDERS]) - 1 + len(stranger[BulkKind.WORK]) - 1 + 1
    summary = imported(tmp_path / "import", files)
    assert summary.rejected == {"orphan": orphans}
    assert len(kept(tmp_path / "import")) == orphans
    assert everything(tmp_path / "import" / "import.sqlite") == everything(
        cache_of(tmp_path / "pages.sqlite", orders)
    )


def test_a_line_of_fifty_megabytes(tmp_path: Path, orders: list[Json]) -> None:
    files = bulk_of(orders)
    huge = encoded(files[BulkKind.ORDERS][0], note="x" * 50_000_000)  # type: ignore[arg-type]
    files[BulkKind.ORDERS].insert(9, huge)
    summary = imported(tmp_path / "import", files)
    assert summary.rejected == {"too-long": 1}
    (entry,) = kept(tmp_path / "import")
    assert entry["line"] == 10
    assert entry["raw"] == huge[: len(entry["raw"])].decode()
    assert summary.orders == len(orders)


@pytest.mark.parametrize("keep", [0, 1, 2, 60, 0.5, 0.999])
def test_a_file_that_was_cut(tmp_path: Path, orders: list[Json], keep: float) -> None:
    whole = b"".join(encoded(line) + b"\n" for line in bulk_of(orders)[BulkKind.ORDERS])  # type: ignore[arg-type]
    cut = whole[: int(keep * len(whole)) if isinstance(keep, float) else keep]
    fitting = sum(
        1 for line in cut.splitlines(keepends=True) if line.endswith(b"}\n") and b'"name":"#' in line
    )
    assert imported(tmp_path / "import", {BulkKind.ORDERS: [cut.removesuffix(b"\n")]}).orders in (
        fitting,
        fitting + 1,  # cut exactly at the end of a line's object
    )


def test_blank_lines_and_windows_ends(tmp_path: Path, orders: list[Json]) -> None:
    files: dict[BulkKind, list[Json | bytes]] = {
        kind: [piece for line in lines for piece in (b"", encoded(line) + b"\r")]  # type: ignore[arg-type]
        for kind, lines in bulk_of(orders).items()
    }
    assert imported(tmp_path / "import", files).rejected == {}
    assert everything(tmp_path / "import" / "import.sqlite") == everything(
        cache_of(tmp_path / "pages.sqlite", orders)
    )


def test_nothing_at_all(tmp_path: Path) -> None:
    summary = imported(tmp_path / "import", {})
    assert (summary.orders, summary.rejected, summary.kept_aside) == (0, {}, None)
    assert everything(tmp_path / "import" / "import.sqlite")["orders"] == {}


@pytest.mark.parametrize("size", [64, 1000, 5000])
def test_blocks_of_any_size_are_whole_lines(tmp_path: Path, orders: list[Json], size: int) -> None:
    raw = b"".join(encoded(line) + b"\n" for line in bulk_of(orders)[BulkKind.ORDERS])  # type: ignore[arg-type]
    path = tmp_path / "orders.jsonl"
    path.write_bytes(raw)
    found = list(reading.blocks(path, "Order", 0, size))
    assert b"".join(block.data for block in found) == raw
    assert all(block.data.startswith(b'{"__typename":"Order"') for block in found)
    assert sum(block.lines for block in found) == raw.count(b"\n")
    middle = found[len(found) // 2]
    assert (
        b"".join(block.data for block in reading.blocks(path, "Order", middle.end, size)) == raw[middle.end :]
    )


def a_level(item: int, location: int, **changes: Any) -> Json:
    quantities = {"available": 5, "committed": 2, "on_hand": 7}
    return {
        "__typename": "InventoryLevel",
        "id": gid("InventoryLevel", f"{item}?inventory_item_id={item}"),
        "location": {"id": gid("Location", location)},
        "quantities": [{"name": name, "quantity": units} for name, units in quantities.items()],
        "__parentId": gid("InventoryItem", item),
        **changes,
    }


def test_stock_and_locations(tmp_path: Path) -> None:
    item = {"__typename": "InventoryItem", "id": gid("InventoryItem", 1), "tracked": True}
    lacking = a_level(1, 2, quantities=[{"name": "available", "quantity": 1}])
    locations: list[Json | bytes] = [
        {
            "__typename": "Location",
            "id": gid("Location", number),
            "name": f"Plek {number}",
            "isActive": number != 2,
            "isFulfillmentService": False,
        }
        for number in (1, 2)
    ]
    stock: list[Json | bytes] = [a_level(1, 1), item, lacking]
    summary = imported(tmp_path / "import", {BulkKind.INVENTORY: stock, BulkKind.LOCATIONS: locations})
    assert summary.rejected == {"bad-value": 1}
    with closing(sqlite3.connect(tmp_path / "import" / "import.sqlite")) as connection:
        levels = connection.execute(
            "SELECT inventory_item_id, location_id, tracked, on_hand, committed, available"
            " FROM inventory_levels"
        ).fetchall()
        places = connection.execute("SELECT id, name, active, service FROM locations ORDER BY id").fetchall()
    assert levels == [(1, 1, 1, 7, 2, 5)]
    assert places == [(1, "Plek 1", 1, 0), (2, "Plek 2", 0, 0)]
