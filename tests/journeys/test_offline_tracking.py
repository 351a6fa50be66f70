"""Offline: editing tracking."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.desks import gid
from tests.journeys.form_filling import ticks, tracking
from tests.journeys.networks import fragile_network
from tests.journeys.offline import agreed_and_now, traveller_at_window
from tests.journeys.staging import mails, sent

EDIT = ("Edit tracking", "Traceergegevens bewerken")


def test_the_new_numbers_are_kept_and_sent_later(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        order = shop.world.orders[parcel.order_id]
        written = mails(order)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.parcel(), *EDIT)
            tracking(anna, sheet, "DHL Express", "JVGL1", "JVGL2")
            anna.queues(sheet)
            assert "3SFIETS1" in anna.parcel().tracking.text(), "what is in Shopify still"
            pane = anna.goes_to_waiting()
            assert agreed_and_now(pane)["Tracking"][0] == "DHL Express JVGL1; DHL Express JVGL2"
            assert [entry.number for entry in parcel.tracking] == ["3SFIETS1"]

            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.program.until(lambda: "JVGL2" in anna.parcel().tracking.text())
            anna.program.until(lambda: anna.table_says(order) == "Fulfilled")
        assert [(entry.company, entry.number) for entry in parcel.tracking] == [
            ("DHL Express", "JVGL1"),
            ("DHL Express", "JVGL2"),
        ]
        assert shop.did == ["fulfillmentTrackingInfoUpdate"] and mails(order) == written


def test_with_an_email_the_customer_gets_one_and_only_when_it_is_sent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        order = shop.world.orders[parcel.order_id]
        written = mails(order)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.parcel(), *EDIT)
            tracking(anna, sheet, "PostNL", "3SFIETS2")
            ticks(anna, sheet, "notify")
            anna.queues(sheet)
            assert mails(order) == written
            anna.is_back_online()
            anna.until_nothing_waits()
        assert mails(order) == written + 1
        assert shop.times("fulfillmentTrackingInfoUpdate", fulfillmentId=gid("Fulfillment", parcel.id)) == 1


def test_leaving_the_sheet_keeps_nothing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.looks_at(network.shop.world.orders[parcel.order_id])
            sheet = anna.asks(anna.parcel(), *EDIT)
            tracking(anna, sheet, "DHL Express", "JVGL1")
            anna.leaves(sheet)
            assert anna.count_in_rail() == 0 and anna.on_card() == []
            assert anna.program.desk.journal.entries() == []
