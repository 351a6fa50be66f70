"""The journal's page: everything that was done, in words, with what can still be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import AnswerLost, Offline, StoreBusy
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal.journal_view import JournalView
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import HOSTILE_NAMES, ORDER, PARCEL
from tests.ui.fakes_ports import Desk
from tests.ui.inline import InlineRunner


class Page:
    """The journal of a desk, and what its page asks for."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.desk = Desk()
        self.formats = Formats(zone=timezone(timedelta(hours=1)), now=self.desk.clock.now)
        self.view = JournalView(self.desk.journal, InlineRunner(), theme, self.formats)
        qtbot.addWidget(self.view)
        self.wanted: list[tuple[str, object]] = []
        for name in ("undo_wanted", "check_wanted", "withdraw_wanted", "order_wanted"):
            getattr(self.view, name).connect(lambda value, name=name: self.wanted.append((name, value)))
        self.view.resize(1000, 800)

    def do(
        self,
        kind: str = "cancel_fulfillment",
        *,
        undoes: str | None = None,
        reason: str | None = None,
        before: Callable[[], None] | None = None,
    ) -> JournalEntry:
        """Carry an action out for real; a minute passes."""
        parameters = {
            "tracking": [{"company": "DHL Parcel", "number": "JVGL1", "url": None}],
            "notify": False,
        }
        asked = self.desk.pipeline.ask(
            kind, self.desk.order, PARCEL, parameters if kind == "edit_tracking" else None, undoes=undoes
        )  # type: ignore[arg-type]
        prepared = self.desk.pipeline.prepare(replace(asked, reason=reason))
        if before is not None:
            before()
        entry = self.desk.pipeline.carry_out(prepared)
        assert isinstance(entry, JournalEntry)
        self.desk.clock.sleep(60)
        return entry

    def show(self) -> None:
        self.view.show()

    def rows(self) -> list[list[str]]:
        model = self.view.model
        return [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]

    def comparison(self) -> list[list[str]]:
        model = self.view.pane.model
        return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    return Page(qtbot, theme)


def test_every_action_newest_first(language: str, page: Page) -> None:
    page.do("edit_tracking")
    cancelled = page.do()
    page.do("fulfill_again", undoes=cancelled.action.id)
    page.show()
    if language == "en":
        assert page.rows() == [
            ["Today 15:05", "#10482", "Fulfil again", "sam", "3 units · Utrecht · Fulfilled", "As forecast"],
            [
                "Today 15:04",
                "#10482",
                "Cancel fulfilment",
                "sam",
                "3 units · Utrecht · Unfulfilled",
                "As forecast, undone",
            ],
            ["Today 15:03", "#10482", "Edit tracking", "sam", "DHL Parcel JVGL1", "As forecast"],
        ]
    else:
        assert [row[2:] for row in page.rows()] == [
            ["Opnieuw uitvoeren", "sam", "3 stuks · Utrecht · Uitgevoerd", "Zoals verwacht"],
            [
                "Uitvoering annuleren",
                "sam",
                "3 stuks · Utrecht · Niet-uitgevoerd",
                "Zoals verwacht, ongedaan gemaakt",
            ],
            ["Traceergegevens bewerken", "sam", "DHL Parcel JVGL1", "Zoals verwacht"],
        ]


def test_forecast_and_outcome_side_by_side_with_the_difference(language: str, page: Page) -> None:
    page.desk.shop.surprise = lambda: page.desk.shop.move(1, 3, committed=0)
    page.do(reason="klant bracht het terug")
    page.show()
    english = language == "en"
    rows = page.comparison()
    assert rows[0] == (
        ["Order status", "Fulfilled", "Unfulfilled", "Unfulfilled", ""]
        if english
        else ["Bestelstatus", "Uitgevoerd", "Niet-uitgevoerd", "Niet-uitgevoerd", ""]
    )
    on_hand = "On hand" if english else "Voorhanden"
    assert [f"BEL-01 Utrecht · {on_hand}", "12", "14", "17", "+3"] in rows
    assert [f"TAS-44-GR Utrecht · {on_hand}", "4", "5", "5", ""] in rows
    facts = page.view.pane.facts.text()
    assert ("Reason: klant bracht het terug" if english else "Reden: klant bracht het terug") in facts
    assert ("Shopify’s request ID: req-1" if english else "Verzoek-ID van Shopify: req-1") in facts


