"""What is wrong with a file or its disk is said as a Failure, and nothing is lost."""

from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import Failure, StoreDamaged, StoreFull, StoreNotWritable
from fulfilldesk.store.database import Database
from fulfilldesk.store.failures import FAILURES, translated
from fulfilldesk.store.files import set_aside
from tests.conftest import ROOT
from tests.store.notes import NOTES, note, notes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "shop" / "notes.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path, NOTES)
    yield opened
    opened.close()


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


OPEN_ON_A_FULL_DISK = """
import sys
from pathlib import Path
from fulfilldesk.domain.errors import StoreFull
from fulfilldesk.store.journal import JournalFile

path = Path(sys.argv[1], "journal.sqlite")
JournalFile(path).close()
try:
    Path(sys.argv[1], "others").write_bytes(bytes(4_000_000))
except OSError as error:
    print(error.strerror)
try:
    JournalFile(path)
except StoreFull:
    print("full")
Path(sys.argv[1], "others").unlink()
JournalFile(path).close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk of one's own needs Linux")
def test_a_disk_that_is_full_before_anything_is_written(tmp_path: Path) -> None:
    small = [
        "unshare",
        "--mount",
        "--map-root-user",
        "sh",
        "-c",
        'mount -t tmpfs -o size=2m disk "$0" && exec "$@"',
    ]
    if subprocess.run([*small, tmp_path, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this system lets nobody make a small disk of their own")
    done = subprocess.run(
        [*small, tmp_path, sys.executable, "-c", OPEN_ON_A_FULL_DISK, tmp_path],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("No space left on device\nfull\n", "")


def test_a_mistake_of_ours_stays_what_it_is(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), database.writing() as db:
        db.execute("INSERT INTO nowhere VALUES (1)")


def test_an_end_of_the_disk_in_the_file_system_is_a_full_disk() -> None:
    with pytest.raises(StoreFull), translated(Path("x")):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_damage_is_told_without_what_is_damaged(path: Path) -> None:
    """It may be somebody's name."""
    database = Database(path, NOTES)
    try:
        with pytest.raises(StoreDamaged) as raised, database.reading():
            {}["Zoë Canary"]  # type: ignore[index]
    finally:
        database.close()
    assert raised.value.detail == "KeyError"
