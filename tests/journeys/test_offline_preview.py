"""Offline: looking at what an action would do, on what this computer has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.menus import stock_rows
from tests.journeys.networks import fragile_network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import WAREHOUSE, placed, sent

PREVIEW = ("Preview inventory effect", "Voorraadeffect bekijken")


def test_the_effect_is_shown_from_saved_data_with_its_age(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            online = anna.asks(anna.parcel(), *PREVIEW)
            as_online = without_ages(anna, online), stock_rows(online)
            anna.leaves(online)
            anna.loses_the_network()
            asked = network.shop.asked.total()

            sheet = anna.asks(anna.parcel(), *PREVIEW)
            assert sheet.title() == "What cancelling fulfilment #1009-F1 would do"
            assert sheet.status().startswith("From saved data, read ")
            (row,) = stock_rows(sheet)
            assert WAREHOUSE in row.values() and as_online == (without_ages(anna, sheet), stock_rows(sheet))
            anna.leaves(sheet)
            assert network.shop.asked.total() == asked
            assert anna.program.desk.journal.entries() == [] and anna.count_in_rail() == 0


def without_ages(anna: Traveller, sheet: object) -> list[str]:
    """What the sheet says, but for when it was read."""
    status = sheet.status()  # type: ignore[attr-defined]
    return [line for line in anna.reads(sheet).splitlines() if line and line != status]  # type: ignore[arg-type]


def test_from_the_preview_one_goes_on_to_agree(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """As with the shop there; only that it is sent later."""
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.parcel(), *PREVIEW)
            assert sheet.main.isVisible() and sheet.main.text() == "Cancel fulfilment…"
            anna.program.press(sheet.main)
            anna.queues(sheet)
            anna.program.until(lambda: anna.count_in_rail() == 1)
            anna.is_back_online()
            anna.until_nothing_waits()
        assert network.shop.did == ["fulfillmentCancel"]


def test_the_network_goes_while_a_preview_is_being_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        order = placed(network.shop, 3)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            network.shop.before["OrdersByIds"] = network.goes
            sheet = anna.asks(anna.work(), *PREVIEW)
            anna.program.until(lambda: sheet.status().startswith("From saved data, read "))
            assert "Fulfilled" in anna.reads(sheet)
            anna.leaves(sheet)
