"""The import process as its parent sees it: its job, its words, its death."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from subprocess import TimeoutExpired

import msgspec
import pytest

from fulfilldesk.importer.__main__ import serve
from fulfilldesk.importer.lock import only_import
from fulfilldesk.importer.messages import Job, Run
from fulfilldesk.services.bulk import BulkKind
from tests.importer.bulk_files import Json
from tests.importer.made_orders import made_orders
from tests.importer.processes import ImportProcess
from tests.importer.support import bulk_of, cache_of, everything, imported, put_files

ORDERS = 3_000


@pytest.fixture(scope="module")
def orders() -> list[Json]:
    return list(made_orders(ORDERS, seed=23, open_share=0.2))


@pytest.fixture(scope="module")
def pages(orders: list[Json], tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, object]]:
    """What the orders come to when pages bring them."""
    yield everything(cache_of(tmp_path_factory.mktemp("pages") / "cache.sqlite", orders))


def a_job(folder: Path, orders: list[Json], **changes: object) -> Job:
    """The import of these orders, whose files lie there already."""
    runs = put_files(folder, bulk_of(orders))
    return msgspec.structs.replace(Job(str(folder), str(folder / "cache.sqlite"), runs), **changes)


def test_it_tells_what_it_does(tmp_path: Path, orders: list[Json], pages: dict[str, object]) -> None:
    job = a_job(tmp_path / "import", orders)
    with ImportProcess(job, tmp_path / "log") as importing:
        messages = importing.hear_all()
        assert importing.process.wait(60) == 0
    assert [message["kind"] for message in messages if message.get("at") == "download"] == [
        run.kind for run in job.runs
    ]
    rows = [message for message in messages if message.get("at") == "rows"]
    assert rows[-1]["orders"] == ORDERS
    assert rows[-1]["bytes"] == rows[-1]["of"] == sum(run.bytes or 0 for run in job.runs)
    assert rows[-1]["seconds_left"] == 0
    assert [message["part"] for message in messages if message.get("at") == "finish"] == [
        "rows", "search", "indexes", "lists",
    ]  # fmt: skip
    lines = sum(len(several) for several in bulk_of(orders).values())
    assert messages[-1] == {"done": {"orders": ORDERS, "lines": lines, "rejected": {}, "kept_aside": None}}
    assert everything(tmp_path / "import" / "import.sqlite") == pages
    assert (tmp_path / "log").read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("seed", range(3))
def test_killed_again_and_again_it_ends_the_same(
    tmp_path: Path, orders: list[Json], pages: dict[str, object], seed: int
) -> None:
    chance = random.Random(seed)
    job = a_job(tmp_path / "import", orders)
    kills = 0
    for attempt in range(20):
        with ImportProcess(job, tmp_path / "log") as importing:
            messages = []
            if attempt < 7:
                # Some moments after some message: anywhere in the work.
                for _ in range(chance.randint(4, 8)):
                    if (message := importing.hear()) is None:
                        break
                    messages.append(message)
                try:
                    importing.process.wait(chance.random() * 0.05)
                except TimeoutExpired:
                    os.kill(importing.process.pid, signal.SIGKILL)
                    kills += 1
            messages += importing.hear_all()
            if importing.process.wait(60) == 0:
                break
    assert kills > 0
    assert messages[-1]["done"]["orders"] == ORDERS
    assert everything(tmp_path / "import" / "import.sqlite") == pages


def test_the_end_of_its_parent_is_its_own(tmp_path: Path, orders: list[Json]) -> None:
    with ImportProcess(a_job(tmp_path / "import", orders), tmp_path / "log") as importing:
        importing.say("pause")
        assert importing.process.stdin is not None
        importing.process.stdin.close()
        messages = importing.hear_all()
        assert importing.process.wait(60) == 1
    assert messages[-1]["failed"]["key"] == "stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
def test_left_alone_in_the_middle_of_a_step_it_holds_on_to_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "import"
    job = a_job(folder, [])
    endless = folder / "complete.json"
    os.mkfifo(endless)
    with ImportProcess(job, tmp_path / "log") as importing:
        with endless.open("wb"):  # it reads, and waits for what does not come
            assert importing.process.stdin is not None
            importing.process.stdin.close()
            assert not any("done" in message for message in importing.hear_all())
            assert importing.process.wait(60) == 1
        with only_import(folder):
            pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the profile private as a whole")
def test_its_files_are_their_owners_alone(tmp_path: Path, orders: list[Json]) -> None:
    folder = tmp_path / "import"
    job = a_job(folder, orders[:20])
    there = set(folder.iterdir())
    with (folder / "orders.jsonl").open("ab") as file:
        file.write(b"nonsense\n")
    job = msgspec.structs.replace(job, runs=[msgspec.structs.replace(each, bytes=None) for each in job.runs])
    with ImportProcess(job, tmp_path / "log") as importing:
        assert importing.hear_all()[-1]["done"]["rejected"] == {"bad-json": 1}
    made = set(folder.iterdir()) - there
    assert {file.name for file in made} >= {"rejected.jsonl", "import.sqlite", "complete.json"}
    assert {stat.filemode(file.stat().st_mode) for file in made} == {"-rw-------"}


def test_cancelled_while_paused(tmp_path: Path, orders: list[Json], pages: dict[str, object]) -> None:
    job = a_job(tmp_path / "import", orders)
    with ImportProcess(job, tmp_path / "log") as importing:
        importing.say("pause")
        importing.say("cancel")
        assert importing.hear_all()[-1]["failed"]["key"] == "stopped"
        assert importing.process.wait(60) == 1
    with ImportProcess(job, tmp_path / "log") as importing:
        importing.say("pause")
        importing.say("nonsense")
        importing.say_raw(b"\xff{")
        importing.say("resume")
        assert "done" in importing.hear_all()[-1]
    assert everything(tmp_path / "import" / "import.sqlite") == pages


def test_only_one_at_a_time(tmp_path: Path, orders: list[Json]) -> None:
    job = a_job(tmp_path / "import", orders)
    with ImportProcess(job, tmp_path / "log") as first:
        assert first.hear() is not None
        first.say("pause")
        with ImportProcess(job, tmp_path / "log") as second:
            assert second.hear_all()[-1]["failed"]["key"] == "import-running"
        first.say("resume")
        assert "done" in first.hear_all()[-1]


@pytest.mark.parametrize("line", [b"", b"{}", b"\xff", b'{"folder": 5, "url": "https://secret"}'])
def test_no_job_at_all(line: bytes) -> None:
    answers = BytesIO()
    assert serve(BytesIO(line + b"\n"), answers) == 1
    (message,) = [msgspec.json.decode(each) for each in answers.getvalue().splitlines()]
    assert message["failed"]["key"] == "answer-broken"
    assert "secret" not in answers.getvalue().decode()


def test_a_finished_import_is_not_done_again(tmp_path: Path, orders: list[Json]) -> None:
    folder = tmp_path / "import"
    first = imported(folder, bulk_of(orders[:50]))
    changed = (folder / "import.sqlite").stat().st_mtime_ns
    assert imported(folder, bulk_of(orders[:50])) == first
    assert (folder / "import.sqlite").stat().st_mtime_ns == changed
    assert imported(folder, bulk_of(orders[:60])).orders == 60


def test_the_address_is_a_secret() -> None:
    run = Run(BulkKind.ORDERS, "https://storage.googleapis.com/x?signature=abc", datetime.now(UTC))
    assert "signature" not in repr(Job("folder", "cache", [run]))


@pytest.mark.parametrize(
    "rubbish", [b"", b"no database at all" * 500, b"SQLite format 3\x00" + b"\x00" * 5000]
)
def test_a_damaged_beginning_is_begun_anew(tmp_path: Path, orders: list[Json], rubbish: bytes) -> None:
    folder = tmp_path / "import"
    folder.mkdir()
    (folder / "import.sqlite").write_bytes(rubbish)
    assert imported(folder, bulk_of(orders[:50])).orders == 50
    assert everything(folder / "import.sqlite") == everything(cache_of(tmp_path / "pages", orders[:50]))


@pytest.mark.parametrize("name", ["complete.json", "sealed"])
def test_killed_at_the_very_end(tmp_path: Path, orders: list[Json], name: str) -> None:
    folder = tmp_path / "import"
    first = imported(folder, bulk_of(orders[:50]))
    expected = everything(folder / "import.sqlite")
    if name == "complete.json":  # killed before it was written
        (folder / name).unlink()
    else:  # killed before the progress was taken out
        with closing(sqlite3.connect(folder / "import.sqlite")) as connection:
            connection.execute("CREATE TABLE import_progress (only INTEGER PRIMARY KEY, content BLOB)")
    assert imported(folder, bulk_of(orders[:50])) == first
    assert everything(folder / "import.sqlite") == expected
    with closing(sqlite3.connect(folder / "import.sqlite")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert not {name for name in names if name.startswith("import_")}


def test_what_could_not_be_adopted_is_merged(tmp_path: Path, orders: list[Json]) -> None:
    folder = tmp_path / "import"
    imported(folder, bulk_of(orders[:50]))
    made = (folder / "import.sqlite").stat().st_mtime_ns
    cache = tmp_path / "cache.sqlite"
    assert imported(folder, bulk_of(orders[:50]), merge_into=cache).orders == 50
    assert (folder / "import.sqlite").stat().st_mtime_ns == made
    assert everything(cache) == everything(cache_of(tmp_path / "pages", orders[:50]))
