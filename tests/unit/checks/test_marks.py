"""How long what a person said of a finding counts."""

from __future__ import annotations

from datetime import datetime

import pytest

from fulfilldesk.domain.checks.finding import Finding, Mark, MarkKind, stands
from tests.unit.builders import PARCEL, THEN
from tests.unit.checks.looking import days, hours


def _said(kind: MarkKind, until: datetime | None = None) -> Mark:
    return Mark("supplier_to_tell", PARCEL, kind, THEN + days(2), "anna", until)


def _finding(since: datetime) -> Finding:
    return Finding("supplier_to_tell", PARCEL, since)


@pytest.mark.parametrize(
    ("kind", "since", "expected"),
    [
        (MarkKind.FINE, THEN, True),
        (MarkKind.FINE, THEN + days(3), False),
        (MarkKind.TOLD, THEN, True),
        # The carrier scanned the cancelled parcel, which changes it (facts 1.2).
        (MarkKind.TOLD, THEN + days(3), True),
    ],
)
def test_what_is_fine_may_go_wrong_again_and_who_was_told_knows(
    kind: MarkKind, since: datetime, *, expected: bool
) -> None:
    assert stands(_said(kind), _finding(since), THEN + days(9)) is expected


def test_put_off_until_then() -> None:
    mark = _said(MarkKind.PUT_OFF, THEN + days(5))
    assert stands(mark, _finding(THEN + days(3)), THEN + days(5) - hours(1))
    assert not stands(mark, _finding(THEN), THEN + days(5))
