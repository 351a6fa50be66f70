"""A shop that is frozen, locked or of another time; over real HTTP where the demo shop plays it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import httpx
import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.clock_difference import clock_off
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.examples import INFO
from tests.shopify.support import FakeClock, answer, error, scripted

CANCEL = Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})
DAY = 86_400.0


@contextmanager
def shop_with(*faults: str) -> Iterator[ShopifyShop]:
    """A demo shop in this trouble, seen by this computer's clock."""
    with running_shop(orders=5, faults=[parse_fault(fault) for fault in faults]) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), SystemClock(threading.Event()))
        yield shop
        shop.close()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("frozen", errors.ShopFrozen),
        ("locked", errors.ShopLocked),
        ("forbidden", errors.ShopUnavailable),
        ("token-rejected", errors.SignInRefused),
        ("not-approved", errors.AppNotApproved),
    ],
)
def test_each_trouble_has_its_own_name(fault: str, kind: type[Failure]) -> None:
    with shop_with(fault) as shop, pytest.raises(Failure) as caught:
        shop.orders_page(None, None)
    assert type(caught.value) is kind
    assert caught.value.request_id


def test_a_right_that_the_person_lacks_is_named_when_something_is_to_be_done() -> None:
    with shop_with("right-missing:fulfill_and_ship_orders") as shop:
        with pytest.raises(errors.RightMissing) as caught:
            shop.send(CANCEL)
        assert shop.orders_page(None, None).orders, "and reading goes on"
    assert caught.value.parameters["right"] == "fulfill_and_ship_orders"


def test_a_scope_is_not_taken_for_a_right_although_shopify_names_both() -> None:
    """The app itself has no rights to lack; the sentence is the same."""
    scopes = ["read_orders", "write_orders"]
    with running_shop(orders=5) as (demo, url):
        demo.change_scopes(scopes)
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), SystemClock(threading.Event()))
        with pytest.raises(errors.AccessDenied) as caught:
            shop.send(CANCEL)
        shop.close()
    assert type(caught.value) is errors.AccessDenied
    assert caught.value.parameters == {"scope": "write_assigned_fulfillment_orders"}
    assert "The user must have" in caught.value.detail
    assert caught.value.request_id


def test_when_nobody_says_what_is_granted_the_refusal_stays(clock: FakeClock) -> None:
    words = "`write_orders` access scope. Also: The user must have mark_orders_as_paid permission."
    refusal = answer({"orderClose": None}, errors=[error("ACCESS_DENIED", words, ["orderClose"])])
    shop, script = scripted(clock, refusal, httpx.Response(423, json={}))
    with pytest.raises(errors.RightMissing) as caught:
        shop.send(Mutation("OrderClose", {"input": {"id": "gid://shopify/Order/1"}}))
    assert caught.value.parameters == {"right": "mark_orders_as_paid", "scopes": "write_orders"}
    assert len(script.asked) == 2


@pytest.mark.parametrize("ahead", [DAY, -DAY, 0.0])
def test_the_difference_of_the_clocks_is_remembered(ahead: float) -> None:
    with shop_with(*([f"clock:{ahead:.0f}"] if ahead else [])) as shop:
        assert shop.traffic.clock_off == 0.0
        shop.info()
        assert shop.traffic.clock_off == pytest.approx(-ahead, abs=60)


def test_a_stranger_who_answers_sets_no_clock(clock: FakeClock) -> None:
    strange = {"Date": "Mon, 01 Jan 2035 00:00:00 GMT"}
    shop, _ = scripted(clock, answer(INFO, status=500, headers=strange), answer(INFO))
    shop.info()
    assert shop.traffic.clock_off == 0.0


NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        (None, 0.0),
        ("", 0.0),
        ("yesterday", 0.0),
        ("Mon, 99 Nov 2026 12:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 12:00:00 +999999999", 0.0),
        ("Mon, 23 Nov 99999999999 12:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 12:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 12:00:00 -0000", 0.0),
        ("Mon, 23 Nov 2026 12:00:00", 0.0),
        ("Mon, 23 Nov 2026 11:59:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 12:00:30 GMT", -30.0),
        ("Mon, 23 Nov 2026 13:00:00 +0100", 0.0),
        ("Tue, 24 Nov 2026 12:00:00 GMT", -DAY),
        ("x" * 100_000, 0.0),
    ],
)
def test_by_how_much_this_clock_is_ahead(date: str | None, seconds: float) -> None:
    assert clock_off(date, NOON) == seconds
