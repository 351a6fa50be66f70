"""Somebody who looks after what the checks find, at the window of a shop in which such things went wrong.

What is asserted is what this person reads: the rail, the list of checks, the sentences of the findings, the
result line. What became of it in the shop is asked of the demo shop itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from fulfilldesk.app import check_schedule
from fulfilldesk.demoshop.model import Order
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.actions.progress_steps import ProgressSteps
from fulfilldesk.ui.bulk.bulk_sheet import BulkSheet
from fulfilldesk.ui.checks import checks_page, notification, texts
from fulfilldesk.ui.checks.checks_page import ChecksPage
from fulfilldesk.ui.checks.mark_sheets import FineSheet
from fulfilldesk.ui.pages import Page
from tests.journeys.form_filling import types
from tests.journeys.menus import Person, _all_at_work, no_browser
from tests.journeys.offline import short_pauses
from tests.journeys.told_shops import PassingTime, ToldShop, told_shop
from tests.journeys.windows import running_program

#: What the program waits before it looks again, in these tests.
_AT_ONCE_MS = 30

Finding = Mapping[str, str]


@dataclass
class Keeper(Person):
    """A person who goes through the findings. What is read and pressed is in the window."""

    time: PassingTime = field(kw_only=True)
    told: Mapping[str, Order] = field(kw_only=True)

    # --- where one is

    def goes_to(self, page: Page) -> None:
        """Click its line in the rail."""
        rail = self._rail()
        item = self.program.order_desk.window.rail._list.entries[page.value]
        spot = rail.visualItemRect(item).center()
        self.program.act(lambda: QTest.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=spot))
        self.program.until(self.program.order_desk.window.pages[page].isVisible)

    def in_rail(self) -> int:
        """How many findings there are, as the rail says to a screen reader."""
        item = self.program.order_desk.window.rail._list.entries[Page.CHECKS.value]
        said = str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text())
        return int(said.partition(", ")[2] or "0")

    def syncs(self) -> None:
        """F5, and what follows a pass is done."""
        schedule = self.program.program.schedule
        assert schedule is not None
        self.program.until(lambda: not schedule.running)
        self.has_the_keyboard()
        self.program.press_key(self.program.window, Qt.Key.Key_F5)
        self.program.until(lambda: not schedule.running)

    def checks_now(self) -> None:
        """Press the button, and wait until it can be pressed again."""
        self.goes_to(Page.CHECKS)
        self.program.until(self.page.column.check_now.isEnabled)
        self.program.press(self.page.column.check_now)
        self.program.until(self.page.column.check_now.isEnabled)

    # --- the page

    @property
    def page(self) -> ChecksPage:
        """The page of the checks."""
        return self.program.order_desk.watch.checks

    def counts(self) -> dict[str, int]:
        """How many findings each check has, as the list says; those without any are left out."""
        return {row.check: int(row.count) for row in self.page.column.list.rows() if row.check and row.count}

    def looks_at(self, check: str) -> None:
        """Go to the page, click the check, and wait until its findings are there."""
        self.goes_to(Page.CHECKS)
        self.program.until(lambda: sum(self.counts().values()) == self.in_rail())
        listed = self.page.column.list
        place = next(place for place, row in enumerate(listed.rows()) if row.check == check)
        index = listed.model().index(place, 0)
        listed.scrollTo(index)
        click(self, listed, listed.visualRect(index).center())
        self.program.until(lambda: self.page.pane.check is not None and self.page.pane.check.name == check)
        self.program.until(lambda: len(self.findings()) == self.counts().get(check, 0))

    def findings(self) -> list[Finding]:
        """What the chosen check has found: heading to words, a line each."""
        model, role = self.page.pane.list.model, Qt.ItemDataRole.DisplayRole
        columns = range(model.columnCount())
        headings = [str(model.headerData(each, Qt.Orientation.Horizontal, role)) for each in columns]
        return [
            {heading: str(model.index(row, each).data(role)) for each, heading in enumerate(headings)}
            for row in range(model.rowCount())
        ]

    def names(self) -> list[str]:
        """The orders of the findings that are listed."""
        return [finding[texts.order()] for finding in self.findings()]

    def finding(self, name: str) -> Finding:
        """The one of that order, which must be there."""
        return next(each for each in self.findings() if each[texts.order()] == name)

    def selects(self, *names: str) -> None:
        """Click the first of these orders, and the others with Ctrl."""
        table = self.page.pane.list.table
        for place, name in enumerate(names):
            index = table.model().index(self.names().index(name), 0)
            table.scrollTo(index)
            key = Qt.KeyboardModifier.ControlModifier if place else Qt.KeyboardModifier.NoModifier
            click(self, table, table.visualRect(index).center(), key)
        assert self.page.pane.number() == len(names)

    def chooses_below(self, button: QPushButton, words: str) -> None:
        """Press a button that opens a menu, and choose the line with these words."""
        self.program.press(button)
        bar, header = self.page.pane.bar, self.page.pane.header
        menu = header.menu if button is header.copy else bar.menu
        assert menu is not None
        self.program.until(menu.isVisible)
        line = next(each for each in menu.actions() if each.text().rstrip("…") == words)
        assert line.isEnabled(), line.text()
        spot = menu.actionGeometry(line).center()
        self.program.act(lambda: QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot))

    def lists(self, standing: Standing) -> None:
        """Take the arrow to what is listed: what is to be looked at, was put off or is fine."""
        box = self.page.pane.header.standing
        self.program.act(box.setFocus)
        wanted = list(Standing).index(standing)
        while box.currentIndex() != wanted:
            down = box.currentIndex() < wanted
            self.program.press_key(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    # --- sheets

    def calls_fine(self, note: str) -> None:
        """Press the button, type why, and agree."""
        self.program.press(self.page.pane.bar.fine)
        sheet = self.page.sheet
        assert isinstance(sheet, FineSheet)
        types(self, sheet.note, note)
        self.program.press(sheet.main)

    def sheet_for_many(self) -> BulkSheet:
        """The open sheet for several orders, once it asks."""
        bulk = self.program.order_desk.bulk
        self.program.until(lambda: bulk.in_front is not None)
        assert bulk.in_front is not None
        sheet = bulk.in_front.sheet
        self.program.until(lambda: sheet.main.isVisible() or sheet.hint.isVisible())
        self.has_the_keyboard()
        return sheet

    def confirms(self, sheet: ForecastSheet, name: str) -> None:
        """Press the main button: it comes out as forecast."""
        self._presses_main(sheet)
        assert self.program.order_desk.flow.in_front is None, self.reads(sheet)
        well = self.word("Order and stock are as forecast.", "Bestelling en voorraad zijn zoals verwacht.")
        assert self.result().startswith(f"{name}: ") and well in self.result(), self.result()

    def confirms_and_reads(self, sheet: ForecastSheet, words: str) -> None:
        """Press the main button: it comes out otherwise, as the sheet then says, until it is closed."""
        self._presses_main(sheet)
        assert words in self.reads(sheet), self.reads(sheet)
        self.leaves(sheet)

    def _presses_main(self, sheet: ForecastSheet) -> None:
        """Say why, where that is asked for, press it, and wait until it is done."""
        if sheet.reason.isVisible():
            types(self, sheet.reason.field, "the checks found it")
        self.program.until(sheet.main.isEnabled)
        self.program.press(sheet.main)
        flow = self.program.order_desk.flow
        self.program.until(lambda: flow.in_front is None or not isinstance(sheet.extra, ProgressSteps))

    def confirms_for_many(self, sheet: BulkSheet) -> None:
        """Tick every concern, say why where that is asked for, press the main button; the batch is done."""
        for row in sheet.view.decisions.rows.values():
            if row.box is not None and not row.box.isChecked():
                self.program.act(row.box.click)
        if sheet.reason.isVisible():
            types(self, sheet.reason.field, "the checks found it")
        self.program.until(lambda: sheet.main.isVisible() and sheet.main.isEnabled())
        self.program.press(sheet.main)
        self.program.until(lambda: self.program.order_desk.bulk.in_front is None)
        work = self.program.order_desk.waiting.work
        self.program.until(lambda: bool(self.program.desk.journal.batches()) and work.summary.count == 0)

    def _rail(self) -> QListWidget:
        rail = self.program.order_desk.window.rail.findChild(QListWidget)
        assert isinstance(rail, QListWidget)
        return rail


def click(
    person: Person,
    view: QAbstractItemView,
    spot: QPoint,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click a place in a list or table."""
    person.program.act(lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, spot))


