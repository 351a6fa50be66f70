"""Offline: searching, filtering and opening orders, with the age of what one looks at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import View
from fulfilldesk.ui.message_line import Remedy
from tests.app.programs import lines, press_remedy, rows
from tests.journeys.networks import ORDERS, fragile_network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import placed, sent


def hours_pass(anna: Traveller, hours: int) -> None:
    """On the clock by which the window says how old something is."""
    formats = anna.program.order_desk._look.formats
    formats._now = lambda: datetime.now(UTC) + timedelta(hours=hours)


def test_searching_filtering_and_opening_work_as_ever(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel, other = sent(network.shop, 2), placed(network.shop, 1)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            program = anna.program
            anna.loses_the_network()
            window, everything = program.order_desk.window, ORDERS + 2
            asked = network.shop.asked.total()

            program.act(window.focus_search)
            program.type(order.name)
            program.until(lambda: rows(program) == 1)
            assert anna.table_says(order) == "Fulfilled"
            program.press_key(None, Qt.Key.Key_Return)
            program.until(lambda: anna.pane.isVisible() and anna.badges()[:1] == ["Fulfilled"])
            assert "3SFIETS1" in anna.parcel().tracking.text()
            assert "Els de Vries" in program.words(anna.pane.customer) + anna.pane.customer.accessibleName()
            program.act(program.order_desk.window.list.clear_filters)
            program.until(lambda: rows(program) == everything)

            program.act(lambda: window.show_view(View.UNFULFILLED))
            program.until(lambda: 0 < rows(program) < everything)
            assert anna.table_says(other) == "Unfulfilled"
            assert "Fulfilled" not in {program.row(row)["Fulfilment"] for row in range(rows(program))}
            assert network.shop.asked.total() == asked


def test_the_age_of_what_is_shown_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        first, second = placed(network.shop, 1), placed(network.shop, 2)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(first)
            assert anna.pane.header.age.text() == "just now"
            anna.loses_the_network()
            hours_pass(anna, 3)
            anna.looks_at(second)
            assert anna.pane.header.age.text() == "3 hours old"
            (line,) = lines(anna.program)
            assert (
                line.startswith("Offline. You are looking at orders saved today at ") or "yesterday" in line
            )
            assert line.endswith("Anything you ask for now waits and is checked again before it is sent.")


def test_reading_an_order_afresh_says_that_the_shop_is_out_of_reach(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        order = placed(network.shop, 1)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            anna.reads_again()
            anna.program.until(lambda: "Shopify cannot be reached." in anna.program.words(anna.pane))
            assert anna.badges()[0] == "Unfulfilled" and anna.work().isVisible()
            anna.is_back_online()
            anna.program.until(lambda: "Shopify cannot be reached." not in anna.program.words(anna.pane))


def test_opening_an_order_finds_out_that_the_network_is_gone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody has to wait for the next minute's pass."""
    with fragile_network() as network:
        order = placed(network.shop, 1)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            network.goes()
            anna.looks_at(order)
            anna.until_offline()


def test_the_network_is_back_and_the_button_on_top_finds_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network, traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
        anna.loses_the_network()
        order = placed(network.shop, 1)  # somebody orders meanwhile
        network.comes_back()
        schedule = anna.program.program.schedule
        assert schedule is not None
        anna.program.until(lambda: not schedule.running)  # the pass that found it gone is over
        press_remedy(anna.program, Remedy.TRY_AGAIN)
        anna.until_online()
        anna.program.until(lambda: rows(anna.program) == ORDERS + 1)
        assert anna.table_says(order) == "Unfulfilled" and lines(anna.program) == []
