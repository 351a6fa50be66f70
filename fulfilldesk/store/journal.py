"""The journal of one shop, in a file of its own.

Its own file, because its promises differ from the cache's: an entry is on disk when `write` returns, which
would make every page of a sync wait for the disk too, were they in one file; and a damaged cache is set aside
and built again, which must never take the journal along.

One entry that cannot be read does not hide the others. It is shown in the lists that are looked at, with the
failure "entry-damaged"; the lists that are worked on leave it out, and asking for it raises StoreDamaged:
nothing is done on half of what was agreed.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import (
    UNFINISHED,
    UNSENT,
    Batch,
    BatchProgress,
    BatchState,
    EntryState,
    JournalEntry,
)
from fulfilldesk.domain.numbers import JournalLine
from fulfilldesk.store import journal_numbers
from fulfilldesk.store.database import Database
from fulfilldesk.store.journal_json import UNREADABLE
from fulfilldesk.store.journal_marks import CLEAR_NOTE, StoredMarks
from fulfilldesk.store.journal_rows import (
    BatchRow,
    EntryRow,
    batch_of,
    batch_row,
    entry_of,
    entry_row,
    entry_to_show,
    entry_to_work_on,
    inserted,
    selected,
    without_person,
    without_words,
)
from fulfilldesk.store.journal_schema import JOURNAL
from fulfilldesk.store.opening import FileKey
from fulfilldesk.store.rules import StoredRules
from fulfilldesk.store.values import micros

log = logging.getLogger(__name__)

Found = TypeVar("Found")

_SELECT_ENTRY = f"SELECT {selected(EntryRow)} FROM entries"  # noqa: S608
_INSERT_ENTRY = f"INSERT INTO entries {inserted(EntryRow)}"
_SELECT_BATCH = f"SELECT {selected(BatchRow)} FROM batches"  # noqa: S608
_INSERT_BATCH = f"INSERT INTO batches {inserted(BatchRow)}"
_REPLACE = ", ".join(
    f"{name} = excluded.{name}" for name in EntryRow.__struct_fields__ if name not in ("id", "undone_by")
)
_PUT_ENTRY = (
    f"{_INSERT_ENTRY} ON CONFLICT (id) DO UPDATE SET {_REPLACE},"
    " undone_by = coalesce(excluded.undone_by, undone_by) WHERE ? IS NULL OR state = ?"
)
#: Packed: taking 50,000 rows one by one takes longer than finding them.
_ORDERS_IN = (
    "SELECT json_group_array(CAST(order_id AS TEXT))"
    " FROM (SELECT DISTINCT order_id FROM entries WHERE state = ?)"
)

_OF_DIFFERING = (
    "WHERE order_id IN (SELECT order_id FROM entries WHERE state = 'differs' AND asked_at >= ?1)"
    " AND asked_at >= ?1 ORDER BY sequence"
)


class JournalFile:
    """What services.journal_port calls Journal. Raises what Database raises."""

    def __init__(self, path: Path, key: FileKey | None = None) -> None:
        self._database = Database(path, JOURNAL, durable=True, key=key)
        #: What people said of findings.
        self.marks = StoredMarks(self._database)
        #: The shop's own rules, and what they have acted on.
        self.rules = StoredRules(self._database)

    def close(self) -> None:
        """Leave no connection open. May be called twice."""
        self._database.close()

    # --- entries --------------------------------------------------------------------------------------------

    def write(self, entry: JournalEntry, *, while_in: EntryState | None = None) -> bool:
        """Insert the entry, or replace the one with the same action id; on disk when this returns. With
        `while_in` that one is replaced only while it is in this state. Returns whether it was written."""
        with self._database.writing() as db:
            values = msgspec.structs.astuple(entry_row(entry))
            return db.conn.execute(_PUT_ENTRY, (*values, while_in, while_in)).rowcount > 0

    def entry(self, action_id: str) -> JournalEntry | None:
        """One entry. Raises StoreDamaged when it cannot be read."""
        with self._database.reading() as connection:
            rows = _entry_rows(connection, "WHERE id = ?", action_id)
            return next((entry_of(row) for row in rows), None)

    def entries(
        self, *, limit: int = 500, batch_id: str | None = None, before: str | None = None
    ) -> Sequence[JournalEntry]:
        """Newest first; of that batch; of those older than the entry with the action id `before`."""
        with self._database.reading() as connection:
            place = _place(connection, before) if before is not None else _ENDLESS
            if batch_id is not None:
                rows = _batch_rows(connection, batch_id, EntryState, place, limit, newest_first=True)
            else:
                rows = _entry_rows(
                    connection, "WHERE sequence < ? ORDER BY sequence DESC LIMIT ?", place, limit
                )
            return _known(map(entry_to_show, rows))

    def of_order(self, order_id: str) -> Sequence[JournalEntry]:
        """The entries of one order, newest first."""
        with self._database.reading() as connection:
            rows = _entry_rows(connection, "WHERE order_id = ? ORDER BY sequence DESC", order_id)
            return _known(map(entry_to_show, rows))

    def unfinished(self) -> Sequence[JournalEntry]:
        """Entries outside batches that are unsent, sending, answered, or half done and not taken back, oldest
        first."""
        half = EntryState.HALF_DONE
        which = (
            f"WHERE batch_id IS NULL AND (state IN ({_marks(UNFINISHED)})"
            " OR (state = ? AND undone_by IS NULL)) ORDER BY sequence"
        )
        with self._database.reading() as connection:
            return _known(map(entry_to_work_on, _entry_rows(connection, which, *UNFINISHED, half)))

    def orders_in(self, states: Collection[EntryState]) -> Mapping[str, frozenset[EntryState]]:
        """The orders that have entries in these states, and in which."""
        found: dict[str, frozenset[EntryState]] = {}
        with self._database.reading() as connection:
            for state in set(states):
                alone = frozenset({state})
                (packed,) = connection.execute(_ORDERS_IN, (state,)).fetchone()
                for order_id in msgspec.json.decode(packed, type=list[str]):
                    found[order_id] = found[order_id] | alone if order_id in found else alone
        return found

    def lines_since(self, moment: datetime) -> Sequence[JournalLine]:
        """What services.numbers_port calls JournalLines."""
        with self._database.reading() as connection:
            return journal_numbers.lines_since(connection, moment)

    def differing(self, since: datetime) -> Sequence[Sequence[JournalEntry]]:
        """Of each order with an action asked since then that came out otherwise than forecast: its entries
        since then, oldest first."""
        found: dict[str, list[JournalEntry]] = {}
        with self._database.reading() as connection:
            for entry in map(entry_to_work_on, _entry_rows(connection, _OF_DIFFERING, micros(since))):
                if entry is not None:
                    found.setdefault(entry.action.order_id, []).append(entry)
        return [*found.values()]

    # --- privacy --------------------------------------------------------------------------------------------

    def remove_persons(
        self, order_ids: Sequence[str], moment: datetime, *, asked_before: datetime | None = None
    ) -> frozenset[str]:
        """Leave of their entries (of those `asked_before`), and of the batches that these belong to, what may
        be kept. Returns the orders with one whose end is not known."""
        before = _ENDLESS if asked_before is None else micros(asked_before)
        waiting: set[str] = set()
        for order_id in order_ids:
            with self._database.writing() as db:
                db.conn.execute(CLEAR_NOTE, (order_id, before))
                rows = list(_entry_rows(db.conn, "WHERE order_id = ? AND asked_at < ?", order_id, before))
                for batch_id in {row.batch_id for row in rows if row.batch_id is not None}:
                    _remove_words(db.conn, batch_id)
                for row in rows:
                    bare = without_person(row, moment)
                    if bare is None:
                        waiting.add(order_id)
                    elif bare != row:
                        values = msgspec.structs.astuple(bare)
                        db.conn.execute(_PUT_ENTRY, (*values, None, None))
        return frozenset(waiting)

    def rewrite(self) -> None:
        """Write the whole file anew, without a byte of what was removed."""
        self._database.rewrite()

    # --- batches --------------------------------------------------------------------------------------------

    def begin_batch(self, batch: Batch, entries: Iterable[JournalEntry]) -> None:
        """The batch with all its entries, on disk together when this returns. The entries are taken one by
        one while nobody else can write: make them beforehand, or quickly. Raises ValueError for an entry of
        another batch; that, and whatever `entries` raises, leaves nothing behind."""
        with self._database.writing() as db:
            db.conn.execute(_INSERT_BATCH, msgspec.structs.astuple(batch_row(batch)))
            db.conn.executemany(_INSERT_ENTRY, (_values(entry, batch.id) for entry in entries))
        self._give_back()

    def save_batch(self, batch: Batch, *, while_in: BatchState | None = None) -> bool:
        """Its state: with `while_in` only while it is in this one. Returns whether it was written."""
        with self._database.writing() as db:
            cursor = db.conn.execute(
                "UPDATE batches SET state = ? WHERE id = ? AND (? IS NULL OR state = ?)",
                (batch.state, batch.id, while_in, while_in),
            )
            return cursor.rowcount > 0

    def batch(self, batch_id: str) -> BatchProgress | None:
        """One batch with how many of its entries are in each state. Raises StoreDamaged when it cannot be
        read."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_SELECT_BATCH} WHERE id = ?", (batch_id,)).fetchone()
            if row is None:
                return None
            return BatchProgress(batch_of(msgspec.convert(row, BatchRow)), _counted(connection, batch_id))

    def batches(self, *, limit: int = 50) -> Sequence[BatchProgress]:
        """Newest first. One that cannot be read is left out; its entries are listed like all others."""
        with self._database.reading() as connection:
            rows = connection.execute(f"{_SELECT_BATCH} ORDER BY sequence DESC LIMIT ?", (limit,)).fetchall()
            batches = _known(map(_batch_to_show, msgspec.convert(rows, list[BatchRow])))
            return [BatchProgress(batch, _counted(connection, batch.id)) for batch in batches]

    def of_batch(
        self, batch_id: str, states: Collection[EntryState], *, after: str | None = None, limit: int = 250
    ) -> Sequence[JournalEntry]:
        """Entries of a batch in these states, in the order they were asked in, of those after the entry with
        the action id `after`."""
        with self._database.reading() as connection:
            place = _place(connection, after) if after is not None else 0
            return _known(map(entry_to_work_on, _batch_rows(connection, batch_id, states, place, limit)))

    def withdraw_batch(self, batch_id: str, moment: datetime) -> int:
        """Withdraw all its unsent entries, also those that cannot be read; how many there were."""
        statement = (
            "UPDATE entries SET state = ?, finished_at = ?"  # noqa: S608
            f" WHERE batch_id = ? AND state IN ({_marks(UNSENT)})"
        )
        with self._database.writing() as db:
            parameters = (EntryState.WITHDRAWN, micros(moment), batch_id, *UNSENT)
            withdrawn = db.conn.execute(statement, parameters).rowcount
        self._give_back()
        return withdrawn

    def _give_back(self) -> None:
        """The memory and the log that thousands of rows took. They are kept, whatever comes of this."""
        with suppress(Failure):
            self._database.checkpoint()


