"""Only one import into a profile's shop at a time, held by the system: whoever dies lets go."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fulfilldesk.domain.errors import ImportRunning

_NAME = "lock"


@contextmanager
def only_import(folder: Path) -> Iterator[None]:
    """Hold the lock of the folder, which exists. Raises ImportRunning when another process holds it, OSError
    when there can be no lock."""
    handle = os.open(folder / _NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if not _taken(handle):
            raise ImportRunning("another process holds the lock", path=str(folder))
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
