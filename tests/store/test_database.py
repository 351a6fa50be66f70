"""One writer, many readers, an orderly end; and the file may be changed for another while it is closed."""

from __future__ import annotations

import stat
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import (
    Stopped,
    StoreBusy,
    StoreDamaged,
)
from fulfilldesk.store import database as database_module
from fulfilldesk.store.database import Database
from tests.store.notes import NOTES, note, notes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "shop" / "notes.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path, NOTES)
    yield opened
    opened.close()


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
