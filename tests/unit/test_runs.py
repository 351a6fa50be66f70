"""Several processes of the program on one folder with logs: real ones, that write, crash and are killed."""

from __future__ import annotations

import logging
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fulfilldesk import logs, runs
from fulfilldesk.crashes import Crash, kept, to_tell
from tests.conftest import ROOT

PREPARED = """
import faulthandler, logging, os, sys, threading
from pathlib import Path
from fulfilldesk import logs, runs
from fulfilldesk.unexpected import catch_everything
os.umask(0o077)
log = logging.getLogger("test")
run = runs.begin(Path(sys.argv[1]) / "logs" / "fulfilldesk.log", sys.argv[2])
catch_everything(run.tell_mistake)
"""


class Process:
    """One process that has begun; `do` is what it does when it is told to go on."""

    def __init__(self, folder: Path, do: str, kind: str = "window") -> None:
        told = "print('begun', flush=True); sys.stdin.readline()\n"
        self.process = subprocess.Popen(
            [sys.executable, "-c", PREPARED + told + do, str(folder), kind],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "begun\n", self.process.communicate()[1]

    def goes_on(self) -> None:
        """Without being waited for."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def ends(self) -> int:
        """Go on, and wait for the end; gives the exit code."""
        self.process.communicate("\n", timeout=60)
        return self.process.returncode

    def is_sent(self, number: signal.Signals) -> None:
        """A signal, of which it dies."""
        self.process.send_signal(number)
        self.process.communicate(timeout=60)


@pytest.fixture
def logs_folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


@pytest.fixture
def own_log() -> Iterator[None]:
    """What this process logs goes after the test where it went before."""
    loggers = [logging.getLogger(name) for name in ("", "httpx", "httpcore")]
    levels, handlers = [each.level for each in loggers], list(loggers[0].handlers)
    yield
    for each, level in zip(loggers, levels, strict=True):
        each.setLevel(level)
    loggers[0].handlers[:] = handlers


@pytest.fixture
def begun(logs_folder: Path, own_log: None) -> Iterator[runs.Run]:
    """This process, as one that comes later."""
    run = runs.begin(logs_folder / "fulfilldesk.log", "window")
    yield run
    run.end()


@pytest.mark.usefixtures("own_log")
def test_what_is_told_stands_after_what_was_there(
    tmp_path: Path, logs_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows locking a byte moves the file's position there, which is far beyond its end."""

    def try_lock(handle: int) -> bool:
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        return True

    monkeypatch.setattr(runs, "try_lock", try_lock)
    for number in range(2):
        run = runs.begin(logs_folder / "fulfilldesk.log", "window")
        run.tell_mistake(f"trace {number}")
        run.end()
    assert (logs_folder / "fulfilldesk.faults").stat().st_size < 500
    (file,) = kept(logs_folder)
    assert "trace 0" in file.read_text(encoding="utf-8")


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def next_one_finds(folder: Path) -> Crash | None:
    """What a window that starts now has to tell."""
    assert Process(folder, "run.end()").ends() == 0
    return to_tell(folder / "logs")


END = "run.end()"
CRASHES = {
    "a null pointer": "faulthandler._read_null()",
    "abort": "os.abort()",
    "in a thread": "t = threading.Thread(target=faulthandler._read_null); t.start(); t.join()",
}
if sys.platform != "win32":  # Python has it only where signals have a stack of their own
    CRASHES["in C code without end"] = "faulthandler._stack_overflow()"


@pytest.mark.parametrize("do", CRASHES.values(), ids=CRASHES.keys())
def test_a_crash_is_kept_and_told_by_the_next(tmp_path: Path, logs_folder: Path, do: str) -> None:
    assert Process(tmp_path, do + f"\n{END}").ends() != 0
    assert next_one_finds(tmp_path) is Crash.ENDED
    (file,) = kept(logs_folder)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("FulfillDesk ") and ", window, process " in text.splitlines()[0]
    assert 'File "<string>", line' in text
    assert next_one_finds(tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without signals")
@pytest.mark.parametrize(
    "number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP] if hasattr(signal, "SIGHUP") else []
)
def test_who_is_ended_from_outside_leaves_nothing(
    tmp_path: Path, logs_folder: Path, number: signal.Signals
) -> None:
    Process(tmp_path, END).is_sent(number)
    assert next_one_finds(tmp_path) is None
    assert kept(logs_folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_crash_of_a_night_job_is_told_by_the_next_window(tmp_path: Path, logs_folder: Path) -> None:
    """Also when other jobs came in between: they have nobody to tell."""
    Process(tmp_path, END, "sync").is_sent(signal.SIGSEGV)
    for _ in range(2):
        assert Process(tmp_path, END, "sync").ends() == 0
    assert next_one_finds(tmp_path) is Crash.ENDED
    assert len(kept(logs_folder)) == 1


def test_an_orderly_end_leaves_nothing(tmp_path: Path, logs_folder: Path) -> None:
    assert Process(tmp_path, END).ends() == 0
    assert names(logs_folder) == {"fulfilldesk.log", "fulfilldesk.faults"}
    assert (logs_folder / "fulfilldesk.faults").stat().st_size == 0
    assert next_one_finds(tmp_path) is None


def test_after_an_orderly_end_nothing_is_written_any_more(tmp_path: Path, logs_folder: Path) -> None:
    """What Qt does when everything is over is nobody's business."""
    assert Process(tmp_path, f"{END}\nos.abort()").ends() != 0
    assert next_one_finds(tmp_path) is None
    assert kept(logs_folder) == []


def test_who_runs_has_not_crashed(tmp_path: Path, logs_folder: Path) -> None:
    first = Process(tmp_path, "faulthandler._read_null()")
    assert next_one_finds(tmp_path) is None
    second = Process(tmp_path, END)
    first.ends()
    assert second.ends() == 0
    assert next_one_finds(tmp_path) is Crash.ENDED
    assert len(kept(logs_folder)) == 1


def test_an_error_that_nobody_caught_is_told_though_it_went_on(tmp_path: Path, logs_folder: Path) -> None:
    do = """
def fails():
    raise LookupError("Marijke Can" + "ary")  # the line itself, which Python 3.13 shows, is no secret
for name in ("worker", "another"):
    thread = threading.Thread(target=fails, name=name)
    thread.start()
    thread.join()
run.end()
"""
    assert Process(tmp_path, do).ends() == 0
    assert next_one_finds(tmp_path) is Crash.MISTAKE
    text = kept(logs_folder)[0].read_text(encoding="utf-8")
    assert "in worker:" in text and "LookupError: ‹removed›" in text and "Ended in good order" in text
    assert text.count("Unexpected error") == 1  # the second is the same once more
    assert "Canary" not in text + (logs_folder / "fulfilldesk.log").read_text(encoding="utf-8")


def test_errors_without_end_fill_no_disk(tmp_path: Path, logs_folder: Path) -> None:
    """Each in another place, each with a long text."""
    do = """
for number in range(400):
    namespace = {}
    source = "\\n" * number + "def fails(): raise RuntimeError('word ' * 2_000)"
    exec(compile(source, "made", "exec"), namespace)
    try:
        namespace["fails"]()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
faulthandler._read_null()
"""
    assert Process(tmp_path, do).ends() != 0
    assert (logs_folder / "fulfilldesk.faults").stat().st_size < 200_000
    assert sum(file.stat().st_size for file in logs_folder.glob("*.log*")) < 5_000_000
    assert next_one_finds(tmp_path) is Crash.ENDED
    fatal = "Windows fatal exception" if sys.platform == "win32" else "Fatal Python error"
    assert fatal in kept(logs_folder)[0].read_text(encoding="utf-8")


WRITES = """
for number in range(9_000):
    log.info("%s says line %05d %s", sys.argv[2], number, "word " * 20)
run.end()
"""


NO_ROOM = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
for _ in range(30):
    log.info("%s is not to be seen", "anna.canary@example.com")
sys.excepthook(RuntimeError, RuntimeError("anna.canary@example.com"), None)
faulthandler._read_null()
"""
REMOVED = """
import shutil
shutil.rmtree(sys.argv[1])
for _ in range(20_000):
    log.info("%s is not to be seen", "anna.canary@example.com")
sys.excepthook(RuntimeError, RuntimeError("anna.canary@example.com"), None)
run.end()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows neither limits files nor removes open ones")
@pytest.mark.parametrize("do", [NO_ROOM, REMOVED], ids=["full", "removed"])
def test_what_the_log_has_no_room_for_goes_nowhere_else(tmp_path: Path, do: str) -> None:
    """The system keeps what a program says on stderr."""
    process = Process(tmp_path / "profile", do).process
    _, said = process.communicate("\n", timeout=60)
    assert said == ""
    assert next_one_finds(tmp_path / "profile") is (Crash.ENDED if do is NO_ROOM else None)


@pytest.mark.parametrize("seconds", [1e12, -1e12, 1e300, float("inf"), float("nan")])
def test_a_crash_of_a_year_that_no_calendar_has_is_of_now(seconds: float) -> None:
    assert abs(runs._moment(seconds) - datetime.now(UTC)) < timedelta(hours=1)


def test_two_that_write_at_once_lose_no_line(tmp_path: Path, logs_folder: Path) -> None:
    """A window and a night job, each of which begins another log now and then."""
    both = [Process(tmp_path, WRITES, kind) for kind in ("window", "sync")]
    for one in both:
        one.goes_on()
    assert [one.ends() for one in both] == [0, 0]
    for stem, kind in (("fulfilldesk", "window"), ("fulfilldesk-2", "sync")):
        written = [logs_folder / f"{stem}.log{older}" for older in (".1", "")]
        lines = [line for file in written for line in file.read_text(encoding="utf-8").splitlines()]
        assert [line.split(" says line ")[1][:5] for line in lines] == [f"{n:05}" for n in range(9_000)]
        assert {line.split(": ")[1].split()[0] for line in lines} == {kind}
        assert max(file.stat().st_size for file in written) < 1_001_000


def test_a_number_is_free_again_when_its_process_has_gone(tmp_path: Path, logs_folder: Path) -> None:
    first, second = Process(tmp_path, END), Process(tmp_path, END)
    assert first.ends() == 0
    third = Process(tmp_path, "log.info('the third'); run.end()")
    assert third.ends() == second.ends() == 0
    assert "the third" in (logs_folder / "fulfilldesk.log").read_text(encoding="utf-8")
    assert names(logs_folder) == {f"fulfilldesk{n}.{what}" for n in ("", "-2") for what in ("log", "faults")}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_all_is_its_owners_alone(tmp_path: Path, logs_folder: Path) -> None:
    Process(tmp_path, "faulthandler._read_null()").ends()
    running = Process(tmp_path, END)
    assert {stat.S_IMODE(file.stat().st_mode) for file in logs_folder.iterdir()} == {0o600}
    assert stat.S_IMODE(logs_folder.stat().st_mode) == 0o700
    assert running.ends() == 0


NO_STDERR = """
sys.stderr = sys.stdout = sys.__stderr__ = sys.__stdout__ = None
logging.getLogger("other").warning("of use")
threading.Thread(target=lambda: 1 / 0).start()
sys.excepthook(RuntimeError, RuntimeError("no way on"), None)
faulthandler._read_null()
"""


def test_nothing_needs_a_terminal(tmp_path: Path, logs_folder: Path) -> None:
    """A windowed program on Windows has neither stdout nor stderr."""
    assert Process(tmp_path, NO_STDERR).ends() != 0
    log = (logs_folder / "fulfilldesk.log").read_text(encoding="utf-8")
    assert "of use" in log and "ZeroDivisionError" in log and "no way on" in log
    assert next_one_finds(tmp_path) is Crash.ENDED


@pytest.mark.parametrize("obstacle", ["logs", "logs/fulfilldesk.faults"])
def test_a_folder_that_cannot_be_written_keeps_nobody_from_starting(tmp_path: Path, obstacle: str) -> None:
    if obstacle == "logs":
        (tmp_path / "logs").write_text("a file")
    else:
        (tmp_path / obstacle).mkdir(parents=True)
    do = "log.info('on it goes'); run.tell_mistake('a trace'); run.end()"
    assert Process(tmp_path, do).ends() == 0
    if obstacle != "logs":
        log = (tmp_path / "logs" / "fulfilldesk.log").read_text(encoding="utf-8")
        assert "on it goes" in log and "crashes may leave nothing" in log


def test_what_others_left_can_be_emptied(tmp_path: Path, logs_folder: Path, begun: runs.Run) -> None:
    other = Process(tmp_path, "log.info('after'); run.end()", "sync")
    (logs_folder / "crash-20261123T100000.000Z.log").write_text("old")
    (logs_folder / "fulfilldesk.log.1").write_text("old")
    (logs_folder / "fulfilldesk-2.log").write_text("before")
    (logs_folder / "fulfilldesk-3.log").write_text("before")
    logging.getLogger("x").warning("before")
    runs.begin_anew(logs_folder)
    assert runs.written(logs_folder) == []
    assert other.ends() == 0
    assert [file.name for file in runs.written(logs_folder)] == ["fulfilldesk-2.log"]
    assert "after" in (logs_folder / "fulfilldesk-2.log").read_text(encoding="utf-8")
    assert logs.folder() == logs_folder
