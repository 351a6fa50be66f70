"""The running program: which window is open on which shop, and the orderly way from one to the next and
out."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from fulfilldesk import paths
from fulfilldesk.app.first_paint import FirstPaint, FirstRows
from fulfilldesk.app.order_desk import OrderDesk
from fulfilldesk.app.target import Target, choose_target
from fulfilldesk.domain.errors import Failure
from fulfilldesk.store.first_rows import first_rows
from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.orders.answer import BLOCK
from fulfilldesk.ui.settings import LAST_SHOP
from fulfilldesk.ui.tasks import TaskRunner

if TYPE_CHECKING:  # what the first paint need not wait for
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.app.order_desk import Look
    from fulfilldesk.app.single_instance import SingleInstance
    from fulfilldesk.app.sync_schedule import SyncSchedule
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.domain.orders import ShopInfo
    from fulfilldesk.options import Options
    from fulfilldesk.paths import Profile
    from fulfilldesk.ui.stall_watchdog import StallWatchdog
    from fulfilldesk.ui.welcome import WelcomePage


#: Seconds after which a worker that computes gives the interpreter to the window; Python's own 5 ms, several
#: times in a frame, can be felt.
SWITCH_SECONDS = 0.001


class Program(QObject):
    """Owns at most one open desk with its window, and the page that asks for a shop.

    Each window has workers and a bridge of its own: what is still under way for one shop when the person goes
    to another neither keeps that one waiting nor tells it anything.
    """

    started = Signal()  # painted; what the start need not wait for may begin. May come again.

    def __init__(self, options: Options, look: Look) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_SECONDS)
        self._options = options
        self._look = look
        self._fresh = options.fresh
        self._runners = [TaskRunner(parent=self)]
        self._bridge = EventBridge(self)
        self._target: Target | None = None
        self._own: Target | None = None
        self._rebuild = self._opening = False
        self._open_desks: list[Desk] = []
        self._schedule: SyncSchedule | None = None
        self._connecting = threading.Event()
        self.instance: SingleInstance | None = None
        self.desk: Desk | None = None
        self.order_desk: OrderDesk | None = None
        self.welcome: WelcomePage | None = None
        self._watchdog: StallWatchdog | None = None

    # --- a shop

    def open(self, target: Target, *, rebuild: bool = False) -> None:
        """Show the window of this shop, then open its files; with `rebuild` the damaged ones are set aside
        first. Stay, and leave it to the window that this shop's profile has already."""
        if self.instance is not None and not self.instance.move_to(self._profile(target).root):
            self._close_welcome()
            return
        self._close_desk()
        self._target = target
        if not target.demo:
            self._own = target
        self._rebuild = rebuild
        self._bridge = EventBridge(self)
        self._runners.append(TaskRunner(parent=self))
        order_desk = OrderDesk(
            self._look,
            self._runners[-1],
            self._bridge,
            shop_domain=target.address.domain,
            is_demo=target.demo,
            newest=self._first_rows(target),
        )
        window = order_desk.window
        window.closed.connect(self._on_window_closed)
        window.sync_asked.connect(self._on_sync_asked)
        window.sync_cancel_asked.connect(self._on_sync_cancel_asked)
        window.import_pause_asked.connect(self._on_import_pause_asked)
        window.import_resume_asked.connect(self._on_import_resume_asked)
        window.demo_asked.connect(self._on_demo_asked)
        window.own_shop_asked.connect(self._on_own_shop_asked)
        window.connect_asked.connect(self.ask_for_shop)
        window.sign_in_asked.connect(self._on_sign_in_asked)
        window.rebuild_asked.connect(self._on_rebuild_asked)
        # The imports behind it take longer than painting does.
        FirstPaint(window).happened.connect(self._on_first_paint)
        FirstRows(window.list.table)
        window.show()
        self.order_desk = order_desk
        self._close_welcome()

    def _first_rows(self, target: Target) -> Sequence[OrderRow]:
        """What to look at while the files are being opened, unless they are about to be put aside."""
        if self._rebuild or (target.demo and self._fresh):
            return ()
        return first_rows(self._profile(target).cache(target.address.domain), BLOCK)

    @Slot()
    def _on_first_paint(self) -> None:
        if self.order_desk is not None:
            self.order_desk.complete()
        self._watch()
        self._open_files()

    def _watch(self) -> None:
        """The start is over: garbage is collected again (see __main__), and stalls are bugs."""
        if not gc.isenabled():
            gc.freeze()  # what stands now stays: walking it again and again would keep the window waiting
        gc.enable()
        self.started.emit()
        if self._watchdog is None and self._options.debug:
            from fulfilldesk.ui.stall_watchdog import StallWatchdog

            self._watchdog = StallWatchdog(parent=self)
            self._watchdog.start()

    @Slot()
    def _open_files(self) -> None:
        target, order_desk = self._target, self.order_desk
        if target is None or order_desk is None or self._opening:
            return
        self._opening = True
        fresh, self._fresh = self._fresh, False
        rebuild, self._rebuild = self._rebuild, False
        profile, publish = self._profile(target), self._bridge.publish

        def work() -> Desk:
            # The command line of httpx: where rich and pygments are installed it would bring them along.
            sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
            from fulfilldesk.app.desk import open_desk, set_damaged_aside

            if rebuild:
                set_damaged_aside(target, profile)
            desk = open_desk(target, profile, publish, fresh=fresh)
            self._open_desks.append(desk)  # whoever waits for it may have gone meanwhile
            return desk

        self._runners[-1].run(work, owner=order_desk, on_result=self._on_open, on_error=self._on_open_failed)

    def _on_open(self, desk: Desk) -> None:
        from fulfilldesk.app.keeping import Keeping
        from fulfilldesk.app.sync_schedule import SyncSchedule

        self._opening = False
        order_desk = self.order_desk
        if order_desk is None:
            return
        self.desk = desk
        order_desk.start(desk, offline=self._options.offline)
        self._schedule = SyncSchedule(desk, self._runners[-1], offline=self._options.offline, parent=self)
        self._schedule.outbox_emptied.connect(order_desk.show_emptied)
        self._bridge.sync_finished.connect(self._on_sync_finished)
        Keeping(desk, self._schedule, self._runners[-1], order_desk.window)
        self._show_shop_name()
        if not desk.target.demo:
            self._look.settings.set(LAST_SHOP, desk.target.typed)

    def _on_open_failed(self, error: BaseException) -> None:
        self._opening = False
        if self.order_desk is not None:
            failure = error if isinstance(error, Failure) else Failure()
            self.order_desk.window.news.show_cache_failure(failure)
        if not isinstance(error, Failure):
            raise error

    @Slot(object)
    def _on_sync_finished(self, _: object) -> None:
        self._show_shop_name()

    def _show_shop_name(self) -> None:
        """The name people know the shop by, once a sync has learned it."""
        if self.desk is None or self.order_desk is None:
            return
        try:
            info: ShopInfo | None = self.desk.cache.shop_info()
        except Failure as failure:
            self.order_desk.window.news.show_cache_failure(failure)
            return
        if info is not None:
            self.order_desk.window.show_shop(info.name)

    @Slot()
    def _on_sync_asked(self) -> None:
        """Sync now; files that could not be opened are tried again first."""
        if self._schedule is not None:
            self._schedule.sync()
        else:
            self._open_files()

    @Slot()
    def _on_sync_cancel_asked(self) -> None:
        if self._schedule is not None:
            self._schedule.cancel()

    @Slot()
    def _on_import_pause_asked(self) -> None:
        if self._schedule is not None:
            self._schedule.pause_import()

    @Slot()
    def _on_import_resume_asked(self) -> None:
        if self._schedule is not None:
            self._schedule.resume_import()

    @Slot()
    def _on_rebuild_asked(self) -> None:
        """A file is damaged: put it aside (nothing is deleted) and begin a new one."""
        if self._target is not None:
            self.open(self._target, rebuild=True)

    @Slot(str)
    def come_to_front(self, leave: str) -> None:
        """Somebody started the program once more, and wants to see this one (see app.activation)."""
        from fulfilldesk.app.activation import bring_to_front

        window = self.welcome or (self.order_desk.window if self.order_desk is not None else None)
        if window is not None:
            bring_to_front(window, leave)

    # --- another shop

    @Slot()
    def _on_demo_asked(self) -> None:
        target = choose_target(demo=True, wished=None, last=None, environment={})
        if target is not None:
            self.open(target)

    @Slot()
    def _on_own_shop_asked(self) -> None:
        """From the demo shop back to the real one: that of before, with its token, or the remembered one."""
        target = self._own or choose_target(
            demo=False, wished=None, last=self._look.settings.get(LAST_SHOP), environment=os.environ
        )
        if target is not None:
            self.open(target)
        else:
            self.ask_for_shop()

    @Slot()
    def ask_for_shop(self) -> None:
        """The page that asks for a shop's address and token."""
        self._watch()
        if self.welcome is None:
            from fulfilldesk.ui.welcome import WelcomePage

            self.welcome = WelcomePage(self._look.theme)
            self.welcome.demo_asked.connect(self._on_demo_asked)
            self.welcome.connect_asked.connect(self._on_connect_asked)
            self.welcome.closed.connect(self._on_welcome_closed)
            self.welcome.resize(self.welcome.sizeHint())
        self.welcome.show()
        self.welcome.raise_()
        self.welcome.activateWindow()

    @Slot()
    def _on_sign_in_asked(self) -> None:
        self.ask_for_shop()
        if self.welcome is not None and self._target is not None:
            self.welcome.ask_again(self._target.typed)

    @Slot(str, str)
    def _on_connect_asked(self, address: str, token: str) -> None:
        if self.welcome is None:
            return
        self.welcome.show_connecting()
        self._connecting = stopping = threading.Event()

        def work() -> Target:
            from fulfilldesk.app.connecting import connect

            return connect(address, token, stopping)

        self._runners[0].run(work, owner=self.welcome, on_result=self.open, on_error=self._on_connect_failed)

    def _on_connect_failed(self, error: BaseException) -> None:
        if self.welcome is not None:
            self.welcome.show_failure(error if isinstance(error, Failure) else Failure())
        if not isinstance(error, Failure):
            raise error

    # --- the way out

    @Slot()
    def _on_window_closed(self) -> None:
        if self.order_desk is not None and self.sender() is self.order_desk.window:
            QTimer.singleShot(0, self, QApplication.quit)

    @Slot()
    def _on_welcome_closed(self) -> None:
        self._close_welcome()
        if self.order_desk is None:
            QTimer.singleShot(0, self, QApplication.quit)

    def end(self) -> None:
        """Stop timers, ask work to stop, wait for it, close the files."""
        self._close_welcome()
        self._close_desk(waiting=True)
        if self._watchdog is not None:
            self._watchdog.stop()
            self._watchdog.report()

    def _close_welcome(self) -> None:
        """Take the page away; what it was waiting for is not waited for any more."""
        self._connecting.set()
        welcome, self.welcome = self.welcome, None
        if welcome is not None:
            welcome.hide()
            welcome.deleteLater()

    def _close_desk(self, *, waiting: bool = False) -> None:
        """End the window and what works for it. Without `waiting` a desk that is still being opened is closed
        at the end of the program."""
        schedule, self._schedule = self._schedule, None
        order_desk, self.order_desk = self.order_desk, None
        self.desk = None
        self._opening = False
        self._bridge.end()
        if schedule is not None:
            schedule.end()
            schedule.deleteLater()
        if order_desk is not None:
            order_desk.end_work()
        for desk in self._open_desks:
            desk.stopping.set()  # every wait in it ends now
        if waiting:
            for runner in self._runners:
                runner.shutdown()
        elif order_desk is not None:
            self._runners[-1].stop()
        if order_desk is not None:
            order_desk.end()
        while self._open_desks:
            self._open_desks.pop().close()

    def _profile(self, target: Target) -> Profile:
        return paths.profile(self._options.profile_dir, demo=target.demo)
