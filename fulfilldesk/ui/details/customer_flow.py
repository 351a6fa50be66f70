"""Forgetting a customer, and handing out what is stored: what is asked before either is done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from fulfilldesk.domain.notice import Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.personal_data import customer_key
from fulfilldesk.ui import texts_customer as words
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.question_sheet import QuestionSheet
from fulfilldesk.ui.details.customer_card import CustomerCard
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.save_dialog import ask_where_to_save


class CustomerFlow(QObject):
    """Lives as long as the window. `forget_asked` brings the id of the order whose customer is to be
    forgotten, after the question; `save_asked` that id and the path of the file."""

    forget_asked = Signal(str)
    save_asked = Signal(str, str)

    def __init__(
        self, card: CustomerCard, host: QWidget, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._theme = theme
        self.sheet: ForgetSheet | None = None
        self.dialog: QFileDialog | None = None
        card.forget_wanted.connect(self._on_forget)
        card.save_wanted.connect(self._on_save)

    @Slot(object)
    def _on_forget(self, order: Order) -> None:
        if self.sheet is not None:
            return
        self.sheet = ForgetSheet(self._host, order, self._theme)
        self.sheet.agreed.connect(lambda: self.forget_asked.emit(order.id))
        self.sheet.closed.connect(self._on_closed)
        self.sheet.open()

    @Slot()
    def _on_closed(self) -> None:
        self.sheet = None

    @Slot(object)
    def _on_save(self, order: Order) -> None:
        self.dialog = ask_where_to_save(
            self._host,
            words.save_customer(),
            words.customer_file(order.name),
            words.customer_files(),
            lambda path: self.save_asked.emit(order.id, path),
        )


class ForgetSheet(QuestionSheet):
    """What forgetting does, and what it does not."""

    def __init__(self, host: QWidget, order: Order, theme: Theme) -> None:
        name = order.customer.name if order.customer is not None else None
        here = words.forget_order_here() if customer_key(order) is None else words.forget_here()
        says = "\n\n".join((here, words.forget_in_journal(), words.forget_in_shopify()))
        super().__init__(
            host, theme, words.forget_title(name or ""), says, words.forget(), words.keep_customer()
        )
        self.body.addWidget(Note(Weight.WARNING, words.forget_for_good(), theme))
