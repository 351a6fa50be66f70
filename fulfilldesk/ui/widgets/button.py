"""Push buttons in three ranks."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from fulfilldesk.ui.theme import Theme, font


class Rank(Enum):
    """`MAIN` is what a view is for (one at most), `PLAIN` another choice, `QUIET` has no frame."""

    MAIN = auto()
    PLAIN = auto()
    QUIET = auto()


class Button(QPushButton):
    """A push button; the one that has the keyboard carries a ring."""

    def __init__(
        self, text: str, theme: Theme, rank: Rank = Rank.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._rank = rank
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        if rank is Rank.MAIN:
            self.setFont(font(bold=True))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Text with air around it; an icon alone makes a small square-ish button."""
        height = max(28, self.fontMetrics().height() + 12)
        if not self.text():
            return QSize(height + 4, height)
        icon = self.iconSize().width() + 6 if not self.icon().isNull() else 0
        air = 14 if self._rank is Rank.QUIET else 26
        return QSize(self.fontMetrics().horizontalAdvance(self._shown_text()) + icon + air, height)

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Qt does so only inside dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, frame, ring, icon and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, frame, ink = self._look()
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(frame, 1) if frame is not None else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 2.5 if self._rank is Rank.MAIN else 0.0
            if inset:
                painter.setPen(QPen(QColor(self._theme.colours.on_accent), 1.2))
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 6, 6)
        self._paint_content(painter, ink)
        painter.end()

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        area = self.rect()
        if not self.icon().isNull():
            size = self.iconSize()
            left = area.center().x() - size.width() // 2 if not self.text() else area.left() + 11
            self.icon().paint(
                painter, left, area.center().y() - size.height() // 2, size.width(), size.height()
            )
            area.setLeft(left + size.width() + 6)
            area.setRight(area.right() - 11)
        if self.text():
            painter.setPen(ink)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())

    def _shown_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _look(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Ground, frame and ink."""
        colours = self._theme.colours
        pressed_or_hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._rank is Rank.MAIN:
            if not self.isEnabled():
                return QColor(colours.border), None, QColor(colours.faint)
            return (
                QColor(colours.accent_hover if pressed_or_hovered else colours.accent),
                None,
                QColor(colours.on_accent),
            )
        ink = QColor(colours.text if self.isEnabled() else colours.faint)
        ground = QColor(colours.hover) if pressed_or_hovered else None
        if self._rank is Rank.QUIET:
            return ground, None, QColor(colours.accent) if self.isEnabled() else ink
        return ground or QColor(colours.panel), QColor(colours.border_strong), ink
