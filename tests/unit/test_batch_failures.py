"""What one action of a batch failed of, and whether all others would fail of it too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.services.batch_failures import IN_A_ROW, FailuresInARow
from tests.unit.menus import entry


def ends_with(kind: type[Failure], times: int) -> list[type[Failure] | None]:
    """What is said after each of so many actions that failed in this way."""
    ended = replace(entry(EntryState.NOT_DONE), failure_key=kind.key, failure_detail="words")
    failures = FailuresInARow()
    said = [failures.why_all_would(ended) for _ in range(times)]
    assert all(why is None or why.detail == "words" for why in said)
    return [None if why is None else type(why) for why in said]


@pytest.mark.parametrize(
    "kind",
    [
        errors.Offline,
        errors.SignInRefused,
        errors.WrongAppKey,
        errors.AppNotInstalled,
        errors.AppNotPermitted,
        errors.SignInEnded,
        errors.ShopUnavailable,
        errors.ShopFrozen,
        errors.ShopLocked,
        errors.ClockWrong,
        errors.KeyStoreLocked,
        errors.Throttled,
    ],
)
def test_one_that_could_not_reach_the_shop_speaks_for_all(kind: type[Failure]) -> None:
    assert ends_with(kind, 1) == [kind]


@pytest.mark.parametrize(
    "kind", [errors.AccessDenied, errors.AppNotApproved, errors.RightMissing, errors.QueryRefused]
)
def test_several_refusals_in_a_row_speak_for_all(kind: type[Failure]) -> None:
    assert ends_with(kind, IN_A_ROW) == [None] * (IN_A_ROW - 1) + [kind]


def test_an_order_that_is_gone_says_nothing_of_others() -> None:
    assert ends_with(errors.OrderGone, IN_A_ROW * 2) == [None] * IN_A_ROW * 2
