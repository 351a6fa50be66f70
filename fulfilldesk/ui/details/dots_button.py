"""The button with three dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank


class DotsButton(Button):
    """Opens an options menu; its name for screen readers says of what."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, Rank.PLAIN, parent)
        self._colours = theme

    def sizeHint(self) -> QSize:
        """Small and wide."""
        return QSize(34, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame of a button and three dots."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.colours.text))
        middle = QPointF(self.width() / 2, self.height() / 2)
        for step in (-5, 0, 5):
            painter.drawEllipse(middle + QPointF(step, 0), 1.6, 1.6)
        painter.end()
