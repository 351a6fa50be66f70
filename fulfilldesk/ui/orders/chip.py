"""Filter chips: the name of a filter, what is chosen, and a cross to clear it; and one for orders that were
picked out by a page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fulfilldesk.domain.query import Listed
from fulfilldesk.ui import texts_list
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import as_plain_tooltip, plain

_PADDING = 12
_SIGN = 12
_MAX_VALUE = 190  # pixels; a longer choice ends in an ellipsis
_MAX_TITLE = 320


class Chip(QAbstractButton):
    """A click opens the choices (`clicked`); the cross, Delete or Backspace clear them (`cleared`)."""

    cleared = Signal()

    #: Between the name and what is chosen.
    between = ": "

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
        return QFontMetrics(self._plain).horizontalAdvance(self._shown_name())

    def _shown_name(self) -> str:
        return f"{self._name}{self.between}" if self._value else self._name

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
        painter.drawText(QRect(left, 0, name + 2, self.height()), middle, self._shown_name())
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


class ListedChip(Chip):
    """Orders that were picked out one by one: what they have in common, and how many they are. There is
    nothing to choose from: whatever is pressed on it clears it."""

    between = " · "

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, parent)
        self.clicked.connect(self.cleared)
        self.hide()

    def show_listed(self, listed: Listed | None) -> None:
        """These orders, or none."""
        title = plain(listed.title) if listed is not None else ""
        number = texts_list.listed_orders(len(listed.order_ids)) if listed is not None else ""
        self._name = QFontMetrics(self._plain).elidedText(title, Qt.TextElideMode.ElideRight, _MAX_TITLE)
        self.show_choice([number] if listed is not None else [])
        self.setAccessibleName(f"{title}{self.between}{number}")
        self.setAccessibleDescription(texts_list.listed_help())
        self.setToolTip(as_plain_tooltip(title) if self._name != title else "")
        self.setVisible(listed is not None)

    def words(self) -> str:
        """What it says."""
        return f"{self._shown_name()}{self._value}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears it, too."""
        if event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)
