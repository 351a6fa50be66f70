"""A clock, a scripted shop and a raw server for the tests of this room."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop

TOKEN = "shpat_0123456789abcdef0123456789abcdef"
ORIGIN = "https://fiets.myshopify.com"
START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class FakeClock:
    """Sleeping moves the clock on and returns at once; `slept` keeps how long each pause was."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._seconds = 1_000.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        return START + timedelta(seconds=self._seconds - 1_000)

    def monotonic(self) -> float:
        return self._seconds

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self._seconds += seconds


class SteppingClock(FakeClock):
    """Each look at it costs a second: whatever is waited for seems slow."""

    def monotonic(self) -> float:
        with self._lock:
            self._seconds += 1.0
            return self._seconds


Reply = httpx.Response | Exception | Callable[[dict[str, Any]], httpx.Response]


@dataclass
class Script:
    """Answers requests one after the other; the last reply stays. `asked` keeps the decoded requests."""

    replies: Sequence[Reply]
    asked: list[dict[str, Any]] = field(default_factory=list)
    requests: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.asked.append(json.loads(request.content))
        reply = self.replies[min(len(self.asked), len(self.replies)) - 1]
        if isinstance(reply, Exception):
            raise reply
        if isinstance(reply, httpx.Response):
            # Copied, because httpx closes what it has read.
            return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)
        return reply(self.asked[-1])


def scripted(clock: FakeClock, *replies: Reply, address: str = ORIGIN) -> tuple[ShopifyShop, Script]:
    """A shop that answers with `replies`, and the script to look into afterwards."""
    script = Script(replies)
    shop = ShopifyShop(
        shop_address(address),
        FixedToken(TOKEN),
        clock,
        transport=httpx.MockTransport(script),
        chance=lambda: 1.0,
    )
    return shop, script


def answer(
    data: object = None,
    *,
    errors: object = None,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    extensions: object = None,
) -> httpx.Response:
    """A GraphQL answer as Shopify sends it."""
    body: dict[str, object] = {}
    if data is not None or errors is None:
        body["data"] = data
    if errors is not None:
        body["errors"] = errors
    body["extensions"] = extensions or cost(10, available=1990)
    named = {"X-Request-Id": "req-1", "X-Shopify-API-Version": "2026-10", **(headers or {})}
    return httpx.Response(status, json=body, headers=named)


def cost(requested: float, *, available: float, maximum: float = 2000, rate: float = 100) -> dict[str, Any]:
    """`extensions` with a cost."""
    return {
        "cost": {
            "requestedQueryCost": requested,
            "actualQueryCost": requested,
            "throttleStatus": {
                "maximumAvailable": maximum,
                "currentlyAvailable": available,
                "restoreRate": rate,
            },
        }
    }


def error(
    code: str | None, message: str = "no", path: list[str | int] | None = None, **more: str
) -> dict[str, Any]:
    """One entry of a top-level `errors`."""
    found: dict[str, Any] = {"message": message, "extensions": {**({"code": code} if code else {}), **more}}
    if path is not None:
        found["path"] = path
    return found


def throttled(requested: float = 100, available: float = 40) -> httpx.Response:
    """The throttled answer of the documentation (facts section 7)."""
    return answer(errors=[error("THROTTLED", "Throttled")], extensions=cost(requested, available=available))


@dataclass
class RawServer:
    """Counts what arrives and answers with raw bytes; each reply may also be a callable that has the
    socket."""

    port: int
    received: list[bytes] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


Handle = Callable[[socket.socket], None]


@contextmanager
def raw_server(
    handle: bytes | Handle, *, greeting: Callable[[socket.socket], socket.socket] = lambda plain: plain
) -> Iterator[RawServer]:
    """A server on this computer that reads each request whole, then sends `handle` (or lets it act), then
    hangs up. `greeting` gives the connection to read from."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = RawServer(listener.getsockname()[1])
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            try:
                accepted, _ = listener.accept()
            except OSError:
                return
            try:
                connection = greeting(accepted)
            except OSError:
                accepted.close()
                continue
            with connection:
                request = whole_request(connection)
                if not request:
                    continue
                server.received.append(request)
                if callable(handle):
                    handle(connection)
                else:
                    connection.sendall(handle)

    thread = threading.Thread(target=serve, name="raw-server")
    thread.start()
    try:
        yield server
    finally:
        ended.set()
        # Wakes accept(), which closing the listener alone does not do everywhere.
        with socket.create_connection(("127.0.0.1", server.port), timeout=5):
            pass
        thread.join(timeout=10)
        listener.close()


def whole_request(connection: socket.socket) -> bytes:
    connection.settimeout(5)
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = connection.recv(65536)
        if not chunk:
            return received
        received += chunk
    head, _, body = received.partition(b"\r\n\r\n")
    lengths = (line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
    length = int(next(lengths, b":0").partition(b":")[2])
    while len(body) < length:
        chunk = connection.recv(65536)
        if not chunk:
            break
        body += chunk
        received += chunk
    return received


def http(body: bytes, *, status: str = "200 OK", length: int | None = None, head: str = "") -> bytes:
    """An HTTP answer in bytes; `length` may lie."""
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nX-Request-Id: req-raw\r\n"
        f"Content-Length: {len(body) if length is None else length}\r\nConnection: close\r\n{head}\r\n"
    ).encode() + body
