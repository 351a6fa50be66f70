"""Offline: a batch. Agreed to without the shop it waits and goes on when the shop is back; running when the
network dies it is held and goes on by itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import fulfillments
from fulfilldesk.demoshop.fulfillments import CarrierReport
from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.services import batch_run
from fulfilldesk.ui.bulk.bulk_sheet import BulkSheet
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.waiting.batch_card import BatchCard
from tests.app.programs import line_with, press_remedy, rows
from tests.journeys.desks import gid
from tests.journeys.networks import FragileShop, Network, fragile_network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import meanwhile, sent

COUNT = 12


def shipped(shop: FragileShop) -> list[Fulfillment]:
    """Parcels to one address with a name that can be searched for."""
    return [sent(shop, 1, note="partij") for _ in range(COUNT)]


def asks_for_all(anna: Traveller) -> BulkSheet:
    """Search them, select all that is found, choose to cancel their fulfilments."""
    program, window = anna.program, anna.program.order_desk.window
    anna.has_the_keyboard()
    program.act(window.focus_search)
    program.type("BEL-01 partij")
    program.until(lambda: rows(program) == COUNT)
    program.act(window.list.table.setFocus)
    program.act(lambda: QTest.keyClick(window.list.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    program.until(lambda: window.list.bulk.bar is not None and window.list.bulk.bar.isVisible())
    bar = window.list.bulk.bar
    assert bar is not None
    program.press(bar.actions_button)
    menu = bar.menu
    assert menu is not None
    program.until(menu.isVisible)
    line = next(each for each in menu.actions() if each.text() == "Cancel fulfilments…")
    spot = menu.actionGeometry(line).center()
    program.act(lambda: QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot))
    bulk = program.order_desk.bulk
    program.until(lambda: bulk.in_front is not None and bulk.in_front.sheet.main.isVisible())
    assert bulk.in_front is not None
    return bulk.in_front.sheet


def agrees(anna: Traveller, sheet: BulkSheet) -> BatchCard:
    """The batch is begun; its card on the page of what waits."""
    anna.program.until(sheet.main.isEnabled)
    anna.program.press(sheet.main)
    return the_card(anna)


def the_card(anna: Traveller) -> BatchCard:
    """The only batch there is."""
    anna.program.act(anna.program.order_desk.window.show_waiting)
    cards = anna.program.order_desk.waiting.page.batches.cards
    anna.program.until(lambda: len(cards) == 1)
    (card,) = cards.values()
    return card


def says(card: BatchCard) -> str:
    return card.badge.badge().words


def cancelled(network: Network) -> Counter[str]:
    """How often each fulfilment was cancelled."""
    return Counter(given["id"] for name, given in network.shop.carried_out if name == "fulfillmentCancel")


def once_each(parcels: list[Fulfillment]) -> dict[str, int]:
    return {gid("Fulfillment", parcel.id): 1 for parcel in parcels}


def test_agreed_to_without_the_shop_it_goes_on_when_the_shop_is_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcels = shipped(network.shop)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            sheet = asks_for_all(anna)
            (note,) = sheet.notes()
            assert note.startswith(
                "The shop cannot be reached, so these are the orders and the stock as they were"
            )
            assert sheet.main.text() == f"Cancel {COUNT} fulfilments later"
            card = agrees(anna, sheet)
            anna.program.until(lambda: says(card) == "Waits for the shop")
            assert card.trouble.text() == "It goes on by itself once the shop can be reached."
            anna.program.until(lambda: anna.count_in_rail() == COUNT)
            order = network.shop.world.orders[parcels[0].order_id]
            anna.program.act(lambda: anna.program.order_desk.window.show_order(gid("Order", order.id)))
            anna.program.until(lambda: anna.table_says(order) == "Fulfilled, Waiting")
            assert cancelled(network) == {}
            anna.is_back_online()
            card = the_card(anna)
            anna.program.until(lambda: says(card) == "Finished")
            anna.program.until(lambda: f"{COUNT} as forecast" in card.numbers.text())
            anna.until_nothing_waits()
        assert cancelled(network) == once_each(parcels)


def test_running_when_the_network_dies_it_goes_on_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # This shop does not go on with what it has hung up on.
    monkeypatch.setattr(batch_run, "STILL_RUNNING", 1.0)
    monkeypatch.setattr(batch_run, "SETTLING", (0.2, 0.2, 0.2))
    with fragile_network() as network:
        parcels = shipped(network.shop)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            sheet = asks_for_all(anna)
            network.shop.before["FulfillmentCancel"] = lambda: None  # one that is lost on the way

            def dies_in_the_middle() -> None:
                if len(network.shop.carried_out) >= COUNT // 2:
                    network.goes()
                else:
                    network.shop.after["FulfillmentCancel"] = dies_in_the_middle

            network.shop.after["FulfillmentCancel"] = dies_in_the_middle
            card = agrees(anna, sheet)
            anna.program.until(lambda: says(card) == "Waits for the shop")
            done = sum(cancelled(network).values())
            assert 0 < done < COUNT
            anna.until_offline()
            anna.is_back_online()
            anna.program.until(lambda: says(card) == "Finished", 60_000)
            anna.until_nothing_waits()
        assert cancelled(network) == once_each(parcels)


@pytest.mark.parametrize("shop_is_back", [False, True], ids=["without the shop", "with the shop"])
def test_closed_while_it_waits_it_is_resumed_by_the_person(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop_is_back: bool
) -> None:
    with fragile_network() as network:
        parcels = shipped(network.shop)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            card = agrees(anna, asks_for_all(anna))
            anna.program.until(lambda: says(card) == "Waits for the shop")
        if shop_is_back:
            network.comes_back()
        with traveller_at_window(qapp, qtbot, tmp_path, network, offline=not shop_is_back) as anna:
            anna.program.until(lambda: line_with(anna.program, Remedy.RESUME) is not None)
            assert line_with(anna.program, Remedy.RESUME) == f"A batch was interrupted: 0 of {COUNT} done."
            press_remedy(anna.program, Remedy.RESUME)
            card = the_card(anna)
            if not shop_is_back:
                anna.program.until(lambda: says(card) == "Waits for the shop")
                assert cancelled(network) == {}
                anna.is_back_online()
            anna.program.until(lambda: says(card) == "Finished")
            anna.until_nothing_waits()
        assert cancelled(network) == once_each(parcels)


def test_what_changed_meanwhile_is_left_to_the_person(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        first, *others = shipped(network.shop)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            card = agrees(anna, asks_for_all(anna))
            meanwhile(network.shop, fulfillments.add_event, first, CarrierReport("DELIVERED"))
            anna.is_back_online()
            anna.program.until(lambda: says(card) == "Finished")
            anna.program.until(lambda: f"{COUNT - 1} as forecast" in card.numbers.text())
            assert "1 changed since and not sent" in card.numbers.text()
            anna.program.until(lambda: anna.count_in_rail() == 1)
            anna.program.press(card.changed)
            name = network.shop.world.orders[first.order_id].name
            anna.until_listed((name, "Cancel fulfilment", "Changed since you asked"))
        assert cancelled(network) == once_each(others)


def test_stopped_while_it_waits_nothing_is_ever_sent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shipped(network.shop)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            card = agrees(anna, asks_for_all(anna))
            anna.program.until(lambda: says(card) == "Waits for the shop")
            anna.program.until(lambda: card.stop.isVisible() and card.stop.isEnabled())
            anna.program.press(card.stop)
            anna.program.press(card.yes)
            anna.program.until(lambda: says(card) == "Stopped")
            anna.program.until(lambda: f"{COUNT} withdrawn" in card.numbers.text())
            anna.is_back_online()
            anna.until_nothing_waits()
        assert cancelled(network) == {}
