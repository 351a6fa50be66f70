"""The first page: a store that is known, the demo store, or a store of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fulfilldesk.domain.stores import KnownStore, store_title
from fulfilldesk.ui import texts_welcome as words
from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card, plain_label, quiet_label


class StartPage(Page):
    """Its main button begins to connect a store; it stands in its card."""

    demo_asked = Signal()
    store_asked = Signal(str)
    connect_asked = Signal()

    def __init__(self, theme: Theme, stores: Sequence[KnownStore]) -> None:
        super().__init__(theme, words.title(), words.introduction())
        self.hide_footer()
        self.set_main(words.connect_button())
        self.demo_button = Button(words.demo_button(), theme)
        self.demo_button.clicked.connect(self.demo_asked)
        self.store_buttons: list[Button] = []
        connect = _card(theme, words.connect_title(), words.connect_sentence(), self.main)
        demo = _card(theme, words.demo_title(), words.demo_sentence(), self.demo_button)
        if stores:
            self.body.addWidget(self._stores_card(theme, tuple(stores)))
        for card in (connect, demo) if stores else (demo, connect):
            self.body.addWidget(card)

    def _stores_card(self, theme: Theme, stores: tuple[KnownStore, ...]) -> Card:
        card = Card(theme, words.stores_title())
        for store in stores:
            title = plain(store_title(store, stores))
            button = Button(words.open_store(), theme)
            button.setAccessibleName(f"{words.open_store()}: {title}")
            button.clicked.connect(partial(self.store_asked.emit, store.typed))
            self.store_buttons.append(button)
            names = QVBoxLayout()
            names.setSpacing(0)
            names.addWidget(plain_label(title))
            if store.name and title != store.domain:
                names.addWidget(quiet_label(plain(store.domain)))
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addLayout(names, 1)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            card.body.addLayout(row)
        return card

    def take_focus(self) -> None:
        """The first store that is known; without one, the way to one's own."""
        first = self.store_buttons[0] if self.store_buttons else self.main
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def go_on(self) -> None:
        """Connect a store."""
        self.connect_asked.emit()


def _card(theme: Theme, title: str, text: str, button: QWidget) -> Card:
    card = Card(theme, title)
    card.body.addWidget(sentence(text))
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
    return card
