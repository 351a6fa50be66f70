"""A note: a sign, a colour and words, for what the rules have to say."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.actions import texts
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText

_TONES: Mapping[Weight, Tone] = {
    Weight.INFO: Tone.NEUTRAL,
    Weight.WARNING: Tone.ATTENTION,
    Weight.RISK: Tone.CRITICAL,
    Weight.BLOCK: Tone.CRITICAL,
}
_SIGN = 16


class Note(QWidget):
    """A rounded ground with a sign and a text. The weight is also said in words to screen readers."""

    def __init__(self, weight: Weight, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weight = weight
        self._theme = theme
        tone = _TONES[weight]
        self._tone = tone
        self._words = FlowText(theme, lambda shown: shown.colours.tones[tone].ink)
        self._words.show_text(text)
        self._words.setAccessibleName(f"{texts.weight_word(weight)}: {text}")
        sign = _Sign(weight, theme)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 1, 0, 0)
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(8)
        row.addLayout(beside)
        row.addWidget(self._words, 1)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ground(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self.weight is Weight.RISK:  # stronger than a warning, and not only by its colour
            painter.setPen(QPen(self._theme.ink(self._tone), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6), 8, 8)
        painter.end()


class _Sign(QWidget):
    """Circle with i, triangle with !, octagon-like circle with a bar."""

    def __init__(self, weight: Weight, theme: Theme) -> None:
        super().__init__()
        self._weight = weight
        self._theme = theme
        self.setFixedSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign in the note's ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, self._weight, self._theme.ink(_TONES[self._weight]))
        painter.end()


def paint_sign(painter: QPainter, weight: Weight, ink: QColor) -> None:
    """In a 16-pixel square at the painter's origin."""
    pen = QPen(ink, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if weight in (Weight.WARNING, Weight.RISK):
        painter.drawPolygon(QPolygonF([QPointF(8, 2), QPointF(15, 14), QPointF(1, 14)]))
        painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.5))
        painter.drawPoint(QPointF(8, 11.9))
        return
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
    if weight is Weight.BLOCK:
        painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8))
        return
    painter.drawPoint(QPointF(8, 5))
    painter.drawLine(QPointF(8, 7.8), QPointF(8, 11.2))
