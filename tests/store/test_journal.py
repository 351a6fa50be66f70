"""The journal keeps every action as it was written, in the order in which they were asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.forecast import Certainty, Difference, Fact, FactChange, Forecast, Outcome, StockLine
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
    tracking_before=(replace(POSTNL, url=None),),
    notices=(Notice(Say.SERVICE_KEEPS_WORKING, Weight.RISK, {"service": "Ünal & Zn"}),),
    facts=(FactChange(Fact.TAGS, "", "spoed, <b>", certain=False),),
)
FULL_OUTCOME = Outcome(
    as_forecast=False,
    status="UNFULFILLED",
    location_name="Winkel",
    measured=(SOME_STOCK,),
    differences=(Difference("on_hand", "14", "13", "Bel", None, "Magazijn", Notice(Say.OTHER_MOVEMENT)),),
    facts={"tags": "spoed"},
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
        rule="Cadeaus 🎁",
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
    step=1,
    batch_id="b1",
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
        journal.write(an_entry(number + 100, state, batch_id="b1"))  # its batch takes care of it
    found = journal.unfinished()
    assert {entry.state for entry in found} == UNFINISHED | {EntryState.HALF_DONE}
    assert [int(entry.action.id[1:]) for entry in found] == sorted(int(each.action.id[1:]) for each in found)
    assert max(int(entry.action.id[1:]) for entry in found) < 100


def test_the_list_is_walked_page_by_page(journal: JournalFile) -> None:
    for number in range(1, 8):
        journal.write(an_entry(number))
    assert _walked(journal.entries, 3) == [f"a{number}" for number in range(7, 0, -1)]
    assert journal.entries(before="a1") == []
    assert journal.entries(before="nobody") == []


def _walked(entries: Callable[..., Sequence[JournalEntry]], limit: int) -> list[str]:
    """The ids on all pages."""
    found: list[str] = []
    page = entries(limit=limit)
    while page:
        found += [entry.action.id for entry in page]
        page = entries(limit=limit, before=found[-1])
    return found


def test_orders_by_the_states_of_their_entries(journal: JournalFile) -> None:
    waiting, sending, done = EntryState.WAITING, EntryState.SENDING, EntryState.DONE
    for number, (order, state) in enumerate(
        [(1, waiting), (1, waiting), (1, sending), (2, sending), (3, done), (4, waiting)], 1
    ):
        journal.write(
            an_entry(number, state, action=_about(number, order), batch_id="b1" if order > 2 else None)
        )
    assert journal.orders_in({waiting, sending}) == {
        _order(1): {waiting, sending},
        _order(2): {sending},
        _order(4): {waiting},
    }
    assert journal.orders_in({done}) == {_order(3): {done}}
    assert journal.orders_in({EntryState.HALF_DONE}) == journal.orders_in(set()) == {}


def _order(number: int) -> str:
    return f"gid://shopify/Order/{number}"


def _about(number: int, order: int) -> Action:
    return an_action(id=f"a{number}", order_id=_order(order))


def test_what_was_written_is_on_disk_at_once(journal: JournalFile, tmp_path: Path) -> None:
    connection = journal._database._writer
    assert connection.execute("PRAGMA synchronous").fetchone() == (
        2,
    )  # FULL: the log is flushed at each commit
    journal.write(FULL)
    other = JournalFile(tmp_path / "journal.sqlite")
    assert other.entry("a1") == FULL
    other.close()


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


def test_one_of_two_programs_is_first(journal: JournalFile, tmp_path: Path) -> None:
    journal.write(an_entry(1, EntryState.WAITING))
    other = JournalFile(tmp_path / "journal.sqlite")
    sending = an_entry(1, EntryState.SENDING)
    assert [each.write(sending, while_in=EntryState.WAITING) for each in (other, journal)] == [True, False]
    other.close()


def test_half_a_character_is_refused_and_nothing_is_written(journal: JournalFile) -> None:
    for broken in (
        an_entry(1, action=an_action(asked_by="\ud800")),
        an_entry(1, action=an_action(parameters={"note": "\ud800"})),
    ):
        with pytest.raises(AnswerBroken):
            journal.write(broken)
    assert journal.entries() == []


def test_parameters_may_be_any_mapping(journal: JournalFile) -> None:
    action = an_action(parameters=MappingProxyType({"deep": MappingProxyType({"er": 1})}))
    journal.write(an_entry(1, action=action))
    (entry,) = journal.entries()
    assert entry.action.parameters == {"deep": {"er": 1}}
