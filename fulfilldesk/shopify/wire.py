"""One HTTP exchange with the shop: a body goes out, a whole answer comes back, or a setback."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TypeGuard

import httpx

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure, SignInRefused, Stopped
from fulfilldesk.services.keys_port import TokenSource
from fulfilldesk.services.ports import Clock, Traffic
from fulfilldesk.shopify.address import ShopAddress
from fulfilldesk.shopify.clock_difference import clock_off
from fulfilldesk.shopify.connecting_out import KEPT_CONNECTIONS, outward_transport
from fulfilldesk.shopify.log_text import harmless
from fulfilldesk.shopify.retry_after import retry_after
from fulfilldesk.shopify.setback import EXCHANGE_ERRORS, Setback, from_exception, from_status
from fulfilldesk.shopify.token_transport import TOKEN, TokenTransport, clean_token

#: Bytes of an answer, unpacked. A page of a hundred orders is about a megabyte; more than this is not meant
#: for us.
MAX_ANSWER = 16 * 1024 * 1024
#: Seconds for a whole answer. Shopify itself gives up after ten; a trickle must not hold a worker for ever.
LONGEST_EXCHANGE = 90.0
TIMEOUT = httpx.Timeout(20.0, connect=10.0)

#: The one way in which an answer may be packed, which is asked for.
_PACKING = "gzip"
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


class Wire:
    """The way to one shop. Safe to use from several threads. `repr` shows no token.

    Connections are kept for the next request, except those of requests that go `alone`: a kept one may be
    hung up by the server at the very moment it is used, and nobody can tell whether the request arrived.
    """

    def __init__(
        self,
        address: ShopAddress,
        tokens: TokenSource,
        clock: Clock,
        traffic: Traffic,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """What is sent is counted in `traffic`. `transport` reaches a shop inside this program."""
        self.address = address
        self._tokens = tokens
        self._clock = clock
        self._traffic = traffic
        self._transport = transport
        self._lock = threading.Lock()
        self._clients: dict[bool, httpx.Client] = {}
        self._closed = False
        #: Every token this wire ever used: an answer may repeat one that was renewed meanwhile.
        self._used: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Wire to {self.address.domain}>"

    def close(self) -> None:
        """Close all connections; the wire cannot be used afterwards."""
        with self._lock:
            self._closed = True
            clients = list(self._clients.values())
        for client in clients:
            client.close()

    def post(self, body: bytes, *, alone: bool = False) -> Exchange | Setback:
        """Send `body`, on a connection of its own if it is to go `alone`, and read the whole answer.

        It is sent once; a second time, with another token, when Shopify refused the first: then nothing ran
        (facts section 7).
        """
        try:
            given = self._tokens.token()
            token = self._noted(given)
        except Failure as failure:  # whoever fetches tokens has been patient already
            return Setback(failure, repeat=False, ran=False)
        outcome = self._exchange(body, token, alone)
        if not _token_refused(outcome):
            return outcome
        try:
            other = self._noted(self._tokens.rejected(given))
        except Failure as failure:
            # Shopify's own words say why there had to be another one.
            failure.detail = failure.detail or outcome.failure.detail
            failure.request_id = failure.request_id or outcome.failure.request_id
            return Setback(failure, repeat=False, ran=False)
        return self._exchange(body, other, alone)

    def _noted(self, token: str) -> str:
        """The token, clean, and from now on struck out of every text. Raises SignInRefused for one that
        cannot be one."""
        token = clean_token(token)
        with self._lock:
            if token not in self._used:
                # The longest first: one might begin like another.
                self._used = tuple(sorted((*self._used, token), key=len, reverse=True))
        return token

    def _exchange(self, body: bytes, token: str, alone: bool) -> Exchange | Setback:
        """One request, one answer."""
        try:
            client = self._client(alone)
        except Failure as failure:
            return Setback(failure, repeat=False, ran=False)
        request = client.build_request("POST", self.address.endpoint, content=body, extensions={TOKEN: token})
        with self._lock:
            self._traffic.requests += 1
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

    def _client(self, alone: bool) -> httpx.Client:
        """The client, made when first needed. Raises Offline when the proxy cannot be used."""
        with self._lock:
            if self._closed:
                raise Stopped
            if alone not in self._clients:
                endpoint = self.address.endpoint
                outward = self._transport or outward_transport(
                    endpoint, kept=0 if alone else KEPT_CONNECTIONS
                )
                self._clients[alone] = _client(TokenTransport(endpoint, outward))
            return self._clients[alone]

    def _read(self, response: httpx.Response, headers: Headers) -> Exchange | Setback:
        began = self._clock.monotonic()
        packing = response.headers.get("content-encoding", "identity").strip().lower()
        if packing not in ("identity", _PACKING):
            # Packed twice, two kilobytes would be a gigabyte before anybody can count.
            odd = errors.AnswerBroken(f"packed as {packing[:40]!r}", request_id=headers.request_id)
            return Setback(odd, repeat=True, ran=True)
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
            retry_after=retry_after(response.headers),
        )
        if response.status_code == 200 and setback is None:
            self._traffic.clock_off = clock_off(response.headers.get("date"), self._clock.now())
        return setback or Exchange(headers, body=self._struck_out(bytes(body)))

    def _headers(self, response: httpx.Response) -> Headers:
        def short(name: str) -> str | None:
            value = response.headers.get(name)
            return None if value is None else harmless(self._without_token(value), 120)

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
        return harmless(self._without_token(said), 400)  # cut last: half a token would not be found

    def _without_token(self, text: str) -> str:
        for token in self._used:
            text = text.replace(token, "[access token]")
        return text

    def _struck_out(self, body: bytes) -> bytes:
        for token in self._used:
            body = body.replace(token.encode(), b"[access token]")
        return body


def _client(transport: httpx.BaseTransport) -> httpx.Client:
    return httpx.Client(
        transport=transport,
        timeout=TIMEOUT,
        follow_redirects=False,
        trust_env=False,
        headers={
            "Accept": "application/json",
            "Accept-Encoding": _PACKING,
            "Content-Type": "application/json",
            "User-Agent": "FulfillDesk",
        },
    )


def _token_refused(outcome: Exchange | Setback) -> TypeGuard[Setback]:
    """Whether Shopify itself refused the token (401 in JSON), so that certainly nothing ran."""
    return isinstance(outcome, Setback) and isinstance(outcome.failure, SignInRefused) and not outcome.ran
