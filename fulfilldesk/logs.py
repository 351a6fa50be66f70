"""The log: one file in the profile, and every unexpected error in it. Keys and what tells of customers are
taken out before anything is written, from messages and tracebacks alike."""

from __future__ import annotations

import contextlib
import copy
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from fulfilldesk import redaction
from fulfilldesk.paths import make_private_folder

#: Errors that say what was looked up, or read as something that it is not.
_REPEATING = (LookupError, ValueError)
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


class _Secrets:
    """What was said never to be written."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()
        self._lock = threading.Lock()
        self.remove: Callable[[str], str] = redaction.removing(())

    def add(self, secret: str) -> None:
        if secret not in self._known:
            with self._lock:
                self._known |= {secret}
                self.remove = redaction.removing(tuple(self._known))


_SECRETS = _Secrets()


def never_write(secret: str) -> None:
    """From now on this text is taken out of every line of the log, however it is written. Safe to call from
    any thread, and again with the same text."""
    _SECRETS.add(secret)


def cleaned(text: str) -> str:
    """The text as it may be written: without what `never_write` named and what `redaction.clean` knows."""
    return redaction.clean(_SECRETS.remove(text))


class CleanFormatter(logging.Formatter):
    """Writes lines, and the traceback under them, as `cleaned` leaves them. Of errors whose text repeats the
    value that was wrong, which may be somebody's name, the traceback has the kind and the place only."""

    def format(self, record: logging.LogRecord) -> str:
        fresh = copy.copy(record)
        fresh.exc_text = None  # as another formatter wrote it
        return cleaned(super().format(fresh))

    def formatException(self, ei: _ExcInfo) -> str:
        """See logging.Formatter."""
        text = super().formatException(ei)
        for error in _chain(ei[1]):
            if isinstance(error, _REPEATING) or type(error).__module__ == "msgspec":
                said = "".join(traceback.format_exception_only(error)).rstrip("\n")
                kind, _, value = said.partition(": ")
                text = text.replace(said, f"{kind}: {redaction.REMOVED}") if value else text
        return text


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error with those that led to it."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


class _PrivateFiles(RotatingFileHandler):
    """Each is its owner's alone, also one that is begun because the last is full."""

    def _open(self) -> TextIOWrapper:
        file = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return file


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
        handler = _PrivateFiles(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=False)
    except OSError as error:
        log.warning("no log file: %s", error)
        return
    handler.setFormatter(CleanFormatter(_FORMAT))
    root.addHandler(handler)


def start_on_stderr() -> None:
    """Of a process that has no log of its own: warnings go to whoever started it, and keeps what it says."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(CleanFormatter("%(message)s"))
    logging.getLogger().addHandler(handler)
    catch_everything()


def stop() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


def begin_anew() -> None:
    """Empty the log file, and remove the older ones."""
    for handler in logging.getLogger().handlers:
        if not isinstance(handler, RotatingFileHandler):
            continue
        with handler.lock or contextlib.nullcontext():
            if handler.stream is not None:
                handler.stream.truncate(0)
            for number in range(1, handler.backupCount + 1):
                Path(f"{handler.baseFilename}.{number}").unlink(missing_ok=True)


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
