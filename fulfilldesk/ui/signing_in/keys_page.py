"""The keys: what the pages of all three ways do with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import BadKey, Failure
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.services.signing_in import FoundShop, Redirect, SigningIn
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.browser_address import may_open
from fulfilldesk.ui.signing_in.connected import checked
from fulfilldesk.ui.signing_in.copy_field import CopyField
from fulfilldesk.ui.signing_in.entry import Entry
from fulfilldesk.ui.signing_in.errand import Errand
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.signing_in.steps import Steps
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card

#: Where apps are made.
DEV_DASHBOARD = "https://dev.shopify.com/dashboard/"


@dataclass(frozen=True, slots=True)
class Ways:
    """What every page that signs in works with. `open_url` is only ever given addresses that were checked;
    `redirect_address` says where the browser is sent back to."""

    theme: Theme
    runner: Runner
    signing_in: SigningIn
    open_url: Callable[[str], bool]
    redirect_address: Callable[[FoundShop, Redirect], str]

    def open(self, address: str) -> bool:
        """Open it in the browser, if it may be; False when it was not."""
        return may_open(address) and self.open_url(address)


class KeysPage(Page):
    """Instructions, and fields below them. `signed_in` with a SignedIn.

    Subclasses build the body, say in `complaint_of` to which field a failure belongs, and begin with
    `sign_in`.
    """

    signed_in = Signal(object)

    def __init__(self, ways: Ways, shop: FoundShop, title: str, introduction: str) -> None:
        super().__init__(ways.theme, title, introduction, words.step(3))
        self.ways = ways
        self.shop = shop
        self.errand = Errand(ways.runner, self)
        self.entries: dict[str, Entry] = {}
        self.form = QWidget()
        self._form = QVBoxLayout(self.form)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(16)
        self.body.addWidget(self.form)
        self.set_main(words.sign_in())

    # --- building

    def add_steps(self, title: str) -> Steps:
        """A card for the instructions."""
        card = Card(self.theme, title)
        steps = Steps(self.theme)
        card.body.addSpacing(4)
        card.body.addWidget(steps)
        self._form.addWidget(card)
        return steps

    def opening_button(self, text: str, address: str) -> QWidget:
        """A button that opens a page of Shopify."""
        button = Button(text, self.theme)
        button.clicked.connect(lambda: self.open(address))
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return around

    def scopes_field(self) -> CopyField:
        """The permissions to be copied into the app."""
        return CopyField(self.theme, words.scopes_name(), ",".join(WANTED_SCOPES), ", ".join(WANTED_SCOPES))

    def add_entry(self, what: str, label: str, *, hint: str = "", secret: bool = False) -> Entry:
        """A field; `what` is BadKey's name of it."""
        entry = Entry(self.theme, label, hint=hint, secret=secret)
        entry.edited.connect(lambda: self._on_edited(entry))
        self.entries[what] = entry
        self._form.addWidget(entry)
        return entry

    def fill_in(self, known: Credentials | None) -> None:
        """The app's id and secret, where they are known from before."""
        if known is not None and known.client_id is not None:
            self.entries["client-id"].line.setText(known.client_id)
            self.entries["client-secret"].fill_in(known.client_secret or "")

    # --- doing

    def open(self, address: str) -> None:
        """Show it in the browser, or say the address."""
        if not self.ways.open(address):
            self.say_problem(words.browser_did_not_open(address))

    def begin(self, busy: str) -> bool:
        """Whether something may begin now: nothing is under way. Takes old complaints back."""
        if self.errand.busy:
            return False
        self.take_complaints_back()
        self.set_busy(busy)
        return True

    def sign_in(self, get_keys: Callable[[], Credentials]) -> None:
        """Get the keys and check them, on a worker."""
        if self.begin(words.asking_shopify()):
            signing_in, shop = self.ways.signing_in, self.shop
            self.errand.begin(
                lambda: checked(signing_in, shop, get_keys()), self.signed_in.emit, self.show_failure
            )

    def complaint_of(self, failure: Failure) -> Entry | None:
        """The field that a failure is about; None: the page as a whole."""
        return self.entries.get(failure.parameters.get("what", "")) if isinstance(failure, BadKey) else None

    def words_of(self, failure: Failure) -> str:
        """What is said about it."""
        return failure_text(failure).whole

    def show_failure(self, failure: Failure) -> None:
        """Beside its field, or beside the buttons. Everything typed stays."""
        self.set_busy("")
        self.take_complaints_back()
        text, entry = self.words_of(failure), self.complaint_of(failure)
        if entry is None:
            self.say_problem(text)
            return
        entry.complain(text)
        self.bring_into_sight(entry)

    def take_complaints_back(self) -> None:
        """Nothing is wrong, as far as is known."""
        self.say_problem("")
        for entry in self.entries.values():
            entry.complain("")

    def take_focus(self) -> None:
        """The first empty field; when all is known, the button."""
        entries = list(self.entries.values())
        empty = next((entry for entry in entries if not entry.text()), None)
        (empty.line if empty else self.main).setFocus(Qt.FocusReason.OtherFocusReason)
        if empty is not None:
            self.bring_into_sight(empty)

    def left(self) -> None:
        """Nothing that was typed stays, and no answer is wanted any more."""
        self.errand.forget()
        for entry in self.entries.values():
            entry.clear()

    def _on_edited(self, entry: Entry) -> None:
        self.say_problem("")
        self.bring_into_sight(entry)
