"""Offline: somebody else changed the order meanwhile. Nothing is sent on old knowledge; what was agreed and
what it is now lie side by side, and the person agrees again or withdraws."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import cancelling, fulfillments
from fulfilldesk.demoshop.fulfillments import CarrierReport, Package
from fulfilldesk.demoshop.model import Fulfillment, Order
from fulfilldesk.ui.actions.fields.quantities_field import QuantitiesField
from fulfilldesk.ui.waiting.waiting_pane import WaitingPane
from tests.journeys.form_filling import types
from tests.journeys.networks import Network, fragile_network
from tests.journeys.offline import Traveller, agreed_and_now, traveller_at_window
from tests.journeys.staging import meanwhile, parcels, placed, sent, works

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")
CHANGED = "Changed since you asked"


def order_of(network: Network, parcel: Fulfillment) -> Order:
    return network.shop.world.orders[parcel.order_id]


@contextmanager
def delivered_meanwhile(
    qapp: QApplication, qtbot: QtBot, folder: Path, network: Network, parcel: Fulfillment
) -> Iterator[tuple[Traveller, WaitingPane]]:
    """A cancel was agreed to offline; the parcel has arrived since. The person looks at what waits."""
    with traveller_at_window(qapp, qtbot, folder, network) as anna:
        anna.loses_the_network()
        anna.cancels_later(parcel)
        meanwhile(network.shop, fulfillments.add_event, parcel, CarrierReport("DELIVERED"))
        anna.is_back_online()
        order = order_of(network, parcel)
        anna.until_listed((order.name, CANCEL[0], CHANGED))
        assert network.shop.did == []
        pane = anna.goes_to_waiting()
        anna.program.until(pane.look_again.isVisible)
        yield anna, pane


def test_it_is_laid_before_the_person_everywhere_she_may_look(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = order_of(network, parcel)
        with delivered_meanwhile(qapp, qtbot, tmp_path, network, parcel) as (anna, pane):
            assert anna.count_in_rail() == 1
            assert anna.says_on_top("1 action waits for you: the order changed since.")
            assert pane.notes()[0] == (
                f"{order.name}: not sent, because the order has changed since you asked (Cancel fulfilment). "
                "Look at it again, or withdraw it."
            )
            anna.program.until(lambda: any(note.startswith("New: ") for note in pane.notes()))
            (new,) = [note for note in pane.notes() if note.startswith("New: ")]
            assert "delivered" in new
            anna.looks_at(order)
            anna.program.until(lambda: anna.table_says(order).endswith(", Look again"))
            (row,) = [each for each in anna.pane.waiting.rows if each.isVisible()]
            assert row.badge.badge().words == CHANGED
            assert row.look_again.isVisible() and row.withdraw.isVisible()
            # It stays so, pass after pass.
            anna.tries_the_shop()
            anna.until_listed((order.name, CANCEL[0], CHANGED))
        assert network.shop.did == []


def test_looked_at_again_and_agreed_to_it_is_sent_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = order_of(network, parcel)
        with delivered_meanwhile(qapp, qtbot, tmp_path, network, parcel) as (anna, pane):
            anna.program.press(pane.look_again)
            sheet = anna.sheet()
            assert "delivered" in anna.reads(sheet) and not sheet.main.isEnabled()
            types(anna, sheet.reason.field, "teruggebracht door de klant")
            anna.program.until(sheet.main.isEnabled)
            anna.program.press(sheet.main)
            anna.program.until(lambda: anna.program.order_desk.flow.in_front is None)
            assert anna.result() == f"{order.name}: fulfilment cancelled. Order and stock are as forecast."
            anna.until_nothing_waits()
            (entry,) = anna.program.desk.journal.entries()
            assert entry.action.reason == "teruggebracht door de klant"
        assert network.shop.did == ["fulfillmentCancel"]


def test_withdrawn_it_is_never_sent(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = order_of(network, parcel)
        with delivered_meanwhile(qapp, qtbot, tmp_path, network, parcel) as (anna, pane):
            anna.program.press(pane.withdraw)
            anna.until_nothing_waits()
            assert anna.result() == f"{order.name}: withdrawn before it was sent. Nothing has changed."
            anna.tries_the_shop()
            anna.looks_at(order)
            assert anna.journal() == [(CANCEL[0], "Withdrawn")]
        assert network.shop.did == [] and parcels(network.shop, order) == [parcel]


def test_looked_at_and_closed_it_still_waits_for_her(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        with delivered_meanwhile(qapp, qtbot, tmp_path, network, parcel) as (anna, pane):
            anna.program.press(pane.look_again)
            anna.leaves(anna.sheet())
            anna.until_listed((order_of(network, parcel).name, CANCEL[0], CHANGED))
            assert anna.count_in_rail() == 1
        assert network.shop.did == []


def test_what_is_left_to_fulfil_stands_old_beside_new(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        shop = network.shop
        order = placed(shop, 3)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.opens(order)
            anna.loses_the_network()
            anna.queues(anna.asks(anna.work(), "Hold fulfilment", "Uitvoering pauzeren"))
            (work,) = works(shop, order)
            package = Package(work.id, [(work.lines[0].id, 1)])
            meanwhile(shop, fulfillments.fulfil, [package])
            anna.is_back_online()
            anna.until_listed((order.name, "Hold fulfilment", CHANGED))
            pane = anna.goes_to_waiting()
            anna.program.until(lambda: not pane.table.isColumnHidden(2))
            assert agreed_and_now(pane)["Order status"] == ("On hold", "Partially fulfilled")
            assert any("are chosen than are left (left: 2)" in note for note in pane.notes())
            # She looks at it again, and holds what is left of it.
            anna.program.press(pane.look_again)
            sheet = anna.sheet()
            assert "The order changed since you asked. Nothing was sent." in anna.reads(sheet)
            assert cast(QuantitiesField, sheet.form.field("lines")).count.text() == "2 of 2 units chosen"
            anna.agrees(sheet, "on hold", "gepauzeerd")
            anna.until_nothing_waits()
        assert shop.did == ["fulfillmentOrderHold"]


def test_somebody_else_did_it_already_and_it_is_not_done_twice(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        order = order_of(network, parcel)
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
            meanwhile(network.shop, cancelling.cancel_fulfillment, parcel)
            anna.is_back_online()
            anna.until_listed((order.name, CANCEL[0], CHANGED))
            pane = anna.goes_to_waiting()
            anna.program.until(lambda: any("already" in note for note in pane.notes()))
            anna.program.press(pane.look_again)
            sheet = anna.sheet()
            assert not sheet.main.isVisible(), "there is nothing left to agree to"
            withdraw = next(each for each in sheet.offers if each.text() == "Withdraw")
            anna.program.press(withdraw)
            anna.until_nothing_waits()
        assert network.shop.did == []


def test_an_order_that_is_gone_is_told_and_nothing_waits(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with fragile_network() as network:
        parcel = sent(network.shop, 2)
        name = order_of(network, parcel).name
        with traveller_at_window(qapp, qtbot, tmp_path, network) as anna:
            anna.loses_the_network()
            anna.cancels_later(parcel)
            with network.shop.rival() as world:
                del world.orders[parcel.order_id]
            anna.is_back_online()
            anna.until_nothing_waits()
            anna.program.act(anna.program.order_desk.window.show_journal)
            model = anna.program.order_desk.journal_view.model
            anna.program.until(lambda: model.rowCount() == 1 and model.index(0, 5).data() == "Did not happen")
            assert model.index(0, 1).data() == name
        assert network.shop.did == []
