"""How long, and how often."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain import errors
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.setback import Setback

BROKEN = Setback(errors.ShopifyFailed(), repeat=True, ran=True)
chances = st.floats(min_value=0, max_value=1, exclude_max=True)


@given(st.lists(chances, min_size=7, max_size=7))
def test_pauses_grow_with_a_share_of_chance_and_end(chance: list[float]) -> None:
    patience = Patience()
    pauses = [patience.pause(number, BROKEN, lambda n=number: chance[n - 1]) for number in range(1, 8)]
    assert all(pause is not None for pause in pauses)
    for number, pause in enumerate(pauses):
        assert pause is not None
        full = min(20.0, 0.5 * 2**number)
        assert full / 2 <= pause < full or pause == pytest.approx(full)
    assert patience.pause(8, BROKEN, lambda: 0.5) is None


def test_the_server_is_given_the_time_it_asks_for() -> None:
    asked = Setback(errors.Throttled(), repeat=True, ran=False, wait=7.0)
    assert Patience().pause(1, asked, lambda: 0.9) == 7.0


def test_a_server_that_asks_for_too_much_is_not_waited_for() -> None:
    asked = Setback(errors.Throttled(), repeat=True, ran=False, wait=3600.0)
    assert Patience().pause(1, asked, lambda: 0.9) is None


def test_without_a_connection_the_person_hears_it_soon() -> None:
    unreachable = Setback(errors.Offline(), repeat=True, ran=False)
    assert Patience().pause(2, unreachable, lambda: 0.5) is not None
    assert Patience().pause(3, unreachable, lambda: 0.5) is None


def test_what_cannot_fare_better_is_not_repeated() -> None:
    refused = Setback(errors.SignInRefused(), repeat=False, ran=False)
    assert Patience().pause(1, refused, lambda: 0.5) is None
