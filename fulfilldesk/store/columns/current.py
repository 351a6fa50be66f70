"""The present arrays of one cache: loaded, built or patched when somebody asks, whoever wrote meanwhile."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import sqlite_utils

from fulfilldesk.store.columns import snapshot
from fulfilldesk.store.columns.build import built
from fulfilldesk.store.columns.patch import patched
from fulfilldesk.store.columns.table import Columns, Position
from fulfilldesk.store.files import snapshot_file

_STATE = "SELECT history, snapshot, cut, (SELECT max(seq) FROM changes) FROM columns"
_CHANGED = "SELECT DISTINCT order_id FROM changes WHERE seq > ? LIMIT ?"
#: More changes than this part of all orders (a tenth), and than the fewest: building anew is quicker.
_PART, _FEWEST = 10, 1_000
#: Fewer orders than this are built sooner than a file is read.
_WORTH_A_FILE = 20_000


class CurrentColumns:
    """Safe to be used by any thread, each with a connection of its own. `on_disk` is false beside an
    encrypted cache: the arrays name no customer, and tell the shop's orders all the same."""

    def __init__(self, cache: Path, *, on_disk: bool = True) -> None:
        self._on_disk = on_disk
        self._path = snapshot_file(cache)
        self._lock = threading.Lock()
        self._columns: Columns | None = None
        self._saved: Position | None = None

    def at(self, connection: sqlite3.Connection) -> Columns:
        """The arrays as this connection's transaction sees the cache, or later."""
        with self._lock:
            history, digest, cut, last = connection.execute(_STATE).fetchone()
            position = Position(history, max(cut, last or 0))
            if self._columns is None or self._columns.position.history != history:
                self._columns = snapshot.read(self._path, digest)
                self._saved = None if self._columns is None else self._columns.position
            self._columns = _followed(self._columns, connection, position, cut)
            return self._columns

    def save(self, db: sqlite_utils.Database) -> None:
        """Keep the arrays in the file, inside the writing transaction that is open, and cut the changes that
        are in them; nothing happens when there is nothing new. Raises OSError."""
        with self._lock:
            columns = self._columns
            if columns is None or columns.position == self._saved:
                return
            history, digest, _, _ = db.conn.execute(_STATE).fetchone()
            if history != columns.position.history:
                return
            if self._on_disk and len(columns) >= _WORTH_A_FILE:
                unfinished = self._path.with_name(f"{self._path.name}.partial")
                digest = snapshot.write(columns, unfinished)
                unfinished.replace(self._path)
            db.conn.execute(
                "UPDATE columns SET snapshot = ?, cut = max(cut, ?)", (digest, columns.position.seq)
            )
            db.conn.execute("DELETE FROM changes WHERE seq <= ?", (columns.position.seq,))
            self._saved = columns.position


def _followed(
    columns: Columns | None, connection: sqlite3.Connection, position: Position, cut: int
) -> Columns:
    if columns is None or columns.position.history != position.history or columns.position.seq < cut:
        return built(connection, position)
    if columns.position.seq >= position.seq:
        return columns
    most = max(_FEWEST, len(columns) // _PART)
    changed = [number for (number,) in connection.execute(_CHANGED, (columns.position.seq, most + 1))]
    if len(changed) > most:
        return built(connection, position)
    return patched(columns, connection, changed, position)
