"""The stamp of a profile: who may open it, and that it is written where it is missing or makes no sense."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
import threading
from pathlib import Path

import pytest

from fulfilldesk import product, profile_stamp
from fulfilldesk.profile_stamp import FORMAT, newer, write

OURS = {"format": FORMAT, "version": product.VERSION}


def put(folder: Path, content: str | bytes) -> Path:
    file = folder / "profile.json"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def stamp_of(folder: Path) -> object:
    return json.loads((folder / "profile.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("version", "named"),
    [
        ('"7.1.0"', "7.1.0"),
        ('"7.1.0\\n<b>pay here</b>"', ""),
        ('"7"', ""),
        ("7", ""),
        ("null", ""),
        ('["7.1.0"]', ""),
        ('{"7": 1}', ""),
    ],
)
def test_a_newer_one_is_refused_and_names_its_version_if_it_is_one(
    tmp_path: Path, version: str, named: str
) -> None:
    file = put(tmp_path, f'{{"format": {FORMAT + 1}, "version": {version}, "more": [1]}}')
    before = file.read_bytes()
    why = newer(tmp_path)
    assert why is not None
    assert why.parameters == {"own": product.VERSION, "version": named}
    write(tmp_path)
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [OURS, {"format": FORMAT, "version": "99.0.0"}, {"format": FORMAT}])
def test_the_same_form_is_ours_whichever_version_was_last(tmp_path: Path, content: object) -> None:
    put(tmp_path, json.dumps(content))
    assert newer(tmp_path) is None
    write(tmp_path)
    assert stamp_of(tmp_path) == OURS


NO_STAMPS: dict[str, str | bytes] = {
    "empty": "",
    "cut off": '{"format": 2, "versi',
    "no JSON": "format=2",
    "no text": b"\xff\xfe\x00\x80" * 9,
    "zeros": bytes(512),
    "a list": '[{"format": 2}]',
    "a number": "2",
    "null": "null",
    "without a format": '{"version": "9.0.0"}',
    "a text": '{"format": "2"}',
    "a fraction": '{"format": 2.5}',
    "true": '{"format": true}',
    "negative": '{"format": -2}',
    "zero": '{"format": 0}',
    "infinite": '{"format": Infinity}',
    "too high": '{"format": 1000001}',
    "of many digits": '{"format": ' + "9" * 4_000 + "}",
    "deep": '{"format": ' + "[" * 2_000 + "]" * 2_000 + "}",
    "huge": '{"format": 2, "more": "' + "x" * 5_000_000 + '"}',
}


@pytest.mark.parametrize("content", NO_STAMPS.values(), ids=NO_STAMPS.keys())
def test_damage_keeps_nobody_out_and_is_mended(tmp_path: Path, content: str | bytes) -> None:
    put(tmp_path, content)
    assert newer(tmp_path) is None
    write(tmp_path)
    assert stamp_of(tmp_path) == OURS
    assert [file.name for file in tmp_path.iterdir()] == ["profile.json"]


def test_a_profile_from_before_there_was_a_stamp_gets_one(tmp_path: Path) -> None:
    assert newer(tmp_path / "profile") is None
    write(tmp_path / "profile")
    assert stamp_of(tmp_path / "profile") == OURS
    if sys.platform != "win32":
        assert (tmp_path / "profile" / "profile.json").stat().st_mode & 0o077 == 0


def test_what_stands_there_is_not_written_again(tmp_path: Path) -> None:
    write(tmp_path)
    file = tmp_path / "profile.json"
    os.utime(file, (1, 1))
    write(tmp_path)
    assert file.stat().st_mtime == 1


@pytest.mark.parametrize("thing", ["folder", "pipe", "link to nothing", "link to zeros without end"])
def test_something_else_of_that_name_keeps_nobody_waiting(
    tmp_path: Path, thing: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "profile.json"
    if thing == "folder":
        path.mkdir()
    elif sys.platform == "win32":
        pytest.skip("Windows has no such files")
    elif thing == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("nothing" if thing == "link to nothing" else "/dev/zero")
    assert newer(tmp_path) is None
    with caplog.at_level(logging.WARNING):
        write(tmp_path)
    if thing == "folder":
        assert len(caplog.records) == 1 and path.is_dir()
    else:
        assert not path.is_symlink() and stamp_of(tmp_path) == OURS
    assert [file.name for file in tmp_path.iterdir()] == ["profile.json"]


def test_where_it_cannot_be_written_the_profile_is_used_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Read-only, or a full disk; said in the log without the name of a folder."""

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device", str(tmp_path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        write(tmp_path)
    assert [record.getMessage() for record in caplog.records] == [
        "the profile's stamp could not be written: OSError"
    ]
    assert list(tmp_path.iterdir()) == []
    write(tmp_path)
    assert stamp_of(tmp_path) == OURS


def test_two_programs_that_start_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks meanwhile finds all of it or none of it."""
    processes = iter(range(1_000))
    monkeypatch.setattr(profile_stamp, "getpid", lambda: next(processes))
    together, seen = threading.Barrier(5), []

    def start() -> None:
        together.wait()
        for _ in range(20):
            put_away = tmp_path / "profile.json"
            with contextlib.suppress(PermissionError):  # on Windows, while another has it open
                put_away.unlink(missing_ok=True)
            write(tmp_path)

    def look() -> None:
        together.wait()
        for _ in range(400):
            with contextlib.suppress(FileNotFoundError, PermissionError):  # Windows: it is being put there
                seen.append((tmp_path / "profile.json").read_bytes())

    threads = [threading.Thread(target=each) for each in (start, start, start, look, look)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {json.dumps(json.loads(content)) for content in seen} <= {json.dumps(OURS)}
    write(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["profile.json"]
