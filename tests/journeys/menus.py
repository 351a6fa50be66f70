"""Somebody who works with the options menus in the real window, on a demo shop that others use too.

What is asserted is what this person reads: lines of menus, sheets, cards, badges, the result line, the
journal. Widgets are pressed and typed into as mouse and keyboard do it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Barrier

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.model import Order
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.actions.options_menu import OptionsMenu
from fulfilldesk.ui.actions.progress_steps import ProgressSteps
from fulfilldesk.ui.badges import BadgeLabel
from fulfilldesk.ui.details.detail_pane import DetailPane
from fulfilldesk.ui.details.fulfillment_card import FulfillmentCard
from fulfilldesk.ui.details.work_card import WorkCard
from tests.journeys.desks import CountingShop, gid, without_age
from tests.journeys.windows import RunningProgram, running_program

ORDERS = 12
LANGUAGES = ("en", "nl")
_SCHEMES = ("http", "https", "javascript", "file", "data")


@dataclass(frozen=True)
class Line:
    """A line of an options menu; `reason` is why it is greyed out, empty when it can be chosen."""

    words: str
    reason: str
    action: QAction


class Browser(QObject):
    """Takes the place of the system's browser: whatever is opened comes here."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        """Note the address."""
        self.opened.append(url.toString())


@contextmanager
def no_browser() -> Iterator[Browser]:
    """Nothing leaves the test: addresses of every kind are noted and not opened."""
    browser = Browser()
    for scheme in _SCHEMES:
        QDesktopServices.setUrlHandler(scheme, browser, "visit")
    try:
        yield browser
    finally:
        for scheme in _SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


