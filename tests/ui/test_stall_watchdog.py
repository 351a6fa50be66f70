"""The watchdog sees a stall of the GUI thread, how long it was and where."""

from __future__ import annotations

import io
import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.stall_watchdog import StallWatchdog


def hold_up_the_window(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def test_a_stall_is_measured_and_named(qtbot: QtBot) -> None:
    watchdog = StallWatchdog(report_ms=50)
    watchdog.start()
    QTimer.singleShot(10, lambda: hold_up_the_window(0.2))
    qtbot.waitUntil(lambda: watchdog.longest().milliseconds > 100)
    stall = watchdog.stop()
    assert 150 < stall.milliseconds < 1500
    assert "hold_up_the_window" in stall.stack
    report = io.StringIO()
    watchdog.report(report)
    assert report.getvalue().startswith("longest stall of the window: ")
    assert "hold_up_the_window" in report.getvalue()


def test_it_can_forget_what_was_before(qtbot: QtBot) -> None:
    watchdog = StallWatchdog()
    watchdog.start()
    QTimer.singleShot(0, lambda: hold_up_the_window(0.2))
    qtbot.waitUntil(lambda: watchdog.longest().milliseconds > 100)
    watchdog.forget()
    assert watchdog.longest().milliseconds == 0
    watchdog.stop()
