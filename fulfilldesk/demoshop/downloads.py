"""The second origin: results of bulk operations under signed addresses, as a WSGI application (facts 6).

It stands for the storage at Google that Shopify's addresses point to: ranges, entity tags and refusals in
XML. In one thing it is stricter, so that tests notice: a request that brings an access token along is
refused and counted.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

from fulfilldesk.demoshop.bulk.offers import FOLDER, Offer, Offers, WrongSignature
from fulfilldesk.demoshop.faults import DEFAULT_DRIP, ELSEWHERE, Fault, Stage
from fulfilldesk.demoshop.responses import Application, ConnectionBroken, Environ, StartResponse
from fulfilldesk.demoshop.shop import DemoShop

BLOCK = 64 * 1024
DRIP = 1024
RANGE = re.compile(r"bytes=(?P<first>\d*)-(?P<last>\d*)")
PAGE = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome to our Wi-Fi.</body></html>"
REASONS = {
    200: "OK",
    206: "Partial Content",
    302: "Found",
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    416: "Requested Range Not Satisfiable",
}


@dataclass(slots=True)
class Response:
    """A status, headers, and a body that knows its length; a page has ``content``, a file ``pieces``."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    content: bytes = b""
    pieces: Iterable[bytes] | None = None
    length: int = 0


def download_application(shop: DemoShop, *, closing: threading.Event | None = None) -> Application:
    """The origin of the shop's downloads. Setting ``closing`` ends what the fault ``download-drip`` drags
    out.
    """
    stop = closing or threading.Event()

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        response = _respond(shop, environ, stop)
        length = len(response.content) if response.pieces is None else response.length
        headers = [*response.headers, ("Content-Length", str(length))]
        start_response(f"{response.status} {REASONS[response.status]}", headers)
        if environ["REQUEST_METHOD"] == "HEAD":
            return []
        return _counted(shop.offers, [response.content] if response.pieces is None else response.pieces)

    return answer


def _counted(offers: Offers, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        with offers.lock:
            offers.served += len(piece)
        yield piece


def _respond(shop: DemoShop, environ: Environ, stop: threading.Event) -> Response:
    if _brings_token(environ, shop.authorization.all_tokens()):
        with shop.offers.lock:
            shop.offers.leaked_tokens += 1
        return _refusal(400, "InvalidArgument", "An access token has no business here.")
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        return _refusal(405, "MethodNotAllowed", "The specified method is not allowed.")
    path = environ.get("PATH_INFO", "")
    if path == ELSEWHERE:
        with shop.offers.lock:
            shop.offers.strayed += 1
        return Response(
            200, [("Content-Type", "application/jsonl")], b'{"id":"gid:\\/\\/elsewhere\\/Order\\/1"}\n'
        )
    if not path.startswith(FOLDER):
        return _refusal(404, "NoSuchKey", "The specified key does not exist.")
    try:
        offer = shop.offers.find(path, dict(parse_qsl(environ.get("QUERY_STRING", ""))))
    except WrongSignature:
        return _refusal(403, "SignatureDoesNotMatch", "Access denied.")
    if offer.withdrawn:
        return _refusal(403, "AccessDenied", "Access denied.")
    if shop.offers.has_expired(offer):
        return _refusal(400, "ExpiredToken", "Invalid argument.")
    return _struck(shop, offer, environ, stop)


def _brings_token(environ: Environ, tokens: list[str]) -> bool:
    """In a header made for it, or anywhere else."""
    if "HTTP_X_SHOPIFY_ACCESS_TOKEN" in environ or "HTTP_AUTHORIZATION" in environ:
        return True
    headers = [str(value) for name, value in environ.items() if name.startswith("HTTP_")]
    texts = [*headers, environ.get("QUERY_STRING", "")]
    return any(token in text for token in tokens for text in texts)


def _struck(shop: DemoShop, offer: Offer, environ: Environ, stop: threading.Event) -> Response:
    """The file, with whatever goes wrong on its way."""
    faults = shop.faults.strike([offer.root], Stage.DOWNLOAD)
    if "download-html" in faults:
        return Response(200, [("Content-Type", "text/html; charset=utf-8")], PAGE)
    if "download-redirect" in faults:
        elsewhere = shop.offers.elsewhere + ELSEWHERE
        return Response(302, [("Location", elsewhere), ("Content-Type", "text/html")])
    response = _file(offer, environ)
    if response.pieces is None:
        return response
    if "download-drip" in faults:
        response.pieces = _dripping(response.pieces, faults["download-drip"], stop)
    if "download-cut" in faults:
        response.pieces = _cut(response.pieces, response.length)
    if "download-expire" in faults:
        offer.withdraw()
        response.pieces = _cut(response.pieces, response.length)
    return response


def _file(offer: Offer, environ: Environ) -> Response:
    """The whole file, or the range that is asked for."""
    result = offer.result
    headers = [
        ("Content-Type", "application/jsonl"),
        ("ETag", result.etag),
        ("Accept-Ranges", "bytes"),
        ("Content-Disposition", f'attachment; filename="bulk-{offer.operation.id}.jsonl"'),
    ]
    wanted = RANGE.fullmatch(environ.get("HTTP_RANGE", ""))
    condition = environ.get("HTTP_IF_RANGE")
    if wanted is None or (condition is not None and condition != result.etag):
        return Response(200, headers, pieces=_pieces(result.path, 0, result.size), length=result.size)
    first, end = _span(wanted, result.size)
    if first >= end:
        refusal = _refusal(416, "InvalidRange", "The requested range cannot be satisfied.")
        refusal.headers.append(("Content-Range", f"bytes */{result.size}"))
        return refusal
    headers.append(("Content-Range", f"bytes {first}-{end - 1}/{result.size}"))
    return Response(206, headers, pieces=_pieces(result.path, first, end), length=end - first)


def _span(wanted: re.Match[str], size: int) -> tuple[int, int]:
    """Where the range begins, and where it ends; nothing in between when it cannot be had."""
    first, last = wanted["first"], wanted["last"]
    if not first:
        return max(0, size - int(last or 0)), size
    return int(first), min(int(last) + 1, size) if last else size


def _pieces(path: Path, first: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        left = end - first
        while left and (piece := file.read(min(BLOCK, left))):
            left -= len(piece)
            yield piece


def _cut(pieces: Iterable[bytes], length: int) -> Iterator[bytes]:
    left = length // 2
    for piece in pieces:
        if len(piece) >= left:
            yield piece[:left]
            break
        left -= len(piece)
        yield piece
    raise ConnectionBroken("the download was cut")


def _dripping(pieces: Iterable[bytes], fault: Fault, stop: threading.Event) -> Iterator[bytes]:
    pause = DEFAULT_DRIP if fault.seconds is None else fault.seconds
    for piece in pieces:
        for begin in range(0, len(piece), DRIP):
            if stop.wait(pause):
                raise ConnectionBroken("the shop closes")
            yield piece[begin : begin + DRIP]


def _refusal(status: int, code: str, message: str) -> Response:
    """As Google's storage writes it."""
    error = f"<Error><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
    body = f"<?xml version='1.0' encoding='UTF-8'?>{error}"
    return Response(status, [("Content-Type", "application/xml; charset=UTF-8")], body.encode())
