"""Blocks of bytes as typed lines. A block is decoded at once; only where one is bad, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

import msgspec

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.importer.blocks import LONGEST_LINE, Block
from fulfilldesk.importer.rejected import Reason, Rejected

L = TypeVar("L")
Made = TypeVar("Made")

#: What decoding raises over lines that do not fit; the last over one that is nested without end.
_UNFIT = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
#: What making rows raises over values that no column can hold.
_UNKEEPABLE = (AnswerBroken, OverflowError, UnicodeEncodeError)


class Decoder(Generic[L]):
    """Lines of one file, of the kinds in `types`."""

    def __init__(self, file: str, types: type[L], rejected: Rejected) -> None:
        self._file = file
        self._decoder = msgspec.json.Decoder(types)
        self._rejected = rejected

    def made(self, block: Block, first_line: int, make: Callable[[Sequence[L]], Made]) -> Made:
        """What `make` makes of the lines of a block. Lines that do not fit are left out; `first_line` is the
        number of the first."""
        if not block.too_long:
            try:
                return make(self._decoder.decode_lines(block.data))
            except (*_UNFIT, *_UNKEEPABLE):
                pass  # some line is to blame: look at each
        return make(list(self._fitting(block, first_line, make)))

    def _fitting(self, block: Block, first_line: int, make: Callable[[Sequence[L]], Made]) -> Iterator[L]:
        if block.too_long:
            self._rejected.add(
                Reason.TOO_LONG, self._file, first_line, block.data, f"over {LONGEST_LINE} bytes"
            )
            return
        for number, raw in enumerate(block.data.split(b"\n"), first_line):
            if not raw.strip():
                continue
            try:
                line = self._decoder.decode(raw)
                make([line])
            except _UNFIT as error:
                self._rejected.add(_reason(error), self._file, number, raw, str(error)[:200])
            except _UNKEEPABLE as error:
                self._rejected.add(Reason.BAD_VALUE, self._file, number, raw, str(error)[:200])
            else:
                yield line


def _reason(error: BaseException) -> Reason:
    if isinstance(error, UnicodeDecodeError):
        return Reason.BAD_TEXT
    if isinstance(error, msgspec.ValidationError):
        return Reason.UNKNOWN_KIND if "__typename" in str(error) else Reason.WRONG_SHAPE
    return Reason.BAD_JSON
