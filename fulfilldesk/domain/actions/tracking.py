"""Tracking as JSON for the journal and as Shopify's input."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from urllib.parse import urlsplit

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.orders import Tracking


def to_json(tracking: Iterable[Tracking]) -> list[Json]:
    """A list of {company, number, url}."""
    return [{"company": entry.company, "number": entry.number, "url": entry.url} for entry in tracking]


def from_json(value: Json) -> tuple[Tracking, ...]:
    """The tracking that `to_json` wrote; what does not look like it is left out."""
    if not isinstance(value, list):
        return ()
    return tuple(
        Tracking(_text(entry.get("company")), _text(entry.get("number")), _text(entry.get("url")))
        for entry in value
        if isinstance(entry, dict)
    )


def as_sent(tracking: tuple[Tracking, ...]) -> tuple[Tracking, ...]:
    """What Shopify makes of them: one company for all, and numbers and links matched by their places in two
    lists (schema: FulfillmentTrackingInput). So those with both go first; a link without a number falls to a
    number without a link."""
    entries = [entry for entry in tracking if entry.number or entry.url]
    if not entries:
        return tracking[:1]
    entries.sort(key=lambda entry: not (entry.number and entry.url))
    company = next((entry.company for entry in tracking if entry.company), None)
    numbers = [entry.number for entry in entries if entry.number]
    urls = [entry.url for entry in entries if entry.url]
    return tuple(Tracking(company, number, url) for number, url in zip_longest(numbers, urls))


def to_input(tracking: tuple[Tracking, ...]) -> Mapping[str, Json]:
    """FulfillmentTrackingInput of tracking `as_sent`: `number`/`url` for one entry, `numbers`/`urls` for
    several, never both forms (schema 2026-10)."""
    company = next((entry.company for entry in tracking if entry.company), None)
    numbers: list[Json] = [entry.number for entry in tracking if entry.number]
    urls: list[Json] = [entry.url for entry in tracking if entry.url]
    made: dict[str, Json] = {"company": company} if company else {}
    if len(tracking) > 1:
        made["numbers"] = numbers
        if urls:
            made["urls"] = urls
        return made
    if numbers:
        made["number"] = numbers[0]
    if urls:
        made["url"] = urls[0]
    return made


def is_web_address(url: str) -> bool:
    """Whether a tracking address is plain http(s) with a host, without a sign-in in it and without blanks:
    the only kind that is sent or opened."""
    if not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        usable_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and parts.username is None
        and parts.password is None
        and usable_port
    )


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) and value else None
