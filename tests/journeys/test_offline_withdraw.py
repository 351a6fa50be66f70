"""Offline: thinking better of it. What waits can be withdrawn wherever it is shown, and is never sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.programs import lines
from tests.journeys.networks import fragile_network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import parcels, sent

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")


def on_the_result_line(anna: Traveller) -> None:
    """Right after agreeing."""
    anna.program.press(anna.program.order_desk.result_line.withdraw)


def on_the_orders_card(anna: Traveller) -> None:
    """Above the order."""
    anna.program.until(lambda: anna.on_card() != [])
    anna.program.press(anna.pane.waiting.rows[0].withdraw)


def on_the_page(anna: Traveller) -> None:
    """Among all that waits."""
    anna.program.press(anna.goes_to_waiting().withdraw)


def in_the_journal(anna: Traveller) -> None:
    """Among all that was ever asked."""
    desk = anna.program.order_desk
    anna.program.act(desk.window.show_journal)
    anna.program.until(desk.journal_view.pane.withdraw.isVisible)
    anna.program.press(desk.journal_view.pane.withdraw)


@pytest.mark.parametrize("withdraws", [on_the_result_line, on_the_orders_card, on_the_page, in_the_journal])
def test_withdrawn_it_is_not_sent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, withdraws: Callable[[Traveller], None]
) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        order = shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
            anna.program.until(lambda: anna.count_in_rail() == 1)
            withdraws(anna)
            anna.program.until(lambda: anna.count_in_rail() == 0)
            anna.until_listed()
            assert anna.result() == f"{order.name}: withdrawn before it was sent. Nothing has changed."
            anna.looks_at(order)
            anna.program.until(lambda: anna.on_card() == [] and anna.table_says(order) == "Fulfilled")
            assert not any("until the shop can be reached" in line for line in lines(anna.program))
            anna.is_back_online()
            anna.until_nothing_waits()
            assert anna.journal() == [(CANCEL[0], "Withdrawn")]
        assert shop.did == [] and parcels(shop, order) == [parcel]


def test_withdrawn_it_can_be_agreed_to_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
            on_the_result_line(anna)
            anna.program.until(lambda: anna.result().endswith("Nothing has changed."))
            anna.cancels_later(parcel)
            anna.is_back_online()
            anna.until_nothing_waits()
        assert network.shop.did == ["fulfillmentCancel"]


def test_one_is_withdrawn_and_the_other_is_sent(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        shop = network.shop
        kept, dropped = sent(shop, 1), sent(shop, 2)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(kept)
            anna.cancels_later(dropped)
            on_the_orders_card(anna)
            anna.program.until(lambda: anna.count_in_rail() == 1)
            anna.is_back_online()
            anna.until_nothing_waits()
        assert shop.did == ["fulfillmentCancel"]
        assert parcels(shop, shop.world.orders[kept.order_id]) == []
        assert parcels(shop, shop.world.orders[dropped.order_id]) == [dropped]
