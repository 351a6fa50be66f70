"""What no action of the page mends: it is marked as fine, put off, told to the supplier, or undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import holds, inventory
from fulfilldesk.demoshop.world import World
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.ui.pages import Page
from tests.app.programs import files_of
from tests.journeys.checks import Keeper, keeper_at_window, keeper_of
from tests.journeys.staging import meanwhile
from tests.journeys.told_shops import PassingTime, ToldShop, told_shop

#: Nothing that the program can do puts these right.
FINE = {
    "app_cancel_unanswered": "Noordzee Logistics was asked not to send 1 unit",
    "app_cancel_refused": "Noordzee Logistics refuses to cancel 1 unit",
    "till_refund_elsewhere": "Sold at Winkel Utrecht, refunded at Magazijn Nieuwegein.",
    "stock_committed": "(LMP-D) at Winkel Utrecht: 4 committed, but open orders ask for 2.",
}
NOTE = "Agreed with Noordzee on the telephone"


@pytest.fixture(scope="module")
def _window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Keeper]:
    stories = [f"{check} case 1" for check in FINE]
    with keeper_of(qapp, QtBot(request), tmp_path_factory.mktemp("desk"), *stories) as keeper:
        keeper.time.passes(minutes=20)  # stock is given some time to settle
        keeper.checks_now()
        keeper.program.until(lambda: keeper.in_rail() == len(FINE))
        yield keeper


@pytest.fixture
def anna(_window: Keeper, qtbot: QtBot) -> Keeper:
    """At a window that some of these tests share."""
    _window.program.qtbot = qtbot
    return _window


def test_no_check_is_left_out() -> None:
    """Whatever an action mends is mended in `test_checks_mended`."""
    told_and_undone = {"supplier_to_tell", "outcome_differs"}
    assert {*FINE, *told_and_undone} == {check.name for check in CHECKS.values() if not check.mends}


@pytest.mark.parametrize("check", FINE)
def test_it_is_marked_as_fine_and_stays_away(anna: Keeper, check: str) -> None:
    anna.looks_at(check)
    named = "1 order" if check == "stock_committed" else anna.told[f"{check} case 1"].name
    (finding,) = anna.findings()
    assert finding["Order"] == named and FINE[check] in finding["What is wrong"]
    assert not anna.page.pane.bar.mend.isVisible()
    before = anna.in_rail()
    anna.selects(named)
    anna.calls_fine(NOTE)
    anna.program.until(lambda: anna.names() == [] and check not in anna.counts())
    anna.program.until(lambda: anna.in_rail() == before - 1)
    anna.syncs()
    anna.checks_now()
    anna.lists(Standing.FINE)
    anna.program.until(lambda: anna.names() == [named])
    assert NOTE in anna.findings()[0]["What was said"]
    assert check not in anna.counts() and anna.in_rail() == before - 1


def test_what_is_fine_stays_so_with_a_new_cache_until_it_happens_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    time = PassingTime()
    with told_shop(time, "held_long case 1", "archived_open case 1") as (shop, url):
        order = shop.told["held_long case 1"]
        with keeper_at_window(qapp, qtbot, tmp_path, shop, url, time) as anna:
            anna.program.until(lambda: anna.in_rail() == 2)
            anna.looks_at("held_long")
            anna.selects(order.name)
            anna.calls_fine(NOTE)
            anna.program.until(lambda: anna.in_rail() == 1)
        for file in files_of(tmp_path, url)[0].parent.glob("cache.sqlite*"):
            file.unlink()
        with keeper_at_window(qapp, qtbot, tmp_path, shop, url, time) as anna:
            anna.program.until(lambda: anna.in_rail() == 1)
            anna.looks_at("held_long")
            assert anna.names() == []
            anna.lists(Standing.FINE)
            anna.program.until(lambda: anna.names() == [order.name])
            assert NOTE in anna.findings()[0]["What was said"]

            (work,) = shop.world.orders_fulfillment_orders(order)
            meanwhile(shop, holds.release_hold, work)
            meanwhile(shop, holds.hold, work, reason="OTHER")
            time.passes(days=8)
            anna.syncs()
            anna.program.until(lambda: anna.counts().get("held_long") == 1)
            anna.lists(Standing.OPEN)
            anna.program.until(lambda: anna.names() == [order.name])
            assert anna.in_rail() == 2


def test_it_is_put_off_until_tomorrow(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with keeper_of(qapp, qtbot, tmp_path, "app_cancel_unanswered case 1") as anna:
        order = anna.told["app_cancel_unanswered case 1"]
        anna.looks_at("app_cancel_unanswered")
        anna.selects(order.name)
        anna.chooses_below(anna.page.pane.bar.put_off, "Until tomorrow")
        anna.program.until(lambda: anna.in_rail() == 0)
        anna.program.until(lambda: anna.names() == [] and anna.counts() == {})
        anna.lists(Standing.PUT_OFF)
        anna.program.until(lambda: anna.names() == [order.name])
        assert anna.findings()[0]["What was said"].startswith("Until ")
        anna.time.passes(days=2)
        anna.checks_now()
        anna.program.until(lambda: anna.in_rail() == 1)
        anna.lists(Standing.OPEN)
        anna.program.until(lambda: anna.names() == [order.name])


def test_the_supplier_was_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """From the page, and for a parcel cancelled in this window by the tick on the order."""
    told, sent = "supplier_to_tell case 1", "app_no_tracking near miss 2"
    with keeper_of(qapp, qtbot, tmp_path, told, sent) as anna:
        order = anna.told[told]
        anna.looks_at("supplier_to_tell")
        (finding,) = anna.findings()
        assert finding["Order"] == order.name
        sentence = f"{order.name}-F1 was cancelled in Shopify; Veloparts Direct does not know that yet."
        assert finding["What is wrong"] == sentence
        anna.selects(order.name)
        anna.program.press(anna.page.pane.bar.told)
        anna.program.until(lambda: anna.in_rail() == 0 and anna.names() == [])

        anna.opens(anna.told[sent])
        card = anna.pane.findings
        assert not card.isVisible()
        sheet = anna.asks(anna.parcel(), "Cancel fulfilment", "Uitvoering annuleren")
        anna.confirms(sheet, anna.told[sent].name)
        anna.program.until(card.isVisible)
        anna.program.until(lambda: anna.in_rail() == 1)
        (row,) = card.rows.values()
        assert row.words.text().endswith("Noordzee Logistics does not know that yet.")
        assert row.tick.box.accessibleName() == "I have told Noordzee Logistics"
        anna.program.press(row.tick)
        anna.program.until(lambda: not card.isVisible() and anna.in_rail() == 0)
        anna.program.until(lambda: anna.result() == "Noted: the supplier was told.")
        anna.looks_at("supplier_to_tell")
        anna.lists(Standing.FINE)
        anna.program.until(lambda: set(anna.names()) == {order.name, anna.told[sent].name})


def test_what_came_out_otherwise_is_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with keeper_of(qapp, qtbot, tmp_path, "label_no_scan case 1") as anna:
        order, shop = anna.told["label_no_scan case 1"], anna.shop
        assert isinstance(shop, ToldShop)
        (parcel,) = shop.world.orders_fulfillments(order)

        def counts_one_more(world: World) -> None:
            line = order.line_items[0]
            variant = world.variants[line.variant_id or 0]
            level = world.levels[variant.inventory_item_id, parcel.location_id]
            inventory.move(level, inventory.RECEIVED, 1, world.now)

        anna.looks_at("label_no_scan")
        shop.after["fulfillmentCancel"] = counts_one_more
        anna.program.press(anna.page.pane.bar.mend)
        anna.confirms_and_reads(anna.sheet(), "Something turned out differently from the forecast.")
        anna.program.until(lambda: anna.counts() == {"outcome_differs": 1})
        anna.looks_at("outcome_differs")
        (finding,) = anna.findings()
        assert finding["Order"] == order.name
        assert finding["What is wrong"].startswith("Cancel fulfilment: 2 numbers differ")

        anna.program.press(anna.page.pane.bar.journal)
        journal = anna.program.order_desk.journal_view
        anna.program.until(lambda: journal.isVisible() and journal.pane.undo.isVisible())
        assert "differently from the forecast" in journal.pane.note()
        anna.program.press(journal.pane.undo)
        anna.confirms(anna.sheet(), order.name)
        anna.goes_to(Page.CHECKS)
        anna.program.until(lambda: "outcome_differs" not in anna.counts())
        assert [each.status for each in shop.world.orders_fulfillments(order)] == ["CANCELLED", "SUCCESS"]
