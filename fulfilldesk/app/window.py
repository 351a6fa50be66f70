"""The running program: which window is open on which shop, and the orderly way from one to the next and
out."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from fulfilldesk import __version__, paths
from fulfilldesk.app.first_paint import FirstPaint
from fulfilldesk.app.order_desk import Look, OrderDesk
from fulfilldesk.app.target import Target, choose_target
from fulfilldesk.domain.errors import BadShopAddress, Failure
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.options import Options
from fulfilldesk.paths import Profile
from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.settings import LAST_SHOP, Settings
from fulfilldesk.ui.stall_watchdog import StallWatchdog
from fulfilldesk.ui.tasks import TaskRunner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.translation import install_language, language_of
from fulfilldesk.ui.welcome import WelcomePage

if TYPE_CHECKING:  # these bring httpx, keyring and sqlite-utils: imported after the first paint
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.app.sync_schedule import SyncSchedule

WRONG_USE = 2

#: Seconds after which a worker that computes gives the interpreter to the window; Python's own 5 ms, several
#: times in a frame, can be felt.
SWITCH_SECONDS = 0.001


def run(options: Options) -> int:
    """Open the window on the shop that the call, the environment or the last time names, or the welcome
    page."""
    app = make_application(options)
    settings = Settings(paths.profile(options.profile_dir).settings)
    try:
        target = choose_target(
            demo=options.demo, wished=None, last=settings.get(LAST_SHOP), environment=os.environ
        )
    except BadShopAddress as failure:
        if sys.stderr is not None:
            print(f"fulfilldesk: {failure_text(failure).whole}", file=sys.stderr)  # noqa: T201
        return WRONG_USE
    program = Program(options, Look.of(app, settings))
    if target is None:
        program.ask_for_shop()
    else:
        program.open(target)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own handler would wait for the next event
    code = app.exec()
    program.end()
    return code


def make_application(options: Options) -> QApplication:
    """The Qt application with its language, before the first widget."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("FulfillDesk")
    app.setApplicationVersion(__version__)
    app.setQuitOnLastWindowClosed(False)  # Program decides, after the orderly way out
    install_language(app, paths.resources() / "translations", language_of(options.language))
    return app


