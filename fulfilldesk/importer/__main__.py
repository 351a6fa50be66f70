"""The import process: the job comes over stdin and progress goes over stdout, one JSON object a line.

It ends with {"done": ...} and code 0, or {"failed": ...} and code 1. See messages.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from io import RawIOBase
from typing import Any, BinaryIO

from fulfilldesk import logs
from fulfilldesk.domain.errors import Failure, ImportBroken
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.importing import Summary, run
from fulfilldesk.importer.messages import job, line_of
from fulfilldesk.importer.progress import Teller
from fulfilldesk.unexpected import catch_everything

log = logging.getLogger(__name__)

#: On POSIX, as much nicer than the window; on Windows, BELOW_NORMAL_PRIORITY_CLASS.
_NICE = 5
_BELOW_NORMAL = 0x4000
#: Seconds to end in good order after the parent has gone. A step of the finish may take longer; broken off,
#: it is done again, and holding on would keep the next program from importing.
_LAST_STEP = 1.0


def main() -> int:
    """Do the one job that the parent names; returns the exit code."""
    os.umask(0o077)  # customers' names are in every file that it makes
    logs.start_on_stderr()
    catch_everything()
    _be_modest()
    # Unbuffered: a thread that waits inside a buffered reader would abort the interpreter at its end.
    with open(0, "rb", buffering=0, closefd=False) as words:
        return serve(words, sys.stdout.buffer, when_alone=_break_off)


def serve(
    words: RawIOBase | BinaryIO, answers: BinaryIO, *, when_alone: Callable[[], None] = lambda: None
) -> int:
    """Do the job in the first line of `words`, following the others; tell `answers` how it goes. When the
    words end the job is asked to end too, and `when_alone` is called on a thread of its own."""
    control = Control()

    def listen() -> None:
        control.listen(words)
        when_alone()

    def say(message: dict[str, Any]) -> None:
        try:
            answers.write(line_of(message))
            answers.flush()
        except (OSError, ValueError):  # the parent died: nobody is there to listen
            control.stop()

    try:
        task = job(words.readline())
        threading.Thread(target=listen, name="parent", daemon=True).start()
        say({"done": _told(run(task, control, Teller(say)))})
    except Failure as failure:
        say({"failed": {"key": failure.key, "detail": failure.detail, "parameters": failure.parameters}})
        return 1
    except Exception as error:
        log.critical("unexpected error", exc_info=True)
        broken = ImportBroken(f"{type(error).__name__} in the import")
        say({"failed": {"key": broken.key, "detail": broken.detail, "parameters": {}}})
        return 1
    return 0


def _told(summary: Summary) -> dict[str, Any]:
    return {
        "orders": summary.orders,
        "lines": summary.lines,
        "rejected": summary.rejected,
        "kept_aside": summary.kept_aside,
    }


def _break_off() -> None:
    time.sleep(_LAST_STEP)
    os._exit(1)


def _be_modest() -> None:
    """Let the window go first."""
    try:
        if sys.platform == "win32":
            import ctypes

            kernel = ctypes.windll.kernel32
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        else:
            os.nice(_NICE)
    except OSError as error:
        log.info("the import keeps its priority: %s", error)


if __name__ == "__main__":
    sys.exit(main())
