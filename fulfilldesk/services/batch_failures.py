"""When a batch should stop by itself: what one action failed of, all others would fail of too."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.errors import (
    AccessDenied,
    AnswerBroken,
    AnswerLost,
    AnswerTooLarge,
    AppNotApproved,
    Failure,
    OrderGone,
    QueryRefused,
    RightMissing,
    ShopifyFailed,
)
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.out_of_reach import OUT_OF_REACH

#: So many actions that fail one after the other say that all would.
IN_A_ROW = 3

#: What one order among many may be the cause of.
OF_ONE_ORDER = (AnswerBroken, AnswerTooLarge, QueryRefused)

#: What to call it, by the key of the last one's failure, when all would fail.
_WHY_ALL: Mapping[str, type[Failure]] = {
    **{failure.key: failure for failure in (AccessDenied, AppNotApproved, RightMissing, *OF_ONE_ORDER)},
    AnswerLost.key: ShopifyFailed,
}


class FailuresInARow:
    """Looks on while the actions of a batch end, one after the other."""

    def __init__(self) -> None:
        self._count = 0

    def why_all_would(self, ended: JournalEntry) -> Failure | None:
        """After this one: what all the others would fail of; None when they may fare better. One failure to
        reach the shop suffices; a refusal may be about this one alone, until there were several in a row.
        An order that is gone says nothing of others, nor does a lost answer before its end is known."""
        key = ended.failure_key or ""
        if ended.state is EntryState.SENDING:
            return None
        if ended.state is not EntryState.NOT_DONE or key == OrderGone.key:
            self._count = 0
            return None
        if key in OUT_OF_REACH:
            return OUT_OF_REACH[key](ended.failure_detail or "")
        self._count += 1
        return _WHY_ALL.get(key, Failure)(ended.failure_detail or "") if self._count >= IN_A_ROW else None
