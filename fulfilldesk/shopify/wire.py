"""One HTTP exchange with the shop: a body goes out, a whole answer comes back, or a setback."""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass

import httpx

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import SignInRefused
from fulfilldesk.services.ports import Clock
from fulfilldesk.shopify.address import ShopAddress
from fulfilldesk.shopify.http_logs import silence_http_library
from fulfilldesk.shopify.setback import EXCHANGE_ERRORS, Setback, from_exception, from_status

#: Bytes of an answer, unpacked. A page of a hundred orders is about a megabyte; more than this is not meant
#: for us.
MAX_ANSWER = 16 * 1024 * 1024
#: Seconds for a whole answer. Shopify itself gives up after ten; a trickle must not hold a worker for ever.
LONGEST_EXCHANGE = 90.0
#: Idle connections that are kept open: as many as there are workers.
KEPT_CONNECTIONS = 5
TIMEOUT = httpx.Timeout(20.0, connect=10.0)

log = logging.getLogger(__name__)

_TOKEN_HEADER = "X-Shopify-Access-Token"  # noqa: S105
_ANSWER_TYPES = ("application/json", "text/json", "application/graphql-response+json")


@dataclass(frozen=True, slots=True)
class Headers:
    """What an answer's head says, shortened to harmless text."""

    request_id: str | None
    api_version: str | None
    deprecated: str | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A JSON answer with status 200, not yet read."""

    headers: Headers
    body: bytes


class _TokenForShop(httpx.Auth):
    """Puts the token on requests to the shop's own origin and on nothing else."""

    def __init__(self, address: ShopAddress, token: str) -> None:
        self._endpoint = httpx.URL(address.endpoint)
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if request.url == self._endpoint:
            request.headers[_TOKEN_HEADER] = self._token
        yield request


class Wire:
    """The way to one shop. Safe to use from several threads. `repr` shows no token.

    Connections are kept for the next request, except those of requests that go `alone`: a kept one may be
    hung up by the server at the very moment it is used, and nobody can tell whether the request arrived.
    """

    def __init__(
        self, address: ShopAddress, token: str, clock: Clock, transport: httpx.BaseTransport | None
    ) -> None:
        token = token.strip()
        if not token or not token.isascii() or not token.isprintable() or " " in token:
            raise SignInRefused("the access token has characters that no token has, or is empty")
        self.address = address
        self._token = token
        self._clock = clock
        silence_http_library()
        self._client = _client(address, token, transport, kept=KEPT_CONNECTIONS)
        self._alone = _client(address, token, transport, kept=0)

    def __repr__(self) -> str:
        return f"<Wire to {self.address.domain}>"

    def close(self) -> None:
        """Close all connections; the wire cannot be used afterwards."""
        for client in (self._client, self._alone):
            if client is not None:
                client.close()

    def post(self, body: bytes, *, alone: bool = False) -> Exchange | Setback:
        """Send `body` once, on a connection of its own if it is to go `alone`, and read the whole answer."""
        client = self._alone if alone else self._client
        if client is None:
            no_way = errors.Offline("the proxy that this computer names cannot be used")
            return Setback(no_way, repeat=False, ran=False)
        request = client.build_request("POST", self.address.endpoint, content=body)
        headers: Headers | None = None
        try:
            response = client.send(request, stream=True)
            try:
                headers = self._headers(response)
                return self._read(response, headers)
            finally:
                response.close()
        except EXCHANGE_ERRORS as error:
            return from_exception(
                error,
                detail=self._without_token(f"{type(error).__name__}: {error}"),
                answering=headers is not None,
                request_id=headers.request_id if headers else None,
            )

    def _read(self, response: httpx.Response, headers: Headers) -> Exchange | Setback:
        began = self._clock.monotonic()
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > MAX_ANSWER:
                too_large = errors.AnswerTooLarge(
                    f"more than {MAX_ANSWER} bytes", request_id=headers.request_id
                )
                return Setback(too_large, repeat=False, ran=True)
            if self._clock.monotonic() - began > LONGEST_EXCHANGE:
                slow = errors.Offline("the answer trickled in too slowly", request_id=headers.request_id)
                return Setback(slow, repeat=True, ran=True)
        content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        setback = from_status(
            response.status_code,
            json=content_type in _ANSWER_TYPES,
            detail=self._status_detail(response, content_type, bytes(body)),
            request_id=headers.request_id,
            retry_after=_seconds(response.headers.get("retry-after", "")),
        )
        return setback or Exchange(headers, body=bytes(body).replace(self._token.encode(), b"[access token]"))

    def _headers(self, response: httpx.Response) -> Headers:
        def short(name: str) -> str | None:
            value = response.headers.get(name)
            return None if value is None else _harmless(self._without_token(value))

        return Headers(
            short("x-request-id"), short("x-shopify-api-version"), short("x-shopify-api-deprecated-reason")
        )

    def _status_detail(self, response: httpx.Response, content_type: str, body: bytes) -> str:
        """Shopify's words where it has any (`{"errors": "[API] Invalid API key ..."}`), else only the
        type."""
        said = f"HTTP {response.status_code}, {content_type or 'no content type'}"
        if response.has_redirect_location:
            said += f", redirect to {response.headers.get('location', '')}"
        elif content_type in _ANSWER_TYPES and response.status_code != 200:
            said += f", {body.decode(errors='replace')}"
        return _harmless(self._without_token(said), 400)  # cut last: half a token would not be found

    def _without_token(self, text: str) -> str:
        return text.replace(self._token, "[access token]")


def _client(
    address: ShopAddress, token: str, transport: httpx.BaseTransport | None, *, kept: int
) -> httpx.Client | None:
    """The client, which keeps `kept` idle connections; or None when the environment names a proxy that httpx
    cannot use (a SOCKS proxy, no address at all). Which one is not repeated: it may hold a password."""
    try:
        return httpx.Client(
            auth=_TokenForShop(address, token),
            transport=transport,
            timeout=TIMEOUT,
            limits=httpx.Limits(max_keepalive_connections=kept),
            follow_redirects=False,
            http1=True,
            http2=False,
            # An office may need its proxy to reach Shopify; this computer itself needs none.
            trust_env=not address.local,
            headers={
                "Accept": "application/json",
                "Content-Type": "application/json",
                "User-Agent": "FulfillDesk",
            },
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        log.warning("the proxy that the environment names cannot be used: %s", type(error).__name__)
        return None


def _harmless(text: str, longest: int = 120) -> str:
    """Text of a stranger for a log line: one line, printable, short."""
    return "".join(character if character.isprintable() else " " for character in text[:longest])


def _seconds(retry_after: str) -> float:
    """The seconds of a Retry-After header; Shopify sends no dates (facts section 7), they count as 0."""
    try:
        seconds = float(retry_after)
    except ValueError:
        return 0.0
    return seconds if seconds >= 0 else 0.0  # also for "nan", which is not greater than anything
