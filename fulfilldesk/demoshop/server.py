"""The demo shop on ports of the loopback: small, threaded, and able to break a connection.

One port answers for the API, another one, as an origin of its own, for the results of bulk operations.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from fulfilldesk.demoshop.downloads import download_application
from fulfilldesk.demoshop.observing import Observe, observed
from fulfilldesk.demoshop.responses import Application, ConnectionBroken
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application

HOST = "127.0.0.1"
IDLE_SECONDS = 60
#: Whoever was refused before everything was read has this long to take the answer and hang up.
HANG_UP_SECONDS = 1.0
_BLOCK = 64 * 1024


class Handler(BaseHTTPRequestHandler):
    """Turns one HTTP request into a WSGI call; connections stay open between requests."""

    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True
    server: ShopServer

    def do_POST(self) -> None:
        """See class."""
        self._answer()

    def do_GET(self) -> None:
        """See class."""
        self._answer()

    do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = do_GET  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: stdout and stderr belong to the caller."""

    def _answer(self) -> None:
        try:
            for piece in self.server.application(self._environ(), self._start):
                self.wfile.write(piece)
        except ConnectionBroken:
            self._break_off()
        except OSError:
            self.close_connection = True

    def _environ(self) -> dict[str, Any]:
        path, _, query = self.path.partition("?")
        environ: dict[str, Any] = {
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": self.headers.get("Content-Length", ""),
            "wsgi.input": self.rfile,
        }
        for name, value in self.headers.items():
            environ["HTTP_" + name.upper().replace("-", "_")] = value
        return environ

    def _start(self, status: str, headers: list[tuple[str, str]]) -> None:
        code, _, reason = status.partition(" ")
        self.send_response_only(int(code), reason)
        if not any(name == "Date" for name, _ in headers):
            self.send_header("Date", format_datetime(self.server.clock().astimezone(UTC), usegmt=True))
        for name, value in headers:
            self.send_header(name, value)
        if int(code) >= 400:
            # The body may not have been read; what follows on this connection would be misunderstood.
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()

    def _break_off(self) -> None:
        """Close at once, whatever the answer promised."""
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)


class ShopServer(ThreadingHTTPServer):
    """The listening side; ``closing`` ends the connections that a fault holds, ``clock`` dates answers."""

    daemon_threads = True
    block_on_close = True

    def __init__(
        self, port: int, app: Application, closing: threading.Event, clock: Callable[[], datetime]
    ) -> None:
        self.application = app
        self.closing = closing
        self.clock = clock
        super().__init__((HOST, port), Handler)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://{HOST}:{self.server_address[1]}"

    def shutdown_request(self, request: Any) -> None:
        """Hang up after the client, reading and dropping what it still sends: to close a connection with
        something unread resets it, and Windows then takes back an answer that was not read yet."""
        with suppress(OSError):
            request.shutdown(socket.SHUT_WR)
            until = time.monotonic() + HANG_UP_SECONDS
            while (left := until - time.monotonic()) > 0:
                request.settimeout(left)
                if not request.recv(_BLOCK):
                    break
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no news."""


@contextmanager
def _answering(server: ShopServer, name: str) -> Iterator[None]:
    """The server answers while the block lasts."""
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name=name)
    thread.start()
    try:
        yield
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def running_shop(
    shop: DemoShop | None = None, *, port: int = 0, observe: Observe | None = None, **options: Any
) -> Iterator[tuple[DemoShop, str]]:
    """The shop over real HTTP while the block lasts: gives the shop and its address. Options as for
    DemoShop. Results of bulk operations are served at another port. ``observe`` is shown every request to
    either of them. Raises OSError when the port is taken.
    """
    served = shop or DemoShop(**options)
    closing = threading.Event()
    main, downloads = application(served, closing=closing), download_application(served, closing=closing)
    if observe is not None:
        main, downloads = observed(main, observe, "shop"), observed(downloads, observe, "downloads")
    clock = served.world.clock
    with ExitStack() as open_until_the_end:
        open_until_the_end.callback(served.close)
        first = ShopServer(port, main, closing, clock)
        open_until_the_end.enter_context(_answering(first, "demo-shop"))
        second = ShopServer(0, downloads, closing, clock)
        open_until_the_end.enter_context(_answering(second, "demo-downloads"))
        served.offers.origin = second.url
        yield served, first.url
