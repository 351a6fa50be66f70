"""The log: a file in the profile. Keys and what tells of customers are taken out before anything is written,
from messages and tracebacks alike."""

from __future__ import annotations

import contextlib
import copy
import faulthandler
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

#: Bytes of a log that is full, and after how many more it is tried again to begin another.
_FULL, _AGAIN = 1_000_000, 100_000
#: The files of older logs beside it.
_OLDER = 3
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
    """Each is its owner's alone, also one that is begun because the last is full. Has one writer (see runs);
    still Windows lets nobody rename a file that somebody has open, to look at it or to save it: then the file
    grows, and now and then it is tried again. No line is lost by it."""

    def _open(self) -> TextIOWrapper:
        file = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return file

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk, a folder that was removed: the line is lost. Others would write it to stderr, with
        all that is taken out here, and there the system keeps it."""

    def doRollover(self) -> None:
        """See RotatingFileHandler."""
        full = Path(self.baseFilename)
        if self.stream is not None:
            self.stream.close()
            self.stream = None
        try:
            full.replace(_older(full, 0))
        except OSError:
            self.maxBytes += _AGAIN
        else:
            self.maxBytes = _FULL
            for number in reversed(range(self.backupCount)):
                with contextlib.suppress(OSError):  # not there yet, or somebody looks at it
                    _older(full, number).replace(_older(full, number + 1))
        self.stream = self._open()


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
        handler = _PrivateFiles(path, maxBytes=_FULL, backupCount=_OLDER, encoding="utf-8", delay=False)
    except OSError as error:
        log.warning("no log file: %s", error)
        return
    handler.setFormatter(CleanFormatter(_FORMAT))
    root.addHandler(handler)


def start_on_stderr() -> None:
    """Of a process that has no log of its own: warnings, and what it dies of, go to whoever started it, and
    keeps what it says."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(CleanFormatter("%(message)s"))
    logging.getLogger().addHandler(handler)
    if sys.stderr is not None and not faulthandler.is_enabled():
        faulthandler.enable(sys.stderr, all_threads=True)


def stop() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


def folder() -> Path | None:
    """Where the log file lies, if there is one."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, RotatingFileHandler):
            return Path(handler.baseFilename).parent
    return None


def begin_anew() -> None:
    """Empty the log file, and remove the older ones."""
    for handler in logging.getLogger().handlers:
        if not isinstance(handler, RotatingFileHandler):
            continue
        with handler.lock or contextlib.nullcontext():
            if handler.stream is not None:
                handler.stream.truncate(0)
            for number in range(handler.backupCount + 1):
                _older(Path(handler.baseFilename), number).unlink(missing_ok=True)


def _older(file: Path, number: int) -> Path:
    return file.with_name(f"{file.name}.{number}")