@dataclass
class Person:
    """At the window of one shop, in one language."""

    program: RunningProgram
    shop: DemoShop
    language: str
    browser: Browser
    order: Order | None = field(default=None, init=False)

    def word(self, english: str, dutch: str) -> str:
        """What this person reads."""
        return english if self.language == "en" else dutch

    # --- an order

    def opens(self, order: Order) -> None:
        """Sync, so that what somebody else just placed is there, and look at it."""
        self.order = order
        order_id = gid("Order", order.id)
        window, detail = self.program.order_desk.window, self.program.order_desk.detail
        schedule = self.program.program.schedule
        assert schedule is not None
        self.program.until(lambda: not schedule.running)  # it would have looked before the order was there
        self.has_the_keyboard()
        self.program.press_key(window, Qt.Key.Key_F5)
        self.program.until(lambda: self.program.desk.cache.order(order_id) is not None)
        self.program.until(lambda: not schedule.running)
        self.program.act(lambda: window.show_order(order_id))
        self.program.until(lambda: detail.contents is not None and detail.contents.order.id == order_id)
        self._until_read()

    def reads_again(self) -> None:
        """Press the button that reads the order afresh."""
        self.program.press(self.pane.header.refresh)
        self._until_read()

    def _until_read(self) -> None:
        """Nothing is being read, and the cards show what was."""
        order_id, cache = gid("Order", self._open_order.id), self.program.desk.cache
        detail = self.program.order_desk.detail

        def settled() -> bool:
            if detail.contents is None or not self.pane.header.refresh.isEnabled():
                return False
            kept = cache.order(order_id)
            return kept is not None and without_age(detail.contents.order) == without_age(kept)

        self.program.until(settled)

    def has_the_keyboard(self) -> None:
        """The window has the keyboard, and everything in it is in its place. The offscreen platform may
        forget which window was in front when a menu closes."""
        self.program.act(self.program.window.activateWindow)
        self.program.until(self.program.window.isActiveWindow)

    @property
    def pane(self) -> DetailPane:
        """The order's cards."""
        return self.program.order_desk.pane

    @property
    def header(self) -> QWidget:
        """The top of the pane, with the order's own menu."""
        return self.pane.header

    def parcel(self, number: int = 0) -> FulfillmentCard:
        """A parcel's card, live ones first."""
        return [card for card in self.pane.parcels if card.isVisible()][number]

    def work(self, number: int = 0) -> WorkCard:
        """A card of work to do."""
        return self.work_cards()[number]

    def work_cards(self) -> list[WorkCard]:
        """All of them."""
        return [card for card in self.pane.works if card.isVisible()]

    def badges(self) -> list[str]:
        """The badges beside the order's number."""
        return self.pane.header.badges()

    def in_table(self) -> str:
        """The order's status in the table of orders."""
        number, status = self.word("Order", "Bestelling"), self.word("Fulfilment", "Uitvoering")
        rows = range(self.program.order_desk.window.list.model.rowCount())
        found = [row for row in map(self.program.row, rows) if row[number] == self._open_order.name]
        return found[0][status] if found else ""

    def until_badge(self, english: str, dutch: str) -> None:
        """Wait until the order's first badge, its status, says this."""
        self.program.until(lambda: self.badges()[0] == self.word(english, dutch))

    # --- a menu

    def menu(self, card: QWidget, *, keys: bool = False) -> OptionsMenu:
        """Open the options of a card or of the order, with the mouse or the keyboard. Whatever it is about,
        the preview comes first, and what cannot be chosen says why."""
        if keys and isinstance(card, FulfillmentCard | WorkCard):
            card.setFocus()
            self.program.press_key(card, Qt.Key.Key_Return)
        elif keys:
            self.program.press_key(card.dots, Qt.Key.Key_Return)  # type: ignore[attr-defined]
        else:
            self.program.press(card.dots)  # type: ignore[attr-defined]
        menu = self.pane.menu
        assert menu is not None
        self.program.until(menu.isVisible)
        lines = lines_of(menu)
        first = self.word("Preview inventory effect", "Voorraadeffect bekijken")
        assert lines[0].words == first, lines[0].words
        assert [line.words for line in lines if line.reason] == [
            line.words for line in lines if not line.action.isEnabled()
        ]
        return menu

    def offered(self, card: QWidget) -> dict[str, str]:
        """What the menu says: words to the reason why not, which is empty for what can be chosen."""
        menu = self.menu(card)
        found = {line.words: line.reason for line in lines_of(menu)}
        self.program.press_key(menu, Qt.Key.Key_Escape)
        return found

    def chooses(self, card: QWidget, english: str, dutch: str, *, keys: bool = False) -> None:
        """Choose the line with these words."""
        words = self.word(english, dutch)
        menu = self.menu(card, keys=keys)
        line = next((line for line in lines_of(menu) if line.words.rstrip("…") == words), None)
        assert line is not None, f"{words!r} is not among {[each.words for each in lines_of(menu)]}"
        assert line.action.isEnabled(), f"{words}: {line.reason}"
        if keys:
            while menu.activeAction() is not line.action:
                self.program.press_key(menu, Qt.Key.Key_Down)
            self.program.press_key(menu, Qt.Key.Key_Return)
        else:
            spot = menu.actionGeometry(line.action).center()
            self.program.act(lambda: QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot))

    # --- a sheet

    def asks(self, card: QWidget, english: str, dutch: str, *, keys: bool = False) -> ForecastSheet:
        """Choose the line, and wait until the sheet has read what it needs."""
        self.chooses(card, english, dutch, keys=keys)
        return self.sheet()

    def sheet(self) -> ForecastSheet:
        """The open sheet, once it asks."""
        flow = self.program.order_desk.flow
        self.program.until(lambda: flow.in_front is not None)
        assert flow.in_front is not None
        sheet = flow.in_front.sheet
        reading = self.word("Reading order and stock…", "Bestelling en voorraad lezen…")
        self.program.until(lambda: sheet.status() not in ("", reading))
        self.has_the_keyboard()
        return sheet

    def reads(self, sheet: ForecastSheet) -> str:
        """Everything on the sheet that can be seen, a line each."""
        badges = [each.badge().words for each in sheet.findChildren(BadgeLabel) if each.isVisible()]
        facts = sheet.view.facts
        return "\n".join(
            [
                sheet.title(),
                self.program.words(sheet),
                *(sheet.notes()),
                *(facts.texts() if facts.isVisible() else ()),
                *(" ".join(row.values()) for row in stock_rows(sheet)),
                " → ".join(badges),
                sheet.status(),
            ]
        )

    def agrees(self, sheet: ForecastSheet, english: str, dutch: str) -> None:
        """Press the main button. It comes out as forecast, and the result line says what was done."""
        self.program.until(sheet.main.isEnabled)
        self.program.press(sheet.main)
        flow = self.program.order_desk.flow
        self.program.until(lambda: flow.in_front is None or not isinstance(sheet.extra, ProgressSteps))
        assert flow.in_front is None, self.reads(sheet)
        done = f"{self._open_order.name}: {self.word(english, dutch)}."
        well = self.word("Order and stock are as forecast.", "Bestelling en voorraad zijn zoals verwacht.")
        assert self.result() == f"{done} {well}"
        self._until_read()

    def leaves(self, sheet: ForecastSheet) -> None:
        """Close it with Esc."""
        self.program.press_key(sheet, Qt.Key.Key_Escape)
        self.program.until(lambda: self.program.order_desk.flow.in_front is None)

    # --- afterwards

    def result(self) -> str:
        """What the result line says."""
        return self.program.order_desk.result_line.text()

    def undoes_at_once(self, english: str, dutch: str) -> None:
        """Press the result line's button, and agree."""
        self.program.press(self.program.order_desk.result_line.undo)
        self.agrees(self.sheet(), english, dutch)

    def journal(self) -> list[tuple[str, str]]:
        """The journal's lines of the open order, newest first: what was done, and how it came out."""
        desk, order_id = self.program.order_desk, gid("Order", self._open_order.id)
        self.program.act(desk.window.show_journal)
        model = desk.journal_view.model
        written = {_standing(entry) for entry in self.program.desk.journal.of_order(order_id)}

        def shown() -> list[int]:
            rows = range(model.rowCount())
            return [row for row in rows if model.rows[row].action.order_id == order_id]

        self.program.until(lambda: {_standing(model.rows[row]) for row in shown()} == written)
        told = [(str(model.index(row, 2).data()), str(model.index(row, 5).data())) for row in shown()]
        self.program.act(lambda: desk.window.show_order(order_id))
        return told

    def done_and_undone(self, done: tuple[str, str], undo: tuple[str, str]) -> list[tuple[str, str]]:
        """What the journal tells when the second took the first back."""
        well = self.word("As forecast", "Zoals verwacht")
        undone = self.word("undone", "ongedaan gemaakt")
        return [(self.word(*undo), well), (self.word(*done), f"{well}, {undone}")]

    def done_only(self, done: tuple[str, str]) -> list[tuple[str, str]]:
        """What the journal tells of one action that was done."""
        return [(self.word(*done), self.word("As forecast", "Zoals verwacht"))]

    @property
    def _open_order(self) -> Order:
        assert self.order is not None
        return self.order


