"""The rows of the journal's tables, and the entries and batches that they are."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

import msgspec

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.errors import ENTRY_DAMAGED
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.domain.personal_data import batch_without_person, entry_without_person
from fulfilldesk.store.journal_json import UNREADABLE, to_forecast, to_json, to_object, to_outcome
from fulfilldesk.store.values import from_micros, maybe, micros

log = logging.getLogger(__name__)

_STATES = frozenset(EntryState)


class EntryRow(msgspec.Struct, array_like=True, frozen=True):
    """A row of `entries`, as its columns are read and written. Bytes are JSON."""

    id: str
    kind: str
    order_id: str
    order_name: str
    target_id: str
    asked_at: int
    asked_by: str
    parameters: bytes
    reason: str | None
    undoes: str | None
    state: str
    forecast: bytes
    witness: bytes
    outcome: bytes | None
    request_id: str | None
    sent_at: int | None
    finished_at: int | None
    failure_key: str | None
    failure_detail: str | None
    undone_by: str | None
    step: int
    batch_id: str | None
    rule: str | None


class BatchRow(msgspec.Struct, array_like=True, frozen=True):
    """A row of `batches`."""

    id: str
    kind: str
    asked_at: int
    asked_by: str
    count: int
    state: str
    parameters: bytes
    reason: str | None
    undoes: str | None


_JSON = frozenset({"parameters", "forecast", "witness", "outcome"})


def selected(row: type[msgspec.Struct]) -> str:
    """The columns for SELECT. JSON comes as bytes: where it is no text at all, the rest can be read yet."""
    names = row.__struct_fields__
    return ", ".join(f"CAST({name} AS BLOB)" if name in _JSON else name for name in names)


def inserted(row: type[msgspec.Struct]) -> str:
    """Columns and marks for INSERT. JSON goes in as text: it may be looked at with any other program."""
    names = row.__struct_fields__
    marks = ("CAST(? AS TEXT)" if name in _JSON else "?" for name in names)
    return f"({', '.join(names)}) VALUES ({', '.join(marks)})"


def entry_row(entry: JournalEntry) -> EntryRow:
    """The row of an entry. Raises UnicodeEncodeError for half a character."""
    action = entry.action
    return EntryRow(
        id=action.id,
        kind=action.kind,
        order_id=action.order_id,
        order_name=action.order_name,
        target_id=action.target_id,
        asked_at=micros(action.asked_at),
        asked_by=action.asked_by,
        parameters=to_json(action.parameters),
        reason=action.reason,
        undoes=action.undoes,
        state=entry.state.value,
        forecast=to_json(entry.forecast),
        witness=to_json(entry.witness),
        outcome=maybe(to_json, entry.outcome),
        request_id=entry.request_id,
        sent_at=maybe(micros, entry.sent_at),
        finished_at=maybe(micros, entry.finished_at),
        failure_key=entry.failure_key,
        failure_detail=entry.failure_detail,
        undone_by=entry.undone_by,
        step=entry.step,
        batch_id=entry.batch_id,
        rule=action.rule,
    )


def entry_of(row: EntryRow) -> JournalEntry:
    """The entry of a row. Raises one of UNREADABLE, or OverflowError, when it cannot be read wholly."""
    action = Action(
        id=row.id,
        kind=row.kind,
        order_id=row.order_id,
        order_name=row.order_name,
        target_id=row.target_id,
        asked_at=from_micros(row.asked_at),
        asked_by=row.asked_by,
        parameters=to_object(row.parameters),
        reason=row.reason,
        undoes=row.undoes,
        rule=row.rule,
    )
    return JournalEntry(
        action=action,
        state=msgspec.convert(row.state, EntryState),
        forecast=to_forecast(row.forecast),
        witness=to_object(row.witness),
        outcome=maybe(to_outcome, row.outcome),
        request_id=row.request_id,
        sent_at=maybe(from_micros, row.sent_at),
        finished_at=maybe(from_micros, row.finished_at),
        failure_key=row.failure_key,
        failure_detail=row.failure_detail,
        undone_by=row.undone_by,
        step=row.step,
        batch_id=row.batch_id,
    )


def entry_to_work_on(row: EntryRow) -> JournalEntry | None:
    """The entry; None when it cannot be read wholly: nothing may be done on half of it."""
    try:
        return entry_of(row)
    except UNREADABLE as error:
        log.warning("journal entry %r is left alone: %s", row.id, type(error).__name__)
        return None


def entry_to_show(row: EntryRow) -> JournalEntry | None:
    """The entry. Where its JSON is damaged, what else is known of it, with the failure ENTRY_DAMAGED; None
    when it is in a state that only a newer version knows."""
    if row.state not in _STATES:
        log.warning("journal entry %r is passed over: state %r", row.id, row.state)
        return None
    try:
        return entry_of(row)
    except UNREADABLE as error:
        log.warning("journal entry %r is damaged: %s", row.id, type(error).__name__)
        readable = msgspec.structs.replace(row, **_blanks(row))
        return replace(entry_of(readable), failure_key=ENTRY_DAMAGED)


_NOTHING = to_json(Forecast(0, (), "", "", None, "", status_certain=False, undoable=False))
_READERS: Mapping[str, tuple[Callable[[bytes], object], bytes | None]] = {
    "parameters": (to_object, b"{}"),
    "forecast": (to_forecast, _NOTHING),
    "witness": (to_object, b"{}"),
    "outcome": (to_outcome, None),
}


def _blanks(row: EntryRow) -> dict[str, bytes | None]:
    """What to put in the place of the columns that cannot be read."""
    blanks: dict[str, bytes | None] = {}
    for name, (read, blank) in _READERS.items():
        try:
            maybe(read, getattr(row, name))
        except UNREADABLE:
            blanks[name] = blank
    return blanks


def without_person(row: EntryRow, moment: datetime) -> EntryRow | None:
    """The row of the entry as it may be kept; None while the entry's end is not known. One that cannot be
    read stays one that cannot be read."""
    try:
        entry = entry_of(row)
    except UNREADABLE:
        nothing = {"parameters": b"", "forecast": b"", "witness": b"", "outcome": None}
        return msgspec.structs.replace(row, **nothing, reason=None, failure_detail=None)
    bare = entry_without_person(entry, moment)
    return None if bare is None else entry_row(bare)


def batch_row(batch: Batch) -> BatchRow:
    """The row of a batch. Raises UnicodeEncodeError for half a character."""
    return BatchRow(
        id=batch.id,
        kind=batch.kind,
        asked_at=micros(batch.asked_at),
        asked_by=batch.asked_by,
        count=batch.count,
        state=batch.state.value,
        parameters=to_json(batch.parameters),
        reason=batch.reason,
        undoes=batch.undoes,
    )


def batch_of(row: BatchRow) -> Batch:
    """The batch of a row. Raises one of UNREADABLE, or OverflowError, when it cannot be read."""
    return Batch(
        id=row.id,
        kind=row.kind,
        asked_at=from_micros(row.asked_at),
        asked_by=row.asked_by,
        count=row.count,
        state=msgspec.convert(row.state, BatchState),
        parameters=to_object(row.parameters),
        reason=row.reason,
        undoes=row.undoes,
    )


def without_words(row: BatchRow) -> BatchRow:
    """The row of the batch as it may be kept once an entry of it lost its person. One that cannot be read
    stays one that cannot be read."""
    try:
        return batch_row(batch_without_person(batch_of(row)))
    except UNREADABLE:
        return msgspec.structs.replace(row, parameters=b"", reason=None)
