"""Where Shopify sends the browser back to: the address to be registered in the app, and the choice of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.ui import texts_browser as words
from fulfilldesk.ui.actions.fields.framed import RadioButton
from fulfilldesk.ui.signing_in.copy_field import CopyField
from fulfilldesk.ui.signing_in.problem_line import ProblemLine
from fulfilldesk.ui.theme import Theme


class RedirectChoice(QWidget):
    """This computer, unless somebody chooses the store's own address."""

    def __init__(self, theme: Theme, address_of: Callable[[Redirect], str]) -> None:
        super().__init__()
        self._address_of = address_of
        self.field = CopyField(theme, words.redirect_name())
        self._problem = ProblemLine(theme)
        self._group = QButtonGroup(self)
        self.buttons: dict[Redirect, RadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._problem)
        for redirect in Redirect:
            button = self.buttons[redirect] = RadioButton(theme)
            button.setText(words.redirect_choice(redirect))
            self._group.addButton(button)
            column.addWidget(button)
        self._group.buttonToggled.connect(self._on_toggled)
        self.choose(Redirect.THIS_COMPUTER)

    @property
    def chosen(self) -> Redirect:
        """The one that holds."""
        return next(redirect for redirect, button in self.buttons.items() if button.isChecked())

    def choose(self, redirect: Redirect) -> None:
        """As if somebody had chosen it."""
        self.buttons[redirect].setChecked(True)

    def complain(self, problem: str) -> None:
        """Say what is wrong with the address; "" takes it back."""
        self._problem.say(problem)

    def problem(self) -> str:
        """What is said to be wrong, or ""."""
        return self._problem.text()

    @Slot()
    def _on_toggled(self) -> None:
        if self._group.checkedButton() is not None:
            self.field.show_text(self._address_of(self.chosen))
            self.complain("")