def lines_of(menu: OptionsMenu) -> list[Line]:
    """The lines of the menu, without the rules between them."""
    lines = []
    for action in menu.actions():
        if not action.isSeparator():
            words, _, reason = action.text().replace("&&", "&").partition("\n")
            lines.append(Line(words, reason, action))
    return lines


def stock_rows(sheet: ForecastSheet) -> list[dict[str, str]]:
    """The forecast's table, when it can be seen: heading to text."""
    model, role = sheet.view.model, Qt.ItemDataRole.DisplayRole
    if not sheet.view.table.isVisible():
        return []
    headings = [
        str(model.headerData(column, Qt.Orientation.Horizontal, role))
        for column in range(model.columnCount())
    ]
    return [
        {heading: str(model.index(row, column).data(role)) for column, heading in enumerate(headings)}
        for row in range(model.rowCount())
    ]


def button(top: QWidget, words: str) -> QPushButton:
    """The button with these words that can be seen."""
    found = [each for each in top.findChildren(QPushButton) if each.isVisible() and each.text() == words]
    assert found, f"no button {words!r}"
    return found[0]


@contextmanager
def person_at_window(qapp: QApplication, qtbot: QtBot, folder: Path, language: str) -> Iterator[Person]:
    """The window in that language, on a synced demo shop over real HTTP."""
    with (
        running_shop(CountingShop(orders=ORDERS, plan=PLUS)) as (shop, url),
        no_browser() as browser,
        running_program(qapp, qtbot, folder, url, language) as program,
    ):
        program.until(lambda: program.program.desk is not None)
        program.until(lambda: program.order_desk.window.list.model.rowCount() == ORDERS)
        _all_at_work(program)
        yield Person(program, shop, language, browser)


def _all_at_work(program: RunningProgram) -> None:
    """Start every worker that the program may come to need: a window serves several tests, and none of them
    is to answer for a thread that only happened to begin in it."""
    for lane in program.program._runners[-1]._lanes.values():
        together = Barrier(lane._max_workers + 1)
        for _ in range(lane._max_workers):
            lane.submit(together.wait)
        together.wait()


def _standing(entry: JournalEntry) -> tuple[str, EntryState, str | None]:
    """How far an action is, and what took it back."""
    return entry.action.id, entry.state, entry.undone_by
