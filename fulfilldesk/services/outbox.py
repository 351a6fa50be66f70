"""Actions that were agreed to while the shop could not be reached: sent as soon as it can, each on what the
order looks like by then."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.out_of_reach import OUT_OF_REACH
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.ports import Stop

#: Shopify may fail over a single order, whatever is tried; so often one after the other, it is the shop.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Emptied:
    """How many waiting actions were sent, how many want the person because something changed, and how many
    wait still."""

    sent: int = 0
    changed: int = 0
    waiting: int = 0


class Outbox:
    """Waiting actions outside batches; a batch looks after its own. Used from a worker thread."""

    def __init__(self, pipeline: Pipeline, journal: Journal) -> None:
        self._pipeline = pipeline
        self._journal = journal
        self._sending = threading.Lock()

    def send(self, stop: Stop) -> Emptied:
        """Take up one after the other, oldest first, until the shop is out of reach. One that cannot be sent
        for a reason of its own waits on, and holds up none of the others. Sends nothing while another thread
        is at it."""
        waiting = [entry for entry in self._journal.unfinished() if entry.state is EntryState.WAITING]
        if not self._sending.acquire(blocking=False):
            return Emptied(waiting=len(waiting))
        try:
            return self._send(waiting, stop)
        finally:
            self._sending.release()

    def _send(self, waiting: Sequence[JournalEntry], stop: Stop) -> Emptied:
        sent = changed = failures = 0
        for entry in waiting:
            if stop.is_set() or failures == _ENOUGH:
                break
            taken = self._pipeline.take_up(entry)
            still_waits = taken.state is EntryState.WAITING
            failures = failures + 1 if still_waits and taken.failure_key in OUT_OF_REACH else 0
            changed += taken.state is EntryState.CHANGED
            sent += not still_waits and taken.state is not EntryState.CHANGED
        return Emptied(sent, changed, len(waiting) - sent - changed)
