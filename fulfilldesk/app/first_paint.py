"""Tells when a window has been painted for the first time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

#: A window that starts minimised or covered is not painted; nobody should wait for that, in milliseconds.
PATIENCE_MS = 1000


class FirstPaint(QObject):
    """`happened` comes once, after the window's first paint or after a second. Belongs to the window."""

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.happened)
        self._patience.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks on; stops nothing."""
        if event.type() == QEvent.Type.Paint and self._patience.isActive():
            self._window.removeEventFilter(self)
            self._patience.setInterval(0)  # when this paint is over
        return False
