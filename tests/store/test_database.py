"""One writer, many readers, an orderly end; and what is wrong with a file is said as a Failure."""

from __future__ import annotations

import errno
import sqlite3
import stat
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from fulfilldesk.domain.errors import (
    Failure,
    Stopped,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreNotWritable,
    StoreTooNew,
)
from fulfilldesk.store import database as database_module
from fulfilldesk.store.database import Database
from fulfilldesk.store.failures import FAILURES, translated
from fulfilldesk.store.files import set_aside

NOTES = Migrations("notes")


@NOTES()
def m001_notes(db: sqlite_utils.Database) -> None:
    db["notes"].create({"id": int, "text": str}, pk="id")  # type: ignore[union-attr]


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


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path, NOTES)
    yield opened
    opened.close()


def note(database: Database, text: str) -> None:
    with database.writing() as db:
        db.execute("INSERT INTO notes (text) VALUES (?)", [text])


def notes(database: Database) -> list[str]:
    with database.reading() as connection:
        return [text for (text,) in connection.execute("SELECT text FROM notes ORDER BY id")]


def test_what_was_written_is_there_after_a_restart(path: Path) -> None:
    first = Database(path, NOTES)
    note(first, "one")
    first.close()
    second = Database(path, NOTES)
    assert notes(second) == ["one"]
    second.close()


def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    note(database, "one")
    with pytest.raises(ZeroDivisionError), database.writing() as db:
        db.execute("INSERT INTO notes (text) VALUES ('two')")
        raise ZeroDivisionError
    note(database, "three")
    assert notes(database) == ["one", "three"]


def test_readers_see_one_moment(database: Database) -> None:
    note(database, "one")
    with database.reading() as connection:
        before = connection.execute("SELECT count(*) FROM notes").fetchone()
        with ThreadPoolExecutor(1) as other:
            other.submit(note, database, "two").result()
        assert connection.execute("SELECT count(*) FROM notes").fetchone() == before
    assert notes(database) == ["one", "two"]


def test_many_threads_write_and_read_at_once(database: Database) -> None:
    def work(number: int) -> int:
        note(database, str(number))
        return len(notes(database))

    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(work, range(64)))
    assert max(seen) == 64
    assert sorted(map(int, notes(database))) == list(range(64))


def test_threads_that_ended_leave_no_connection(database: Database) -> None:
    for _ in range(5):
        thread = threading.Thread(target=notes, args=(database,))
        thread.start()
        thread.join()
    notes(database)
    assert [thread.name for thread in database._readers] == [threading.current_thread().name]


