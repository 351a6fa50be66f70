"""Where the browser returns to, on real sockets: one answer counts, and nothing else stops the wait."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest

from fulfilldesk.domain.errors import PortTaken, SignInTimedOut, Stopped
from fulfilldesk.shopify.callback_server import LONGEST_REQUEST, MOST_CONNECTIONS, CallbackServer

PAGE = "U kunt deze pagina <sluiten> & teruggaan naar FulfillDesk. ✓"
QUERY = "code=c0de&hmac=0a&shop=fiets.myshopify.com&state=s&timestamp=1"
PATH = f"/fulfilldesk/callback?{QUERY}"


@contextmanager
def waiting(seconds: float = 60.0) -> Iterator[tuple[CallbackServer, Future[str]]]:
    """A server somebody waits for, and what comes of it."""
    server = CallbackServer(PAGE, port=0)
    with ThreadPoolExecutor(1, thread_name_prefix="waiting") as pool:
        outcome = pool.submit(server.wait, seconds)
        try:
            yield server, outcome
        finally:
            server.cancel()


def url(server: CallbackServer, path: str = PATH) -> str:
    return f"http://127.0.0.1:{server.port}{path}"


def get(server: CallbackServer, path: str = PATH, **headers: str) -> httpx.Response:
    with httpx.Client(verify=False, trust_env=False, timeout=10) as client:
        return client.get(
            url(server, path), headers={name.replace("_", "-"): it for name, it in headers.items()}
        )


def connected(server: CallbackServer) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=10)


def said(server: CallbackServer, request: bytes) -> bytes:
    """What is answered to raw bytes, up to the end of the connection."""
    with connected(server) as browser:
        browser.sendall(request)
        browser.shutdown(socket.SHUT_WR)
        return _everything(browser)


def _everything(browser: socket.socket) -> bytes:
    answer = b""
    try:
        while chunk := browser.recv(65536):
            answer += chunk
    except ConnectionResetError:
        pass
    return answer


def request(server: CallbackServer, path: str = PATH, method: str = "GET") -> bytes:
    return f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode()


def test_the_browser_returns_and_gets_a_page() -> None:
    with waiting() as (server, outcome):
        answer = get(server, Sec_Fetch_Dest="document", Cookie="other=program")
        assert outcome.result(10) == QUERY
    assert answer.status_code == 200
    assert "U kunt deze pagina &lt;sluiten&gt; &amp; teruggaan naar FulfillDesk. ✓" in answer.text
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "c0de" not in answer.text


def test_after_the_return_nobody_listens_any_more() -> None:
    with waiting() as (server, outcome):
        get(server)
        outcome.result(10)
        with pytest.raises(ConnectionRefusedError):
            connected(server)
        with pytest.raises(Stopped):
            server.wait()
        CallbackServer(PAGE, port=server.port).cancel()  # the port is free again at once


def test_only_this_computer_can_reach_it() -> None:
    with waiting() as (server, _):
        assert server._listener.getsockname()[0] == "127.0.0.1"
        assert server._listener.family is socket.AF_INET


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/favicon.ico", {}, 404),
        ("/", {}, 404),
        ("/fulfilldesk/callback", {}, 404),
        ("/fulfilldesk/callback?", {}, 404),
        (f"/fulfilldesk/callback/?{QUERY}", {}, 404),
        (f"/fulfilldesk/../fulfilldesk/callbac?{QUERY}", {}, 404),
        (f"//fulfilldesk/callback?{QUERY}", {}, 404),
        (PATH, {"Host": "localhost:3457"}, 400),
        (PATH, {"Host": "127.0.0.1"}, 400),
        (PATH, {"Host": "127.0.0.1:1"}, 400),
        (PATH, {"Host": "evil.com"}, 400),
        (PATH, {"Host": ""}, 400),
        (PATH, {"Sec_Fetch_Dest": "image"}, 403),
        (PATH, {"Sec_Fetch_Dest": "iframe"}, 403),
        (PATH, {"Sec_Fetch_Dest": "empty"}, 403),
    ],
)
def test_other_requests_are_turned_away_and_the_wait_goes_on(
    path: str, headers: dict[str, str], status: int
) -> None:
    with waiting() as (server, outcome):
        answer = get(server, path, **headers)
        assert (answer.status_code, answer.content) == (status, b"")
        assert not outcome.done()
        get(server)
        assert outcome.result(10) == QUERY


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 300,  # a browser that insists on TLS
        b"GET\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"get / http/1.1\r\n\r\n",
        b"GET  / HTTP/1.1\r\n\r\n",
        b"GET /fulfilldesk/callback?a=b HTTP/2.0\r\n\r\n",
        b"GET /fulfilldesk/callback?a=\xc3\xa9 HTTP/1.1\r\n\r\n",
        b"GET /fulfilldesk/callback?a=b HTTP/1.1\r\nHost\r\n\r\n",
        b"\xff" * 5_000,
        b"\x00" * (LONGEST_REQUEST + 100),
        b"GET /fulfilldesk/callback?" + b"a" * (LONGEST_REQUEST + 100) + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 10_000,
        b"GET / HTTP/1.1\nHost: 127.0.0.1\n\n",
    ],
)
def test_garbage_is_survived(raw: bytes) -> None:
    with waiting() as (server, outcome):
        try:
            answer = said(server, raw)
        except (ConnectionResetError, BrokenPipeError):
            answer = b""  # it had heard enough
        assert answer == b"" or answer.startswith(b"HTTP/1.1 4")
        assert not outcome.done()
        get(server)
        assert outcome.result(10) == QUERY


@pytest.mark.parametrize("method", ["POST", "HEAD", "OPTIONS", "PUT"])
def test_only_get_counts(method: str) -> None:
    with waiting() as (server, outcome):
        assert said(server, request(server, method=method)).startswith(b"HTTP/1.1 405 ")
        assert not outcome.done()


def test_an_answer_that_was_not_asked_for_does_not_end_the_wait() -> None:
    server = CallbackServer(PAGE, port=0)
    with ThreadPoolExecutor(1, thread_name_prefix="waiting") as pool:
        outcome = pool.submit(server.wait, 60.0, ours=lambda query: query == QUERY)
        try:
            for other in ("state=another", "error=access_denied", "%zz"):
                answer = get(server, f"/fulfilldesk/callback?{other}")
                assert answer.status_code == 409 and answer.content == b""
            assert get(server).status_code == 200
            assert outcome.result(30) == QUERY
        finally:
            server.cancel()


def test_two_hosts_are_none() -> None:
    with waiting() as (server, outcome):
        twice = request(server).replace(b"\r\n\r\n", b"\r\nHost: evil.com\r\n\r\n")
        assert said(server, twice).startswith(b"HTTP/1.1 400 ")
        assert not outcome.done()


def test_browsers_that_connect_and_say_nothing_are_in_nobodys_way() -> None:
    with waiting() as (server, outcome):
        silent = [connected(server) for _ in range(3 * MOST_CONNECTIONS)]
        get(server)
        assert outcome.result(10) == QUERY
        for browser in silent:
            browser.close()


def test_a_connection_that_was_opened_in_advance_may_be_the_one_that_is_used() -> None:
    with waiting() as (server, outcome), connected(server) as browser:
        get(server, "/favicon.ico")
        browser.sendall(request(server))
        assert PAGE.split()[0].encode() in _everything(browser)
        assert outcome.result(10) == QUERY


def test_a_request_in_pieces() -> None:
    with waiting() as (server, outcome), connected(server) as browser:
        for byte in request(server):
            browser.sendall(bytes([byte]))
        assert b"200 OK" in _everything(browser)
        assert outcome.result(10) == QUERY


def test_half_a_request_counts_for_nothing() -> None:
    with waiting() as (server, outcome):
        for cut in (1, 10, 30, len(request(server)) - 1):
            assert said(server, request(server)[:cut]) == b""
        assert not outcome.done()


def test_a_browser_that_is_closed_before_it_has_the_page() -> None:
    """Its request arrived, and that is what counts."""
    with waiting() as (server, outcome), connected(server) as browser:
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        browser.sendall(request(server))
        browser.shutdown(socket.SHUT_RD)
        assert outcome.result(10) == QUERY


def test_a_browser_that_breaks_off_the_hard_way() -> None:
    with waiting() as (server, outcome):
        for start in (b"", b"GET /fulfill"):
            with connected(server) as browser:
                browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                browser.sendall(start)
        get(server)
        assert outcome.result(10) == QUERY


def test_nothing_comes_back() -> None:
    with waiting(0.05) as (server, outcome):
        with pytest.raises(SignInTimedOut):
            outcome.result(10)
        with pytest.raises(ConnectionRefusedError):
            connected(server)


def test_cancelling_ends_the_wait_from_any_thread_and_as_often_as_one_likes() -> None:
    with waiting() as (server, outcome):
        silent = connected(server)
        cancelling = [threading.Thread(target=server.cancel) for _ in range(5)]
        for thread in cancelling:
            thread.start()
        with pytest.raises(Stopped):
            outcome.result(10)
        for thread in cancelling:
            thread.join()
        server.cancel()
        silent.close()
        with pytest.raises(ConnectionRefusedError):
            connected(server)


def test_cancelled_before_anybody_waits() -> None:
    server = CallbackServer(PAGE, port=0)
    server.cancel()
    with pytest.raises(Stopped):
        server.wait()
    with pytest.raises(ConnectionRefusedError):
        connected(server)


def test_what_came_before_anybody_waits_is_not_lost() -> None:
    """It listens from the beginning: a browser can be faster than the worker that waits."""
    server = CallbackServer(PAGE, port=0)
    with connected(server) as browser:
        browser.sendall(request(server))
        assert server.wait(10) == QUERY
        assert b"200 OK" in _everything(browser)


def test_a_second_one_at_the_same_time_finds_the_port_taken() -> None:
    with waiting() as (server, outcome):
        with pytest.raises(PortTaken) as caught:
            CallbackServer(PAGE, port=server.port)
        assert caught.value.parameters == {"port": str(server.port)}
        get(server)
        assert outcome.result(10) == QUERY


def test_so_does_one_beside_another_program() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(PortTaken):
        CallbackServer(PAGE, port=other.getsockname()[1])
