"""The files of a database: readable by their owner only, set aside when damaged."""

from __future__ import annotations

import logging
import os
import secrets
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from fulfilldesk.domain.errors import FileNotWritable, StoreNotWritable
from fulfilldesk.paths import make_private_folder
from fulfilldesk.store.failures import translated

log = logging.getLogger(__name__)

_FILE_MODE = 0o600
_HEADER = b"SQLite format 3\0"
#: SQLCipher's pages; the first one's first bytes are chance, too.
_PAGE = 4096
#: SQLite's companions; they take the permissions of the file they belong to.
COMPANIONS = ("-wal", "-shm")


def make_private(path: Path) -> None:
    """See that the file exists, and is its owner's alone: on Windows the profile already is.

    Folders that are missing are made private too; those that exist are left as they are.
    """
    make_private_folder(path.parent)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, _FILE_MODE))
    if os.name == "posix":
        path.chmod(_FILE_MODE)
        _settle(path.parent)


def is_plain(path: Path) -> bool:
    """Whether the file begins as SQLite's do, or is empty; an encrypted one, and a badly damaged one, does
    not. Raises StoreNotWritable when it cannot be read."""
    with translated(path), path.open("rb") as file:
        return file.read(len(_HEADER)) in (b"", _HEADER)


def looks_encrypted(path: Path) -> bool:
    """Whether the file may be one of SQLCipher's: its first page is like chance, in which nothing repeats. A
    damaged one begins with what was in it, or with zeros. Raises StoreNotWritable when it cannot be read."""
    with translated(path), path.open("rb") as file:
        page = file.read(_PAGE)
    return len(page) == _PAGE and len(zlib.compress(page)) >= _PAGE


def snapshot_file(cache: Path) -> Path:
    """Where the arrays of that cache's lists are kept (columns/snapshot.py)."""
    return cache.with_name(f"{cache.name}.columns")


def set_aside(path: Path) -> Path:
    """Rename a damaged database (nobody may have it open), so that a new one can begin; nothing is deleted.

    Returns where it lies now: `cache.damaged-1.sqlite` and so on. Raises StoreNotWritable.
    """
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    with translated(path):
        path.rename(aside)
        for companion in COMPANIONS:
            part = path.with_name(path.name + companion)
            if part.exists():
                part.rename(aside.with_name(aside.name + companion))
        os.utime(aside)  # from now on it counts how long it is kept, and not from when it was written last
    return aside


def write_private(path: Path, content: bytes) -> None:
    """Write a file that the person chose, readable by its owner only: whole, or not at all. Raises
    FileNotWritable and StoreFull; what was there is as it was then."""
    unfinished = path.with_name(f".{path.name}.partial")
    try:
        _write_whole(path, unfinished, content)
    except StoreNotWritable as failure:
        raise FileNotWritable(failure.detail, path=str(path)) from failure


def _write_whole(path: Path, unfinished: Path, content: bytes) -> None:
    with translated(path):
        try:
            unfinished.unlink(missing_ok=True)  # its mode would stay
            handle = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE_MODE)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def copy_beside(path: Path, what: str) -> Path:
    """Where a copy of the file is made that is to take its place: a name that no other program has."""
    return path.with_name(f"{path.stem}.{what}-{secrets.token_hex(4)}{path.suffix}")


def remove_copy(copy: Path) -> None:
    """Remove such a copy with what SQLite made beside it."""
    for name in (copy.name, f"{copy.name}-journal", *(copy.name + each for each in COMPANIONS)):
        copy.with_name(name).unlink(missing_ok=True)


def remove_leftovers(folder: Path, before: datetime | None = None) -> None:
    """Remove what was left in a shop's folder and holds personal data: copies from before an upgrade, damaged
    files, lines that no import could read, copies that were being made when the program was killed. With
    `before` only what was last written, or set aside, earlier. A file that cannot be removed is passed
    over."""
    for file in _leftovers(folder):
        try:
            written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            if before is None or written < before:
                file.unlink()
        except OSError as error:
            log.warning("%s stays: %s", file.name, error)


def _leftovers(folder: Path) -> Iterator[Path]:
    for name in ("cache", "journal"):
        for which in ("before-upgrade", "damaged-*", "clean*", "rekeyed*"):
            yield from folder.glob(f"{name}.{which}.sqlite*")
    yield from folder.glob("import*/rejected.jsonl")


def _settle(folder: Path) -> None:
    """Have the folder's own entries on disk, or a power cut takes the new file away with all it holds."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
