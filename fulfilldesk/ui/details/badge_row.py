"""Badges beside each other, going on in the next line where they do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fulfilldesk.ui.badges import Badge, BadgePainter
from fulfilldesk.ui.theme import Theme

_GAP = 8
_LINE_GAP = 4


class BadgeRow(QWidget):
    """Painted in one piece; screen readers get all the words at once."""

    def __init__(self, painter: BadgePainter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._badges: tuple[Badge, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_badges(self, badges: Sequence[Badge]) -> None:
        """Other badges."""
        if tuple(badges) == self._badges:
            return
        self._badges = tuple(badges)
        self.setAccessibleName(", ".join(self.words()))
        self.updateGeometry()
        self.update()

    def words(self) -> list[str]:
        """What the badges say, in order."""
        return [badge.words for badge in self._badges]

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines."""
        bottom = max((place.y() for _, place in self._places(width)), default=0)
        return bottom + self._painter.height()

    def sizeHint(self) -> QSize:
        """All on one line."""
        width = sum(self._painter.width(badge) + _GAP for badge in self._badges)
        return QSize(max(0, width - _GAP), self._painter.height())

    def minimumSizeHint(self) -> QSize:
        """Words are elided rather than making the pane wide."""
        return QSize(40, self._painter.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every badge in its place."""
        painter = QPainter(self)
        for badge, place in self._places(self.width()):
            painter.drawPixmap(place, self._painter.pixmap(badge, self.width(), self.devicePixelRatioF()))
        painter.end()

    def _places(self, width: int) -> Iterator[tuple[Badge, QPoint]]:
        x = y = 0
        for badge in self._badges:
            wide = min(self._painter.width(badge), width)
            if x and x + wide > width:
                x, y = 0, y + self._painter.height() + _LINE_GAP
            yield badge, QPoint(x, y)
            x += wide + _GAP

    @Slot()
    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self.update()
