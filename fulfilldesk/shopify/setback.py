"""Why one attempt brought no answer, and what that means for trying again."""

from __future__ import annotations

import ssl
from dataclasses import dataclass

import httpx

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure


@dataclass(frozen=True, slots=True)
class Setback:
    """`repeat`: another attempt may fare better. `ran`: had it been a mutation, it may have been carried out.
    `wait`: seconds the server asked for."""

    failure: Failure
    repeat: bool
    ran: bool
    wait: float = 0.0


#: A certificate that is not valid yet, or not any more: OpenSSL's two codes, Windows' one for both
#: (CERT_E_EXPIRED), macOS' two (errSecCertificateExpired, errSecCertificateNotValidYet).
_OUT_OF_TIME = frozenset({9, 10, 0x800B0101, -67818, -67819})

#: Everything httpx raises, and what a shop inside this program raises when it breaks a connection. Only the
#: first is the common parent httpx speaks of; the other three of its own are not below it. UnicodeError is
#: what it lets through over a redirect to a host that only looks like punycode.
EXCHANGE_ERRORS = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.CookieConflict,
    httpx.StreamError,
    UnicodeError,
    OSError,
)


def from_exception(error: Exception, *, detail: str, answering: bool, request_id: str | None) -> Setback:
    """Translate what an exchange raised. `answering`: the head of an answer had already come.

    Only `detail` travels on, never the exception itself: it holds the request, and that holds the token.
    """
    match error:
        case httpx.ConnectError() if (untrusted := _untrusted_certificate(error)) is not None:
            # Either it is this computer that takes a good certificate for one of another year, or somebody
            # answers in Shopify's place: a sign-in page of a hotel, a filter of an office.
            out_of_time = getattr(untrusted, "verify_code", None) in _OUT_OF_TIME
            kind = errors.ClockWrong if out_of_time else errors.NotShopify
            return Setback(kind(detail), repeat=False, ran=False)
        case httpx.ConnectError() | httpx.ConnectTimeout() | httpx.PoolTimeout() | httpx.ProxyError():
            return Setback(errors.Offline(detail), repeat=True, ran=False)
        case httpx.TimeoutException():
            return Setback(errors.Offline(detail, request_id=request_id), repeat=True, ran=True)
        case httpx.TransportError() | httpx.DecodingError() | OSError() if answering:
            return Setback(errors.AnswerBroken(detail, request_id=request_id), repeat=True, ran=True)
        case httpx.UnsupportedProtocol() | httpx.InvalidURL() | httpx.TooManyRedirects() | UnicodeError():
            # Our own address was checked before, so this is about a redirect that httpx could not even read.
            return Setback(errors.NotShopify(detail), repeat=False, ran=True)
        case httpx.TransportError() | OSError():
            return Setback(errors.Offline(detail), repeat=True, ran=True)
        case _:
            return Setback(errors.AnswerBroken(detail, request_id=request_id), repeat=False, ran=True)


def _untrusted_certificate(error: BaseException | None) -> ssl.SSLCertVerificationError | None:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error
        error = error.__cause__ or error.__context__
    return None


def from_status(
    status: int, *, json: bool, detail: str, request_id: str | None, retry_after: float = 0.0
) -> Setback | None:
    """Judge the HTTP status (facts section 7); None for an answer to be read.

    `json`: the body is of that type. A refusal in another type may be a proxy's word on an answer that
    Shopify did give, so for a mutation it proves nothing.
    """

    def refused(kind: type[Failure]) -> Setback:
        return Setback(kind(detail, request_id=request_id), repeat=False, ran=not json)

    match status:
        case 200:
            return None if json else refused(errors.NotShopify)
        case 401:
            # Shopify refuses in JSON; a page that wants a password is somebody else's.
            return refused(errors.SignInRefused if json else errors.NotShopify)
        case 402:
            return refused(errors.ShopFrozen)
        case 403:
            return refused(errors.ShopUnavailable)
        case 423:
            return refused(errors.ShopLocked)
        case 404:
            return refused(errors.UnknownShop)
        case 429 | 430:
            throttled = errors.Throttled(detail, request_id=request_id)
            # 430 is a security rejection; knocking on makes it worse.
            return Setback(throttled, repeat=status == 429, ran=False, wait=retry_after)
        case _ if status >= 500:
            failed = errors.ShopifyFailed(detail, request_id=request_id)
            return Setback(failed, repeat=True, ran=True, wait=retry_after)
        case _ if status >= 400:
            return refused(errors.QueryRefused)
        case _:
            # A redirect is never followed: the token is for one host only.
            return Setback(errors.NotShopify(detail, request_id=request_id), repeat=False, ran=True)
