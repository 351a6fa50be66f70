"""Answers of strangers that never end, before the first byte that counts."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from fulfilldesk.domain.errors import Offline
from fulfilldesk.shopify import tokenless
from fulfilldesk.shopify.connecting_out import outward_transport
from fulfilldesk.shopify.setback import Setback
from fulfilldesk.shopify.tokenless import Limits, exchange
from tests.shopify.support import FakeClock, raw_server

ENDLESS: dict[str, tuple[bytes, bytes]] = {
    "a head": (b"HTTP/1.1 200 OK\r\nX-Long: ", b"a"),
    "answers before the answer": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "the length of a chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"a"),
}


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    """Ends the server's part, and with it what was left behind."""
    stop = threading.Event()
    yield stop
    stop.set()
    for thread in threading.enumerate():
        if thread.name == "tokenless":
            thread.join(timeout=30)


def trickling(first: bytes, again: bytes, stop: threading.Event) -> Callable[[socket.socket], None]:
    def trickle(connection: socket.socket) -> None:
        connection.sendall(first)
        until = time.monotonic() + 30
        while not stop.wait(0.02) and time.monotonic() < until:
            connection.sendall(again)

    return trickle


@pytest.mark.parametrize(("first", "again"), ENDLESS.values(), ids=ENDLESS)
def test_what_comes_byte_by_byte_for_ever_is_given_up(
    first: bytes, again: bytes, stop: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokenless, "HEAD_SECONDS", 0.3)
    with raw_server(trickling(first, again, stop)) as server:
        outcome = exchange(
            "GET",
            f"http://127.0.0.1:{server.port}/",
            transports=outward_transport,
            clock=FakeClock(),
            limits=Limits(most=1_000, seconds=0.2),
        )
        stop.set()
    assert isinstance(outcome, Setback)
    assert isinstance(outcome.failure, Offline)
    assert not outcome.repeat


def test_a_bug_of_ours_comes_to_who_asked() -> None:
    def broken(url: str) -> object:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        exchange(
            "GET",
            "https://winkel.nl/",
            transports=broken,  # type: ignore[arg-type]
            clock=FakeClock(),
            limits=Limits(most=1_000, seconds=0.2),
        )
