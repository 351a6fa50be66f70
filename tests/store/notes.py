"""The simplest database there is: a table of texts."""

from __future__ import annotations

import sqlite_utils
from sqlite_utils.migrations import Migrations

from fulfilldesk.store.database import Database

NOTES = Migrations("notes")


@NOTES()
def m001_notes(db: sqlite_utils.Database) -> None:
    db["notes"].create({"id": int, "text": str}, pk="id")  # type: ignore[union-attr]


def note(database: Database, text: str) -> None:
    with database.writing() as db:
        db.execute("INSERT INTO notes (text) VALUES (?)", [text])


def notes(database: Database) -> list[str]:
    with database.reading() as connection:
        return [text for (text,) in connection.execute("SELECT text FROM notes ORDER BY id")]
