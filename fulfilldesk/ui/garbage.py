"""Garbage is looked for on the window's thread alone.

Python looks for it on whichever thread happens to make the next object. On a worker it may find things of Qt;
to take one apart Qt holds a lock and then waits for the interpreter, while the window's thread, which has the
interpreter, waits for that lock: both for ever.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

#: Often enough that what has come together in between takes no frame's time to look through.
_EVERY_MS = 200
#: Looking through everything takes several frames where much is kept.
_EVERYTHING_SECONDS = 60.0


class GarbageCollection(QObject):
    """From the moment it is made until `end`, after which Python looks for garbage as ever."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._everything_at = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def end(self) -> None:
        """Stop."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        """As Python would by itself: the young when there are many, the older after some turns."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        now = time.monotonic()
        if due[2] and now - self._everything_at > _EVERYTHING_SECONDS:
            self._everything_at = now
            gc.collect()
        elif due[1]:
            gc.collect(1)
        elif due[0]:
            gc.collect(0)
