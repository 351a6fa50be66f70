"""What the shop's endpoints answer with, and how an answer can break off."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from fulfilldesk.demoshop.faults import DEFAULT_HOLD, Fault

MAX_BODY = 2 * 1024 * 1024
JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
REASONS = {
    200: "OK",
    302: "Found",
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    413: "Payload Too Large",
    423: "Locked",
    500: "Internal Server Error",
}
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>* {{ border: 0; margin: 0; padding: 0; }} body {{ font-family: sans-serif; }}</style>
</head>
<body>
{body}
</body>
</html>
"""

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


class ConnectionBroken(ConnectionError):
    """A fault such as ``timeout`` or ``cut``: the server must drop the connection here."""


@dataclass(slots=True)
class Response:
    """A status, what it carries, and headers; ``cut`` when the content is to break off."""

    status: int
    content: bytes = b""
    kind: str = JSON
    headers: list[tuple[str, str]] = field(default_factory=list)
    cut: bool = False


def as_json(status: int, body: Any, *, cut: bool = False) -> Response:
    """A body of JSON."""
    return Response(status, json.dumps(body, ensure_ascii=False).encode("utf-8"), cut=cut)


def as_page(status: int, title: str, body: str) -> Response:
    """A page for people; ``body`` is HTML."""
    return Response(status, PAGE.format(title=escape(title), body=body).encode("utf-8"), HTML)


def as_redirect(address: str) -> Response:
    """Status 302 to another address."""
    return Response(302, kind=HTML, headers=[("Location", address)])


def content_length(environ: Environ) -> int | None:
    """How long the body is said to be; None when that is no number."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return None
    return length if length >= 0 else None


def hold(fault: Fault, stop: threading.Event) -> None:
    """Keep the connection for the seconds of the fault, and drop it. Raises ConnectionBroken."""
    stop.wait(DEFAULT_HOLD if fault.seconds is None else fault.seconds)
    raise ConnectionBroken("the connection was closed without an answer")
