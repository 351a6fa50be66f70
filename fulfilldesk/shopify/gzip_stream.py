"""Unpacks a gzip stream as it comes, without ever holding much of it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import httpx

#: Bytes that come out at once, however well they were packed.
MOST_AT_ONCE = 1 << 20


def unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The plain bytes. Raises httpx.DecodingError for what is no gzip, is cut, or goes on after its end.

    httpx unpacks too, but takes a cut stream for a whole one and a small chunk for as large as it gets.
    """
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    for chunk in chunks:
        packed = chunk
        while packed:
            try:
                plain = unpacker.decompress(packed, MOST_AT_ONCE)
            except zlib.error:
                raise httpx.DecodingError("no gzip") from None
            if unpacker.unused_data:
                raise httpx.DecodingError("the gzip stream goes on after its end")
            if plain:
                yield plain
            packed = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise httpx.DecodingError("the gzip stream is cut")
