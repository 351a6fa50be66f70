"""What makes a file of rows a cache: stock joined, the search index, the indexes, the arrays of the lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fulfilldesk.importer.control import Control
from fulfilldesk.importer.import_file import ImportFile
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.cache_schema import create_indexes
from fulfilldesk.store.opening import FileKey

#: Orders indexed for search in one transaction: some tenths of a second.
_AT_ONCE = 20_000
#: How FTS5 gathers words and folds pieces of the index together: while it is built, each transaction makes a
#: piece and none is folded, which takes a third less; after that, as FTS5 does by itself.
_WHILE_BUILDING = {"hashsize": 16 << 20, "automerge": 0, "crisismerge": 100_000}
_AFTERWARDS = {"hashsize": 1 << 20, "automerge": 4, "crisismerge": 16}

_CONFIGURE = "INSERT INTO search (search, rank) VALUES (?, ?)"
#: Into one piece: questions are answered sooner, and the indexes take the room that becomes free.
_FOLD = "INSERT INTO search (search) VALUES ('optimize')"
_TO_INDEX = (
    "SELECT max(order_id) FROM"
    " (SELECT order_id FROM search_text WHERE order_id > ? ORDER BY order_id LIMIT ?)"
)
_INDEX = (
    "INSERT INTO search (rowid, words) SELECT order_id, words FROM search_text"
    " WHERE order_id > ? AND order_id <= ? ORDER BY order_id"
)
_TRACKED = (
    "UPDATE inventory_levels SET tracked = (SELECT tracked FROM import_items WHERE id = inventory_item_id)"
    " WHERE tracked < 0"
)

#: Told with the name of the part that begins.
Tell = Callable[[str], None]


def index(file: ImportFile, control: Control, tell: Tell) -> None:
    """Search index and indexes, each step once however often this is begun. Raises Stopped between steps."""
    progress = file.progress
    connection = file.connection
    tell("search")
    connection.executemany(_CONFIGURE, _WHILE_BUILDING.items())
    while not progress.searched:
        control.check()
        with file.transaction():
            (last,) = connection.execute(_TO_INDEX, (progress.searched_to, _AT_ONCE)).fetchone()
            if last is None:
                connection.execute(_FOLD)
                progress.searched = True
            else:
                connection.execute(_INDEX, (progress.searched_to, last))
                progress.searched_to = last
    connection.executemany(_CONFIGURE, _AFTERWARDS.items())
    control.check()
    tell("indexes")
    if not progress.indexed:
        with file.transaction():
            create_indexes(connection)
            progress.indexed = True
        connection.execute("PRAGMA analysis_limit = 400")
        connection.execute("ANALYZE")


def join_stock(file: ImportFile) -> None:
    """Whether what lies somewhere is counted, which its item says."""
    if not file.progress.stock_done:
        with file.transaction() as connection:
            connection.execute(_TRACKED)
            file.progress.stock_done = True


def save_lists(path: Path, key: FileKey | None = None) -> None:
    """The arrays that lists are found from, beside the finished file, so that nobody need build them."""
    cache = OrderCache(path, key)
    try:
        cache.counts()
        cache.save_lists()
    finally:
        cache.close()
