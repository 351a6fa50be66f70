"""The connection is told of answers and failures and speaks only when something changes."""

from __future__ import annotations

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure, Offline, SignInRefused
from fulfilldesk.domain.events import ConnectionChanged, Event
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.out_of_reach import OUT_OF_REACH
from tests.unit.memory_shop import HandClock


def test_only_changes_are_told_with_the_moment_they_began() -> None:
    told: list[Event] = []
    connection = Connection(HandClock(), told.append)
    assert not connection.online
    connection.answered()
    connection.answered()
    cable = Offline("the cable")
    connection.failed(cable)
    connection.failed(Offline("still"))
    refused = SignInRefused()
    connection.failed(refused)
    assert not connection.online
    connection.answered()
    assert connection.online
    changes = [event for event in told if isinstance(event, ConnectionChanged)]
    assert [(event.online, event.failure) for event in changes] == [
        (True, None),
        (False, cable),
        (False, refused),
        (True, None),
    ]
    assert changes[1].since == changes[2].since  # out of reach since the first of them
    assert changes[1].since > changes[0].since


@pytest.mark.parametrize(
    "failure",
    [
        errors.KeyStoreLocked,
        errors.KeyStoreMissing,
        errors.NotShopify,
        errors.WrongAppKey,
        errors.AppNotInstalled,
        errors.AppNotPermitted,
        errors.SignInEnded,
        errors.ShopFrozen,
        errors.ShopLocked,
        errors.ClockWrong,
    ],
)
def test_without_a_key_or_with_a_stranger_nothing_can_be_asked(failure: type[Failure]) -> None:
    told: list[Event] = []
    connection = Connection(HandClock(), told.append)
    connection.failed(failure())
    assert [event.online for event in told if isinstance(event, ConnectionChanged)] == [False]
    assert OUT_OF_REACH[failure.key] is failure, "the journal knows it by its key"


@pytest.mark.parametrize(
    "failure",
    [
        errors.Stopped,
        errors.Throttled,
        errors.AccessDenied,
        errors.StoreFull,
        errors.AnswerBroken,
        errors.OrderGone,
    ],
)
def test_failures_that_say_nothing_about_the_connection(failure: type[Failure]) -> None:
    told: list[Event] = []
    connection = Connection(HandClock(), told.append)
    connection.failed(failure())
    assert told == []
    connection.answered()
    connection.failed(failure())
    assert connection.online
