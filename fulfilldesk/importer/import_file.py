"""The SQLite file that an import makes: a cache in every way, but that its indexes come last.

Each block of rows is kept together with how far the bulk files were read, so that a kill loses one block. The
file needs to outlive a kill and not a power cut until it is finished: it is written without waiting for the
disk, and one that was begun earlier is looked over before it is gone on with.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from fulfilldesk.domain.errors import StoreDamaged
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.store.cache_schema import CACHE
from fulfilldesk.store.database import Database
from fulfilldesk.store.failures import translated
from fulfilldesk.store.files import COMPANIONS
from fulfilldesk.store.opening import FileKey, connect, database_errors

_PRAGMAS = (
    "journal_mode = TRUNCATE",
    "synchronous = OFF",
    "locking_mode = EXCLUSIVE",
    "temp_store = MEMORY",
    "cache_size = -49152",
)
_PROGRESS = "import_progress"
#: The cache's own; that of the list of migrations stays.
_INDEXES = (
    "SELECT name FROM sqlite_master"
    " WHERE type = 'index' AND sql NOT NULL AND tbl_name NOT LIKE '^_sqlite%' ESCAPE '^'"
)
#: Fails in a file that an earlier version began: its tables are others.
_OF_NOW = "SELECT risk_level FROM order_details LIMIT 1"
_WORKING_TABLES = (
    # What an import remembers on the way and no cache holds: see late_orders and orphans.
    f"CREATE TABLE {_PROGRESS} (only INTEGER PRIMARY KEY CHECK (only = 1), content BLOB NOT NULL)",
    "CREATE TABLE import_late (order_id INTEGER PRIMARY KEY, by_rule INTEGER NOT NULL)",
    "CREATE TABLE import_stray_work (fulfillment_order_id NOT NULL PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE import_items (id NOT NULL PRIMARY KEY, tracked INTEGER NOT NULL) WITHOUT ROWID",
)


class Source(msgspec.Struct, frozen=True):
    """Which file was imported: another one, and the import begins anew."""

    read_at: datetime
    bytes: int


class Progress(msgspec.Struct):
    """How far an import has come: bytes and lines read of each file, orders, lines left out."""

    sources: dict[BulkKind, Source]
    read: dict[BulkKind, int] = {}
    lines: dict[BulkKind, int] = {}
    orders: int = 0
    rejected: dict[str, int] = {}
    rejected_bytes: int = 0
    late_done: bool = False
    orphans_done: bool = False
    stock_done: bool = False
    searched_to: int = -1
    searched: bool = False
    indexed: bool = False


class ImportFile:
    """An open import file. Raises what store.failures translates."""

    def __init__(self, path: Path, sources: dict[BulkKind, Source], key: FileKey | None = None) -> None:
        self.path = path
        self.key = key
        with translated(path):
            progress = self._resumed(sources)
            if progress is None:
                progress = self._begun(sources)
        self.progress = progress

    def close(self) -> None:
        """Leave no connection open."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Rows and progress together, or neither."""
        with translated(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
                self.connection.execute(
                    f"INSERT OR REPLACE INTO {_PROGRESS} VALUES (1, ?)",  # noqa: S608
                    (msgspec.json.encode(self.progress),),
                )
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def clear(self) -> None:
        """Take away what only the import needed, but for its progress: see seal."""
        with self.transaction() as connection:
            connection.execute("DROP INDEX IF EXISTS import_open_work")
            for table in ("import_late", "import_stray_work", "import_items"):
                connection.execute(f"DROP TABLE IF EXISTS {table}")

    def _begun(self, sources: dict[BulkKind, Source]) -> Progress:
        remove(self.path)
        Database(self.path, CACHE, key=self.key).close()
        self._connect()
        execute = self.connection.execute
        execute("BEGIN")
        for (name,) in execute(_INDEXES).fetchall():
            execute(f"DROP INDEX {name}")
        for statement in _WORKING_TABLES:
            execute(statement)
        execute("COMMIT")
        progress = Progress(sources)
        self.progress = progress
        with self.transaction():
            pass
        return progress

    def _resumed(self, sources: dict[BulkKind, Source]) -> Progress | None:
        if not self.path.exists():
            return None
        try:
            self._connect()
            row = self.connection.execute(f"SELECT content FROM {_PROGRESS}").fetchone()  # noqa: S608
            progress = msgspec.json.decode(row[0], type=Progress)
            self.connection.execute(_OF_NOW)
            whole = self.connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        except (msgspec.MsgspecError, TypeError, StoreDamaged):
            whole = False
        except database_errors():
            whole = False
        if whole and progress.sources == sources:
            return progress
        self.connection.close()
        return None

    def _connect(self) -> None:
        self.connection = connect(self.path, self.key, isolation_level=None)
        for pragma in _PRAGMAS:
            self.connection.execute(f"PRAGMA {pragma}")


def seal(path: Path, key: FileKey | None = None) -> None:
    """Take the progress out of a finished file that nobody has open, and have it on disk. May be repeated."""
    with translated(path):
        with closing(connect(path, key, isolation_level=None)) as connection:
            connection.execute(f"DROP TABLE IF EXISTS {_PROGRESS}")
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def is_of_now(path: Path, key: FileKey | None = None) -> bool:
    """Whether this version made the file, and not an earlier one, or with another key."""
    with closing(connect(path, key, isolation_level=None)) as connection:
        try:
            connection.execute(_OF_NOW)
        except database_errors():
            return False
    return True


def remove(path: Path) -> None:
    """Remove an import file with what lies beside it."""
    for name in (path.name, f"{path.name}-journal", *(path.name + each for each in COMPANIONS)):
        path.with_name(name).unlink(missing_ok=True)
