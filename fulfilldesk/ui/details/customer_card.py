"""The card with who bought, and where it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.orders import Order
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class CustomerCard(Card):
    """Name, e-mail and telephone; the shipping address below. All can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.customer(), parent)
        self.person = FlowText(theme)
        self.address = FlowText(theme, muted)
        self.body.addWidget(self.person)
        self.body.addWidget(self.address)

    def show_order(self, order: Order) -> None:
        """Who and where."""
        self.person.show_text(person_words(order))
        address = "\n".join(plain(line) for line in order.address if line)
        self.address.show_text(address)
        self.address.setVisible(bool(address))


def person_words(order: Order) -> str:
    """What is known of the customer. A missing part never means "guest": Shopify may have withheld it."""
    customer = order.customer
    known = (
        [plain(part) for part in (customer.name, customer.email, customer.phone) if part] if customer else []
    )
    if order.identity_hidden:
        return "\n".join([*known, texts.identity_hidden()])
    return "\n".join(known) or texts.no_customer()