#: Beyond every place in the journal, and every moment.
_ENDLESS = 2**63 - 1


def _place(connection: sqlite3.Connection, action_id: str) -> int | None:
    """Where an entry stands in the journal. None compares with no place: nothing comes before or after it."""
    row = connection.execute("SELECT sequence FROM entries WHERE id = ?", (action_id,)).fetchone()
    return None if row is None else int(row[0])


def _entry_rows(
    connection: sqlite3.Connection, which: str, *parameters: str | int | None
) -> Iterator[EntryRow]:
    cursor = connection.execute(f"{_SELECT_ENTRY} {which}", parameters)
    return (msgspec.convert(row, EntryRow) for row in cursor)


def _batch_rows(
    connection: sqlite3.Connection,
    batch_id: str,
    states: Iterable[EntryState],
    place: int | None,
    limit: int,
    *,
    newest_first: bool = False,
) -> Iterator[EntryRow]:
    """The rows after `place`, or those before it. Each state by itself is in order in the index: of none of
    them more than `limit` are looked at, however many there are."""
    beyond, direction = ("<", "DESC") if newest_first else (">", "ASC")
    which = (
        "SELECT sequence FROM entries"  # noqa: S608
        f" WHERE batch_id = ? AND state = ? AND sequence {beyond} ? ORDER BY sequence {direction} LIMIT ?"
    )
    found = sorted(
        (
            int(sequence)
            for state in set(states)
            for (sequence,) in connection.execute(which, (batch_id, state, place, limit))
        ),
        reverse=newest_first,
    )
    named = f"WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence {direction}"  # noqa: S608
    return _entry_rows(connection, named, json.dumps(found[:limit]))


