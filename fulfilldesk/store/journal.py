"""The journal of one shop, in a file of its own.

An earlier version must be able to read what a later one wrote: a new kind of action or a new sentence is
passed over there, but whoever adds a state, or a field without a default, adds a migration too, and earlier
versions say that the file is too new.

Its own file, because its promises differ from the cache's: an entry is on disk when `write` returns, which
would make every page of a sync wait for the disk too, were they in one file; and a damaged cache is set aside
and built again, which must never take the journal along.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import sqlite_utils
from sqlite_utils.migrations import Migrations

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.journal import UNFINISHED, EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.store.database import Database
from fulfilldesk.store.values import from_micros, maybe, micros

JOURNAL = Migrations("journal")


@JOURNAL()
def m001_entries(db: sqlite_utils.Database) -> None:
    """One row for each action. Forecast, outcome, parameters and witness are JSON; times microseconds."""
    db.execute(
        """
        CREATE TABLE entries (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, order_id TEXT NOT NULL, order_name TEXT NOT NULL,
            target_id TEXT NOT NULL, asked_at INTEGER NOT NULL, asked_by TEXT NOT NULL,
            parameters TEXT NOT NULL, reason TEXT, undoes TEXT,
            state TEXT NOT NULL, forecast TEXT NOT NULL, witness TEXT NOT NULL, outcome TEXT,
            request_id TEXT, sent_at INTEGER, finished_at INTEGER,
            failure_key TEXT, failure_detail TEXT, undone_by TEXT
        )
        """
    )
    db.execute("CREATE INDEX entries_of_order ON entries (order_id)")
    db.execute("CREATE INDEX entries_in_state ON entries (state)")


class JournalFile:
    """What services.ports calls Journal. Raises what Database raises."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path, JOURNAL, durable=True)

    def close(self) -> None:
        """Leave no connection open. May be called twice."""
        self._database.close()

    def write(self, entry: JournalEntry, *, while_in: EntryState | None = None) -> bool:
        """Insert the entry, or replace the one with the same action id; on disk when this returns. With
        `while_in` that one is replaced only while it is in this state. Returns whether it was written."""
        columns = _columns(entry)
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "undone_by")
        statement = (
            f"({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {updates},"
            " undone_by = coalesce(excluded.undone_by, undone_by)"
            " WHERE ? IS NULL OR state = ?"
        )
        with self._database.writing() as db:
            cursor = db.conn.execute(
                " ".join(("INSERT INTO entries", statement)), (*columns.values(), while_in, while_in)
            )
            return cursor.rowcount > 0

    def entry(self, action_id: str) -> JournalEntry | None:
        """One entry."""
        return next(iter(self._read("WHERE id = ?", action_id)), None)

    def entries(self, *, limit: int = 500) -> Sequence[JournalEntry]:
        """Newest first."""
        return self._read("ORDER BY sequence DESC LIMIT ?", limit)

    def of_order(self, order_id: str) -> Sequence[JournalEntry]:
        """The entries of one order, newest first."""
        return self._read("WHERE order_id = ? ORDER BY sequence DESC", order_id)

    def unfinished(self) -> Sequence[JournalEntry]:
        """Entries that were asked, sending or answered, oldest first."""
        marks = ", ".join("?" * len(UNFINISHED))
        return self._read(f"WHERE state IN ({marks}) ORDER BY sequence", *UNFINISHED)

    def _read(self, which: str, *parameters: str | int) -> Sequence[JournalEntry]:
        with self._database.reading() as connection:
            cursor = connection.execute(" ".join(("SELECT * FROM entries", which)), parameters)
            cursor.row_factory = sqlite3.Row
            return [_entry(dict(row)) for row in cursor]


def _columns(entry: JournalEntry) -> Mapping[str, str | int | None]:
    action = entry.action
    return {
        "id": action.id,
        "kind": action.kind,
        "order_id": action.order_id,
        "order_name": action.order_name,
        "target_id": action.target_id,
        "asked_at": micros(action.asked_at),
        "asked_by": action.asked_by,
        "parameters": _json(action.parameters),
        "reason": action.reason,
        "undoes": action.undoes,
        "state": entry.state.value,
        "forecast": _json(entry.forecast),
        "witness": _json(entry.witness),
        "outcome": maybe(_json, entry.outcome),
        "request_id": entry.request_id,
        "sent_at": maybe(micros, entry.sent_at),
        "finished_at": maybe(micros, entry.finished_at),
        "failure_key": entry.failure_key,
        "failure_detail": entry.failure_detail,
        "undone_by": entry.undone_by,
    }


def _entry(row: Mapping[str, Any]) -> JournalEntry:
    action = Action(
        id=row["id"],
        kind=row["kind"],
        order_id=row["order_id"],
        order_name=row["order_name"],
        target_id=row["target_id"],
        asked_at=from_micros(row["asked_at"]),
        asked_by=row["asked_by"],
        parameters=msgspec.json.decode(row["parameters"], type=dict[str, Any]),
        reason=row["reason"],
        undoes=row["undoes"],
    )
    return JournalEntry(
        action=action,
        state=msgspec.convert(row["state"], EntryState),
        forecast=_forecast(row["forecast"]),
        witness=msgspec.json.decode(row["witness"], type=dict[str, Any]),
        outcome=maybe(_outcome, row["outcome"]),
        request_id=row["request_id"],
        sent_at=maybe(from_micros, row["sent_at"]),
        finished_at=maybe(from_micros, row["finished_at"]),
        failure_key=row["failure_key"],
        failure_detail=row["failure_detail"],
        undone_by=row["undone_by"],
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _forecast(content: str) -> Forecast:
    """Without the notices that this version cannot say, for a newer one wrote them."""
    found = msgspec.json.decode(content, type=dict[str, Any])
    found["notices"] = [notice for notice in found.get("notices", ()) if _sayable(notice)]
    return msgspec.convert(found, Forecast)


def _outcome(content: str) -> Outcome:
    found = msgspec.json.decode(content, type=dict[str, Any])
    for difference in found.get("differences", ()):
        if isinstance(difference, dict) and not _sayable(difference.get("why")):
            difference["why"] = None
    return msgspec.convert(found, Outcome)


def _sayable(notice: Any) -> bool:
    return isinstance(notice, dict) and notice.get("key") in set(Say)
