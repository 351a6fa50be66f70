"""The line that tells how an action ended, also when its sheet was closed long ago."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.notice import Notice
from fulfilldesk.ui import texts_settings
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.verdict import verdict
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.missing_permission import mended_in_permissions, says_permission_is_missing
from fulfilldesk.ui.style import paint_tick
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText

_SIGN = 18
#: How long a passing remark ("Copied: ...") stays, in milliseconds.
PASSING_MS = 5000


class ResultLine(QWidget):
    """Hidden while there is nothing to tell. A new message replaces the old; the journal keeps all."""

    undo_wanted = Signal(object)  # JournalEntry
    check_wanted = Signal(object)  # JournalEntry
    go_on_wanted = Signal(object)  # JournalEntry
    withdraw_wanted = Signal(object)  # JournalEntry
    journal_wanted = Signal(str)  # action id
    permissions_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.NEUTRAL
        self._entry: JournalEntry | None = None
        self._words = FlowText(theme, lambda shown: shown.colours.tones[self._tone].ink)
        self.go_on = self._button(texts_sheet.go_on(), self._on_go_on)
        self.undo = self._button(texts_sheet.undo(), self._on_undo)
        self.check = self._button(texts_sheet.check_again(), self._on_check)
        self.withdraw = self._button(texts_sheet.withdraw(), self._on_withdraw)
        self._offers = (self.go_on, self.undo, self.check, self.withdraw)
        self.permissions = self._button(texts_settings.permissions(), self.permissions_wanted.emit)
        self.journal = self._button(texts_sheet.show_journal(), self._on_journal)
        self.close_button = Button("", theme, Rank.QUIET)
        self.close_button.setAccessibleName(texts_sheet.dismiss())
        self.close_button.clicked.connect(self.hide)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(PASSING_MS)
        self._passing.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 10, 7)
        row.setSpacing(8)
        row.addSpacing(_SIGN + 2)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (*self._offers, self.permissions, self.journal, self.close_button):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_entry(self, entry: JournalEntry) -> None:
        """How this action ended, or stands."""
        found = verdict(entry)
        tone = Tone.ATTENTION if found.to_do and found.tone is Tone.SUCCESS else found.tone
        self._show(tone, " ".join((found.sentence, *found.more, *found.to_do)), entry)
        self.undo.setText(texts_sheet.take_back() if found.half_done else texts_sheet.undo())
        self.undo.setVisible(found.undoable)
        self.go_on.setVisible(found.half_done)
        self.check.setVisible(found.unknown)
        self.withdraw.setVisible(found.unsent)
        self.permissions.setVisible(mended_in_permissions(entry.failure_key))

    def show_failure(self, failure: Failure) -> None:
        """Something did not work, outside any sheet."""
        self._show(Tone.CRITICAL, failure_text(failure).whole)
        self.permissions.setVisible(mended_in_permissions(failure.key))

    def show_notice(self, notice: Notice) -> None:
        """Something cannot be done, and why."""
        self._show(Tone.ATTENTION, notice_text(notice))
        self.permissions.setVisible(says_permission_is_missing(notice))

    def show_warning(self, text: str) -> None:
        """A sentence that wants a look."""
        self._show(Tone.ATTENTION, text)

    def show_remark(self, text: str) -> None:
        """Good to know; goes away by itself."""
        self._show(Tone.NEUTRAL, text)
        self._passing.start()

    def text(self) -> str:
        """What it tells; empty while hidden."""
        return "" if self.isHidden() else self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, and a tick when all is well."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.ground(self._tone))
        ink = self._theme.ink(self._tone)
        box = QRectF(14, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._tone is Tone.SUCCESS:
            painter.setBrush(ink)
            painter.drawEllipse(box)
            paint_tick(painter, box.adjusted(1, 1, -1, -1), self._theme.ground(self._tone))
        else:
            name = "info" if self._tone in (Tone.NEUTRAL, Tone.INFO) else "warning"
            painter.drawPixmap(
                box.topLeft(), self._theme.pixmap(name, ink.name(), _SIGN, self.devicePixelRatioF())
            )
        painter.end()

    def _show(self, tone: Tone, text: str, entry: JournalEntry | None = None) -> None:
        self._passing.stop()
        self._tone = tone
        self._entry = entry
        self._words.show_text(text)
        self._words.recolour()
        for button in (*self._offers, self.permissions):
            button.hide()
        self.journal.setVisible(entry is not None)
        self.setAccessibleName(text)
        self.show()
        self.update()

    def _button(self, text: str, slot: Callable[[], None]) -> Button:
        button = Button(text, self._theme, Rank.PLAIN)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_undo(self) -> None:
        if self._entry is not None:
            self.undo_wanted.emit(self._entry)

    @Slot()
    def _on_go_on(self) -> None:
        if self._entry is not None:
            self.go_on_wanted.emit(self._entry)

    @Slot()
    def _on_withdraw(self) -> None:
        if self._entry is not None:
            self.withdraw_wanted.emit(self._entry)

    @Slot()
    def _on_check(self) -> None:
        if self._entry is not None:
            self.check_wanted.emit(self._entry)

    @Slot()
    def _on_journal(self) -> None:
        if self._entry is not None:
            self.journal_wanted.emit(self._entry.action.id)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.close_button.setIcon(self._theme.icon("close"))
        self.update()
