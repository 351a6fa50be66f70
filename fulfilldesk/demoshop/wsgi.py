"""The demo shop over HTTP, as a WSGI application (facts 7).

``httpx.WSGITransport(application(shop))`` reaches it in the same process; :mod:`.server` puts it on the
loopback.
"""

from __future__ import annotations

import hmac
import json
import re
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from fulfilldesk.demoshop.api.resolvers.shop import API_VERSIONS
from fulfilldesk.demoshop.faults import DEFAULT_HOLD, Fault
from fulfilldesk.demoshop.shop import DemoShop, Request

PATH = re.compile(r"/admin/api/(?P<version>[^/]+)/graphql\.json")
VERSION = re.compile(r"\d{4}-\d{2}")
MAX_BODY = 2 * 1024 * 1024
UNKNOWN_TOKEN = "[API] Invalid API key or access token (unrecognized login or wrong password)"  # noqa: S105
REASONS = {
    200: "OK",
    400: "Bad Request",
    401: "Unauthorized",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    413: "Payload Too Large",
    500: "Internal Server Error",
}

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


class ConnectionBroken(ConnectionError):
    """The fault ``timeout`` or ``cut``: the server must drop the connection here."""


@dataclass(slots=True)
class Response:
    """A status, its headers and a JSON body; ``cut`` when the body is to break off."""

    status: int
    body: Any
    headers: list[tuple[str, str]] = field(default_factory=list)
    cut: bool = False


def application(shop: DemoShop, *, closing: threading.Event | None = None) -> Application:
    """The shop as a WSGI application. Setting ``closing`` ends connections that the fault ``timeout``
    holds.
    """
    stop = closing or threading.Event()

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        response = _respond(shop, environ, stop)
        body = json.dumps(response.body, ensure_ascii=False).encode("utf-8")
        headers = [
            ("Content-Type", "application/json; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("X-Request-Id", f"{uuid.uuid4()}-{int(time.time())}"),
            *response.headers,
        ]
        start_response(f"{response.status} {REASONS[response.status]}", headers)
        return _broken_off(body) if response.cut else [body]

    return answer


def _broken_off(body: bytes) -> Iterator[bytes]:
    yield body[: len(body) // 2]
    raise ConnectionBroken("the answer was cut")


def _respond(shop: DemoShop, environ: Environ, stop: threading.Event) -> Response:
    match = PATH.fullmatch(environ.get("PATH_INFO", ""))
    version = _served_version(match["version"]) if match else None
    if version is None:
        return Response(404, {"errors": "Not Found"})
    headers = [("X-Shopify-API-Version", version)]
    if environ["REQUEST_METHOD"] != "POST":
        return Response(405, {"errors": "Method Not Allowed"}, [*headers, ("Allow", "POST")])
    given = environ.get("HTTP_X_SHOPIFY_ACCESS_TOKEN", "")
    if not hmac.compare_digest(given.encode("latin-1", "replace"), shop.token.encode("utf-8")):
        return Response(401, {"errors": UNKNOWN_TOKEN}, headers)
    if not _accepts_json(environ.get("HTTP_ACCEPT", "*/*")):
        return Response(406, {"errors": "Not Acceptable"}, headers)
    request = _read(environ)
    if isinstance(request, Response):
        request.headers = headers
        return request
    outcome = shop.handle(request)
    if "timeout" in outcome.faults:
        _hold(outcome.faults["timeout"], stop)
    if "http500" in outcome.faults:
        return Response(500, {"errors": "Internal Server Error"}, headers)
    return Response(200, outcome.answer, headers, cut="cut" in outcome.faults)


def _hold(fault: Fault, stop: threading.Event) -> None:
    stop.wait(DEFAULT_HOLD if fault.seconds is None else fault.seconds)
    raise ConnectionBroken("the connection was closed without an answer")


def _served_version(asked: str) -> str | None:
    """The version that answers: the asked one, or the oldest supported for an expired one; None for no
    version.
    """
    if asked in API_VERSIONS:
        return asked
    if not VERSION.fullmatch(asked) or asked > API_VERSIONS[-1]:
        return None
    return API_VERSIONS[0]


def _accepts_json(accept: str) -> bool:
    return any(kind in accept for kind in ("*/*", "application/*", "application/json"))


def _read(environ: Environ) -> Request | Response:
    if "application/json" not in environ.get("CONTENT_TYPE", ""):
        return Response(400, {"errors": "Content-Type must be application/json"})
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return Response(400, {"errors": "Bad Request"})
    if length < 0:
        return Response(400, {"errors": "Bad Request"})
    if length > MAX_BODY:
        return Response(413, {"errors": "Payload Too Large"})
    try:
        body = json.loads(environ["wsgi.input"].read(length))
    except (ValueError, RecursionError):
        return Response(400, {"errors": "Bad Request"})
    query = body.get("query") if isinstance(body, dict) else None
    variables = (body.get("variables") or {}) if isinstance(body, dict) else None
    if not isinstance(query, str) or not isinstance(variables, dict):
        return Response(400, {"errors": {"query": "Required parameter missing or invalid"}})
    operation = body.get("operationName")
    debug = environ.get("HTTP_SHOPIFY_SEARCH_QUERY_DEBUG") == "1"
    return Request(query, variables, operation if isinstance(operation, str) else None, debug)