def test_undo_is_offered_where_it_is_possible_and_asks_for_it(
    qtbot: QtBot, english: None, page: Page
) -> None:
    entry = page.do()
    page.show()
    pane = page.view.pane
    assert pane.undo.isVisibleTo(pane)
    qtbot.mouseClick(pane.undo, Qt.MouseButton.LeftButton)
    assert page.wanted == [("undo_wanted", entry)]


def test_what_was_undone_or_refused_cannot_be_undone(english: None, page: Page) -> None:
    page.desk.shop.refusal = "No."
    page.do()
    page.show()
    pane = page.view.pane
    assert not pane.undo.isVisibleTo(pane)
    assert "Shopify’s words: “No.”" in pane.note()


def test_an_unfinished_one_can_be_checked_again(qtbot: QtBot, language: str, page: Page) -> None:
    shop = page.desk.shop
    shop.send_failure = AnswerLost("broke")
    page.desk.listeners.append(lambda _: setattr(shop, "failure", Offline() if shop.sent else None))
    entry = page.do()
    assert entry.state is EntryState.SENDING
    page.show()
    pane = page.view.pane
    assert page.rows()[0][5] == ("Answer not known yet" if language == "en" else "Antwoord nog niet bekend")
    assert (
        "It is not sent again" if language == "en" else "Het wordt niet nog eens verzonden"
    ) in pane.note()
    qtbot.mouseClick(pane.check, Qt.MouseButton.LeftButton)
    assert page.wanted == [("check_wanted", entry)]


def test_one_that_was_only_written_down_can_be_withdrawn(qtbot: QtBot, english: None, page: Page) -> None:
    asked = page.desk.pipeline.prepare(page.desk.pipeline.ask("cancel_fulfillment", page.desk.order, PARCEL))
    entry = JournalEntry(asked.action, EntryState.ASKED, asked.forecast)
    page.desk.journal.write(entry)
    page.show()
    pane = page.view.pane
    assert pane.note() == "#10482: written down, and not sent. Nothing has changed."
    qtbot.mouseClick(pane.withdraw, Qt.MouseButton.LeftButton)
    assert page.wanted == [("withdraw_wanted", entry)]


