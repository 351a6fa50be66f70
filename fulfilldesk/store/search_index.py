"""The search index: the words of each order in FTS5, and a question as FTS5 asks it.

What a word is, is decided in domain/search.py; the index sees plain letters and digits only. It keeps no
positions (`detail = none`), so a question must never hold a phrase.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from fulfilldesk.domain.search import Term

_KNOWN = "SELECT order_id, words FROM search_text WHERE order_id IN (SELECT value FROM json_each(?))"
_UNINDEX = "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"


#: Beginnings of words up to so many letters have an index of their own.
PREFIX = 3


def loosened(terms: Sequence[Term]) -> str:
    """A question that is answered at once and finds at least what `match` does: by the first letters."""
    return match([Term(tuple(piece[:PREFIX] for piece in term.pieces), _squeezed(term)) for term in terms])


def match(terms: Sequence[Term]) -> str:
    """The terms as an FTS5 expression: all of them, each by the beginnings of words."""
    return " AND ".join(_term(term) for term in terms)


def words_meet(terms: Sequence[Term]) -> tuple[str, Sequence[str]]:
    """The same question to `search_text.words`, as an SQL condition with its parameters: for orders that are
    at hand, looking at their words is quicker than asking the index."""
    parameters: list[str] = []

    def begins(piece: str) -> str:
        parameters.append(f" {piece}")
        return "instr(' ' || words, ?)"

    conditions = []
    for term in terms:
        pieces = " AND ".join(begins(piece) for piece in term.pieces)
        conditions.append(f"(({pieces}) OR {begins(term.squeezed)})")
    return " AND ".join(conditions), parameters


def put(connection: sqlite3.Connection, words: Mapping[int, Collection[str]]) -> None:
    """Index the words of these orders, by number. Text that did not change is left alone: it is dear."""
    texts = {number: " ".join(sorted(several)) for number, several in words.items()}
    known = _known(connection, texts)
    changed = [(number, text) for number, text in texts.items() if known.get(number) != text]
    connection.executemany(_UNINDEX, [(number, known[number]) for number, _ in changed if number in known])
    connection.executemany("INSERT OR REPLACE INTO search_text (order_id, words) VALUES (?, ?)", changed)
    connection.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", changed)


def forget(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Take these orders out of the index."""
    known = _known(connection, numbers)
    connection.executemany(_UNINDEX, list(known.items()))
    connection.executemany("DELETE FROM search_text WHERE order_id = ?", [(number,) for number in known])


def empty(connection: sqlite3.Connection) -> None:
    """Take every order out of the index."""
    connection.execute("DELETE FROM search_text")
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")


def _known(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    return dict(connection.execute(_KNOWN, (msgspec.json.encode(list(numbers)).decode(),)).fetchall())


def _term(term: Term) -> str:
    pieces = " AND ".join(_beginning(piece) for piece in term.pieces)
    if term.pieces == (term.squeezed,):
        return pieces
    return f"(({pieces}) OR {_beginning(term.squeezed)})"


def _squeezed(term: Term) -> str:
    """Of several pieces hardly any order has this, so it may stay whole."""
    return term.squeezed[:PREFIX] if term.pieces == (term.squeezed,) else term.squeezed


def _beginning(piece: str) -> str:
    return f'"{piece}"*'
