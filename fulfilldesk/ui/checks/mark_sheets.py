"""The two questions before findings are put off until a day, or marked as fine."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.actions.fields import Day
from fulfilldesk.ui.actions.fields.day_field import DayField
from fulfilldesk.ui.actions.fields.framed import TextBox
from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText

#: Room for a sentence or two.
NOTE_LENGTH = 500
_NOTE_HEIGHT = 76


class MarkSheet(Sheet):
    """A sentence, a field, yes and no."""

    def __init__(self, host: QWidget, theme: Theme, title: str, says: str, main: str) -> None:
        super().__init__(host, theme)
        self.set_title(title)
        sentence = FlowText(theme)
        sentence.show_text(says)
        self.body.addWidget(sentence)
        self.leave = Button(texts.leave(), theme)
        self.leave.clicked.connect(self.dismiss)
        self.main = Button(main, theme, Rank.MAIN)
        self.main.clicked.connect(self._on_main)
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.main)

    @Slot()
    def _on_main(self) -> None:
        raise NotImplementedError


class PutOffSheet(MarkSheet):
    """`chosen` brings the day (date) on which they come back."""

    chosen = Signal(object)

    def __init__(self, host: QWidget, findings: int, first: date, theme: Theme) -> None:
        super().__init__(
            host, theme, texts.put_off_title(findings), texts.put_off_says(), texts.put_off_main()
        )
        self.day = DayField(Day("until", None, first), texts.put_off_until(), theme)
        self.body.addWidget(self.day)

    def take_focus(self) -> None:
        """The day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_main(self) -> None:
        until = date.fromisoformat(str(self.day.value()))
        self.dismiss()
        self.chosen.emit(until)


class FineSheet(MarkSheet):
    """`chosen` brings the note, which may be empty."""

    chosen = Signal(str)

    def __init__(self, host: QWidget, findings: int, theme: Theme) -> None:
        super().__init__(host, theme, texts.fine_title(findings), texts.fine_says(), texts.fine_main())
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
        self.dismiss()
        self.chosen.emit(note)
