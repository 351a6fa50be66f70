"""What is wrong, beside what it is about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText

_SIGN = 16
_INDENT = 22


class ProblemLine(QWidget):
    """A sign and a sentence; takes no room while nothing is wrong. Screen readers are told at once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = FlowText(theme, lambda shown: shown.colours.tones[Tone.CRITICAL].ink)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.addWidget(self._words)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def text(self) -> str:
        """What is said to be wrong, or ""."""
        return self._words.text()

    def say(self, problem: str) -> None:
        """Show it; "" takes it away."""
        self._words.show_text(problem)
        self.setVisible(bool(problem))
        if problem:
            self.setAccessibleName(problem)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, beside the first line."""
        painter = QPainter(self)
        ink = self._theme.colours.tones[Tone.CRITICAL].ink
        pixmap = self._theme.pixmap("warning", ink, _SIGN, self.devicePixelRatioF())
        top = max(0.0, (self._words.fontMetrics().height() - _SIGN) / 2)
        painter.drawPixmap(QPointF(0, top), pixmap)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
