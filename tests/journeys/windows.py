"""The real program in the test: the real window, on a demo shop in a process of its own, over real HTTP."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.app.desk import Desk
from fulfilldesk.app.order_desk import Look, OrderDesk
from fulfilldesk.app.target import Target
from fulfilldesk.app.window import Program
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.options import Options
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.stall_watchdog import StallWatchdog
from tests.conftest import ROOT
from tests.language import speaking

#: Long enough for a slow machine; nothing waits for it when all is well.
PATIENCE_MS = 30_000


@contextmanager
def demo_shop(*arguments: str) -> Iterator[str]:
    """A demo shop in another process, so that its work is not the window's; gives its address."""
    command = [sys.executable, "-m", "fulfilldesk.demoshop", "--port", "0", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as shop:
        assert shop.stdout is not None
        try:
            yield shop.stdout.readline().split()[1]
        finally:
            shop.terminate()
            shop.wait(timeout=20)


class RunningProgram:
    """The program as a person meets it: what is on the screen, and what can be typed and clicked."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot
        self.watchdog = StallWatchdog()

    @property
    def order_desk(self) -> OrderDesk:
        """The window's parts."""
        assert self.program.order_desk is not None
        return self.program.order_desk

    @property
    def desk(self) -> Desk:
        """The open shop."""
        assert self.program.desk is not None
        return self.program.desk

    @property
    def window(self) -> QWidget:
        """The main window."""
        return self.order_desk.window

    def until(self, holds: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
        """Wait until something the person can see is so. Looking at it is not the window's work."""

        def look() -> bool:
            self.watchdog.beat()
            found = holds()
            self.watchdog.skip()
            return found

        self.qtbot.waitUntil(look, timeout=patience_ms)

    def act(self, do: Callable[[], object]) -> None:
        """Do what a person does: the turn of the event loop that answers it, and the next one, which
        paints."""
        self.watchdog.skip()
        do()
        self.watchdog.beat()
        QApplication.processEvents()
        self.watchdog.beat()

    def press_key(self, widget: QWidget | None, key: Qt.Key) -> None:
        """A key pressed in the widget, or wherever the keyboard is."""
        self.act(lambda: QTest.keyClick(widget or QApplication.focusWidget(), key))

    def type(self, text: str) -> None:
        """Letter by letter, wherever the keyboard is."""
        for letter in text:
            self.act(lambda letter=letter: QTest.keyClicks(QApplication.focusWidget(), letter))

    def words(self, widget: QWidget | None = None) -> str:
        """Every text of visible labels and buttons below the widget, the window by default."""
        top = widget or self.window
        found = []
        for child in top.findChildren(QWidget):
            if not child.isVisible():
                continue
            text = getattr(child, "text", None)
            if callable(text):
                found.append(str(text()))
            elif isinstance(child, QLabel):
                found.append(child.text())
        return "\n".join(found)

    def row(self, number: int = 0) -> dict[str, str]:
        """A row of the order table, as the person reads it: column heading to text."""
        model = self.order_desk.window.list.model
        role = Qt.ItemDataRole.DisplayRole
        return {
            str(model.headerData(column, Qt.Orientation.Horizontal, role)): str(
                model.index(number, column).data(role)
            )
            for column in range(model.columnCount())
        }

    def choose(self, words: str) -> None:
        """Open the options menu of the chosen fulfilment and choose the item that begins with these words."""
        pane = self.order_desk.pane
        self.act(lambda: pane.open_options(pane.chosen))
        menu = pane.menu
        assert menu is not None
        self.until(menu.isVisible)
        action = next(item for item in menu.actions() if item.text().replace("&", "").startswith(words))
        assert action.isEnabled(), f"{action.text()} is greyed out"
        menu.setActiveAction(action)
        self.press_key(menu, Qt.Key.Key_Return)

    def press(self, button: QWidget) -> None:
        """Click a button that can be seen and pressed."""
        assert button.isVisible() and button.isEnabled(), button
        self.act(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))


@contextmanager
def running_program(
    qapp: QApplication, qtbot: QtBot, folder: Path, url: str, language: str, *, offline: bool = False
) -> Iterator[RunningProgram]:
    """The program on that shop until the block ends; then it goes the orderly way out. With `offline` it has
    what is in the folder and asks no shop."""
    options = Options(profile_dir=folder, language=language, offline=offline)
    with speaking(qapp, language):
        program = Program(options, Look.of(qapp, Settings(folder / "settings.ini")))
        running = RunningProgram(program, qtbot)
        running.watchdog.start()
        try:
            program.open(Target(shop_address(url), token=DEFAULT_TOKEN))
            yield running
        finally:
            running.watchdog.stop()
            program.end()
