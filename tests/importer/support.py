"""An import in this process, of files that lie there already; and what a cache says, to be compared."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from fulfilldesk.domain.orders import Order
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.importing import Summary, run
from fulfilldesk.importer.messages import Job, Run
from fulfilldesk.importer.progress import Teller
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.answers import orders as answers
from fulfilldesk.shopify.mapping.orders import order as mapped
from fulfilldesk.store.cache import OrderCache
from tests.importer.bulk_files import Json, order_lines, work_lines, written

READ_AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
#: What a person may see or find of an order without opening it.
LISTED = "SELECT * FROM orders ORDER BY id"
TAGS = "SELECT order_id, tag_key FROM order_tags ORDER BY 1, 2"
WORDS = "SELECT order_id, words FROM search_text ORDER BY 1"


def put_files(folder: Path, files: Mapping[BulkKind, Iterable[Json | bytes]]) -> list[Run]:
    """The files where downloads would put them, and the runs that name them; the others are empty."""
    folder.mkdir(exist_ok=True)
    runs = []
    for kind in BulkKind:
        path = written(folder / f"{kind.value}.jsonl", files.get(kind, ()))
        runs.append(Run(kind, "https://storage.googleapis.com/secret", READ_AT, path.stat().st_size))
    return runs


def bulk_of(orders: Sequence[Json], *, identity: bool = True) -> dict[BulkKind, list[Json | bytes]]:
    """The two files these orders come in."""
    return {
        BulkKind.ORDERS: [line for order in orders for line in order_lines(order, identity=identity)],
        BulkKind.WORK: [line for order in orders for line in work_lines(order)],
    }


def imported(
    folder: Path,
    files: Mapping[BulkKind, Iterable[Json | bytes]],
    *,
    merge_into: Path | None = None,
    told: list[dict[str, Any]] | None = None,
    control: Control | None = None,
) -> Summary:
    """Import the files."""
    runs = put_files(folder, files)
    job = Job(str(folder), str(merge_into or folder / "cache.sqlite"), runs, merge=merge_into is not None)
    return run(job, control or Control(), Teller((told if told is not None else []).append))


def by_mapping(order: Json, *, identity: bool = True) -> Order:
    """The order as an ordinary page would bring it."""
    answer = msgspec.convert(order, answers.Order)
    if not identity:
        answer = msgspec.structs.replace(answer, email=None, phone=None, customer=None, shipping_address=None)
    return mapped(answer, identity_hidden=not identity, read_at=READ_AT)


def cache_of(path: Path, orders: Sequence[Json], *, identity: bool = True) -> Path:
    """A cache that pages have filled."""
    cache = OrderCache(path)
    cache.apply_orders([by_mapping(order, identity=identity) for order in orders])
    cache.close()
    return path


def everything(path: Path) -> dict[str, Any]:
    """Every order in full, how it is listed, its tags and words."""
    cache = OrderCache(path)
    try:
        ids = cache.order_ids_after(None, 1_000_000)
        orders = {order_id: cache.order(order_id) for order_id in ids}
    finally:
        cache.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        listed = connection.execute(LISTED)
        digest = [column[0] for column in listed.description].index("digest")
        return {
            "orders": orders,
            "listed": [row[:digest] + row[digest + 1 :] for row in listed],
            "tags": connection.execute(TAGS).fetchall(),
            "words": connection.execute(WORDS).fetchall(),
            "left over": {
                table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()
                for table in (
                    "lines",
                    "fulfillments",
                    "fulfillment_lines",
                    "tracking",
                    "fulfillment_orders",
                    "fulfillment_order_lines",
                    "holds",
                    "refunds",
                )
            },
        }
