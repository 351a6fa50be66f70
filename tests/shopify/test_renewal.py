"""A token that Shopify refuses is renewed once, and what was asked is asked again; over real HTTP."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta

import httpx
import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.access_tokens import AccessTokens, FixedToken
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.shopify.token_endpoint import TokenEndpoint
from tests.shopify.examples import INFO
from tests.shopify.support import FakeClock, answer, scripted

TASKS = 20
#: A published id that opens nothing: what matters is that Shopify got to look at it.
CANCEL = Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})


@dataclass
class Program:
    """One shop, signed in to with an app's id and secret."""

    demo: DemoShop
    url: str
    clock: SystemClock = field(default_factory=lambda: SystemClock(threading.Event()))
    kept: list[Credentials] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.address = shop_address(self.url)
        endpoint = TokenEndpoint(self.address, self.clock)
        first = endpoint.by_credentials(DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET)
        self.demo.sign_ins.clear()
        self.start(first)

    def start(self, credentials: Credentials) -> None:
        """Begin with these keys."""
        self.credentials = credentials
        endpoint = TokenEndpoint(self.address, self.clock)
        tokens = AccessTokens(credentials, self.clock, endpoint.renew, self.kept.append)
        self.shop = ShopifyShop(self.address, tokens, self.clock)

    @property
    def asked(self) -> int:
        """How many tokens were asked for since the start."""
        return self.demo.sign_ins["client_credentials"]


@pytest.fixture
def program() -> Iterator[Program]:
    with running_shop(orders=20) as (demo, url):
        program = Program(demo, url)
        yield program
        program.shop.close()


def test_twenty_requests_with_an_ended_token_ask_for_one_new_token(program: Program) -> None:
    program.demo.take_back_tokens()
    start = threading.Barrier(TASKS)

    def task(number: int) -> str:
        start.wait(timeout=30)
        return (
            program.shop.info().name if number % 2 else str(len(program.shop.orders_page(None, None).orders))
        )

    with ThreadPoolExecutor(TASKS) as pool:
        assert len({*pool.map(task, range(TASKS))}) == 2
    assert program.asked == 1
    assert len(program.kept) == 1
    assert program.kept[0].token != program.credentials.token
    assert program.kept[0].client_secret == DEFAULT_CLIENT_SECRET


def test_the_next_start_goes_on_with_the_renewed_token(program: Program) -> None:
    program.demo.take_back_tokens()
    program.shop.info()
    program.shop.close()
    program.start(program.kept[-1])
    assert program.shop.info().name
    assert program.asked == 1


def test_a_token_whose_time_is_over_is_renewed_without_being_sent(program: Program) -> None:
    program.demo.take_back_tokens()
    program.shop.close()
    over = program.clock.now() - timedelta(hours=1)
    program.start(replace(program.credentials, token="shpat_of_yesterday", ends_at=over))
    program.shop.info()
    assert program.asked == 1
    assert program.shop.traffic.requests == 1, "only the one with the new token"


def test_a_mutation_is_sent_again_too_for_nothing_ran(program: Program) -> None:
    order = next(iter(program.shop.orders_page(None, None).orders))
    program.demo.take_back_tokens()
    note = Mutation("OrderUpdate", {"input": {"id": order.id, "note": "after the renewal"}})
    assert program.shop.send(note).errors == ()
    assert program.asked == 1
    after = program.shop.orders([order.id])[order.id]
    assert after is not None and after.note == "after the renewal"


def test_an_app_that_was_removed_is_named_and_asked_for_once(program: Program) -> None:
    program.demo.uninstall_app()
    for _ in range(5):
        with pytest.raises(errors.AppNotInstalled):
            program.shop.info()
        with pytest.raises(errors.AppNotInstalled):
            program.shop.send(CANCEL)
    assert program.asked == 1


def test_a_secret_that_was_replaced_is_named(program: Program) -> None:
    program.demo.take_back_tokens()
    program.demo.authorization.app.client_secret = "shpss_another"
    with pytest.raises(errors.WrongAppKey):
        program.shop.info()


