"""An action of several steps that came half way: what is said, finishing it, taking it back."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer, UserError
from fulfilldesk.domain.errors import JobUnfinished, NotShown
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.ui.actions.verdict import verdict
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_window import Window, buttons, press

WORDS = {
    "en": ("half done. The fulfilment is cancelled", ["Finish it", "Take it back", "Close"]),
    "nl": ("half gedaan. De uitvoering is geannuleerd", ["Afmaken", "Terugdraaien", "Sluiten"]),
}


def half_done(qtbot: QtBot, window: Window) -> None:
    """Part of the parcel is cancelled, and Shopify refuses to fulfil the rest again."""
    shop = window.desk.shop
    really = shop.send

    def refusing(mutation: Mutation) -> MutationAnswer:
        if mutation.document == "FulfillmentCreate":
            shop.sent.append(mutation)
            return MutationAnswer((UserError(("fulfillment",), "Fulfillment order does not exist."),), "r")
        return really(mutation)

    shop.send = refusing  # type: ignore[method-assign]
    window.run("cancel_part")
    lines = window.sheet.form.field("lines")
    lines.model.choose_all(False)  # type: ignore[attr-defined]
    lines.model.setData(lines.model.index(0, 1), 1)  # type: ignore[attr-defined]
    press(qtbot, window.sheet.main)
    shop.send = really  # type: ignore[method-assign]


def test_the_state_is_named_with_two_ways_on(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    half_done(qtbot, window)
    sentence, labels = WORDS[language]
    assert sentence in window.sheet.notes()[0]
    assert "Fulfillment order does not exist." in window.sheet.notes()[0]
    assert sorted(buttons(window.sheet)) == sorted(labels)
    assert window.desk.journal.states[-1] == "half_done"


def test_finishing_it_sends_only_what_is_missing(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    half_done(qtbot, window)
    sent = len(window.desk.shop.sent)
    finish = next(button for button in window.sheet.offers if button.text() == "Finish it")
    press(qtbot, finish)
    assert [mutation.document for mutation in window.desk.shop.sent[sent:]] == ["FulfillmentCreate"]
    assert window.desk.journal.entries()[0].state in (EntryState.DONE, EntryState.DIFFERS)


def test_taking_it_back_asks_first(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    half_done(qtbot, window)
    sent = len(window.desk.shop.sent)
    back = next(button for button in window.sheet.offers if button.text() == "Take it back")
    press(qtbot, back)
    assert len(window.desk.shop.sent) == sent
    assert window.flow.in_front is not None or window.line.text() != ""


def test_the_result_line_offers_the_same(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    half_done(qtbot, window)
    window.sheet.dismiss()
    window.line.show_entry(window.desk.journal.entries()[0])
    assert window.line.go_on.isVisibleTo(window.line)
    assert (window.line.undo.text(), window.line.undo.isVisibleTo(window.line)) == ("Take it back", True)
    press(qtbot, window.line.go_on)
    assert window.desk.journal.entries()[0].state is not EntryState.HALF_DONE
    assert not window.line.go_on.isVisibleTo(window.line)


def done_entry(qtbot: QtBot, window: Window) -> JournalEntry:
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    return window.desk.journal.entries()[0]


def test_a_job_that_shows_nothing_yet_is_not_called_done(qtbot: QtBot, theme: Theme, english: None) -> None:
    entry = done_entry(qtbot, Window(qtbot, theme))
    found = verdict(replace(entry, state=EntryState.ANSWERED, failure_key=JobUnfinished.key))
    assert found.sentence == "#10482: Shopify is working on this (Cancel fulfilment)."
    assert "does not show it yet" in found.more[0]
    assert found.unknown


def test_success_that_does_not_show_up_is_not_called_done(qtbot: QtBot, theme: Theme, english: None) -> None:
    entry = done_entry(qtbot, Window(qtbot, theme))
    found = verdict(replace(entry, state=EntryState.DIFFERS, failure_key=NotShown.key))
    assert "fulfilment cancelled." not in found.sentence
    assert "the order does not show it" in found.more[0]
