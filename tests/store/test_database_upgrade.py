"""A file of an earlier version is upgraded, wholly or not at all; one of a newer version is left alone."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from fulfilldesk.domain.errors import StoreTooNew
from fulfilldesk.store.database import Database
from tests.store.notes import NOTES, m001_notes, note, notes

LATER_NOTES = Migrations("notes")
LATER_NOTES()(m001_notes)


@LATER_NOTES()
def m002_colour(db: sqlite_utils.Database) -> None:
    db.execute("ALTER TABLE notes ADD COLUMN colour TEXT")


BROKEN_NOTES = Migrations("notes")
BROKEN_NOTES()(m001_notes)
BROKEN_NOTES()(m002_colour)


@BROKEN_NOTES()
def m003_breaks(db: sqlite_utils.Database) -> None:
    db.execute("DELETE FROM notes")
    raise ZeroDivisionError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "shop" / "notes.sqlite"


def test_an_upgrade_keeps_a_copy_of_what_was(path: Path) -> None:
    old = Database(path, NOTES)
    note(old, "one")
    old.close()
    new = Database(path, LATER_NOTES)
    with new.reading() as connection:
        assert connection.execute("SELECT text, colour FROM notes").fetchall() == [("one", None)]
    new.close()
    copy = path.with_name("notes.before-upgrade.sqlite")
    assert sys.platform == "win32" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    kept = Database(copy, NOTES)
    assert notes(kept) == ["one"]
    kept.close()
    assert not list(path.parent.glob("*.partial"))


def test_a_new_file_needs_no_copy(path: Path) -> None:
    Database(path, LATER_NOTES).close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_an_upgrade_that_breaks_changes_nothing(path: Path) -> None:
    old = Database(path, NOTES)
    note(old, "one")
    old.close()
    with pytest.raises(ZeroDivisionError):
        Database(path, BROKEN_NOTES)
    again = Database(path, NOTES)
    assert notes(again) == ["one"]
    again.close()


def test_a_file_of_a_newer_version_is_left_alone(path: Path) -> None:
    newer = Database(path, LATER_NOTES)
    newer.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew) as raised:
        Database(path, NOTES)
    assert raised.value.parameters["path"] == str(path)
    assert path.read_bytes() == before
