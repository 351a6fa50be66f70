"""Offline: editing an order's note and tags; its address is known to the shop only."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.form_filling import writes
from tests.journeys.networks import fragile_network
from tests.journeys.offline import traveller_at_window
from tests.journeys.staging import placed

NOTE = ("Edit note", "Notitie bewerken")
TAGS = ("Edit tags", "Tags bewerken")


def test_a_note_is_written_later(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        shop = network.shop
        order = placed(shop, 1, note="achterom")
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.header, *NOTE)
            writes(anna, sheet, "note", "eerst bellen")
            anna.queues(sheet)
            assert anna.pane.notes.note.text() == order.note == "achterom"
            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.program.until(lambda: anna.pane.notes.note.text() == "eerst bellen")
        assert order.note == "eerst bellen" and shop.did == ["orderUpdate"]


def test_tags_are_written_later(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        shop = network.shop
        order = placed(shop, 1, tags=["b2b"])
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.header, *TAGS)
            writes(anna, sheet, "tags", "b2b, wacht op klant")
            anna.queues(sheet)
            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.program.until(lambda: "wacht op klant" in anna.pane.notes.tags.text())
        assert sorted(order.tags) == ["b2b", "wacht op klant"] and shop.did == ["orderUpdate"]


def test_somebody_elses_tag_in_the_meantime_is_not_lost(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Shopify overwrites tags as a whole: what was agreed to would take the other one away."""
    with fragile_network() as network:
        shop = network.shop
        order = placed(shop, 1, tags=["b2b"])
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.header, *TAGS)
            writes(anna, sheet, "tags", "b2b, spoed")
            anna.queues(sheet)
            with shop.rival() as world:
                world.touch(order)
                order.tags = [*order.tags, "fraude"]
            anna.is_back_online()
            anna.program.until(
                lambda: anna.count_in_rail() == 0 or anna.table_says(order).endswith("Look again")
            )
        assert "fraude" in order.tags, "somebody else's work is never undone unasked"


def test_an_address_cannot_be_edited_without_the_shop(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        order = placed(network.shop, 1)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            assert anna.offered(anna.header)["Edit shipping address…"] == ""
            anna.loses_the_network()
            offered = anna.offered(anna.header)
            offline = "You are offline; this needs a connection to Shopify."
            assert offered["Edit shipping address…"] == offered["Cancel order…"] == offline
            assert offered["Edit note…"] == offered["Edit tags…"] == offered["Archive order…"] == ""
            anna.is_back_online()
            assert anna.offered(anna.header)["Edit shipping address…"] == ""
