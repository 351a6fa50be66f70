"""The way of a staff member: the app's id and secret, then Shopify's own page in the browser."""

from __future__ import annotations

from PySide6.QtCore import Slot

from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import (
    AppNotInstalled,
    AppNotPermitted,
    Failure,
    RedirectRefused,
    SignInForged,
    SignInRefused,
)
from fulfilldesk.services.signing_in import BrowserSignIn, FoundShop, Redirect
from fulfilldesk.ui import texts_browser, texts_instructions
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.browser_attempt import BrowserAttempt
from fulfilldesk.ui.signing_in.connected import SignedIn, checked
from fulfilldesk.ui.signing_in.entry import Entry
from fulfilldesk.ui.signing_in.errand import Errand
from fulfilldesk.ui.signing_in.keys_page import DEV_DASHBOARD, KeysPage, Ways
from fulfilldesk.ui.signing_in.redirect_choice import RedirectChoice
from fulfilldesk.ui.signing_in.waiting_view import WaitingView
from fulfilldesk.ui.texts_failures import failure_text


class StaffPage(KeysPage):
    """First the fields; then, while the browser is at it, a view that waits. What was typed stays until the
    page is left, so that a second attempt needs nothing typed again."""

    def __init__(self, ways: Ways, shop: FoundShop, known: Credentials | None = None) -> None:
        super().__init__(ways, shop, words.staff_title(), words.staff_introduction(shop.domain))
        self.redirects = RedirectChoice(ways.theme, lambda redirect: ways.redirect_address(shop, redirect))
        steps = self.add_steps(texts_instructions.title_of_staff())
        steps.add(
            texts_instructions.make_app(),
            self.opening_button(texts_instructions.open_dashboard(), DEV_DASHBOARD),
        )
        steps.add(texts_instructions.name_app())
        steps.add(texts_instructions.release_version_with_redirect(), self.scopes_field())
        steps.add(texts_instructions.add_redirect(), self.redirects)
        steps.add(texts_instructions.install_app())
        steps.add(texts_instructions.copy_keys())
        self.client_id = self.add_entry("client-id", words.client_id_label())
        self.secret = self.add_entry(
            "client-secret", words.client_secret_label(), hint=words.kept_hint(), secret=True
        )
        self.fill_in(known)
        self.waiting: WaitingView | None = None
        self._pasting = Errand(ways.runner, self)
        self._attempt: BrowserAttempt | None = None
        self._sign_in: BrowserSignIn | None = None
        self.set_main(texts_browser.open_browser())

    @Slot()
    def go_on(self) -> None:
        """Open the browser; while it is waited for, take the address that was pasted."""
        if self.waiting is None:
            self._open_browser()
        else:
            self._take_pasted(self.waiting)

    @Slot()
    def go_back(self) -> None:
        """From waiting to the fields, from the fields to the ways."""
        if self.waiting is None:
            super().go_back()
        else:
            self._stop_waiting()
            self.take_focus()

    def complaint_of(self, failure: Failure) -> Entry | None:
        """A wrong pair is told by the secret; that the app is not installed is no field's fault."""
        if isinstance(failure, AppNotInstalled | AppNotPermitted):
            return None
        return self.secret if isinstance(failure, SignInRefused) else super().complaint_of(failure)

    def show_failure(self, failure: Failure) -> None:
        """Also what ended the waiting: the fields come back."""
        self._stop_waiting()
        super().show_failure(failure)
        if isinstance(failure, RedirectRefused):
            self.say_problem("")
            self.redirects.complain(failure_text(failure).whole)
            self.bring_into_sight(self.redirects)

    def take_complaints_back(self) -> None:
        """Also about the redirect address."""
        super().take_complaints_back()
        self.redirects.complain("")

    def left(self) -> None:
        """Nothing listens any more."""
        self._stop_waiting()
        super().left()

    # --- the browser

    def _open_browser(self) -> None:
        if not self.begin(words.asking_shopify()):
            return
        signing_in, shop, redirect = self.ways.signing_in, self.shop, self.redirects.chosen
        client_id, secret = self.client_id.text(), self.secret.text()
        self._attempt = BrowserAttempt(lambda: signing_in.in_browser(shop, client_id, secret, redirect))
        self.errand.begin(
            self._attempt.begin, lambda sign_in: self._wait(sign_in, redirect), self.show_failure
        )

    def _wait(self, sign_in: BrowserSignIn, redirect: Redirect) -> None:
        self.set_busy("")
        self._sign_in = sign_in
        waiting = self.waiting = WaitingView(self.theme, redirect)
        waiting.again_asked.connect(self._on_again_asked)
        waiting.paste_changed.connect(self._on_paste_changed)
        waiting.other_redirect_asked.connect(self._on_other_redirect_asked)
        self.form.hide()
        self.body.addWidget(waiting)
        waiting.show()
        self.set_main(texts_browser.use_address())
        self.back.setText(words.cancel())
        waiting.take_focus()
        self._on_paste_changed()
        self.scroll_to_top()
        self._show_in_browser()
        if redirect is Redirect.THIS_COMPUTER:
            self.errand.begin(
                lambda: self._checked(sign_in.wait()), self._on_signed_in, self._on_waited_in_vain
            )

    def _take_pasted(self, waiting: WaitingView) -> None:
        sign_in, address = self._sign_in, waiting.pasted.text().strip()
        if sign_in is None or not address or self._pasting.busy:
            return
        self.say_problem("")
        waiting.pasted.complain("")
        self.set_busy(words.asking_shopify())
        self._pasting.begin(
            lambda: self._checked(sign_in.pasted(address)), self._on_signed_in, self._on_pasted_in_vain
        )

    def _checked(self, credentials: Credentials) -> SignedIn:
        """Worker."""
        return checked(self.ways.signing_in, self.shop, credentials)

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        self.set_busy("")
        self._stop_waiting()
        self.signed_in.emit(signed_in)

    def _on_waited_in_vain(self, failure: Failure) -> None:
        if not self._pasting.busy:  # what was pasted decides
            self.show_failure(failure)

    def _on_pasted_in_vain(self, failure: Failure) -> None:
        if self.waiting is not None and isinstance(failure, SignInForged):
            self.set_busy("")
            self.waiting.pasted.complain(texts_browser.paste_of_another())
        else:
            self.show_failure(failure)

    @Slot()
    def _on_paste_changed(self) -> None:
        """The browser coming back is enough; the button is for what was pasted."""
        if self.waiting is not None and not self._pasting.busy:
            self.allow(self.main, allowed=bool(self.waiting.pasted.text().strip()))

    def _show_in_browser(self) -> None:
        if self._sign_in is not None and self.waiting is not None and not self.ways.open(self._sign_in.url):
            self.waiting.show_address(self._sign_in.url)

    @Slot()
    def _on_again_asked(self) -> None:
        """Whoever asks again saw no browser, whatever the system says of it: the address is shown as well."""
        self._show_in_browser()
        if self._sign_in is not None and self.waiting is not None:
            self.waiting.show_address(self._sign_in.url)

    @Slot()
    def _on_other_redirect_asked(self) -> None:
        """The store's own address has to be registered in the app first."""
        self._stop_waiting()
        self.redirects.choose(Redirect.SHOP)
        self.redirects.buttons[Redirect.SHOP].setFocus()
        self.bring_into_sight(self.redirects)

    def _stop_waiting(self) -> None:
        """Back to the fields."""
        if self._attempt is not None:
            self._attempt.cancel()
        self._attempt = self._sign_in = None
        self.errand.forget()
        self._pasting.forget()
        waiting, self.waiting = self.waiting, None
        if waiting is None:
            return
        waiting.forget()
        waiting.hide()
        waiting.deleteLater()
        self.form.show()
        self.set_main(texts_browser.open_browser())
        self.set_busy("")
        self.say_problem("")
        self.back.setText(words.back())
        self.back.updateGeometry()