def _remove_words(connection: sqlite3.Connection, batch_id: str) -> None:
    for found in connection.execute(f"{_SELECT_BATCH} WHERE id = ?", (batch_id,)).fetchall():
        row = msgspec.convert(found, BatchRow)
        bare = without_words(row)
        if bare != row:
            connection.execute(
                "UPDATE batches SET parameters = CAST(? AS TEXT), reason = ? WHERE id = ?",
                (bare.parameters, bare.reason, batch_id),
            )


def _values(entry: JournalEntry, batch_id: str) -> tuple[object, ...]:
    if entry.batch_id != batch_id:
        raise ValueError(f"entry {entry.action.id} is not one of batch {batch_id}")
    return msgspec.structs.astuple(entry_row(entry))


def _counted(connection: sqlite3.Connection, batch_id: str) -> Mapping[EntryState, int]:
    """How many entries are in each state that this version knows."""
    which = "SELECT state, count(*) FROM entries WHERE batch_id = ? GROUP BY state"
    counted = dict(connection.execute(which, (batch_id,)).fetchall())
    return Counter({state: counted[state] for state in EntryState if state in counted})


def _batch_to_show(row: BatchRow) -> Batch | None:
    try:
        return batch_of(row)
    except UNREADABLE as error:
        log.warning("batch %r is left out: %s", row.id, type(error).__name__)
        return None


def _known(found: Iterable[Found | None]) -> list[Found]:
    return [each for each in found if each is not None]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
