"""What keeps the file small and quick, in steps that are short enough to do between two passes of sync."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from fulfilldesk.store.database import Database

#: Pages given back in one step; at 4 kB a page some 8 MB, well under a tenth of a second.
_PAGES_A_STEP = 2_000
#: Free pages that are not worth giving back: new orders will use them.
_SPARE_SHARE = 0.05
#: Work of one step on the search index, in pages it may write (FTS5, "merge").
_MERGE_PAGES = 500


@dataclass(frozen=True, slots=True)
class Tidied:
    """What one step did: bytes given back to the disk, and whether there is more to do."""

    freed: int
    more: bool


def tidy(database: Database) -> Tidied:
    """One step: fold the search index together a little, give back free pages beyond a spare twentieth,
    renew what the planner knows, and cut the write-ahead log. Raises the failures of the database."""
    with database.writing() as db:
        connection = db.conn
        merged = _merge_search(connection)
        freed, more = _give_back(connection)
        connection.execute("PRAGMA analysis_limit=400")
        connection.execute("PRAGMA optimize")
    database.checkpoint()
    return Tidied(freed, merged or more)


def _merge_search(connection: sqlite3.Connection) -> bool:
    """Whether there was something to fold together: fewer than two changes means that there was not."""
    before = connection.total_changes
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (_MERGE_PAGES,))
    return connection.total_changes - before >= 2


def _give_back(connection: sqlite3.Connection) -> tuple[int, bool]:
    """Bytes freed, and whether more than the spare pages are still free."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    surplus = free - int(pages * _SPARE_SHARE)
    if surplus <= 0:
        return 0, False
    step = min(surplus, _PAGES_A_STEP)
    for _ in range(step):  # Python's sqlite3 goes one page and no further, however many are asked for
        connection.execute("PRAGMA incremental_vacuum(1)")
    (left,) = connection.execute("PRAGMA freelist_count").fetchone()
    return (free - left) * size, left < free and surplus > step
