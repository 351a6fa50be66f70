"""Which version this is, on what it runs, and whether there is a newer one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout

from fulfilldesk import product
from fulfilldesk.domain.release import Release
from fulfilldesk.services.update_check import UpdateState
from fulfilldesk.ui import texts
from fulfilldesk.ui import texts_about as words
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card, heading
from fulfilldesk.ui.widgets.card_window import CardWindow
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_ICON = 48


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """Versions of the program and of what it runs on; `licences`, whether their texts can be shown."""

    version: str
    python: str
    qt: str
    system: str
    licences: bool


class AboutWindow(CardWindow):
    """`page_asked` brings the Release whose page is wanted."""

    look_asked = Signal()
    page_asked = Signal(object)
    licences_asked = Signal()

    def __init__(self, facts: AboutFacts, theme: Theme) -> None:
        super().__init__(theme)
        self._newer: Release | None = None
        self.setWindowTitle(texts.about_program())
        self.version = FlowText(theme)
        self.version.show_text(words.version(facts.version))
        self.runs_on = FlowText(theme, muted)
        self.runs_on.show_text(words.runs_on(facts.python, facts.qt, facts.system))
        self.licence = FlowText(theme, muted)
        self.licence.show_text(words.licence())
        self.licences = Button(words.licences_button(), theme)
        self.licences.setVisible(facts.licences)
        self.licences.clicked.connect(self.licences_asked)
        self.updates = Card(theme, words.updates_title())
        self.update_words = FlowText(theme)
        self.whats_new = Button(words.whats_new_button(), theme)
        self.whats_new.clicked.connect(self._on_whats_new)
        self.look = Button(words.look_button(), theme)
        self.look.clicked.connect(self.look_asked)
        self.column.addWidget(self._program())
        self.column.addWidget(self._updates())
        self.column.addStretch(1)
        self.show_updates(None)

    def _program(self) -> Card:
        card = Card(self._theme)
        named = QHBoxLayout()
        named.setSpacing(14)
        icon = QApplication.windowIcon()
        if not icon.isNull():
            picture = QLabel()
            picture.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
            named.addWidget(picture)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(heading(product.NAME, scale=1.5))
        names.addWidget(self.version)
        named.addLayout(names, 1)
        card.title_line.insertLayout(0, named, 100)
        card.body.addWidget(self.runs_on)
        card.body.addWidget(self.licence)
        card.body.addLayout(_row(self.licences))
        return card

    def _updates(self) -> Card:
        explanation = FlowText(self._theme, muted)
        explanation.show_text(words.nothing_by_itself())
        self.updates.body.addWidget(self.update_words)
        self.updates.body.addWidget(explanation)
        self.updates.body.addLayout(_row(self.whats_new, self.look))
        return self.updates

    @Slot(object)
    def show_updates(self, state: UpdateState | None) -> None:
        """What is known of newer versions; None: this program does not ask."""
        self.updates.setVisible(state is not None)
        self._newer = state.newer if state is not None else None
        self.whats_new.setVisible(self._newer is not None)
        said = words.update_words(state) if state is not None else ""
        changed = said != self.update_words.text()
        self.update_words.show_text(said)
        if changed and state is not None and not state.asking:
            alert = QAccessibleEvent(self.update_words, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)

    @Slot()
    def _on_whats_new(self) -> None:
        if self._newer is not None:
            self.page_asked.emit(self._newer)


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