def test_closing_waits_and_leaves_nothing_open(database: Database, path: Path) -> None:
    reading, may_end = threading.Event(), threading.Event()

    def read_slowly() -> list[tuple[str]]:
        with database.reading() as connection:
            reading.set()
            may_end.wait(10)
            return connection.execute("SELECT text FROM notes").fetchall()

    note(database, "one")
    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(read_slowly)
        assert reading.wait(10)
        closing = pool.submit(database.close)
        assert not closing.done()
        may_end.set()
        assert slow.result(10) == [("one",)]
        closing.result(10)
    assert [each.name for each in path.parent.iterdir()] == [path.name]  # the last connection tidies up
    database.close()
    with pytest.raises(Stopped):
        note(database, "late")
    with pytest.raises(Stopped):
        notes(database)


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps profiles private by the folder's own rights"
)
def test_files_and_folders_are_their_owners_alone(path: Path, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir(mode=0o755)
    database = Database(path, NOTES)
    note(database, "one")
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
    assert modes == {"notes.sqlite": 0o600, "notes.sqlite-wal": 0o600, "notes.sqlite-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "profile").stat().st_mode) == 0o755  # not ours to change
    database.close()
    path.chmod(0o644)
    Database(path, NOTES).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


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


@pytest.mark.parametrize(
    "content", [b"this is a letter, not a database" * 200, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_damaged_and_can_be_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    for number in (1, 2):
        with pytest.raises(StoreDamaged) as raised:
            Database(path, NOTES)
        assert raised.value.parameters["path"] == str(path)
        aside = set_aside(path)
        assert aside.name == f"notes.damaged-{number}.sqlite"
        assert aside.read_bytes() == content
        path.write_bytes(content)
    set_aside(path)
    database = Database(path, NOTES)
    assert notes(database) == []
    database.close()


def test_a_database_of_somebody_else_is_not_touched(path: Path) -> None:
    path.parent.mkdir(parents=True)
    stranger = sqlite3.connect(path)
    stranger.execute("CREATE TABLE bookmarks (url)")
    stranger.close()
    with pytest.raises(StoreDamaged):
        Database(path, NOTES)
    stranger = sqlite3.connect(path)
    assert stranger.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]
    stranger.close()


def test_damage_inside_shows_when_it_is_read(path: Path) -> None:
    database = Database(path, NOTES)
    note(database, "x" * 100_000)
    database.close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = b"\xff" * (len(content) - 4096 * 3)
    path.write_bytes(content)
    database = None
    with pytest.raises(StoreDamaged):
        database = Database(path, NOTES)
        notes(database)
    if database is not None:
        database.close()


def test_a_folder_that_is_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("in the way")
    with pytest.raises(StoreNotWritable) as raised:
        Database(tmp_path / "profile" / "shop" / "notes.sqlite", NOTES)
    assert "notes.sqlite" in raised.value.parameters["path"]


def test_a_file_that_is_a_folder_cannot_be_written(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreNotWritable):
        Database(path, NOTES)


def test_a_full_disk_is_said_and_loses_nothing(database: Database) -> None:
    note(database, "one")
    pages = database._writer.execute("PRAGMA page_count").fetchone()[0]
    database._writer.execute(f"PRAGMA max_page_count={pages + 2}")
    with pytest.raises(StoreFull) as raised:
        note(database, "x" * 100_000)
    assert raised.value.retry
    assert notes(database) == ["one"]
    database._writer.execute("PRAGMA max_page_count=1000000")
    note(database, "two")
    assert notes(database) == ["one", "two"]


def test_another_program_that_writes_for_long_is_waited_for_and_then_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "PATIENCE_SECONDS", 0.05)
    ours = Database(path, NOTES)
    theirs = Database(path, NOTES)
    with theirs.writing():
        with pytest.raises(StoreBusy):
            note(ours, "one")
        assert notes(ours) == []  # reading never waits
    note(ours, "one")
    assert notes(theirs) == ["one"]
    ours.close()
    theirs.close()


def test_a_turn_is_found_between_the_short_ones_of_another_program(path: Path) -> None:
    ours = Database(path, NOTES)
    theirs = Database(path, NOTES)
    over = threading.Event()

    def write_one_after_the_other() -> int:
        done = 0
        while not over.is_set():
            note(theirs, "theirs")
            done += 1
        return done

    with ThreadPoolExecutor(1) as pool:
        busy = pool.submit(write_one_after_the_other)
        for _ in range(20):
            note(ours, "ours")
        over.set()
        assert busy.result(10) > 0
    assert notes(ours).count("ours") == 20
    ours.close()
    theirs.close()


def test_the_file_may_be_changed_for_another_while_it_is_closed(database: Database, path: Path) -> None:
    note(database, "one")
    other = Database(path.with_name("other.sqlite"), NOTES)
    note(other, "other")
    other.close()
    seen: list[list[str]] = []

    def swap() -> None:
        seen.append(sorted(each.name for each in path.parent.iterdir()))
        other.path.replace(path)

    database.while_closed(swap)
    assert seen == [["notes.sqlite", "other.sqlite"]]  # whole files: nothing lies beside them
    assert notes(database) == ["other"]
    note(database, "two")
    assert notes(database) == ["other", "two"]


def test_a_file_that_could_not_be_changed_is_open_again(database: Database) -> None:
    note(database, "one")
    with pytest.raises(ZeroDivisionError):
        database.while_closed(lambda: 1 // 0 and None)
    note(database, "two")
    assert notes(database) == ["one", "two"]


def test_a_file_that_cannot_be_opened_again_is_closed(database: Database, path: Path) -> None:
    with pytest.raises(StoreDamaged):
        database.while_closed(lambda: path.write_bytes(b"a letter" * 1000) and None)
    with pytest.raises(Stopped):
        notes(database)
    database.close()


def test_who_reads_and_writes_while_the_file_is_changed_waits(database: Database) -> None:
    """Nobody meets a closed connection, on whichever thread."""
    over = threading.Event()

    def work(number: int) -> None:
        while not over.is_set():
            note(database, str(number))
            assert notes(database)

    with ThreadPoolExecutor(4) as pool:
        working = [pool.submit(work, number) for number in range(4)]
        for _ in range(25):
            database.while_closed(lambda: None)
        over.set()
        for each in working:
            each.result(10)


def test_the_log_is_cut_and_free_pages_can_be_given_back(database: Database, path: Path) -> None:
    note(database, "x" * 1_000_000)
    database.checkpoint()
    assert path.with_name("notes.sqlite-wal").stat().st_size == 0
    before = path.stat().st_size
    with database.writing() as db:
        db.execute("DELETE FROM notes")
        for _ in range(200):  # sqlite3 takes one step of it, which is one page
            db.conn.execute("PRAGMA incremental_vacuum")
    database.checkpoint()
    assert path.stat().st_size < before / 4


#: Result codes that can only mean a mistake of ours, or nothing at all.
OURS = {
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_INTERNAL,
    sqlite3.SQLITE_ABORT,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_NOTFOUND,
    sqlite3.SQLITE_EMPTY,
    sqlite3.SQLITE_SCHEMA,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_MISUSE,
    sqlite3.SQLITE_RANGE,
    sqlite3.SQLITE_NOTICE,
    sqlite3.SQLITE_WARNING,
}


def test_every_error_of_sqlite_has_been_thought_of() -> None:
    assert not OURS & set(FAILURES)
    assert OURS | set(FAILURES) == set(range(1, 29))  # all primary result codes of errors


@pytest.mark.parametrize("code", sorted(FAILURES))
@pytest.mark.parametrize("extended", [0, 1 << 8, 3 << 8])
def test_errors_are_translated_by_their_primary_code(code: int, extended: int) -> None:
    error = sqlite3.OperationalError("it broke")
    error.sqlite_errorcode = code | extended
    error.sqlite_errorname = "SQLITE_SOMETHING"
    with pytest.raises(Failure) as raised, translated(Path("cache.sqlite")):
        raise error
    assert type(raised.value) is FAILURES[code]
    assert raised.value.parameters == {"path": "cache.sqlite"}


def test_a_mistake_of_ours_stays_what_it_is(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), database.writing() as db:
        db.execute("INSERT INTO nowhere VALUES (1)")


def test_an_end_of_the_disk_in_the_file_system_is_a_full_disk() -> None:
    with pytest.raises(StoreFull), translated(Path("x")):
        raise OSError(errno.ENOSPC, "No space left on device")
