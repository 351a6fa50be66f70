"""A window to act in: the real flow, commands and sheets around the desk of fakes_ports."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.events import JournalChanged, OrdersChanged
from fulfilldesk.domain.menu import MenuContext
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.packing_slip import PackingSlip
from fulfilldesk.ui.actions.action_flow import ActionFlow
from fulfilldesk.ui.actions.commands import Commands
from fulfilldesk.ui.actions.conversation import Tools
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.details.detail_pane import DetailPane
from fulfilldesk.ui.details.findings_flow import FindingsFlow
from fulfilldesk.ui.details.order_detail import OrderDetail
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from tests.ui.fakes_orders import PARCEL, SHOP
from tests.ui.fakes_ports import Desk
from tests.ui.inline import InlineRunner


class Window:
    """A host with a search field, the result line and the detail pane, joined as in the program."""

    def __init__(
        self, qtbot: QtBot, theme: Theme, item: Order | None = None, runner: Runner | None = None
    ) -> None:
        self.desk = Desk(item)
        self.runner = runner or InlineRunner()
        self.formats = Formats(zone=timezone(timedelta(hours=1)), now=self.desk.clock.now)
        self.opened: list[str] = []
        self.journal_orders: list[str] = []
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.search = QLineEdit()
        self.line = ResultLine(theme)
        tools = Tools(self.host, self.desk.pipeline, self.desk.journal, self.runner, theme, self.formats)
        self.flow = ActionFlow(tools, self.desk.pipeline, self.line, self.host)
        self.slips: list[PackingSlip] = []
        self.commands = Commands(
            self.flow,
            self.line,
            self.open_url,
            self.runner,
            self.desk.shop.external_page,
            self.slips.extend,
            self.host,
        )
        self.commands.journal_wanted.connect(self.journal_orders.append)
        self.detail = OrderDetail(
            self.desk.store,
            self.desk.journal,
            self.desk.pipeline._reading.refresh,
            self.runner,
            self.host,
            findings=self.desk.findings,  # type: ignore[arg-type]
            now=self.desk.clock.now,
        )
        self.pane = DetailPane(self.detail, theme, self.formats)
        self.pane.command_chosen.connect(self.commands.run)
        self.findings = FindingsFlow(
            self.pane.findings,
            self.desk.findings,  # type: ignore[arg-type]
            self.runner,
            self.line,
            Settings(Path("never-written.ini")),
            self.host,
        )
        self.findings.written.connect(self.detail.on_findings_changed)
        column = QVBoxLayout(self.host)
        for part in (self.search, self.line, self.pane):
            column.addWidget(part)
        self.desk.listeners.append(self._on_event)
        self.host.resize(1100, 800)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)

    def open_url(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True

    def open(self) -> None:
        """Show the desk's order in the pane."""
        self.detail.open(self.desk.order_id)

    def run(self, key: str, target_id: str = PARCEL, *, online: bool = True) -> None:
        """Choose a menu item of a fulfilment, a fulfilment order or the order."""
        order = self.desk.order
        target = (
            Target.FULFILLMENT
            if order.fulfillment(target_id)
            else Target.WORK
            if order.work(target_id)
            else Target.ORDER
        )
        context = MenuContext(SHOP, online, tuple(self.desk.journal.of_order(order.id)))
        self.commands.run(key, order, target, target_id, context)

    @property
    def sheet(self) -> ForecastSheet:
        """The open sheet."""
        assert self.flow.in_front is not None, "no sheet is open"
        return self.flow.in_front.sheet

    def _on_event(self, event: object) -> None:
        if isinstance(event, JournalChanged):
            self.flow.on_journal_changed(event.action_id)
            self.detail.on_journal_changed(event.action_id)
        elif isinstance(event, OrdersChanged):
            self.detail.on_orders_changed(event.order_ids)


def settle() -> None:
    """Let deleted widgets go and layouts take their places."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.sendPostedEvents()


def press(qtbot: QtBot, button: QWidget) -> None:
    """Click it."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def buttons(sheet: ForecastSheet) -> list[str]:
    """The words on the buttons that can be seen, left to right."""
    items = (sheet.buttons.itemAt(place).widget() for place in range(sheet.buttons.count()))
    return [item.text() for item in items if isinstance(item, Button) and item.isVisibleTo(sheet)]
