"""The page of the checks in a window, for its tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import Listed
from fulfilldesk.services.checks_port import ListedFinding
from fulfilldesk.ui.checks.checks_page import ChecksPage
from fulfilldesk.ui.checks.menu_button import ButtonMenu
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner
from tests.ui.memory_findings import MemoryFindings

UNANSWERED, DECLINED, TO_TELL = "app_unanswered", "app_declined", "supplier_to_tell"


def order_id(number: int) -> str:
    return f"gid://shopify/Order/{number}"


def work_id(number: int) -> str:
    return f"gid://shopify/FulfillmentOrder/{number}"


class Page:
    """The page in a window, and what it has asked for."""

    def __init__(self, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> None:
        self.qtbot = qtbot
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(1200, 820)
        self.view = ChecksPage(self.host, InlineRunner(), theme, formats, settings, self.host)
        self.view.resize(1200, 820)
        self.mends: list[tuple[str, object]] = []
        self.listed: list[Listed] = []
        self.orders: list[str] = []
        self.entries: list[str] = []
        self.view.mend_wanted.connect(lambda kind, targets: self.mends.append((kind, targets)))
        self.view.orders_wanted.connect(self.listed.append)
        self.view.order_wanted.connect(self.orders.append)
        self.view.journal_wanted.connect(self.entries.append)
        self.source = MemoryFindings()

    def show(self, *findings: ListedFinding, checked: bool = True) -> None:
        self.source = MemoryFindings(findings, checked=checked)
        self.view.provide(self.source)
        self.host.show()
        self.host.activateWindow()
        self.qtbot.waitUntil(self.host.isActiveWindow)

    def rows(self) -> list[list[str]]:
        table, model = self.view.pane.list.table, self.view.pane.list.model
        columns = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
        return [
            [model.index(row, column).data() for column in columns]
            for row in range(min(20, model.rowCount()))
        ]

    def checks(self) -> dict[str, tuple[str, str]]:
        """Those with findings: count and the line below."""
        return {row.words: (row.count, row.below) for row in self.view.column.list.rows() if row.count}

    def buttons(self) -> list[str]:
        """What can be pressed below the list, from left to right."""
        return [each.text() for each in self.view.pane.bar.buttons() if each.isVisible() and each.isEnabled()]

    def press(self, words: str) -> None:
        bar = self.view.pane.bar
        button = next(each for each in bar.buttons() if each.text() == words and each.isVisible())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, words: str) -> None:
        """A line of the menu that is open."""
        menu = self.view.pane.bar.menu or self.view.pane.header.menu
        assert isinstance(menu, ButtonMenu)
        action = next(each for each in menu.actions() if each.text().startswith(words))
        assert action.isEnabled()
        action.trigger()
        menu.close()

    def select(self, *rows: int) -> None:
        table = self.view.pane.list.table
        table.clearSelection()
        table.setSelectionMode(table.SelectionMode.MultiSelection)
        for row in rows:
            table.selectRow(row)
        table.setSelectionMode(table.SelectionMode.ExtendedSelection)
