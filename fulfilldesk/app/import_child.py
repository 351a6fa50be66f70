"""The import process as it is started, spoken to and ended: apart from the terminal, and never standing still
because nobody empties a pipe."""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

import fulfilldesk
from fulfilldesk.app.target import ACCESS_TOKEN
from fulfilldesk.domain.errors import ImportBroken

log = logging.getLogger(__name__)

#: Seconds that a process gets to end after it was asked to.
_GRACE = 5.0
#: How Python's fault handler begins; what follows is where it was.
_DIES_OF = ("Fatal Python error", "Windows fatal exception")
#: The folder that holds our package.
_HOME = Path(fulfilldesk.__file__).parent.parent


class ImportChild:
    """A process with its three pipes, each emptied by somebody, so that none can stand still."""

    def __init__(self, command: Sequence[str]) -> None:
        #: Lines of stdout; None once there are no more.
        self.said: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._last_error = ""
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                # The import needs no token, and what is not there cannot leak.
                env={name: value for name, value in os.environ.items() if name != ACCESS_TOKEN},
                close_fds=True,
                # `-m` looks for modules where it stands: there lie ours, and not what somebody downloaded.
                cwd=None if getattr(sys, "frozen", False) else _HOME,
                # A Ctrl+C in the terminal is for this program alone, which then asks the other to end.
                process_group=None if sys.platform == "win32" else 0,
                creationflags=_creation_flags(),
            )
        except OSError as error:
            raise ImportBroken(str(error)) from error
        self._readers = [
            threading.Thread(target=self._read_said, name="import-said", daemon=True),
            threading.Thread(target=self._read_errors, name="import-errors", daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def __enter__(self) -> ImportChild:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def say(self, message: Mapping[str, object]) -> None:
        """One line to it. A process that has gone says so by what it does not say."""
        stdin = _pipe(self._process.stdin)
        try:
            stdin.write(json.dumps(message) + "\n")
            stdin.flush()
        except OSError:
            log.info("the import process does not listen any more")

    def last_words(self) -> str:
        """Of one that has ended, how: its exit code and what it said last on stderr."""
        self._process.wait()
        self._readers[1].join(_GRACE)
        last = self._last_error[:300]
        code = f"exit code {self._process.returncode}"
        return f"{code}: {last}" if last else code

    def _end(self) -> None:
        """It has said what it had to say, or is not listened to any more."""
        self.say({"say": "cancel"})
        try:
            _pipe(self._process.stdin).close()
        except OSError:
            log.debug("its stdin was closed already")
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            log.warning("the import process does not end: killed")
            self._process.kill()
            self._process.wait()
        for reader in self._readers:
            reader.join()
        _pipe(self._process.stdout).close()
        _pipe(self._process.stderr).close()

    def _read_said(self) -> None:
        for line in _pipe(self._process.stdout):
            self.said.put(line)
        self.said.put(None)

    def _read_errors(self) -> None:
        for line in _pipe(self._process.stderr):
            if stripped := line.strip():
                log.warning("import process: %s", stripped)
                if not self._last_error.startswith(_DIES_OF):
                    self._last_error = stripped


def _creation_flags() -> int:
    """On Windows: no console window, and no Ctrl+C from one."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0


def _pipe(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise RuntimeError("the process was started with pipes")
    return stream
