"""The answer to a query: which orders, in which order."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.domain.search import Term
from fulfilldesk.store.columns.asked import asked
from fulfilldesk.store.columns.conditions import let_through
from fulfilldesk.store.columns.hits import exact_hits, hits_among, is_short, loose_hits
from fulfilldesk.store.columns.masks import both, filtered
from fulfilldesk.store.columns.sorting import in_order
from fulfilldesk.store.columns.table import Columns, Ids, Mask, Places
from fulfilldesk.store.values import known_order_number, order_id

#: Up to so many hits of a text are fetched at once: some 15 ms.
_MOST_HITS = 100_000
#: The rows that a first page needs, and how many candidates for it are looked at: some 2 ms a thousand.
_PAGE, _LOOKED_AT = 64, 4_096
_LOOKED_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class FoundOrders:
    """What services.ports calls Found, made from the arrays as they were."""

    query: OrderQuery
    columns: Columns
    places: Places
    complete: bool

    def __len__(self) -> int:
        return len(self.places)

    def ids(self, first: int, count: int) -> Sequence[str]:
        """The orders in places `first` .. `first + count`, as far as there are any."""
        first = max(first, 0)
        places = self.places[first : first + max(count, 0)]
        return [order_id(number) for number in np.take(self.columns.ids, places).tolist()]

    def position(self, order_id: str) -> int | None:
        """In which place the order stands; None when it is not among them."""
        place = self.columns.place_of(known_order_number(order_id))
        if place is None:
            return None
        at = np.flatnonzero(self.places == place)
        return int(at[0]) if len(at) else None


def find(columns: Columns, connection: sqlite3.Connection, query: OrderQuery) -> FoundOrders:
    """Which orders the query finds; not complete when the text has very many hits."""
    terms, mask = _asked(columns, connection, query)
    if not terms:
        return FoundOrders(query, columns, _ordered(columns, query, mask), complete=True)
    loose = loose_hits(connection, terms, _MOST_HITS)
    if loose is not None:
        mask = both(mask, columns.mask_of(loose))
    candidates = _ordered(columns, query, mask)
    if loose is not None and is_short(terms):
        return FoundOrders(query, columns, candidates, complete=True)
    if len(candidates) <= _LOOKED_AT:
        return FoundOrders(query, columns, _meeting(columns, connection, terms, candidates), complete=True)
    first = _first_page(columns, connection, terms, candidates)
    if loose is not None and len(first) < _PAGE:
        # Hardly any candidate is a hit: there are few of them, and the index finds few quickly.
        return _with_hits(columns, query, mask, exact_hits(connection, terms))
    return FoundOrders(query, columns, first, complete=False)


def completed(found: FoundOrders, connection: sqlite3.Connection) -> FoundOrders:
    """The same with every hit."""
    if found.complete:
        return found
    terms, mask = _asked(found.columns, connection, found.query)
    return _with_hits(found.columns, found.query, mask, exact_hits(connection, terms))


def _asked(
    columns: Columns, connection: sqlite3.Connection, query: OrderQuery
) -> tuple[Sequence[Term], Mask | None]:
    """The words that are asked for, and the orders that meet everything else."""
    text = asked(connection, query.text)
    mask = filtered(columns, query)
    if text.condition is not None:
        mask = let_through(text.condition, columns, connection, mask)
    return text.terms, mask


def _with_hits(columns: Columns, query: OrderQuery, mask: Mask | None, hits: Ids) -> FoundOrders:
    places = _ordered(columns, query, both(mask, columns.mask_of(hits)))
    return FoundOrders(query, columns, places, complete=True)


def _ordered(columns: Columns, query: OrderQuery, mask: Mask | None) -> Places:
    return in_order(columns, query.sort, descending=query.descending, mask=mask)


def _first_page(
    columns: Columns, connection: sqlite3.Connection, terms: Sequence[Term], candidates: Places
) -> Places:
    """The first orders among the candidates that are found."""
    page = candidates[:0]
    for first in range(0, _LOOKED_AT, _LOOKED_AT_ONCE):
        portion = candidates[first : first + _LOOKED_AT_ONCE]
        page = np.concatenate((page, _meeting(columns, connection, terms, portion)))
        if len(page) >= _PAGE:
            break
    return page


def _meeting(
    columns: Columns, connection: sqlite3.Connection, terms: Sequence[Term], candidates: Places
) -> Places:
    """Those of the candidates that are found, in their order."""
    numbers = np.take(columns.ids, candidates)
    return candidates[np.isin(numbers, hits_among(connection, terms, numbers))]
