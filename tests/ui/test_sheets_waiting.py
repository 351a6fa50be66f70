"""Asking while the shop cannot be reached, and taking up what was asked then."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Offline, StoreFull
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import BELL, ORDER, parcel
from tests.ui.fakes_window import Window, buttons, press
from tests.ui.inline import PatientRunner

WORDS = {
    "en": (
        ["Try again", "Keep it fulfilled", "Queue: cancel fulfilment"],
        "Shopify cannot be reached. This is written down now and sent when the shop can be reached.",
        "From saved data, read 2 minutes ago",
        "#10482: waiting to be sent (Cancel fulfilment).",
        "#10482: withdrawn before it was sent. Nothing has changed.",
    ),
    "nl": (
        ["Opnieuw proberen", "Uitgevoerd laten", "In wachtrij: uitvoering annuleren"],
        "Shopify is niet bereikbaar. Dit wordt nu vastgelegd en verzonden zodra de winkel bereikbaar is.",
        "Opgeslagen gegevens (2 minuten geleden)",
        "#10482: wacht op verzending (Uitvoering annuleren).",
        "#10482: ingetrokken voordat het werd verzonden. Er is niets veranderd.",
    ),
}


def offline(window: Window) -> None:
    window.flow.set_online(False)
    window.desk.shop.failure = Offline()


def online(window: Window) -> None:
    window.flow.set_online(True)
    window.desk.shop.failure = None


def queued(qtbot: QtBot, window: Window) -> JournalEntry:
    """A cancel that waits."""
    offline(window)
    window.run("cancel_fulfillment", online=False)
    press(qtbot, window.sheet.main)
    return window.desk.journal.entries()[0]


def test_offline_it_is_asked_on_saved_data_and_waits(qtbot: QtBot, theme: Theme, language: str) -> None:
    labels, note, age, waiting, withdrawn = WORDS[language]
    window = Window(qtbot, theme)
    offline(window)
    window.run("cancel_fulfillment", online=False)
    assert buttons(window.sheet) == labels
    assert window.sheet.notes()[-1].startswith(note)
    assert window.sheet.status() == age
    assert window.sheet.view.model.index(0, 3).data() == "12 → 14"
    press(qtbot, window.sheet.main)
    assert window.flow.in_front is None
    assert window.line.text().startswith(waiting)
    assert window.desk.journal.states == ["waiting"]
    assert not window.desk.shop.sent
    press(qtbot, window.line.withdraw)
    assert window.desk.journal.states == ["waiting", "withdrawn"]
    assert window.line.text() == withdrawn
    assert not window.line.withdraw.isVisibleTo(window.line)


def test_what_is_filled_in_offline_waits_with_it(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    offline(window)
    window.run("edit_tracking", online=False)
    field = window.sheet.form.field("tracking")
    field.rows[0].number.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(field.rows[0].number, "3SLATER")  # type: ignore[attr-defined]
    press(qtbot, window.sheet.main)
    tracking = window.desk.journal.entries()[0].action.parameters["tracking"]
    assert tracking == [{"company": "PostNL", "number": "3SLATER", "url": None}]


def test_the_connection_breaking_while_the_order_is_read_offers_the_same(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.failure = Offline()
    window.run("cancel_fulfillment")
    assert buttons(window.sheet) == WORDS["en"][0]
    window.desk.shop.failure = None
    press(qtbot, window.sheet.offers[0])
    assert buttons(window.sheet) == ["Keep it fulfilled", "Cancel fulfilment"]
    press(qtbot, window.sheet.main)
    assert window.desk.journal.states[-1] == "done"


def test_what_must_ask_the_shop_first_cannot_wait(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.failure = Offline()
    window.flow.ask("edit_address", window.desk.order, ORDER)
    assert buttons(window.sheet) == ["Try again", "Close"]
    assert "Shopify cannot be reached." in window.sheet.notes()[-1]


def test_a_block_cannot_wait(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    offline(window)
    gone = replace(window.desk.order, fulfillments=(parcel(status="CANCELLED"),))
    window.desk.store.orders[ORDER] = gone
    window.flow.ask("cancel_fulfillment", gone, parcel().id)
    assert buttons(window.sheet) == ["Try again", "Keep it fulfilled"]


def test_a_full_disk_is_told_instead_of_waiting(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    offline(window)
    window.run("cancel_fulfillment", online=False)

    def full(entry: object, **named: object) -> bool:
        raise StoreFull("disk full")

    window.desk.journal.write = full  # type: ignore[method-assign]
    press(qtbot, window.sheet.main)
    assert "no room left on the disk" in window.sheet.notes()[-1]
    assert window.line.text() == ""


# --- taking up


def test_unchanged_it_is_asked_as_ever_and_can_be_withdrawn(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    entry = queued(qtbot, window)
    online(window)
    window.flow.go_on(entry)
    assert buttons(window.sheet) == ["Withdraw", "Close", "Cancel fulfilment"]
    assert not any("changed" in note for note in window.sheet.notes())
    press(qtbot, window.sheet.main)
    assert window.desk.journal.states == ["waiting", "asked", "sending", "answered", "done"]
    assert len(window.desk.journal.kept) == 1, "it is the same action"


def test_what_changed_since_is_laid_beside_it(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    entry = queued(qtbot, window)
    online(window)
    item = window.desk.shop.there[ORDER]
    window.desk.shop.there[ORDER] = replace(item, fulfillments=(parcel((BELL,)),))
    window.flow.go_on(replace(entry, state=EntryState.CHANGED))
    said = window.sheet.notes()[0].splitlines()
    assert ("Units: 2 (was 3)" if language == "en" else "Aantal: 2 (was 3)") in said
    assert window.host.focusWidget() is window.sheet.other, "Enter must not say yes to something new"
    press(qtbot, window.sheet.other)
    assert window.desk.journal.states == ["waiting"], "closing decides nothing"
    window.flow.go_on(entry)
    press(qtbot, window.sheet.offers[0])
    assert window.desk.journal.states == ["waiting", "withdrawn"]
    assert not window.desk.shop.sent


def test_what_was_filled_in_is_there_again(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    offline(window)
    window.run("edit_tracking", online=False)
    field = window.sheet.form.field("tracking")
    field.rows[0].number.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(field.rows[0].number, "3SLATER")  # type: ignore[attr-defined]
    press(qtbot, window.sheet.main)
    online(window)
    window.flow.go_on(window.desk.journal.entries()[0])
    field = window.sheet.form.field("tracking")
    assert field.rows[0].number.text() == "3SLATER"  # type: ignore[attr-defined]
    press(qtbot, window.sheet.main)
    assert window.desk.order.fulfillments[0].tracking[0].number == "3SLATER"


def test_closing_the_sheet_before_it_is_written_still_tells(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = Window(qtbot, theme, runner=runner)
    offline(window)
    window.run("cancel_fulfillment", online=False)
    press(qtbot, window.sheet.main)
    window.sheet.dismiss()
    runner.go()
    assert window.line.text().startswith(WORDS["en"][3])
    assert window.desk.journal.states == ["waiting"]


def test_an_action_of_a_newer_version_is_left(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    entry = queued(qtbot, window)
    window.flow.go_on(replace(entry, action=replace(entry.action, kind="from_the_future")))
    assert window.flow.in_front is None
    assert window.line.text() != ""
