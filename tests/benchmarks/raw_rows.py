"""The rows of a cache, and the fastest way to write them: what our writing is measured against."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from fulfilldesk.store.cache_schema import create_tables

_BLOCK = 50_000
#: What hangs on an order, with the column that holds the order's number.
_OF_ORDER = {
    "orders": "id",
    "order_details": "order_id",
    "lines": "order_id",
    "fulfillments": "order_id",
    "fulfillment_orders": "order_id",
    "order_tags": "order_id",
    "refunds": "order_id",
}
#: What hangs on those, with its parent.
_OF_PARENT = {
    "fulfillment_lines": ("fulfillment_id", "fulfillments"),
    "tracking": ("fulfillment_id", "fulfillments"),
    "fulfillment_order_lines": ("fulfillment_order_id", "fulfillment_orders"),
    "holds": ("fulfillment_order_id", "fulfillment_orders"),
}

Rows = Sequence[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class RawSpeed:
    """Rows written one `executemany` a block, in one transaction, and the seconds that took."""

    rows: int
    seconds: float


def tables(connection: sqlite3.Connection) -> list[str]:
    """Tables that hold rows of ours: not those in which the search index keeps itself."""
    listed = connection.execute("PRAGMA table_list").fetchall()
    return [
        name
        for schema, name, kind, *_ in listed
        if schema == "main" and kind == "table" and not name.startswith(("sqlite_", "_"))
    ]


def raw_speed(source: Path, target: Path) -> RawSpeed:
    """Write every row of a cache into an empty file without indexes; only the writing is timed."""
    rows, seconds = 0, 0.0
    with closing(_reader(source)) as reading, closing(writer(target)) as writing:
        create_tables(writing)
        begun = time.perf_counter()
        writing.execute("BEGIN")
        seconds += time.perf_counter() - begun
        for table in tables(reading):
            for block in _blocks(reading, table):
                begun = time.perf_counter()
                writing.executemany(_insert(table, len(block[0])), block)
                seconds += time.perf_counter() - begun
                rows += len(block)
        begun = time.perf_counter()
        writing.execute("COMMIT")
        seconds += time.perf_counter() - begun
    return RawSpeed(rows, seconds)


def rows_of_orders(cache: Path, numbers: Iterable[int]) -> dict[str, Rows]:
    """Every row that belongs to these orders, by table; the search index and its text left out."""
    with closing(_reader(cache)) as connection:
        connection.execute("CREATE TEMP TABLE wanted (id INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO wanted VALUES (?)", [(number,) for number in numbers])
        found: dict[str, Rows] = {}
        for table, key in _OF_ORDER.items():
            found[table] = connection.execute(
                f"SELECT * FROM {table} WHERE {key} IN (SELECT id FROM wanted)"
            ).fetchall()
        for table, (key, parent) in _OF_PARENT.items():
            found[table] = connection.execute(
                f"SELECT * FROM {table} WHERE {key} IN"
                f" (SELECT id FROM {parent} WHERE order_id IN (SELECT id FROM wanted))"
            ).fetchall()
        return found


def upsert(connection: sqlite3.Connection, rows: dict[str, Rows]) -> None:
    """Write rows over those with the same keys, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for table, several in rows.items():
        if several:
            connection.executemany(_insert(table, len(several[0])), several)
    connection.execute("COMMIT")


def writer(path: Path) -> sqlite3.Connection:
    """A connection set up as the program sets up its own."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "cache_size=-65536", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _blocks(connection: sqlite3.Connection, table: str) -> Iterator[Rows]:
    cursor = connection.execute(f"SELECT * FROM {table}")
    while block := cursor.fetchmany(_BLOCK):
        yield block


def _insert(table: str, columns: int) -> str:
    return f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * columns)})"
