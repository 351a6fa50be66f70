"""Whatever is written to the journal comes back equal."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.forecast import Certainty, Difference, Fact, FactChange, Forecast, Outcome, StockLine
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.journal import Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.store.journal import JournalFile
from tests.store.strategies import maybe_ids, maybe_texts, texts, tracking

moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))
maybe_moments = st.none() | moments
units = st.integers(-(2**31), 2**63)

_scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
)
values: st.SearchStrategy[Json] = st.recursive(
    _scalars | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
objects = st.dictionaries(texts, values, max_size=4)

stock = st.none() | st.builds(Stock, units, units, units)
lines = st.lists(
    st.builds(
        StockLine,
        title=texts,
        sku=maybe_texts,
        inventory_item_id=maybe_ids("InventoryItem"),
        location_id=maybe_ids("Location"),
        location_name=texts,
        units=units,
        certainty=st.sampled_from(Certainty),
        before=stock,
        after=stock,
    ),
    max_size=3,
).map(tuple)
notices = st.builds(
    Notice, st.sampled_from(Say), st.sampled_from(Weight), st.dictionaries(texts, texts, max_size=2)
)
trackings = st.none() | st.lists(tracking, max_size=2).map(tuple)
forecasts = st.builds(
    Forecast,
    units=units,
    lines=lines,
    status_before=texts,
    status_after=texts,
    location_id=maybe_ids("Location"),
    location_name=texts,
    status_certain=st.booleans(),
    reopens=st.booleans(),
    emails=st.booleans(),
    undoable=st.booleans(),
    tracking=trackings,
    tracking_before=trackings,
    notices=st.lists(notices, max_size=3).map(tuple),
    facts=st.lists(st.builds(FactChange, st.sampled_from(Fact), texts, texts, st.booleans()), max_size=3).map(
        tuple
    ),
)
outcomes = st.builds(
    Outcome,
    as_forecast=st.booleans(),
    status=texts,
    location_name=texts,
    measured=lines,
    differences=st.lists(
        st.builds(
            Difference,
            what=texts | st.sampled_from(Fact).map(str),
            expected=texts,
            actual=texts,
            title=maybe_texts,
            sku=maybe_texts,
            location_name=maybe_texts,
            why=st.none() | notices,
        ),
        max_size=2,
    ).map(tuple),
    facts=st.dictionaries(texts, texts, max_size=3),
)
actions = st.builds(
    Action,
    id=texts,
    kind=texts,
    order_id=texts,
    order_name=texts,
    target_id=texts,
    asked_at=moments,
    asked_by=texts,
    parameters=objects,
    reason=maybe_texts,
    undoes=maybe_texts,
)


def entries(batch_ids: st.SearchStrategy[str | None]) -> st.SearchStrategy[JournalEntry]:
    """Any entry at all."""
    return st.builds(
        JournalEntry,
        action=actions,
        state=st.sampled_from(EntryState),
        forecast=forecasts,
        witness=objects,
        outcome=st.none() | outcomes,
        request_id=maybe_texts,
        sent_at=maybe_moments,
        finished_at=maybe_moments,
        failure_key=maybe_texts,
        failure_detail=maybe_texts,
        undone_by=maybe_texts,
        step=st.integers(0, 2**63 - 1),
        batch_id=batch_ids,
    )


@pytest.fixture(scope="module")
def kept() -> Iterator[JournalFile]:
    """One journal for all examples; each begins where it is empty."""
    with tempfile.TemporaryDirectory() as folder:
        journal = JournalFile(Path(folder) / "journal.sqlite")
        yield journal
        journal.close()


def _empty(journal: JournalFile) -> None:
    with journal._database.writing() as db:
        db.execute("DELETE FROM entries")
        db.execute("DELETE FROM batches")


ANYTHING = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@ANYTHING
@given(entry=entries(maybe_texts))
def test_an_entry_comes_back_equal(kept: JournalFile, entry: JournalEntry) -> None:
    _empty(kept)
    assert kept.write(entry)
    assert kept.entry(entry.action.id) == entry
    assert kept.entries() == kept.of_order(entry.action.order_id) == [entry]
    found = kept.entry(entry.action.id)
    assert found is not None
    assert found.forecast.basis() == entry.forecast.basis()


batches = st.builds(
    Batch,
    id=texts,
    kind=texts,
    asked_at=moments,
    asked_by=texts,
    count=st.integers(0, 2**63 - 1),
    state=st.sampled_from(BatchState),
    parameters=objects,
    reason=maybe_texts,
    undoes=maybe_texts,
)
begun = batches.flatmap(
    lambda batch: st.tuples(
        st.just(batch),
        st.lists(entries(st.just(batch.id)), max_size=4, unique_by=lambda entry: entry.action.id),
    )
)


@ANYTHING
@given(begun=begun)
def test_a_batch_comes_back_equal(kept: JournalFile, begun: tuple[Batch, list[JournalEntry]]) -> None:
    _empty(kept)
    batch, asked = begun
    kept.begin_batch(batch, asked)
    (progress,) = kept.batches()
    assert progress == kept.batch(batch.id)
    assert progress.batch == batch
    assert progress.states == {
        state: count for state in EntryState if (count := [each.state for each in asked].count(state))
    }
    assert kept.of_batch(batch.id, set(EntryState)) == asked
    assert kept.entries(batch_id=batch.id) == list(reversed(asked))
