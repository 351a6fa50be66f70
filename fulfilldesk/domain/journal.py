"""A line of the journal: the whole life of one action, kept whatever happens to the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.forecast import Forecast, Outcome


class EntryState(StrEnum):
    """How far an action came. The unfinished ones are taken up again after a restart."""

    ASKED = "asked"  # written down; certainly not sent
    SENDING = "sending"  # may have reached Shopify; the answer is not known
    ANSWERED = "answered"  # Shopify did it; not yet checked
    DONE = "done"  # checked: as forecast
    DIFFERS = "differs"  # checked: something came out otherwise
    REFUSED = "refused"  # Shopify declined; nothing changed
    NOT_DONE = "not_done"  # certainly did not happen
    WITHDRAWN = "withdrawn"  # the person let it be before it was sent


UNFINISHED = frozenset({EntryState.ASKED, EntryState.SENDING, EntryState.ANSWERED})
#: States in which the change stands in Shopify, so that it can be taken back.
CARRIED_OUT = frozenset({EntryState.ANSWERED, EntryState.DONE, EntryState.DIFFERS})


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One action with what was forecast and what came out. Times are UTC.

    `witness` is what the action's kind wanted remembered from before sending. `failure_key` and
    `failure_detail` keep the last failure: the sentence's key and Shopify's literal words. `undone_by` is the
    id of a carried-out action that took this one back.
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

    @property
    def finished(self) -> bool:
        """Whether nothing more will be done about it."""
        return self.state not in UNFINISHED
