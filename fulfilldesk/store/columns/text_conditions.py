"""Conditions on texts that are no column: the search index proposes orders, their rows decide."""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
import numpy as np

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.search import WORD_LENGTH, Term, meets, numbers_in, terms_of, words_in
from fulfilldesk.domain.search_expression import Mentions, SearchField, TextIs
from fulfilldesk.store.columns.numbers import numbers
from fulfilldesk.store.columns.table import Columns, Ids, Mask
from fulfilldesk.store.search_index import match

#: So few candidates are looked at without asking the index.
_FEW = 2_048
#: Questions that are put to the index at once, and orders whose rows are read at once.
_QUESTIONS, _ORDERS = 200, 1_024
#: With more candidates than this, all customers are looked at rather than all orders.
_MANY = 50_000
_REMEMBERED = 1 << 14

#: Words of a plain text that are also found as one.
_JOINED = re.compile(r"[a-z0-9][^a-z0-9\s]+[a-z0-9]")

_HITS = "SELECT rowid AS number FROM search WHERE search MATCH ?"
_TAGGED = "SELECT order_id AS number FROM order_tags WHERE"
_ORDERS_ASKED = "FROM json_each(?) AS c CROSS JOIN orders AS o ON o.id = c.value"
_DETAILS_ASKED = "FROM json_each(?) AS c CROSS JOIN order_details AS d ON d.order_id = c.value"
#: The text of each field, by order; some have several.
_TEXTS: Mapping[SearchField, str] = {
    SearchField.NAME: f"o.id, o.name {_ORDERS_ASKED}",
    SearchField.CUSTOMER: f"o.id, o.customer_key {_ORDERS_ASKED}",
    SearchField.EMAIL: f"d.order_id, d.customer_email {_DETAILS_ASKED}",
    SearchField.NOTE: f"d.order_id, d.note {_DETAILS_ASKED}",
    SearchField.SOURCE_IDENTIFIER: f"d.order_id, d.receipt {_DETAILS_ASKED}",
    SearchField.SKU: "l.order_id, l.sku FROM json_each(?) AS c CROSS JOIN lines AS l ON l.order_id = c.value",
    SearchField.TRACKING_NUMBER: "f.order_id, t.number FROM json_each(?) AS c"
    " CROSS JOIN fulfillments AS f ON f.order_id = c.value"
    " CROSS JOIN tracking AS t ON t.fulfillment_id = f.id",
}


def with_text(
    condition: TextIs | Mentions, columns: Columns, connection: sqlite3.Connection, within: Mask | None
) -> Mask:
    """The orders that meet the condition, those of `within` only."""
    statement = " ".join(("SELECT", _TEXTS[condition.field]))
    test = _test(condition)
    candidates = _candidates(condition, columns, connection, within)
    if condition.field is SearchField.CUSTOMER and len(candidates) > _MANY:
        return columns.mask_of(_of_customers(connection, test))
    test = lru_cache(_REMEMBERED)(test)
    found: list[int] = []
    for first in range(0, len(candidates), _ORDERS):
        asked = msgspec.json.encode(candidates[first : first + _ORDERS].tolist()).decode()
        found += [number for number, text in connection.execute(statement, (asked,)) if text and test(text)]
    return columns.mask_of(np.array(found, np.int64))


def with_tag(condition: TextIs, columns: Columns, connection: sqlite3.Connection) -> Mask:
    """The orders that have the tag."""
    mask = np.zeros(len(columns), np.bool_)
    for tag in condition.wholes:
        mask |= columns.mask_of(numbers(connection, f"{_TAGGED} tag_key = ?", (tag,)))
    for beginning in condition.beginnings:
        stretch = (beginning, _behind(beginning))
        mask |= columns.mask_of(numbers(connection, f"{_TAGGED} tag_key >= ? AND tag_key < ?", stretch))
    return mask


