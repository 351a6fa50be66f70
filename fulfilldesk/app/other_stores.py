"""The stores that are not open, kept up to date one after the other while somebody wants that."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from fulfilldesk.app.keep_for import keep_for
from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.settings import ENCRYPT, SYNC_OTHER_STORES, Settings
from fulfilldesk.ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.domain.events import Event
    from fulfilldesk.domain.keep_for import KeepFor
    from fulfilldesk.paths import Profile

log = logging.getLogger(__name__)

#: After the start, and between two rounds: whoever opens another store finds it a quarter of an hour old at
#: most, and the open one has the network to itself when the day begins.
FIRST_MS = 2 * 60_000
EVERY_MS = 15 * 60_000


class OtherStores(QObject):
    """One store at a time, with workers of its own, so that the open store waits for none of it. A store that
    cannot be reached is left for the next round."""

    def __init__(
        self,
        stores: Stores,
        profile: Profile,
        key_ring: KeyRing,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._profile = profile
        self._key_ring = key_ring
        self._settings = settings
        self._runner: TaskRunner | None = None
        self._round: threading.Event | None = None  # ends the round that is under way
        self._open_domain = ""
        self._desk: Desk | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.round)

    def leave_alone(self, domain: str) -> None:
        """This store has the window now: a pass over it ends, and the others have their turn later."""
        self._open_domain = domain
        self._end_round()
        if not self._timer.isActive():
            self._timer.start(FIRST_MS)

    @Slot()
    def round(self) -> None:
        """Sync each of the others once, if that is wanted; one that is under way goes on, or ends if it is
        not."""
        self._timer.start(EVERY_MS)
        wanted = [store for store in self._stores.all() if store.domain != self._open_domain]
        if not wanted or not self._settings.get(SYNC_OTHER_STORES):
            self._end_round()
            return
        if self._round is not None:
            return
        if self._runner is None:
            self._runner = TaskRunner(parent=self)
        self._round = stop = threading.Event()
        encrypt, days = self._settings.get(ENCRYPT), keep_for(self._settings)
        self._runner.run(
            lambda: self._sync(wanted, encrypt, days, stop),
            owner=self,
            on_result=lambda _: self._on_ended(stop),
            on_error=lambda error: self._on_broken_off(stop, error),
            lane=Lane.SYNC,
        )

    def end(self) -> None:
        """Stop, and wait until the files are closed."""
        self._timer.stop()
        self._end_round()
        if self._runner is not None:
            self._runner.shutdown()

    def _on_ended(self, stop: threading.Event) -> None:
        if self._round is stop:
            self._round = None

    def _on_broken_off(self, stop: threading.Event, error: BaseException) -> None:
        self._on_ended(stop)
        raise error  # failures of a store were met: this is a bug, and goes to the log

    def _end_round(self) -> None:
        if self._round is not None:
            self._round.set()
            self._round = None
        desk = self._desk
        if desk is not None:
            desk.stopping.set()

    def _sync(self, stores: list[KnownStore], encrypt: bool, days: KeepFor, stop: threading.Event) -> None:
        """On a worker."""
        for store in stores:
            if stop.is_set():
                return
            try:
                self._sync_one(store, encrypt, days, stop)
            except Failure as failure:
                log.info("a store that is not open could not be synced: %s", failure.key)

    def _sync_one(self, store: KnownStore, encrypt: bool, days: KeepFor, stop: threading.Event) -> None:
        from fulfilldesk.app.desk import open_desk

        target, keys = Target(shop_address(store.typed)), self._key_ring.keys()
        desk = self._desk = open_desk(target, self._profile, _told_to_nobody, keys, encrypt=encrypt)
        try:
            if stop.is_set():
                return
            summary = desk.sync.run(stop, keep_for=days)
            if summary is not None and summary.failure is not None:
                log.info("a store that is not open could not be synced: %s", summary.failure.key)
            info = desk.cache.shop_info()
            if info is not None:
                self._stores.remember(replace(store, name=info.name))
        finally:
            self._desk = None
            desk.close()


def _told_to_nobody(event: Event) -> None:
    """There is no window that would show it."""
