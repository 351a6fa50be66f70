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


@JOURNAL()
def m003_marks(db: sqlite_utils.Database) -> None:
    """What people said of findings: here, for the cache may be built anew and what they said may not go. The
    order is there to clear what was written of it."""
    db.execute(
        """
        CREATE TABLE finding_marks (
            check_name TEXT NOT NULL, subject TEXT NOT NULL,
            kind TEXT NOT NULL, marked_at INTEGER NOT NULL, marked_by TEXT NOT NULL,
            until INTEGER, note TEXT NOT NULL, order_id TEXT,
            PRIMARY KEY (check_name, subject)
        ) WITHOUT ROWID
        """
    )
    db.execute("CREATE INDEX notes_of_order ON finding_marks (order_id) WHERE note != ''")


@JOURNAL()
def m004_rules(db: sqlite_utils.Database) -> None:
    """The shop's own rules, their one switch, and what each has acted on: here, beside what it did. `work` is
    the order's open work at that moment, a JSON list of ids."""
    db.execute("ALTER TABLE entries ADD COLUMN rule TEXT")
    db.execute("CREATE TABLE rules (id TEXT PRIMARY KEY, position INTEGER NOT NULL, content TEXT NOT NULL)")
    db.execute(
        """
        CREATE TABLE rule_switch (
            only INTEGER PRIMARY KEY CHECK (only = 1), running INTEGER NOT NULL, per_hour INTEGER NOT NULL
        )
        """
    )
    db.execute("INSERT INTO rule_switch (only, running, per_hour) VALUES (1, 0, 25)")
    db.execute(
        """
        CREATE TABLE rule_turns (
            sequence INTEGER PRIMARY KEY,
            rule_id TEXT NOT NULL, order_id TEXT NOT NULL, target_id TEXT NOT NULL,
            work TEXT NOT NULL, taken_at INTEGER NOT NULL,
            UNIQUE (rule_id, target_id)
        )
        """
    )
    db.execute("CREATE INDEX rule_turns_by_time ON rule_turns (taken_at)")
    db.execute("CREATE INDEX rule_turns_of_order ON rule_turns (order_id)")
