"""The question before the keys to a store are removed: what stays, what is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.settings_window.store_card import StoreFacts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText
from fulfilldesk.ui.widgets.tick_box import TickBox


class SignOutSheet(Sheet):
    """`confirmed` says whether orders, journal and logs go as well. `host` is the window it is asked in. For
    any store but the demo, to which there are no keys."""

    confirmed = Signal(bool)

    def __init__(self, host: QWidget, facts: StoreFacts, theme: Theme) -> None:
        super().__init__(host, theme)
        self._facts = facts
        self.set_title(words.sign_out_title(facts.title))
        sentences = [words.keys_are_removed()]
        if facts.way is not None:
            sentences.append(words.way_back(facts.way))
        text = FlowText(theme)
        text.show_text("\n\n".join(sentences))
        tick = TickBox(words.erase_label())
        self.erase = tick.box
        self.erase.toggled.connect(self._on_erase)
        self._notes = Notes(theme)
        self._notes.setSpacing(8)
        self.body.addWidget(text)
        self.body.addWidget(tick)
        self.body.addLayout(self._notes)
        self.stay = Button(words.stay_signed_in(), theme)
        self.stay.clicked.connect(self.dismiss)
        self.main = Button(words.sign_out(), theme, Rank.MAIN)
        self.main.clicked.connect(self._on_main)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.main)
        self._on_erase(False)

    def notes(self) -> list[str]:
        """What it says becomes of the files and of the actions that wait."""
        return self._notes.sentences()

    def take_focus(self) -> None:
        """The way that loses nothing."""
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_erase(self, erase: bool) -> None:
        unsent = self._facts.unsent
        if erase:
            said = [(Weight.WARNING, words.is_erased())]
            if unsent:
                said.append((Weight.RISK, words.unsent_lost(unsent)))
        else:
            said = [(Weight.INFO, words.stays_here())]
            if unsent:
                said.append((Weight.WARNING, words.unsent_wait(unsent)))
        self._notes.say(*said)
        self.main.setText(words.sign_out_and_remove() if erase else words.sign_out())

    @Slot()
    def _on_main(self) -> None:
        erase = self.erase.isChecked()
        self.dismiss()
        self.confirmed.emit(erase)
