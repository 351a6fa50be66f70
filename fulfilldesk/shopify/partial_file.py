"""A file that is being downloaded: as much of it as is there, and which version of it that is."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fulfilldesk.domain.errors import StoreFull, StoreNotWritable

#: Only strong ETags name bytes; a weak one ("W/...") cannot be used to go on (RFC 9110, 13.1.5).
_STRONG_ETAG = re.compile(r'"[\x21\x23-\x7e]{1,200}"', re.ASCII)
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def on_disk(path: Path) -> Iterator[None]:
    """Work on the file `path`; what goes wrong with its disk leaves as StoreFull or StoreNotWritable."""
    try:
        yield
    except OSError as error:
        kind = StoreFull if error.errno in _DISK_FULL else StoreNotWritable
        raise kind(str(error), path=str(path)) from error


class PartialFile:
    """`<target>.part` and, beside it, `<target>.part.etag`. Each method raises StoreFull or
    StoreNotWritable.

    The etag is written after the part was emptied and removed before: killed anywhere, no part is ever taken
    for a piece of another version.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = target.with_name(f"{target.name}.part")
        self._etag = target.with_name(f"{target.name}.part.etag")

    def resumable(self) -> tuple[int, str | None]:
        """How many bytes are there and the etag they belong to; (0, None) when nobody could go on there."""
        with on_disk(self.path):
            try:
                etag = self._etag.read_text(encoding="ascii", errors="replace")
                length = self.path.stat().st_size
            except FileNotFoundError:
                return 0, None
        return (length, etag) if length and _STRONG_ETAG.fullmatch(etag) else (0, None)

    def begin(self, etag: str | None) -> None:
        """An empty part of the version `etag`; None or a weak one: nobody will go on there."""
        with on_disk(self.path):
            self._etag.unlink(missing_ok=True)
            self.path.write_bytes(b"")
            if etag is not None and _STRONG_ETAG.fullmatch(etag):
                self._etag.write_text(etag, encoding="ascii")

    @contextmanager
    def appending(self) -> Iterator[BinaryIO]:
        """The part, open to be written at its end."""
        with on_disk(self.path):
            file = self.path.open("ab")
        try:
            yield file
        finally:
            with on_disk(self.path):
                file.close()

    def discard(self) -> None:
        """Remove what is there."""
        with on_disk(self.path):
            self._etag.unlink(missing_ok=True)
            self.path.unlink(missing_ok=True)

    def complete(self) -> int:
        """Put the part in the target's place, safe from a power cut. Returns its bytes."""
        with on_disk(self.path):
            with self.path.open("rb+") as file:
                os.fsync(file.fileno())
                length = os.fstat(file.fileno()).st_size
            self.path.replace(self.target)
            self._etag.unlink(missing_ok=True)
        return length

    def require_room(self, needed: int, kept_free: int) -> None:
        """Raise StoreFull, with the bytes `needed` and `free`, unless the disk holds `needed` more and keeps
        `kept_free`: the last bytes of a disk belong to the cache and to other programs."""
        with on_disk(self.path):
            free = shutil.disk_usage(self.path.parent).free
        if free < needed + kept_free:
            raise StoreFull(
                f"{free} bytes are free, {needed + kept_free} are needed",
                path=str(self.path),
                needed=str(needed + kept_free),
                free=str(free),
            )
