"""What can be told of a shop's files without telling of its customers: sizes, counts, versions, times."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from fulfilldesk.store import open_files
from fulfilldesk.store.opening import connect, database_errors

#: What a damaged file may hold instead is not passed on.
_WORD = re.compile("[a-z0-9_-]{1,40}")
_MOMENT = re.compile(r"[0-9T:.+Z-]{10,40}")
_PATIENCE_SECONDS = 2.0
_AT_ONCE = 10_000
_CUSTOMERS = "SELECT customer_key FROM orders WHERE customer_key IN (SELECT value FROM json_each(?))"

Facts = dict[str, object]


def cache_facts(path: Path) -> Facts:
    """Bytes, orders, last migration and last sync; `unreadable` with SQLite's name of the error for a file
    that is damaged, busy, or encrypted and not open in this process."""
    return _facts(path, _of_cache)


def journal_facts(path: Path) -> Facts:
    """Bytes, last migration, and the number of entries by kind and state; `unreadable` as above."""
    return _facts(path, _of_journal)


def shop_words(path: Path) -> tuple[str, ...]:
    """What the cache knows its shop by, so that it can be taken out of texts: name and domain."""
    try:
        with _opened(path) as connection:
            info = _content(connection, "shop_info")
    except _unreadable():
        return ()
    return tuple(word for word in (info.get("name"), info.get("domain")) if isinstance(word, str))


def customers_among(path: Path, folded: Collection[str]) -> frozenset[str]:
    """Which of these texts, folded as the cache folds names, are names of its customers."""
    names = list(folded)
    found: set[str] = set()
    try:
        with _opened(path) as connection:
            for start in range(0, len(names), _AT_ONCE):
                asked = json.dumps(names[start : start + _AT_ONCE])
                found.update(name for (name,) in connection.execute(_CUSTOMERS, (asked,)))
    except _unreadable():
        return frozenset()
    return frozenset(found)


def _facts(path: Path, read: Callable[[sqlite3.Connection], Facts]) -> Facts:
    try:
        facts: Facts = {"bytes": path.stat().st_size}
    except OSError as error:
        return {"unreadable": type(error).__name__}
    try:
        with _opened(path) as connection:
            facts |= read(connection)
    except _unreadable() as error:
        facts["unreadable"] = getattr(error, "sqlite_errorname", type(error).__name__)
    return facts


def _unreadable() -> tuple[type[Exception], ...]:
    """What reading a file raises that may be anything."""
    return (*database_errors(), OSError, ValueError, RecursionError)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?mode=ro"
    key = open_files.key_of(path)
    with closing(connect(address, key, uri=True, timeout=_PATIENCE_SECONDS)) as connection:
        yield connection


def _of_cache(connection: sqlite3.Connection) -> Facts:
    sync = _content(connection, "sync_state")
    return {
        "schema": _schema(connection),
        "orders": connection.execute("SELECT count(*) FROM orders").fetchone()[0],
        "first_pass_done": sync.get("first_pass_done") is True,
        "last_sync": _matching(_MOMENT, sync.get("finished_at")),
    }


def _of_journal(connection: sqlite3.Connection) -> Facts:
    counted = connection.execute("SELECT kind, state, count(*) FROM entries GROUP BY 1, 2 ORDER BY 1, 2")
    return {
        "schema": _schema(connection),
        "entries": [
            {"kind": _matching(_WORD, kind), "state": _matching(_WORD, state), "count": count}
            for kind, state, count in counted
        ],
    }


def _schema(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id DESC LIMIT 1").fetchone()
    return _matching(_WORD, row[0]) if row else None


def _content(connection: sqlite3.Connection, table: str) -> Mapping[str, object]:
    """The JSON object in a table of one row; empty when there is none."""
    row = connection.execute(f"SELECT content FROM {table}").fetchone()  # noqa: S608 - a name from above
    content = json.loads(row[0]) if row else {}
    return content if isinstance(content, dict) else {}


def _matching(form: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and form.fullmatch(value) else None
