"""A small window of cards, one below the other, as high as their words need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.ui.theme import Theme

_WIDTH, _LEAST_WIDTH = 460, 320
#: Larger letters need more room.
_LETTERS = 50


class CardWindow(QWidget):
    """Fill its `column`. Blocks no other window; Esc closes it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 18, 18, 18)
        self.column.setSpacing(12)
        self.setMinimumWidth(_LEAST_WIDTH)
        theme.changed.connect(self.update)

    def present(self) -> None:
        """Bring it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        width = max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth())
        return QSize(width, self.column.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means higher."""
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """More words need more room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground behind the cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.ground))
        painter.end()

    def _make_room(self) -> None:
        """No words are cut off."""
        self.setMinimumHeight(self.column.heightForWidth(max(self.width(), _LEAST_WIDTH)))
