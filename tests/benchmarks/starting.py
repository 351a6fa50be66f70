"""Starts the program and an empty window as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from fulfilldesk.paths import Profile
from tests.benchmarks.lines import CannotRun
from tests.benchmarks.prepared import SHOP, base_folder
from tests.conftest import ROOT

#: What the program writes into its log (with --debug) when the first rows have been painted.
FIRST_ROWS = "first rows painted"
_PATIENCE_SECONDS = 20

_EMPTY = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication(sys.argv[:1])
window = QMainWindow()
table = QTableView()
window.setCentralWidget(table)
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            table.viewport().removeEventFilter(self)
            QTimer.singleShot(0, lambda: print(time.time(), flush=True))
        return False
first = FirstPaint()
table.viewport().installEventFilter(first)
window.resize(1280, 800)
window.show()
app.exec()
"""


def _as_installed() -> dict[str, str]:
    """The environment in which everything was translated to bytecode once, as an installer does it. It lies
    where it disturbs nobody."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment | {"PYTHONPYCACHEPREFIX": str(base_folder() / "bytecode")}


@contextmanager
def empty_window() -> Iterator[tuple[int, float]]:
    """A QMainWindow with an empty QTableView: its process, and the seconds until it was painted."""
    begun = time.time()
    with subprocess.Popen(
        [sys.executable, "-c", _EMPTY],
        env=_as_installed(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            painted = process.stdout.readline()
            if not painted:
                raise CannotRun("an empty window could not be shown")
            yield process.pid, float(painted) - begun
        finally:
            process.kill()


@contextmanager
def program(profile: Profile, *command: str) -> Iterator[tuple[int, float]]:
    """`fulfilldesk`, from the source or as `command` calls it, on a profile, off line: its process, and the
    seconds until rows were painted."""
    profile.log.unlink(missing_ok=True)
    begun = time.time()
    called = command or (sys.executable, "-m", "fulfilldesk")
    shop = {"FULFILLDESK_SHOP_URL": SHOP, "FULFILLDESK_ACCESS_TOKEN": "shpat_benchmark"}
    with subprocess.Popen(
        [*called, "--profile-dir", str(profile.root), "--offline", "--debug", "--language", "en"],
        cwd=ROOT,
        env=_as_installed() | shop,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process.pid, _first_rows(process, profile.log, begun) - begun
        finally:
            process.kill()


def _first_rows(process: subprocess.Popen[bytes], log: Path, begun: float) -> float:
    """When the log says that they were painted."""
    while time.time() < begun + _PATIENCE_SECONDS:
        text = log.read_text(encoding="utf-8") if log.exists() else ""
        line = next((line for line in text.splitlines() if FIRST_ROWS in line), None)
        if line is not None:
            day, hour = line.split()[:2]
            return datetime.strptime(f"{day} {hour}", "%Y-%m-%d %H:%M:%S,%f").astimezone().timestamp()
        if process.poll() is not None:
            raise CannotRun(f"the program ended with {process.returncode}")
        time.sleep(0.02)
    raise CannotRun(f"the program's log never said {FIRST_ROWS!r}")
