"""Why the program does not open, for who has no console to read it in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout

from fulfilldesk import product
from fulfilldesk.ui import texts
from fulfilldesk.ui.texts_failures import FailureText
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.card_window import CardWindow
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class RefusalWindow(CardWindow):
    """The only window there is; `closed` when the person has read it."""

    closed = Signal()

    def __init__(self, words: FailureText, theme: Theme) -> None:
        super().__init__(theme)
        self.setWindowTitle(product.NAME)
        self.setAccessibleDescription(words.whole)
        card = Card(theme, words.title)
        self.sentence = FlowText(theme)
        self.sentence.show_text(words.sentence)
        self.advice = FlowText(theme, muted)
        self.advice.show_text(words.advice)
        card.body.addWidget(self.sentence)
        card.body.addWidget(self.advice)
        self.quit = Button(texts.quit_program(), theme, Rank.MAIN)
        self.quit.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.quit)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.column.addLayout(buttons)
        self.quit.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Somebody has read it."""
        super().closeEvent(event)
        self.closed.emit()
