"""A start where no window can be shown: one sentence and exit code 1, and no crash to be told of later."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtCore import qWarning

from fulfilldesk import crashes, paths, runs
from fulfilldesk.app.no_screen import said_when_there_is_none, why_no_window
from tests.conftest import ROOT

FULL = Path("/dev/full")
NO_SCREEN = "No window can be shown: there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)."
NO_ANSWER = (
    "No window can be shown: the screen {} does not answer, or a library of the system is missing: "
    "see the log."
)


@pytest.mark.parametrize(
    ("platform", "environment", "said"),
    [
        ("linux", {}, NO_SCREEN),
        ("linux", {"DISPLAY": "", "QT_QPA_PLATFORM": ""}, NO_SCREEN),
        ("linux", {"DISPLAY": ":7"}, NO_ANSWER.format(":7")),
        ("linux", {"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}, NO_ANSWER.format(":7 or wayland-0")),
        ("linux", {"QT_QPA_PLATFORM": "xbc", "DISPLAY": ":7"}, "names, xbc, does not work."),
        ("win32", {}, "a part of the program is missing. Install it again."),
        ("darwin", {}, "a part of the program is missing. Install it again."),
    ],
)
def test_the_sentence_says_what_to_look_at(platform: str, environment: dict[str, str], said: str) -> None:
    assert why_no_window(platform, environment).endswith(said)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize(
    ("environment", "arguments", "said"),
    [({}, [], NO_SCREEN), ({"DISPLAY": ":98765"}, ["--demo"], NO_ANSWER.format(":98765"))],
)
def test_a_start_without_a_screen(
    environment: dict[str, str], arguments: list[str], said: str, tmp_path: Path
) -> None:
    done = start(tmp_path, *arguments, environment=environment, stderr=subprocess.PIPE)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"fulfilldesk: {said}\n")
    log = paths.profile(tmp_path, demo="--demo" in arguments).log
    assert "no Qt platform plugin could be initialized" in log.read_text(encoding="utf-8")
    assert no_crash_is_told(log)


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_that_the_sentence_cannot_be_written_is_no_crash_either(tmp_path: Path) -> None:
    with FULL.open("w") as full:
        done = start(tmp_path, environment={"QT_QPA_PLATFORM": "xbc"}, stderr=full)
    assert done.returncode == 1
    assert no_crash_is_told(paths.profile(tmp_path).log)


@pytest.mark.parametrize("writable", [True, False])
def test_what_qt_says_while_a_window_can_be_shown(writable: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told as ever; where that cannot be, the window is shown all the same."""
    told = io.StringIO() if writable else Unwritable()
    monkeypatch.setattr(sys, "stderr", told)
    with said_when_there_is_none():
        qWarning("a theme is missing")
    if writable:
        assert told.getvalue() == "a theme is missing\n"


class Unwritable(io.StringIO):
    """A pipe that nobody reads from."""

    def write(self, _: str) -> int:
        raise BrokenPipeError


def start(
    profile: Path, *arguments: str, environment: dict[str, str], stderr: int | IO[str]
) -> subprocess.CompletedProcess[str]:
    none = ("DISPLAY", "WAYLAND", "QT_", "XDG_SESSION_TYPE")
    return subprocess.run(
        [sys.executable, "-m", "fulfilldesk", *arguments, "--profile-dir", str(profile)],
        env={name: value for name, value in os.environ.items() if not name.startswith(none)} | environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        timeout=60,
        check=False,
    )


def no_crash_is_told(log: Path) -> bool:
    runs.begin(log, "window").end()
    return crashes.to_tell(log.parent) is None
