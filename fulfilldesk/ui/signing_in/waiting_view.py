"""While somebody signs in, in the browser: what is waited for, and the ways round a page that fails."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.ui import texts_browser as words
from fulfilldesk.ui.signing_in.copy_field import CopyField
from fulfilldesk.ui.signing_in.entry import Entry
from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card


class WaitingView(QWidget):
    """Says what to do in the browser, opens it again, and takes the address that it ended at."""

    again_asked = Signal()
    other_redirect_asked = Signal()
    paste_changed = Signal()

    def __init__(self, theme: Theme, redirect: Redirect) -> None:
        super().__init__()
        here = redirect is Redirect.THIS_COMPUTER
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        card = Card(theme, words.waiting_title())
        card.body.addWidget(sentence(words.waiting_sentence() if here else words.waiting_for_paste()))
        self.again = Button(words.open_again(), theme)
        self.again.clicked.connect(self.again_asked)
        card.body.addLayout(_to_the_left(self.again))
        self._not_opened = sentence(words.open_it_yourself())
        self._address = CopyField(theme, words.address_of_page())
        for widget in (self._not_opened, self._address):
            widget.hide()
            card.body.addWidget(widget)
        column.addWidget(card)
        self.pasted = Entry(
            theme,
            words.paste_label(),
            hint=words.paste_hint() if here else words.paste_hint_of_shop(),
            example=words.paste_example(),
        )
        self.pasted.edited.connect(self.paste_changed)
        column.addWidget(self.pasted)
        if here:
            refused = Card(theme, words.refused_title())
            refused.body.addWidget(sentence(words.refused_sentence()))
            self.other_redirect = Button(words.use_shops_address(), theme)
            self.other_redirect.clicked.connect(self.other_redirect_asked)
            refused.body.addLayout(_to_the_left(self.other_redirect))
            column.addWidget(refused)

    def show_address(self, address: str) -> None:
        """The browser did not open, or nobody saw it do so: somebody may open it by hand."""
        self._address.show_text(address)
        self._not_opened.show()
        self._address.show()

    def take_focus(self) -> None:
        """Where the address is pasted, if it comes to that."""
        self.pasted.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """The address holds a code that lets somebody in once."""
        self.pasted.clear()


def _to_the_left(button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
