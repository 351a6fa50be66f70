"""The program started twice on one profile, as two processes: one window, and it comes to the front."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue

import pytest

from fulfilldesk.app.activation import remove_socket
from fulfilldesk.app.target import DEMO_DOMAIN, SHOP_URL
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.shopify.address import shop_address
from tests.conftest import ROOT
from tests.journeys.test_command_line import at, call

PATIENCE_SECONDS = 30

#: The program, which tells what a person would see of its window; whenever that is in front it is minimised.
#: A line that it is told is the person asking for the demo shop.
WATCHED = """
import sys
from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from fulfilldesk import __main__
from fulfilldesk.app import window

class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.WindowStateChange and not watched.isMinimized():
            print("in front", flush=True)
            QTimer.singleShot(0, watched.showMinimized)
        return False

class Watched(window.Program):
    def open(self, target, **options):
        super().open(target, **options)
        self.eye = Eye()
        self.order_desk.window.installEventFilter(self.eye)
    def _watch(self):
        super()._watch()
        self.order_desk.window.showMinimized()
        print("started", flush=True)
        if not hasattr(self, "ear"):
            self.ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
            self.ear.activated.connect(self.on_told)
    def on_told(self):
        sys.stdin.readline()
        self._entrance.open_demo()
        print("on " + self._target.address.domain, flush=True)

window.Program = Watched
sys.exit(__main__.main(sys.argv[1:]))
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stops and kills processes with signals")


class Started:
    """One process of the program."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WATCHED, "--profile-dir", str(folder), "--offline", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._lines: Queue[str] = Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.strip())

    def until(self, line: str) -> None:
        """Wait until it says this line."""
        try:
            while self._lines.get(timeout=PATIENCE_SECONDS) != line:
                pass
        except Empty:
            raise AssertionError(f"it never said {line!r}") from None

    def ask_for_demo(self) -> None:
        """As in the shop's menu."""
        assert self.process.stdin is not None
        print("demo", file=self.process.stdin, flush=True)

    def end(self) -> None:
        """Whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._reader.join()
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[Started]:
    program = Started(folder, *(arguments or ("--demo",)))
    try:
        yield program
    finally:
        program.end()
        for claim in folder.rglob("window.lock"):
            remove_socket(claim.read_text(encoding="utf-8").partition("\n")[0])


def first_to_end(*programs: Started) -> Started:
    """The one that ends first, by itself."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        for program in programs:
            with suppress(subprocess.TimeoutExpired):
                program.process.wait(timeout=0.02)
                return program
    raise AssertionError("both go on")


def test_the_second_start_brings_the_window_to_the_front(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        first.until("started")
        for _ in range(2):
            done = call("--demo", "--profile-dir", str(tmp_path))
            assert (done.returncode, done.stdout) == (0, ""), done.stderr
            first.until("in front")
        assert first.process.poll() is None


def test_of_two_that_start_together_one_has_the_window(tmp_path: Path) -> None:
    with started(tmp_path) as one, started(tmp_path) as other:
        gone = first_to_end(one, other)
        assert gone.process.returncode == 0
        left = other if gone is one else one
        left.until("started")
        left.until("in front")
        assert left.process.poll() is None


def test_after_a_crash_the_program_starts_as_ever(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        first.until("started")
        call("--demo", "--profile-dir", str(tmp_path))
        first.until("in front")
    with started(tmp_path) as next_one:
        next_one.until("started")
        call("--demo", "--profile-dir", str(tmp_path))
        next_one.until("in front")


def test_one_that_hangs_keeps_nobody_out(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        first.until("started")
        call("--demo", "--profile-dir", str(tmp_path))
        first.until("in front")
        first.process.send_signal(signal.SIGSTOP)
        with started(tmp_path) as second:
            second.until("started")


@pytest.fixture
def real_shop(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A shop that is the one to open; gives its domain."""
    with running_shop(orders=3) as (_, url):
        for name, value in at(url).items():
            monkeypatch.setenv(name, value)
        yield shop_address(url).domain


def test_the_demo_shop_and_a_real_one_are_two_windows(tmp_path: Path, real_shop: str) -> None:
    with started(tmp_path) as demo:
        demo.until("started")
        with started(tmp_path, "--language", "en") as real:
            real.until("started")
            assert demo.process.poll() is None
            real.ask_for_demo()
            demo.until("in front")
            real.until(f"on {real_shop}")


def test_a_window_that_went_to_the_demo_shop_is_found_there(tmp_path: Path, real_shop: str) -> None:
    with started(tmp_path, "--language", "en") as one:
        one.until("started")
        one.ask_for_demo()
        one.until(f"on {DEMO_DOMAIN}")
        assert call("--demo", "--profile-dir", str(tmp_path)).returncode == 0
        one.until("in front")
        with started(tmp_path, "--language", "en") as other:
            other.until("started")


def test_a_sync_without_a_window_does_not_mind_the_window(tmp_path: Path, real_shop: str) -> None:
    with started(tmp_path, "--language", "en") as window:
        window.until("started")
        done = call("sync", "--profile-dir", str(tmp_path), **at(os.environ[SHOP_URL]))
        assert done.returncode == 0, done.stderr
        assert window.process.poll() is None
