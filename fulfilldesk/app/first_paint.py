"""Tells when a window, and when the list's first rows have been painted for the first time."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QTableView, QWidget

#: A window that starts minimised or covered is not painted; nobody should wait for that, in milliseconds.
PATIENCE_MS = 1000

log = logging.getLogger(__name__)


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


class FirstRows(QObject):
    """Writes into the log when a table's first rows have been painted: what the benchmark of the program's
    start waits for. Belongs to the table."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks on; stops nothing."""
        if event.type() == QEvent.Type.Paint and self._table.model().rowCount():
            self._table.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)  # when this paint is over
        return False

    @Slot()
    def _tell(self) -> None:
        log.debug("first rows painted")
