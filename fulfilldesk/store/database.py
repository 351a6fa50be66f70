"""One SQLite file: one writer, a read-only connection for each reading thread, upgraded when it is opened."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
import sqlite_utils
from sqlite_utils.migrations import Migrations

from fulfilldesk.domain.errors import CacheKeyMissing, Stopped, StoreDamaged, StoreTooNew
from fulfilldesk.store import open_files
from fulfilldesk.store.failures import translated
from fulfilldesk.store.files import make_private
from fulfilldesk.store.opening import FileKey, connect, database_errors

#: How long to wait for another program (a night job beside the window) before StoreBusy.
PATIENCE_SECONDS = 5.0
#: What reading raises over values of another form than was written.
_NOT_AS_WRITTEN = (msgspec.DecodeError, json.JSONDecodeError, TypeError, LookupError, OverflowError)
#: The same where something is written too: a number that is too large may be of that.
_WRITTEN_OTHERWISE = _NOT_AS_WRITTEN[:-1]
_WRITER_CACHE_KIB = 65_536
_WAL_LIMIT_BYTES = 67_108_864
_LOOK_AGAIN_SECONDS = 0.002


class Database:
    """An open file. Raises StoreNotWritable, StoreDamaged, StoreTooNew, StoreFull or StoreBusy when it cannot
    be opened, and any but StoreTooNew from each later use; Stopped once it was closed.

    With `durable`, what was written is on disk when `writing` ends, even if the power fails a moment later;
    otherwise a power failure may take the last moments, and the file is whole in either case.

    With a `key` the file is encrypted. Raises EncryptionMissing then where that cannot be done, and
    CacheKeyMissing for a file that this key does not open: of another key, not encrypted, or damaged at its
    very beginning, which nobody can tell apart.
    """

    def __init__(
        self, path: Path, migrations: Migrations, *, durable: bool = False, key: FileKey | None = None
    ) -> None:
        self.path = path
        self.key = key
        self._migrations = migrations
        self._durable = durable
        self._write_lock = threading.Lock()
        self._readers: dict[threading.Thread, _Reader] = {}
        self._readers_lock = threading.Lock()
        self._closed = self._is_open = False
        self._open()

    @contextmanager
    def writing(self) -> Iterator[sqlite_utils.Database]:
        """One transaction, kept when the block ends well and undone when it raises. Not to be nested.

        It says at once that it will write: a transaction that begins by reading could not become a writing
        one after another program has written, however long it waited.
        """
        with self._write_lock:
            self._check_open()
            with self._transaction() as db:
                yield db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """What was committed when the block began, on this thread's own read-only connection. Not nested.

        What cannot be understood inside the block is not as we wrote it: StoreDamaged.
        """
        with self._own_reader() as connection, translated(self.path):
            connection.execute("BEGIN")
            try:
                with self.understood(_NOT_AS_WRITTEN):
                    yield connection
            finally:
                connection.rollback()

    @contextmanager
    def understood(self, which: tuple[type[Exception], ...] = _WRITTEN_OTHERWISE) -> Iterator[None]:
        """Read what was written inside a `writing`: what cannot be understood is StoreDamaged there too."""
        try:
            yield
        except which as error:
            # The kind only: many errors repeat the value that was wrong, which may be somebody's name.
            raise StoreDamaged(type(error).__name__, path=str(self.path)) from error

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the file and cut it, as far as nobody is reading from it; give back
        the memory that writing took."""
        with self._write_lock, translated(self.path):
            self._check_open()
            self._cut_log()
            self._writer.conn.execute("PRAGMA shrink_memory")

    def rewrite(self) -> None:
        """Write the whole file anew, without a byte of what was deleted or replaced. Who writes meanwhile
        waits, some seconds for a hundred thousand rows."""
        with self._write_lock, translated(self.path):
            self._check_open()
            self._writer.conn.execute("VACUUM")
            deadline = time.monotonic() + PATIENCE_SECONDS
            while self._cut_log() and time.monotonic() < deadline:
                time.sleep(_LOOK_AGAIN_SECONDS)  # somebody is reading from the log

    def while_closed(self, action: Callable[[], None]) -> None:
        """Do something to the file while no connection of this program is open, then open it again, also when
        the action raises. Waits for what is being read and written; what comes meanwhile waits.

        Raises what the action raises, and what opening does: the database is closed then.
        """
        with self._write_lock, self._readers_lock:
            self._check_open()
            self._closed = True
            self._leave()
            try:
                action()
            finally:
                self._open()
                self._closed = False

    def close(self) -> None:
        """Wait for what is being read and written, then leave no connection open. May be called twice."""
        with self._write_lock, self._readers_lock:
            self._closed = True
            self._leave()

    def _cut_log(self) -> bool:
        """Whether somebody was reading from the log, so that it is still there."""
        ((busy, *_),) = self._writer.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return bool(busy)

    def _open(self) -> None:
        with translated(self.path):
            if not open_files.is_open(self.path):
                make_private(self.path)
            connection = connect(
                self.path, self.key, timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._writer = sqlite_utils.Database(connection, execute_plugins=False)
            try:
                self._try_key()
                self._set_up()
                self._upgrade()
                # From here on _transaction waits by itself.
                self._writer.execute("PRAGMA busy_timeout=0")
            except BaseException:
                self._writer.close()
                raise
        open_files.add(self.path, self.key)
        self._is_open = True

    def _try_key(self) -> None:
        if self.key is None:
            return
        try:
            self._writer.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except database_errors() as error:
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
                raise
            raise CacheKeyMissing("not encrypted with this key", path=str(self.path)) from error

    def _leave(self) -> None:
        for reader in self._readers.values():
            with reader.lock:
                reader.open = False
                reader.connection.close()
        self._readers.clear()
        self._writer.close()
        if self._is_open:
            self._is_open = False
            open_files.remove(self.path, self.key)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite_utils.Database]:
        with translated(self.path):
            self._begin()
            try:
                yield self._writer
                self._writer.conn.execute("COMMIT")
            except BaseException:
                self._writer.rollback()
                raise

    def _begin(self) -> None:
        """Wait for our turn. SQLite's own waiting looks ever more seldom: beside a program that writes one
        short transaction after the other it would meet no gap between them."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self._writer.conn.execute("BEGIN IMMEDIATE")
            except database_errors() as error:
                code = getattr(error, "sqlite_errorcode", 0)
                if code & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(_LOOK_AGAIN_SECONDS)
            else:
                return

    @contextmanager
    def _own_reader(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection, which nobody closes meanwhile."""
        while True:
            reader = self._reader()
            with reader.lock:
                if reader.open:  # else the file was closed and opened again since
                    yield reader.connection
                    return

    def _check_open(self) -> None:
        if self._closed:
            raise Stopped("the store is closed")

    def _reader(self) -> _Reader:
        thread = threading.current_thread()
        reader = self._readers.get(thread)
        if reader is not None:
            return reader
        with self._readers_lock:
            self._check_open()
            for ended in [thread for thread in self._readers if not thread.is_alive()]:
                self._readers.pop(ended).connection.close()
            with translated(self.path):
                self._readers[thread] = reader = _Reader(self.path, self.key)
        return reader

    def _set_up(self) -> None:
        execute = self._writer.execute
        if execute("PRAGMA page_count").fetchone() == (0,):  # only a new file can be told
            execute("PRAGMA auto_vacuum=INCREMENTAL")
        self._writer.enable_wal()
        execute(f"PRAGMA synchronous={'FULL' if self._durable else 'NORMAL'}")
        execute(
            f"PRAGMA fullfsync={int(self._durable)}"
        )  # macOS: FULL alone leaves it in the drive's own cache
        if not self._durable:  # whose writes are few and small: SQLite's own 2 MB will do
            execute(f"PRAGMA cache_size=-{_WRITER_CACHE_KIB}")
        execute("PRAGMA temp_store=MEMORY")
        execute("PRAGMA secure_delete=FAST")  # overwrite what is deleted where that costs no more writing
        execute(f"PRAGMA journal_size_limit={_WAL_LIMIT_BYTES}")

    def _upgrade(self) -> None:
        """Run the migrations that the file lacks, together or not at all."""
        if self._pending() == 0:
            return
        with self._transaction() as db:
            if self._pending() == 0:  # another program was quicker
                return
            if self._migrations.applied(db):
                self._keep_copy()
            elif db.tables:
                raise StoreDamaged("a database, but none of ours", path=str(self.path))
            self._migrations.apply(db)

    def _pending(self) -> int:
        """How many migrations are to be run. Raises StoreTooNew when the file has some that we lack."""
        with closing(sqlite3.connect(":memory:")) as nothing:
            ours = {each.name for each in self._migrations.pending(sqlite_utils.Database(nothing))}
        try:
            applied = {each.name for each in self._migrations.applied(self._writer)}
        except LookupError as error:
            raise StoreDamaged(f"no list of migrations: {error}", path=str(self.path)) from error
        if newer := applied - ours:
            raise StoreTooNew(f"written by a newer version: {', '.join(sorted(newer))}", path=str(self.path))
        return len(ours - applied)

    def _keep_copy(self) -> None:
        """A copy of the file as it was, beside it; that of an earlier upgrade is replaced."""
        copy = self.path.with_name(f"{self.path.stem}.before-upgrade{self.path.suffix}")
        unfinished = copy.with_name(f"{copy.name}.partial")
        unfinished.unlink(missing_ok=True)
        make_private(unfinished)
        with (
            closing(_Reader(self.path, self.key).connection) as source,
            closing(connect(unfinished, self.key)) as target,
        ):
            source.backup(target)
        unfinished.replace(copy)


class _Reader:
    """A read-only connection, and who is using it: closing must wait for that."""

    def __init__(self, path: Path, key: FileKey | None) -> None:
        self.lock = threading.RLock()
        self.open = True
        self.connection = connect(
            f"{path.absolute().as_uri()}?mode=ro",
            key,
            uri=True,
            timeout=PATIENCE_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
