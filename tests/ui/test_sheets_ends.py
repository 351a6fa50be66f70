"""After the yes: steps, differences, refusals, an unknown end, an order that changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import AnswerLost, NotSent, Offline, StoreFull
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import BELL, ORDER, parcel
from tests.ui.fakes_window import Window, buttons, press, settle
from tests.ui.inline import PatientRunner


def test_the_steps_are_told_in_words_while_it_is_carried_out(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = Window(qtbot, theme, runner=runner)
    window.run("cancel_fulfillment")
    runner.go()
    sheet = window.sheet
    press(qtbot, sheet.main)
    steps = [sheet.step()]
    window.desk.listeners.append(lambda event: steps.append(sheet.step()))
    runner.go()
    told = list(dict.fromkeys(step for step in steps if step))
    assert told == [
        "Writing it down in the journal",
        "Reading order and stock again",
        "Sending it to Shopify",
        "Checking order and stock against the forecast",
    ]


def test_closing_the_sheet_meanwhile_lets_it_run_and_the_line_tells(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = Window(qtbot, theme, runner=runner)
    window.run("cancel_fulfillment")
    runner.go()
    press(qtbot, window.sheet.main)
    assert buttons(window.sheet) == ["Close"]
    qtbot.keyClick(window.sheet.other, Qt.Key.Key_Escape)
    settle()
    assert window.flow.in_front is None
    assert window.flow.under_way == 1
    runner.go()
    assert window.line.text() == "#10482: fulfilment cancelled. Order and stock are as forecast."
    assert window.flow.under_way == 0


def test_a_difference_is_told_with_both_numbers_and_why(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.surprise = lambda: window.desk.shop.move(1, -1, committed=0)
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    sheet = window.sheet
    rows = sheet.extra.findChildren(type(sheet.view.table).__mro__[1])[0].model()  # type: ignore[union-attr]
    cells = [[rows.index(row, column).data() for column in range(5)] for row in range(rows.rowCount())]
    name = "On hand" if language == "en" else "Voorhanden"
    assert cells[0] == [f"BEL-01 Utrecht · {name}", "12", "14", "13", "-1"]
    assert len(cells) == 2, "only what differs is listed"
    why = "Something else moved this stock" if language == "en" else "Iets anders heeft deze voorraad"
    assert why in sheet.notes()[0]
    assert buttons(sheet) == (["Undo", "Close"] if language == "en" else ["Ongedaan maken", "Sluiten"])
    press(qtbot, sheet.other)
    assert window.line.text() == "", "it was told on the sheet"


def test_a_refusal_shows_shopifys_own_words(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.refusal = "Fulfillment can't be <b>cancelled</b>."
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    said = window.sheet.notes()[0]
    assert "Fulfillment can't be <b>cancelled</b>." in said
    assert ("Nothing has changed." if language == "en" else "Er is niets veranderd.") in said
    assert window.desk.journal.entries()[0].request_id == "req-1"
    assert window.desk.order.fulfillment_status == "FULFILLED"


def test_a_lost_answer_is_found_out_by_reading_and_never_sent_again(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.send_failure = AnswerLost("the line broke")
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    assert len(window.desk.shop.sent) == 1
    assert "this did not happen. Nothing has changed." in window.sheet.notes()[0]


def test_unknown_says_so_and_checking_again_finds_out(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    shop = window.desk.shop
    shop.send_failure = AnswerLost("the line broke")
    window.desk.listeners.append(lambda _: setattr(shop, "failure", Offline() if shop.sent else None))
    press(qtbot, window.sheet.main)
    words = window.sheet.notes()[0]
    assert ("It is not sent again" if language == "en" else "Het wordt niet nog eens verzonden") in words
    assert buttons(window.sheet) == (
        ["Check again", "Close"] if language == "en" else ["Opnieuw controleren", "Sluiten"]
    )
    window.desk.listeners.pop()
    shop.failure = None
    shop._cancel(shop.sent[0])  # it had reached Shopify after all
    press(qtbot, window.sheet.offers[0])
    assert window.flow.in_front is None
    assert window.line.text().startswith(
        "#10482: fulfilment cancelled." if language == "en" else "#10482: uitvoering geannuleerd."
    )
    assert len(shop.sent) == 1


def test_certainly_not_sent_is_said_and_waits(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.send_failure = NotSent("no route")
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    assert "It is sent when the shop can be reached" in window.line.text()
    assert window.desk.journal.states[-1] == "waiting"


def somebody_cancels_elsewhere(window: Window) -> None:
    """The order gets an open return and loses a unit between question and answer."""
    item = window.desk.shop.there[ORDER]
    smaller = parcel((BELL,))
    window.desk.shop.there[ORDER] = replace(item, fulfillments=(smaller,), return_status="IN_PROGRESS")


def test_a_changed_order_is_shown_again_with_what_changed(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    somebody_cancels_elsewhere(window)
    press(qtbot, window.sheet.main)
    assert not window.desk.shop.sent
    said = window.sheet.notes()[0].splitlines()
    if language == "en":
        assert said[0] == "The order changed since you asked. Nothing was sent. Please look again:"
        assert "Units: 2 (was 3)" in said
        assert "Fietstas Canvas / Groen TAS-44-GR Utrecht: – (was 1)" in said
        assert any(line.startswith("New: This order has an open return.") for line in said)
    else:
        assert said[0].startswith("De bestelling is gewijzigd sinds je verzoek.")
        assert "Aantal: 2 (was 3)" in said
    assert window.host.focusWidget() is window.sheet.other, "Enter must not say yes to something new"
    press(qtbot, window.sheet.main)
    assert len(window.desk.shop.sent) == 1
    assert window.desk.journal.states[-1] == "done"


def test_a_changed_order_after_the_sheet_was_closed_is_told_and_withdrawn(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = Window(qtbot, theme, runner=runner)
    window.run("cancel_fulfillment")
    runner.go()
    somebody_cancels_elsewhere(window)
    press(qtbot, window.sheet.main)
    window.sheet.dismiss()
    runner.go()
    assert window.line.text() == "#10482: the order changed since you asked, so nothing was sent."
    assert window.desk.journal.states[-1] == "withdrawn"


def test_saying_no_to_the_changed_order_withdraws_what_was_written_down(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    somebody_cancels_elsewhere(window)
    press(qtbot, window.sheet.main)
    press(qtbot, window.sheet.other)
    assert window.desk.journal.states == ["asked", "withdrawn"]
    assert not window.desk.shop.sent


def test_undo_that_is_not_possible_any_more_says_why(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    item = window.desk.shop.there[ORDER]
    window.desk.shop.there[ORDER] = replace(item, fulfillment_orders=())
    press(qtbot, window.line.undo)
    assert window.flow.in_front is None
    assert window.line.text() == "These items are no longer waiting to be fulfilled."


def test_a_full_disk_is_told_and_nothing_is_sent(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")

    def full(entry: object, **named: object) -> bool:
        raise StoreFull("disk full")

    window.desk.journal.write = full  # type: ignore[method-assign]
    press(qtbot, window.sheet.main)
    assert "no room left on the disk" in window.sheet.notes()[-1]
    assert not window.desk.shop.sent
