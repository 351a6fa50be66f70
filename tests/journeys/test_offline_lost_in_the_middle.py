"""The network dies after the yes: before, while and after it is sent, and after it was answered. Nothing is
lost, nothing is sent twice, and how it ended is found out once the shop is there again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.model import Fulfillment, Order
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from tests.journeys.networks import FragileShop, fragile_network
from tests.journeys.offline import Traveller, traveller_at_window
from tests.journeys.staging import parcels, sent

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")


@contextmanager
def about_to_agree(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> Iterator[tuple[Traveller, ForecastSheet, Fulfillment, Order]]:
    """The sheet was read from the shop and asks."""
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, folder, network) as anna:
            anna.opens(order)
            sheet = anna.asks(anna.parcel(), *CANCEL)
            anna.program.until(sheet.main.isEnabled)
            yield anna, sheet, parcel, order


def shop_of(anna: Traveller) -> FragileShop:
    return anna.network.shop


@pytest.mark.parametrize("was_read", [False, True], ids=["before it was read again", "after that"])
def test_before_it_is_sent_it_waits_and_goes_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, was_read: bool
) -> None:
    with about_to_agree(qapp, qtbot, tmp_path) as (anna, sheet, _, order):
        if was_read:
            anna.network.takes_no_new_connections()
        else:
            anna.network.goes()
        anna.program.press(sheet.main)
        anna.until_listed((order.name, CANCEL[0], "Waiting to be sent"))
        anna.network.goes()
        anna.tries_the_shop()
        anna.until_offline()
        anna.is_back_online()
        anna.until_nothing_waits()
        anna.program.until(lambda: "1 waiting action was sent." in anna.result())
        anna.looks_at(order)
        assert anna.journal() == [(CANCEL[0], "As forecast")]
        assert shop_of(anna).did == ["fulfillmentCancel"]


def test_while_it_is_sent_it_did_not_happen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with about_to_agree(qapp, qtbot, tmp_path) as (anna, sheet, parcel, order):
        shop_of(anna).before["FulfillmentCancel"] = anna.network.goes
        anna.program.press(sheet.main)
        anna.program.until(lambda: "is not known yet whether Shopify did this" in anna.reads(sheet))
        anna.leaves(sheet)
        anna.tries_the_shop()
        anna.until_offline()
        anna.until_listed((order.name, CANCEL[0], "Answer not known yet"))
        anna.is_back_online()
        anna.until_nothing_waits()
        anna.looks_at(order)
        assert anna.journal() == [(CANCEL[0], "Did not happen")]
        assert shop_of(anna).did == [] and parcels(anna.shop, order) == [parcel]


def test_while_it_is_sent_it_did_happen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with about_to_agree(qapp, qtbot, tmp_path) as (anna, sheet, _, order):
        shop_of(anna).after["FulfillmentCancel"] = anna.network.goes
        anna.program.press(sheet.main)
        anna.program.until(lambda: "is not known yet whether Shopify did this" in anna.reads(sheet))
        anna.leaves(sheet)
        anna.tries_the_shop()
        anna.until_offline()
        anna.until_listed((order.name, CANCEL[0], "Answer not known yet"))
        anna.looks_at(order)
        anna.program.until(lambda: anna.table_says(order).endswith(", Being sent"))
        assert "not been finished" in anna.offered(anna.parcel())["Cancel fulfilment…"]
        anna.is_back_online()
        anna.until_nothing_waits()
        anna.program.until(lambda: anna.badges()[0] == "Unfulfilled")
        assert anna.journal() == [(CANCEL[0], "As forecast")]
        assert shop_of(anna).did == ["fulfillmentCancel"]


def test_after_it_was_answered_the_check_is_made_later(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with about_to_agree(qapp, qtbot, tmp_path) as (anna, sheet, _, order):
        shop = shop_of(anna)

        def die_at_the_next_read() -> None:
            shop.before["OrdersByIds"] = anna.network.goes

        shop.after["FulfillmentCancel"] = die_at_the_next_read
        anna.program.press(sheet.main)
        anna.program.until(lambda: "could not be read afterwards" in anna.reads(sheet))
        anna.leaves(sheet)
        anna.tries_the_shop()
        anna.until_offline()
        anna.until_listed((order.name, CANCEL[0], "Being checked"))
        anna.is_back_online()
        anna.until_nothing_waits()
        anna.looks_at(order)
        anna.program.until(lambda: anna.badges()[0] == "Unfulfilled")
        assert anna.journal() == [(CANCEL[0], "As forecast")]
        assert shop.did == ["fulfillmentCancel"]


def test_the_window_is_closed_over_a_lost_answer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            sheet = anna.asks(anna.parcel(), *CANCEL)
            network.shop.after["FulfillmentCancel"] = network.goes
            anna.program.press(sheet.main)
            anna.program.until(lambda: "is not known yet whether Shopify did this" in anna.reads(sheet))
        network.comes_back()
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.program.until(lambda: anna.badges()[0] == "Unfulfilled")
            assert anna.journal() == [(CANCEL[0], "As forecast")]
        assert network.shop.did == ["fulfillmentCancel"]
