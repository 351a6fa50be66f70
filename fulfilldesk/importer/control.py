"""What the parent says while the import runs: pause, resume, cancel, or nothing any more."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable

import msgspec

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.importer.messages import Word

log = logging.getLogger(__name__)


class Control:
    """Asked between steps. The end of the parent's words is its death: the import stops, to be gone on with
    by the next one."""

    def __init__(self) -> None:
        self._running = threading.Event()
        self._running.set()
        self._stopped = threading.Event()

    def is_set(self) -> bool:
        """Whether to stop: the `Stop` port, for the download. Waits while the import is paused."""
        self._running.wait()
        return self._stopped.is_set()

    def check(self) -> None:
        """Wait while the import is paused; raises Stopped when it is to end."""
        if self.is_set():
            raise Stopped("the import was stopped")

    def pause(self) -> None:
        """Let the next check wait."""
        if not self._stopped.is_set():
            self._running.clear()

    def resume(self) -> None:
        """Let it go on."""
        self._running.set()

    def stop(self) -> None:
        """Let the next check raise; a pause ends."""
        self._stopped.set()
        self._running.set()

    def listen(self, words: Iterable[bytes]) -> None:
        """Follow the parent's words until they end; meant for a thread of its own."""
        try:
            for line in words:
                self._hear(line)
        except (OSError, ValueError):  # the pipe broke, or was closed at the end of the process
            log.info("the parent's words broke off")
        self.stop()

    def _hear(self, line: bytes) -> None:
        try:
            say = msgspec.json.decode(line, type=Word).say
        except (msgspec.MsgspecError, UnicodeDecodeError):
            log.warning("not understood: a line of %d bytes", len(line))
            return
        match say:
            case "pause":
                self.pause()
            case "resume":
                self.resume()
            case "cancel":
                self.stop()
            case _:
                log.warning("not understood: a word of %d letters", len(say))
