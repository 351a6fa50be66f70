"""What is common to all GraphQL answers: data, errors, cost, search warnings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.shopify.setback import Setback
from fulfilldesk.shopify.throttle import CostReport
from fulfilldesk.shopify.wire import Exchange, Headers

T = TypeVar("T")

MAX_COST_EXCEEDED = "MAX_COST_EXCEEDED"
_SCOPE = re.compile(r"`((?:read|write)_[a-z_]+)`")
UNAPPROVED = "not approved to"
#: Said of an app that may see no orders at all; of one field Shopify says "to use" (facts section 9).
_NO_ORDERS = f"{UNAPPROVED} access the Order object"
#: The right of a staff member, as Shopify names it (facts section 8).
_RIGHT = re.compile(r"The user must have `?([a-z_]+)`? permission")
#: Something broke at Shopify; it may strike in the midst of carrying something out.
_SERVER_SIDE = "INTERNAL_SERVER_ERROR"
_THROTTLED = "THROTTLED"
#: Codes that are said before anything is carried out. So are the checker's own (undefinedField,
#: argumentLiteralsIncompatible ...), which are known by their spelling, with a small first letter.
_BEFOREHAND = frozenset({"INVALID_VARIABLE", MAX_COST_EXCEEDED, "SHOP_INACTIVE"})
#: Codes that say of a field that it was not carried out.
_NOT_CARRIED_OUT = frozenset({"ACCESS_DENIED", "BAD_REQUEST", "NOT_FOUND", "RESOURCE_NOT_FOUND"})


class _Throttle(msgspec.Struct, rename="camel"):
    maximum_available: float
    currently_available: float
    restore_rate: float


class _Cost(msgspec.Struct, rename="camel"):
    requested_query_cost: float
    throttle_status: _Throttle


class _CostExtension(msgspec.Struct):
    cost: _Cost | None = None


class _SearchWarning(msgspec.Struct):
    field: str | None = None
    message: str | None = None


class _Search(msgspec.Struct):
    warnings: list[_SearchWarning] | None = None


class _SearchExtension(msgspec.Struct):
    search: list[_Search] | None = None


class _ErrorExtensions(msgspec.Struct, rename="camel"):
    code: str | None = None
    required_access: str | None = None


class _Error(msgspec.Struct):
    message: str = ""
    path: list[str | int] | None = None
    extensions: _ErrorExtensions | None = None

    @property
    def code(self) -> str | None:
        return self.extensions.code if self.extensions else None


class _Body(msgspec.Struct):
    data: msgspec.Raw = msgspec.Raw(b"")
    errors: list[_Error] | str | None = None
    extensions: msgspec.Raw = msgspec.Raw(b"{}")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A field that Shopify left out of an otherwise good answer: where, and its literal words."""

    path: tuple[str | int, ...]
    message: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Envelope:
    """An answer with data, still as JSON. `unreadable` are the fields that are missing in it."""

    headers: Headers
    data: msgspec.Raw
    unreadable: tuple[Unreadable, ...]


def server_failed(unreadable: Sequence[Unreadable], request_id: str | None) -> Failure | None:
    """The failure, when a field is missing because something broke at Shopify, or was too much for the
    moment: asking again may bring it."""
    for field in unreadable:
        if field.code in (_SERVER_SIDE, _THROTTLED):
            return _failure(field.code, field.message, None, request_id)
    return None


def why_missing(
    unreadable: Sequence[Unreadable], place: tuple[str | int, ...], request_id: str | None
) -> Failure | None:
    """Why the object at `place` is null, when Shopify withheld something at or below it; None when it is
    truly not there. An error inside an object makes the object null, which must not look like a deleted
    one."""
    for field in unreadable:
        if not field.path or field.path[: len(place)] == place:
            return _failure(field.code, field.message, None, request_id)
    return None


_body_decoder = msgspec.json.Decoder(_Body)
_cost_decoder = msgspec.json.Decoder(_CostExtension)
_search_decoder = msgspec.json.Decoder(_SearchExtension)
_fields_decoder = msgspec.json.Decoder(dict[str, msgspec.Raw] | None)


def opened(exchange: Exchange) -> tuple[Envelope | Setback, CostReport | None]:
    """Open the envelope and judge its errors."""
    body = decoded(_body_decoder, exchange.body, exchange.headers.request_id)
    if isinstance(body, Setback):
        # Even a wrong shape is asked for again here: what is not GraphQL at all may be half an answer.
        return replace(body, repeat=isinstance(body.failure, errors.AnswerBroken)), None
    report = _cost(body.extensions)
    return _judged(exchange.headers, body, report), report


