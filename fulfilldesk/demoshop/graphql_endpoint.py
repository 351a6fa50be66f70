"""``POST /admin/api/VERSION/graphql.json`` (facts 7).

``402`` and ``403`` with "Unavailable Shop" are known from programs that met them; that 423 reads the same is
an assumption. The text of 403 is the one that Shopify gives to who lacks a scope outside GraphQL.
"""

from __future__ import annotations

import json
import re
import threading

from fulfilldesk.demoshop.api.resolvers.shop import API_VERSIONS
from fulfilldesk.demoshop.faults import ELSEWHERE
from fulfilldesk.demoshop.responses import (
    MAX_BODY,
    Environ,
    Response,
    as_json,
    as_redirect,
    content_length,
    hold,
)
from fulfilldesk.demoshop.shop import DemoShop, Outcome, Request
from fulfilldesk.demoshop.signing_in.callers import Caller

PATH = re.compile(r"/admin/api/(?P<version>[^/]+)/graphql\.json")
TARGET = "graphql"
VERSION = re.compile(r"\d{4}-\d{2}")
UNKNOWN_TOKEN = "[API] Invalid API key or access token (unrecognized login or wrong password)"  # noqa: S105
FORBIDDEN = "[API] This action requires merchant approval for read_orders scope."


def respond(shop: DemoShop, environ: Environ, stop: threading.Event, asked: str) -> Response:
    """The answer to a request for the ``asked`` version."""
    version = _served_version(asked)
    if version is None:
        return as_json(404, {"errors": "Not Found"})
    response = _answer(shop, environ, stop)
    response.headers.insert(0, ("X-Shopify-API-Version", version))
    return response


def unknown_token() -> Response:
    """The token is not good."""
    return as_json(401, {"errors": UNKNOWN_TOKEN})


def _answer(shop: DemoShop, environ: Environ, stop: threading.Event) -> Response:
    if environ["REQUEST_METHOD"] != "POST":
        refused = as_json(405, {"errors": "Method Not Allowed"})
        refused.headers.append(("Allow", "POST"))
        return refused
    caller = shop.authorization.caller(environ.get("HTTP_X_SHOPIFY_ACCESS_TOKEN", ""))
    if caller is None:
        return unknown_token()
    if not _accepts_json(environ.get("HTTP_ACCEPT", "*/*")):
        return as_json(406, {"errors": "Not Acceptable"})
    request = _read(environ, caller)
    if isinstance(request, Response):
        return request
    return _sent(shop, shop.handle(request), stop)


def _sent(shop: DemoShop, outcome: Outcome, stop: threading.Event) -> Response:
    """The answer with what goes wrong on its way; but for ``cut`` nothing ran."""
    faults = outcome.faults
    if "token-rejected" in faults:
        return unknown_token()
    if "forbidden" in faults:
        return as_json(403, {"errors": FORBIDDEN})
    if "redirect-api" in faults:
        return as_redirect(shop.offers.elsewhere + ELSEWHERE)
    if "timeout" in faults:
        hold(faults["timeout"], stop)
    if "http500" in faults:
        return as_json(500, {"errors": "Internal Server Error"})
    return as_json(200, outcome.answer, cut="cut" in faults)


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


def _read(environ: Environ, caller: Caller) -> Request | Response:
    if "application/json" not in environ.get("CONTENT_TYPE", ""):
        return as_json(400, {"errors": "Content-Type must be application/json"})
    length = content_length(environ)
    if length is None:
        return as_json(400, {"errors": "Bad Request"})
    if length > MAX_BODY:
        return as_json(413, {"errors": "Payload Too Large"})
    try:
        body = json.loads(environ["wsgi.input"].read(length))
    except (ValueError, RecursionError):
        return as_json(400, {"errors": "Bad Request"})
    query = body.get("query") if isinstance(body, dict) else None
    variables = (body.get("variables") or {}) if isinstance(body, dict) else None
    if not isinstance(query, str) or not isinstance(variables, dict):
        return as_json(400, {"errors": {"query": "Required parameter missing or invalid"}})
    operation = body.get("operationName")
    debug = environ.get("HTTP_SHOPIFY_SEARCH_QUERY_DEBUG") == "1"
    return Request(query, variables, operation if isinstance(operation, str) else None, debug, caller)
