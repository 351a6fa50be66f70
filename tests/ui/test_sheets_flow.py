"""From the menu item to the result: what a person sees and presses, and what the journal keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Offline
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.menu import Command
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import BAG, BELL, ORDER, PARCEL, UTRECHT, order, parcel
from tests.ui.fakes_window import Window, buttons, press, settle
from tests.ui.inline import PatientRunner

BELL_KEY = ("gid://shopify/InventoryItem/1", UTRECHT)


WORDS = {
    "en": (
        "Cancel fulfilment #10482-F1?",
        "3 units become work to do again at Utrecht. What you can sell does not change.",
        ["Keep it fulfilled", "Cancel fulfilment"],
        "This sends no e-mail to the customer.",
        "#10482: fulfilment cancelled. Order and stock are as forecast.",
    ),
    "nl": (
        "Uitvoering #10482-F1 annuleren?",
        "3 stuks moeten weer worden uitgevoerd op locatie Utrecht. Wat je kunt verkopen, verandert niet.",
        ["Uitgevoerd laten", "Uitvoering annuleren"],
        "De klant krijgt geen e-mail.",
        "#10482: uitvoering geannuleerd. Bestelling en voorraad zijn zoals verwacht.",
    ),
}


def test_cancel_asks_then_does_it_and_tells(qtbot: QtBot, theme: Theme, language: str) -> None:
    title, sentence, labels, no_mail, result = WORDS[language]
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    sheet = window.sheet
    assert sheet.title() == title
    assert sheet.view.sentence.text() == sentence
    assert buttons(sheet) == labels
    assert no_mail in sheet.notes()[-1]
    assert not window.desk.shop.sent, "nothing may be sent before the person says so"

    press(qtbot, sheet.main)

    assert window.line.text() == result
    assert window.line.undo.isVisibleTo(window.line)
    assert window.flow.in_front is None
    assert window.desk.order.fulfillment_status == "UNFULFILLED"
    assert window.desk.shop.stock[BELL_KEY].stock == Stock(14, 5, 9)
    assert window.desk.journal.states == ["asked", "sending", "answered", "done"]


def test_keeping_it_fulfilled_leaves_no_trace(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.other)
    assert window.flow.in_front is None
    assert window.desk.journal.kept == {}
    assert not window.desk.shop.sent
    assert window.line.text() == ""


def test_undo_from_the_result_line_fulfils_again_with_the_same_tracking(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    press(qtbot, window.line.undo)
    assert window.sheet.title() == "Undo the cancelling of #10482-F1?"
    assert "Tracking: PostNL 3SABCD123456" in window.sheet.view.tracking.text()
    press(qtbot, window.sheet.main)
    assert window.line.text() == "#10482: fulfilled again. Order and stock are as forecast."
    new = window.desk.order.fulfillments[-1]
    assert (new.name, new.live, new.tracking) == ("#10482-F2", True, parcel().tracking)
    cancelled, again = reversed(window.desk.journal.entries())
    assert cancelled.undone_by == again.action.id


def test_undo_cancel_in_the_menu_names_the_action_it_takes_back(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    window.run("fulfill_again")
    press(qtbot, window.sheet.main)
    assert [entry.undone_by is not None for entry in window.desk.journal.entries()].count(True) == 1


def test_until_order_and_stock_were_read_the_main_button_waits(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = Window(qtbot, theme, runner=runner)
    window.run("cancel_fulfillment")
    assert window.sheet.status() == "Reading order and stock…"
    assert not window.sheet.main.isEnabled()
    assert window.sheet.view.model.rowCount() == 2, "what is remembered is shown meanwhile"
    runner.go()
    assert window.sheet.main.isEnabled()
    assert window.sheet.status() == "Stock read just now"


def test_the_age_of_the_stock_goes_on(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    window.desk.clock.sleep(4)
    qtbot.waitUntil(lambda: window.sheet.status() == "Stock read 4 seconds ago", timeout=3000)


def test_a_risk_wants_a_reason_and_the_journal_keeps_it(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(delivery_status="DELIVERED"),)))
    window.run("cancel_fulfillment")
    sheet = window.sheet
    assert not sheet.main.isEnabled()
    assert window.host.focusWidget() is sheet.reason.field
    missing = "Give a reason first." if language == "en" else "Geef eerst een reden op."
    assert missing in sheet.status()
    qtbot.keyClicks(sheet.reason.field, "   ")
    assert not sheet.main.isEnabled(), "blanks are no reason"
    qtbot.keyClicks(sheet.reason.field, "klant bracht het terug")
    assert sheet.main.isEnabled()
    qtbot.keyClick(sheet.reason.field, Qt.Key.Key_Return)
    assert window.desk.journal.entries()[0].action.reason == "klant bracht het terug"
    assert window.desk.journal.states[-1] == "done"


def test_a_block_has_no_main_button(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    gone = replace(window.desk.order, fulfillments=(parcel(status="CANCELLED"),))
    window.run("cancel_fulfillment")
    window.sheet.dismiss()
    window.desk.shop.there[ORDER] = gone  # cancelled elsewhere; the cache does not know yet
    window.flow.ask("cancel_fulfillment", window.desk.order, PARCEL)
    assert buttons(window.sheet) == ["Keep it fulfilled"]
    assert window.sheet.notes() == ["This fulfilment has already been cancelled."]


def test_preview_shows_the_same_forecast_and_leads_on_to_the_question(
    qtbot: QtBot, theme: Theme, language: str
) -> None:
    window = Window(qtbot, theme)
    window.run(Command.PREVIEW)
    expected = ["Close", "Cancel fulfilment…"] if language == "en" else ["Sluiten", "Uitvoering annuleren…"]
    assert buttons(window.sheet) == expected
    assert window.sheet.view.model.index(0, 3).data() == "12 → 14"
    press(qtbot, window.sheet.main)
    assert buttons(window.sheet) == WORDS[language][2]
    assert window.desk.journal.kept == {}
    press(qtbot, window.sheet.main)
    assert window.desk.journal.states[-1] == "done"


def test_preview_offline_shows_what_is_remembered_and_goes_on_to_the_question(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.flow.set_online(False)
    window.desk.shop.failure = Offline()
    window.run(Command.PREVIEW)
    assert buttons(window.sheet) == ["Close", "Cancel fulfilment…"]
    assert window.sheet.status() == "From saved data, read 2 minutes ago"
    assert window.sheet.view.model.index(0, 4).data() == "3 → 5"
    press(qtbot, window.sheet.main)
    assert buttons(window.sheet) == ["Try again", "Keep it fulfilled", "Queue: cancel fulfilment"]
    assert window.desk.journal.kept == {}


def test_when_the_shop_cannot_be_reached_it_can_be_tried_again_or_queued(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.failure = Offline()
    window.run("cancel_fulfillment")
    assert "Shopify cannot be reached." in window.sheet.notes()[-1]
    assert buttons(window.sheet) == ["Try again", "Keep it fulfilled", "Queue: cancel fulfilment"]
    window.desk.shop.failure = None
    press(qtbot, window.sheet.offers[0])
    assert buttons(window.sheet) == ["Keep it fulfilled", "Cancel fulfilment"]


def test_only_one_sheet_at_a_time(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    first = window.sheet
    window.run(Command.PREVIEW)
    window.flow.ask("edit_tracking", window.desk.order, PARCEL)
    assert window.sheet is first
    assert len(window.host.findChildren(ForecastSheet)) == 1


def test_nothing_is_left_behind(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    for _ in range(3):
        window.run(Command.PREVIEW)
        window.sheet.dismiss()
    settle()
    assert window.host.findChildren(ForecastSheet) == []
    assert window.flow._conversations == []


@pytest.mark.parametrize("state", ["untracked", "custom", "unknown"])
def test_lines_without_numbers_say_why(qtbot: QtBot, theme: Theme, state: str, language: str) -> None:
    changed = {
        "untracked": replace(BELL, tracked=False),
        "custom": replace(BELL, inventory_item_id=None, variant_id=None, product_id=None),
        "unknown": replace(BELL, inventory_item_id="gid://shopify/InventoryItem/99"),
    }[state]
    window = Window(qtbot, theme, order(lines=(changed, BAG)))
    if state == "untracked":
        window.desk.shop.stock.pop(BELL_KEY)
    window.run("cancel_fulfillment")
    words = window.sheet.view.model.index(0, 3).data()
    expected = {
        ("untracked", "en"): "not counted by Shopify: no stock changes",
        ("custom", "en"): "custom item or deleted product: there is no stock to change",
        ("unknown", "en"): "stock could not be read here: the numbers are not known",
        ("untracked", "nl"): "niet geteld door Shopify: er verandert geen voorraad",
        ("custom", "nl"): "aangepast artikel of verwijderd product: er is geen voorraad om te wijzigen",
        ("unknown", "nl"): "de voorraad kon hier niet worden gelezen: de aantallen zijn niet bekend",
    }[state, language]
    assert words == expected
    assert window.sheet.view.model.index(1, 3).data() == "4 → 5"
