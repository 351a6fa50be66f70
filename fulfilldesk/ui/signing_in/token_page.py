"""The way of an app that was made in the Shopify admin before 2026: its access token."""

from __future__ import annotations

from PySide6.QtCore import Slot

from fulfilldesk.domain.errors import Failure, SignInRefused
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.ui import texts_instructions
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.entry import Entry
from fulfilldesk.ui.signing_in.keys_page import KeysPage, Ways

_SHOPIFY = ".myshopify.com"


class TokenPage(KeysPage):
    """A bare token."""

    def __init__(self, ways: Ways, shop: FoundShop) -> None:
        super().__init__(ways, shop, words.token_title(), words.token_introduction(shop.domain))
        steps = self.add_steps(texts_instructions.title())
        opening = []
        if shop.domain.endswith(_SHOPIFY):
            apps = f"https://admin.shopify.com/store/{shop.domain.removesuffix(_SHOPIFY)}/settings/apps"
            opening.append(self.opening_button(texts_instructions.open_admin(), apps))
        steps.add(texts_instructions.find_old_app(), *opening)
        steps.add(texts_instructions.give_old_app_scopes(), self.scopes_field())
        steps.add(texts_instructions.copy_token())
        self.token = self.add_entry("token", words.token_label(), hint=words.kept_hint(), secret=True)

    @Slot()
    def go_on(self) -> None:
        """Try the token."""
        token, shop = self.token.text(), self.shop
        self.sign_in(lambda: self.ways.signing_in.with_token(shop, token))

    def complaint_of(self, failure: Failure) -> Entry | None:
        """A token that Shopify refuses is the field's affair too."""
        return self.token if isinstance(failure, SignInRefused) else super().complaint_of(failure)

    def words_of(self, failure: Failure) -> str:
        """A token that was just pasted is no sign-in that has ended."""
        if isinstance(failure, SignInRefused):
            return words.token_refused(self.shop.domain)
        return super().words_of(failure)
