"""Customers' names have no look of their own; in a text they are found by asking who ever ordered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from fulfilldesk.domain.folding import fold
from fulfilldesk.store.file_facts import customers_among

_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?")
#: A name of one word is a word like any other; hardly anybody has more than six.
_WORDS_IN_NAME = range(2, 7)


def customers_in(text: str, caches: Iterable[Path]) -> frozenset[str]:
    """The names of customers in these caches that the text has, as they stand there. A cache that cannot be
    read knows none."""
    runs = set(_runs(text))
    found: set[str] = set()
    for cache in caches:
        known = customers_among(cache, {fold(run) for run in runs})
        found |= {run for run in runs if fold(run) in known}
    return frozenset(found)


def _runs(text: str) -> Iterator[str]:
    """Every run of words with one space between them that may be a name, each line once."""
    for line in {line.partition(" ")[2] for line in text.splitlines()}:
        spans = [word.span() for word in _WORD.finditer(line)]
        for first, (start, end) in enumerate(spans):
            for count, (following, its_end) in enumerate(spans[first + 1 :], start=2):
                if count not in _WORDS_IN_NAME or line[end:following] != " ":
                    break
                end = its_end
                yield line[start:end]
                yield line[start:end].removesuffix(".")  # an initial, or the end of a sentence
