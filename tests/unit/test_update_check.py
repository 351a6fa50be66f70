"""When the newest version is asked for, what an answer means, and what is worth saying."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fulfilldesk.domain.release import NotBelieved, Release, Version
from fulfilldesk.services.update_check import UpdateState, is_due, is_worth_telling, refuse_older, state_of

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
RUNNING = Version(0, 2, 0)


def release(version: str) -> Release:
    return Release(version, f"https://updates.example/{version}")


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (None, True),
        (NOW, False),
        (NOW - timedelta(minutes=1), False),
        (NOW - timedelta(hours=23, minutes=59), False),
        (NOW - timedelta(days=1), True),
        (NOW - timedelta(days=900), True),
        (NOW + timedelta(minutes=5), False),  # the clock was put right
        (NOW + timedelta(days=400), True),  # it was wrong by far: not silent for a year
    ],
)
def test_once_a_day(asked: datetime | None, due: bool) -> None:
    assert is_due(NOW, asked) is due


def test_an_older_file_that_is_played_again_is_not_believed() -> None:
    refuse_older(release("0.3.0"), None)
    refuse_older(release("0.3.0"), release("0.3.0"))
    refuse_older(release("0.10.0"), release("0.9.9"))
    with pytest.raises(NotBelieved):
        refuse_older(release("0.9.9"), release("0.10.0"))


@pytest.mark.parametrize(
    ("known", "state"),
    [
        (None, UpdateState()),
        ("0.3.0", UpdateState(newer=release("0.3.0"))),
        ("0.2.0", UpdateState(newest=True)),
        ("0.1.9", UpdateState(newest=True)),
    ],
)
def test_what_is_known(known: str | None, state: UpdateState) -> None:
    assert state_of(RUNNING, release(known) if known else None) == state


@pytest.mark.parametrize(
    ("newer", "put_away", "told"),
    [
        (None, "", False),
        ("0.3.0", "", True),
        ("0.3.0", "0.3.0", False),
        ("0.3.0", "0.4.0", False),
        ("0.3.1", "0.3.0", True),
        ("0.10.0", "0.9.0", True),
        ("0.3.0", "nonsense", True),
    ],
)
def test_what_was_put_away_stays_away_and_what_is_newer_is_told(
    newer: str | None, put_away: str, told: bool
) -> None:
    assert is_worth_telling(release(newer) if newer else None, put_away) is told
