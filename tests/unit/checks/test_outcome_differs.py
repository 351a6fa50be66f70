"""Actions that came out otherwise than forecast."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.checks.outcome_differs import OutcomeDiffers
from fulfilldesk.domain.errors import ENTRY_DAMAGED
from fulfilldesk.domain.forecast import Difference, Forecast, Outcome
from fulfilldesk.domain.journal import EntryState, JournalEntry
from tests.unit.builders import ORDER, PARCEL, THEN, WORK, an_action
from tests.unit.checks.looking import hours

FORECAST = Forecast(2, (), "FULFILLED", "UNFULFILLED", None, "")
OUTCOME = Outcome(False, "FULFILLED", "", (), (Difference("status", "UNFULFILLED", "FULFILLED"),))


def _entry(
    state: EntryState = EntryState.DIFFERS, target: str = PARCEL, number: int = 1, **changes: object
) -> JournalEntry:
    values: dict[str, object] = {"outcome": OUTCOME, "finished_at": THEN + hours(number)}
    return JournalEntry(
        an_action(target=target, id=f"a{number}"),
        state,
        FORECAST,
        **{**values, **changes},  # type: ignore[arg-type]
    )


CASES: dict[str, tuple[JournalEntry, ...]] = {
    "nothing since": (_entry(),),
    "something else was done with the order": (_entry(), _entry(EntryState.DONE, WORK, 2)),
    "what was tried next was refused": (_entry(), _entry(EntryState.REFUSED, number=2)),
    "what comes next waits": (_entry(), _entry(EntryState.WAITING, number=2)),
}

NEAR_MISSES: dict[str, tuple[JournalEntry, ...]] = {
    "as forecast": (_entry(EntryState.DONE),),
    "not checked yet": (_entry(EntryState.ANSWERED),),
    "undone": (_entry(undone_by="a2"),),
    "gone on from": (_entry(), _entry(EntryState.DONE, number=2)),
    "gone on from, and that differs": (_entry(), _entry(EntryState.DIFFERS, number=2)),
    "cannot be read": (_entry(failure_key=ENTRY_DAMAGED),),
}


@pytest.mark.parametrize("case", CASES)
def test_is_found(case: str) -> None:
    entry, *later = CASES[case]
    (finding,) = OutcomeDiffers().look(entry, tuple(later))
    assert (finding.subject, finding.since) == ("a1", THEN + hours(1))
    assert (finding.order_id, finding.target_id) == (ORDER, PARCEL)
    assert finding.facts == {"kind": "cancel_fulfillment", "order": "#1001", "differences": "1"}


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_is_left_alone(case: str) -> None:
    entry, *later = NEAR_MISSES[case]
    assert list(OutcomeDiffers().look(entry, tuple(later))) == []
