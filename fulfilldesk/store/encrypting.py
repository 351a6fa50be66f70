"""An existing file encrypted, decrypted, or given another key."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from fulfilldesk.domain.errors import (
    CacheKeyMissing,
    Failure,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreNotWritable,
)
from fulfilldesk.store import open_files
from fulfilldesk.store.adoption import take_place
from fulfilldesk.store.failures import translated
from fulfilldesk.store.files import copy_beside, make_private, remove_copy
from fulfilldesk.store.opening import FileKey, attach_with, connect_either, database_errors

#: How long to wait for somebody who only looks into it.
_PATIENCE_SECONDS = 1.0
_TOLD: Mapping[str, type[Failure]] = {
    "disk is full": StoreFull,
    "malformed": StoreDamaged,
    "not a database": StoreDamaged,
}


def encrypt_anew(path: Path, old: FileKey | None, new: FileKey | None) -> None:
    """Write the cache or the journal at `path`, which `old` opens, so that `new` does; None: not encrypted.
    Nobody may have it open.

    A copy takes the file's place at the end; broken off anywhere, the file is as it was. Raises StoreBusy,
    with everything as it was, when this program or another one has it open, also for this very purpose;
    CacheKeyMissing when `old` does not open it; EncryptionMissing; StoreDamaged; StoreFull and
    StoreNotWritable.
    """
    if open_files.is_open(path):
        raise StoreBusy("open here", path=str(path))
    copy = copy_beside(path, "rekeyed")
    try:
        with translated(path):
            with closing(
                connect_either(path, old, isolation_level=None, timeout=_PATIENCE_SECONDS)
            ) as source:
                _have_it_alone(source, path)
                if shutil.disk_usage(path.parent).free < 2 * path.stat().st_size:
                    raise StoreFull("no room for a copy", path=str(path))
                make_private(copy)
                attach_with(source, str(copy.absolute()), "copy", new)
                source.execute("PRAGMA copy.auto_vacuum = INCREMENTAL")
                _export(source, path)
                source.execute("DETACH copy")
            with copy.open("rb+") as written:
                os.fsync(written.fileno())
            take_place(copy, path)
    finally:
        remove_copy(copy)


def _export(source: sqlite3.Connection, path: Path) -> None:
    """All of it into the attached `copy`. What goes wrong on the way is told in words only."""
    try:
        source.execute("SELECT sqlcipher_export('copy')").fetchall()
    except database_errors() as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
            raise
        failure = next((kind for words, kind in _TOLD.items() if words in str(error)), StoreNotWritable)
        raise failure(str(error)[:200], path=str(path)) from error


def _have_it_alone(source: sqlite3.Connection, path: Path) -> None:
    """Until the connection is closed."""
    try:
        source.execute("PRAGMA locking_mode=EXCLUSIVE")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.execute("BEGIN EXCLUSIVE")
        source.execute("COMMIT")
    except database_errors() as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
            raise
        raise CacheKeyMissing("not what this key opens", path=str(path)) from error
