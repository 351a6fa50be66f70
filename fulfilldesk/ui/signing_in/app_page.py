"""The way of an app of the shop's own: how it is made, and its id and secret."""

from __future__ import annotations

from PySide6.QtCore import Slot

from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import AppNotInstalled, AppNotPermitted, Failure, SignInRefused
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.ui import texts_instructions
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.entry import Entry
from fulfilldesk.ui.signing_in.keys_page import DEV_DASHBOARD, KeysPage, Ways


class AppPage(KeysPage):
    """Client credentials."""

    def __init__(self, ways: Ways, shop: FoundShop, known: Credentials | None = None) -> None:
        super().__init__(ways, shop, words.app_title(), words.app_introduction(shop.domain))
        steps = self.add_steps(texts_instructions.title())
        steps.add(
            texts_instructions.make_app(),
            self.opening_button(texts_instructions.open_dashboard(), DEV_DASHBOARD),
        )
        steps.add(texts_instructions.name_app())
        steps.add(texts_instructions.release_version(), self.scopes_field())
        steps.add(texts_instructions.install_app())
        steps.add(texts_instructions.copy_keys())
        self.client_id = self.add_entry("client-id", words.client_id_label())
        self.secret = self.add_entry(
            "client-secret", words.client_secret_label(), hint=words.kept_hint(), secret=True
        )
        self.fill_in(known)

    @Slot()
    def go_on(self) -> None:
        """Ask for a token with id and secret."""
        client_id, secret, shop = self.client_id.text(), self.secret.text(), self.shop
        self.sign_in(lambda: self.ways.signing_in.with_app(shop, client_id, secret))

    def complaint_of(self, failure: Failure) -> Entry | None:
        """A wrong pair is told by the secret, which is the one that changes; that the app is not installed is
        no field's fault."""
        if isinstance(failure, AppNotInstalled | AppNotPermitted):
            return None
        return self.secret if isinstance(failure, SignInRefused) else super().complaint_of(failure)
