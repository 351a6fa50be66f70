"""The card with the order's note and tags; hidden when there are none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.orders import Order
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class NotesCard(Card):
    """The note as it was typed, line by line; tags below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.notes(), parent)
        self.note = FlowText(theme)
        self.tags = FlowText(theme, muted)
        self.body.addWidget(self.note)
        self.body.addWidget(self.tags)

    def show_order(self, order: Order) -> None:
        """Note and tags."""
        note = "\n".join(plain(line) for line in (order.note or "").splitlines()).strip()
        self.note.show_text(note)
        self.note.setVisible(bool(note))
        tags = texts.tags(", ".join(plain(tag) for tag in order.tags)) if order.tags else ""
        self.tags.show_text(tags)
        self.tags.setVisible(bool(tags))
        self.setVisible(bool(note or tags))
