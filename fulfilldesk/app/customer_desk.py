"""What a customer is owed, in the window of one shop: to be forgotten, or everything in a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.customers import Customers, Forgotten
from fulfilldesk.store.files import write_private
from fulfilldesk.ui import texts_customer
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.details.customer_card import CustomerCard
from fulfilldesk.ui.details.customer_flow import CustomerFlow
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme


class CustomerDesk(QObject):
    """Does what the customer card's flow asks for, and says on the result line what became of it."""

    def __init__(
        self,
        customers: Customers,
        card: CustomerCard,
        host: QWidget,
        runner: Runner,
        result_line: ResultLine,
        theme: Theme,
        parent: QObject,
    ) -> None:
        """`host` is what the question is asked in."""
        super().__init__(parent)
        self._customers = customers
        self._runner = runner
        self._result_line = result_line
        self.flow = CustomerFlow(card, host, theme, self)
        self.flow.forget_asked.connect(self._on_forget_asked)
        self.flow.save_asked.connect(self._on_save_asked)

    @Slot(str)
    def _on_forget_asked(self, order_id: str) -> None:
        self._runner.run(
            lambda: self._customers.forget(order_id),
            owner=self,
            on_result=self._on_forgotten,
            on_error=self._on_error,
        )

    @Slot(str, str)
    def _on_save_asked(self, order_id: str, path: str) -> None:
        self._runner.run(
            lambda: self._customers.export_to(order_id, Path(path), write_private),
            owner=self,
            on_result=lambda _: self._result_line.show_remark(texts_customer.saved(path)),
            on_error=self._on_error,
        )

    def _on_forgotten(self, done: Forgotten) -> None:
        self._result_line.show_remark(texts_customer.forgotten(done))

    def _on_error(self, error: BaseException) -> None:
        self._result_line.show_failure(Failure.of(error))
        if not isinstance(error, Failure):
            raise error
