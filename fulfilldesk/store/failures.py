"""SQLite's errors as failures a person can be told about. The one place where they are translated."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from fulfilldesk.domain.errors import (
    AnswerBroken,
    Failure,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreNotWritable,
)
from fulfilldesk.store.opening import database_errors

#: By primary result code (https://sqlite.org/rescode.html). The others are bugs of ours and stay as they are.
FAILURES: Mapping[int, type[Failure]] = {
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_READONLY: StoreNotWritable,
    sqlite3.SQLITE_CANTOPEN: StoreNotWritable,
    sqlite3.SQLITE_PERM: StoreNotWritable,
    sqlite3.SQLITE_AUTH: StoreNotWritable,
    sqlite3.SQLITE_IOERR: StoreNotWritable,
    sqlite3.SQLITE_NOLFS: StoreNotWritable,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_FORMAT: StoreDamaged,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_PROTOCOL: StoreBusy,
}
#: By extended code. The file that readers and writer share could not grow, before anything was written.
EXTENDED: Mapping[int, type[Failure]] = {sqlite3.SQLITE_IOERR_SHMSIZE: StoreFull}
#: How sqlite3 begins when a column holds bytes that are no text.
_NO_TEXT = "Could not decode to UTF-8"
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Work on the database file `path`; what goes wrong with the file or its disk leaves as a Failure."""
    try:
        yield
    except database_errors() as error:
        # Absent when the error is the driver's own.
        code: int | None = getattr(error, "sqlite_errorcode", None)
        if code is None and str(error).startswith(_NO_TEXT):
            raise StoreDamaged(str(error)[:200], path=str(path)) from error
        failure = EXTENDED.get(code, FAILURES.get(code & 0xFF)) if code is not None else None
        if failure is None:
            raise
        name = getattr(error, "sqlite_errorname", code)
        raise failure(f"{error} ({name})", path=str(path)) from error
    except OSError as error:
        if error.errno in _DISK_FULL:
            raise StoreFull(str(error), path=str(path)) from error
        raise StoreNotWritable(str(error), path=str(path)) from error
    except UnicodeDecodeError as error:  # sqlite3 says so of names and messages that are no text
        raise StoreDamaged(str(error), path=str(path)) from error
    except (UnicodeEncodeError, OverflowError) as error:  # half a character, or a number beyond 64 bits
        raise AnswerBroken(f"cannot be kept: {error}") from error
