"""One of several ways as a card: a click anywhere chooses it, arrow keys go from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from fulfilldesk.ui.actions.fields.framed import RadioButton
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter
from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.card import Card

_INDENT = 25


class ChoiceCard(Card):
    """A radio button with its title, perhaps a badge, and a sentence or two below."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, title: str, sentences: tuple[str, ...], badge: Badge | None = None
    ) -> None:
        super().__init__(theme)
        self.button = RadioButton(theme)
        self.button.setText(title.replace("&", "&&"))
        self.button.setFont(font(bold=True))
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(
            " ".join((*([badge.words + "."] if badge is not None else []), *sentences))
        )
        self.button.toggled.connect(self._on_toggled)
        self.title_line.insertWidget(0, self.button)
        if badge is not None:
            self.title_line.insertWidget(1, BadgeLabel(badge, BadgePainter(theme), theme))
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.setSpacing(4)
        for place, text in enumerate(sentences):
            below.addWidget(sentence(text, muted=place > 0))
        self.body.addLayout(below)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self) -> None:
        """As if somebody had chosen it."""
        self.button.setChecked(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere on the card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose()
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        self.set_selected(checked)
        if checked:
            self.chosen.emit()


def one_of(cards: tuple[ChoiceCard, ...], parent: QWidget) -> None:
    """Let exactly one of them be chosen."""
    group = QButtonGroup(parent)
    for place, card in enumerate(cards):
        group.addButton(card.button, place)
