"""The log file: what is written, and what never is."""

from __future__ import annotations

import json
import logging
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NoReturn

import msgspec
import pytest

from fulfilldesk import logs
from fulfilldesk.redaction import REMOVED

CANARY = "canary-0123456789"
log = logging.getLogger("fulfilldesk.test")


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of a log that was started, and is ended by the test."""
    root = logging.getLogger()
    level = root.level
    handlers = list(root.handlers)
    chatty = {name: logging.getLogger(name).level for name in ("httpx", "httpcore")}
    file = tmp_path / "logs" / "fulfilldesk.log"
    logs.start(file, debug=True)
    yield file
    logs.stop()
    root.setLevel(level)
    root.handlers[:] = handlers
    for name, before in chatty.items():
        logging.getLogger(name).setLevel(before)


def test_a_known_secret_is_in_no_line(written: Path) -> None:
    logs.never_write(CANARY)
    log.debug("%s", CANARY)
    log.info("%r", {"key": CANARY.encode()})
    log.warning("%s", "".join(f"%{byte:02X}" for byte in CANARY.encode()))
    assert "0123456789" not in (text := written.read_text(encoding="utf-8"))
    assert "63616E617279" not in text.replace("%", "")
    assert text.count("fulfilldesk.test") == 3


def test_nor_in_a_traceback(written: Path) -> None:
    logs.never_write(CANARY)

    def fail(token: str) -> None:
        try:
            raise OSError(f"wrong: {token}")
        except OSError as error:
            raise RuntimeError("mail anna.canary@example.com, call +31612345678") from error

    try:
        fail(CANARY)
    except RuntimeError:
        log.exception("it failed")
    text = written.read_text(encoding="utf-8")
    assert CANARY not in text
    assert "anna.canary" not in text
    assert "31612345678" not in text
    assert "Traceback" in text and "OSError: wrong" in text and "RuntimeError" in text


@pytest.mark.parametrize(
    "fails",
    [
        lambda name: {}[name],
        lambda name: int(name),
        lambda name: msgspec.json.decode(json.dumps(name), type=Literal["one"]),
        lambda name: _raise(ExceptionGroup("several", [KeyError(name), OSError(28, "full")])),
    ],
)
def test_what_an_error_repeats_of_a_value_stays_out(written: Path, fails: Callable[[str], object]) -> None:
    """Names have no look; the kind of error and its place are enough."""
    name = "Marijke Canary-Vogel\nof Utrecht"

    def fail() -> None:
        try:
            fails(name)
        except Exception as error:
            raise RuntimeError("no way on") from error

    try:
        fail()
    except RuntimeError as error:
        record = log.makeRecord("test", 40, __file__, 1, "it failed", (), (type(error), error, None))
        record.exc_text = f"as another handler wrote it: {name}"
        log.handle(record)
        log.exception("it failed")
    text = written.read_text(encoding="utf-8")
    assert "Canary" not in text and "Utrecht" not in text
    assert text.count("RuntimeError: no way on") == 2
    assert f"Error: {REMOVED}" in text


def _raise(error: Exception) -> NoReturn:
    raise error


def test_a_secret_is_known_to_every_thread_at_once(written: Path) -> None:
    secrets = [f"secret-number-{number}-of-many" for number in range(50)]

    def work(secret: str) -> None:
        logs.never_write(secret)
        log.info("%s", secret)

    working = [threading.Thread(target=work, args=(secret,)) for secret in secrets]
    for thread in working:
        thread.start()
    for thread in working:
        thread.join()
    assert "secret-number" not in written.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_the_log_is_its_owners_alone(written: Path) -> None:
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert stat.S_IMODE(written.parent.stat().st_mode) == 0o700
    for _ in range(3):
        log.info("word " * 100_000)
    logs_kept = list(written.parent.iterdir())
    assert len(logs_kept) > 1
    assert {stat.S_IMODE(each.stat().st_mode) for each in logs_kept} == {0o600}


def test_a_log_that_cannot_be_renamed_grows_and_loses_no_line(written: Path) -> None:
    """Windows lets nobody rename a file that somebody looks at."""
    obstacle = written.with_name(f"{written.name}.0")
    (obstacle / "within").mkdir(parents=True)  # in place of somebody: no file can take its name
    for number in range(15):
        log.info("line %d %s", number, "word " * 20_000)
    assert logs_of(written, "") == list(range(15))
    assert written.stat().st_size > 1_500_000
    assert not written.with_name(f"{written.name}.1").exists()
    (obstacle / "within").rmdir()
    obstacle.rmdir()
    for number in range(15, 30):
        log.info("line %d %s", number, "word " * 20_000)
    assert logs_of(written, ".2", ".1", "") == list(range(30))
    assert written.stat().st_size < 1_000_000


def logs_of(written: Path, *older: str) -> list[int]:
    """The numbers of the lines that were written."""
    files = [written.with_name(written.name + each) for each in older]
    lines = [
        line for file in files if file.exists() for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return [int(line.split(": line ")[1].split()[0]) for line in lines]


def test_a_log_that_begins_anew_holds_nothing_of_before(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "fulfilldesk.log"
    logs.start(path)
    try:
        for number in (1, 3):
            path.with_name(f"{path.name}.{number}").write_text("older")
        logging.getLogger("x").warning("before")
        logs.begin_anew()
        logging.getLogger("x").warning("after")
    finally:
        logs.stop()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    text = path.read_text(encoding="utf-8")
    assert "after" in text and "before" not in text and "\0" not in text
