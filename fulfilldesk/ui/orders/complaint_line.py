"""The line under the search field: what of the search was not understood."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from fulfilldesk.domain.notice import Notice, Weight
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme, font

#: Nobody wants to hear that "status:o" is no status while typing "status:open".
PATIENCE_MS = 700
_SIGN = 14
_LEFT = 22


class ComplaintLine(QLabel):
    """Takes no room while there is nothing to say. `said` in words for who listens instead of looking."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weight = Weight.INFO
        self._about = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(scale=0.94))
        self.setWordWrap(True)
        self.setContentsMargins(_LEFT + _SIGN + 6, 0, 12, 8)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._complain)
        theme.changed.connect(self._on_theme_changed)

    def show_for(self, text: str) -> None:
        """What is searched for now. A complaint waits until the typing pauses; being right shows at once."""
        if text == self._about:
            return
        self._about = text
        self._patience.stop()
        found = _complaints(text)
        if not found:
            self.hide()
        elif self.isHidden():
            self._patience.start()
        else:
            self._say(found)

    @Slot()
    def _complain(self) -> None:
        self._say(_complaints(self._about))

    def _say(self, found: tuple[Notice, ...]) -> None:
        self._weight = Weight.INFO if all(each.weight is Weight.INFO for each in found) else Weight.WARNING
        self.setText("\n".join(notice_text(each) for each in found[:3]))
        self.setAccessibleName(self.text())
        self._on_theme_changed()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sign before the words."""
        super().paintEvent(event)
        warning = self._weight is Weight.WARNING
        ink = self._theme.colours.tones[Tone.ATTENTION].ink if warning else self._theme.colours.muted
        sign = self._theme.pixmap("warning" if warning else "info", ink, _SIGN, self.devicePixelRatioF())
        painter = QPainter(self)
        top = (self.fontMetrics().height() - _SIGN) / 2
        painter.drawPixmap(QPointF(_LEFT, top), sign)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = QPalette(self.palette())
        if self._weight is Weight.WARNING:
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.ink(Tone.ATTENTION))
        else:
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.muted)
        self.setPalette(palette)
        self.update()


def _complaints(text: str) -> tuple[Notice, ...]:
    if not text:
        return ()
    from fulfilldesk.domain.search_syntax import complaints  # not before the first paint

    return complaints(text)
