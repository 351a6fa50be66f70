"""The lines on top of the window: what one must know now, with the button that helps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fulfilldesk.ui import texts_sync
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.widgets.button import Button, Rank

if TYPE_CHECKING:
    from fulfilldesk.ui.theme import Theme


class Remedy(Enum):
    """What the button of a message does."""

    NONE = auto()
    TRY_AGAIN = auto()
    SIGN_IN = auto()
    REBUILD = auto()
    NEW_JOURNAL = auto()
    WAITING = auto()
    RESUME = auto()
    PERMISSIONS = auto()
    SUPPORT_BUNDLE = auto()
    WHATS_NEW = auto()


@dataclass(frozen=True, slots=True)
class Message:
    """One line. `topic` tells lines apart: a new message of the same topic takes the old one's place.
    `details` is technical text, shown as a tooltip for whoever helps on the phone."""

    topic: str
    text: str
    tone: Tone = Tone.ATTENTION
    remedy: Remedy = Remedy.NONE
    dismissible: bool = False
    details: str = ""


class MessageLine(QWidget):
    """All lines, below each other; takes no room when there are none."""

    remedy_asked = Signal(object)  # Remedy
    dismissed = Signal(str)  # topic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: dict[str, _Line] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_messages(self, messages: tuple[Message, ...]) -> None:
        """Show exactly these, in this order; lines that stay are left alone (and keep the keyboard)."""
        wanted = {message.topic: message for message in messages}
        for topic in [topic for topic, line in self._lines.items() if wanted.get(topic) != line.message]:
            line = self._lines.pop(topic)
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, message in enumerate(messages):
            if message.topic not in self._lines:
                self._layout.insertWidget(place, self._made(message))
        self._lines = {message.topic: self._lines[message.topic] for message in messages}

    def messages(self) -> tuple[Message, ...]:
        """What is shown."""
        return tuple(line.message for line in self._lines.values())

    def _made(self, message: Message) -> _Line:
        line = self._lines[message.topic] = _Line(message, self._theme)
        line.remedy_asked.connect(self.remedy_asked)
        line.dismissed.connect(self.dismissed)
        QAccessible.updateAccessibility(QAccessibleEvent(line, QAccessible.Event.Alert))
        return line


class _Line(QFrame):
    remedy_asked = Signal(object)
    dismissed = Signal(str)

    def __init__(self, message: Message, theme: Theme) -> None:
        super().__init__()
        self.message = message
        self._theme = theme
        self.setAccessibleName(message.text)
        self._text = QLabel(message.text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setToolTip(texts_sync.details_tooltip(message.details))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(38, 6, 10, 6)
        layout.setSpacing(8)
        layout.addWidget(self._text, 1)
        if message.remedy is not Remedy.NONE:
            self.button = Button(texts_sync.remedy(message.remedy.name), theme, Rank.PLAIN)
            self.button.clicked.connect(self._on_button)
            layout.addWidget(self.button)
        if message.dismissible:
            self.cross = Button("", theme, Rank.QUIET)
            self.cross.setIcon(theme.icon("close"))
            self.cross.setAccessibleName(texts_sync.dismiss())
            self.cross.setToolTip(texts_sync.dismiss())
            self.cross.clicked.connect(self._on_cross)
            layout.addWidget(self.cross)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def minimumSizeHint(self) -> QSize:
        """The text wraps rather than making the window wide."""
        return QSize(200, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground in the message's tone, its sign, a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ground(self.message.tone))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colours.border))
        sign = "info" if self.message.tone in (Tone.INFO, Tone.NEUTRAL) else "warning"
        ink = self._theme.colours.tones[self.message.tone].ink
        pixmap = self._theme.pixmap(sign, ink, 16, self.devicePixelRatioF())
        painter.drawPixmap(QRectF(14, (self.height() - 16) / 2, 16, 16).topLeft(), pixmap)
        painter.end()

    @Slot()
    def _on_button(self) -> None:
        self.remedy_asked.emit(self.message.remedy)

    @Slot()
    def _on_cross(self) -> None:
        self.dismissed.emit(self.message.topic)

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.ink(self.message.tone))
        self._text.setPalette(palette)
        self.update()
