"""A publisher's site on the loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from fulfilldesk.domain.release import Release
from tests.releases.publisher import Publisher


@dataclass
class Site:
    """Serves `content` at one address, and counts who asks. `hold` keeps them waiting."""

    publisher: Publisher
    content: bytes = b""
    asked: int = 0
    hold: threading.Event = field(default_factory=threading.Event)

    def offer(self, version: object, **other: object) -> None:
        self.content = self.publisher.file(version, **other)

    def release(self, version: str) -> Release:
        return Release(version, self.publisher.address.replace("version.json", f"{version}.html"))


@contextmanager
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked += 1
            served.hold.wait(timeout=20)
            self.send_response(200)
            self.send_header("Content-Length", str(len(served.content)))
            self.end_headers()
            self.wfile.write(served.content)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Site(Publisher(f"http://127.0.0.1:{server.server_address[1]}/version.json"))
    served.hold.set()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield served
    finally:
        served.hold.set()
        server.shutdown()
        server.server_close()
        thread.join()
