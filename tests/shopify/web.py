"""A small web of many hosts on one loopback server: what goes to `https://host/path` is answered there."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx


@dataclass(frozen=True)
class Page:
    """An answer."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def to(location: str, status: int = 302) -> Page:
    """A redirect."""
    return Page(status=status, headers={"Location": location, "Set-Cookie": "visit=1; Path=/"})


@dataclass(frozen=True)
class Asked:
    """One request that arrived."""

    method: str
    url: str
    headers: Message
    body: bytes


@dataclass
class Web:
    """Pages by address (`https://host/path`); another address of a known host is 404, another host is not to
    be found. `elsewhere` sends a host to another server on this computer."""

    pages: dict[str, Page]
    elsewhere: dict[str, str] = field(default_factory=dict)
    port: int = 0
    asked: list[Asked] = field(default_factory=list)

    @property
    def urls(self) -> list[str]:
        return [each.url for each in self.asked]

    def transports(self, url: str) -> httpx.BaseTransport:
        """As connecting_out.outward_transport, but TLS and DNS are left out."""
        return _Loopback(self)

    def server_of(self, host: str) -> str:
        if host in self.elsewhere:
            return self.elsewhere[host]
        if not any(page.startswith(f"https://{host}/") for page in self.pages):
            raise httpx.ConnectError("[Errno -2] Name or service not known")
        return f"http://127.0.0.1:{self.port}"


class _Loopback(httpx.BaseTransport):
    def __init__(self, web: Web) -> None:
        self._web = web
        self._inner = httpx.HTTPTransport(verify=False)  # the certificates take a while to read

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert request.url.scheme == "https", "nothing goes out unencrypted"
        assert request.url.port is None
        server = httpx.URL(self._web.server_of(request.url.raw_host.decode("ascii")))
        there = request.url.copy_with(scheme="http", host=server.host, port=server.port)
        moved = httpx.Request(
            request.method,
            there,
            headers=request.headers,
            stream=request.stream,
            extensions=request.extensions,
        )
        return self._inner.handle_request(moved)

    def close(self) -> None:
        self._inner.close()


class _Handler(BaseHTTPRequestHandler):
    web: Web

    def do_GET(self) -> None:
        url = f"https://{self.headers['Host']}{self.path}"
        length = int(self.headers.get("Content-Length") or 0)
        self.web.asked.append(Asked(self.command, url, self.headers, self.rfile.read(length)))
        page = self.web.pages.get(url, Page(b"nothing here", status=404))
        self.send_response(page.status)
        for name, value in page.headers.items():
            self.send_header(name, value)
        if "Content-Length" not in page.headers:
            self.send_header("Content-Length", str(len(page.body)))
        self.end_headers()
        self.wfile.write(page.body)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # each is waited for

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what some tests are about."""


@contextmanager
def web(pages: Mapping[str, Page], elsewhere: Mapping[str, str] | None = None) -> Iterator[Web]:
    """The web while the block lasts."""
    served = Web(dict(pages), dict(elsewhere or {}))
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"web": served}))
    served.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, name="web")
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
