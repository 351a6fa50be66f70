"""The card with who bought, and where it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fulfilldesk.domain.orders import Order
from fulfilldesk.ui import texts_customer
from fulfilldesk.ui.actions.menu_style import MenuStyle
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.details.dots_button import DotsButton
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class CustomerCard(Card):
    """Name, e-mail and telephone; the shipping address below. All can be selected and copied. The three dots
    ask to forget the customer, or to save what is stored; both signals bring the order.

    `personal_days` says after how many days without a change it is removed who ordered (0: never).
    """

    forget_wanted = Signal(object)  # Order
    save_wanted = Signal(object)  # Order

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, personal_days: Callable[[], int] = lambda: 0
    ) -> None:
        super().__init__(theme, texts.customer(), parent)
        self._personal_days = personal_days
        self._order: Order | None = None
        self.menu: QMenu | None = None
        self.dots = DotsButton(theme)
        self.dots.setAccessibleName(texts_customer.customer_options())
        self.dots.clicked.connect(self.open_options)
        self.title_line.addWidget(self.dots)
        self.person = FlowText(theme)
        self.address = FlowText(theme, muted)
        self.body.addWidget(self.person)
        self.body.addWidget(self.address)

    def show_order(self, order: Order) -> None:
        """Who and where."""
        self._order = order
        self.person.show_text(person_words(order, self._personal_days()))
        address = "\n".join(plain(line) for line in order.address if line)
        self.address.show_text(address)
        self.address.setVisible(bool(address))

    @Slot()
    def open_options(self) -> None:
        """Open the menu at the three dots."""
        order = self._order
        if order is None:
            return
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setStyle(MenuStyle(self._theme, menu))
        # Made here and not by QMenu.addAction: see OptionsMenu.
        forget, save = QAction(_forget_words(order), menu), QAction(texts_customer.save_customer(), menu)
        forget.setEnabled(not order.person_removed)
        forget.triggered.connect(lambda: self.forget_wanted.emit(order))
        save.triggered.connect(lambda: self.save_wanted.emit(order))
        menu.addActions([forget, save])
        menu.setActiveAction(forget)
        corner = self.dots.mapToGlobal(QPoint(self.dots.width(), self.dots.height() + 4))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))


def person_words(order: Order, personal_days: int = 0) -> str:
    """What is known of the customer. A missing part never means "guest": Shopify may have withheld it, or it
    was removed here."""
    customer = order.customer
    known = (
        [plain(part) for part in (customer.name, customer.email, customer.phone) if part] if customer else []
    )
    if order.identity_hidden:
        return "\n".join([*known, texts.identity_hidden()])
    if order.person_removed:
        return "\n".join([*known, texts_customer.removed_here(personal_days)])
    return "\n".join(known) or texts.no_customer()


def _forget_words(order: Order) -> str:
    words = texts_customer.forget_customer()
    return f"{words}\n{texts_customer.nobody_to_forget()}" if order.person_removed else words
