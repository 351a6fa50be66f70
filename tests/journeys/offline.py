"""Somebody at the window whose network goes away and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.model import Fulfillment, Order
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.waiting.waiting_pane import WaitingPane
from tests.app.programs import lines
from tests.journeys.desks import gid
from tests.journeys.menus import Person, no_browser
from tests.journeys.networks import Network
from tests.journeys.windows import running_program


@dataclass
class Traveller(Person):
    """A person with a network that cannot be relied upon. What is read and pressed is in the window."""

    network: Network = field(kw_only=True)

    # --- the network

    def loses_the_network(self) -> None:
        """It goes, and the window has noticed."""
        self.network.goes()
        self.tries_the_shop()
        self.until_offline()

    def until_offline(self) -> None:
        """The window says so, on top and at the bottom."""
        said = self.word(
            "Offline. You are looking at orders saved", "Offline. Je ziet de bestellingen zoals ze"
        )
        self.program.until(lambda: any(line.startswith(said) for line in lines(self.program)))
        assert self.word("Offline since", "Offline sinds") in self.status()

    def is_back_online(self) -> None:
        """The network is there again, and the person tries it."""
        self.network.comes_back()
        self.tries_the_shop()
        self.until_online()

    def until_online(self) -> None:
        """The window says that all is well."""
        self.program.until(lambda: self.word("Synced", "Gesynchroniseerd") in self.status())

    def tries_the_shop(self) -> None:
        """Sync now, not at the next minute."""
        self.has_the_keyboard()
        schedule = self.program.program.schedule
        assert schedule is not None
        self.program.until(lambda: not schedule.running)
        self.program.press_key(self.program.window, Qt.Key.Key_F5)

    # --- what is read

    def status(self) -> str:
        """The line at the bottom."""
        return self.program.words(self.program.order_desk.window.status)

    def waiting_in_rail(self) -> str:
        """What a screen reader says of the page in the rail: its name, and how much is on it."""
        rail = self.program.order_desk.window.rail.findChild(QListWidget)
        assert isinstance(rail, QListWidget)
        title = self.word("Waiting to be sent", "Wacht op verzending")
        items = [item for row in range(rail.count()) if (item := rail.item(row)).text() == title]
        assert len(items) == 1
        return str(items[0].data(Qt.ItemDataRole.AccessibleTextRole) or items[0].text())

    def count_in_rail(self) -> int:
        """How many actions wait, according to the rail."""
        _, _, count = self.waiting_in_rail().partition(", ")
        return int(count or "0")

    def table_says(self, order: Order) -> str:
        """What the table says of the order's fulfilment, with the badge beside it."""
        heading = self.word("Fulfilment", "Uitvoering")
        model = self.program.order_desk.window.list.model
        for row in range(model.rowCount()):
            if model.order_id(row) == gid("Order", order.id):
                return self.program.row(row)[heading]
        raise AssertionError(f"{order.name} is not in the table")

    def on_card(self) -> list[str]:
        """The lines of the card above the open order; none while it is hidden."""
        card = self.pane.waiting
        return [row.words.text() for row in card.rows if row.isVisible()] if card.isVisible() else []

    def says_on_top(self, words: str) -> bool:
        """Whether one of the lines on top of the window is this."""
        return words in lines(self.program)

    # --- an order, without the shop

    def _until_read(self) -> None:
        """A pass that reads an order unchanged tells nobody: the cards may be older than the cache."""
        self.program.until(self.pane.header.refresh.isEnabled)

    def looks_at(self, order: Order) -> None:
        """Open the order from what this computer has."""
        self.order = order
        order_id = gid("Order", order.id)
        window, detail = self.program.order_desk.window, self.program.order_desk.detail
        self.program.act(lambda: window.show_order(order_id))
        self.program.until(lambda: detail.contents is not None and detail.contents.order.id == order_id)
        self._until_read()

    def queues(self, sheet: ForecastSheet) -> None:
        """Agree on a sheet that says that it will be sent later."""
        later = self.word("sent when the shop can be reached", "verzonden zodra de winkel bereikbaar is")
        assert later in self.reads(sheet), self.reads(sheet)
        self.program.until(sheet.main.isEnabled)
        assert sheet.main.text().startswith(self.word("Queue: ", "In wachtrij: ")), sheet.main.text()
        self.program.press(sheet.main)
        self.program.until(lambda: self.program.order_desk.flow.in_front is None)
        journal = self.program.desk.journal
        self.program.until(lambda: self.count_in_rail() == len(journal.unfinished()))
        assert self.order is not None
        waits = self.word("waiting to be sent", "wacht op verzending")
        assert self.result().startswith(f"{self.order.name}: {waits}"), self.result()

    def cancels_later(self, parcel: Fulfillment) -> None:
        """Offline, agree to cancel that parcel."""
        self.looks_at(self.shop.world.orders[parcel.order_id])
        self.queues(self.asks(self.parcel(), "Cancel fulfilment", "Uitvoering annuleren"))

    # --- the page of what waits

    def goes_to_waiting(self) -> WaitingPane:
        """The page, with its first action chosen."""
        self.program.act(self.program.order_desk.window.show_waiting)
        pane = self.program.order_desk.waiting.page.pane
        self.program.until(lambda: pane.entry is not None)
        return pane

    def listed(self) -> list[tuple[str, str, str]]:
        """The single actions on that page: order, action, state."""
        self.program.act(self.program.order_desk.window.show_waiting)
        model = self.program.order_desk.waiting.page.list.model
        return [
            (
                str(model.index(row, 0).data()),
                str(model.index(row, 1).data()),
                str(model.index(row, 4).data()),
            )
            for row in range(model.rowCount())
        ]

    def until_listed(self, *wanted: tuple[str, str, str]) -> None:
        """Wait until exactly these are listed there."""
        self.program.until(lambda: self.listed() == list(wanted))

    def until_nothing_waits(self) -> None:
        """Nothing does any more; the rail and the lines on top say so too."""
        journal = self.program.desk.journal
        self.program.until(lambda: journal.unfinished() == [])
        self.program.until(lambda: self.count_in_rail() == 0 and lines(self.program) == [])


def agreed_and_now(pane: WaitingPane) -> dict[str, tuple[str, str]]:
    """What was agreed beside what it is now, by what it is about."""
    model = pane.model
    return {
        str(model.index(row, 0).data()): (str(model.index(row, 1).data()), str(model.index(row, 2).data()))
        for row in range(model.rowCount())
    }


@contextmanager
def short_pauses() -> Iterator[None]:
    """What the program waits between two attempts, or before it looks again, is a tenth as long."""
    sleep = SystemClock.sleep
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SystemClock, "sleep", lambda clock, seconds: sleep(clock, seconds / 10))
        yield


@contextmanager
def traveller_at_window(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    network: Network,
    *,
    language: str = "en",
    offline: bool = False,
) -> Iterator[Traveller]:
    """The window on that shop; synced, unless it is started `offline` or nobody gets through."""
    with (
        short_pauses(),
        no_browser() as browser,
        running_program(qapp, qtbot, folder, network.url, language, offline=offline) as program,
    ):
        person = Traveller(program, network.shop, language, browser, network=network)
        program.until(lambda: program.program.desk is not None)
        if not offline:
            orders = len(network.shop.world.orders)
            program.until(lambda: program.order_desk.window.list.model.rowCount() == orders)
            person.until_online()
        yield person
