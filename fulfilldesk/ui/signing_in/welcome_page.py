"""The window of somebody who has no shop open: the first page, and the way into a store from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure, SignInRefused
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.signing_in import FoundShop, Kept, Redirect, SigningIn
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.address_page import AddressPage
from fulfilldesk.ui.signing_in.app_page import AppPage
from fulfilldesk.ui.signing_in.check_page import CheckPage
from fulfilldesk.ui.signing_in.connected import Connected, SignedIn
from fulfilldesk.ui.signing_in.errand import Errand
from fulfilldesk.ui.signing_in.keys_page import KeysPage, Ways
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.signing_in.staff_page import StaffPage
from fulfilldesk.ui.signing_in.start_page import StartPage
from fulfilldesk.ui.signing_in.token_page import TokenPage
from fulfilldesk.ui.signing_in.way_page import WayPage
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme


@dataclass(slots=True)
class _Journey:
    """What is known so far. Of keys only those that were accepted; what was merely typed is gone with its
    page."""

    typed: str = ""
    shop: FoundShop | None = None
    way: WayIn | None = None
    #: Keys that were accepted: what changing them begins with.
    credentials: Credentials | None = None
    facts: ConnectionFacts | None = None
    kept: Kept | None = None
    why: Failure | None = None


class WelcomePage(QWidget):
    """One page at a time; each is made anew, so that none remembers what it should not.

    `store_asked` with the address of a store that is known, `connected` with a Connected. Everything that
    takes time goes through `runner`; `open_url` is given addresses that were checked.
    """

    demo_asked = Signal()
    store_asked = Signal(str)
    connected = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        runner: Runner,
        signing_in: SigningIn,
        stores: Sequence[KnownStore],
        open_url: Callable[[str], bool],
        redirect_address: Callable[[FoundShop, Redirect], str],
        parent: QWidget | None = None,
        *,
        preset: str = "",
    ) -> None:
        """`preset` stands in the field for the address at first, to be typed over where it is another."""
        super().__init__(parent)
        self._preset = preset
        self._theme = theme
        self._runner = runner
        self._signing_in = signing_in
        self._stores = tuple(stores)
        self._ways = Ways(theme, runner, signing_in, open_url, redirect_address)
        self._beside = False
        self._journey = _Journey()
        self._errand = Errand(runner, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.page: Page
        self.show_start()
        theme.changed.connect(self.update)

    def ask_again(self, typed: str, failure: Failure | None = None, known: Credentials | None = None) -> None:
        """The store is known and its keys do not open it any more: straight to the ways in, or to the way of
        the keys that are `known`, whose app need not be typed again. `failure` is why."""
        way = known.way if known is not None else None
        self._journey = _Journey(typed=typed, way=way, credentials=known, why=failure)
        self._show_address().look_up()

    @Slot()
    def connect_store(self) -> None:
        """Straight to the first step of connecting a store, for somebody who has one open."""
        self._beside = True
        self._journey = _Journey()
        self._show_address()

    # --- the pages

    @Slot()
    def show_start(self) -> None:
        """The first page."""
        self._journey = _Journey()
        page = StartPage(self._theme, self._stores)
        page.demo_asked.connect(self.demo_asked)
        page.store_asked.connect(self.store_asked)
        page.connect_asked.connect(self._show_address)
        if self._beside:  # else that would be the end of the program
            page.back_asked.connect(self.close)
        self._show(page)

    @Slot()
    def _show_address(self) -> AddressPage:
        typed = self._journey.typed or self._preset
        page = AddressPage(self._theme, self._runner, self._signing_in, typed)
        page.back_asked.connect(self.show_start)
        page.found.connect(self._on_found)
        self._show(page)
        return page

    def _on_found(self, shop: FoundShop) -> None:
        self._journey.shop, self._journey.typed = shop, shop.typed
        if self._journey.credentials is not None:
            self._show_keys(self._journey.credentials.way)
        else:
            self._show_ways()

    @Slot()
    def _show_ways(self) -> None:
        journey = self._journey
        if journey.shop is None:
            return
        page = WayPage(self._theme, journey.shop, journey.way, journey.why)
        journey.why = None
        page.back_asked.connect(self._show_address)
        page.chosen.connect(self._show_keys)
        self._show(page)

    def _show_keys(self, way: WayIn) -> None:
        journey = self._journey
        if journey.shop is None:
            return
        journey.way = way
        known = journey.credentials
        page: KeysPage
        if way is WayIn.TOKEN:
            page = TokenPage(self._ways, journey.shop)
        elif way is WayIn.STAFF:
            page = StaffPage(self._ways, journey.shop, known)
        else:
            page = AppPage(self._ways, journey.shop, known)
        page.back_asked.connect(self._show_ways)
        page.signed_in.connect(self._on_signed_in)
        self._show(page)
        if journey.why is not None:
            page.say_problem(failure_text(journey.why).whole)
            journey.why = None

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        journey = self._journey
        journey.credentials, journey.kept, journey.facts = signed_in.credentials, None, None
        page = CheckPage(self._theme, step=words.step(4))
        page.back_asked.connect(self._on_change_asked)
        page.change_asked.connect(self._on_change_asked)
        page.again_asked.connect(self._on_check_asked)
        page.open_asked.connect(self._on_open_asked)
        self._show(page)
        if isinstance(signed_in.checked, Failure):
            page.show_failure(signed_in.checked)
        else:
            self._on_checked(signed_in.checked)

    # --- the last page

    @Slot()
    def _on_change_asked(self) -> None:
        if self._journey.way is not None:
            self._show_keys(self._journey.way)

    @Slot()
    def _on_check_asked(self) -> None:
        journey, signing_in = self._journey, self._signing_in
        shop, credentials = journey.shop, journey.credentials
        if shop is not None and credentials is not None:
            self._errand.begin(
                lambda: signing_in.check(shop, credentials), self._on_checked, self._on_check_failed
            )

    def _on_checked(self, facts: ConnectionFacts) -> None:
        self._journey.facts = facts
        if isinstance(self.page, CheckPage):
            self.page.show_facts(facts)
            self.page.take_focus()

    def _on_check_failed(self, failure: Failure) -> None:
        if isinstance(failure, SignInRefused):
            self._on_change_asked()
            self.page.show_failure(failure)
        else:
            self.page.show_failure(failure)

    @Slot()
    def _on_open_asked(self) -> None:
        """Keep the keys, then open. Where they are not kept the person reads so first, and presses again."""
        journey, signing_in = self._journey, self._signing_in
        shop, credentials, facts = journey.shop, journey.credentials, journey.facts
        if shop is None or credentials is None or facts is None:
            return
        if journey.kept is not None:
            self.connected.emit(Connected(shop, credentials, journey.kept))
        elif not self._errand.busy:
            self.page.set_busy(words.keeping_keys())
            name = facts.info.name
            self._errand.begin(
                lambda: signing_in.keep(shop, credentials, name), self._on_kept, self._on_not_kept
            )

    def _on_kept(self, kept: Kept) -> None:
        self._journey.kept = kept
        if isinstance(self.page, CheckPage):
            self.page.show_kept(kept)
            self.page.take_focus()
        if kept.why_not is None:
            self._on_open_asked()

    def _on_not_kept(self, failure: Failure) -> None:
        self.page.set_busy("")
        self.page.say_problem(failure_text(failure).whole)

    # --- one at a time

    def _show(self, page: Page) -> None:
        """In place of the page before, which is told that it is left."""
        self._errand.forget()
        before = getattr(self, "page", None)
        self.page = page
        if before is not None:
            before.left()
            before.hide()
            self._layout.removeWidget(before)
            before.deleteLater()
        self._layout.addWidget(page)
        self.setWindowTitle(words.window_title())
        page.show()
        page.take_focus()

    # --- Qt's

    def closeEvent(self, event: QCloseEvent) -> None:
        """The person is done here."""
        super().closeEvent(event)
        self.closed.emit()

    def sizeHint(self) -> QSize:
        """A comfortable window of its own."""
        return QSize(760, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground behind the cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.ground))
        painter.end()
