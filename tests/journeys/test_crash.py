"""The program crashes, as a process of its own, and is started again: it says so once, on top of the window,
and saves what those need who help."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from fulfilldesk import logs, paths, runs
from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.target import ACCESS_TOKEN, choose_target
from fulfilldesk.app.window import Program
from fulfilldesk.options import Options
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import Settings
from tests.app.programs import line_with, press_remedy
from tests.conftest import ROOT
from tests.journeys.windows import RunningProgram
from tests.language import speaking

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without signals")

PATIENCE_SECONDS = 60
DEMO = choose_target(demo=True, wished=None, last=None, environment={})
LINES = {
    "en": "FulfillDesk ended unexpectedly last time. A support bundle shows whoever helps you what happened.",
    "nl": "FulfillDesk is de vorige keer onverwacht gestopt. Een supportbestand laat wie je helpt zien wat "
    "er is gebeurd.",
}
TOKEN = "shpat_canary0123456789abcdef"
#: The program without a terminal, as on Windows; as soon as its window stands, something of ours fails.
FAILS = """
import sys
sys.stderr = sys.stdout = sys.__stderr__ = sys.__stdout__ = None
from PySide6.QtCore import QTimer
from fulfilldesk import __main__
from fulfilldesk.app import window

class Failing(window.Program):
    def _watch(self):
        super()._watch()
        QTimer.singleShot(0, self.fail)
    def fail(self):
        QTimer.singleShot(0, self.leave)
        raise RuntimeError("anna.canary@example.com is not expected")
    def leave(self):
        from PySide6.QtWidgets import QApplication
        QApplication.quit()

