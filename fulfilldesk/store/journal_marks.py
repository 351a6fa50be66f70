"""What people said of findings, in the journal's file."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from fulfilldesk.domain.checks.finding import Mark, MarkKind
from fulfilldesk.services.checks_port import FindingKey
from fulfilldesk.store.database import Database
from fulfilldesk.store.values import from_micros, maybe, micros

_SELECT = "SELECT check_name, subject, kind, marked_at, marked_by, until, note FROM"
_ALL = f"{_SELECT} finding_marks"
_OF_CHECK = f"{_ALL} WHERE check_name = ?"
_OF_KEYS = (
    f"{_SELECT} json_each(?) AS asked CROSS JOIN finding_marks"
    " ON check_name = json_extract(asked.value, '$[0]') AND subject = json_extract(asked.value, '$[1]')"
)
_PUT = (
    "INSERT OR REPLACE INTO finding_marks"
    " (check_name, subject, kind, marked_at, marked_by, until, note, order_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_REMOVE = "DELETE FROM finding_marks WHERE check_name = ? AND subject = ?"
#: Of one order, of what was said before a moment.
CLEAR_NOTE = "UPDATE finding_marks SET note = '' WHERE note != '' AND order_id = ? AND marked_at < ?"
_KINDS = frozenset(MarkKind)


class StoredMarks:
    """What services.checks_store calls MarkStore. Raises what Database raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def marks(self, check: str | None = None) -> Mapping[FindingKey, Mark]:
        return self._read(_ALL) if check is None else self._read(_OF_CHECK, check)

    def marks_of(self, keys: Collection[FindingKey]) -> Mapping[FindingKey, Mark]:
        return self._read(_OF_KEYS, json.dumps([*keys]))

    def put(self, marks: Iterable[tuple[Mark, str | None]]) -> None:
        rows = [(*_row(mark), order_id) for mark, order_id in marks]
        with self._database.writing() as db:
            db.conn.executemany(_PUT, rows)

    def remove(self, keys: Collection[FindingKey]) -> None:
        with self._database.writing() as db:
            db.conn.executemany(_REMOVE, [*keys])

    def _read(self, statement: str, *parameters: str) -> Mapping[FindingKey, Mark]:
        with self._database.reading() as connection:
            # A kind that a later version wrote is passed over.
            rows = [row for row in connection.execute(statement, parameters) if row[2] in _KINDS]
            return {(row[0], row[1]): _mark(row) for row in rows}


def _row(mark: Mark) -> tuple[Any, ...]:
    said = (mark.kind.value, micros(mark.marked_at), mark.marked_by, maybe(micros, mark.until), mark.note)
    return (mark.check, mark.subject, *said)


def _mark(row: tuple[Any, ...]) -> Mark:
    check, subject, kind, marked_at, marked_by, until, note = row
    return Mark(
        check, subject, MarkKind(kind), from_micros(marked_at), marked_by, maybe(from_micros, until), note
    )
