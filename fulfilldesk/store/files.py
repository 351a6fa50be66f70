"""The files of a database: readable by their owner only, set aside when damaged."""

from __future__ import annotations

import os
from pathlib import Path

from fulfilldesk.paths import make_private_folder
from fulfilldesk.store.failures import translated

_FILE_MODE = 0o600
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
    return aside


def _settle(folder: Path) -> None:
    """Have the folder's own entries on disk, or a power cut takes the new file away with all it holds."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