window.Program = Failing
sys.exit(__main__.main(sys.argv[1:]))
"""


def started(folder: Path, *before: str) -> subprocess.Popen[bytes]:
    """The program on the demo shop, as a process of its own."""
    program = before or ("-m", "fulfilldesk")
    return subprocess.Popen(
        [sys.executable, *program, "--demo", "--offline", "--profile-dir", str(folder)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, ACCESS_TOKEN: TOKEN},
    )


def until_its_window_stands(folder: Path) -> None:
    """It says where it listens when the start is over."""
    lock = paths.profile(folder, demo=True).root / "window.lock"
    end = time.monotonic() + PATIENCE_SECONDS
    while not (lock.exists() and lock.stat().st_size):
        assert time.monotonic() < end, "it never stood"
        time.sleep(0.05)


@contextmanager
def started_again(
    qapp: QApplication, qtbot: QtBot, folder: Path, language: str = "en", *, demo: bool = True
) -> Iterator[RunningProgram]:
    """The program in this process, begun and ended as `main` does; without `demo` somebody chose the demo
    shop on the first page."""
    handlers, level = list(logging.getLogger().handlers), logging.getLogger().level
    profile = paths.profile(folder, demo=demo)
    run = runs.begin(profile.log, "window")
    options = Options(profile_dir=folder, language=language, offline=True, demo=demo)
    with speaking(qapp, language):
        program = Program(options, Look.of(qapp, Settings(folder / "settings.ini")))
        try:
            program.open(DEMO)
            running = RunningProgram(program, qtbot)
            running.until(lambda: program.store_windows is not None)
            yield running
        finally:
            program.end()
            run.end()
            logging.getLogger().handlers[:] = handlers
            logging.getLogger().setLevel(level)


def again(program: RunningProgram) -> None:
    """Another window in the same run."""
    program.program.open(DEMO)
    program.until(lambda: program.program.store_windows is not None)


def told(program: RunningProgram) -> str | None:
    """The line about the last time."""
    return line_with(program, Remedy.SUPPORT_BUNDLE)


def crashed(folder: Path) -> None:
    """It was at work, and something of Qt or another library in C went wrong."""
    crashing = started(folder)
    until_its_window_stands(folder)
    crashing.send_signal(signal.SIGSEGV)
    assert crashing.wait(PATIENCE_SECONDS) == -signal.SIGSEGV


def closes_the_line(program: RunningProgram) -> None:
    """By its cross."""
    line = program.order_desk.window.message_line._lines["crash"]
    program.until(line.cross.isVisible)
    program.press(line.cross)


@needs_signals
@pytest.mark.parametrize("language", LINES)
def test_the_next_start_tells_of_it_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    crashed(tmp_path)
    with started_again(qapp, qtbot, tmp_path, language) as program:
        assert told(program) == LINES[language]
        again(program)
        assert told(program) == LINES[language]
        closes_the_line(program)
        program.until(lambda: told(program) is None)
        again(program)
        assert told(program) is None
    with started_again(qapp, qtbot, tmp_path, language) as program:
        assert told(program) is None


#: Whatever it shows, it was begun without --demo.
BEGUN_AND_CRASHED = """
import os, signal, sys
from pathlib import Path
from fulfilldesk import paths, runs
runs.begin(paths.profile(Path(sys.argv[1])).log, "window")
os.kill(os.getpid(), signal.SIGSEGV)
"""


@needs_signals
def test_a_crash_of_the_demo_shop_from_the_first_page_is_told_when_it_is_opened_there_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    crashing = [sys.executable, "-c", BEGUN_AND_CRASHED, str(tmp_path)]
    assert subprocess.run(crashing, cwd=ROOT, check=False).returncode == -signal.SIGSEGV
    with started_again(qapp, qtbot, tmp_path, demo=False) as program:
        assert told(program) == LINES["en"]


@needs_signals
def test_who_reads_the_line_can_save_what_helps(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fulfilldesk.app.support_bundle._self_test", lambda _: [])
    profile = tmp_path / "profile"
    crashed(profile)
    with started_again(qapp, qtbot, profile) as program:
        press_remedy(program, Remedy.SUPPORT_BUNDLE)
        assert program.program.store_windows is not None
        settings = program.program.store_windows.settings
        assert settings is not None and settings.isVisible()
        bundle = settings.bundle
        program.until(lambda: settings.focusWidget() is bundle.button)
        program.until(lambda: not bundle.button.visibleRegion().isEmpty())
        program.press(bundle.button)
        dialog = bundle.dialog
        assert dialog is not None
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        name.setText(str(tmp_path / "help.zip"))
        program.act(lambda: dialog.done(QDialog.DialogCode.Accepted))
        program.until(lambda: told(program) is None, patience_ms=60_000)
        again(program)
        assert told(program) is None
    with zipfile.ZipFile(tmp_path / "help.zip") as saved:
        texts = {file: saved.read(file).decode() for file in saved.namelist()}
    (crash,) = [text for name, text in texts.items() if name.startswith("logs/crash-")]
    assert "Fatal Python error: Segmentation fault" in crash
    assert "start.py" in crash and "in run" in crash
    assert [name for name, text in texts.items() if "canary" in text or str(profile) in text] == []


@needs_signals
def test_a_program_that_was_ended_has_nothing_to_tell(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    ended = started(tmp_path)
    until_its_window_stands(tmp_path)
    ended.terminate()
    assert ended.wait(PATIENCE_SECONDS) == -signal.SIGTERM
    with started_again(qapp, qtbot, tmp_path) as program:
        assert told(program) is None


def test_an_error_of_ours_is_told_though_it_ended_in_good_order(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert started(tmp_path, "-c", FAILS).wait(PATIENCE_SECONDS) == 0
    log = paths.profile(tmp_path, demo=True).log
    written = "\n".join(file.read_text(encoding="utf-8") for file in runs.written(log.parent))
    assert written.count("RuntimeError: ‹removed› is not expected") == 2  # in the log, and left for the next
    assert "canary" not in written
    with started_again(qapp, qtbot, tmp_path) as program:
        assert told(program) == (
            "FulfillDesk ran into an unexpected error last time and went on. A support bundle shows whoever "
            "helps you what happened."
        )


def test_a_program_that_is_started_twice_does_not_take_the_first_for_a_crash(tmp_path: Path) -> None:
    first = started(tmp_path)
    until_its_window_stands(tmp_path)
    assert started(tmp_path).wait(PATIENCE_SECONDS) == 0  # brought the first to the front
    folder = paths.profile(tmp_path, demo=True).log.parent
    assert {file.name for file in folder.glob("*.faults")} == {"fulfilldesk.faults", "fulfilldesk-2.faults"}
    assert (folder / "fulfilldesk.faults").stat().st_size
    first.kill()
    first.wait()
    assert list(folder.glob("crash-*")) == []


def test_an_error_at_the_start_ends_with_code_1_and_is_told(tmp_path: Path) -> None:
    script = """
import sys
from fulfilldesk import __main__
from fulfilldesk.app import start
start.SingleInstance = None
sys.exit(__main__.main(sys.argv[1:]))
"""
    assert started(tmp_path, "-c", script).wait(PATIENCE_SECONDS) == 1
    faults = paths.profile(tmp_path, demo=True).log.with_suffix(".faults").read_text(encoding="utf-8")
    assert "Ended by an unexpected error" in faults and "TypeError" in faults
    assert logs.folder() is None
