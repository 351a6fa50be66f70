"""The demo shop over HTTP, as a WSGI application: which endpoint answers, and what all answers share.

``httpx.WSGITransport(application(shop))`` reaches it in the same process; :mod:`.server` puts it on the
loopback.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, timedelta
from email.utils import format_datetime

from fulfilldesk.demoshop import graphql_endpoint, storefront
from fulfilldesk.demoshop.faults import Stage
from fulfilldesk.demoshop.responses import (
    MAX_BODY,
    REASONS,
    Application,
    ConnectionBroken,
    Environ,
    Response,
    StartResponse,
    as_json,
    as_page,
)
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in import access_token, authorize
from fulfilldesk.demoshop.signing_in.refusals import no_such_shop

__all__ = ["MAX_BODY", "Application", "ConnectionBroken", "Environ", "StartResponse", "application"]

#: What is said for a shop that is out of service, whatever is asked of it.
UNAVAILABLE = "Unavailable Shop"
OUT_OF_SERVICE = {"frozen": 402, "locked": 423}


def application(shop: DemoShop, *, closing: threading.Event | None = None) -> Application:
    """The shop as a WSGI application. Setting ``closing`` ends connections that a fault such as ``timeout``
    holds.
    """
    stop = closing or threading.Event()

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        target = _target(environ)
        faults = shop.faults.strike([target], Stage.SHOP)
        closed = next((status for kind, status in OUT_OF_SERVICE.items() if kind in faults), None)
        if "no-such-shop" in faults:
            response = _nobody(target)
        elif closed is not None:
            response = _out_of_service(target, closed)
        else:
            response = _respond(shop, environ, stop)
        headers = [
            ("Content-Type", response.kind),
            ("Content-Length", str(len(response.content))),
            ("X-Request-Id", f"{uuid.uuid4()}-{int(time.time())}"),
            *response.headers,
        ]
        if "clock" in faults:
            moment = shop.world.clock() + timedelta(seconds=faults["clock"].seconds or 0.0)
            headers.append(("Date", format_datetime(moment.astimezone(UTC), usegmt=True)))
        start_response(f"{response.status} {REASONS[response.status]}", headers)
        return _broken_off(response.content) if response.cut else [response.content]

    return answer


def _broken_off(content: bytes) -> Iterator[bytes]:
    yield content[: len(content) // 2]
    raise ConnectionBroken("the answer was cut")


def _respond(shop: DemoShop, environ: Environ, stop: threading.Event) -> Response:
    path, is_get = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"] == "GET"
    match = graphql_endpoint.PATH.fullmatch(path)
    if match:
        return graphql_endpoint.respond(shop, environ, stop, match["version"])
    if path == access_token.PATH:
        return access_token.respond(shop, environ, stop)
    if path == access_token.SCOPES_PATH and is_get:
        return access_token.scopes_of(shop, environ) or graphql_endpoint.unknown_token()
    if path == authorize.PATH and is_get:
        return authorize.respond(shop, environ)
    if path in storefront.PATHS and is_get:
        return storefront.respond(shop, environ)
    if is_get and not path.startswith("/admin/"):
        return storefront.nothing_here()
    return as_json(404, {"errors": "Not Found"})


def _target(environ: Environ) -> str:
    """What is asked for, as faults of the whole shop name it."""
    path = environ.get("PATH_INFO", "")
    if path in (access_token.PATH, authorize.PATH):
        return access_token.TARGET if path == access_token.PATH else authorize.TARGET
    return storefront.TARGET if path in storefront.PATHS else graphql_endpoint.TARGET


def _nobody(target: str) -> Response:
    is_api = target == graphql_endpoint.TARGET
    return as_json(404, {"errors": "Not Found"}) if is_api else no_such_shop()


def _out_of_service(target: str, status: int) -> Response:
    if target == graphql_endpoint.TARGET:
        return as_json(status, {"errors": UNAVAILABLE})
    return as_page(status, UNAVAILABLE, f"<h1>{status}</h1>\n<p>{UNAVAILABLE}</p>")