class Program(QObject):
    """Owns the workers, the bridge and at most one open desk with its window."""

    def __init__(self, options: Options, look: Look) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_SECONDS)
        self._options = options
        self._look = look
        self._fresh = options.fresh
        self._runner = TaskRunner(parent=self)
        self._bridge = EventBridge(self)
        self._target: Target | None = None
        self._schedule: SyncSchedule | None = None
        self.desk: Desk | None = None
        self.order_desk: OrderDesk | None = None
        self.welcome: WelcomePage | None = None
        self._watchdog = StallWatchdog(parent=self) if options.debug else None
        if self._watchdog is not None:
            self._watchdog.start()

    # --- a shop

    def open(self, target: Target) -> None:
        """Show the window of this shop, then open its files."""
        self._close_desk()
        self._target = target
        order_desk = OrderDesk(
            self._look,
            self._runner,
            self._bridge,
            shop_domain=target.address.domain,
            is_demo=target.demo,
        )
        window = order_desk.window
        window.closed.connect(self._on_window_closed)
        window.demo_asked.connect(self._on_demo_asked)
        window.connect_asked.connect(self.ask_for_shop)
        window.sign_in_asked.connect(self._on_sign_in_asked)
        window.rebuild_asked.connect(self._on_rebuild_asked)
        # The imports behind it take longer than painting does.
        FirstPaint(window).happened.connect(self._open_files)
        window.show()
        self.order_desk = order_desk
        self._close_welcome()

    @Slot()
    def _open_files(self) -> None:
        target, fresh, self._fresh = self._target, self._fresh, False
        if target is None or self.order_desk is None:
            return
        profile, publish = self._profile(target), self._bridge.publish

        def work() -> Desk:
            from fulfilldesk.app.desk import open_desk

            return open_desk(target, profile, publish, fresh=fresh)

        self._runner.run(work, owner=self.order_desk, on_result=self._on_open, on_error=self._on_open_failed)

    def _on_open(self, desk: Desk) -> None:
        from fulfilldesk.app.sync_schedule import SyncSchedule

        if self.order_desk is None or desk.target is not self._target:
            desk.close()
            return
        self.desk = desk
        window = self.order_desk.window
        self.order_desk.start(desk)
        self._schedule = SyncSchedule(desk, self._runner, offline=self._options.offline, parent=self)
        window.sync_asked.connect(self._schedule.sync)
        window.sync_cancel_asked.connect(self._schedule.cancel)
        self._bridge.sync_finished.connect(self._on_sync_finished)
        self._show_shop_name()
        if not desk.target.demo:
            self._look.settings.set(LAST_SHOP, desk.target.address.domain)

    def _on_open_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):
            raise error
        if self.order_desk is not None:
            self.order_desk.window.news.show_cache_failure(error)

    @Slot(object)
    def _on_sync_finished(self, _: object) -> None:
        self._show_shop_name()

    def _show_shop_name(self) -> None:
        """The name people know the shop by, once a sync has learned it."""
        info: ShopInfo | None = self.desk.cache.shop_info() if self.desk is not None else None
        if info is not None and self.order_desk is not None:
            self.order_desk.window.show_shop(info.name)

    @Slot()
    def _on_rebuild_asked(self) -> None:
        """The cache is damaged: put it aside (nothing is deleted) and fetch the orders anew."""
        target = self._target
        if target is None:
            return
        profile = self._profile(target)
        self._close_desk()

        def work() -> None:
            from fulfilldesk.app.desk import set_cache_aside

            set_cache_aside(target, profile)

        self._runner.run(
            work, owner=self, on_result=lambda _: self.open(target), on_error=self._on_open_failed
        )

    # --- another shop

    @Slot()
    def _on_demo_asked(self) -> None:
        target = choose_target(demo=True, wished=None, last=None, environment={})
        if target is not None:
            self.open(target)

    @Slot()
    def ask_for_shop(self) -> None:
        """The page that asks for a shop's address and token."""
        if self.welcome is None:
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
            self.welcome.ask_again(self._target.address.domain)

    @Slot(str, str)
    def _on_connect_asked(self, address: str, token: str) -> None:
        if self.welcome is None:
            return
        self.welcome.show_connecting()

        def work() -> Target:
            from fulfilldesk.app.connecting import connect

            return connect(address, token)

        self._runner.run(work, owner=self.welcome, on_result=self.open, on_error=self._on_connect_failed)

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
        self.welcome = None
        if self.order_desk is None:
            QTimer.singleShot(0, self, QApplication.quit)

    def end(self) -> None:
        """Stop timers, ask work to stop, wait for it, close the files."""
        self._close_desk(waiting=True)
        if self._watchdog is not None:
            self._watchdog.stop()
            self._watchdog.report()

    def _close_welcome(self) -> None:
        welcome, self.welcome = self.welcome, None
        if welcome is not None:
            welcome.hide()
            welcome.deleteLater()

    def _close_desk(self, *, waiting: bool = False) -> None:
        schedule, self._schedule = self._schedule, None
        if schedule is not None:
            schedule.end()
            self._bridge.sync_finished.disconnect(self._on_sync_finished)
        desk, self.desk = self.desk, None
        order_desk, self.order_desk = self.order_desk, None
        if desk is not None:
            desk.stopping.set()  # every wait in it ends now
        if waiting:
            self._runner.shutdown()
        if order_desk is not None:
            order_desk.end()
        if desk is not None:
            desk.close()
        if schedule is not None:
            schedule.deleteLater()

    def _profile(self, target: Target) -> Profile:
        return paths.profile(self._options.profile_dir, demo=target.demo)
