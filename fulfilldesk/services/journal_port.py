"""The journal as the services and the window need it. The room `store` provides it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from fulfilldesk.domain.journal import Batch, BatchProgress, BatchState, EntryState, JournalEntry


class Journal(Protocol):
    """The journal. Each write is one transaction that is on disk when the call returns.

    An entry of which part cannot be read is shown by `entries` and `of_order` with what is known of it and
    the failure "entry-damaged"; `unfinished` and `of_batch`, which are worked on, leave it out, and `entry`
    raises StoreDamaged.
    """

    def write(self, entry: JournalEntry, *, while_in: EntryState | None = None) -> bool:
        """Insert the entry, or replace the one with the same action id: with `while_in` only while that one
        is in this state. An `undone_by` that was written stays. Returns whether it was written."""
        ...

    def entry(self, action_id: str) -> JournalEntry | None:
        """One entry."""
        ...

    def entries(
        self, *, limit: int = 500, batch_id: str | None = None, before: str | None = None
    ) -> Sequence[JournalEntry]:
        """Newest first: of everything or of one batch; with `before` of those older than the entry with that
        action id, so that any number of them can be walked page by page."""
        ...

    def of_order(self, order_id: str) -> Sequence[JournalEntry]:
        """The entries of one order, newest first."""
        ...

    def unfinished(self) -> Sequence[JournalEntry]:
        """Entries outside batches whose end is not known, and that nobody has given up: unsent, sending,
        answered, half done. Oldest first."""
        ...

    def orders_in(self, states: Collection[EntryState]) -> Mapping[str, frozenset[EntryState]]:
        """Worker. The orders that have entries in these states, and in which."""
        ...

    def begin_batch(self, batch: Batch, entries: Iterable[JournalEntry]) -> None:
        """Worker. The batch with all its entries, in one transaction: all of it is there afterwards, or
        nothing. The entries are taken one by one while nobody else can write."""
        ...

    def save_batch(self, batch: Batch, *, while_in: BatchState | None = None) -> bool:
        """Its state, nothing else of it: with `while_in` only while it is in this one. Returns whether it was
        written."""
        ...

    def batch(self, batch_id: str) -> BatchProgress | None:
        """One batch with how many of its entries are in each state."""
        ...

    def batches(self, *, limit: int = 50) -> Sequence[BatchProgress]:
        """Newest first."""
        ...

    def of_batch(
        self, batch_id: str, states: Collection[EntryState], *, after: str | None = None, limit: int = 250
    ) -> Sequence[JournalEntry]:
        """Entries of a batch in these states, in the order they were asked in, of those after the entry with
        the action id `after`."""
        ...

    def withdraw_batch(self, batch_id: str, moment: datetime) -> int:
        """Withdraw all its unsent entries in one transaction; how many there were."""
        ...

    def remove_persons(
        self, order_ids: Sequence[str], moment: datetime, *, asked_before: datetime | None = None
    ) -> frozenset[str]:
        """Leave of the entries of these orders (of those `asked_before`) what
        domain.personal_data.entry_without_person does, at that moment. Returns the orders of which an entry
        could not be cleared, because its end is not known yet. May be repeated."""
        ...

    def rewrite(self) -> None:
        """Worker. Write the whole file anew, without a byte of what was removed; who writes waits."""
        ...
