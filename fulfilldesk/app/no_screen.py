"""Where no window can be shown Qt ends the program, with words about plug-ins; here one sentence says why."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

from fulfilldesk.terminal import FAILED, say

log = logging.getLogger(__name__)


def why_no_window(platform: str, environment: Mapping[str, str]) -> str:
    """The sentence. `platform` as sys.platform says it."""
    wished = environment.get("QT_QPA_PLATFORM")
    screens = [environment[name] for name in ("DISPLAY", "WAYLAND_DISPLAY") if environment.get(name)]
    if wished:
        why = f"the way that QT_QPA_PLATFORM names, {wished}, does not work."
    elif platform in ("win32", "darwin"):
        why = "a part of the program is missing. Install it again."
    elif screens:
        names = " or ".join(screens)
        why = f"the screen {names} does not answer, or a library of the system is missing: see the log."
    else:
        why = "there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    return f"No window can be shown: {why}"


@contextmanager
def said_when_there_is_none() -> Iterator[None]:
    """While the Qt application is made: what ends Qt ends the program with exit code 1, after that sentence.
    What Qt says of it goes to the log, and to stderr when there is a window after all."""
    said: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        said.append(qFormatLogMessage(kind, context, message or ""))
        if kind is not QtMsgType.QtFatalMsg:
            return
        try:
            for words in said:
                log.error("Qt: %s", words.partition("\n")[0])
            say(why_no_window(sys.platform, os.environ))
        finally:
            os._exit(FAILED)  # from here there is no way back but Qt's, which is a crash

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    if sys.stderr is not None:
        with suppress(OSError):  # nobody reads it, or it is full: no reason to show no window
            for words in said:
                print(words, file=sys.stderr)  # noqa: T201
