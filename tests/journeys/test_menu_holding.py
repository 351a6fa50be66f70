"""Holding work and letting it go, through the menu: with a reason and a note, whole or in part, one's own
hold or somebody else's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fulfilldesk.demoshop import holds
from tests.journeys.form_filling import clicks, only, options, picks, types, writes
from tests.journeys.menus import Person, stock_rows
from tests.journeys.staging import meanwhile, placed, works

HOLD = ("Hold fulfilment", "Uitvoering pauzeren")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RELEASE = ("Release hold", "Pauzering opheffen")


def test_a_hold_with_a_reason_and_a_note_is_undone_at_once(anna: Person) -> None:
    order = placed(anna.shop, 3)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *HOLD)
    picks(anna, sheet, "hold_reason", anna.word("Incorrect address", "Onjuist adres"))
    writes(anna, sheet, "note", "huisnummer klopt niet")
    read = anna.reads(sheet)
    assert anna.word("Status of the work: Open → On hold", "Status van het werk: Open → In de wacht") in read
    assert anna.word("Holds: 0 → 1", "Pauzeringen: 0 → 1") in read
    assert anna.word("Unfulfilled → On hold", "Niet-uitgevoerd → In de wacht") in read
    assert anna.word("Stock does not change.", "De voorraad verandert niet.") in read
    assert stock_rows(sheet) == []
    anna.agrees(sheet, "on hold", "gepauzeerd")
    (work,) = works(anna.shop, order)
    (held,) = work.holds
    assert (work.status, held.reason, held.reason_notes) == (
        "ON_HOLD",
        "INCORRECT_ADDRESS",
        "huisnummer klopt niet",
    )
    said = anna.word("On hold: incorrect address", "In de wacht: onjuist adres")
    assert anna.work().waits.text() == f"{said} – huisnummer klopt niet"
    assert anna.work().badge.badge().words == anna.badges()[0] == anna.word("On hold", "In de wacht")
    anna.program.until(lambda: anna.in_table() == anna.word("On hold", "In de wacht"))
    told = f"FulfillDesk: {anna.word(*HOLD)} – {anna.word('As forecast', 'Zoals verwacht')}"
    assert told in anna.program.words(anna.pane.timeline)
    anna.undoes_at_once("hold released", "pauzering opgeheven")
    assert (work.status, work.holds) == ("OPEN", [])
    assert anna.work().waits.text() == "" and anna.badges()[0] == anna.word("Unfulfilled", "Niet-uitgevoerd")
    assert anna.journal() == anna.done_and_undone(HOLD, RELEASE)


def test_some_units_are_held_with_the_keyboard_and_the_rest_goes_on(anna: Person) -> None:
    order = placed(anna.shop, 3, 2)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *HOLD, keys=True)
    only(anna, sheet, 1, 0)
    read = anna.reads(sheet)
    assert anna.word("Pieces of work: 1 → 2", "Stukken werk: 1 → 2") in read
    assert anna.word("Units of this work: 5 → 1", "Stuks van dit werk: 5 → 1") in read
    anna.agrees(sheet, "on hold", "gepauzeerd")
    assert sorted(work.remaining for work in works(anna.shop, order)) == [1, 4]
    badges = sorted(card.badge.badge().words for card in anna.work_cards())
    assert badges == sorted([anna.word("On hold", "In de wacht"), "Open"])
    assert anna.badges()[0] == anna.word("Unfulfilled", "Niet-uitgevoerd")
    undo = anna.asks(anna.header, f"Undo: {HOLD[0]}", f"Terugdraaien: {HOLD[1]}", keys=True)
    anna.agrees(undo, "hold released", "pauzering opgeheven")
    assert [work.remaining for work in works(anna.shop, order)] == [5] and len(anna.work_cards()) == 1
    assert anna.journal() == anna.done_and_undone(HOLD, RELEASE)


def test_with_the_keyboard_alone_from_shortcut_to_undo(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    anna.opens(order)
    for key, modifiers, done in (
        (Qt.Key.Key_H, CTRL | SHIFT, ("on hold", "gepauzeerd")),
        (Qt.Key.Key_Z, CTRL, ("hold released", "pauzering opgeheven")),
    ):
        card = anna.work()
        anna.has_the_keyboard()
        card.setFocus()
        anna.program.act(lambda card=card, key=key, mods=modifiers: QTest.keyClick(card, key, mods))
        sheet = anna.sheet()
        steps = 0
        while QApplication.focusWidget() is not sheet.main:
            anna.program.press_key(None, Qt.Key.Key_Tab)
            assert (steps := steps + 1) < 20, "Tab never comes to the button"
        anna.program.press_key(None, Qt.Key.Key_Return)
        anna.program.until(lambda: anna.program.order_desk.flow.in_front is None)
        assert anna.result().startswith(f"{order.name}: {anna.word(*done)}.")
    assert (work.status, work.holds) == ("OPEN", [])
    assert anna.journal() == anna.done_and_undone(HOLD, RELEASE)


def test_a_double_click_on_the_button_holds_once(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *HOLD)
    anna.program.act(lambda: QTest.mouseClick(sheet.main, Qt.MouseButton.LeftButton))
    anna.program.act(lambda: QTest.mouseDClick(sheet.main, Qt.MouseButton.LeftButton))
    anna.program.act(lambda: QTest.mouseRelease(sheet.main, Qt.MouseButton.LeftButton))
    anna.program.until(lambda: anna.result() != "")
    assert len(work.holds) == 1 and len(anna.journal()) == 1


def test_of_two_holds_ones_own_is_released_and_placed_again(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    meanwhile(anna.shop, holds.hold, work, reason="AWAITING_PAYMENT", reason_notes="belt terug", handle="a")
    meanwhile(anna.shop, holds.hold, work, reason="HIGH_RISK_OF_FRAUD", held_by="Fraudefilter")
    anna.opens(order)
    sheet = anna.asks(anna.work(), *RELEASE)
    shown = options(sheet, "holds")
    assert list(shown) == [
        anna.word("Awaiting payment", "Wacht op betaling"),
        anna.word("High risk of fraud", "Hoog frauderisico"),
    ]
    ours = next(lines for lines in shown.values() if lines.button.isChecked())
    assert "belt terug" in ours.remarks.text()
    assert anna.word("Placed by this app.", "Gepauzeerd door deze app.") in ours.remarks.text()
    (theirs,) = [lines for lines in shown.values() if lines is not ours]
    by_another = anna.word(
        "Placed by another app or in the Shopify admin.",
        "Gepauzeerd door een andere app of in het Shopify-beheercentrum.",
    )
    assert by_another in theirs.remarks.text()
    stays = anna.word(
        "Other holds stay on this work (1), so it cannot be fulfilled yet.",
        "Er blijven andere pauzeringen op dit werk (1); het kan nog niet worden uitgevoerd.",
    )
    assert stays in anna.reads(sheet)
    anna.agrees(sheet, "hold released", "pauzering opgeheven")
    assert [hold.reason for hold in work.holds] == ["HIGH_RISK_OF_FRAUD"]
    assert anna.badges()[0] == anna.word("On hold", "In de wacht")
    anna.undoes_at_once("on hold", "gepauzeerd")
    again = next(hold for hold in work.holds if hold.held_by is None)
    assert (again.reason, again.reason_notes) == ("AWAITING_PAYMENT", "belt terug")
    assert anna.journal() == anna.done_and_undone(RELEASE, HOLD)


def test_releasing_somebody_elses_hold_asks_twice(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    meanwhile(anna.shop, holds.hold, work, reason="HIGH_RISK_OF_FRAUD", held_by="Fraudefilter")
    anna.opens(order)
    sheet = anna.asks(anna.work(), *RELEASE)
    (theirs,) = options(sheet, "holds").values()
    assert not theirs.button.isChecked() and not sheet.main.isEnabled(), "theirs is not chosen beforehand"
    clicks(anna, theirs.button)
    ask_there = anna.word("Ask whoever did it before you release it.", "Vraag het na bij wie dat deed")
    assert ask_there in "\n".join(sheet.notes())
    assert sheet.reason.isVisible() and not sheet.main.isEnabled(), "a yes alone is not enough"
    assert anna.word("Give a reason first.", "Geef eerst een reden op.") in sheet.status()
    anna.program.press_key(sheet.reason.field, Qt.Key.Key_Return)
    assert work.holds, "nothing happens without a reason"
    types(anna, sheet.reason.field, "gebeld, klopt")
    anna.agrees(sheet, "hold released", "pauzering opgeheven")
    assert (work.status, work.holds) == ("OPEN", [])
    (entry,) = anna.program.desk.journal.of_order(f"gid://shopify/Order/{order.id}")
    assert entry.action.reason == "gebeld, klopt"
    assert anna.journal() == anna.done_only(RELEASE)


def test_what_held_work_cannot_do_says_which_step_comes_first(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    meanwhile(anna.shop, holds.hold, work)
    anna.opens(order)
    offered = anna.offered(anna.work())
    release_first = anna.word(
        "This work is on hold. Release the hold first.",
        "Dit werk is gepauzeerd. Hef de pauzering eerst op.",
    )
    for words in (("Fulfil items…", "Artikelen uitvoeren…"), ("Split…", "Splitsen…")):
        assert offered[anna.word(*words)] == release_first
    assert offered[anna.word("Release hold…", "Pauzering opheffen…")] == ""
