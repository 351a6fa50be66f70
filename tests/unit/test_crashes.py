"""What is left of a run: what it tells, how it is kept, and that it is told once."""

from __future__ import annotations

import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fulfilldesk import crashes, logs
from fulfilldesk.crashes import Crash, judged, kept, to_tell

FIRST = "FulfillDesk 0.1.0, window, process 7, begun at 2026-11-23 10:00:00 UTC\n"
SEGFAULT = "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f (most recent call first):\n"
MISTAKE = "Unexpected error at 2026-11-23 10:01:00 UTC in MainThread:\n  RuntimeError: no\n"
DEATH = "Ended by an unexpected error at 2026-11-23 10:01:00 UTC in MainThread:\n  RuntimeError: no\n"
ENDED_WELL = "Ended in good order at 2026-11-23 10:02:00 UTC\n"
MOMENT = datetime(2026, 11, 23, 10, 2, 3, 456_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("", None),
        (FIRST, None),  # a kill, a logoff, a power cut
        (FIRST + ENDED_WELL, None),
        (FIRST + SEGFAULT, Crash.ENDED),
        (SEGFAULT, Crash.ENDED),  # its first line went with a store that was removed
        (FIRST + "Fatal Python error: Aborted\n", Crash.ENDED),
        (FIRST + "Windows fatal exception: access violation\n", Crash.ENDED),
        (FIRST + "Windows fatal exception: stack overflow\r\n", Crash.ENDED),
        (FIRST + "Windows fatal exception: code 0xc0000374\n", Crash.ENDED),
        (FIRST + "Windows fatal exception: code 0x8001010d\n", None),  # a file dialog, and it went on
        (FIRST + "Windows fatal exception: code 0x80040155\r\n", None),
        (FIRST + "Windows fatal exception: code 0x40010006\n", None),
        (FIRST + "Windows fatal exception: access violation\n" + ENDED_WELL, None),  # somebody handled it
        (FIRST + MISTAKE, Crash.MISTAKE),
        (FIRST + MISTAKE + ENDED_WELL, Crash.MISTAKE),
        (FIRST + MISTAKE + SEGFAULT, Crash.ENDED),
        (FIRST + MISTAKE + "Windows fatal exception: code 0x8001010d\n" + ENDED_WELL, Crash.MISTAKE),
        (FIRST + DEATH + ENDED_WELL, Crash.ENDED),
        (FIRST + MISTAKE.replace("no", "Fatal Python error: quoted\n  Fatal Python error: x"), Crash.MISTAKE),
    ],
)
def test_what_it_tells(left: str, told: Crash | None) -> None:
    assert judged(left) is told


def test_it_is_kept_by_the_moment_it_ended_and_told_once(tmp_path: Path) -> None:
    crashes.keep((FIRST + SEGFAULT).encode(), MOMENT.astimezone(), tmp_path)
    assert to_tell(tmp_path) is Crash.ENDED
    assert to_tell(tmp_path) is None
    (file,) = kept(tmp_path)
    assert file.name == "crash-20261123T100203.456Z.log"
    assert file.read_text(encoding="utf-8") == FIRST + SEGFAULT
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_of_several_the_worst_is_told(tmp_path: Path) -> None:
    for minute, left in enumerate((MISTAKE, SEGFAULT, MISTAKE)):
        crashes.keep((FIRST + left).encode(), MOMENT + timedelta(minutes=minute), tmp_path)
    assert to_tell(tmp_path) is Crash.ENDED
    crashes.keep((FIRST + MISTAKE).encode(), MOMENT + timedelta(minutes=9), tmp_path)
    assert to_tell(tmp_path) is Crash.MISTAKE


def test_the_newest_three_are_kept(tmp_path: Path) -> None:
    for minute in range(6):
        crashes.keep((FIRST + SEGFAULT).encode(), MOMENT + timedelta(minutes=minute), tmp_path)
        if minute % 2:
            to_tell(tmp_path)
    assert [file.name[15:19] for file in kept(tmp_path)] == ["1005", "1006", "1007"]


@pytest.mark.parametrize(
    "there", ["crash-20991231T100000.{}00Z.log", "crash-20261123T10020{}.456Z (copy).log"]
)
def test_a_new_one_is_told_though_the_clock_was_set_back(tmp_path: Path, there: str) -> None:
    """Or somebody has put files there that look newer."""
    for number in range(5):
        (tmp_path / there.format(number + 4)).write_text(FIRST + SEGFAULT, encoding="utf-8")
    crashes.keep((FIRST + SEGFAULT).encode(), MOMENT, tmp_path)
    assert len(kept(tmp_path)) == 3
    assert to_tell(tmp_path) is Crash.ENDED


def test_nothing_worth_telling_is_not_kept(tmp_path: Path) -> None:
    crashes.keep(FIRST.encode(), MOMENT, tmp_path)
    crashes.keep((FIRST + ENDED_WELL).encode(), MOMENT, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_self_test_that_crashed_is_kept_and_not_told(tmp_path: Path) -> None:
    crashes.keep((FIRST.replace("window", "self-test") + SEGFAULT).encode(), MOMENT, tmp_path)
    assert to_tell(tmp_path) is None
    assert len(kept(tmp_path)) == 1


def test_keys_and_customers_do_not_stay_in_it(tmp_path: Path) -> None:
    logs.never_write("canary-crash-0123456789")
    said = "  token canary-crash-0123456789, anna.canary@example.com, shpat_canary0123456789\n"
    crashes.keep((FIRST + MISTAKE + said).encode(), MOMENT, tmp_path)
    text = kept(tmp_path)[0].read_text(encoding="utf-8")
    assert "canary" not in text and "RuntimeError: no" in text


@pytest.mark.parametrize("filler", [b"x" * 99 + b"\n", b"\xff" * 99 + b"\n", "…".encode() * 33 + b"\n"])
def test_beginning_and_end_of_a_long_one_are_kept(tmp_path: Path, filler: bytes) -> None:
    left = (FIRST + MISTAKE).encode() + filler * 20_000 + SEGFAULT.encode()
    crashes.keep(left, MOMENT, tmp_path)
    (file,) = kept(tmp_path)
    assert file.stat().st_size <= 256 * 1024
    text = file.read_text(encoding="utf-8", errors="replace")
    assert text.startswith(FIRST)
    if filler.isascii():
        assert text.endswith(SEGFAULT)
    assert to_tell(tmp_path) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_somebody_else_has_put_there_is_no_obstacle(tmp_path: Path) -> None:
    """A pipe, which would keep the window waiting; more than fits into memory; a name of several lines."""
    os.mkfifo(tmp_path / "crash-20261123T100000.000Z.new.log")
    (tmp_path / "crash-20261123T100001.000Z.new.log").touch()
    os.truncate(tmp_path / "crash-20261123T100001.000Z.new.log", 1 << 40)
    (tmp_path / "crash-a\nb.new.log").write_bytes(b"\x00\xff" * 99)
    assert to_tell(tmp_path) is None
    crashes.keep((FIRST + SEGFAULT).encode(), MOMENT, tmp_path)
    assert to_tell(tmp_path) is Crash.ENDED


def test_a_damaged_one_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "crash-20261123T100000.000Z.new.log").mkdir()
    crashes.keep((FIRST + SEGFAULT).encode(), MOMENT, tmp_path)
    assert to_tell(tmp_path) is Crash.ENDED
