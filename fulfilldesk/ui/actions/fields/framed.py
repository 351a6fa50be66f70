"""A text of several lines, a list that opens and a radio button, in the look of the window's other fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from fulfilldesk.ui.style import FOCUS_WIDTH, RADIUS
from fulfilldesk.ui.theme import Theme

_ARROW = 14
_RING = 14


class TextBox(QPlainTextEdit):
    """Plain text; Tab goes on to the next field."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(2)
        self.frame = Frame(self, theme)


class Frame(QWidget):
    """Around a widget that has no frame of its own."""

    def __init__(self, box: QWidget, theme: Theme) -> None:
        super().__init__()
        self._box = box
        self._theme = theme
        box.installEventFilter(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(7, 5, 5, 5)
        inside.addWidget(box)
        theme.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame shows where the keyboard is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As a line edit's."""
        painter = QPainter(self)
        paint_frame(painter, QRectF(self.rect()), self._theme, focused=self._box.hasFocus())
        painter.end()


class ListBox(QComboBox):
    """The chosen option and an arrow; the list is the platform's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, words and arrow; paler when nothing can be chosen."""
        painter = QPainter(self)
        enabled = self.isEnabled()
        paint_frame(painter, QRectF(self.rect()), self._theme, focused=self.hasFocus(), enabled=enabled)
        colours, area = self._theme.colours, self.rect().adjusted(11, 0, -28, 0)
        nothing = self.currentIndex() < 0
        painter.setPen(QColor(colours.text if enabled and not nothing else colours.muted))
        words = self.placeholderText() if nothing else self.currentText()
        painter.drawText(
            area,
            Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width()),
        )
        ink = colours.muted if enabled else colours.faint
        arrow = self._theme.pixmap("chevron-down", ink, _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _ARROW - 9, (self.height() - _ARROW) // 2, arrow)
        painter.end()


class RadioButton(QRadioButton):
    """A ring, filled when it is chosen, and the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ring, gap and words."""
        words = self.text().replace("&&", "&")
        metrics = self.fontMetrics()
        return QSize(_RING + 12 + metrics.horizontalAdvance(words), max(22, metrics.height() + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Greyed out when it cannot be chosen; a second ring when it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        ring = QRectF(3.5, (self.height() - _RING) / 2 + 0.5, _RING, _RING)
        chosen, enabled = self.isChecked(), self.isEnabled()
        painter.setPen(QPen(QColor(colours.accent if chosen and enabled else colours.faint), 1.4))
        painter.setBrush(QColor(colours.field))
        painter.drawEllipse(ring)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent if enabled else colours.faint))
            painter.drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring.adjusted(-2.5, -2.5, 2.5, 2.5))
        painter.setPen(QColor(colours.text if enabled else colours.muted))
        words = self.rect().adjusted(_RING + 11, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text().replace("&&", "&"))
        painter.end()


def paint_frame(painter: QPainter, box: QRectF, theme: Theme, *, focused: bool, enabled: bool = True) -> None:
    """As ui.style paints a line edit."""
    colours = theme.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    resting = colours.border_strong if enabled else colours.border
    ink = QColor(colours.accent if focused else resting)
    painter.setPen(QPen(ink, FOCUS_WIDTH if focused else 1))
    painter.setBrush(QColor(colours.field) if enabled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
