"""What to do elsewhere, one numbered step below the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.theme import Theme, font

_CIRCLE = 22


class Steps(QWidget):
    """Numbers itself as steps are added."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def add(self, text: str, *below: QWidget) -> None:
        """A step: what to do, and what belongs to it."""
        self._count += 1
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 2, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(sentence(text))
        for widget in below:
            beside.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(_Number(self._count, self._theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self._column.addLayout(row)


class _Number(QWidget):
    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._theme = theme
        self.setFixedSize(_CIRCLE, _CIRCLE)
        self.setAccessibleName(str(number))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.selected))
        painter.drawEllipse(QRectF(0, 0, _CIRCLE, _CIRCLE))
        painter.setPen(QColor(self._theme.colours.accent))
        painter.setFont(font(bold=True, scale=0.9, tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
