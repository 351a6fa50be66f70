"""Offline: cancelling a fulfilment. It waits in sight, and is sent once when the shop is there again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.desks import gid
from tests.journeys.menus import LANGUAGES
from tests.journeys.networks import fragile_network
from tests.journeys.offline import traveller_at_window
from tests.journeys.staging import mails, parcels, sent

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")
UNDO = ("Undo cancel (fulfil again, no e-mail)", "Annulering terugdraaien (opnieuw uitvoeren, zonder e-mail)")


@pytest.mark.parametrize("language", LANGUAGES, ids=["English", "Dutch"])
def test_it_waits_in_sight_is_sent_once_and_can_be_undone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        order = shop.world.orders[parcel.order_id]
        written = mails(order)
        with traveller_at_window(qapp, qtbot, tmp_path, network, language=language) as anna:
            anna.opens(order)
            anna.loses_the_network()
            assert anna.count_in_rail() == 0 and anna.on_card() == []
            anna.cancels_later(parcel)

            # It lies over the cached order, which is shown as it was.
            waiting, fulfilled = anna.word("Waiting", "Wacht"), anna.word("Fulfilled", "Uitgevoerd")
            anna.program.until(lambda: anna.table_says(order) == f"{fulfilled}, {waiting}")
            assert anna.badges()[0] == fulfilled
            (line,) = anna.on_card()
            assert line.startswith(f"{anna.word(*CANCEL)}, {anna.word('since', 'sinds')} ")
            anna.program.until(lambda: anna.count_in_rail() == 1)
            assert anna.says_on_top(
                anna.word(
                    "1 action waits until the shop can be reached. You can quit; it keeps waiting.",
                    "1 actie wacht tot de winkel bereikbaar is. Je kunt afsluiten; de actie blijft wachten.",
                )
            )
            anna.until_listed(
                (order.name, anna.word(*CANCEL), anna.word("Waiting to be sent", "Wacht op verzending"))
            )
            assert shop.did == []

            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.until_badge("Unfulfilled", "Niet-uitgevoerd")
            anna.program.until(lambda: anna.table_says(order) == anna.word("Unfulfilled", "Niet-uitgevoerd"))
            assert anna.on_card() == []
            assert shop.times("fulfillmentCancel", id=gid("Fulfillment", parcel.id)) == 1
            assert anna.journal() == [(anna.word(*CANCEL), anna.word("As forecast", "Zoals verwacht"))]

            anna.agrees(anna.asks(anna.parcel(), *UNDO), "fulfilled again", "opnieuw uitgevoerd")
            anna.until_badge("Fulfilled", "Uitgevoerd")
        (again,) = parcels(shop, order)
        assert again.id != parcel.id and again.tracking == parcel.tracking
        assert shop.did == ["fulfillmentCancel", "fulfillmentCreate"] and mails(order) == written


def test_a_second_action_on_the_order_must_wait_for_the_first(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
            offered = anna.offered(anna.parcel())
            earlier = "An earlier action on this order has not been finished yet; see the journal."
            assert offered["Cancel fulfilment…"] == offered["Edit tracking…"] == earlier
            assert offered["Copy tracking number"] == offered["Preview inventory effect"] == ""
            anna.is_back_online()
            anna.until_nothing_waits()
            anna.looks_at(order)
            anna.program.until(lambda: anna.badges()[0] == "Unfulfilled")
            assert anna.offered(anna.work())["Fulfil items…"] == ""


def test_several_are_sent_one_after_the_other_in_the_order_they_were_agreed_to(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        shipped = [sent(shop, units) for units in (1, 2, 3)]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            for parcel in shipped:
                anna.cancels_later(parcel)
            anna.program.until(lambda: anna.count_in_rail() == 3)
            assert anna.says_on_top(
                "3 actions wait until the shop can be reached. You can quit; they keep waiting."
            )
            anna.is_back_online()
            anna.until_nothing_waits()
        sent_ids = [given["id"] for _, given in shop.carried_out]
        assert sent_ids == [gid("Fulfillment", parcel.id) for parcel in shipped]


def test_gone_again_at_once_it_waits_for_the_next_time(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        parcel = sent(shop, 2)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
            network.comes_back()
            shop.before["OrdersByIds"] = network.goes  # the pass went well; then it is read afresh
            anna.tries_the_shop()
            anna.program.until(lambda: "OrdersByIds" not in shop.before)
            anna.tries_the_shop()
            anna.until_offline()
            assert anna.count_in_rail() == 1 and shop.did == []
            anna.is_back_online()
            anna.until_nothing_waits()
        assert shop.did == ["fulfillmentCancel"]


def test_back_while_the_question_stands_it_is_sent_at_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            sheet = anna.asks(anna.parcel(), *CANCEL)
            network.comes_back()
            anna.program.order_desk.window.sync_asked.emit()  # its minute has come
            anna.until_online()
            anna.agrees(sheet, "fulfilment cancelled", "uitvoering geannuleerd")
        assert network.shop.did == ["fulfillmentCancel"]


def test_gone_while_the_question_stands_it_waits(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = network.shop.world.orders[parcel.order_id]
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            sheet = anna.asks(anna.parcel(), *CANCEL)
            network.goes()
            anna.program.order_desk.window.sync_asked.emit()  # its minute has come
            anna.until_offline()
            anna.program.press(sheet.main)
            anna.program.until(lambda: anna.program.order_desk.flow.in_front is None)
            assert anna.result().startswith(f"{order.name}: waiting to be sent (Cancel fulfilment).")
            anna.is_back_online()
            anna.until_nothing_waits()
        assert network.shop.did == ["fulfillmentCancel"]
