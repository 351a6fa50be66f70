"""Two people with a program and files of their own on one shop, one of them offline: the later one is told
what happened, and nothing is done twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.networks import FragileShop, Network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import parcels, placed, sent, works

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")
FULFIL = ("Fulfil items", "Artikelen uitvoeren")
CHANGED = "Changed since you asked"


@contextmanager
def two_offices(shop: FragileShop) -> Iterator[tuple[Network, Network]]:
    """One shop, a network from each."""
    here, there = Network(shop), Network(shop)
    try:
        yield here, there
    finally:
        here.goes()
        there.goes()
        shop.close()


@contextmanager
def anna_and_ben(
    qapp: QApplication, qtbot: QtBot, folder: Path, shop: FragileShop
) -> Iterator[tuple[Traveller, Traveller]]:
    """Each at a window of their own."""
    with (
        two_offices(shop) as (here, there),
        traveller_at_window(qapp, qtbot, folder / "anna", here) as anna,
        traveller_at_window(qapp, qtbot, folder / "ben", there) as ben,
    ):
        yield anna, ben


def test_the_other_one_cancelled_it_meanwhile(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    shop = FragileShop()
    parcel = sent(shop, 2)
    order = shop.world.orders[parcel.order_id]
    with anna_and_ben(qapp, qtbot, tmp_path, shop) as (anna, ben):
        anna.loses_the_network()
        anna.cancels_later(parcel)
        ben.opens(order)
        ben.agrees(ben.asks(ben.parcel(), *CANCEL), "fulfilment cancelled", "uitvoering geannuleerd")
        anna.is_back_online()
        anna.until_listed((order.name, CANCEL[0], CHANGED))
        pane = anna.goes_to_waiting()
        anna.program.until(lambda: any("already" in note for note in pane.notes()))
        anna.program.press(pane.withdraw)
        anna.until_nothing_waits()
        anna.looks_at(order)
        anna.program.until(lambda: anna.badges()[0] == "Unfulfilled")
    assert shop.did == ["fulfillmentCancel"]


def test_both_agreed_offline_and_the_later_one_is_told(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    shop = FragileShop()
    order = placed(shop, 3)
    with anna_and_ben(qapp, qtbot, tmp_path, shop) as (anna, ben):
        for person in (anna, ben):
            person.loses_the_network()
            person.looks_at(order)
            person.queues(person.asks(person.work(), *FULFIL))
        ben.is_back_online()
        ben.until_nothing_waits()
        anna.is_back_online()
        anna.until_listed((order.name, FULFIL[0], CHANGED))
        assert anna.says_on_top("1 action waits for you: the order changed since.")
        pane = anna.goes_to_waiting()
        anna.program.press(pane.look_again)
        sheet = anna.sheet()
        assert not sheet.main.isVisible() or not sheet.main.isEnabled(), anna.reads(sheet)
        anna.leaves(sheet)
    assert shop.did == ["fulfillmentCreate"]
    assert len(parcels(shop, order)) == 1 and works(shop, order) == []


def test_the_other_one_sees_what_was_sent_when_it_is_sent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """What waits on one computer lies over the order there only; in the shop nothing has happened yet."""
    shop = FragileShop()
    parcel = sent(shop, 2)
    order = shop.world.orders[parcel.order_id]
    with anna_and_ben(qapp, qtbot, tmp_path, shop) as (anna, ben):
        anna.loses_the_network()
        anna.cancels_later(parcel)
        ben.opens(order)
        assert ben.badges()[0] == "Fulfilled" and ben.on_card() == [] and ben.count_in_rail() == 0
        anna.is_back_online()
        anna.until_nothing_waits()
        ben.tries_the_shop()
        ben.program.until(lambda: ben.table_says(order) == "Unfulfilled" and ben.badges()[0] == "Unfulfilled")
    assert shop.did == ["fulfillmentCancel"]
