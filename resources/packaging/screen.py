"""A screen that nobody sees, and somebody at its keyboard: Xvfb and xdotool."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIZE = "1440x900x24"

_PATIENCE_SECONDS = 60


class NoScreen(Exception):
    """The screen, or the window on it, is not there; the text is what was said."""


class Screen:
    """Where X11 programs show their windows when DISPLAY is `display`, in any root of this machine."""

    def __init__(self, display: str) -> None:
        self.display = display

    def give_keyboard_to(self, window_class: str) -> None:
        """Wait for the window of such a program; from now on one types there. Raises NoScreen."""
        windows = self._xdotool("search", "--sync", "--onlyvisible", "--class", f"^{window_class}$").split()
        self._xdotool("windowfocus", "--sync", windows[-1])

    def press(self, keys: str) -> None:
        """Press keys together: ctrl+f, Return."""
        self._xdotool("key", "--clearmodifiers", keys)

    def type(self, text: str) -> None:
        """Letter by letter."""
        self._xdotool("type", text)

    def photograph(self, file: Path) -> None:
        """Write what can be seen as a picture, in the form its name ends in (ImageMagick)."""
        self._run("import", "-window", "root", str(file))

    def _xdotool(self, *arguments: str) -> str:
        return self._run("xdotool", *arguments)

    def _run(self, *command: str) -> str:
        done = subprocess.run(  # noqa: S603 - our own arguments
            command,
            env={**os.environ, "DISPLAY": self.display},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise NoScreen(f"{' '.join(command)}: {done.stderr or done.stdout}")
        return done.stdout


@contextmanager
def invisible_screen() -> Iterator[Screen]:
    """One that is there until the block ends. Raises NoScreen."""
    reading, writing = os.pipe()
    with tempfile.TemporaryFile() as said:
        # Other roots reach it by its abstract socket, for which no file is needed.
        server = subprocess.Popen(  # noqa: S603
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset"],  # noqa: S607
            pass_fds=(writing,), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
        )  # fmt: skip
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()  # comes when it is ready; nothing if it ends
            if not number:
                said.seek(0)
                raise NoScreen(f"Xvfb did not start: {said.read().decode(errors='replace')}")
            yield Screen(f":{number}")
        finally:
            server.terminate()
            server.wait(timeout=_PATIENCE_SECONDS)
