"""Judges the head of a storage server's answer: is this the file, and from which byte on?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fulfilldesk.domain import errors
from fulfilldesk.shopify.retry_after import retry_after
from fulfilldesk.shopify.setback import Setback

#: Statuses by which a storage server says that the address gives nothing (any more): Google's are 400
#: ExpiredToken, 403 and 404.
_EXPIRED = frozenset({400, 401, 403, 404, 410})
#: What a file of JSON lines is never said to be; a web page, or a server's complaint. Shopify asks the
#: storage for application/jsonl.
_OTHER_TYPES = re.compile(r"text/html|.*[/+]xml|application/xhtml.*|application/(problem\+)?json")
_RANGE = re.compile(r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})", re.ASCII)
_NO_RANGE = re.compile(r"bytes \*/([0-9]{1,18})", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Body:
    """The file follows, from byte `start` on. `total` is how many it has, None when the server does not say;
    `announced`: the end of the body is known to be its end. `etag` names the version."""

    start: int
    total: int | None
    etag: str | None
    gzip: bool
    announced: bool


@dataclass(frozen=True, slots=True)
class StartOver(Setback):
    """What was downloaded so far cannot be continued."""


def judged(status: int, headers: Mapping[str, str], *, have: int) -> Body | Setback:
    """Judge an answer; `have` bytes were there, and the rest was asked for if any. `headers` must not care
    about the case of its names."""
    if status in (200, 206):
        refusal = _another_type(headers.get("content-type", ""))
        if refusal:
            return refusal
        return _whole(headers) if status == 200 else _rest(headers, have)
    detail = f"HTTP {status}"
    if status == 416 and have:
        return _beyond_the_end(headers, have)
    if status in _EXPIRED:
        return Setback(errors.DownloadExpired(detail), repeat=False, ran=True)
    if status == 429:
        return Setback(errors.Throttled(detail), repeat=True, ran=True, wait=retry_after(headers))
    if status == 408 or status >= 500:
        return Setback(errors.ShopifyFailed(detail), repeat=True, ran=True, wait=retry_after(headers))
    # A redirect is never followed: the address was checked, the next one is not.
    return Setback(errors.DownloadRefused(detail), repeat=False, ran=True)


def _whole(headers: Mapping[str, str]) -> Body | Setback:
    encoding = headers.get("content-encoding", "identity").strip().lower()
    length = _number(headers.get("content-length"))
    chunked = "chunked" in headers.get("transfer-encoding", "").lower()
    etag = headers.get("etag")
    if encoding == "identity":
        return Body(0, length, etag, gzip=False, announced=chunked or length is not None)
    if encoding == "gzip":
        # Packed anew each time; nobody can go on in the middle. A gzip stream knows its own end.
        return Body(0, None, None, gzip=True, announced=True)
    return _refused(f"packed as {encoding[:20]!r}, which was not asked for")


def _rest(headers: Mapping[str, str], have: int) -> Body | Setback:
    found = _RANGE.fullmatch(headers.get("content-range", "").strip())
    plain = headers.get("content-encoding", "identity").strip().lower() == "identity"
    if found and plain:
        first, last, total = (int(number) for number in found.groups())
        if first == have and last == total - 1:
            return Body(have, total, headers.get("etag"), gzip=False, announced=True)
    return StartOver(errors.AnswerBroken("another part than was asked for"), repeat=True, ran=True)


def _beyond_the_end(headers: Mapping[str, str], have: int) -> Body | Setback:
    """Nothing follows: either everything is there already, or it is of another version."""
    found = _NO_RANGE.fullmatch(headers.get("content-range", "").strip())
    if found and int(found[1]) == have:
        return Body(have, have, None, gzip=False, announced=True)
    return StartOver(errors.AnswerBroken("the file is shorter than its part"), repeat=True, ran=True)


def _another_type(content_type: str) -> Setback | None:
    named = content_type.partition(";")[0].strip().lower()
    return _refused(f"{named[:60]!r} is no file of JSON lines") if _OTHER_TYPES.fullmatch(named) else None


def _refused(detail: str) -> Setback:
    return Setback(errors.DownloadRefused(detail), repeat=False, ran=True)


def _number(text: str | None) -> int | None:
    return int(text) if text and _NUMBER.fullmatch(text.strip()) else None
