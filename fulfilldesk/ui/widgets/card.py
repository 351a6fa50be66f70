"""A card: a rounded panel with a title line and whatever belongs under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fulfilldesk.ui.theme import Theme, font

#: How high a page's line with its title is, also without a field beside it.
PAGE_HEAD = 32
_LEAST_WIDTH = 40


class Card(QWidget):
    """Title left (bold), a remark beside it (muted), room for buttons right; the body below.

    `selected` draws the frame in the accent colour: the card that keyboard commands are about.
    """

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._selected = False
        self._title = heading(title)
        self._remark = quiet_label()
        self.title_line = QHBoxLayout()
        self.title_line.setSpacing(8)
        self.title_line.addWidget(self._title)
        self.title_line.addWidget(self._remark, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 12, 14, 12)
        outer.setSpacing(8)
        outer.addLayout(self.title_line)
        outer.addLayout(self.body)
        theme.changed.connect(self.update)

    def set_title(self, title: str, remark: str = "") -> None:
        """Both are plain text."""
        self._title.setText(title)
        self._remark.setText(remark)
        self.setAccessibleName(f"{title} {remark}".strip())

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def remark(self) -> str:
        """What stands beside the title."""
        return self._remark.text()

    def set_selected(self, selected: bool) -> None:
        """Draw, or do not draw, the accent frame."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        marked = self._selected or self.hasFocus()
        pen = QPen(QColor(colours.accent), 1.6) if marked else QPen(QColor(colours.border), 1)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8), 10, 10)
        painter.end()


def heading(text: str = "", scale: float = 1.0) -> QLabel:
    """A bold one-line label of plain, selectable text."""
    label = plain_label(text)
    label.setFont(font(bold=True, scale=scale))
    return label


def quiet_label(text: str = "") -> QLabel:
    """A muted one-line label of plain, selectable text."""
    label = plain_label(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


class _OneLine(QLabel):
    """May be cut off at its end, but never pushes its surroundings wider."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST_WIDTH), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= area.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, self.alignment(), words)
        painter.end()


def plain_label(text: str = "") -> QLabel:
    """A one-line label of selectable text that is never taken for markup."""
    label = _OneLine()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(text)
    return label
