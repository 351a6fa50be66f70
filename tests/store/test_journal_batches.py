"""A batch is kept with all its entries or not at all, and found again however large it is."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.journal import UNSENT, Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import FULL, an_entry
from tests.unit.builders import ORDER, THEN, an_action

WAITING, DONE, SENDING = EntryState.WAITING, EntryState.DONE, EntryState.SENDING
LATER = THEN + timedelta(hours=1)


def a_batch(count: int = 3, **changes: object) -> Batch:
    """Batch `b1`, running."""
    batch = Batch(
        id="b1",
        kind="cancel_fulfillment",
        asked_at=THEN + timedelta(microseconds=7),
        asked_by="anna",
        count=count,
        state=BatchState.RUNNING,
    )
    return replace(batch, **changes)  # type: ignore[arg-type]


def waiting(first: int, last: int, batch_id: str = "b1") -> list[JournalEntry]:
    """Entries `a<first>` to `a<last>`."""
    return [an_entry(number, WAITING, batch_id=batch_id) for number in range(first, last + 1)]


def ids(entries: object) -> list[str]:
    """Their action ids."""
    return [entry.action.id for entry in entries]  # type: ignore[attr-defined]


FULL_BATCH = a_batch(
    3,
    state=BatchState.STOPPED,
    parameters={"tags": ["spoed", "<b>"], "deep": {"er": [[None, 1.5]]}},
    reason="brand in het magazijn 🔥",
    undoes="b0",
)


def test_a_batch_with_everything_comes_back_as_it_was(journal: JournalFile) -> None:
    assert all(getattr(FULL_BATCH, each.name) for each in fields(FULL_BATCH)), "name every field here"
    journal.begin_batch(FULL_BATCH, [FULL, *waiting(2, 3)])
    progress = journal.batch("b1")
    assert progress is not None
    assert progress.batch == FULL_BATCH
    assert progress.states == {EntryState.DIFFERS: 1, WAITING: 2}
    assert progress.states.get(DONE, 0) == 0
    assert journal.of_batch("b1", set(EntryState)) == [FULL, *waiting(2, 3)]
    assert journal.batch("b2") is None


@pytest.mark.parametrize("state", BatchState)
def test_a_batch_with_little_comes_back_as_it_was(journal: JournalFile, state: BatchState) -> None:
    journal.begin_batch(a_batch(0, state=state), [])
    progress = journal.batch("b1")
    assert progress is not None
    assert (progress.batch, dict(progress.states)) == (a_batch(0, state=state), {})


def test_the_newest_batch_comes_first(journal: JournalFile) -> None:
    for number in (2, 3, 1):
        journal.begin_batch(a_batch(number, id=f"b{number}"), waiting(number * 10, number * 11, f"b{number}"))
    assert [(each.batch.id, each.states[WAITING]) for each in journal.batches()] == [
        ("b1", 2),
        ("b3", 4),
        ("b2", 3),
    ]
    assert [each.batch.id for each in journal.batches(limit=2)] == ["b1", "b3"]


def test_a_batch_outlives_its_program(journal: JournalFile, tmp_path: Path) -> None:
    journal.begin_batch(FULL_BATCH, waiting(1, 3))
    other = JournalFile(tmp_path / "journal.sqlite")
    assert ids(other.of_batch("b1", {WAITING})) == ["a1", "a2", "a3"]
    other.close()


class Broken(Exception):
    """Whoever makes the entries fails."""


def half_made() -> Iterator[JournalEntry]:
    """Two entries, and then no more."""
    yield from waiting(2, 3)
    raise Broken


@pytest.mark.parametrize(
    ("entries", "raised"),
    [
        (half_made(), Broken),
        ([*waiting(2, 3), an_entry(4, WAITING, batch_id="b2")], ValueError),
        ([*waiting(2, 3), an_entry(4, WAITING)], ValueError),
        ([*waiting(2, 3), an_entry(4, action=an_action(asked_by="\ud800"), batch_id="b1")], AnswerBroken),
    ],
    ids=["fails", "of another batch", "of none", "half a character"],
)
def test_a_batch_that_cannot_be_kept_whole_is_not_kept(
    journal: JournalFile, entries: object, raised: type[Exception]
) -> None:
    journal.write(an_entry(1))
    with pytest.raises(raised):
        journal.begin_batch(a_batch(), entries)  # type: ignore[arg-type]
    assert journal.entries() == [an_entry(1)]
    assert (journal.batches(), journal.batch("b1")) == ([], None)
    journal.begin_batch(a_batch(), waiting(2, 4))  # and it can be asked again
    assert ids(journal.entries()) == ["a4", "a3", "a2", "a1"]


def test_entries_are_taken_one_by_one(journal: JournalFile) -> None:
    """However many there are, they are never all in memory: ten thousand of them take 20 MB."""
    note = "n" * 1_000

    def made() -> Iterator[JournalEntry]:
        for number in range(10_000):
            action = an_action(id=f"a{number}", parameters={"note": f"{number}{note}"})
            yield an_entry(action=action, batch_id="b1")

    tracemalloc.start()
    try:
        journal.begin_batch(a_batch(10_000), made())
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    progress = journal.batch("b1")
    assert progress is not None
    assert progress.states == {EntryState.ASKED: 10_000}


def test_a_batch_is_worked_through_in_the_order_it_was_asked_in(journal: JournalFile) -> None:
    journal.begin_batch(a_batch(2, id="b0"), waiting(90, 91, "b0"))
    journal.begin_batch(a_batch(9), waiting(1, 9))
    for number, state in ((2, DONE), (3, SENDING), (8, EntryState.CHANGED)):
        journal.write(an_entry(number, state, batch_id="b1"), while_in=WAITING)
    unsent = {WAITING, EntryState.CHANGED}
    assert ids(journal.of_batch("b1", unsent, limit=3)) == ["a1", "a4", "a5"]
    assert ids(journal.of_batch("b1", unsent, after="a5", limit=3)) == ["a6", "a7", "a8"]
    assert ids(journal.of_batch("b1", unsent, after="a8", limit=3)) == ["a9"]
    assert journal.of_batch("b1", unsent, after="a9") == []
    assert ids(journal.of_batch("b1", {DONE, SENDING})) == ["a2", "a3"]
    assert ids(journal.of_batch("b1", unsent, after="a2", limit=1)) == ["a4"], "after one in another state"
    assert journal.of_batch("b1", unsent, after="nobody") == []
    assert journal.of_batch("b1", set()) == journal.of_batch("nobody", unsent) == []


def test_a_batch_is_walked_newest_first_in_the_list_of_everything(journal: JournalFile) -> None:
    journal.write(an_entry(1))
    journal.begin_batch(a_batch(5), waiting(2, 6))
    journal.write(an_entry(7))
    journal.write(an_entry(4, DONE, batch_id="b1"))
    assert ids(journal.entries(batch_id="b1")) == ["a6", "a5", "a4", "a3", "a2"]
    assert ids(journal.entries(batch_id="b1", limit=2)) == ["a6", "a5"]
    assert ids(journal.entries(batch_id="b1", limit=2, before="a5")) == ["a4", "a3"]
    assert ids(journal.entries(batch_id="b1", before="a1")) == []
    assert ids(journal.entries(batch_id="b1", before="a7", limit=1)) == ["a6"]
    assert ids(journal.entries(before="a7", limit=2)) == ["a6", "a5"], "without a batch all are one list"
    assert journal.entries(batch_id="nobody") == []


def test_an_order_shows_what_a_batch_does_to_it(journal: JournalFile) -> None:
    journal.write(an_entry(1, DONE))
    journal.begin_batch(a_batch(1), waiting(2, 2))
    assert ids(journal.of_order(ORDER)) == ["a2", "a1"]
    assert journal.orders_in(UNSENT) == {ORDER: {WAITING}}
    assert journal.unfinished() == []


def test_the_state_of_a_batch_is_saved_and_nothing_else(journal: JournalFile) -> None:
    journal.begin_batch(FULL_BATCH, waiting(1, 3))
    assert journal.save_batch(a_batch(99, state=BatchState.PAUSED))
    progress = journal.batch("b1")
    assert progress is not None
    assert progress.batch == replace(FULL_BATCH, state=BatchState.PAUSED)
    assert not journal.save_batch(a_batch(id="b2"))
    assert journal.batch("b2") is None


def test_a_batch_goes_from_one_state_to_the_next_by_whoever_is_first(
    journal: JournalFile, tmp_path: Path
) -> None:
    journal.begin_batch(a_batch(), waiting(1, 3))
    other = JournalFile(tmp_path / "journal.sqlite")
    stopped, finished = a_batch(state=BatchState.STOPPED), a_batch(state=BatchState.FINISHED)
    assert other.save_batch(stopped, while_in=BatchState.RUNNING)
    assert not journal.save_batch(finished, while_in=BatchState.RUNNING)
    progress = journal.batch("b1")
    assert progress is not None
    assert progress.batch.state is BatchState.STOPPED
    assert journal.save_batch(finished, while_in=BatchState.STOPPED)
    other.close()


def test_two_programs_take_each_entry_once(journal: JournalFile, tmp_path: Path) -> None:
    journal.begin_batch(a_batch(60), waiting(1, 60))
    other = JournalFile(tmp_path / "journal.sqlite")

    def take(desk: JournalFile) -> int:
        taken = 0
        while entries := desk.of_batch("b1", {WAITING}, limit=5):
            taken += sum(desk.write(replace(each, state=SENDING), while_in=WAITING) for each in entries)
        return taken

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(take, (journal, other))) == 60
    assert [dict(each.states) for each in other.batches()] == [{SENDING: 60}]
    other.close()


def test_what_was_not_sent_is_withdrawn_at_once(journal: JournalFile) -> None:
    states = list(EntryState)
    journal.begin_batch(
        a_batch(len(states)), [an_entry(number, state, batch_id="b1") for number, state in enumerate(states)]
    )
    journal.begin_batch(a_batch(1, id="b2"), waiting(90, 90, "b2"))
    journal.write(an_entry(91))
    assert journal.withdraw_batch("b1", LATER) == len(UNSENT)
    for entry, before in zip(journal.of_batch("b1", states), states, strict=True):
        number = int(entry.action.id[1:])
        withdrawn = an_entry(number, EntryState.WITHDRAWN, batch_id="b1", finished_at=LATER)
        assert entry == (withdrawn if before in UNSENT else an_entry(number, before, batch_id="b1"))
    assert journal.withdraw_batch("b1", LATER) == 0
    assert journal.withdraw_batch("nobody", LATER) == 0
    assert journal.entry("a90") == waiting(90, 90, "b2")[0]
    assert journal.entry("a91") == an_entry(91)


def test_an_entry_that_was_withdrawn_meanwhile_is_not_sent(journal: JournalFile) -> None:
    journal.begin_batch(a_batch(1), waiting(1, 1))
    (entry,) = journal.of_batch("b1", {WAITING})
    journal.withdraw_batch("b1", LATER)
    assert not journal.write(replace(entry, state=SENDING), while_in=WAITING)


def test_no_question_looks_at_every_entry(journal: JournalFile) -> None:
    """A journal holds hundreds of thousands: all but the newest of the list are found by an index."""
    journal.begin_batch(a_batch(), waiting(1, 3))
    asked: list[str] = []
    with journal._database.reading() as connection:
        connection.set_trace_callback(asked.append)
    journal.entries(batch_id="b1", before="a3")
    journal.of_order(ORDER)
    journal.unfinished()
    journal.orders_in({WAITING, DONE})
    journal.batch("b1")
    journal.batches()
    journal.of_batch("b1", {WAITING, DONE}, after="a1")
    with journal._database.reading() as connection:
        connection.set_trace_callback(None)
        selects = [each for each in asked if each.startswith("SELECT")]
        assert len(selects) > 10
        plans = [str(row[3]) for each in selects for row in connection.execute(f"EXPLAIN QUERY PLAN {each}")]
    assert not [plan for plan in plans if plan.startswith("SCAN entries")]
    assert any("entries_of_batch (batch_id=? AND state=?" in plan for plan in plans)


def test_the_words_of_a_batch_go_with_the_first_person_in_it(journal: JournalFile) -> None:
    """They are the same in each of its entries; those of others keep them."""
    words: dict[str, Json] = {"hold_reason": "OTHER", "note": "Zoë Canary belt"}

    def entries(batch_id: str, *orders: str) -> list[JournalEntry]:
        return [
            replace(
                an_entry(state=WAITING),
                action=an_action(id=f"{batch_id}-{order}", kind="hold", order_id=order, parameters=words),
                batch_id=batch_id,
            )
            for order in orders
        ]

    other = ORDER.replace("1", "2")
    for batch_id, orders in (("b1", (ORDER, other)), ("b2", (other,)), ("b3", (ORDER,))):
        batch = a_batch(len(orders), id=batch_id, kind="hold", parameters=words, reason="Zoë Canary")
        journal.begin_batch(batch, entries(batch_id, *orders))
    with journal._database.writing() as db:
        db.execute("UPDATE batches SET parameters = '{\"Canary\"' WHERE id = 'b3'")
    journal.remove_persons([ORDER], LATER)
    kept = {each.batch.id: each.batch for each in journal.batches()}
    assert kept.keys() == {"b1", "b2"}, "what cannot be read stays so"
    assert (kept["b1"].parameters, kept["b1"].reason) == ({"hold_reason": "OTHER"}, None)
    assert (kept["b2"].parameters, kept["b2"].reason) == (words, "Zoë Canary")
    (left,) = journal.of_batch("b1", UNSENT)
    assert (left.action.order_id, left.action.parameters) == (other, words)
    with journal._database.reading() as connection:
        (damaged,) = connection.execute("SELECT parameters FROM batches WHERE id = 'b3'").fetchone()
    assert damaged == ""


def test_only_what_was_asked_before_a_moment_is_cleared(journal: JournalFile) -> None:
    for name, asked in (("old", THEN), ("new", LATER)):
        action = an_action(id=name, kind="edit_note", asked_at=asked, parameters={"note": "Zoë"})
        journal.write(replace(an_entry(state=WAITING), action=action))
    journal.remove_persons([ORDER], LATER, asked_before=LATER)
    assert {entry.action.id: entry.state for entry in journal.entries()} == {
        "old": EntryState.WITHDRAWN,
        "new": WAITING,
    }
