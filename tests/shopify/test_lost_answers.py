"""A mutation is carried out at most once, whatever happens to its answer."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Mutation, UserError
from fulfilldesk.domain.errors import AnswerLost, Failure, NotSent
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify import wire
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.support import (
    TOKEN,
    FakeClock,
    Handle,
    answer,
    error,
    http,
    raw_server,
    scripted,
    throttled,
)

CANCEL = Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})
DONE: dict[str, Any] = {"fulfillmentCancel": {"userErrors": []}}
DONE_BYTES = json.dumps({"data": DONE}).encode()


def test_it_is_done(clock: FakeClock) -> None:
    shop, script = scripted(clock, answer(DONE))
    done = shop.send(CANCEL)
    assert not done.refused
    assert done.request_id == "req-1"
    assert script.asked[0]["variables"] == {"id": "gid://shopify/Fulfillment/1"}
    assert "fulfillmentCancel(id: $id)" in script.asked[0]["query"]


def test_user_errors_are_shopifys_refusal_word_for_word(clock: FakeClock) -> None:
    said = [
        {"field": ["id"], "message": "Fulfillment not found."},
        {"field": None, "message": "Cannot change location."},
        {"field": ["fulfillmentHold", "handle"], "message": "in use", "code": "DUPLICATE_HANDLE"},
    ]
    shop, _ = scripted(clock, answer({"fulfillmentCancel": {"fulfillment": None, "userErrors": said}}))
    refused = shop.send(CANCEL)
    assert refused.refused
    assert refused.errors == (
        UserError(("id",), "Fulfillment not found."),
        UserError((), "Cannot change location."),
        UserError(("fulfillmentHold", "handle"), "in use", "DUPLICATE_HANDLE"),
    )


LOST: dict[str, Any] = {
    "timeout": httpx.ReadTimeout("slow"),
    "timeout while sending": httpx.WriteTimeout("slow"),
    "broken while sending": httpx.WriteError("[Errno 32] Broken pipe"),
    "broken while reading": httpx.ReadError("[Errno 104] Connection reset by peer"),
    "hung up": httpx.RemoteProtocolError("Server disconnected without sending a response."),
    "500": answer(errors="x", status=500),
    "502 of a proxy": httpx.Response(502, html="<h1>Bad gateway</h1>"),
    "503": answer(errors="x", status=503, headers={"Retry-After": "1"}),
    "504": httpx.Response(504, text=""),
    "HTML": httpx.Response(200, html="<h1>Sign in</h1>"),
    "HTML of a filter": httpx.Response(403, html="<h1>Blocked</h1>"),
    "redirect": httpx.Response(302, headers={"Location": "https://example.com/"}),
    "cut": httpx.Response(200, content=DONE_BYTES[:30], headers={"Content-Type": "application/json"}),
    "empty": httpx.Response(200, content=b"", headers={"Content-Type": "application/json"}),
    "no data": httpx.Response(200, json={}),
    "data null": answer(None),
    "payload null": answer({"fulfillmentCancel": None}),
    "payload without userErrors": answer({"fulfillmentCancel": {}}),
    "userErrors null": answer({"fulfillmentCancel": {"userErrors": None}}),
    "no payload": answer({}),
    "two payloads": answer({**DONE, "other": {"userErrors": []}}),
    "internal error": answer(None, errors=[error("INTERNAL_SERVER_ERROR", "Request ID: 1-2")]),
    "internal error at the field": answer(
        {"fulfillmentCancel": None}, errors=[error("INTERNAL_SERVER_ERROR", "x", ["fulfillmentCancel"])]
    ),
    "an error of a new kind": answer(None, errors=[error("SOMETHING_NEW", "x")]),
    "an error without a code": answer(None, errors=[{"message": "x"}]),
    "denied inside the payload": answer(
        {"fulfillmentCancel": None}, errors=[error("ACCESS_DENIED", "x", ["fulfillmentCancel", "userErrors"])]
    ),
    "denied inside the payload, and no data": answer(
        None, errors=[error("ACCESS_DENIED", "x", ["fulfillmentCancel", "userErrors"])]
    ),
    "nested": httpx.Response(
        200, content=b'{"data": ' + b"[" * 200_000, headers={"Content-Type": "application/json"}
    ),
}


@pytest.mark.parametrize("reply", LOST.values(), ids=LOST)
def test_an_answer_that_does_not_say_what_happened_is_lost_and_nothing_is_sent_again(
    clock: FakeClock, reply: Any
) -> None:
    shop, script = scripted(clock, reply, answer(DONE))
    with pytest.raises(AnswerLost) as caught:
        shop.send(CANCEL)
    assert len(script.asked) == 1
    assert clock.slept == []
    assert not caught.value.retry
    assert caught.value.detail


def test_the_request_id_of_a_lost_answer_is_kept(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer(errors="x", status=500))
    with pytest.raises(AnswerLost) as caught:
        shop.send(CANCEL)
    assert caught.value.request_id == "req-1"


REFUSED: list[tuple[Any, type[Failure]]] = [
    (answer(errors="x", status=401), errors.SignInRefused),
    (answer(errors="x", status=402), errors.ShopUnavailable),
    (answer(errors="x", status=403), errors.ShopUnavailable),
    (answer(errors="x", status=404), errors.UnknownShop),
    (answer(errors="x", status=400), errors.QueryRefused),
    (answer(errors="x", status=430), errors.Throttled),
    (
        answer({"fulfillmentCancel": None}, errors=[error("ACCESS_DENIED", "x", ["fulfillmentCancel"])]),
        errors.AccessDenied,
    ),
    (
        answer(
            {"fulfillmentCancel": None},
            errors=[error("RESOURCE_NOT_FOUND", "invalid id", ["fulfillmentCancel"])],
        ),
        errors.QueryRefused,
    ),
    (httpx.Response(200, json={"errors": [error("missingRequiredArguments", "id")]}), errors.QueryRefused),
    (httpx.Response(200, json={"errors": [error("INVALID_VARIABLE", "id")]}), errors.QueryRefused),
    (answer(None, errors=[error("SHOP_INACTIVE", "x")]), errors.ShopUnavailable),
]


@pytest.mark.parametrize(("reply", "kind"), REFUSED)
def test_shopifys_own_no_is_a_failure_and_nothing_happened(
    clock: FakeClock, reply: httpx.Response, kind: type[Failure]
) -> None:
    shop, script = scripted(clock, reply)
    with pytest.raises(kind):
        shop.send(CANCEL)
    assert len(script.asked) == 1


@pytest.mark.parametrize(
    "reply", [throttled(), answer(errors="x", status=429), httpx.ConnectError("[Errno 111] refused")]
)
def test_what_certainly_did_not_run_is_sent_again(clock: FakeClock, reply: Any) -> None:
    shop, script = scripted(clock, reply, reply, answer(DONE))
    assert not shop.send(CANCEL).refused
    assert len(script.asked) == 3
    assert (shop.traffic.requests, shop.traffic.retries) == (3, 2)


@pytest.mark.parametrize(
    "reply", [throttled(), answer(errors="x", status=429), httpx.ConnectError("[Errno 111] refused")]
)
def test_what_never_got_through_was_not_sent(clock: FakeClock, reply: Any) -> None:
    shop, _ = scripted(clock, reply)
    with pytest.raises(NotSent) as caught:
        shop.send(CANCEL)
    assert caught.value.retry


def test_throttled_first_and_lost_then_is_lost(clock: FakeClock) -> None:
    shop, script = scripted(clock, throttled(), httpx.ReadTimeout("slow"), answer(DONE))
    with pytest.raises(AnswerLost):
        shop.send(CANCEL)
    assert len(script.asked) == 2


def test_a_payload_that_is_partly_withheld_still_says_what_happened(clock: FakeClock) -> None:
    denied = error("ACCESS_DENIED", "x", ["fulfillmentCancel", "fulfillment", "order"])
    shop, _ = scripted(clock, answer(DONE, errors=[denied]))
    assert not shop.send(CANCEL).refused


# --- on real sockets: the server counts what arrived
# ---------------------------------------------------------


def hang_up(connection: socket.socket) -> None:
    """Nothing; the server closes the connection."""


def reset(connection: socket.socket) -> None:
    """Break off the hard way."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silence(connection: socket.socket) -> None:
    """Say nothing until the other side has had enough and hangs up."""
    connection.settimeout(10)
    connection.recv(1)


