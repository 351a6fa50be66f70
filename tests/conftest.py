"""What every test may use, and what no test may leave behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder with recordings of real answers and the real schema; the test is skipped where it is
    absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "shopify-recordings").is_dir():
        pytest.skip("the recorded Shopify answers (../shared) are not on this machine")
    return folder


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` is: one more than there are cores, for journeys wait for processes and timers."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window that it cannot raise it, size it or the like: no news."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests measured (record_property("measured", ...)), to be read."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "measured" and report.when == "call":
                    terminalreporter.write_line(str(value))


@pytest.fixture(scope="session")
def what_stands_is_no_garbage() -> None:
    """As the program does when its window stands. Counting what is frozen would walk it for every test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_of_windows_is_the_main_threads(request: pytest.FixtureRequest) -> Iterator[None]:
    """See ui/garbage.py: a demo shop's thread must not find what windows have left behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("what_stands_is_no_garbage")
    gc.disable()
    try:
        yield
    finally:
        gc.collect(1)
        gc.enable()


@pytest.fixture(autouse=True)
def no_stray_threads() -> Iterator[None]:
    """Every thread that a test starts has ended when the test ends."""
    before = set(threading.enumerate())
    yield
    stray = [thread.name for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not stray, f"still running after the test: {stray}"


@pytest.fixture(autouse=True)
def no_mouse_button_held() -> Iterator[None]:
    """What a test presses it lets go of: Qt takes the button for pressed in every window that comes after."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None:
        held = gui.QGuiApplication.mouseButtons()
        assert held.value == 0, f"still pressed after the test: {held}"
