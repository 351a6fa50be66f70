"""Whether the disk holds an import, asked before it begins."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from fulfilldesk.domain.errors import StoreFull

#: Bytes of the finished file for each byte of the bulk files, measured at 0.36, rounded up.
_OF_LINES = 0.45
#: What stays free for the cache that is in use, and for other programs.
KEPT_FREE = 64 << 20


def needed_bytes(sizes: Iterable[int | None], on_disk: int, *, merge: bool) -> int:
    """What files of these sizes take from now on, of which `on_disk` bytes are there (downloaded or
    imported); a size that is unknown counts nothing. A merge grows the cache by as much as the import
    takes."""
    known = sum(size for size in sizes if size is not None)
    made = int(known * _OF_LINES) * (2 if merge else 1)
    return max(0, known + made - on_disk)


def require_room(
    folder: Path,
    needed: int,
    free_bytes: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
) -> None:
    """Raises StoreFull, with the bytes `needed` and `free`, unless the disk of the folder holds that much."""
    free = free_bytes(folder)
    if free < needed + KEPT_FREE:
        raise StoreFull(
            f"{free} bytes are free, {needed + KEPT_FREE} are needed",
            path=str(folder),
            needed=str(needed + KEPT_FREE),
            free=str(free),
        )
