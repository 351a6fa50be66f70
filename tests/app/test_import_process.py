"""The import process as the program sees it: real processes that say what a script tells them to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fulfilldesk.app.import_process import ImportProcess, import_folder
from fulfilldesk.app.target import ACCESS_TOKEN
from fulfilldesk.domain.errors import (
    DownloadExpired,
    DownloadRefused,
    ImportBroken,
    ImportRunning,
    Stopped,
    StoreBusy,
    StoreFull,
)
from fulfilldesk.importer.lock import only_import
from fulfilldesk.options import IMPORT_PROCESS
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.importing import ImportFile, ImportProgress, ImportSummary
from fulfilldesk.store.opening import FileKey
from tests.conftest import ROOT

SECRET = "https://storage.example.com/f?signature=s3cr3t"
FILES = [ImportFile(BulkKind.ORDERS, SECRET, 300, False, datetime(2026, 11, 20, tzinfo=UTC))]
DONE = {"done": {"orders": 3, "lines": 7, "rejected": {"orphan": 1}, "kept_aside": "aside"}}


class Cache:
    """Remembers what took its place."""

    def __init__(self, *failures: Exception) -> None:
        self.adopted: list[Path] = []
        self._failures = list(failures)

    def adopt(self, imported: Path) -> None:
        if self._failures:
            raise self._failures.pop(0)
        self.adopted.append(imported)


class Program:
    """An importer whose process runs `script`; `job` is what it was told, `say(...)` says a message."""

    def __init__(
        self, folder: Path, script: str, cache: Cache | None = None, key: FileKey | None = None
    ) -> None:
        self.cache = cache or Cache()
        self.told: list[ImportProgress] = []
        self.stop = threading.Event()
        self.pause = threading.Event()
        beginning = """
            import json, os, sys, time
            line = sys.stdin.readline()
            job = json.loads(line)
            def say(message):
                print(json.dumps(message), flush=True)
            def heard():
                line = sys.stdin.readline()
                return json.loads(line)["say"] if line else "end"
        """
        source = textwrap.dedent(beginning) + textwrap.dedent(script)
        self.folder = folder / "import"
        self.importer = ImportProcess(
            self.cache,
            folder / "cache.sqlite",
            self.folder,
            shop_is_local=True,
            command=[sys.executable, "-c", source],
            key=key,
        )

    def run(self, *, merge: bool = False) -> ImportSummary:
        return self.importer.run(FILES, merge=merge, tell=self.on_told, stop=self.stop, pause=self.pause)

    def on_told(self, progress: ImportProgress) -> None:
        self.told.append(progress)


def test_it_is_told_what_to_do_and_what_it_says_is_passed_on(tmp_path: Path) -> None:
    script = f"""
        expected = {{"folder", "cache", "shop_is_local", "runs", "merge"}}
        assert set(job) == expected and job["shop_is_local"] is True and job["merge"] is False
        assert job["runs"] == [{{"kind": "orders", "url": {SECRET!r}, "bytes": 300, "partial": False,
                                "read_at": "2026-11-20T00:00:00+00:00"}}]
        say({{"at": "download", "kind": "orders", "bytes": 100, "of": 300}})
        say({{"at": "download", "kind": "orders", "bytes": 300, "of": 300}})
        say({{"at": "rows", "orders": 2, "bytes": 200, "of": 360, "seconds_left": 1.5}})
        say({{"at": "finish", "part": "search"}})
        say({DONE!r})
    """
    program = Program(tmp_path, script)
    assert program.run() == ImportSummary(3, 7, {"orphan": 1}, "aside")
    assert program.told == [
        ImportProgress("download", 100, 300, 0, None),
        ImportProgress("download", 300, 300, 0, None),
        ImportProgress("rows", 200, 360, 2, 1.5),
        ImportProgress("finish", 0, None, 2, None),
    ]
    assert program.cache.adopted == [tmp_path / "import" / "import.sqlite"]


def test_the_key_of_an_encrypted_cache_is_told_and_shown_nowhere(tmp_path: Path) -> None:
    key = FileKey.new()
    script = f"""
        assert job["key"] == {key.text!r}
        shown = repr(sys.argv[1:]) + repr(dict(os.environ))
        assert job["key"] not in shown
        say({DONE!r})
    """
    program = Program(tmp_path, script, key=key)
    assert program.run() == ImportSummary(3, 7, {"orphan": 1}, "aside")


def test_a_merge_says_which_orders_it_wrote_and_takes_no_place(tmp_path: Path) -> None:
    script = f"""
        assert job["merge"] is True
        say({{"at": "merge", "orders": 2, "of": 5,
              "ids": ["gid://shopify/Order/1", "gid://shopify/Order/2"]}})
        say({{"at": "merge", "orders": 5, "of": 5, "ids": ["gid://shopify/Order/3"]}})
        say({DONE!r})
    """
    program = Program(tmp_path, script)
    program.run(merge=True)
    first, second = (frozenset(f"gid://shopify/Order/{number}" for number in part) for part in ((1, 2), (3,)))
    assert program.told == [
        ImportProgress("merge", 2, 5, 2, None, first),
        ImportProgress("merge", 5, 5, 5, None, second),
    ]
    assert program.cache.adopted == []


def test_a_cache_that_is_open_elsewhere_is_merged_into(tmp_path: Path) -> None:
    script = f"""
        say({{"at": "merge", "orders": 1, "of": 1, "ids": [str(job["merge"])]}})
        say({DONE!r})
    """
    program = Program(tmp_path, script, Cache(StoreBusy()))
    program.run()
    assert [each.changed for each in program.told] == [{"False"}, {"True"}]


@pytest.mark.parametrize(
    ("key", "parameters", "kind"),
    [
        ("store-full", {"needed": "5", "free": "3"}, StoreFull),
        ("download-expired", {"kind": "work"}, DownloadExpired),
        ("stopped", {}, Stopped),
        ("nobody-knows", {}, ImportBroken),
    ],
)
def test_a_failure_arrives_as_it_was(
    tmp_path: Path, key: str, parameters: dict[str, str], kind: type[Exception]
) -> None:
    said = {"failed": {"key": key, "detail": "why", "parameters": parameters}}
    program = Program(tmp_path, f"say({json.dumps(said)}); sys.exit(1)")
    with pytest.raises(kind, match="why") as raised:
        program.run()
    assert type(raised.value) is kind
    assert getattr(raised.value, "parameters", {}) == (parameters if kind is not ImportBroken else {})
    assert program.cache.adopted == []


def test_one_that_dies_says_how(tmp_path: Path) -> None:
    program = Program(tmp_path, "print('first', file=sys.stderr); raise MemoryError('so full')")
    with pytest.raises(ImportBroken, match=r"exit code 1: MemoryError: so full"):
        program.run()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_one_that_is_killed_is_broken(tmp_path: Path) -> None:
    program = Program(tmp_path, "os.kill(os.getpid(), 9)")
    with pytest.raises(ImportBroken, match="exit code -9"):
        program.run()


def test_one_that_cannot_be_started_is_broken(tmp_path: Path) -> None:
    importer = ImportProcess(
        Cache(), tmp_path / "c", tmp_path, shop_is_local=True, command=[str(tmp_path / "absent")]
    )
    with pytest.raises(ImportBroken):
        importer.run(FILES, merge=False, tell=lambda _: None, stop=threading.Event(), pause=threading.Event())


@pytest.mark.parametrize(
    "nonsense",
    [
        "<html>",
        "5",
        "[]",
        "null",
        "[" * 100_000,
        '{"done": {}}',
        '{"done": 5}',
        '{"failed": {"key": []}}',
        '{"failed": "x"}',
        '{"at": "rows"}',
        '{"at": "merge", "orders": 1, "of": 1, "ids": 5}',
        '{"at": "download", "kind": "orders", "bytes": "x", "of": null}',
        "\udcff",
    ],
)
def test_nonsense_is_broken_and_the_process_ends(tmp_path: Path, nonsense: str) -> None:
    said = nonsense.encode(errors="surrogateescape")
    program = Program(tmp_path, f"sys.stdout.buffer.write({said!r} + b'\\n'); sys.stdout.flush(); heard()")
    with pytest.raises(ImportBroken):
        program.run()


def test_floods_on_both_pipes_stop_nobody(tmp_path: Path) -> None:
    script = f"""
        for number in range(3000):
            print("x" * 1000, file=sys.stderr)
            say({{"at": "rows", "orders": number, "bytes": number, "of": 3000, "seconds_left": None}})
        say({DONE!r})
    """
    program = Program(tmp_path, script)
    program.run()
    assert len(program.told) == 3000


def test_stopped_it_is_asked_to_end(tmp_path: Path) -> None:
    script = """
        say({"at": "finish", "part": "search"})
        said = heard()
        open(job["cache"], "w").write(said)
        while heard() != "end":
            pass
    """
    program = Program(tmp_path, script)
    with pytest.raises(Stopped):
        program.importer.run(
            FILES,
            merge=False,
            tell=lambda _: program.stop.set(),
            stop=program.stop,
            pause=program.pause,
        )
    assert (tmp_path / "cache.sqlite").read_text() == "cancel"
    assert program.cache.adopted == []


def test_paused_it_says_where_it_stands_and_goes_on(tmp_path: Path) -> None:
    script = f"""
        say({{"at": "rows", "orders": 2, "bytes": 200, "of": 360, "seconds_left": 1.5}})
        assert heard() == "pause"
        assert heard() == "resume"
        say({DONE!r})
    """
    program = Program(tmp_path, script)

    def on_told(progress: ImportProgress) -> None:
        program.told.append(progress)
        if len(program.told) < 3:
            program.pause.set()
        else:
            program.pause.clear()

    program.on_told = on_told  # type: ignore[method-assign]
    program.run()
    assert program.told == [ImportProgress("rows", 200, 360, 2, 1.5)] * 3


def test_it_never_sees_the_token_and_no_address_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(ACCESS_TOKEN, "shpat_secret")
    program = Program(tmp_path, f"print(os.environ.get({ACCESS_TOKEN!r}), file=sys.stderr); sys.exit(3)")
    with caplog.at_level("DEBUG"), pytest.raises(ImportBroken, match="exit code 3: None") as raised:
        program.run()
    assert "s3cr3t" not in caplog.text + str(raised.value) + repr(FILES)


def test_files_of_the_folder_somebody_stands_in_are_never_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "msgspec.py").write_text("print('a stranger', flush=True)\n")
    monkeypatch.chdir(tmp_path)
    importer = ImportProcess(Cache(), tmp_path / "c.sqlite", tmp_path / "import", shop_is_local=True)
    with pytest.raises(DownloadRefused):
        importer.run(FILES, merge=False, tell=lambda _: None, stop=threading.Event(), pause=threading.Event())


def test_it_is_no_part_of_the_terminals_foreground(tmp_path: Path) -> None:
    """A Ctrl+C there is answered by the program, which then asks the process to end."""
    if sys.platform == "win32":
        pytest.skip("Windows has process groups of another kind")
    Program(tmp_path, f"assert os.getpgid(0) != {os.getpgid(0)}; say({DONE!r})").run()


def test_what_is_left_behind_is_removed_but_for_the_lines_kept_aside(tmp_path: Path) -> None:
    program = Program(tmp_path, "")
    program.importer.forget()
    program.folder.mkdir()
    for name in ("orders.jsonl", "work.jsonl.part", "import.sqlite", "rejected.jsonl", "lock"):
        (program.folder / name).write_text("x")
    program.importer.forget(BulkKind.ORDERS)
    assert {file.name for file in program.folder.iterdir()} == {
        "work.jsonl.part",
        "import.sqlite",
        "rejected.jsonl",
        "lock",
    }
    program.importer.forget()
    assert {file.name for file in program.folder.iterdir()} == {"rejected.jsonl", "lock"}


def test_what_another_program_imports_is_left_alone(tmp_path: Path) -> None:
    program = Program(tmp_path, "")
    program.folder.mkdir()
    (program.folder / "orders.jsonl").write_text("x")
    with only_import(program.folder):
        for kind in (None, BulkKind.ORDERS):
            with pytest.raises(ImportRunning):
                program.importer.forget(kind)
    assert (program.folder / "orders.jsonl").exists()


def test_an_import_lies_beside_its_cache(tmp_path: Path) -> None:
    assert import_folder(tmp_path / "cache.sqlite") == tmp_path / "import"


def test_the_frozen_program_becomes_the_import_process() -> None:
    """With its one argument the program listens for a job, and says so when there is none."""
    done = subprocess.run(
        [sys.executable, "-m", "fulfilldesk", IMPORT_PROCESS],
        cwd=ROOT,
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["failed"]["key"] == "answer-broken"
    assert "Traceback" not in done.stderr


def test_a_process_that_crashes_in_c_code_leaves_where_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As the real import process does: it has no log of its own, and what Python's fault handler writes to
    its stderr comes into the window's."""
    crashing = """
        import ctypes, sys
        from fulfilldesk.importer import __main__ as importer
        importer.job = lambda line: ctypes.string_at(0)
        sys.exit(importer.main())
    """
    importer = ImportProcess(
        Cache(),
        tmp_path / "cache.sqlite",
        tmp_path / "import",
        shop_is_local=True,
        command=[sys.executable, "-c", textwrap.dedent(crashing)],
    )
    never, on = threading.Event(), threading.Event()
    with pytest.raises(ImportBroken) as broken:
        importer.run(FILES, merge=False, tell=lambda _: None, stop=never, pause=on)
    if sys.platform != "win32":
        assert broken.value.detail == f"exit code {-signal.SIGSEGV}: Fatal Python error: Segmentation fault"
    assert "import process: Current thread" in caplog.text or "import process: Thread" in caplog.text
    assert "__main__.py" in caplog.text and "in serve" in caplog.text
