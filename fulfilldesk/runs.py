"""One process of this program, as the folder with the logs knows it.

Each that runs has a number, the lowest that no other one has: it writes a log of its own, so that a log has
one writer, who may begin another when it is full. Its file of faults, locked by the system while it runs, is
where Python's fault handler writes when the process crashes. Whoever comes next keeps what nobody has locked.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

from fulfilldesk import crashes, logs, product
from fulfilldesk.file_lock import try_lock
from fulfilldesk.paths import make_private_folder

#: More at once nobody has.
_MOST = 20
#: Bytes that are read of what a run has left: a fault handler may have written without end.
_READ = 512 * 1024
#: Letters that a run tells of itself; the rest is for the fault handler.
_ROOM = 64 * 1024
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write line ends of its own

log = logging.getLogger(__name__)


class Run:
    """This process, from `begin` to `end`. Without a file of faults (`handle` None) it leaves nothing."""

    def __init__(self, kind: str, handle: int | None) -> None:
        self._handle = handle
        self._room = _ROOM
        self._told = False
        self._lock = threading.Lock()
        # Where a developer has turned it on already, it speaks where he looks.
        self._watches = handle is not None and not faulthandler.is_enabled()
        self._write(f"{product.NAME} {product.VERSION}, {kind}, process {os.getpid()}, begun at {_now()}\n")
        if handle is not None and self._watches:
            faulthandler.enable(handle, all_threads=True)

    def tell_mistake(self, trace: str) -> None:
        """An error that nobody foresaw, as a cleaned traceback; the process goes on. From any thread."""
        if len(trace) <= self._room:
            self._tell(crashes.MISTAKE_MADE, trace)

    def tell_death(self, trace: str) -> None:
        """The same, and the process ends by it."""
        self._tell(crashes.DIED, trace[-_ROOM:])

    def end(self) -> None:
        """In good order: nothing is left of it but its log and what it told."""
        logs.stop()
        if self._watches:
            faulthandler.disable()
        with self._lock:
            handle, self._handle = self._handle, None
        if handle is None:
            return
        with contextlib.suppress(OSError):
            if self._told:
                os.write(handle, f"{crashes.ENDED_WELL} at {_now()}\n".encode())
            else:
                os.ftruncate(handle, 0)
        os.close(handle)

    def _tell(self, what: str, trace: str) -> None:
        self._room -= len(trace)
        self._told = True
        indented = "".join(f"  {line}\n" for line in trace.splitlines())
        self._write(f"{what} at {_now()} in {threading.current_thread().name}:\n{indented}")

    def _write(self, text: str) -> None:
        with self._lock, contextlib.suppress(OSError):
            if self._handle is not None:
                os.write(self._handle, text.encode("utf-8", "replace"))


def begin(log_file: Path, kind: str, *, debug: bool = False) -> Run:
    """Take the lowest free number for this process, keep what is left of crashes, and start the log.

    `log_file` is the log of number one, `kind` says what the process is for. Where nothing can be written or
    locked, all write to that log, and crashes leave nothing."""
    problem: OSError | None = None
    number, handle = 1, None
    try:
        make_private_folder(log_file.parent)
        number, handle = _taken(log_file)
        _keep_others(log_file, number)
    except OSError as error:
        problem = error
    logs.start(_of(log_file, number), debug=debug)
    if problem is not None:
        log.warning("crashes may leave nothing to look at: %s", problem)
    return Run(kind, handle)


def written(folder: Path) -> list[Path]:
    """The files that runs have written there and that say anything: logs, crashes, faults."""
    files = {file for pattern in ("*.log", "*.log.[0-9]", "*.faults") for file in folder.glob(pattern)}
    return sorted(file for file in files if file.is_file() and file.stat().st_size)


def begin_anew(folder: Path) -> None:
    """Empty what runs have written there, also those that still run and write on, and the log of this one.
    Raises OSError."""
    logs.begin_anew()
    for place in {folder, logs.folder() or folder}:
        for file in written(place):
            if file.suffix[1:].isdigit() or file in crashes.kept(place):
                file.unlink()
            else:
                os.truncate(file, 0)


def _of(log_file: Path, number: int) -> Path:
    return log_file if number == 1 else log_file.with_stem(f"{log_file.stem}-{number}")


def _faults(log_file: Path, number: int) -> Path:
    return _of(log_file, number).with_suffix(".faults")


def _taken(log_file: Path) -> tuple[int, int | None]:
    """A number with its file of faults. Raises OSError."""
    for number in range(1, _MOST + 1):
        handle = _locked(_faults(log_file, number))
        if handle is not None:
            _keep(handle, log_file.parent)
            return number, handle
    return 1, None


def _keep_others(log_file: Path, mine: int) -> None:
    """What those have left whose numbers nobody has taken since. Raises OSError."""
    for number in range(1, _MOST + 1):
        path = _faults(log_file, number)
        if number == mine or not path.exists() or not path.stat().st_size:
            continue
        handle = _locked(path)
        if handle is not None:
            _keep(handle, log_file.parent)
            os.close(handle)


def _locked(path: Path) -> int | None:
    """The file, open and locked; None when another process has it. Raises OSError."""
    # What is written comes last, wherever the lock puts the file's position.
    handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND | _BINARY, 0o600)
    try:
        if try_lock(handle):
            return handle
    except OSError:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _keep(handle: int, folder: Path) -> None:
    """What the last one with this number has left."""
    status = os.fstat(handle)
    if status.st_size == 0:
        return
    os.lseek(handle, 0, os.SEEK_SET)
    left = os.read(handle, _READ)
    if status.st_size > _READ:
        os.lseek(handle, -_READ // 2, os.SEEK_END)
        left = left[: _READ // 2] + os.read(handle, _READ // 2)
    with contextlib.suppress(OSError):  # a full disk: there are worse losses
        crashes.keep(left, _moment(status.st_mtime), folder)
    os.ftruncate(handle, 0)


def _moment(seconds: float) -> datetime:
    """Now, when a damaged file system names a year that no calendar has."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.now(UTC)


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"
