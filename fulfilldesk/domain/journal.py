"""A line of the journal: the whole life of one action, kept whatever happens to the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.errors import ENTRY_DAMAGED, OrderGone
from fulfilldesk.domain.forecast import Forecast, Outcome


class EntryState(StrEnum):
    """How far an action came. The unfinished ones are taken up again after a restart."""

    ASKED = "asked"  # written down; certainly not sent
    WAITING = "waiting"  # agreed to; sent when the shop can be reached, or when its batch comes to it
    CHANGED = "changed"  # agreed to, and what that rested on has changed since: wants the person
    SENDING = "sending"  # may have reached Shopify; the answer is not known
    ANSWERED = "answered"  # Shopify did it; not yet checked
    HALF_DONE = "half_done"  # its first mutation stands, a later one does not: wants the person
    DONE = "done"  # checked: as forecast
    DIFFERS = "differs"  # checked: something came out otherwise
    REFUSED = "refused"  # Shopify declined; nothing changed
    NOT_DONE = "not_done"  # certainly did not happen
    WITHDRAWN = "withdrawn"  # the person let it be before it was sent


#: Nothing was sent yet, and may still be.
UNSENT = frozenset({EntryState.ASKED, EntryState.WAITING, EntryState.CHANGED})
#: Something was sent, and its end is still to be found out by reading.
OPEN = frozenset({EntryState.SENDING, EntryState.ANSWERED})
UNFINISHED = UNSENT | OPEN
#: States in which the change stands in Shopify, so that it can be taken back.
CARRIED_OUT = frozenset({EntryState.ANSWERED, EntryState.HALF_DONE, EntryState.DONE, EntryState.DIFFERS})
#: What a person must look at: nothing goes on by itself.
WANTS_PERSON = frozenset({EntryState.ASKED, EntryState.CHANGED, EntryState.HALF_DONE})


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One action with what was forecast and what came out. Times are UTC.

    `witness` is what the action's kind wanted remembered from before sending. `failure_key` and
    `failure_detail` keep the last failure: the sentence's key and Shopify's literal words. `undone_by` is the
    id of a carried-out action that took this one back. `step` counts from 0 to the mutation that was sent
    last; `batch_id` is the batch it belongs to.
    """

    action: Action
    state: EntryState
    forecast: Forecast
    witness: Mapping[str, Json] = field(default_factory=dict)
    outcome: Outcome | None = None
    request_id: str | None = None
    sent_at: datetime | None = None
    finished_at: datetime | None = None
    failure_key: str | None = None
    failure_detail: str | None = None
    undone_by: str | None = None
    step: int = 0
    batch_id: str | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing more will be done about it."""
        return self.state not in UNFINISHED

    @property
    def damaged(self) -> bool:
        """Whether part of it cannot be read: nothing may be done on half of what was agreed."""
        return self.failure_key == ENTRY_DAMAGED

    @property
    def never_to_be_known(self) -> bool:
        """Whether it was sent, its answer lost, and the order that would tell is gone: only a person ends
        it."""
        return self.state is EntryState.SENDING and self.failure_key == OrderGone.key

    @property
    def may_be_left(self) -> bool:
        """Whether a person may end it as it is: withdraw what was not sent, leave what is half done."""
        half_done = self.state is EntryState.HALF_DONE and self.undone_by is None
        return self.state in UNSENT or half_done or self.never_to_be_known


class BatchState(StrEnum):
    """How far a batch came."""

    RUNNING = "running"
    PAUSED = "paused"  # by the person, or because the program or the connection ended
    STOPPED = "stopped"  # what had not been sent was withdrawn
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Batch:
    """One intent for many orders: `count` actions of one kind with the same parameters, each with a journal
    entry of its own. `undoes` is the batch it takes back."""

    id: str
    kind: str
    asked_at: datetime
    asked_by: str
    count: int
    state: BatchState
    parameters: Mapping[str, Json] = field(default_factory=dict)
    reason: str | None = None
    undoes: str | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more of it will be sent."""
        return self.state in (BatchState.STOPPED, BatchState.FINISHED)


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How many entries of a batch are in each state."""

    batch: Batch
    states: Mapping[EntryState, int]
