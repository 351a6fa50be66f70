"""The arrays in a file beside the cache, so that a start need not build them.

The cache keeps the digest of the file: one that is damaged, cut short, from elsewhere or older than the
cache says is not read any further.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from fulfilldesk.store.columns.coded import Coded
from fulfilldesk.store.columns.table import KEYS, SORTED_COLUMNS, Columns, Position, Sorting
from fulfilldesk.store.files import make_private

_LENGTH_BYTES = 8
_LONGEST_HEAD = 64 << 20
_DIGEST_BYTES = 16
_KINDS = {np.dtype(kind).str: np.dtype(kind) for kind in (np.int64, np.uint8, np.uint16, np.uint32)}


class _Head(msgspec.Struct, array_like=True):
    """What stands before the arrays: of each its type and length, and what the codes stand for."""

    history: bytes
    seq: int
    arrays: list[tuple[str, int]]
    values: list[list[str | int | tuple[int | str | None, str | None] | None]]


def write(columns: Columns, path: Path) -> bytes:
    """Write the file. Returns its digest. Raises OSError."""
    arrays = [*_arrays(columns)]
    head = msgspec.msgpack.encode(
        _Head(
            columns.position.history,
            columns.position.seq,
            [(array.dtype.str, len(array)) for array in arrays],
            [list(columns.coded[key].values) for key in KEYS],
        )
    )
    digest = blake2b(digest_size=_DIGEST_BYTES)
    make_private(path)
    with path.open("wb") as file:
        for part in (len(head).to_bytes(_LENGTH_BYTES, "little"), head, *map(_bytes, arrays)):
            digest.update(part)
            file.write(part)
        file.flush()
        os.fsync(file.fileno())
    return digest.digest()


def read(path: Path, digest: bytes | None) -> Columns | None:
    """What the file holds, or None when it is not the one with that digest."""
    if digest is None:
        return None
    try:
        return _read(path, digest)
    except (OSError, ValueError, LookupError, msgspec.MsgspecError, MemoryError):
        return None


def _read(path: Path, expected: bytes) -> Columns | None:
    digest = blake2b(digest_size=_DIGEST_BYTES)
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        length = file.read(_LENGTH_BYTES)
        digest.update(length)
        packed = file.read(min(int.from_bytes(length, "little"), _LONGEST_HEAD))
        digest.update(packed)
        head = msgspec.msgpack.decode(packed, type=_Head)
        kinds = [(_KINDS[name], count) for name, count in head.arrays]
        if sum(kind.itemsize * count for kind, count in kinds) != size - file.tell():
            return None
        arrays = []
        for kind, count in kinds:
            arrays.append(np.fromfile(file, kind, count))
            digest.update(_bytes(arrays[-1]))
    return _columns(head, iter(arrays)) if digest.digest() == expected else None


def _arrays(columns: Columns) -> Iterator[NDArray[np.generic]]:
    yield columns.ids
    yield columns.flags
    for key in KEYS:
        yield columns.coded[key].codes
    for key in SORTED_COLUMNS:
        yield columns.sortings[key].present
        yield columns.sortings[key].missing


def _columns(head: _Head, arrays: Iterator[NDArray[np.generic]]) -> Columns:
    return Columns(
        Position(head.history, head.seq),
        next(arrays),  # type: ignore[arg-type]
        next(arrays),  # type: ignore[arg-type]
        {key: Coded(next(arrays), tuple(values)) for key, values in zip(KEYS, head.values, strict=True)},  # type: ignore[arg-type]
        {key: Sorting(next(arrays), next(arrays)) for key in SORTED_COLUMNS},  # type: ignore[arg-type]
    )


def _bytes(array: NDArray[np.generic]) -> bytes | memoryview[int]:
    return np.ascontiguousarray(array).data.cast("B")
