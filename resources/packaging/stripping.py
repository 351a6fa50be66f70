"""Takes out of libraries on Linux what only debuggers read: half of libpython, two thirds of SQLCipher."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from resources.packaging.contents import Entry

_LIBRARIES: Final = ("BINARY", "EXTENSION")

#: Qt and its bindings are given on as they are, which LICENSE says; ICU beside them is a work of others.
_UNTOUCHED: Final = re.compile(r"(PySide6|shiboken6)/(?!.*/libicu)")

#: In the head of a 64-bit ELF file: where its table of segments begins; the size of an entry, and how many.
_TABLE_PLACE, _ENTRY_SIZE_PLACE = 0x20, 0x36
_SEGMENT: Final = struct.Struct("<II6Q")
_LOADED: Final = 1


def stripped(entries: Iterable[Entry], into: Path) -> list[Entry]:
    """The entries, of libraries with copies in the folder `into`. A library that could no longer be loaded
    stays as it is: what patchelf added (many packages come through it) `strip` moves to where it must not be.

    Raises CalledProcessError when the machine's `strip` (binutils) fails."""
    return [
        _stripped(entry, into) if entry[2] in _LIBRARIES and not _UNTOUCHED.match(entry[0]) else entry
        for entry in entries
    ]


def _stripped(entry: Entry, into: Path) -> Entry:
    name, source, kind = entry
    copy = into / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, copy)
    subprocess.run(["strip", copy], check=True, stdin=subprocess.DEVNULL)  # noqa: S603, S607 - of the machine
    smaller = copy.stat().st_size < Path(source).stat().st_size
    return (name, str(copy), kind) if smaller and can_be_loaded(copy.read_bytes()) else entry


def can_be_loaded(library: bytes) -> bool:
    """Whether each loaded segment lies in the file as it will in memory, counted from the page's begin."""
    (table,) = struct.unpack_from("<Q", library, _TABLE_PLACE)
    size, count = struct.unpack_from("<HH", library, _ENTRY_SIZE_PLACE)
    for place in range(table, table + size * count, size):
        kind, _, offset, address, _, _, _, aligned = _SEGMENT.unpack_from(library, place)
        if kind == _LOADED and (address - offset) % max(aligned, 1) != 0:
            return False
    return True
