"""Offline: the program is closed or killed while something waits, and started again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import fulfillments
from fulfilldesk.demoshop.fulfillments import CarrierReport
from tests.app.programs import lines
from tests.conftest import ROOT
from tests.journeys.desks import gid
from tests.journeys.networks import fragile_network
from tests.journeys.offline import agreed_and_now, traveller_at_window
from tests.journeys.staging import meanwhile, sent

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")
WAITS = "Waiting to be sent"


def test_started_again_without_the_shop_everything_still_waits(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        order = shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
        with traveller_at_window(qapp, qtbot, tmp_path, network, offline=True) as anna:
            anna.until_offline()
            anna.program.until(lambda: anna.count_in_rail() == 1)
            assert anna.says_on_top(
                "1 action waits until the shop can be reached. You can quit; it keeps waiting."
            )
            anna.until_listed((order.name, CANCEL[0], WAITS))
            pane = anna.goes_to_waiting()
            assert agreed_and_now(pane)["Order status"][0] == "Unfulfilled"
            anna.looks_at(order)
            assert anna.on_card() != []
            anna.program.until(lambda: anna.table_says(order) == "Fulfilled, Waiting")
            anna.is_back_online()
            anna.until_nothing_waits()
        assert shop.did == ["fulfillmentCancel"]


def test_started_again_with_the_shop_there_it_is_sent_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        shipped = [sent(shop, 1), sent(shop, 2)]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            for parcel in shipped:
                anna.cancels_later(parcel)
        network.comes_back()
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.program.until(lambda: len(shop.did) == 2)
            anna.until_nothing_waits()
            for parcel in shipped:
                anna.looks_at(shop.world.orders[parcel.order_id])
                anna.program.until(lambda: anna.badges()[0] == "Unfulfilled")
                assert anna.journal() == [(CANCEL[0], "As forecast")]
        assert [given["id"] for _, given in shop.carried_out] == [
            gid("Fulfillment", each.id) for each in shipped
        ]


def test_changed_while_nobody_was_there_it_waits_for_the_person(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
        meanwhile(network.shop, fulfillments.add_event, parcel, CarrierReport("DELIVERED"))
        network.comes_back()
        for _ in range(2):  # and still, when she does not get to it
            with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
                anna.until_listed((order.name, CANCEL[0], "Changed since you asked"))
                anna.program.until(
                    lambda: lines(anna.program) == ["1 action waits for you: the order changed since."]
                )
        assert network.shop.did == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_instead_of_closed_nothing_is_lost(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        order = shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network):
            pass
        names = (gid("Order", order.id), gid("Fulfillment", parcel.id))
        command = [sys.executable, "-m", "tests.journeys.offline_program", str(tmp_path), network.url, *names]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "waits\n"
            program.kill()
        with traveller_at_window(qapp, qtbot, tmp_path, network, offline=True) as anna:
            anna.until_listed((order.name, CANCEL[0], WAITS))
            assert shop.did == []
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.program.until(lambda: shop.did != [])
            anna.until_nothing_waits()
            anna.looks_at(order)
            assert anna.journal() == [(CANCEL[0], "As forecast")]
        assert shop.did == ["fulfillmentCancel"]
