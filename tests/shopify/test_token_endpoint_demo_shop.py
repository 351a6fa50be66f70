"""Asking the demo shop for a token, over real HTTP."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.signing_in.apps import SHOP_ASSISTANT, SignInApp
from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.authorization import Authorization, code_in
from fulfilldesk.shopify.token_endpoint import TokenEndpoint
from tests.shopify.support import START, FakeClock
from tests.shopify.token_answers import ID, REDIRECT, SECRET


def demo(url: str, clock: FakeClock | None = None) -> TokenEndpoint:
    return TokenEndpoint(shop_address(url), clock or FakeClock(), chance=lambda: 1.0)


def test_the_demo_shop_gives_a_token_that_opens_it() -> None:
    with running_shop(orders=1, token_life=600) as (shop, url):
        credentials = demo(url).by_credentials(ID, SECRET)
        assert shop.authorization.caller(credentials.token) is not None
        assert credentials.ends_at == START + timedelta(seconds=600)
        assert shop.authorization.asked == {"client_credentials": 1}


@pytest.mark.parametrize(
    ("app", "client_id", "secret", "kind"),
    [
        (SignInApp(), ID[::-1], SECRET, errors.WrongAppKey),
        (SignInApp(), ID, SECRET[:-1] + "0" * 2, errors.WrongAppKey),
        (SignInApp(installed=False), ID, SECRET, errors.AppNotInstalled),
        (SignInApp(same_organization=False), ID, SECRET, errors.AppNotPermitted),
    ],
)
def test_the_demo_shop_refuses_as_shopify_does(
    app: SignInApp, client_id: str, secret: str, kind: type[Failure]
) -> None:
    with running_shop(orders=1, app=app) as (_, url), pytest.raises(Failure) as caught:
        demo(url).by_credentials(client_id, secret)
    assert type(caught.value) is kind


@pytest.mark.parametrize(
    ("fault", "kind", "asked"),
    [
        ("not-installed", errors.AppNotInstalled, 1),
        ("shop-not-permitted", errors.AppNotPermitted, 1),
        ("frozen:access_token", errors.ShopFrozen, 0),
        ("locked:access_token", errors.ShopLocked, 0),
        ("no-such-shop:access_token", errors.UnknownShop, 0),
        ("token500", errors.ShopifyFailed, 4),
        ("token-cut", errors.AnswerBroken, 4),
        ("token-timeout:0s", errors.Offline, 4),
    ],
)
def test_the_demo_shop_in_trouble(fault: str, kind: type[Failure], asked: int) -> None:
    with running_shop(orders=1, faults=[parse_fault(fault)]) as (shop, url):
        with pytest.raises(Failure) as caught:
            demo(url).by_credentials(ID, SECRET)
        assert type(caught.value) is kind
        assert shop.authorization.asked["client_credentials"] == asked


def test_trouble_that_passes() -> None:
    with running_shop(orders=1, faults=[parse_fault("token500:2x")]) as (shop, url):
        credentials = demo(url).by_credentials(ID, SECRET)
        assert shop.authorization.caller(credentials.token) is not None
        assert shop.authorization.given == {"client_credentials": 1}


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_is_wrong_by_a_day_does_no_harm(days: int) -> None:
    """The end is told by this computer's own clock, so that both ends of the sum are wrong by as much."""
    clock = FakeClock()
    with running_shop(orders=1, faults=[parse_fault(f"clock:{days * 86_400}")]) as (_, url):
        credentials = demo(url, clock).by_credentials(ID, SECRET)
    assert credentials.ends_at == START + timedelta(seconds=86_399)


def test_a_person_signs_in_to_the_demo_shop_once_for_each_code() -> None:
    with running_shop(orders=1, staff=[SHOP_ASSISTANT]) as (shop, url):
        person = Authorization(shop_address(url), ID, SECRET, REDIRECT)
        answer = httpx.get(person.url, follow_redirects=False, trust_env=False, verify=False)
        code = code_in(httpx.URL(answer.headers["Location"]).query.decode(), person)
        credentials = demo(url).by_code(person, code)
        assert credentials.way is WayIn.STAFF
        assert credentials.staff == "Daan Visser"
        assert "write_orders" in credentials.staff_scopes
        assert credentials.client_id == ID
        caller = shop.authorization.caller(credentials.token)
        assert caller is not None
        assert caller.lacks == SHOP_ASSISTANT.lacks
        with pytest.raises(errors.SignInForged):
            demo(url).by_code(person, code)


def test_another_verifier_gets_no_token() -> None:
    with running_shop(orders=1) as (shop, url):
        person = Authorization(shop_address(url), ID, SECRET, REDIRECT)
        answer = httpx.get(person.url, follow_redirects=False, trust_env=False, verify=False)
        code = code_in(httpx.URL(answer.headers["Location"]).query.decode(), person)
        thief = Authorization(shop_address(url), ID, SECRET, REDIRECT, state=person.state)
        with pytest.raises(errors.SignInForged):
            demo(url).by_code(thief, code)
        assert shop.authorization.given == {}
