"""The words that orders are found by, as domain.search.words_of tells them, made fast.

The words of a text are those of the pieces between its blanks, and most pieces were seen before: names of
articles, first names, places. Plain ASCII, which is nearly everything else, needs no folding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.search import WORD_LENGTH, words_of
from fulfilldesk.importer.values import Remembered

_LETTERS_AND_DIGITS = re.compile("[a-z0-9]+").findall
_DIGITS = re.compile("[0-9]+").findall
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_NOTHING = Money("EUR", 0)
#: An order without any words, to ask the rule what a text adds.
_WORDLESS = Order(
    id="",
    name="",
    created_at=_NEVER,
    processed_at=_NEVER,
    updated_at=_NEVER,
    closed_at=None,
    cancelled_at=None,
    cancel_reason=None,
    fulfillment_status="",
    financial_status=None,
    return_status=None,
    refunded=None,
    total=_NOTHING,
    total_presentment=_NOTHING,
    source_name=None,
    channel_name=None,
    retail_location_id=None,
    retail_location_name=None,
    customer=None,
    identity_hidden=False,
    address=(),
    note=None,
    tags=(),
    test=False,
    lines=(),
    fulfillments=(),
    fulfillment_orders=(),
    read_at=_NEVER,
)


def _words_of_chunk(chunk: str) -> Iterable[str]:
    """The words of a text without blanks."""
    if not chunk.isascii():
        return words_of(replace(_WORDLESS, note=chunk))
    lower = chunk.lower()
    if lower.isalnum():
        return (lower[:WORD_LENGTH],)
    pieces = _LETTERS_AND_DIGITS(lower)
    if len(pieces) > 1:
        pieces.append("".join(pieces))
    return [piece[:WORD_LENGTH] for piece in pieces]


_by_chunk: Remembered[str, Iterable[str]] = Remembered(_words_of_chunk)


def _words_of_texts(texts: tuple[str | None, ...]) -> Iterable[str]:
    words: set[str] = set()
    for text in texts:
        if text is not None:
            add_text(words, text)
    return tuple(words)


#: The words of texts that are often seen again together: title, SKU and variant of an article.
often: Remembered[tuple[str | None, ...], Iterable[str]] = Remembered(_words_of_texts)


def add_text(words: set[str], text: str) -> None:
    """Add the words of a text whose pieces are often seen again: a customer's name, a tag, a note."""
    words.update(*map(_by_chunk.__getitem__, text.split()))


def add_code(words: set[str], text: str) -> None:
    """Add the words of a text that is seen once: an e-mail address, a tracking number."""
    if len(text) > WORD_LENGTH or not text.isascii() or len(text.split(None, 1)) != 1:
        for chunk in text.split():
            words.update(_words_of_chunk(chunk))
        return
    lower = text.lower()
    if lower.isalnum():
        words.add(lower)
        return
    pieces = _LETTERS_AND_DIGITS(lower)
    words.update(pieces)
    if len(pieces) > 1:
        words.add("".join(pieces))


def add_name(words: set[str], name: str) -> None:
    """Add the words of an order's name, its number with and without prefix."""
    number = name[1:]
    if name[:1] == "#" and number.isdecimal() and number.isascii():
        words.add(number[:WORD_LENGTH])
        words.add(number)
        return
    add_code(words, name)
    words.update(_DIGITS(name))
