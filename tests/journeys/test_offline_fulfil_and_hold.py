"""Offline: fulfilling and holding work, and what of work cannot be done without asking the shop first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import holds
from tests.journeys.form_filling import only, picks, tracking, writes
from tests.journeys.networks import fragile_network
from tests.journeys.offline import traveller_at_window
from tests.journeys.staging import mails, meanwhile, parcels, placed, works

FULFIL = ("Fulfil items", "Artikelen uitvoeren")
HOLD = ("Hold fulfilment", "Uitvoering pauzeren")
OFFLINE = "You are offline; this needs a connection to Shopify."


def test_items_are_fulfilled_later_with_their_tracking(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        order = placed(shop, 3)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.work(), *FULFIL)
            only(anna, sheet, 2)
            tracking(anna, sheet, "PostNL", "3SFIETS9")
            assert "Unfulfilled → Partially fulfilled" in anna.reads(sheet)
            anna.queues(sheet)
            anna.program.until(lambda: anna.table_says(order) == "Unfulfilled, Waiting")
            assert anna.badges()[0] == "Unfulfilled" and parcels(shop, order) == []

            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.until_badge("Partially fulfilled", "Gedeeltelijk uitgevoerd")
        (parcel,) = parcels(shop, order)
        assert [line.quantity for line in parcel.lines] == [2]
        assert [each.number for each in parcel.tracking] == ["3SFIETS9"]
        assert shop.did == ["fulfillmentCreate"] and mails(order) == 0


def test_a_hold_is_placed_later_with_its_reason_and_note(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        order = placed(shop, 3)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.work(), *HOLD)
            picks(anna, sheet, "hold_reason", "Incorrect address")
            writes(anna, sheet, "note", "huisnummer klopt niet")
            anna.queues(sheet)
            assert works(shop, order)[0].status == "OPEN"
            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.until_badge("On hold", "In de wacht")
            assert anna.work().waits.text() == "On hold: incorrect address – huisnummer klopt niet"
        (work,) = works(shop, order)
        assert [(held.reason, held.reason_notes) for held in work.holds] == [
            ("INCORRECT_ADDRESS", "huisnummer klopt niet")
        ]
        assert shop.did == ["fulfillmentOrderHold"]


def test_what_must_ask_the_shop_first_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Where work may go, and who placed a hold, is known to Shopify only."""
    with fragile_network() as network:
        shop = network.shop
        open_order, held_order = placed(shop, 3), placed(shop, 2)
        meanwhile(shop, holds.hold, works(shop, held_order)[0], reason="OTHER", held_by="Fraudefilter")
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(held_order)
            assert anna.offered(anna.work())["Release hold…"] == ""
            anna.opens(open_order)
            anna.loses_the_network()
            offered = anna.offered(anna.work())
            assert offered["Change location…"] == OFFLINE
            assert [offered[each] for each in ("Fulfil items…", "Hold fulfilment…", "Split…")] == ["", "", ""]
            anna.looks_at(held_order)
            assert anna.offered(anna.work())["Release hold…"] == OFFLINE
            anna.is_back_online()
            assert anna.offered(anna.work())["Release hold…"] == ""
