"""What watches over the orders, in the window of one shop: checks, automatic fulfilment, rules and numbers,
built and joined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui.automatic.automatic_page import AutomaticPage
from fulfilldesk.ui.checks.checks_page import ChecksPage
from fulfilldesk.ui.checks.notification import Notifier, OpenFindings, SystemTray
from fulfilldesk.ui.main_window import MINUTE_MS
from fulfilldesk.ui.numbers.numbers_page import NumbersPage
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.rules.rules_page import RulesPage

if TYPE_CHECKING:
    from fulfilldesk.services.checks_port import Findings
    from fulfilldesk.services.numbers_port import Numbers
    from fulfilldesk.services.ports import OrderReader
    from fulfilldesk.services.rules_port import Rules
    from fulfilldesk.ui.actions.commands_elsewhere import CommandsElsewhere
    from fulfilldesk.ui.bulk.bulk_flow import BulkFlow
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.main_window import MainWindow
    from fulfilldesk.ui.settings import Settings
    from fulfilldesk.ui.tasks import Runner
    from fulfilldesk.ui.theme import Theme


class WatchDesk(QObject):
    """Made with the rest of the window, `connect_to` it, `start` when the desk stands. `check_asked`: look at
    everything anew."""

    check_asked = Signal()

    def __init__(
        self,
        host: QWidget,
        rules: Rules,
        runner: Runner,
        theme: Theme,
        formats: Formats,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.checks = ChecksPage(host, runner, theme, formats, settings)
        self.automatic = AutomaticPage(theme, formats, runner)
        self.rules = RulesPage(host, rules, theme, formats, runner)
        self.numbers = NumbersPage(theme, formats, runner)
        self._open_findings = OpenFindings(runner, self)
        self._tray = SystemTray(self)
        self._settings = settings
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._open_findings.count)

    def forbid_bulk(self) -> None:
        """An administrator has forbidden actions on many orders at once: the pages offer them greyed out."""
        self.checks.pane.bar.forbid_bulk()
        self.automatic.doubtful.forbid_bulk()

    @property
    def pages(self) -> Mapping[Page, QWidget]:
        """Where each belongs."""
        return {
            Page.CHECKS: self.checks,
            Page.AUTOMATIC: self.automatic,
            Page.RULES: self.rules,
            Page.NUMBERS: self.numbers,
        }

    def connect_to(
        self, window: MainWindow, bridge: EventBridge, bulk: BulkFlow, elsewhere: CommandsElsewhere
    ) -> None:
        """Carry signals between the parts."""
        self._window, self._bulk, self._elsewhere = window, bulk, elsewhere
        for page in (self.checks, self.automatic, self.rules, self.numbers):
            page.orders_wanted.connect(window.show_listed)
        self.checks.mend_wanted.connect(self.mend)
        self.automatic.mend_wanted.connect(self.mend)
        self.checks.settings_wanted.connect(window.settings_asked)
        self.checks.order_wanted.connect(window.show_order)
        self.checks.check_asked.connect(self.check_asked)
        bridge.findings_changed.connect(self.checks.on_findings_changed)
        bridge.findings_changed.connect(self.automatic.on_findings_changed)
        bridge.findings_changed.connect(self._open_findings.on_findings_changed)
        bridge.rules_changed.connect(self.rules.on_rules_changed)
        bridge.orders_changed.connect(self.numbers.refresh)
        bridge.cache_replaced.connect(self.numbers.refresh)
        bridge.journal_changed.connect(self.numbers.refresh)
        self._open_findings.counted.connect(self._on_counted)
        self._notifier = Notifier(self._settings, self._tray, window.windowTitle, self)
        self._open_findings.counted.connect(self._notifier.on_counted)
        self._tray.pressed.connect(self._on_notification_pressed)

    def start(self, reader: OrderReader, findings: Findings, numbers: Numbers) -> None:
        """Cache and journal can be read."""
        self.checks.provide(findings)
        self.automatic.provide(findings, _zone_of(reader))
        self.numbers.provide(numbers)
        self.rules.refresh()
        self._open_findings.provide(findings)
        self._minute.start()

    @Slot(str, object)
    def mend(self, kind: str, targets: Mapping[str, frozenset[str]]) -> None:
        """Ask for that action on these orders: for one in its own sheet, for several in the one for many."""
        if len(targets) == 1:
            ((order_id, ids),) = targets.items()
            if len(ids) < 2:
                self._elsewhere.run_on(kind, order_id, next(iter(ids), ""))
                return
        if KINDS[kind].bulk:
            self._bulk.ask_targets(kind, targets)

    @Slot(int)
    def _on_counted(self, findings: int) -> None:
        self._window.rail.show_count(Page.CHECKS, findings)

    @Slot()
    def _on_notification_pressed(self) -> None:
        self._tray.put_away()
        self._window.show_page(Page.CHECKS)
        self._window.raise_()
        self._window.activateWindow()


def _zone_of(reader: OrderReader) -> ZoneInfo | None:
    """The shop's own time zone; None while it is not known, or not to this computer."""
    try:
        info = reader.shop_info()
        return ZoneInfo(info.timezone) if info is not None else None
    except (Failure, ValueError, OSError):
        return None
