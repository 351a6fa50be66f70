"""Lines that do not fit: counted by reason, named and kept aside. None is dropped silently."""

from __future__ import annotations

import base64
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from fulfilldesk.services.bulk import ORPHAN

#: Of one line this much is kept.
_KEPT_BYTES = 64 << 10
#: A file of nothing but nonsense shall not fill the disk: beyond this, lines are counted and named only.
_KEPT_IN_ALL = 256 << 20


class Reason(StrEnum):
    """Why a line was left out."""

    BAD_JSON = "bad-json"
    BAD_TEXT = "bad-text"  # not UTF-8
    UNKNOWN_KIND = "unknown-kind"
    WRONG_SHAPE = "wrong-shape"  # a field is missing or of another type
    BAD_VALUE = "bad-value"  # a value no column can hold: an amount, an id
    TOO_LONG = "too-long"
    ORPHAN = ORPHAN  # what it belongs to did not come


class Rejected:
    """The file of what was left out. It goes on after the `kept_bytes` that the last finished block left
    there, with the counts of then. With `kept` false, beside an encrypted cache, lines are counted only: the
    file could be read by anybody."""

    def __init__(self, path: Path, counts: dict[str, int], kept_bytes: int, *, kept: bool = True) -> None:
        self.path = path
        self._kept = kept
        self._counts = Counter(counts)
        if kept_bytes == 0:
            path.unlink(missing_ok=True)
        self._file: BinaryIO | None = None
        self._length = kept_bytes

    @property
    def counts(self) -> dict[str, int]:
        """Lines left out, by reason."""
        return dict(self._counts)

    @property
    def kept_bytes(self) -> int:
        """Length of the file."""
        return self._length

    def add(self, reason: Reason, file: str, line: int | None, raw: bytes, detail: str = "") -> None:
        """Leave out the line with that number (from 1; None: unknown) of that file."""
        self._counts[reason.value] += 1
        if not self._kept:
            return
        entry: dict[str, Any] = {"file": file, "line": line, "reason": reason.value, "detail": detail}
        if self._length < _KEPT_IN_ALL:
            piece = raw[:_KEPT_BYTES]
            try:
                entry["raw"] = piece.decode()
            except UnicodeDecodeError:
                entry["raw_base64"] = base64.b64encode(piece).decode()
        self._write(msgspec.json.encode(entry) + b"\n")

    def settle(self) -> None:
        """Have everything in the file, so that a transaction may say how long it is."""
        if self._file is not None:
            self._file.flush()

    def close(self) -> None:
        """Leave the file closed."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, data: bytes) -> None:
        if self._file is None:
            self._file = self.path.open("ab")
            self._file.truncate(self._length)
        self._file.write(data)
        self._length += len(data)
