"""The wheel of a mouse, turned over a table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView


def turn_wheel(table: QTableView) -> None:
    """One notch down, painted; back to the top at the end."""
    bar = table.verticalScrollBar()
    if bar.value() >= bar.maximum() - bar.pageStep():
        bar.setValue(0)
    viewport = table.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()
