"""The rows for the first paint, from a cache that is not open yet.

Opening the cache checks and upgrades it, and what that needs takes longer to import than the window takes to
be painted. So nothing but sqlite3 is used here.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from fulfilldesk.domain.errors import EncryptionMissing
from fulfilldesk.domain.listing import OrderRow
from fulfilldesk.store import open_files, order_rows
from fulfilldesk.store.opening import FileKey, connect, database_errors


def first_rows(cache: Path, limit: int, key: FileKey | None = None) -> Sequence[OrderRow]:
    """What OrderReader.newest of that cache will tell, without waiting for anybody. A file that is not there,
    older than this program, damaged, busy or of another key has none: opening it will tell."""
    key = key or open_files.key_of(cache)
    try:
        with closing(connect(f"{cache.absolute().as_uri()}?mode=ro", key, uri=True, timeout=0)) as file:
            rows = order_rows.newest(file, limit)
    except (EncryptionMissing, TypeError, ValueError, OverflowError):
        return ()
    except database_errors():
        return ()
    return rows if all(_as_written(row) for row in rows) else ()


def _as_written(row: OrderRow) -> bool:
    """Nothing in a damaged file keeps a name from being a number."""
    texts = (row.name, row.total.currency, row.fulfillment)
    perhaps = (row.customer, row.payment, row.delivery, row.channel, row.location)
    return (
        all(isinstance(text, str) for text in texts)
        and all(text is None or isinstance(text, str) for text in perhaps)
        and all(isinstance(number, int) for number in (row.items, row.total.minor))
        and 1 < row.processed_at.year < 9999  # can be told in every time zone
    )
