"""A storage server on this computer that behaves, or misbehaves, in one way for each request."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[["Request"], None]
SECRET = "GoogleAccessId=x&Expires=1&Signature=kzL3XAEEheHdJYxLpe4I"


@dataclass
class Storage:
    """One file, the behaviour for each request (the last one stays), and what was asked and sent."""

    content: bytes
    behaviours: Sequence[Behaviour]
    etag: str = '"v1"'
    port: int = 0
    asked: list[Message] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    sent: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bulk-operation-outputs/result?{SECRET}"


class Request(BaseHTTPRequestHandler):
    """One request, with what a behaviour needs to answer it."""

    protocol_version = "HTTP/1.1"
    storage: Storage

    def do_GET(self) -> None:
        self.storage.asked.append(self.headers)
        self.storage.paths.append(self.path)
        self.close_connection = True
        behaviours = self.storage.behaviours
        behaviours[min(len(self.storage.asked), len(behaviours)) - 1](self)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def head(self, status: int, **headers: str | int) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.send_header("Connection", "close")
        self.end_headers()

    def body(self, content: bytes) -> None:
        self.wfile.write(content)
        self.storage.sent += len(content)

    @property
    def first(self) -> int:
        """The byte from which on the file was asked for, if that version is still there."""
        wanted = self.headers.get("Range", "")
        return int(wanted[6:-1]) if wanted and self.headers.get("If-Range") == self.storage.etag else 0

    def file_head(self) -> bytes:
        """The head of an honest answer; returns the bytes that belong to it."""
        content, first = self.storage.content, self.first
        common = {"Content_Type": "application/jsonl", "ETag": self.storage.etag}
        if first >= len(content) > 0:
            self.head(416, Content_Range=f"bytes */{len(content)}", Content_Length=0)
            return b""
        if first:
            place = f"bytes {first}-{len(content) - 1}/{len(content)}"
            self.head(206, Content_Range=place, Content_Length=len(content) - first, **common)
        else:
            self.head(200, Content_Length=len(content), **common)
        return content[first:]


def whole(request: Request) -> None:
    """As Google's storage answers: ranges, and If-Range with the etag."""
    request.body(request.file_head())


def cut(after: int) -> Behaviour:
    """Some bytes, then the connection ends."""

    def behaviour(request: Request) -> None:
        request.body(request.file_head()[:after])

    return behaviour


def reset(request: Request) -> None:
    """Some bytes, then the connection breaks the hard way."""
    request.body(request.file_head()[:10])
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def hang_up(request: Request) -> None:
    """Nothing at all."""


def silent(request: Request) -> None:
    """Some bytes and then none, until the other side has had enough."""
    request.body(request.file_head()[:10])
    request.wfile.flush()
    request.connection.settimeout(10)
    request.connection.recv(1)


class Drip:
    """One byte for each `release`, in answer to the present request, until the other side hangs up."""

    def __init__(self) -> None:
        self._permits: list[threading.Semaphore] = []

    def __call__(self, request: Request) -> None:
        permits = threading.Semaphore(1)
        self._permits.append(permits)
        for byte in request.file_head():
            permits.acquire()
            request.body(bytes([byte]))

    def release(self, *_: object) -> None:
        self._permits[-1].release()

    def end(self) -> None:
        """Let go of the requests that the other side gave up."""
        for permits in self._permits:
            permits.release(1_000)


def from_the_start(request: Request) -> None:
    """A server that knows no ranges."""
    content = request.storage.content
    request.head(200, Content_Length=len(content), Content_Type="application/jsonl")
    request.body(content)


def headed(status: int, body: bytes | None = None, **headers: str | int) -> Behaviour:
    """A status with a body of its own, or with the file."""

    def behaviour(request: Request) -> None:
        content = request.storage.content if body is None else body
        request.head(status, **{"Content_Length": len(content), **headers})
        request.body(content)

    return behaviour


def chunked(last: bool = True, *, content: bytes | None = None, **headers: str) -> Behaviour:
    """In chunks, without a length; `last` says whether the end is announced."""

    def behaviour(request: Request) -> None:
        request.head(200, Transfer_Encoding="chunked", Content_Type="application/jsonl", **headers)
        whole_content = request.storage.content if content is None else content
        for start in range(0, len(whole_content), 1000):
            piece = whole_content[start : start + 1000]
            request.body(b"%x\r\n%s\r\n" % (len(piece), piece))
        if last:
            request.body(b"0\r\n\r\n")

    return behaviour


def until_the_end(content: bytes | None = None) -> Behaviour:
    """Neither a length nor chunks: the file ends where the connection does."""

    def behaviour(request: Request) -> None:
        request.head(200, Content_Type="application/jsonl", ETag=request.storage.etag)
        request.body(request.storage.content if content is None else content)

    return behaviour


def gzipped(request: Request) -> None:
    """Packed, although nobody asked for it."""
    packed = gzip.compress(request.storage.content)
    request.head(200, Content_Length=len(packed), Content_Encoding="gzip", ETag='"packed"')
    request.body(packed)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # each is waited for

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what these tests are about."""


@contextmanager
def storage(content: bytes, *behaviours: Behaviour, etag: str = '"v1"') -> Iterator[Storage]:
    """Serve `content` by these behaviours, one for each request."""
    kept = Storage(content, behaviours or [whole], etag)
    handler = type("Handler", (Request,), {"storage": kept})
    server = _Server(("127.0.0.1", 0), handler)
    kept.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, name="storage")
    thread.start()
    try:
        yield kept
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
