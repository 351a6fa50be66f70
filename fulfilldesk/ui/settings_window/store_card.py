"""What there is to know and to do about the store that is open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """The open store. `name` may be empty until a sync has learned it; `way` None: the demo store, which
    needs no keys; `staff` names who signed in (way STAFF). `keys_unkept` says why the keys are kept for this
    run only (None: they are in the key store); `unsent` is how many actions wait to be sent."""

    name: str
    domain: str
    way: WayIn | None
    staff: str | None = None
    keys_unkept: Failure | None = None
    unsent: int = 0

    @property
    def title(self) -> str:
        """What to call it."""
        return self.name or self.domain


class StoreCard(Card):
    """The facts, a line each, and buttons below."""

    permissions_asked = Signal()
    sign_in_again_asked = Signal()
    sign_out_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.this_store(), parent)
        self._lines: dict[str, FlowText] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, label in enumerate(
            (words.store_name(), words.store_address(), words.way_label(), words.keys_label())
        ):
            value = self._lines[label] = FlowText(theme)
            grid.addWidget(quiet_label(label), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
        self.permissions = Button(words.permissions_button(), theme)
        self.sign_in_again = Button(words.sign_in_again_button(), theme)
        self.sign_out = Button(words.sign_out_button(), theme)
        self.permissions.clicked.connect(self.permissions_asked)
        self.sign_in_again.clicked.connect(self.sign_in_again_asked)
        self.sign_out.clicked.connect(self.sign_out_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.permissions, self.sign_in_again, self.sign_out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(grid)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)

    def show_store(self, facts: StoreFacts) -> None:
        """The store as it is now. One may sign out of a store, not of the demo."""
        if facts.way is None:
            keys = "–"
        elif facts.keys_unkept is None:
            keys = words.keys_kept()
        else:
            keys = words.keys_not_kept(failure_text(facts.keys_unkept).sentence)
        values = (
            plain(facts.name) or "–",
            plain(facts.domain),
            words.way_words(facts.way, facts.staff),
            keys,
        )
        for (label, line), value in zip(self._lines.items(), values, strict=True):
            line.show_text(value)
            line.setAccessibleName(f"{label}: {value}")
        for button in (self.sign_in_again, self.sign_out):
            button.setVisible(facts.way is not None)

    def lines(self) -> dict[str, str]:
        """What is said, by its label."""
        return {label: line.text() for label, line in self._lines.items()}
