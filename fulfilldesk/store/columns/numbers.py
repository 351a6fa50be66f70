"""Many numbers out of SQLite at once, without holding the interpreter's lock for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

import numpy as np

from fulfilldesk.store.columns.table import Ids

#: So much text is made into numbers at a time: some 2 ms of work that holds the lock.
_PIECE_BYTES = 1 << 18


def numbers(connection: sqlite3.Connection, statement: str, parameters: Sequence[object] = ()) -> Ids:
    """The column `number` of the statement, integers, in its order.

    SQLite writes them into one text, while the lock is free; numpy reads that piece by piece.
    """
    wrapped = " ".join(("SELECT CAST(group_concat(number) AS BLOB) FROM (", statement, ")"))
    (text,) = connection.execute(wrapped, parameters).fetchone()
    return np.concatenate([np.empty(0, np.int64), *_pieces(text or b"")])


def _pieces(text: bytes) -> Iterator[Ids]:
    begin = 0
    while begin < len(text):
        end = text.find(b",", begin + _PIECE_BYTES)
        end = len(text) if end < 0 else end
        yield np.fromstring(text[begin:end].decode("ascii"), np.int64, sep=",")
        begin = end + 1
