"""Finding orders by words: which words an order is found by, and what a person's words ask for.

An order is found when it meets every term of the question, in any order. A term is met when each of its
pieces begins some word of the order, or its squeezed form does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fulfilldesk.domain.folding import fold

if TYPE_CHECKING:
    from fulfilldesk.domain.orders import Order

#: Longer words are cut here, in the order and in the question alike.
WORD_LENGTH = 40
#: A pasted page is searched by its first words.
MOST_TERMS = 24

_DIGITS = re.compile(r"[0-9]+")
#: Scripts written without blanks: each sign is a word of its own (kana, CJK ideographs).
_SIGN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SEPARATORS = re.compile(r"[\W_]+")
#: The letters of 2002 are letters to every index; younger ones are spelt out, so that it need not know them.
_SETTLED = unicodedata.ucd_3_2_0


@dataclass(frozen=True, slots=True)
class Term:
    """What stood between two blanks of a question: its `pieces` (letters and digits that stand together), and
    the same `squeezed` into one, so that "AB-12" finds "AB12" too. All folded."""

    pieces: tuple[str, ...]
    squeezed: str


def terms_of(question: str) -> tuple[Term, ...]:
    """What a person typed, as terms; empty when it holds no letter or digit. Any text is just words."""
    terms: dict[Term, None] = {}
    for chunk in fold(question).split():
        pieces = _pieces(chunk)
        if pieces:
            terms[Term(tuple(dict.fromkeys(pieces[:MOST_TERMS])), _squeezed(pieces))] = None
        if len(terms) == MOST_TERMS:
            break
    return tuple(terms)


def words_of(order: Order) -> frozenset[str]:
    """What the order is found by, folded: number (with and without prefix), customer, e-mail, SKUs, product
    titles, tracking numbers, tags, note and the number of the till's receipt."""
    return words_in(*_texts(order)).union(numbers_in(order.name))


def words_in(*texts: str | None) -> frozenset[str]:
    """The words of these texts, folded."""
    return frozenset(_words(texts))


def numbers_in(name: str) -> frozenset[str]:
    """The numbers in an order's name: people leave out what a shop puts around them."""
    return frozenset(_DIGITS.findall(name))


def meets(terms: Iterable[Term], words: Collection[str]) -> bool:
    """Whether an order with these words answers the question."""

    def begins(piece: str) -> bool:
        return any(word.startswith(piece) for word in words)

    return all(begins(term.squeezed) or all(map(begins, term.pieces)) for term in terms)


def _texts(order: Order) -> Iterator[str | None]:
    yield order.name
    if order.customer is not None:
        yield order.customer.name
        yield order.customer.email
    for line in order.lines:
        yield line.sku
        yield line.title
        yield line.variant_title
    for fulfillment in order.fulfillments:
        for tracking in fulfillment.tracking:
            yield tracking.number
    yield from order.tags
    yield order.note
    yield order.receipt


def _words(texts: Iterable[str | None]) -> Iterator[str]:
    for text in texts:
        for chunk in fold(text or "").split():
            pieces = _pieces(chunk)
            yield from pieces
            if len(pieces) > 1:
                yield _squeezed(pieces)


def _pieces(chunk: str) -> list[str]:
    letters = chunk
    if not chunk.isascii():
        spaced = _SIGN.sub(r" \g<0> ", chunk)
        letters = "".join(char if char.isascii() else _settled(char) for char in spaced)
    return [piece[:WORD_LENGTH] for piece in _SEPARATORS.split(letters) if piece]


def _squeezed(pieces: Iterable[str]) -> str:
    return "".join(pieces)[:WORD_LENGTH]


def _settled(char: str) -> str:
    if not char.isalnum():
        return " "
    return char if _SETTLED.category(char)[0] in "LN" else f"u{ord(char):x}"
