"""The program's own window on the benchmark's profile, in this process, off screen and off line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication

from fulfilldesk import paths
from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.order_desk import Look, OrderDesk
from fulfilldesk.app.target import Target
from fulfilldesk.app.window import SWITCH_SECONDS
from fulfilldesk.paths import Profile
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.orders.table import OrderTable
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.tasks import TaskRunner
from fulfilldesk.ui.translation import install_language
from tests.benchmarks.frames import Answer, Onlooker
from tests.benchmarks.prepared import SHOP

#: As a person with a full-HD screen has it: some forty rows beside the detail.
WIDTH, HEIGHT = 1600, 1400


class RealWindow(QObject):
    """The window of one shop, as app/window.py builds it, shown and at rest."""

    def __init__(self, profile: Profile, settings: Path) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_SECONDS)
        self.app = QApplication(sys.argv[:1])
        install_language(self.app, paths.resources() / "translations", "en")
        self.look = Look.of(self.app, Settings(settings))
        self.bridge = EventBridge()
        self.runner = TaskRunner()
        self.order_desk = OrderDesk(self.look, self.runner, self.bridge, shop_domain=SHOP, is_demo=False)
        # A token of its own, so that nobody asks this computer's key store.
        target = Target(shop_address(SHOP), token="shpat_benchmark")
        self.desk: Desk = open_desk(target, profile, self.bridge.publish)
        self.window = self.order_desk.window
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.order_desk.start(self.desk, offline=True)
        self._answered = False
        self.pane.model.modelReset.connect(self._on_reset)
        self.onlooker = Onlooker(self.table.viewport())
        self.onlooker.watch(self.table.viewport().update, lambda: self.pane.model.rowCount() > 0)

    @property
    def pane(self) -> OrderListPane:
        """Filter bar and table."""
        return self.window.list

    @property
    def table(self) -> OrderTable:
        """The order table."""
        return self.pane.table

    def answer(self, act: Callable[[], object]) -> Answer:
        """How the window answers what asks for other rows."""

        def begin() -> None:
            self._answered = False
            act()

        return self.onlooker.watch(begin, lambda: self._answered)

    def repaint(self, act: Callable[[], object]) -> Answer:
        """How the window answers what asks for a paint of the table."""
        return self.onlooker.watch(act)

    @Slot()
    def _on_reset(self) -> None:
        self._answered = True

    def close(self) -> None:
        """The orderly way out."""
        self.desk.stopping.set()
        self.bridge.end()
        self.runner.shutdown()
        self.order_desk.end()
        self.desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
