"""Fetching the version file over real HTTP and HTTPS: bounded, by the system's way, and without a trace of
who asks."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk import product
from fulfilldesk.app import newest_release
from fulfilldesk.app.newest_release import fetch_version_file
from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.releases.version_file import MOST, NoVersionFile, read_version_file
from fulfilldesk.shopify import tokenless
from tests.releases.publisher import ADDRESS, Publisher
from tests.shopify.support import http, raw_server
from tests.shopify.tls import Authority, proxy_to, secure_server, trust

HOST = "updates.example"
PUBLISHER = Publisher()
FILE = PUBLISHER.file("0.3.0")


@pytest.fixture(autouse=True)
def no_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def test_it_is_fetched_over_https_through_the_systems_proxy(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(authority, monkeypatch)
    with proxy_to(authority.server(HOST), http(FILE)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert read_version_file(fetch_version_file(ADDRESS), PUBLISHER.updates).version == "0.3.0"
    assert proxy.asked[0].startswith(b"CONNECT updates.example:443 ")


def test_the_request_says_which_version_asks_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with raw_server(http(FILE, head="Set-Cookie: who=anna; Max-Age=99999999\r\n")) as server:
        for _ in range(2):
            fetch_version_file(f"{server.url}/version.json")
    wanted = {
        b"GET /version.json HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}".encode(),
        f"User-Agent: FulfillDesk/{product.VERSION}".encode(),
        b"Accept: application/json",
        b"Accept-Encoding: identity",
        b"Connection: keep-alive",
        b"",
    }
    assert [set(request.split(b"\r\n")) for request in server.received] == [wanted, wanted]


def test_who_is_not_in_the_systems_store_is_not_asked(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(Authority(tmp_path), monkeypatch)
    with secure_server(authority.server("localhost")) as stranger, pytest.raises(Failure):
        fetch_version_file(f"https://localhost:{stranger.port}/version.json")
    assert stranger.received == []


@pytest.mark.parametrize(("valid_from", "valid_to"), [(1, 90), (-90, -1)], ids=["not yet", "not any more"])
def test_a_computer_whose_clock_is_wrong_asks_nothing(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, valid_from: int, valid_to: int
) -> None:
    trust(authority, monkeypatch)
    days = (timedelta(days=valid_from), timedelta(days=valid_to))
    certificate = authority.server(HOST, valid_from=days[0], valid_to=days[1])
    with proxy_to(certificate, http(FILE)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        with pytest.raises(errors.ClockWrong):
            fetch_version_file(ADDRESS)
    assert proxy.received == []


def test_a_redirect_is_not_followed() -> None:
    with raw_server(http(FILE)) as elsewhere:
        moved = http(b"", status="302 Found", head=f"Location: {elsewhere.url}/version.json\r\n")
        with raw_server(moved) as server, pytest.raises(errors.Offline):
            fetch_version_file(f"{server.url}/version.json")
    assert elsewhere.received == []


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "407 Proxy", "304 Not Modified", "206 Part"])
def test_no_other_status_brings_a_file(status: str) -> None:
    with raw_server(http(FILE, status=status)) as server, pytest.raises(errors.Offline):
        fetch_version_file(f"{server.url}/version.json")


def test_of_a_huge_answer_little_is_read() -> None:
    sent = [0]

    def pour(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n")
        try:
            while sent[0] < 200 * MOST:
                sent[0] += connection.send(b" " * MOST)
        except OSError:
            return  # whoever has read enough hangs up

    with raw_server(pour) as server, pytest.raises(errors.AnswerTooLarge):
        fetch_version_file(f"{server.url}/version.json")
    assert sent[0] < 200 * MOST


def test_a_packed_answer_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(20_000_000))
    assert len(bomb) < MOST
    with raw_server(http(bomb, head="Content-Encoding: gzip\r\n")) as server:
        content = fetch_version_file(f"{server.url}/version.json")
    assert content == b""
    with pytest.raises(NoVersionFile):
        read_version_file(content, PUBLISHER.updates)


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    """Ends the server's part, and with it what was left behind."""
    stop = threading.Event()
    yield stop
    stop.set()
    for thread in threading.enumerate():
        if thread.name == "tokenless":
            thread.join(timeout=30)


@pytest.mark.parametrize("first", [b"HTTP/1.1 200 OK\r\nX-Long: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_what_comes_byte_by_byte_is_given_up(
    first: bytes, stop: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokenless, "HEAD_SECONDS", 0.3)
    monkeypatch.setattr(newest_release, "SECONDS", 0.2)

    def trickle(connection: socket.socket) -> None:
        connection.sendall(first)
        until = time.monotonic() + 30
        while not stop.wait(0.02) and time.monotonic() < until:
            try:
                connection.sendall(b"a")
            except OSError:
                return

    with raw_server(trickle) as server:
        with pytest.raises(errors.Offline):
            fetch_version_file(f"{server.url}/version.json")
        stop.set()


def test_half_an_answer_is_none() -> None:
    with raw_server(http(FILE[:40], length=len(FILE))) as server, pytest.raises(Failure):
        fetch_version_file(f"{server.url}/version.json")


def test_nobody_there_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    with raw_server(b"") as gone:
        pass
    with pytest.raises(errors.Offline):
        fetch_version_file(f"{gone.url}/version.json")
    monkeypatch.setenv("HTTPS_PROXY", gone.url)
    with pytest.raises(errors.Offline):
        fetch_version_file(ADDRESS)
    monkeypatch.setenv("HTTPS_PROXY", "socks5://anna:geheim@127.0.0.1:9")
    with pytest.raises(errors.Offline) as caught:
        fetch_version_file(ADDRESS)
    assert "geheim" not in str(caught.value)