def with_any_tag(columns: Columns, connection: sqlite3.Connection) -> Mask:
    """The orders that have a tag."""
    return columns.mask_of(numbers(connection, f"{_TAGGED} tag_key > ''"))


def _behind(beginning: str) -> str | bytes:
    """The first text that sorts behind all those that begin like that; a blob sorts behind every text."""
    for end in range(len(beginning), 0, -1):
        code = ord(beginning[end - 1]) + 1
        code = 0xE000 if code == 0xD800 else code  # surrogates are no text
        if code <= sys.maxunicode:
            return beginning[: end - 1] + chr(code)
    return b""


def _of_customers(connection: sqlite3.Connection, test: Callable[[str], bool]) -> Ids:
    """The orders whose customer passes the test: many have the same, and they lie together in an index."""
    customers = connection.execute("SELECT DISTINCT customer_key FROM orders WHERE customer_key IS NOT NULL")
    passing = msgspec.json.encode([key for (key,) in customers if test(key)]).decode()
    statement = "SELECT id AS number FROM orders WHERE customer_key IN (SELECT value FROM json_each(?))"
    return numbers(connection, statement, (passing,))


def _candidates(
    condition: TextIs | Mentions, columns: Columns, connection: sqlite3.Connection, within: Mask | None
) -> Ids:
    """Orders among which are all that meet the condition."""
    if within is not None and np.count_nonzero(within) <= _FEW:
        return columns.ids[within]
    questions = _questions(condition)
    if not all(questions):  # a text without a letter or digit is in no index
        return columns.ids if within is None else columns.ids[within]
    mask = np.zeros(len(columns), np.bool_)
    for first in range(0, len(questions), _QUESTIONS):
        joined = " OR ".join(questions[first : first + _QUESTIONS])
        mask |= columns.mask_of(numbers(connection, _HITS, (joined,)))
    return columns.ids[mask if within is None else mask & within]


def _questions(condition: TextIs | Mentions) -> Sequence[str]:
    """What the index is asked, any of it; "" where it cannot be."""
    if isinstance(condition, Mentions):
        return [f"({match(terms)})" for terms in condition.alternatives]
    wholes = [_words(text, "") for text in condition.wholes]
    return wholes + [_words(text, "*") for text in condition.beginnings]


def _words(text: str, star: str) -> str:
    """The words by which the index holds every text that is this one, or begins with it: of what stands
    between two blanks, the letters and digits together."""
    words = (term.squeezed for term in terms_of(text))
    return " AND ".join(f'"{word}"{star or "*" * (len(word) == WORD_LENGTH)}' for word in words)


def _test(condition: TextIs | Mentions) -> Callable[[str], bool]:
    """Whether a text meets the condition."""
    if isinstance(condition, Mentions):
        tests = [_mention(terms) for terms in condition.alternatives]
        return tests[0] if len(tests) == 1 else lambda text: any(test(text) for test in tests)

    def is_one(text: str) -> bool:
        folded = fold(text)
        return folded in condition.wholes or folded.startswith(condition.beginnings)

    if condition.field is SearchField.NAME:
        return lambda name: any(map(is_one, _spellings(name)))
    return is_one


def _mention(terms: Sequence[Term]) -> Callable[[str], bool]:
    """Whether a text's words meet the terms. The words of plain texts, most of all, need not be taken
    apart."""
    beginnings = [re.compile(f"(?<![a-z0-9]){piece}") for term in terms for piece in term.pieces]

    def mentions(text: str) -> bool:
        if text.isascii():
            lower = text.lower()
            if all(beginning.search(lower) for beginning in beginnings):
                return True
            if not _JOINED.search(lower):
                return False
        return meets(terms, words_in(text))

    return mentions


def _spellings(name: str) -> Iterator[str]:
    """An order's name as people write it: with and without what a shop puts around its number."""
    yield name
    yield name.lstrip("#")
    yield from numbers_in(name)
