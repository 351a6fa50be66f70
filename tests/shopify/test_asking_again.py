"""Answers to a read that may fare better a moment later: how often it is asked again, and after how long."""

from __future__ import annotations

import pytest

from fulfilldesk.domain import errors
from tests.shopify.examples import INFO
from tests.shopify.failing import failure_of, html
from tests.shopify.support import FakeClock, answer, error, scripted, throttled

GOOD = answer(INFO)


def test_throttled_until_the_patience_ends(clock: FakeClock) -> None:
    failure, asked = failure_of(clock, throttled())
    assert type(failure) is errors.Throttled
    assert asked == 8
    assert all(pause >= 0.6 for pause in clock.slept)


def test_throttled_for_a_moment(clock: FakeClock) -> None:
    shop, script = scripted(clock, throttled(requested=600, available=100), GOOD)
    assert shop.info().currency == "EUR"
    assert len(script.asked) == 2
    assert sum(clock.slept) == pytest.approx(5.0)  # 500 points at 100 a second
    assert shop.traffic.retries == 1


def test_429_waits_as_long_as_it_is_told(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer(errors="slow", status=429, headers={"Retry-After": "4.0"}), GOOD)
    shop.info()
    assert clock.slept == [4.0]


@pytest.mark.parametrize("after", ["", "soon", "-5", "nan", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_retry_after_that_says_nothing_is_passed_over(clock: FakeClock, after: str) -> None:
    shop, _ = scripted(clock, answer(errors="slow", status=429, headers={"Retry-After": after}), GOOD)
    shop.info()
    assert clock.slept == [0.5]


@pytest.mark.parametrize("after", ["86400", "inf"])
def test_a_retry_after_of_a_day_ends_the_attempts(clock: FakeClock, after: str) -> None:
    failure, asked = failure_of(clock, answer(errors="slow", status=429, headers={"Retry-After": after}))
    assert type(failure) is errors.Throttled
    assert asked == 1


def test_5xx_is_repeated_with_growing_pauses(clock: FakeClock) -> None:
    shop, script = scripted(clock, html(502), html(503), html(500), GOOD)
    assert shop.info().name == "Fietsenwinkel"
    assert len(script.asked) == 4
    assert clock.slept == [0.5, 1.0, 2.0]


def test_a_field_that_broke_at_shopify_is_asked_for_again_and_then_kept_as_it_is(clock: FakeClock) -> None:
    data = {"order": {"events": {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}}
    broke = answer(data, errors=[error("INTERNAL_SERVER_ERROR", "x", ["order", "events", "nodes"])])
    shop, script = scripted(clock, broke)
    assert shop.events("gid://shopify/Order/1") == ()
    assert len(script.asked) == 8
    shop, script = scripted(clock, broke, answer(data))
    shop.events("gid://shopify/Order/1")
    assert len(script.asked) == 2


def test_stop_ends_the_repeats(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: float) -> None:
        raise errors.Stopped

    monkeypatch.setattr(clock, "sleep", stop)
    shop, script = scripted(clock, html(500))
    with pytest.raises(errors.Stopped):
        shop.info()
    assert len(script.asked) == 1
