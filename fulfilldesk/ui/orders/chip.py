"""A filter chip: the name of a filter, what is chosen, and a cross to clear it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fulfilldesk.ui import texts_list
from fulfilldesk.ui.theme import Theme, font

_PADDING = 12
_SIGN = 12
_MAX_VALUE = 190  # pixels; a longer choice ends in an ellipsis


class Chip(QAbstractButton):
    """A click opens the choices (`clicked`); the cross, Delete or Backspace clear them (`cleared`)."""

    cleared = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._value = ""
        self._theme = theme
        self._plain, self._bold = font(), font(bold=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self.show_choice([])

    def show_choice(self, labels: list[str]) -> None:
        """What is chosen, in words: the first, and how many more."""
        self._value = texts_list.chosen(labels) if labels else ""
        self.setAccessibleName(f"{self._name}: {', '.join(labels)}" if labels else self._name)
        self.setAccessibleDescription(texts_list.chip_help(active=bool(labels)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words, never wider than a long choice may be."""
        words = self._name_width() + self._value_width()
        return QSize(2 * _PADDING + words + 6 + _SIGN, max(30, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def _name_width(self) -> int:
        name = f"{self._name}: " if self._value else self._name
        return QFontMetrics(self._plain).horizontalAdvance(name)

    def _value_width(self) -> int:
        return (
            min(_MAX_VALUE, QFontMetrics(self._bold).horizontalAdvance(self._value) + 1) if self._value else 0
        )

    def _cross(self) -> QRect:
        return QRect(self.width() - _PADDING - _SIGN - 4, 0, _SIGN + 4 + _PADDING, self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the cross it clears, anywhere else it opens."""
        if self._value and self.isDown() and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the down arrow open, Delete clears."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._value:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill; dashed while nothing is chosen."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(QColor(colours.border_strong), 1)
        if not self._value:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus():
            pen = QPen(QColor(colours.accent), 1.6)
        painter.setPen(pen)
        hovered = self.underMouse() or self.isDown()
        painter.setBrush(QColor(colours.hover if hovered else colours.panel))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        name, left = self._name_width(), _PADDING
        painter.setPen(QColor(colours.text if self._value else colours.muted))
        painter.setFont(self._plain)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRect(left, 0, name + 2, self.height()), middle, self._name + (": " if self._value else "")
        )
        if self._value:
            width = self._value_width()
            painter.setFont(self._bold)
            words = painter.fontMetrics().elidedText(self._value, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left + name, 0, width + 2, self.height()), middle, words)
        sign = self._theme.pixmap(
            "close" if self._value else "chevron-down", colours.muted, _SIGN, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(self.width() - _PADDING - _SIGN + 2, (self.height() - _SIGN) / 2), sign)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
