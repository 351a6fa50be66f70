"""The file with which a program claims a profile for its window: locked by the system, it says where that
program listens. A crash leaves no lock behind."""

from __future__ import annotations

import logging
import os
import time
from pathlib import Path

from fulfilldesk.file_lock import try_lock
from fulfilldesk.paths import make_private_folder

_NAME = "window.lock"
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write line ends of its own
#: The longest address that is read: a pipe's name has at most 256 letters, a socket's 107.
_LONGEST = 512

log = logging.getLogger(__name__)


class ProfileClaim:
    """One program's, to the profile in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / _NAME
        self._handle: int | None = None

    def take(self) -> bool:
        """Lock it; False when another program has it. True also where nothing can be locked: nobody is to be
        kept out by a disk."""
        try:
            if self._handle is None:
                make_private_folder(self.folder)
                self._handle = os.open(self._file, os.O_CREAT | os.O_RDWR | _BINARY, 0o600)
            if not try_lock(self._handle):
                return False
            os.utime(self._file)
        except OSError as error:
            log.warning("nobody can tell how many windows this profile has: %s", error)
        return True

    def address(self) -> str:
        """Where the program that has the profile listens, or did before it crashed; "" when it does not
        yet."""
        if self._handle is None:
            return ""
        os.lseek(self._handle, 0, os.SEEK_SET)
        line, ended, _ = os.read(self._handle, _LONGEST).partition(b"\n")
        return line.decode(errors="replace") if ended else ""

    def say(self, address: str) -> None:
        """Write down where this program listens."""
        if self._handle is None:
            return
        try:
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, f"{address}\n".encode())
        except OSError as error:
            log.warning("a second window will not find this one: %s", error)

    def age(self) -> float:
        """Seconds since somebody took it."""
        try:
            return abs(time.time() - self._file.stat().st_mtime)
        except OSError:
            return float("inf")

    def release(self) -> None:
        """Let go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
