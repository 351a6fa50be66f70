"""The running program: which window is open on which shop, and the orderly way from one to the next and
out."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from fulfilldesk import paths
from fulfilldesk.app.check_limits import CheckLimits
from fulfilldesk.app.decided import decide
from fulfilldesk.app.entrance import Entrance
from fulfilldesk.app.first_paint import FirstPaint, FirstRows
from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.app.leaving import Leaving, Left
from fulfilldesk.app.order_desk import OrderDesk
from fulfilldesk.app.other_stores import OtherStores
from fulfilldesk.app.store_files import StoreFiles
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target
from fulfilldesk.app.tidings import Tidings
from fulfilldesk.app.which_store import show_stores
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.policies import NO_POLICIES, Policies
from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.garbage import GarbageCollection
from fulfilldesk.ui.settings import LAST_SHOP
from fulfilldesk.ui.tasks import TaskRunner

if TYPE_CHECKING:  # what the first paint need not wait for
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.app.open_store import OpenStore
    from fulfilldesk.app.order_desk import Look
    from fulfilldesk.app.single_instance import SingleInstance
    from fulfilldesk.app.store_windows import StoreWindows
    from fulfilldesk.app.sync_schedule import SyncSchedule
    from fulfilldesk.options import Options
    from fulfilldesk.paths import Profile
    from fulfilldesk.ui.signing_in.welcome_page import WelcomePage
    from fulfilldesk.ui.stall_watchdog import StallWatchdog


#: Seconds after which a worker that computes gives the interpreter to the window; Python's own 5 ms, several
#: times in a frame, can be felt.
SWITCH_SECONDS = 0.001


class Program(QObject):
    """Owns at most one open desk with its window, and the page that leads into a store.

    Each window has workers and a bridge of its own: what is still under way for one store when the person
    goes to another neither keeps that one waiting nor tells it anything.
    """

    started = Signal()  # painted; what the start need not wait for may begin. May come again.

    def __init__(self, options: Options, look: Look, policies: Policies = NO_POLICIES) -> None:
        super().__init__()
        decide(look.settings, policies)
        sys.setswitchinterval(SWITCH_SECONDS)
        self._options = options
        self._look = look
        self._policies = policies
        self._runners = [TaskRunner(parent=self)]
        self._bridge = EventBridge(self)
        self._target: Target | None = None
        self._back_to_settings = False
        self._store: OpenStore | None = None
        self._watchdog: StallWatchdog | None = None
        self.garbage: GarbageCollection | None = None
        #: Why the keys of a store are kept for this run only (None: they are in the key store).
        self._keys_unkept: dict[str, Failure | None] = {}
        profile = paths.profile(options.profile_dir)
        self.stores = Stores(profile.stores)
        self.key_ring = KeyRing()
        self._check_limits = limits = CheckLimits(look.settings)
        self._files = StoreFiles(look.settings, self.key_ring, limits, policies, fresh=options.fresh)
        self._entrance = Entrance(
            self.stores, self.key_ring, look.theme, self._runners[0], self, preset=policies.shop
        )
        self._entrance.open_asked.connect(lambda target: self.open(target))
        self._entrance.connected.connect(self._on_connected)
        self._entrance.left.connect(self._on_entrance_left)
        self._leaving = Leaving(self.stores, self.key_ring, self._runners[0], self)
        self._leaving.left.connect(self._on_left)
        self._left_behind: OrderDesk | None = None  # to be looked at until the next window is there
        self._to_tell: Failure | None = None  # in the next window
        self._others = OtherStores(self.stores, profile, self.key_ring, look.settings, self)
        logs_folder = paths.profile(options.profile_dir, demo=options.demo).log.parent
        self.tidings = Tidings(logs_folder, self)
        self.instance: SingleInstance | None = None
        self.desk: Desk | None = None
        self.order_desk: OrderDesk | None = None

    @property
    def schedule(self) -> SyncSchedule | None:
        """When the open store is synced; None while its files are not open."""
        return self._store.schedule if self._store is not None else None

    @property
    def store_windows(self) -> StoreWindows | None:
        """Settings and permissions of the open store; None while its files are being opened."""
        return self._store.windows if self._store is not None else None

    # --- a shop

    def open(self, target: Target, *, rebuild: bool = False) -> None:
        """Show the window of this shop, then open its files; with `rebuild` the damaged ones are set aside
        first. Stay, and leave it to the window that this shop's profile has already."""
        if self.instance is not None and not self.instance.move_to(self._profile(target).root):
            self._entrance.close()
            return
        self._close_desk()
        self._target = target
        self._others.leave_alone("" if target.demo else target.address.domain)
        self._bridge = EventBridge(self)
        self._runners.append(TaskRunner(parent=self))
        order_desk = OrderDesk(
            self._look,
            self._runners[-1],
            self._bridge,
            shop_domain=target.address.domain,
            is_demo=target.demo,
            newest=self._files.newest(target, self._profile(target), rebuild=rebuild),
            policies=self._policies,
        )
        window = order_desk.window
        window.closed.connect(self._on_window_closed)
        window.sync_asked.connect(self._on_sync_asked)
        window.demo_asked.connect(self._entrance.open_demo)
        window.store_asked.connect(self._entrance.open_store)
        window.connect_asked.connect(self._entrance.connect_another)
        window.sign_in_asked.connect(self.sign_in_again)
        window.rebuild_asked.connect(self._on_rebuild_asked)
        # The imports behind it take longer than painting does.
        FirstPaint(window).happened.connect(self._on_first_paint)
        FirstRows(window.list.table)
        show_stores(window, self.stores, target)
        window.show()
        self.order_desk = order_desk
        self._entrance.close()

    @Slot()
    def _on_first_paint(self) -> None:
        if self.order_desk is not None:
            self.order_desk.complete()
        self._watch()
        self._open_files()

    def _watch(self) -> None:
        """The start is over: garbage is collected again (see __main__), and stalls are bugs."""
        if self.garbage is None:
            if not gc.get_freeze_count():
                gc.freeze()  # what stands now stays: walking it again and again would keep the window waiting
            self.garbage = GarbageCollection(self)
        self.started.emit()
        if self._watchdog is None and self._options.debug:
            from fulfilldesk.ui.stall_watchdog import StallWatchdog

            self._watchdog = StallWatchdog(parent=self)
            self._watchdog.start()

    @Slot()
    def _open_files(self) -> None:
        target, order_desk = self._target, self.order_desk
        if target is not None and order_desk is not None:
            self._files.open(
                target,
                self._profile(target),
                self._bridge.publish,
                self._runners[-1],
                order_desk,
                self._on_open,
                self._on_open_failed,
            )

    def _on_open(self, desk: Desk) -> None:
        order_desk = self.order_desk
        if order_desk is None:
            return
        self.desk = desk
        store = self._open_store(desk.target, order_desk, desk)
        if self._back_to_settings:
            self._back_to_settings = False
            store.windows.show_settings(unencrypted=desk.unencrypted)
        if self._to_tell is not None:
            order_desk.result_line.show_failure(self._to_tell)
            self._to_tell = None
        store.remember_in(self.stores, self._bridge)
        if not desk.target.demo:
            self._look.settings.set(LAST_SHOP, desk.target.typed)

    def _open_store(
        self, target: Target, order_desk: OrderDesk, desk: Desk | None, why: Failure | None = None
    ) -> OpenStore:
        """What goes on in the store from now on; without a desk only what leads out of it."""
        from fulfilldesk.app.open_store import OpenStore

        if self._store is not None:
            self._store.end()
        self._store = store = OpenStore(
            target,
            self._profile(target),
            order_desk,
            self._runners[-1],
            self._look,
            desk=desk,
            why=why,
            keys_unkept=self._keys_unkept.get(target.address.domain),
            offline=self._options.offline,
            bridge=self._bridge,
            limits=self._check_limits,
            parent=self,
        )
        store.windows.sign_in_again_asked.connect(self.sign_in_again)
        store.windows.sign_out_asked.connect(self._on_sign_out_asked)
        store.windows.others_wanted.connect(self._others.round)
        store.windows.encryption_asked.connect(self._on_encryption_asked)
        store.windows.bundle_saved.connect(self.tidings.forget_crash)
        self.tidings.show_in(order_desk.window)
        return store

    def _on_open_failed(self, error: BaseException) -> None:
        if self.order_desk is not None and self._target is not None:
            failure = Failure.of(error)
            self.order_desk.window.news.show_cache_failure(failure)
            self._open_store(self._target, self.order_desk, None, failure)
        if not isinstance(error, Failure):
            raise error

    @Slot()
    def _on_sync_asked(self) -> None:
        """Sync now; files that could not be opened, and a key store that did not open, are tried again
        first."""
        if self.desk is not None and self.desk.closed:
            self.open(self.desk.target)
        elif self.schedule is not None:
            self.schedule.sync()
        else:
            self._open_files()

    @Slot()
    def _on_rebuild_asked(self) -> None:
        """A file is damaged: put it aside (nothing is deleted) and begin a new one."""
        if self._target is not None:
            self.open(self._target, rebuild=True)

    @Slot()
    def _on_encryption_asked(self) -> None:
        """Encrypt the orders, or not any more: nobody may have them open for that."""
        if self._target is not None:
            self._back_to_settings = True
            self.open(self._target)

    @Slot(str)
    def come_to_front(self, leave: str) -> None:
        """Somebody started the program once more, and wants to see this one (see app.activation)."""
        from fulfilldesk.app.activation import bring_to_front

        window = self.welcome or (self.order_desk.window if self.order_desk is not None else None)
        if window is not None:
            bring_to_front(window, leave)

    # --- another shop

    @property
    def welcome(self) -> WelcomePage | None:
        """The page that leads into a store, while it is shown."""
        return self._entrance.page

    @Slot()
    def ask_for_shop(self) -> None:
        """The page that leads into a store."""
        self._watch()
        self._entrance.show()

    @Slot()
    def sign_in_again(self) -> None:
        """Other keys for the store that is open."""
        self._watch()
        if self._target is None or self._target.demo:
            self._entrance.show()
        else:
            known = self.desk.credentials if self.desk is not None else None
            self._entrance.ask_again(self._target, known)

    @Slot(object, object)
    def _on_connected(self, target: Target, keys_unkept: Failure | None) -> None:
        self._keys_unkept[target.address.domain] = keys_unkept
        self.open(target)

    @Slot(bool)
    def _on_sign_out_asked(self, erase: bool) -> None:
        """Forget the keys of the store that is open, and with `erase` everything of it on this computer."""
        target = self._target
        if target is None or target.demo:
            return
        self._entrance.forget_environment()
        self._entrance.close()
        if not erase:
            self._leaving.leave(target, self._profile(target), erase=False)
            return
        # Were the program to end now, its next start would make the store's files anew.
        self._look.settings.set(LAST_SHOP, "")
        self._left_behind = self.order_desk
        workers, desks = self._runners[1:], self._files.desks
        self._close_desk()
        self._leaving.leave(target, self._profile(target), erase=True, workers=workers, desks=desks)

    @Slot(object)
    def _on_left(self, left: Left) -> None:
        """Offline browsing goes on where the orders stay; else the next store, or the way into one."""
        unkept = self._keys_unkept.pop(left.target.address.domain, None)
        self._to_tell = left.failure if unkept is None else None
        stores = self.stores.all()
        if not left.erased:
            self.open(Target(left.target.address))
        elif stores:
            self._target = None
            self._entrance.open_store(stores[0].typed)
        else:
            self._target = None
            self.ask_for_shop()
        self._end_left_behind()

    def _end_left_behind(self) -> None:
        behind, self._left_behind = self._left_behind, None
        if behind is not None:
            behind.end()

    # --- the way out

    @Slot()
    def _on_window_closed(self) -> None:
        shown = self.order_desk or self._left_behind
        if shown is not None and self.sender() is shown.window:
            QTimer.singleShot(0, self, QApplication.quit)

    @Slot()
    def _on_entrance_left(self) -> None:
        if self.order_desk is None:
            QTimer.singleShot(0, self, QApplication.quit)

    def end(self) -> None:
        """Stop timers, ask work to stop, wait for it, close the files."""
        self._entrance.close()
        self._others.end()
        self._close_desk(waiting=True)
        self._end_left_behind()
        if self.garbage is not None:
            self.garbage.end()
        if self._watchdog is not None:
            self._watchdog.stop()
            self._watchdog.report()

    def _close_desk(self, *, waiting: bool = False) -> None:
        """End the window and what works for it. Without `waiting` a desk that is still being opened is closed
        at the end of the program."""
        store, self._store = self._store, None
        order_desk, self.order_desk = self.order_desk, None
        self.desk = None
        self._bridge.end()
        if store is not None:
            store.end()
        self.tidings.leave()
        if order_desk is not None:
            order_desk.end_work()
        self._files.stop()
        if waiting:
            for runner in self._runners:
                runner.shutdown()
        elif order_desk is not None:
            self._runners[-1].stop()
        if order_desk is not None and order_desk is self._left_behind:
            order_desk.window.setEnabled(False)
        elif order_desk is not None:
            order_desk.end()
        self._files.close()

    def _profile(self, target: Target) -> Profile:
        return paths.profile(self._options.profile_dir, demo=target.demo)
