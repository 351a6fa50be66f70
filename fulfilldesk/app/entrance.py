"""The ways into a store: the page of somebody who has none open, other keys, another store."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QDesktopServices

from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target, choose_target, target_of_known
from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.shopify.address import address_of
from fulfilldesk.ui.tasks import Runner

if TYPE_CHECKING:
    from fulfilldesk.app.signing_in import ShopifySigningIn
    from fulfilldesk.domain.credentials import Credentials
    from fulfilldesk.domain.stores import KnownStore
    from fulfilldesk.ui.signing_in.connected import Connected
    from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
    from fulfilldesk.ui.theme import Theme


class Entrance(QObject):
    """Owns at most one page. `open_asked` brings a Target; `connected` one with new keys, and why they are
    kept for this run only (None: they are in the key store)."""

    open_asked = Signal(object)
    connected = Signal(object, object)
    left = Signal()  # the person closed the page

    def __init__(
        self,
        stores: Stores,
        key_ring: KeyRing,
        theme: Theme,
        runner: Runner,
        parent: QObject | None = None,
        *,
        preset: str = "",
    ) -> None:
        """`preset` is the address that an administrator has chosen for who connects a store."""
        super().__init__(parent)
        self._preset = preset
        self._stores = stores
        self._key_ring = key_ring
        self._theme = theme
        self._runner = runner
        #: The environment's token is for the environment's shop, until somebody signs in there otherwise.
        self._environment: Mapping[str, str] = dict(os.environ)
        self._stopping = threading.Event()  # ends every wait of what the page has asked for
        self.page: WelcomePage | None = None

    @Slot()
    def show(self) -> None:
        """Bring the page to the front, with the stores that are known."""
        if self.page is None:
            self.page = self._made()
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()

    @Slot()
    def connect_another(self) -> None:
        """Somebody has a store open, and wants another one."""
        self.show()
        if self.page is not None:
            self.page.connect_store()

    def ask_again(self, target: Target, known: Credentials | None = None) -> None:
        """The store is known; its keys, as far as they are `known`, are not accepted any more, or are to be
        others."""
        self.show()
        if self.page is not None:
            self.page.ask_again(target.typed, known=known)

    def close(self) -> None:
        """Take the page away; what it was waiting for is not waited for any more."""
        page, self.page = self.page, None
        self._stopping.set()
        if page is not None:
            page.hide()
            page.deleteLater()

    @Slot()
    def open_demo(self) -> None:
        """The demo shop."""
        self.open_asked.emit(choose_target(demo=True, wished=None, last=None, environment={}))

    @Slot(str)
    def open_store(self, typed: str) -> None:
        """One of the stores that are known."""
        try:
            target = target_of_known(typed, self._environment)
        except BadShopAddress:  # somebody wrote the list of stores by hand
            return
        self.open_asked.emit(target)

    def _made(self) -> WelcomePage:
        from fulfilldesk.ui.signing_in.welcome_page import WelcomePage

        self._stopping = threading.Event()
        signing_in = cast("ShopifySigningIn", _Late(self._signing_in))
        page = WelcomePage(
            self._theme,
            self._runner,
            signing_in,
            self._stores.all(),
            QDesktopServices.openUrl,
            lambda shop, redirect: signing_in.redirect_address(shop, redirect),
            preset=self._preset_for(self._stores.all()),
        )
        page.demo_asked.connect(self.open_demo)
        page.store_asked.connect(self.open_store)
        page.connected.connect(self._on_connected)
        page.closed.connect(self._on_closed)
        page.resize(page.sizeHint())
        return page

    def _preset_for(self, stores: Sequence[KnownStore]) -> str:
        """Who has that store connects another one."""
        known = {address for store in stores for address in (store.typed, store.domain)}
        return "" if self._preset in known else self._preset

    def _signing_in(self) -> ShopifySigningIn:
        """What is imported for it takes longer than the page does to be painted."""
        from fulfilldesk.app.signing_in import ShopifySigningIn
        from fulfilldesk.services.clock import SystemClock
        from fulfilldesk.ui.texts_signing_in import callback_page

        clock = SystemClock(self._stopping)
        return ShopifySigningIn(self._key_ring.keys(), self._stores, clock, callback_page=callback_page())

    def forget_environment(self) -> None:
        """Its token is not used any more: somebody signed in or out."""
        self._environment = {}

    @Slot(object)
    def _on_connected(self, connected: Connected) -> None:
        self.forget_environment()
        self.connected.emit(Target(address_of(connected.shop.domain)), connected.kept.why_not)

    @Slot()
    def _on_closed(self) -> None:
        self.close()
        self.left.emit()


class _Late:
    """Makes something when it is first asked for anything: on a worker, whose calls these are."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: object | None = None

    def __getattr__(self, name: str) -> Any:
        with self._lock:
            if self._made is None:
                self._made = self._make()
        return getattr(self._made, name)
