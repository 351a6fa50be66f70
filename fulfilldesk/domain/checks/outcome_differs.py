"""An action came out otherwise than forecast, and nobody has gone on from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.check import CheckGroup, JournalCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState, JournalEntry


class OutcomeDiffers(JournalCheck):
    """It is put right by undoing it, or by whatever is done next with the same thing."""

    name: ClassVar[str] = "outcome_differs"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, entry: JournalEntry, later: tuple[JournalEntry, ...]) -> Iterator[Finding]:
        """From when it was checked."""
        action = entry.action
        if entry.state is not EntryState.DIFFERS or entry.undone_by is not None or entry.damaged:
            return
        if any(each.state in CARRIED_OUT and each.action.target_id == action.target_id for each in later):
            return
        differences = entry.outcome.differences if entry.outcome is not None else ()
        yield Finding(
            self.name,
            action.id,
            entry.finished_at or entry.sent_at or action.asked_at,
            order_id=action.order_id,
            target_id=action.target_id,
            facts={"kind": action.kind, "order": action.order_name, "differences": str(len(differences))},
        )
