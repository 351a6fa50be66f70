"""The log: one file in the profile, and every unexpected error in it."""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from fulfilldesk.paths import make_private_folder

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


def start(path: Path, *, debug: bool = False) -> None:
    """Write the log to `path`, making its folder, at most 4 MB in all. A folder that cannot be written leaves
    the program without a log, not without a window."""
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    # These two would write every request's address and headers.
    for chatty in ("httpx", "httpcore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        make_private_folder(path.parent)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=False)
        path.chmod(0o600)
    except OSError as error:
        log.warning("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)


def stop() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


def catch_everything() -> None:
    """Errors that nobody caught go to the log and nowhere else, from the main thread, from slots and from
    other threads."""
    logging.getLogger().addHandler(logging.NullHandler())  # without one, warnings would go to stderr

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("unexpected error", exc_info=(kind, error, trace))

    def on_thread_error(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
