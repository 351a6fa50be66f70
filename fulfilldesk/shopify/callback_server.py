"""Where the browser returns to after a person has signed in: a listener on this computer, for one answer.

Anybody who can open a connection to this computer from within it may talk to the port: other programs, and
every page in the browser. So a request counts only when it is what a browser sends that was redirected here;
everything else is turned away and the wait goes on, and so it does over an answer to another attempt
(authorization.is_answer). What the answer is worth its signature says (authorization.code_in).
"""

from __future__ import annotations

import html
import re
import selectors
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from fulfilldesk.domain.errors import PortTaken, SignInTimedOut, Stopped
from fulfilldesk.shopify.authorization import CALLBACK_PATH, CALLBACK_PORT

#: Nobody else can be reached at this address, and nothing from another computer arrives at it.
HOST = "127.0.0.1"
#: Seconds a person may take in the browser.
PATIENCE = 600.0
#: Connections that are kept while they say nothing: browsers open some in advance.
MOST_CONNECTIONS = 16
#: Bytes of a request, its cookies of other programs on this computer included.
LONGEST_REQUEST = 32 * 1024

_REQUEST = re.compile(r"(?P<method>[A-Z]+) (?P<target>/[!-~]*) HTTP/1\.[01]", re.ASCII)
_PAGE = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>FulfillDesk</title>
<style>body {{ font-family: sans-serif; margin: 4em auto; max-width: 30em; }}</style>
</head>
<body><p>{text}</p></body>
</html>
"""


class CallbackServer:
    """Listens from the moment it is made until `wait` returns or `cancel` is called."""

    def __init__(self, page: str, *, port: int = CALLBACK_PORT) -> None:
        """`page` is what a person reads in the browser when the answer has arrived: plain text, in their
        language. `port` 0 takes any free one. Raises PortTaken."""
        self._page = _PAGE.format(text=html.escape(page)).encode()
        self._listener = _listener(port)
        self.port: int = self._listener.getsockname()[1]
        self._woken, self._waker = socket.socketpair()
        self._lock = threading.Lock()
        self._waiting = False
        self._closed = False
        #: What each open connection has said so far, the oldest first.
        self._heard: dict[socket.socket, bytearray] = {}

    def wait(self, seconds: float = PATIENCE, *, ours: Callable[[str], bool] = lambda query: True) -> str:
        """The query with which the browser returned. One that is not `ours` is turned away: a browser that is
        opened loads its tabs of an earlier attempt again, and any page can lead here. Raises SignInTimedOut,
        and Stopped when it was cancelled or has been waited for before."""
        with self._lock:
            if self._closed:
                raise Stopped
            self._waiting = True
        try:
            return self._served(time.monotonic() + seconds, ours)
        finally:
            with self._lock:
                self._close()

    def cancel(self) -> None:
        """End the wait, and the listening, at once. From any thread, as often as one likes."""
        with self._lock:
            if self._waiting and not self._closed:
                self._waker.send(b"x")
            else:
                self._close()

    def _close(self) -> None:
        self._closed = True
        for connection in (self._listener, self._woken, self._waker, *self._heard):
            connection.close()
        self._heard.clear()

    def _served(self, until: float, ours: Callable[[str], bool]) -> str:
        with selectors.DefaultSelector() as selector:
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while (left := until - time.monotonic()) > 0:
                for key, _ in selector.select(left):
                    ready = key.fileobj
                    if ready is self._woken:
                        raise Stopped
                    if ready is self._listener:
                        self._accept(selector)
                    elif isinstance(ready, socket.socket) and ready in self._heard:
                        query = self._listen_to(ready, selector, ours)
                        if query is not None:
                            return query
        raise SignInTimedOut

    def _accept(self, selector: selectors.BaseSelector) -> None:
        if len(self._heard) >= MOST_CONNECTIONS:
            self._drop(next(iter(self._heard)), selector)
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return  # it went away again
        connection.setblocking(False)
        self._heard[connection] = bytearray()
        selector.register(connection, selectors.EVENT_READ)

    def _listen_to(
        self, connection: socket.socket, selector: selectors.BaseSelector, ours: Callable[[str], bool]
    ) -> str | None:
        """Take in what it says; the query when that makes it the browser's return."""
        heard = self._heard[connection]
        try:
            said = connection.recv(LONGEST_REQUEST)
        except OSError:
            said = b""
        heard += said
        complete = b"\r\n\r\n" in heard
        if said and not complete and len(heard) <= LONGEST_REQUEST:
            return None
        answer = _answered(bytes(heard), self.port) if complete else _Answer("400 Bad Request")
        if answer.query is not None and not ours(answer.query):
            answer = _Answer("409 Conflict")
        if said:
            self._say(connection, answer)
        self._drop(connection, selector)
        return answer.query

    def _say(self, connection: socket.socket, answer: _Answer) -> None:
        body = self._page if answer.query is not None else b""
        head = (
            f"HTTP/1.1 {answer.status}\r\n"
            f"Content-Length: {len(body)}\r\n"
            "Content-Type: text/html; charset=utf-8\r\n"
            "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
            "Cache-Control: no-store\r\n"
            "Referrer-Policy: no-referrer\r\n"
            "X-Content-Type-Options: nosniff\r\n"
            "Connection: close\r\n\r\n"
        )
        try:
            # It fits into the system's own buffer; who does not take it must not hold us up.
            connection.send(head.encode("ascii") + body)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # a browser that was closed half-way: its request arrived, and that is what counts

    def _drop(self, connection: socket.socket, selector: selectors.BaseSelector) -> None:
        selector.unregister(connection)
        self._heard.pop(connection)
        connection.close()


@dataclass(frozen=True, slots=True)
class _Answer:
    """A status line, and the query of a request that is the browser's return."""

    status: str
    query: str | None = None


def _answered(request: bytes, port: int) -> _Answer:
    """Judge one request by its head."""
    lines = request.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    asked = _REQUEST.fullmatch(lines[0])
    headers = [
        (name.strip().lower(), value.strip())
        for name, _, value in (line.partition(":") for line in lines[1:])
    ]
    hosts = [value for name, value in headers if name == "host"]
    # A page of another site can make its own name lead to this computer; its Host header gives it away.
    if asked is None or hosts != [f"{HOST}:{port}"]:
        return _Answer("400 Bad Request")
    if asked["method"] != "GET":
        return _Answer("405 Method Not Allowed")
    path, _, query = asked["target"].partition("?")
    if path != CALLBACK_PATH or not query:
        return _Answer("404 Not Found")
    # Browsers say what they fetch something for: pictures and scripts of a page are no return.
    if any(name == "sec-fetch-dest" and value != "document" for name, value in headers):
        return _Answer("403 Forbidden")
    return _Answer("200 OK", query)


def _listener(port: int) -> socket.socket:
    """Raises PortTaken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # There, another program could otherwise take the same port from us, or we from it.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Elsewhere this only lets an address be used again at once after an earlier attempt.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        reason = f"{type(error).__name__} {error.errno}"
    else:
        return listener
    raise PortTaken(reason, port=str(port))
