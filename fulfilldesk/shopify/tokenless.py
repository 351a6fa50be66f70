"""One HTTP exchange that carries no access token: bounded in bytes and in time, no redirect followed, no
cookie kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass

import httpx

from fulfilldesk import product
from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.ports import Clock
from fulfilldesk.shopify.http_logs import silence_http_library
from fulfilldesk.shopify.setback import EXCHANGE_ERRORS, Setback, from_exception

TIMEOUT = httpx.Timeout(15.0, connect=10.0)
#: For the connection and the head of an answer, in all.
HEAD_SECONDS = 25.0

#: Gives the transport for an address; see connecting_out.outward_transport.
Transports = Callable[[str], httpx.BaseTransport]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came, whatever its status. `repr` shows no body: there may be a token in it."""

    status: int
    headers: httpx.Headers
    body: bytes

    def __repr__(self) -> str:
        return f"<Reply {self.status}, {len(self.body)} bytes>"

    @property
    def content_type(self) -> str:
        """Without its parameters, in small letters."""
        return str(self.headers.get("content-type", "")).partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Limits:
    """`most` bytes are read, and what comes after them is either left (`cut`) or makes the whole answer
    AnswerTooLarge; an answer that takes longer than `seconds` to arrive counts as Offline, and so does one
    whose head is not there within HEAD_SECONDS."""

    most: int
    seconds: float
    cut: bool = False


def exchange(
    method: str,
    url: str,
    *,
    transports: Transports,
    clock: Clock,
    limits: Limits,
    form: Mapping[str, str] | None = None,
    accept: str = "*/*",
    agent: str = product.NAME,
) -> Reply | Setback:
    """Send it once and read the answer. A setback's detail names the kind of trouble, never what was sent.

    The HTTP library's own limits count from byte to byte, and a head may come in very many of them. So it is
    read on a thread of its own, which is left behind when an answer is not there in time, and never keeps the
    program from ending.
    """
    answer: Future[Reply | Setback] = Future()

    def send() -> None:
        try:
            answer.set_result(_exchanged(method, url, transports, clock, limits, form, accept, agent))
        except BaseException as error:  # noqa: BLE001 - a bug of ours belongs to who asked
            answer.set_exception(error)

    threading.Thread(target=send, name="tokenless", daemon=True).start()
    seconds = HEAD_SECONDS + limits.seconds
    try:
        return answer.result(timeout=seconds)
    except FutureTimeout:
        return Setback(errors.Offline(f"no whole answer within {seconds:g} s"), repeat=False, ran=True)


def _exchanged(
    method: str,
    url: str,
    transports: Transports,
    clock: Clock,
    limits: Limits,
    form: Mapping[str, str] | None,
    accept: str,
    agent: str,
) -> Reply | Setback:
    silence_http_library()
    # The HTTP library names it itself, but not where punycode stands for what is none today (an emoji).
    host = httpx.URL(url).netloc.decode("ascii")
    status: int | None = None
    request_id: str | None = None
    try:
        with (
            httpx.Client(
                transport=transports(url),
                trust_env=False,
                follow_redirects=False,
                timeout=TIMEOUT,
                # Packed answers could unpack to any size.
                headers={"User-Agent": agent, "Accept": accept, "Accept-Encoding": "identity"},
            ) as client,
            client.stream(method, url, data=form, headers={"Host": host}) as response,
        ):
            status = response.status_code
            request_id = response.headers.get("x-request-id")
            return _read(response, clock, limits)
    except Failure as failure:  # the proxy cannot be used
        return Setback(failure, repeat=False, ran=False)
    except EXCHANGE_ERRORS as error:
        # The kind only: the text of an error may quote an address with its query.
        return from_exception(
            error, detail=type(error).__name__, answering=status is not None, request_id=request_id
        )


def _read(response: httpx.Response, clock: Clock, limits: Limits) -> Reply | Setback:
    began = clock.monotonic()
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > limits.most:
            if limits.cut:
                break
            return Setback(errors.AnswerTooLarge(f"more than {limits.most} bytes"), repeat=False, ran=True)
        if clock.monotonic() - began > limits.seconds:
            return Setback(errors.Offline("the answer trickled in too slowly"), repeat=True, ran=True)
    packed = response.headers.get("content-encoding", "identity").lower() != "identity"
    return Reply(response.status_code, response.headers, b"" if packed else bytes(body[: limits.most]))
