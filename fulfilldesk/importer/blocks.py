"""A bulk file in blocks of whole lines, where possible of whole objects with the lines that follow them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

#: Bytes of a block. What is made of it should stay in the processor's cache: 512 kB is a fifth slower.
BLOCK = 128 << 10
#: Where there is no object's beginning for this long, a block is cut at any line's end.
_LONGEST_OBJECT = 4 << 20
#: A longer line is left out, and never in memory as a whole.
LONGEST_LINE = 16 << 20
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines, and where in the file they end. `too_long`: the beginning of one line that is."""

    data: bytes
    end: int
    too_long: bool = False

    @property
    def lines(self) -> int:
        """How many lines it holds."""
        return 1 if self.too_long else self.data.count(b"\n") + (self.data[-1:] != b"\n")


def blocks(path: Path, root: str, start: int, size: int = BLOCK) -> Iterator[Block]:
    """The file from `start` on, cut before objects of the type `root` (its `__typename`, which the documents
    ask first). Raises OSError."""
    mark = b'\n{"__typename":"' + root.encode() + b'"'
    with path.open("rb") as file:
        file.seek(start)
        position = start
        rest = b""
        while piece := file.read(size):
            data = rest + piece
            cut = data.rfind(mark, max(0, len(rest) - len(mark))) + 1
            if cut == 0 and len(data) > _LONGEST_OBJECT:
                cut = data.rfind(b"\n") + 1
                if cut == 0 and len(data) > LONGEST_LINE:
                    beginning = data[:_PIECE]
                    del data
                    position = _end_of_line(file)
                    yield Block(beginning, position, too_long=True)
                    rest = b""
                    continue
            if cut:
                position += cut
                yield Block(data[:cut], position)
                rest = data[cut:]
            else:
                rest = data
        if rest:
            yield Block(rest, position + len(rest))


def _end_of_line(file: BinaryIO) -> int:
    """Where the next line begins; the file is there then."""
    while piece := file.read(_PIECE):
        found = piece.find(b"\n")
        if found >= 0:
            return file.seek(found + 1 - len(piece), 1)
    return file.tell()
