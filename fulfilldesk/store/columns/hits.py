"""Which orders a question finds, by the search index and by the words it was made of.

The index gives the orders with a word that begins with one to three letters as a stream. For a longer
beginning it first puts together the orders of all such words, which takes 20 to 200 ms when there are many:
so a question is asked `loosely` first, by three letters of each word, and those it finds are looked at.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from fulfilldesk.domain.search import Term
from fulfilldesk.store.columns.numbers import numbers
from fulfilldesk.store.columns.table import Ids
from fulfilldesk.store.search_index import PREFIX, loosened, match, words_meet

_HITS = "SELECT rowid AS number FROM search WHERE search MATCH ?"
_FIRST_HITS = f"{_HITS} LIMIT ?"
_LOOKED_AT = "SELECT order_id AS number FROM json_each(?) AS c CROSS JOIN search_text ON order_id = c.value"


def is_short(terms: Sequence[Term]) -> bool:
    """Whether asking loosely is asking all that is asked."""
    return all(len(piece) <= PREFIX for term in terms for piece in term.pieces)


def loose_hits(connection: sqlite3.Connection, terms: Sequence[Term], most: int) -> Ids | None:
    """At least the orders that are found, by number, ascending; None when there are more than `most`."""
    hits = numbers(connection, _FIRST_HITS, (loosened(terms), most + 1))
    return hits if len(hits) <= most else None


def exact_hits(connection: sqlite3.Connection, terms: Sequence[Term]) -> Ids:
    """The orders that are found, by number, ascending. Takes its time when there are very many."""
    return numbers(connection, _HITS, (match(terms),))


def hits_among(connection: sqlite3.Connection, terms: Sequence[Term], candidates: Ids) -> Ids:
    """Those of the candidates that are found, in no order: their words are looked at one by one."""
    condition, parameters = words_meet(terms)
    asked = msgspec.json.encode(candidates.tolist()).decode()
    return numbers(connection, " ".join((_LOOKED_AT, "WHERE", condition)), (asked, *parameters))
