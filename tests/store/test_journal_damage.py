"""What stands in the journal and is none of ours, or of a newer version: shown where it can be, never worked
on, and it hides nothing else."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.errors import ENTRY_DAMAGED, Failure, StoreDamaged
from fulfilldesk.domain.forecast import Certainty
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import FULL, FULL_FORECAST, FULL_OUTCOME, SOME_STOCK, an_entry
from tests.store.test_journal_batches import a_batch
from tests.unit.builders import ORDER

EVERY_STATE = frozenset(EntryState)


def change(journal: JournalFile, statement: str, *values: object) -> None:
    """What no program of ours does."""
    with journal._database.writing() as db:
        db.conn.execute(statement, values)


def test_what_a_newer_version_says_is_left_out(journal: JournalFile) -> None:
    journal.write(replace(FULL, action=replace(FULL.action, kind="hold_work")))
    for column, known, new in (
        ("forecast", "service-keeps-working", "new-sentence"),
        ("forecast", '"tags"', '"new-fact"'),
        ("forecast", '"certainty":"expected"', '"certainty":"by-oracle"'),
        ("outcome", "other-movement", "new-cause"),
        ("outcome", '"certainty":"expected"', '"certainty":"by-oracle"'),
        ("outcome", '"facts":{', '"new":1,"facts":{"new-fact":"x",'),
    ):
        change(journal, f"UPDATE entries SET {column} = replace({column}, ?, ?)", known, new)
    (entry,) = journal.entries()
    line = replace(SOME_STOCK, certainty=Certainty.UNKNOWN)
    assert entry.action.kind == "hold_work"
    assert entry.forecast == replace(FULL_FORECAST, lines=(line,), notices=(), facts=())
    assert entry.outcome == replace(
        FULL_OUTCOME,
        measured=(line,),
        differences=(replace(FULL_OUTCOME.differences[0], why=None),),
        facts={"tags": "spoed", "new-fact": "x"},
    )
    assert journal.entry("a1") == entry


def test_a_state_of_a_newer_version_is_passed_over(journal: JournalFile) -> None:
    journal.begin_batch(a_batch(3), [an_entry(number, batch_id="b1") for number in (1, 2, 3)])
    change(journal, "UPDATE entries SET state = 'dreaming' WHERE id = 'a2'")
    for found in (
        journal.entries(),
        journal.entries(batch_id="b1"),
        journal.of_order(ORDER),
        list(reversed(journal.of_batch("b1", EVERY_STATE))),
    ):
        assert [entry.action.id for entry in found] == ["a3", "a1"]
    assert [dict(each.states) for each in journal.batches()] == [{EntryState.ASKED: 2}]
    assert journal.withdraw_batch("b1", FULL.action.asked_at) == 2
    with pytest.raises(StoreDamaged):
        journal.entry("a2")


@pytest.mark.parametrize("column", ["parameters", "forecast", "witness", "outcome"])
@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"units": many}', b"\xff\xfe", b'{"a": "\xff"}'])
def test_an_entry_that_is_damaged_hides_no_other_and_is_not_worked_on(
    journal: JournalFile, column: str, content: object
) -> None:
    journal.begin_batch(a_batch(1), [FULL])
    for number in (2, 3):
        journal.write(an_entry(number))
    change(journal, f"UPDATE entries SET {column} = ? WHERE id IN ('a1', 'a2')", content)
    for found in (journal.entries(), journal.of_order(ORDER)):
        newest, middle, oldest = found
        assert newest == an_entry(3)
        assert (middle.action.id, middle.state, middle.failure_key) == ("a2", EntryState.ASKED, ENTRY_DAMAGED)
        shown = {
            "parameters": oldest.action.parameters,
            "forecast": oldest.forecast,
            "witness": oldest.witness,
            "outcome": oldest.outcome,
        }
        kept = {
            "parameters": FULL.action.parameters,
            "forecast": FULL_FORECAST,
            "witness": FULL.witness,
            "outcome": FULL_OUTCOME,
        }
        blank = shown.pop(column)
        assert kept.pop(column) != blank
        assert shown == kept, "what can be read is shown"
        assert (oldest.action.order_name, oldest.action.asked_by) == ("#1001", FULL.action.asked_by)
        assert (oldest.state, oldest.failure_key) == (EntryState.DIFFERS, ENTRY_DAMAGED)
        assert oldest.failure_detail == FULL.failure_detail, "Shopify's words stay Shopify's"
    assert [entry.failure_key for entry in journal.entries(batch_id="b1")] == [ENTRY_DAMAGED]
    assert [entry.action.id for entry in journal.unfinished()] == ["a3"]
    assert journal.of_batch("b1", EVERY_STATE) == []
    assert [dict(each.states) for each in journal.batches()] == [{EntryState.DIFFERS: 1}]
    for damaged in ("a1", "a2"):
        with pytest.raises(StoreDamaged):
            journal.entry(damaged)


def test_what_is_shown_of_a_damaged_entry_offers_no_undo(journal: JournalFile) -> None:
    journal.write(FULL)
    change(journal, "UPDATE entries SET forecast = '{}'")
    (entry,) = journal.entries()
    assert (entry.forecast.units, entry.forecast.lines, entry.forecast.undoable) == (0, (), False)


@pytest.mark.parametrize("change_to", ["state = 'dreaming'", "parameters = '{'", "parameters = '[]'"])
def test_a_batch_that_cannot_be_read_hides_no_other(journal: JournalFile, change_to: str) -> None:
    journal.begin_batch(a_batch(1), [an_entry(1, batch_id="b1")])
    journal.begin_batch(a_batch(1, id="b2"), [an_entry(2, batch_id="b2")])
    change(journal, f"UPDATE batches SET {change_to} WHERE id = 'b1'")
    assert [each.batch.id for each in journal.batches()] == ["b2"]
    assert [entry.action.id for entry in journal.entries()] == ["a2", "a1"]
    assert [entry.action.id for entry in journal.of_batch("b1", EVERY_STATE)] == ["a1"]
    with pytest.raises(StoreDamaged):
        journal.batch("b1")


columns = st.sampled_from(
    [
        "kind", "order_id", "asked_at", "asked_by", "parameters", "reason", "state", "forecast", "witness",
        "outcome", "finished_at", "step", "batch_id",
    ]
)  # fmt: skip
contents = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.binary(max_size=30), st.text(max_size=30),
    st.sampled_from(
        ["{}", "[]", "null", "[[", '{"notices": 1}', '{"notices": [1]}', '{"differences": [1]}', "waiting",
         '{"lines": [1]}', '{"lines": [{"certainty": []}]}', '{"facts": {}}', '{"measured": 1}', "b1"]
    ),
)  # fmt: skip


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(columns, contents)
def test_whatever_stands_in_a_row_only_failures_come_out(column: str, content: object) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(JournalFile(Path(folder) / "j.sqlite")) as journal:
        journal.begin_batch(a_batch(1), [FULL])
        try:
            change(journal, f"UPDATE entries SET {column} = ?", content)
        except (sqlite3.IntegrityError, Failure):
            return
        for read in (
            journal.entries,
            journal.unfinished,
            journal.batches,
            lambda: journal.entry("a1"),
            lambda: journal.of_order(ORDER),
            lambda: journal.entries(batch_id="b1"),
            lambda: journal.of_batch("b1", EVERY_STATE),
            lambda: journal.orders_in(EVERY_STATE),
        ):
            try:
                read()  # type: ignore[operator]
            except StoreDamaged as damaged:
                assert damaged.parameters["path"]
