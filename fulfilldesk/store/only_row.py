"""The tables that hold one row: a document, as JSON."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

import msgspec

Content = TypeVar("Content")


def content_of(connection: sqlite3.Connection, table: str, kind: type[Content]) -> Content | None:
    """What the table of that name holds; None when it was never written."""
    row = connection.execute(f"SELECT content FROM {table}").fetchone()  # noqa: S608 - a name of ours
    return None if row is None else msgspec.json.decode(row[0], type=kind)


def put_content(connection: sqlite3.Connection, table: str, content: object) -> None:
    """Write it in place of what was there."""
    connection.execute(
        f"INSERT OR REPLACE INTO {table} (only, content) VALUES (1, ?)",  # noqa: S608 - a name of ours
        (msgspec.json.encode(content),),
    )
