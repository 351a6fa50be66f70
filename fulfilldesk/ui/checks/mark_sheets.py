"""The two questions before findings are put off until a day, or marked as fine."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.actions.fields import Day
from fulfilldesk.ui.actions.fields.day_field import DayField
from fulfilldesk.ui.actions.fields.framed import TextBox
from fulfilldesk.ui.actions.question_sheet import QuestionSheet
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import quiet_label

#: Room for a sentence or two.
NOTE_LENGTH = 500
_NOTE_HEIGHT = 76


class PutOffSheet(QuestionSheet):
    """`chosen` brings the day (date) on which they come back."""

    chosen = Signal(object)

    def __init__(self, host: QWidget, findings: int, first: date, theme: Theme) -> None:
        title = texts.put_off_title(findings)
        super().__init__(host, theme, title, texts.put_off_says(), texts.put_off_main(), texts.leave())
        self.day = DayField(Day("until", None, first), texts.put_off_until(), theme)
        self.body.addWidget(self.day)

    def take_focus(self) -> None:
        """The day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_main(self) -> None:
        until = date.fromisoformat(str(self.day.value()))
        super()._on_main()
        self.chosen.emit(until)


class FineSheet(QuestionSheet):
    """`chosen` brings the note, which may be empty."""

    chosen = Signal(str)

    def __init__(self, host: QWidget, findings: int, theme: Theme) -> None:
        title = texts.fine_title(findings)
        super().__init__(host, theme, title, texts.fine_says(), texts.fine_main(), texts.leave())
        self.note = TextBox("", theme)
        self.note.setAccessibleName(texts.fine_note())
        self.note.setFixedHeight(_NOTE_HEIGHT)
        label = quiet_label(texts.fine_note())
        label.setBuddy(self.note)
        self.body.addWidget(label)
        self.body.addWidget(self.note.frame)

    def take_focus(self) -> None:
        """The note."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_main(self) -> None:
        note = " ".join(self.note.toPlainText().split())[:NOTE_LENGTH]
        super()._on_main()
        self.chosen.emit(note)
