"""Removing what one shop has left on this computer, and nothing else."""

from __future__ import annotations

import logging
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from fulfilldesk.domain.errors import StoreBusy, StoreNotWritable
from fulfilldesk.file_lock import try_lock
from fulfilldesk.store import open_files
from fulfilldesk.store.failures import translated
from fulfilldesk.store.files import is_plain, looks_encrypted
from fulfilldesk.store.opening import FileKey, connect, database_errors

log = logging.getLogger(__name__)

#: Each file by its pattern, within the shop's folder: cache, journal, SQLite's companions of them, copies of
#: damaged and upgraded ones, what was being made, and the arrays of the lists.
_CACHE = ("cache.sqlite*", "cache.*.sqlite*")
_JOURNAL = ("journal.sqlite*", "journal.*.sqlite*")
#: The folders of imports, by their names of now and of earlier versions, and what lies in them.
_IMPORTS = ("import", "import-*")
_IMPORTED = ("*.jsonl*", "import.sqlite*", "import.*.sqlite*", "complete.*", "merged*", "lock")
#: What can be read beside an encrypted cache: arrays and copies that were made before, or being made.
_READABLE = (
    "cache.sqlite.columns*",
    "cache.before-upgrade.sqlite*",
    "cache.damaged-*.sqlite*",
    "cache.clean*.sqlite*",
    "cache.rekeyed*.sqlite*",
)
_COMPANION = re.compile("-(?:wal|shm|journal)$")
_READABLE_IMPORTED = ("rejected.jsonl", "import.sqlite*", "import.*.sqlite*")


def erase_store(folder: Path, *, keep_journal: bool = False, key: FileKey | None = None) -> None:
    """Delete the cache, with everything that imports left, and the journal of the shop that has this folder;
    then the folder, when nothing else is in it. A folder that does not exist is erased already.

    Only plain files with the names that this program gives are deleted, and no link is followed. They are
    deleted and not overwritten. May be repeated after it failed half-way. Raises StoreBusy, with everything
    as it was, when a program has one of the files open or an import is running; StoreNotWritable. Whether an
    encrypted file is open can be told with its `key` only.
    """
    if not folder.is_dir():
        return
    wanted = _CACHE if keep_journal else _CACHE + _JOURNAL
    with translated(folder):
        for name in ("cache.sqlite",) if keep_journal else ("cache.sqlite", "journal.sqlite"):
            _check_nobody_has_it(folder / name, key)
        imports = _import_folders(folder)
        for each in imports:
            _check_no_import(each / "lock")
        for each in imports:
            _delete(each, _IMPORTED)
            _remove_if_empty(each)
        _delete(folder, wanted)
        _remove_if_empty(folder)


def erase_readable(cache: Path, *, imports: bool = False) -> None:
    """Delete what lies beside an encrypted cache and was not encrypted with it: see _READABLE, and what
    imports left; with `imports` also what one has downloaded and would go on with. Encrypted files stay.

    Nobody may have the cache open here. What an import or another program is using, and what cannot be
    deleted, stays for the next time.
    """
    folder = cache.parent
    for file in [*_files(folder, _READABLE)]:
        _delete_readable(file)
    for each in _import_folders(folder):
        try:
            _check_no_import(each / "lock")
        except (StoreBusy, OSError):
            continue
        for file in [*_files(each, _READABLE_IMPORTED)]:
            _delete_readable(file)
        for file in [*_files(each, _IMPORTED)] if imports else ():
            if file.name != "lock":
                _delete_readable(file)


def _delete_readable(file: Path) -> None:
    database = file.with_name(_COMPANION.sub("", file.name))
    try:
        if database.suffix != ".sqlite" or not database.is_file() or not looks_encrypted(database):
            file.unlink(missing_ok=True)
    except (OSError, StoreNotWritable) as error:
        log.warning("%s stays: %s", file.name, type(error).__name__)


def _import_folders(folder: Path) -> list[Path]:
    return [
        each
        for pattern in _IMPORTS
        for each in folder.glob(pattern)
        if each.is_dir() and not each.is_symlink()
    ]


def _check_nobody_has_it(file: Path, key: FileKey | None) -> None:
    if not file.is_file():
        return
    if open_files.is_open(file):
        raise StoreBusy(f"{file.name} is open here", path=str(file))
    try:
        its_key = None if is_plain(file) else key
        with closing(connect(file, its_key, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except database_errors() as error:
        code = getattr(error, "sqlite_errorcode", 0)
        if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreBusy(f"{file.name} is open", path=str(file)) from error
        # Damaged, too new: whatever it is, nobody has it open.


def _check_no_import(lock: Path) -> None:
    if not lock.is_file():
        return
    handle = os.open(lock, os.O_RDWR)
    try:
        if not try_lock(handle):
            raise StoreBusy("an import is running", path=str(lock))
    finally:
        os.close(handle)


def _delete(folder: Path, patterns: tuple[str, ...]) -> None:
    for file in _files(folder, patterns):
        file.unlink(missing_ok=True)


def _files(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        yield from [file for file in folder.glob(pattern) if file.is_file() or file.is_symlink()]


def _remove_if_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()
