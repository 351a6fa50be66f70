"""Hosts that are not the shop's: one that notes whatever it is told, and what sends everybody there."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from fulfilldesk.demoshop import server
from fulfilldesk.demoshop.downloads import download_application
from fulfilldesk.demoshop.responses import Application, Environ, StartResponse
from fulfilldesk.demoshop.wsgi import application

_ANSWER = b'{"access_token":"of-a-stranger","data":{}}'


@dataclass
class Stranger:
    """Listens at `url`; `heard` is every byte that came."""

    url: str
    heard: list[bytes] = field(default_factory=list)


@contextmanager
def stranger() -> Iterator[Stranger]:
    """A host that has an answer to everything."""

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            met.heard.append(f"{self.requestline}\n{self.headers}".encode() + body)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(_ANSWER)))
            self.end_headers()
            self.wfile.write(_ANSWER)

        do_GET = do_HEAD = do_PUT = do_POST

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    listening.daemon_threads = True
    met = Stranger(f"http://localhost:{listening.server_address[1]}")
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,), name="stranger")
    thread.start()
    try:
        yield met
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()


class Signpost:
    """Stands before the demo shop and its downloads. While `to` is set, whoever comes is sent there with this
    status, to the same path and query; without it, while `status` is set, they are told what they said. Both
    only to who asks for what begins with `path`."""

    def __init__(self) -> None:
        self.to: str | None = None
        self.status: int | None = None
        self.path = "/"
        self.sent = self.told = 0

    def before(self, app: Application) -> Application:
        """The application behind it."""

        def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
            path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
            if self.status is None or not path.startswith(self.path):
                return app(environ, start_response)
            if self.to is None:
                return self._echo(self.status, environ, start_response)
            self.sent += 1
            location = f"{self.to}{path}" + (f"?{query}" if query else "")
            headers = [("Location", location), ("Content-Length", "0"), ("Connection", "close")]
            start_response(f"{self.status} Elsewhere", headers)
            return []

        return answer

    def _echo(self, status: int, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """As a proxy does that was made for finding faults."""
        self.told += 1
        said = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0)).decode()
        is_form = "grant_type" in said
        # So often that wherever it is cut off, a piece of it is left.
        what = f"{said if is_form else environ.get('HTTP_X_SHOPIFY_ACCESS_TOKEN')} " * 30
        told: dict[str, object] = {"errors": what}
        if is_form:
            told = {"error": "invalid_request", "error_description": what}
        if status == 200:
            told = {"errors": [{"message": what, "extensions": {"code": what}}], "data": None}
        content = json.dumps(told).encode()
        headers_back = [
            ("Content-Type", "application/json"),
            ("Content-Length", str(len(content))),
            ("X-Request-Id", what[:500]),
            ("X-Shopify-API-Version", str(environ.get("HTTP_X_SHOPIFY_ACCESS_TOKEN"))),
            ("Connection", "close"),
        ]
        start_response(f"{status} Echo", headers_back)
        return [content]


@contextmanager
def signpost() -> Iterator[Signpost]:
    """Before the demo shops that are begun while the block lasts."""
    made = Signpost()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            server, "application", lambda served, closing: made.before(application(served, closing=closing))
        )
        patch.setattr(
            server,
            "download_application",
            lambda served, closing: made.before(download_application(served, closing=closing)),
        )
        yield made
