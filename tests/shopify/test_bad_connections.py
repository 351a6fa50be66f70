"""Connections that break, lead elsewhere, say nothing or never end; on real sockets where one can."""

from __future__ import annotations

import gzip
import socket
from typing import Any

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.shopify.wire import MAX_ANSWER
from tests.shopify.examples import INFO
from tests.shopify.support import TOKEN, FakeClock, RawServer, answer, http, raw_server, scripted

GOOD = answer(INFO)


def test_a_redirect_is_not_followed_and_the_token_does_not_travel(clock: FakeClock) -> None:
    with raw_server(http(GOOD.content)) as stranger:
        location = f"Location: {stranger.url}/admin/api/2026-10/graphql.json\r\n"
        for status in ("301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"):
            with raw_server(http(b"", status=status, head=location)) as server:
                failure = failure_at(server, clock)
                assert type(failure) is errors.NotShopify
                assert stranger.url in failure.detail
                assert len(server.received) == 1
                assert TOKEN.encode() in server.received[0]
        assert stranger.received == []


@pytest.mark.parametrize(
    "location", ["http://", "//", "https://[::1", b"\x80", "javascript:1", "http://x:99999999"]
)
def test_a_redirect_to_nowhere_is_no_crash(clock: FakeClock, location: str | bytes) -> None:
    shop, _ = scripted(clock, httpx.Response(302, headers=[("Location", location)]))
    with pytest.raises((errors.NotShopify, errors.Offline)):
        shop.info()


@pytest.mark.parametrize(
    "proxy", ["socks5://127.0.0.1:9", "foo:bar", "http://anna:geheim@[::1", "http://proxy:x", "ftp://proxy"]
)
def test_a_proxy_that_cannot_be_used_is_no_crash(
    clock: FakeClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, proxy: str
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy)
    shop = ShopifyShop(shop_address("fiets"), FixedToken(TOKEN), clock)
    with pytest.raises(errors.Offline) as caught:
        shop.info()
    with pytest.raises(errors.Offline):
        shop.send(Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"}))
    shop.close()
    assert "proxy" in caught.value.detail
    assert "geheim" not in caplog.text + str(caught.value)
    assert clock.slept == []


def failure_at(server: RawServer, clock: FakeClock) -> Failure:
    """What `info()` ends in against a real socket."""
    shop = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock, chance=lambda: 1.0)
    try:
        with pytest.raises(Failure) as caught:
            shop.info()
    finally:
        shop.close()
    return caught.value


def test_an_answer_cut_in_its_body(clock: FakeClock) -> None:
    with raw_server(http(GOOD.content[:40], length=len(GOOD.content))) as server:
        failure = failure_at(server, clock)
        assert type(failure) is errors.AnswerBroken
        assert failure.request_id == "req-raw"
        assert len(server.received) == 8


def test_an_answer_cut_in_its_head(clock: FakeClock) -> None:
    with raw_server(b"HTTP/1.1 200 OK\r\nContent-Ty") as server:
        assert type(failure_at(server, clock)) is errors.Offline


def test_a_connection_that_ends_without_a_word(clock: FakeClock) -> None:
    with raw_server(b"") as server:
        assert type(failure_at(server, clock)) is errors.Offline
        assert len(server.received) == 8


def test_an_answer_that_is_not_http(clock: FakeClock) -> None:
    with raw_server(b"SSH-2.0-OpenSSH_9.6\r\n") as server:
        assert type(failure_at(server, clock)) is errors.Offline


def test_nobody_listens(clock: FakeClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    failure = failure_at(RawServer(port), clock)
    assert type(failure) is errors.Offline


def test_compressed_nonsense_is_broken(clock: FakeClock) -> None:
    with raw_server(http(b"no gzip at all", head="Content-Encoding: gzip\r\n")) as server:
        assert type(failure_at(server, clock)) is errors.AnswerBroken


def test_a_huge_answer_is_given_up_while_it_arrives(clock: FakeClock) -> None:
    sent = 0

    def endless(connection: socket.socket) -> None:
        nonlocal sent
        connection.sendall(http(b"", length=10**12))
        chunk = b" " * 1_000_000
        try:
            while sent < 10 * MAX_ANSWER:
                connection.sendall(chunk)
                sent += len(chunk)
        except OSError:
            return

    with raw_server(endless) as server:
        assert type(failure_at(server, clock)) is errors.AnswerTooLarge
        assert len(server.received) == 1
    assert sent < 2 * MAX_ANSWER


def test_a_small_parcel_that_unpacks_to_a_huge_answer(clock: FakeClock) -> None:
    bomb = gzip.compress(b" " * (MAX_ANSWER + 1))
    assert len(bomb) < 20_000
    with raw_server(http(bomb, head="Content-Encoding: gzip\r\n")) as server:
        assert type(failure_at(server, clock)) is errors.AnswerTooLarge


@pytest.mark.parametrize("location", ["https://xn--a/", "//xn--/", "https://xn--0.com/x"])
def test_a_redirect_to_what_only_looks_like_punycode_is_not_shopify(clock: FakeClock, location: str) -> None:
    with raw_server(http(b"", status="302 Found", head=f"Location: {location}\r\n")) as server:
        assert type(failure_at(server, clock)) is errors.NotShopify
        assert len(server.received) == 1


@pytest.mark.parametrize("packing", ["gzip, gzip", "gzip,gzip,gzip", "gzip, identity, gzip", "deflate", "br"])
def test_an_answer_is_packed_once_or_not_at_all(clock: FakeClock, packing: str) -> None:
    """Twice packed, two kilobytes unpack to a gigabyte before anybody can count them."""
    twice = gzip.compress(gzip.compress(GOOD.content))
    with raw_server(http(twice, head=f"Content-Encoding: {packing}\r\n")) as server:
        failure = failure_at(server, clock)
    assert type(failure) is errors.AnswerBroken
    assert "packed" in failure.detail
    assert b"\r\naccept-encoding: gzip\r\n" in server.received[0].lower()


def test_a_trickle_is_given_up(clock: FakeClock) -> None:
    def trickle() -> Any:
        while True:
            clock.sleep(10)
            yield b" "

    shop, _ = scripted(
        clock, lambda _: httpx.Response(200, headers={"Content-Type": "application/json"}, content=trickle())
    )
    with pytest.raises(errors.Offline):
        shop.info()
