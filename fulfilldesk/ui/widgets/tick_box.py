"""A tick box whose words wrap; Qt's own is as wide as they are long."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget


class TickBox(QWidget):
    """`box` is what has the keyboard; a click on the words is one on the box. `clicked` comes from the person
    only."""

    clicked = Signal(bool)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        self.box.clicked.connect(self.clicked)
        self._words = _Words(words)
        self._words.setBuddy(self.box)
        self.box.setMinimumHeight(self._words.fontMetrics().height())  # beside the first line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setFocusProxy(self.box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Beside the box is as good as on it."""
        if event.button() is Qt.MouseButton.LeftButton and self.box.isEnabled():
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.click()


class _Words(QLabel):
    """Plain, wrapped, greyed with the box."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setWordWrap(True)

    def minimumSizeHint(self) -> QSize:
        """It wraps rather than making its surroundings wide."""
        return QSize(60, super().minimumSizeHint().height())
