"""Which databases this process has open, and with which key.

POSIX forgets every lock that a process holds on a file as soon as it closes any handle of it, whoever opened
that one. One SQLite knows its own handles and looks after that; two of them in a process, SQLite and
SQLCipher, or SQLite and a plain `open`, do not know of each other. So nobody touches a file that is open here
without asking, and who must read it does so as it was opened.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

from fulfilldesk.store.opening import FileKey

_lock = threading.Lock()
_open: dict[str, list[FileKey | None]] = {}


def add(path: Path, key: FileKey | None) -> None:
    """A database was opened."""
    with _lock:
        _open.setdefault(os.path.realpath(path), []).append(key)


def remove(path: Path, key: FileKey | None) -> None:
    """It was closed."""
    name = os.path.realpath(path)
    with _lock:
        keys = _open.get(name, [])
        if key in keys:
            keys.remove(key)
        if not keys:
            _open.pop(name, None)


def is_open(path: Path) -> bool:
    """Whether this process has it open."""
    with _lock:
        return os.path.realpath(path) in _open


def key_of(path: Path) -> FileKey | None:
    """The key that an open one was opened with; None: it is not encrypted, or not open here."""
    with _lock:
        keys = _open.get(os.path.realpath(path))
        return keys[0] if keys else None
