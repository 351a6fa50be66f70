"""ICU's data, of which Qt's sorting is all that this program uses: 3 MB of 32.

Qt's wheels for Linux come with ICU's data for everything: calendars, names of units and of regions, old
encodings, in 800 locales. Qt has its own of all that. What it asks ICU for is collation (QCollator, as file
dialogs sort by it) and case, which is in ICU's code. ICU means its data to be cut down to what one needs; the
form (a header, a table of contents sorted by name, the items) is that of its file `icudt*.dat`, in a library
that contains nothing but this one symbol. Windows and macOS have an ICU of their own."""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path

#: The collation of all locales, Unicode's normal forms, and by what name ICU knows an encoding.
NEEDED = re.compile(r"[^/]+/(coll/\w+\.\w+|\w+\.nrm|cnvalias\.icu|(root|pool|res_index)\.res)")

_FORMAT = b"CmnD"
_FORMAT_PLACE = 12
_ALIGNED = 16

_LIBRARY = """\
        .section .rodata
        .balign {aligned}
        .globl {symbol}
        .type {symbol}, %object
        .size {symbol}, {size}
{symbol}:
        .incbin "{data}"
        .section .note.GNU-stack,"",%progbits
"""


class NotIcuData(Exception):
    """The file is not, or not in the form that is known here."""


def items(library: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The header of the data in such a library, and the items by name (`icudt73l/coll/root.res`).

    Raises NotIcuData."""
    try:
        start = library.index(_FORMAT) - _FORMAT_PLACE
        (header_size,) = struct.unpack_from("<H", library, start)
        contents = start + header_size
        (count,) = struct.unpack_from("<I", library, contents)
        entries = [struct.unpack_from("<II", library, contents + 4 + 8 * place) for place in range(count)]
    except (ValueError, struct.error) as error:
        raise NotIcuData(str(error)) from error
    names = [_text_at(library, contents + name) for name, _ in entries]
    begins = [contents + begin for _, begin in entries]
    # Where the last one ends the table does not tell; what follows it there is nothing that ICU reads.
    ends = [*begins[1:], len(library)]
    if not names or names != sorted(names) or begins != sorted(begins) or begins[-1] > len(library):
        raise NotIcuData("the table of contents is not one")
    found = {name: library[begin:end] for name, begin, end in zip(names, begins, ends, strict=True)}
    return library[start:contents], found


def packed(header: bytes, kept: Mapping[str, bytes]) -> bytes:
    """The data with these items alone, in the same form."""
    names, name_places = b"", []
    table = 4 + 8 * len(kept)
    for name in sorted(kept):
        name_places.append(table + len(names))
        names += name.encode() + b"\0"
    body = names.ljust(_next_aligned(len(header) + table + len(names)) - len(header) - table, b"\0")
    contents = struct.pack("<I", len(kept))
    for name, name_place in zip(sorted(kept), name_places, strict=True):
        contents += struct.pack("<II", name_place, table + len(body))
        body += kept[name].ljust(_next_aligned(len(kept[name])), b"\0")
    return header + contents + body


def trimmed(library: Path, into: Path) -> Path:
    """A library of the same name in the folder `into`, with what is NEEDED. Raises NotIcuData, or
    CalledProcessError when the machine's assembler or linker (binutils) fails."""
    header, found = items(library.read_bytes())
    kept = {name: item for name, item in found.items() if NEEDED.fullmatch(name)}
    (version,) = {name.partition("/")[0].rstrip("lb") for name in found}
    data = packed(header, kept)
    (into / "icu.dat").write_bytes(data)
    source = _LIBRARY.format(aligned=_ALIGNED, symbol=f"{version}_dat", size=len(data), data=into / "icu.dat")
    (into / "icu.s").write_text(source, encoding="utf-8")
    made = into / library.name
    for command in (
        ("as", "-o", into / "icu.o", into / "icu.s"),
        ("ld", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", made, into / "icu.o"),
    ):
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)  # noqa: S603 - our own two
    return made


def _text_at(data: bytes, place: int) -> str:
    return data[place : data.index(b"\0", place)].decode("ascii")


def _next_aligned(place: int) -> int:
    return -(-place // _ALIGNED) * _ALIGNED
