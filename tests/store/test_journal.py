"""The journal keeps every action as it was written, in the order in which they were asked."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.errors import Failure, StoreDamaged
from fulfilldesk.domain.forecast import Certainty, Difference, Forecast, Outcome, StockLine
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.journal import UNFINISHED, EntryState, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.store.journal import JournalFile
from tests.unit.builders import ORDER, POSTNL, THEN, an_action

SOME_STOCK = StockLine(
    "Bel <b>", "BEL-01", "gid://shopify/InventoryItem/1", None, "Magazijn", 2, Certainty.EXPECTED,
    Stock(12, 3, 9), Stock(14, 5, 9),
)  # fmt: skip
FULL_FORECAST = Forecast(
    units=2,
    lines=(SOME_STOCK,),
    status_before="FULFILLED",
    status_after="UNFULFILLED",
    location_id="gid://shopify/Location/1",
    location_name="Magazijn",
    reopens=True,
    emails=False,
    undoable=True,
    tracking=(POSTNL,),
    notices=(Notice(Say.SERVICE_KEEPS_WORKING, Weight.RISK, {"service": "Ünal & Zn"}),),
)
FULL_OUTCOME = Outcome(
    as_forecast=False,
    status="UNFULFILLED",
    location_name="Winkel",
    measured=(SOME_STOCK,),
    differences=(Difference("on_hand", "14", "13", "Bel", None, "Magazijn", Notice(Say.OTHER_MOVEMENT)),),
)


def an_entry(number: int = 1, state: EntryState = EntryState.ASKED, **changes: object) -> JournalEntry:
    """An entry about action `a<number>`."""
    entry = JournalEntry(an_action(id=f"a{number}"), state, FULL_FORECAST)
    return replace(entry, **changes)  # type: ignore[arg-type]


FULL = JournalEntry(
    action=Action(
        id="a1",
        kind="cancel_fulfillment",
        order_id=ORDER,
        order_name="#1001",
        target_id="gid://shopify/Fulfillment/1?x=é",
        asked_at=THEN + timedelta(microseconds=123456),
        asked_by="anna\u202e",
        parameters={"tracking": [{"number": "3S"}, None, 1.5, True], "deep": {"er": [[]]}},
        reason="klant belde 🚲",
        undoes="a0",
    ),
    state=EntryState.DIFFERS,
    forecast=FULL_FORECAST,
    witness={"ids": ["1", "2"], "count": 2**53},
    outcome=FULL_OUTCOME,
    request_id="0f-1",
    sent_at=THEN,
    finished_at=THEN + timedelta(seconds=3),
    failure_key="answer-lost",
    failure_detail="de <i>letterlijke</i> woorden",
    undone_by="a9",
)


def test_an_entry_with_everything_comes_back_as_it_was(journal: JournalFile) -> None:
    assert all(getattr(FULL, each.name) for each in fields(FULL)), "name every field of an entry here"
    assert all(getattr(FULL.action, each.name) for each in fields(FULL.action))
    journal.write(FULL)
    assert journal.entry("a1") == FULL


@pytest.mark.parametrize("state", EntryState)
def test_an_entry_with_little_comes_back_as_it_was(journal: JournalFile, state: EntryState) -> None:
    entry = JournalEntry(an_action(), state, replace(FULL_FORECAST, tracking=None))
    journal.write(entry)
    assert journal.entry("a1") == entry
    assert journal.entry("nobody") is None


def test_the_newest_comes_first_even_when_the_clock_stands_still(journal: JournalFile) -> None:
    for number in (3, 1, 2):
        journal.write(an_entry(number))
    journal.write(an_entry(3, EntryState.DONE))  # writing again does not make it newer
    assert [entry.action.id for entry in journal.entries()] == ["a2", "a1", "a3"]
    assert [entry.action.id for entry in journal.entries(limit=2)] == ["a2", "a1"]
    assert journal.entries()[2].state is EntryState.DONE


def test_entries_of_one_order(journal: JournalFile) -> None:
    journal.write(an_entry(1))
    journal.write(an_entry(2, action=an_action(id="a2", order_id="gid://shopify/Order/2")))
    journal.write(an_entry(3))
    assert [entry.action.id for entry in journal.of_order(ORDER)] == ["a3", "a1"]
    assert journal.of_order("gid://shopify/Order/9") == []


def test_unfinished_entries_come_oldest_first(journal: JournalFile) -> None:
    for number, state in enumerate(EntryState, 1):
        journal.write(an_entry(number, state))
    found = journal.unfinished()
    assert {entry.state for entry in found} == UNFINISHED
    assert [entry.action.id for entry in found] == sorted(entry.action.id for entry in found)


def test_what_was_written_is_on_disk_at_once(journal: JournalFile, tmp_path: Path) -> None:
    connection = journal._database._writer
    assert connection.execute("PRAGMA synchronous").fetchone() == (
        2,
    )  # FULL: the log is flushed at each commit
    journal.write(FULL)
    other = JournalFile(tmp_path / "journal.sqlite")
    assert other.entry("a1") == FULL
    other.close()


def test_sentences_of_a_newer_version_are_left_out(journal: JournalFile) -> None:
    journal.write(replace(FULL, action=replace(FULL.action, kind="hold_work")))
    with journal._database.writing() as db:
        db.execute("UPDATE entries SET forecast = replace(forecast, 'service-keeps-working', 'new-sentence')")
        db.execute("UPDATE entries SET outcome = replace(outcome, 'other-movement', 'new-cause')")
    (entry,) = journal.entries()
    assert entry.action.kind == "hold_work"
    assert entry.forecast == replace(FULL_FORECAST, notices=())
    assert entry.outcome is not None and FULL_OUTCOME.differences[0].why is not None
    assert entry.outcome.differences == (replace(FULL_OUTCOME.differences[0], why=None),)


def test_only_from_the_state_it_is_in(journal: JournalFile) -> None:
    asked, sending = an_entry(1), an_entry(1, EntryState.SENDING)
    assert journal.write(asked, while_in=EntryState.ASKED), "there was none"
    assert not journal.write(sending, while_in=EntryState.ANSWERED)
    assert journal.entry("a1") == asked
    assert journal.write(sending, while_in=EntryState.ASKED)
    assert not journal.write(sending, while_in=EntryState.ASKED), "somebody was quicker"
    assert journal.write(asked), "without a condition always"


def test_what_was_undone_stays_undone(journal: JournalFile) -> None:
    journal.write(an_entry(1, EntryState.ANSWERED, undone_by="a2"))
    journal.write(an_entry(1, EntryState.DONE))
    assert journal.entry("a1") == an_entry(1, EntryState.DONE, undone_by="a2")


columns = st.sampled_from(
    ["kind", "asked_at", "asked_by", "parameters", "reason", "state", "forecast", "witness", "outcome"]
)
contents = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.binary(max_size=30), st.text(max_size=30),
    st.sampled_from(
        ["{}", "[]", "null", "[[", '{"notices": 1}', '{"notices": [1]}', '{"differences": [1]}', "waiting"]
    ),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(columns, contents)
def test_whatever_stands_in_a_row_only_failures_come_out(column: str, content: object) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(JournalFile(Path(folder) / "j.sqlite")) as journal:
        journal.write(FULL)
        try:
            with journal._database.writing() as db:
                db.conn.execute(f"UPDATE entries SET {column} = ?", (content,))
        except (sqlite3.IntegrityError, Failure):
            return
        for read in (journal.entries, journal.unfinished, lambda: journal.entry("a1")):
            try:
                read()
            except StoreDamaged as damaged:
                assert damaged.parameters["path"]


def test_an_entry_that_cannot_be_read_is_damage_and_not_silence(journal: JournalFile) -> None:
    journal.write(FULL)
    with journal._database.writing() as db:
        db.execute("UPDATE entries SET forecast = '{}'")
    with pytest.raises(StoreDamaged):
        journal.entries()
