"""For how long orders stay on this computer: chosen in the shop's menu, in the real window."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.store import database
from tests.app.programs import files_of
from tests.journeys.windows import RunningProgram, running_program

ORDERS = 200


@pytest.fixture
def url() -> Iterator[str]:
    with running_shop(orders=ORDERS) as (_, address):
        yield address


def choices(running: RunningProgram) -> list[QAction]:
    """What can be chosen."""
    return [action for action in running.order_desk.window.menu._kept.actions() if action.isCheckable()]


def chosen(running: RunningProgram) -> list[str]:
    """What is ticked."""
    return [action.text() for action in choices(running) if action.isChecked()]


def choose(running: RunningProgram, words: str) -> None:
    """Click that line of the menu."""
    action = next(each for each in choices(running) if each.text() == words)
    running.act(action.trigger)


def count(running: RunningProgram) -> int:
    """How many orders there are on this computer."""
    return running.desk.cache.order_count()


def test_all_are_kept_until_somebody_chooses_and_come_back_afterwards(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, url: str
) -> None:
    with running_program(qapp, qtbot, tmp_path, url, "en") as running:
        running.until(lambda: running.program.desk is not None and count(running) == ORDERS)
        running.until(lambda: chosen(running) == ["All orders"])
        running.desk.cache.keep_days(30)  # the demo shop's orders are younger than any choice
    with running_program(qapp, qtbot, tmp_path, url, "en") as running:
        running.until(lambda: running.program.desk is not None and 0 < count(running) < ORDERS)
        assert chosen(running) == []
        schedule = running.program._schedule
        assert schedule is not None
        running.until(lambda: not schedule.running)  # the pass after it is the one that reads everything
        choose(running, "All orders")
        running.until(lambda: running.desk.cache.kept_days() is None)
        running.until(lambda: count(running) == ORDERS)
        assert chosen(running) == ["All orders"]


def test_a_choice_is_remembered(qapp: QApplication, qtbot: QtBot, tmp_path: Path, url: str) -> None:
    with running_program(qapp, qtbot, tmp_path, url, "nl") as running:
        running.until(lambda: running.program.desk is not None and chosen(running) != [])
        choose(running, "Openstaande bestellingen en het laatste jaar")
        running.until(lambda: running.desk.cache.kept_days() == 366)
    with running_program(qapp, qtbot, tmp_path, url, "nl") as running:
        running.until(lambda: chosen(running) == ["Openstaande bestellingen en het laatste jaar"])


def test_a_choice_that_cannot_be_written_is_said_and_not_shown(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_SECONDS", 0.2)
    file, _ = files_of(tmp_path, url)
    with running_program(qapp, qtbot, tmp_path, url, "en") as running:
        running.until(lambda: running.program.desk is not None and count(running) == ORDERS)
        running.until(lambda: chosen(running) == ["All orders"])
        with closing(sqlite3.connect(file, isolation_level=None)) as another_program:
            another_program.execute("BEGIN IMMEDIATE")
            choose(running, "Open orders and the last year")
            running.until(lambda: "are in use" in running.words(running.order_desk.window.message_line))
            running.until(lambda: chosen(running) == ["All orders"])
        assert running.desk.cache.kept_days() is None


def test_the_menu_says_what_becomes_of_the_rest(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, url: str
) -> None:
    with running_program(qapp, qtbot, tmp_path, url, "en") as running:
        window = running.order_desk.window
        menu = next(
            action.menu()
            for action in window.menu.actions()
            if action.text() == "Orders kept on this computer"
        )
        assert isinstance(menu, QMenu)
        lines = [action for action in menu.actions() if not action.isSeparator()]
        assert [line.text() for line in lines] == [
            "All orders",
            "Open orders and the last five years",
            "Open orders and the last two years",
            "Open orders and the last year",
            "Older orders stay in Shopify",
        ]
        assert [line.isEnabled() for line in lines] == [True, True, True, True, False]