@contextmanager
def looks_soon(time: PassingTime) -> Iterator[None]:
    """The program's time is that one, and it looks again at once where it would wait a moment for more."""
    with short_pauses(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(SystemClock, "now", lambda _: time.now())
        patch.setattr(check_schedule, "SOON_MS", _AT_ONCE_MS)
        patch.setattr(checks_page, "_READ_EVERY_MS", _AT_ONCE_MS)
        patch.setattr(notification, "_COUNT_EVERY_MS", _AT_ONCE_MS)
        yield


@contextmanager
def keeper_at_window(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    shop: ToldShop,
    url: str,
    time: PassingTime,
    *,
    language: str = "en",
    offline: bool = False,
) -> Iterator[Keeper]:
    """The window on that shop: synced, unless it is started `offline`, and looked at by the checks."""
    with (
        looks_soon(time),
        no_browser() as browser,
        running_program(qapp, qtbot, folder, url, language, offline=offline) as program,
    ):
        keeper = Keeper(program, shop, language, browser, time=time, told=shop.told)
        program.order_desk._look.formats._now = time.now
        program.until(lambda: program.program.desk is not None)
        program.until(lambda: program.order_desk.window.list.model.rowCount() == len(shop.world.orders))
        program.until(lambda: keeper.in_rail() > 0)
        _all_at_work(program)
        yield keeper


@contextmanager
def keeper_of(
    qapp: QApplication, qtbot: QtBot, folder: Path, *stories: str, language: str = "en"
) -> Iterator[Keeper]:
    """The window on such a shop."""
    time = PassingTime()
    with (
        told_shop(time, *stories) as (shop, url),
        keeper_at_window(qapp, qtbot, folder, shop, url, time, language=language) as keeper,
    ):
        yield keeper
