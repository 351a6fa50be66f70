"""A cache file without a byte of what was removed from it.

SQLite deletes by forgetting where something lies: old bytes stay in free pages, in the gaps of pages that
were divided, in words that the search index only marks as gone, in the write-ahead log. Overwriting on
deletion reaches some of these places, and FTS5 can do so only in versions that older ones cannot read after.
So the file is copied without them, while everybody works on; the copy's search index is folded into one
piece, which drops what was marked; and the copy takes the file's place if nobody has written meanwhile.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from fulfilldesk.domain.errors import Stopped, StoreBusy, StoreFull, StoreNotWritable
from fulfilldesk.store.adoption import take_place
from fulfilldesk.store.database import PATIENCE_SECONDS, Database
from fulfilldesk.store.failures import translated
from fulfilldesk.store.files import copy_beside, make_private, remove_copy
from fulfilldesk.store.opening import FileKey, connect, database_errors
from fulfilldesk.store.values import from_micros, maybe, micros

log = logging.getLogger(__name__)

#: How often a file is cleaned at most, unless somebody asks; and tried, when others wrote meanwhile.
EVERY, AGAIN = timedelta(days=1), timedelta(hours=1)
#: It is thrown away when anything fails, and on disk before it takes the file's place.
_OF_A_COPY = ("journal_mode=OFF", "synchronous=OFF", "temp_store=MEMORY", "secure_delete=ON")
#: Steps of SQLite's machine between two questions whether to stop: about a millisecond.
_STEPS = 2_000
_STATE = "SELECT traces, cleaned_at, tried_at FROM privacy"


def due(connection: sqlite3.Connection, now: datetime) -> bool:
    """Whether the file holds traces and was not cleaned, or tried, lately."""
    traces, cleaned, tried = connection.execute(_STATE).fetchone()

    def long_ago(moment: int | None, interval: timedelta) -> bool:
        then = maybe(from_micros, moment)
        return then is None or not timedelta() <= now - then < interval

    return bool(traces) and long_ago(cleaned, EVERY) and long_ago(tried, AGAIN)


def clean(database: Database, now: datetime, stopped: Callable[[], bool] = lambda: False) -> bool:
    """Clean the file; whether no trace is left. False, with everything as it was, when somebody wrote
    meanwhile, when another program has it open, or when the disk has no room for a copy. Takes some seconds
    for a hundred thousand orders, in which everybody works on but for the last moment. Raises Stopped soon
    after `stopped` said so; it is asked again and again."""
    with database.reading() as connection:
        (traces, *_) = connection.execute(_STATE).fetchone()
    if not traces:
        return True
    with database.writing() as db:
        db.conn.execute("UPDATE privacy SET tried_at = ?", (micros(now),))
    database.checkpoint()
    copy = copy_beside(database.path, "clean")
    try:
        return _cleaned(database, copy, now, stopped)
    except (StoreBusy, StoreFull, StoreNotWritable) as failure:
        if isinstance(failure, StoreNotWritable) and copy.exists():
            raise
        log.info("traces of removed data stay for now: %s", failure)
        return False
    finally:
        remove_copy(copy)


def _cleaned(database: Database, copy: Path, now: datetime, stopped: Callable[[], bool]) -> bool:
    path = database.path
    with translated(path), _ending():
        if shutil.disk_usage(path.parent).free < 2 * path.stat().st_size:
            raise StoreFull("no room for a copy", path=str(path))
        make_private(copy)
        with closing(_opened(path, database.key)) as watching:
            version = _version(watching)
            watching.set_progress_handler(stopped, _STEPS)
            watching.execute("VACUUM INTO ?", (str(copy.absolute()),))
            if not copy.exists():  # a customer was forgotten meanwhile, which leaves no copy of anything
                raise StoreBusy("somebody removed the copy", path=str(copy))
            with closing(_opened(copy, database.key)) as made:
                made.set_progress_handler(stopped, _STEPS)
                for pragma in _OF_A_COPY:
                    made.execute(f"PRAGMA {pragma}")
                made.execute("INSERT INTO search (search) VALUES ('optimize')")
                made.execute("UPDATE privacy SET traces = 0, cleaned_at = ?", (micros(now),))
            with copy.open("rb+") as written:
                os.fsync(written.fileno())  # here, where nobody waits for it
            watching.set_progress_handler(None, 0)
            swapped = _Swap(watching, version, copy, path)
            database.while_closed(swapped)
            return swapped.done


@contextmanager
def _ending() -> Iterator[None]:
    """What is broken off in the middle of a statement is Stopped."""
    try:
        yield
    except database_errors() as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
            raise
        raise Stopped("cleaning was broken off") from error


class _Swap:
    """Done while the database is closed: the copy takes its place, if nobody has written meanwhile."""

    def __init__(self, watching: sqlite3.Connection, version: int, copy: Path, path: Path) -> None:
        self.done = False
        self._watching = watching
        self._version = version
        self._copy = copy
        self._path = path

    def __call__(self) -> None:
        unchanged = _version(self._watching) == self._version
        self._watching.close()  # the last to leave clears the write-ahead log away
        if unchanged:
            take_place(self._copy, self._path)
            self.done = True


def _opened(path: Path, key: FileKey | None) -> sqlite3.Connection:
    return connect(path, key, timeout=PATIENCE_SECONDS, isolation_level=None)


def _version(connection: sqlite3.Connection) -> int:
    """Another one after each transaction that somebody else has committed."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)
