"""The access token is in the request to the shop, and nowhere else."""

from __future__ import annotations

import logging
import traceback
from typing import Any

import httpx
import pytest

from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.errors import Failure, SignInRefused
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.ports import Traffic
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.shopify.wire import Wire
from tests.shopify.examples import INFO
from tests.shopify.support import TOKEN, FakeClock, answer, http, raw_server, scripted
from tests.shopify.test_httpx_errors import exceptions, raised
from tests.shopify.test_lost_answers import LOST

CANCEL = Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})

#: Servers and proxies that repeat what they were sent.
ECHOES: list[Any] = [
    httpx.Response(500, text=f"your request had x-shopify-access-token: {TOKEN}"),
    httpx.Response(401, json={"errors": f"[API] Invalid access token {TOKEN}"}),
    httpx.Response(302, headers={"Location": f"https://example.com/?token={TOKEN}"}),
    httpx.Response(200, text="hello", headers={"Content-Type": TOKEN}),
    answer(None, errors=[{"message": f"bad token {TOKEN}", "extensions": {"code": TOKEN}}]),
    answer({**INFO, "shop": {**INFO["shop"], "name": None, TOKEN: 1}}),
    answer(INFO, headers={"X-Request-Id": TOKEN, "X-Shopify-API-Version": TOKEN}),
    answer(INFO, headers={"X-Shopify-API-Deprecated-Reason": TOKEN}),
    httpx.ReadError(f"broke after {TOKEN}"),
    httpx.LocalProtocolError(f"Illegal header value b'{TOKEN}'"),
]


def everything_of(failure: BaseException) -> str:
    """All that a log, a crash report or a debugger's first look would show of it."""
    seen: list[str] = []
    current: BaseException | None = failure
    while current is not None:
        seen += [str(current), repr(current), repr(vars(current)), repr(current.args)]
        current = current.__cause__ or current.__context__
    return "\n".join([*seen, *traceback.format_exception(failure)])


@pytest.mark.parametrize("reply", [*ECHOES, *(raised(kind) for kind in exceptions()), *LOST.values()])
def test_no_failure_and_no_log_line_shows_it(
    clock: FakeClock, caplog: pytest.LogCaptureFixture, reply: Any
) -> None:
    shop, script = scripted(clock, reply)
    with caplog.at_level(logging.DEBUG):
        for call in (shop.info, lambda: shop.send(CANCEL)):
            try:
                found: object = call()
            except Failure as failure:
                found = everything_of(failure)
            assert TOKEN not in repr(found)
    assert TOKEN not in caplog.text
    assert script.requests[0].headers["X-Shopify-Access-Token"] == TOKEN, "it was there to be found"


@pytest.mark.parametrize("before", [*range(60, 121, 7), 100, 285, 290, 299, 380, 395, 399])
def test_no_part_of_it_is_left_where_a_text_is_cut(
    clock: FakeClock, caplog: pytest.LogCaptureFixture, before: int
) -> None:
    padded = "x" * before + TOKEN
    echoes = [
        httpx.Response(401, json={"errors": padded}),
        httpx.Response(302, headers={"Location": f"https://example.com/{padded}"}),
        answer(INFO, headers={"X-Request-Id": padded, "X-Shopify-API-Deprecated-Reason": padded}),
        answer(None, errors=[{"message": padded, "extensions": {"code": "ACCESS_DENIED"}}]),
    ]
    with caplog.at_level(logging.DEBUG):
        for echo in echoes:
            shop, _ = scripted(clock, echo)
            try:
                shop.info()
            except Failure as failure:
                assert TOKEN[:12] not in everything_of(failure)
    assert TOKEN[:12] not in caplog.text


def test_the_log_is_not_empty(clock: FakeClock, caplog: pytest.LogCaptureFixture) -> None:
    shop, _ = scripted(clock, answer(INFO))
    with caplog.at_level(logging.DEBUG):
        shop.info()
    assert "ShopInfo" in caplog.text
    assert "req-1" in caplog.text


def test_on_a_real_socket_the_http_library_logs_nothing_of_it(
    clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), raw_server(http(answer(INFO).content)) as server:
        shop = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock)
        shop.info()
        shop.close()
    assert TOKEN.encode() in server.received[0]
    assert TOKEN not in caplog.text
    assert {record.name.partition(".")[0] for record in caplog.records} == {"fulfilldesk"}


def test_repr_shows_none(clock: FakeClock) -> None:
    address = shop_address("fiets")
    for thing in (
        ShopifyShop(address, FixedToken(TOKEN), clock),
        ShopifyClient(address, FixedToken(TOKEN), clock),
        Wire(address, FixedToken(TOKEN), clock, Traffic()),
        address,
    ):
        assert TOKEN not in repr(thing)
        assert "fiets.myshopify.com" in repr(thing)


def test_a_proxy_of_the_environment_does_not_see_requests_to_this_computer(
    clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with raw_server(http(b"{}")) as proxy, raw_server(http(answer(INFO).content)) as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        shop = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock)
        assert shop.info().name == "Fietsenwinkel"
        shop.close()
        assert proxy.received == []


@pytest.mark.parametrize(
    "token", ["", "  ", "shp at", "shpat_é", "shpat_\x00", "shpat_1\nX-Evil: 1", "“shpat”"]
)
def test_what_cannot_be_a_token_is_refused_before_anything_is_sent(clock: FakeClock, token: str) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer(INFO)

    reach = httpx.MockTransport(respond)
    shop = ShopifyShop(shop_address("fiets"), FixedToken(token), clock, transport=reach)
    for call in (shop.info, lambda: shop.send(CANCEL)):
        with pytest.raises(SignInRefused) as caught:
            call()
        assert not token.strip() or token not in str(caught.value)
    assert seen == []
    assert shop.traffic.requests == 0


def test_blanks_around_a_pasted_token_do_no_harm(clock: FakeClock) -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["X-Shopify-Access-Token"])
        return answer(INFO)

    pasted = FixedToken(f" {TOKEN}\n")
    shop = ShopifyShop(shop_address("fiets"), pasted, clock, transport=httpx.MockTransport(respond))
    shop.info()
    assert seen == [TOKEN]
