"""Only one import into a profile's shop at a time, held by the system: whoever dies lets go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fulfilldesk.domain.errors import ImportRunning
from fulfilldesk.file_lock import try_lock

_NAME = "lock"


@contextmanager
def only_import(folder: Path) -> Iterator[None]:
    """Hold the lock of the folder, which exists. Raises ImportRunning when another process holds it, OSError
    when there can be no lock."""
    handle = os.open(folder / _NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if not try_lock(handle):
            raise ImportRunning("another process holds the lock", path=str(folder))
        yield
    finally:
        os.close(handle)