def half_then_silence(connection: socket.socket) -> None:
    connection.sendall(http(DONE_BYTES[:10], length=len(DONE_BYTES)))
    silence(connection)


SOCKETS: dict[str, bytes | Handle] = {
    "hung up": hang_up,
    "reset": reset,
    "silence": silence,
    "half, then silence": half_then_silence,
    "cut in the head": b"HTTP/1.1 200 OK\r\nContent-",
    "cut in the body": http(DONE_BYTES[:20], length=len(DONE_BYTES)),
    "not HTTP": b"garbage\r\n\r\n",
    "500": http(b"{}", status="500 Internal Server Error"),
    "HTML": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<h1>",
}


@pytest.mark.parametrize("handle", SOCKETS.values(), ids=SOCKETS)
def test_on_a_real_socket_the_server_sees_exactly_one_request(
    clock: FakeClock, handle: bytes | Handle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "TIMEOUT", httpx.Timeout(0.3))
    with raw_server(handle) as server:
        shop = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock)
        with pytest.raises(AnswerLost):
            shop.send(CANCEL)
        shop.close()
        assert len(server.received) == 1
        assert b"fulfillmentCancel" in server.received[0]


def test_refused_before_a_connection_stood_was_not_sent(clock: FakeClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    shop = ShopifyShop(shop_address(f"http://127.0.0.1:{port}"), FixedToken(TOKEN), clock)
    with pytest.raises(NotSent):
        shop.send(CANCEL)
    shop.close()


def test_a_connection_the_server_dropped_meanwhile_is_not_used_for_a_mutation(clock: FakeClock) -> None:
    """The server hangs up after each answer although it promised to stay; the next request takes a new
    one."""
    kept = http(DONE_BYTES).replace(b"Connection: close\r\n", b"")
    with raw_server(kept) as server:
        shop = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock)
        for _ in range(3):
            assert not shop.send(CANCEL).refused
        shop.close()
        assert len(server.received) == 3