@pytest.mark.parametrize(
    ("way", "kind"), [(WayIn.STAFF, errors.SignInEnded), (WayIn.TOKEN, errors.SignInRefused)]
)
def test_what_cannot_be_renewed_says_shopifys_words(
    program: Program, way: WayIn, kind: type[Failure]
) -> None:
    program.shop.close()
    program.start(Credentials(way, "shpua_wrong"))
    with pytest.raises(errors.SignInRefused) as caught:
        program.shop.info()
    assert type(caught.value) is kind
    assert "[API] Invalid API key or access token" in caught.value.detail
    assert caught.value.request_id
    assert program.shop.traffic.requests == 1
    assert program.asked == 0


# --- answers that no server of ours gives
# ---------------------------------------------------------------------


@dataclass
class Changing:
    """Another token each time one is refused."""

    given: int = 0

    def token(self) -> str:
        return f"shpat_number_{self.given:04}"

    def rejected(self, token: str) -> str:
        assert token == self.token()
        self.given += 1
        return self.token()


def shop_with(tokens: Changing, *replies: httpx.Response) -> tuple[ShopifyShop, list[str]]:
    """A shop that gives these answers one after the other, the last for ever; and the tokens it was asked
    with."""
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["X-Shopify-Access-Token"])
        reply = replies[min(len(seen), len(replies)) - 1]
        return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)

    return ShopifyShop(
        shop_address("fiets"), tokens, FakeClock(), transport=httpx.MockTransport(respond)
    ), seen


REFUSED = httpx.Response(401, json={"errors": "[API] Invalid API key or access token"})


def test_there_is_one_second_try(caplog: pytest.LogCaptureFixture) -> None:
    tokens = Changing()
    shop, seen = shop_with(tokens, REFUSED)
    with pytest.raises(errors.SignInRefused):
        shop.info()
    with pytest.raises(errors.SignInRefused):
        shop.send(CANCEL)
    assert seen == [f"shpat_number_{number:04}" for number in (0, 1, 1, 2)]
    assert shop.traffic.requests == 4
    assert shop.traffic.retries == 0


def test_a_page_that_wants_a_password_costs_no_token() -> None:
    tokens = Changing()
    shop, seen = shop_with(tokens, httpx.Response(401, html="<h1>Proxy password</h1>"))
    with pytest.raises(errors.NotShopify):
        shop.info()
    with pytest.raises(errors.AnswerLost):
        shop.send(CANCEL)
    assert tokens.given == 0
    assert len(seen) == 2


def test_every_token_that_was_ever_used_is_struck_out(caplog: pytest.LogCaptureFixture) -> None:
    tokens = Changing()
    echo = answer(None, errors=[{"message": "you sent shpat_number_0000, then shpat_number_0001"}])
    shop, seen = shop_with(tokens, REFUSED, echo)
    with caplog.at_level(logging.DEBUG), pytest.raises(Failure) as caught:
        shop.info()
    assert seen == ["shpat_number_0000", "shpat_number_0001"]
    assert "shpat_number" not in str(caught.value) + caplog.text
    assert caught.value.detail.count("[access token]") == 2


@pytest.mark.parametrize(
    "why", [errors.Offline("cable"), errors.ShopifyFailed("502"), errors.KeyStoreLocked(), errors.Stopped()]
)
def test_without_a_token_nothing_is_sent_and_the_reason_is_said(why: Failure) -> None:
    class NoToken(FixedToken):
        def token(self) -> str:
            raise type(why)(why.detail)

    shop, script = scripted(FakeClock(), answer(INFO))
    silent = ShopifyShop(
        shop_address("fiets"), NoToken(""), FakeClock(), transport=httpx.MockTransport(script)
    )
    for call in (silent.info, lambda: silent.send(CANCEL)):
        with pytest.raises(type(why)) as caught:
            call()
        assert caught.value.detail == why.detail
    assert script.requests == []
    assert silent.traffic.requests == 0
    shop.close()
