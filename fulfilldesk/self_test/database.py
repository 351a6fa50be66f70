"""Whether orders can be found and put in order."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from fulfilldesk.self_test.finding import Answer, fails, works


def full_text_search() -> Answer:
    """SQLite's index of words, with the accents left out as the cache does."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(
                'CREATE VIRTUAL TABLE words USING fts5(word, tokenize="unicode61 remove_diacritics 2")'
            )
        except sqlite3.OperationalError:
            return fails("This SQLite cannot search for words: it lacks FTS5.")
        connection.execute("INSERT INTO words VALUES ('Zoë')")
        found = connection.execute("SELECT count(*) FROM words WHERE words MATCH 'zo*'").fetchone()
    return works("FTS5 works") if found == (1,) else fails("A search for words does not find them.")


def sorting() -> Answer:
    """Numbers in an array, as the columns of the order list are sorted."""
    import numpy as np

    keys = np.array([3, 1, 2, 1], dtype=np.uint32)
    places = np.argsort(keys, kind="stable")
    if places.tolist() != [1, 3, 2, 0] or np.lexsort((keys, keys)).tolist() != [1, 3, 2, 0]:
        return fails("Numbers are sorted wrongly.")
    return works(f"numpy {np.__version__}")
