"""Starting the program without a network, with `--offline` and without it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.message_line import Remedy
from tests.app.programs import lines, press_remedy, rows
from tests.journeys.menus import no_browser
from tests.journeys.networks import ORDERS, fragile_network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import placed, sent
from tests.journeys.windows import running_program


def test_with_offline_nothing_is_asked_of_a_shop_that_is_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel, order = sent(shop, 2), placed(shop, 1)
        with traveller_at_window(qapp, qtbot, tmp_path, network):
            pass
        asked = shop.asked.total()
        with traveller_at_window(qapp, qtbot, tmp_path, network, offline=True) as anna:
            anna.until_offline()
            anna.program.until(lambda: rows(anna.program) == ORDERS + 2)
            anna.looks_at(order)
            assert anna.badges()[0] == "Unfulfilled"
            anna.cancels_later(parcel)
            anna.program.until(lambda: anna.count_in_rail() == 1)
            assert shop.asked.total() == asked and shop.did == []
            press_remedy(anna.program, Remedy.TRY_AGAIN)  # until somebody wants it to
            anna.until_online()
            anna.until_nothing_waits()
        assert shop.did == ["fulfillmentCancel"]


def test_without_a_network_the_saved_orders_are_there_at_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        order = placed(network.shop, 1)
        with traveller_at_window(qapp, qtbot, tmp_path, network):
            pass
        network.goes()
        with (
            no_browser() as browser,
            running_program(qapp, qtbot, tmp_path, network.url, "en") as program,
        ):
            anna = Traveller(program, network.shop, "en", browser, network=network)
            assert rows(program) == ORDERS + 1  # before anything was tried
            program.until(lambda: program.program.desk is not None)
            anna.looks_at(order)
            anna.until_offline()
            assert anna.badges()[0] == "Unfulfilled"
            anna.is_back_online()
            program.until(lambda: lines(program) == [])


def test_the_very_first_start_without_a_network_says_so_and_goes_on_when_it_is_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        network.goes()
        with (
            no_browser() as browser,
            running_program(qapp, qtbot, tmp_path, network.url, "en") as program,
        ):
            anna = Traveller(program, network.shop, "en", browser, network=network)
            program.until(lambda: lines(program) == ["Offline. There are no orders on this computer yet."])
            assert rows(program) == 0
            network.comes_back()
            schedule = program.program.schedule
            assert schedule is not None
            program.until(lambda: not schedule.running)  # the pass that found it gone is over
            press_remedy(program, Remedy.TRY_AGAIN)
            anna.until_online()
            program.until(lambda: rows(program) == ORDERS and lines(program) == [])