def test_the_request_id_is_copied_and_the_order_opened(qtbot: QtBot, english: None, page: Page) -> None:
    page.do()
    page.show()
    qtbot.mouseClick(page.view.pane.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "req-1"
    qtbot.mouseClick(page.view.pane.open_order, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert page.wanted == [("order_wanted", ORDER), ("order_wanted", ORDER)]


def test_a_written_entry_changes_in_its_place_and_stays_chosen(
    qtbot: QtBot, english: None, page: Page
) -> None:
    first = page.do("edit_tracking")
    page.show()
    second = page.do()
    page.view.on_journal_changed(second.action.id)
    qtbot.waitUntil(lambda: [row[2] for row in page.rows()] == ["Cancel fulfilment", "Edit tracking"])
    assert page.view.pane.title.text() == "Edit tracking · #10482", "what was being read stays"
    page.desk.journal.write(replace(first, undone_by="x"))
    page.view.on_journal_changed(first.action.id)
    qtbot.waitUntil(lambda: page.rows()[1][5] == "As forecast, undone")
    assert "This was undone by a later action." in page.view.pane.facts.text()


def test_filtering_by_order(qtbot: QtBot, language: str, page: Page) -> None:
    entry = page.do()
    other = replace(
        entry, action=replace(entry.action, id="other", order_id="gid://shopify/Order/2", order_name="#20001")
    )
    page.desk.journal.write(other)
    page.show()
    qtbot.keyClicks(page.view.filter, "#104")
    assert [row[1] for row in page.rows()] == ["#10482"]
    page.view.filter.setText("999")
    assert page.rows() == []
    assert page.view.empty.text() == (
        "The journal holds nothing about this order."
        if language == "en"
        else "In het logboek staat niets over deze bestelling."
    )
    assert page.view.pane.title.isVisibleTo(page.view) is False
    page.view.show_order("gid://shopify/Order/2")
    assert [row[1] for row in page.rows()] == ["#20001"]
    qtbot.mouseClick(page.view.chip, Qt.MouseButton.LeftButton)
    assert {row[1] for row in page.rows()} == {"#10482", "#20001"}


def test_show_entry_chooses_it(english: None, page: Page) -> None:
    first = page.do("edit_tracking")
    page.do()
    page.show()
    page.view.show_entry(first.action.id)
    assert page.view.pane.title.text() == "Edit tracking · #10482"


def test_an_empty_journal_has_words(language: str, page: Page) -> None:
    page.show()
    assert page.view.empty.text().startswith(
        "Nothing has been done yet." if language == "en" else "Er is nog niets gedaan."
    )


def test_very_many_entries_are_read_as_they_are_scrolled_to(qtbot: QtBot, english: None, page: Page) -> None:
    entry = page.do()
    for number in range(1200):
        page.desk.journal.kept[str(number)] = replace(
            entry,
            action=replace(
                entry.action,
                id=str(number),
                order_name=f"#{number}",
                asked_at=entry.action.asked_at - timedelta(minutes=number + 1),
            ),
        )
    page.show()
    assert page.view.model.rowCount() == 500
    page.view.filter.setText("499")
    assert page.view.remark.text() == "Only the newest 500 entries were searched."
    page.view.filter.clear()
    for rows in (1000, 1201, 1201):
        page.view.table.scrollToBottom()
        qtbot.waitUntil(lambda rows=rows: page.view.model.rowCount() == rows)
    page.view.filter.setText("1199")
    assert [row[1] for row in page.rows()] == ["#1199"]
    assert page.view.remark.text() == ""


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_names_are_text(english: None, page: Page, name: str) -> None:
    entry = page.do()
    page.desk.journal.write(
        replace(
            entry,
            request_id=name,
            failure_key="refused",
            failure_detail=name,
            state=EntryState.REFUSED,
            action=replace(entry.action, order_name=name, asked_by=name, reason=name),
        )
    )
    page.show()
    bare = name.replace("\u202e", "")
    assert bare in page.rows()[0][1]
    assert bare in page.view.pane.note()
    assert bare in page.view.pane.facts.text()


def test_an_entry_of_a_newer_version_is_shown_all_the_same(english: None, page: Page) -> None:
    entry = page.do()
    page.desk.journal.write(replace(entry, action=replace(entry.action, kind="teleport")))
    page.show()
    assert page.rows()[0][2] == "Action"
    assert page.view.pane.note() == "#10482: done. Order and stock are as forecast."


def test_a_journal_that_cannot_be_read_says_so(english: None, page: Page) -> None:
    def busy(**_: object) -> None:
        raise StoreBusy

    page.desk.journal.entries = busy  # type: ignore[method-assign,assignment]
    page.show()

    assert any(
        "Another program is using the saved orders." in note.text() for note in page.view.findChildren(Note)
    )


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester, english: None, page: Page) -> None:
    page.show()
    qtmodeltester.check(page.view.model)
    page.do()
    page.view.reload()
    page.do("fulfill_again")
    page.view.reload()
    qtmodeltester.check(page.view.model)
    qtmodeltester.check(page.view.pane.model)


def test_what_a_rule_asked_for_says_by_which_rule(page: Page, english: None) -> None:
    entry = page.do()
    by_rule = replace(entry, action=replace(entry.action, rule="Small <b>orders</b>"))
    page.view.model.show_rows([by_rule])
    page.view.pane.show_entry(by_rule)
    assert page.rows()[0][3] == "By rule “Small <b>orders</b>”"
    assert "by rule “Small <b>orders</b>”" in page.view.pane.facts.text()
    page.view.model.show_rows([entry])
    assert "rule" not in page.rows()[0][3]
