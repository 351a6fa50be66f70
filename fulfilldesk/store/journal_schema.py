"""The tables of a journal file.

An earlier version must be able to read what a later one wrote: a new kind of action, a new sentence or a new
fact is passed over there, but whoever adds a state, or a field without a default, adds a migration too, and
earlier versions say that the file is too new.
"""

from __future__ import annotations

import sqlite_utils
from sqlite_utils.migrations import Migrations

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


@JOURNAL()
def m002_batches(db: sqlite_utils.Database) -> None:
    """Batches, how many mutations of an action were sent, and the states waiting, changed and half done."""
    db.execute("ALTER TABLE entries ADD COLUMN step INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE entries ADD COLUMN batch_id TEXT")
    db.execute(
        """
        CREATE TABLE batches (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, asked_at INTEGER NOT NULL, asked_by TEXT NOT NULL,
            count INTEGER NOT NULL, state TEXT NOT NULL, parameters TEXT NOT NULL, reason TEXT, undoes TEXT
        )
        """
    )
    # With the order in it, the orders in a state are told without a look at their rows.
    db.execute("DROP INDEX entries_in_state")
    db.execute("CREATE INDEX entries_in_state ON entries (state, order_id)")
    # Entries outside batches are the ones of batch NULL.
    db.execute("CREATE INDEX entries_of_batch ON entries (batch_id, state)")