def decoded(
    decoder: msgspec.json.Decoder[T], text: bytes | msgspec.Raw, request_id: str | None
) -> T | Setback:
    """Read JSON. What is no JSON was most likely cut off, and asking again brings the rest; what is JSON of
    another shape would come again."""
    try:
        return decoder.decode(text)
    except RecursionError:
        failure: Failure = errors.AnswerTooLarge("nested too deeply", request_id=request_id)
        repeat = False
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        # The message names the place: "Expected `object`, got `null` - at `$.orders`".
        failure = errors.AnswerBroken(str(error), request_id=request_id)
        repeat = not isinstance(error, msgspec.ValidationError)
    return Setback(failure, repeat=repeat, ran=True)


def _judged(headers: Headers, body: _Body, report: CostReport | None) -> Envelope | Setback:
    problems = [_Error(body.errors)] if isinstance(body.errors, str) else body.errors or []
    no_data = bytes(body.data) in (b"", b"null")
    came = _came(body.data) if problems else {}
    refusals = [
        _refusal(problem, headers.request_id, report, no_data=no_data)
        for problem in problems
        if not any(came.values()) or _is_missing(problem, came)
    ]
    if refusals:
        # Of several reasons the one that leaves most open decides.
        return max(refusals, key=lambda refusal: refusal.ran)
    if no_data:
        broken = errors.AnswerBroken("neither data nor errors", request_id=headers.request_id)
        return Setback(broken, repeat=False, ran=True)
    ignored = _search_warnings(body.extensions)
    if ignored:
        return Setback(errors.SearchIgnored(ignored, request_id=headers.request_id), repeat=False, ran=True)
    unreadable = tuple(Unreadable(tuple(item.path or ()), item.message, item.code) for item in problems)
    return Envelope(headers, body.data, unreadable)


def _is_missing(problem: _Error, came: Mapping[str, bool]) -> bool:
    """Whether the error is that of one of several fields, which is missing."""
    return problem.path is not None and len(problem.path) == 1 and not came.get(str(problem.path[0]))


def _came(data: msgspec.Raw) -> dict[str, bool]:
    """Of each field that was asked for, whether there is more than null. A mutation whose payload came was
    carried out, whatever the errors beside it say of parts of it."""
    try:
        fields = _fields_decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return {name: bytes(field) != b"null" for name, field in (fields or {}).items()}


def _refusal(problem: _Error, request_id: str | None, report: CostReport | None, *, no_data: bool) -> Setback:
    """What an error means that left nothing (facts section 7)."""
    code = problem.code
    required = problem.extensions.required_access if problem.extensions else None
    failure = _failure(code, problem.message, required, request_id)
    if isinstance(failure, errors.Throttled):
        wait = 1.0
        if report is not None and report.believable:
            wait = max(1.0, (report.requested - report.available) / report.restore_rate)
        return Setback(failure, repeat=True, ran=not no_data, wait=wait)
    if isinstance(failure, errors.ShopifyFailed):
        return Setback(failure, repeat=True, ran=True)
    beforehand = code is not None and (code in _BEFOREHAND or code[:1].islower())
    refused = code in _NOT_CARRIED_OUT or isinstance(failure, errors.AccessDenied)
    # An error below the field itself says that the field was carried out.
    at_the_field = len(problem.path or ()) <= 1
    return Setback(failure, repeat=False, ran=not (beforehand or (refused and at_the_field)))


def _failure(code: str | None, message: str, required: str | None, request_id: str | None) -> Failure:
    """The failure an error stands for (facts sections 7 to 9)."""
    detail = f"{code or 'no code'}: {message[:400]}"
    if code == _THROTTLED:
        return errors.Throttled(detail, request_id=request_id)
    if code == _SERVER_SIDE:
        return errors.ShopifyFailed(detail, request_id=request_id)
    if code == "SHOP_INACTIVE":
        return errors.ShopUnavailable(detail, request_id=request_id)
    if code == "ACCESS_DENIED" or UNAPPROVED in message:
        scopes = _SCOPE.findall(required or message)
        parameters = {"scope": scopes[0]} if scopes else {}
        if _NO_ORDERS in message:
            return errors.AppNotApproved(detail, request_id=request_id)
        if right := _RIGHT.search(message):
            named = " ".join(scopes)
            return errors.RightMissing(detail, request_id=request_id, right=right[1], scopes=named)
        return errors.AccessDenied(detail, request_id=request_id, **parameters)
    return errors.QueryRefused(detail, request_id=request_id, code=code or "")


def _cost(extensions: msgspec.Raw) -> CostReport | None:
    """The cost, or None: an extension of another shape must not spoil the data beside it."""
    try:
        cost = _cost_decoder.decode(extensions).cost
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if cost is None:
        return None
    bucket = cost.throttle_status
    return CostReport(
        cost.requested_query_cost, bucket.maximum_available, bucket.currently_available, bucket.restore_rate
    )


def _search_warnings(extensions: msgspec.Raw) -> str:
    """The warnings about searches, in one text; empty when each search was understood (facts 0.9, 5.2)."""
    try:
        searches = _search_decoder.decode(extensions).search
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    warnings = [item for search in searches or () for item in search.warnings or ()]
    return "; ".join(f"{item.field}: {item.message}" for item in warnings)
