"""Which store: an address as people know it, looked up, and shown when it belongs to another name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from fulfilldesk.domain.errors import BadShopAddress, Failure, UnknownShop
from fulfilldesk.services.signing_in import FoundShop, SigningIn
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.entry import Entry
from fulfilldesk.ui.signing_in.errand import Errand
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText


class AddressPage(Page):
    """`found` with a FoundShop once the person agrees that it is theirs."""

    found = Signal(object)

    def __init__(self, theme: Theme, runner: Runner, signing_in: SigningIn, typed: str = "") -> None:
        super().__init__(theme, words.address_title(), words.address_introduction(), words.step(1))
        self._signing_in = signing_in
        self._errand = Errand(runner, self)
        self._shop: FoundShop | None = None
        self.set_main(words.go_on())
        self.address = Entry(
            theme, words.address_label(), hint=words.address_hint(), example=words.address_example()
        )
        self.address.line.setText(typed)
        self.address.edited.connect(self._on_edited)
        self._belongs = FlowText(theme)
        self._belongs_card = Card(theme, words.belongs_title())
        self._belongs_card.body.addWidget(self._belongs)
        self._belongs_card.hide()
        self.body.addWidget(self.address)
        self.body.addWidget(self._belongs_card)

    def look_up(self) -> None:
        """Ask for what stands in the field."""
        if self._errand.busy:
            return
        typed = self.address.text().strip()
        self.say_problem("")
        if not typed:
            self.address.complain(words.address_missing())
            return
        self.address.complain("")
        self.set_busy(words.looking_for_store())
        self._errand.begin(lambda: self._signing_in.find(typed), self._on_found, self.show_failure)

    def belongs(self) -> str:
        """What is said about whose address it is, or ""."""
        return "" if self._shop is None else self._belongs.text()

    def show_failure(self, failure: Failure) -> None:
        """Beside the field when it is about the address, else beside the buttons."""
        self.set_busy("")
        text = failure_text(failure).whole
        if isinstance(failure, BadShopAddress | UnknownShop):
            self.address.complain(text)
        else:
            self.say_problem(text)

    def take_focus(self) -> None:
        """The field, ready to be typed over."""
        self.address.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.line.selectAll()

    def left(self) -> None:
        """No answer is wanted any more."""
        self._errand.forget()

    @Slot()
    def go_on(self) -> None:
        """Look the store up; when it has been found under another name, take it."""
        if self._shop is not None:
            self.found.emit(self._shop)
        else:
            self.look_up()

    def _on_found(self, shop: FoundShop) -> None:
        self.set_busy("")
        if shop.asked is None:
            self.found.emit(shop)
            return
        self._shop = shop
        self._belongs.show_text(words.belongs(shop.asked, shop.domain))
        self._belongs_card.show()
        self.set_main(words.belongs_go_on())
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edited(self) -> None:
        """Another address: what was found, or is being looked for, was about the old one."""
        self._errand.forget()
        self._shop = None
        self._belongs_card.hide()
        self.set_main(words.go_on())
        self.set_busy("")
        self.say_problem("")
