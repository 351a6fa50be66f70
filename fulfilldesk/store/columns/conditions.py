"""Which orders a search's conditions let through.

Conditions on columns take a millisecond or two at a million orders, tags as long as their orders are many.
Texts (name, e-mail, SKU, tracking number, customer, note) are proposed by the search index and looked at row
by row, so they take their time where a text has very many hits; `seldom` columns take a second or two when
one is asked for the first time.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.query import SortKey
from fulfilldesk.domain.search import Term
from fulfilldesk.domain.search_expression import (
    All,
    AnyOf,
    Condition,
    Expression,
    Mentions,
    Not,
    Nothing,
    NumberIn,
    OneOf,
    OrderState,
    Present,
    SearchField,
    Span,
    TextIs,
    TimeIn,
    Words,
)
from fulfilldesk.store.columns.coded import Value
from fulfilldesk.store.columns.hits import exact_hits, hits_among
from fulfilldesk.store.columns.seldom import MISSING, Has, Seldom, coded_of, numbers_of
from fulfilldesk.store.columns.table import SORTED_COLUMNS, Columns, Flag, Mask
from fulfilldesk.store.columns.text_conditions import with_any_tag, with_tag, with_text
from fulfilldesk.store.values import maybe, seconds

#: So few orders are looked at one by one, rather than all that the search index finds.
_FEW = 2_048
#: The limits of what open spans hold; MISSING is less.
_LEAST, _MOST = MISSING + 1, np.iinfo(np.int64).max

_CODED: Mapping[SearchField, SortKey] = {
    SearchField.FINANCIAL_STATUS: SortKey.PAYMENT,
    SearchField.FULFILLMENT_STATUS: SortKey.FULFILLMENT,
    SearchField.CHANNEL: SortKey.CHANNEL,
    SearchField.LOCATION: SortKey.LOCATION,
    SearchField.LOCATION_ID: SortKey.LOCATION,
    SearchField.ITEMS: SortKey.ITEMS,
}
_SORTED: Mapping[SearchField, SortKey] = {
    SearchField.TOTAL: SortKey.TOTAL,
    SearchField.PROCESSED_AT: SortKey.DATE,
}
_SELDOM: Mapping[SearchField, Seldom] = {
    SearchField.CREATED_AT: Seldom.CREATED_AT,
    SearchField.UPDATED_AT: Seldom.UPDATED_AT,
    SearchField.CUSTOMER_ID: Seldom.CUSTOMER_ID,
    SearchField.SOURCE_NAME: Seldom.SOURCE_NAME,
    SearchField.RETAIL_LOCATION: Seldom.RETAIL_LOCATION,
    SearchField.RETURN_STATUS: Seldom.RETURN_STATUS,
    SearchField.RISK_LEVEL: Seldom.RISK_LEVEL,
    SearchField.COUNTRY: Seldom.COUNTRY,
    SearchField.DELIVERY_METHOD: Seldom.DELIVERY_METHODS,
    SearchField.FULFILLMENT_LOCATION_ID: Seldom.FULFILLMENT_LOCATIONS,
}
_HAS: Mapping[SearchField, Has] = {
    SearchField.EMAIL: Has.EMAIL,
    SearchField.NOTE: Has.NOTE,
    SearchField.SKU: Has.SKU,
    SearchField.TRACKING_NUMBER: Has.TRACKING_NUMBER,
    SearchField.SOURCE_IDENTIFIER: Has.SOURCE_IDENTIFIER,
}
_STATES: Mapping[str, Callable[[NDArray[np.uint8]], Mask]] = {
    OrderState.OPEN: lambda flags: (flags & (Flag.ARCHIVED | Flag.CANCELLED)) == 0,
    OrderState.CLOSED: lambda flags: (flags & Flag.ARCHIVED) > 0,
    OrderState.CANCELLED: lambda flags: (flags & Flag.CANCELLED) > 0,
    OrderState.NOT_CLOSED: lambda flags: (flags & Flag.ARCHIVED) == 0,
    "true": lambda flags: (flags & Flag.TEST) > 0,
    "false": lambda flags: (flags & Flag.TEST) == 0,
}


def let_through(
    expression: Expression, columns: Columns, connection: sqlite3.Connection, within: Mask | None
) -> Mask:
    """Those orders of `within` (None: of all) that meet the expression."""
    match expression:
        case Nothing():
            return np.zeros(len(columns), np.bool_)
        case All(parts):
            for part in sorted(parts, key=_cost):
                within = let_through(part, columns, connection, within)
            return _all(columns) if within is None else within
        case AnyOf(parts):
            found = np.zeros(len(columns), np.bool_)
            for part in sorted(parts, key=_cost):
                others = ~found if within is None else within & ~found
                found |= let_through(part, columns, connection, others)
            return found
        case Not(part):
            met = let_through(part, columns, connection, within)
            return ~met if within is None else within & ~met
        case Words(terms):
            met = _with_words(terms, columns, connection, within)
        case _:
            met = _with(expression, columns, connection, within)
    return met if within is None else within & met


def _all(columns: Columns) -> Mask:
    return np.ones(len(columns), np.bool_)


def _cost(part: Expression) -> int:
    """How dear a part is: what is cheap comes first, and leaves the others less to do."""
    match part:
        case All(parts) | AnyOf(parts):
            return max(map(_cost, parts))
        case Not(inner):
            return _cost(inner)
        case Words():
            return 3
        case Nothing():
            return 0
        case Present(field):
            return 2 if field in _SELDOM or field in _HAS else 1
        case TextIs(SearchField.TAG):
            return 1
        case TextIs(field) | Mentions(field) if field not in _CODED and field not in _SELDOM:
            return 3
        case _:
            return 2 if part.field in _SELDOM else 0


def _with_words(
    terms: Sequence[Term], columns: Columns, connection: sqlite3.Connection, within: Mask | None
) -> Mask:
    if not terms:
        return _all(columns)
    if within is not None and np.count_nonzero(within) <= _FEW:
        return columns.mask_of(hits_among(connection, terms, columns.ids[within]))
    return columns.mask_of(exact_hits(connection, terms))


def _with(
    condition: Condition, columns: Columns, connection: sqlite3.Connection, within: Mask | None
) -> Mask:
    """The orders that meet the condition; of those outside `within`, anything may be said."""
    field = condition.field
    match condition:
        case OneOf(SearchField.STATUS | SearchField.TEST, values):
            return reduce(np.logical_or, (_STATES[value](columns.flags) for value in values))
        case TextIs(SearchField.TAG):
            return with_tag(condition, columns, connection)
        case Present(SearchField.TAG):
            return with_any_tag(columns, connection)
        case Present(SearchField.CUSTOMER):
            present = _all(columns)
            present[columns.sortings[SortKey.CUSTOMER].missing] = False
            return present
        case Present(SearchField.CUSTOMER_ID):
            return np.not_equal(numbers_of(columns, connection, Seldom.CUSTOMER_ID), MISSING)
        case Present() if field in _HAS:
            bit = _HAS[field]
            return coded_of(columns, connection, Seldom.HAS).among(lambda value: _bits(value) & bit > 0)
        case TextIs() | Mentions() if field not in _CODED and field not in _SELDOM:
            return with_text(condition, columns, connection, within)
        case TimeIn(_, spans):
            return _in_spans(field, [_in_seconds(span) for span in spans], columns, connection)
        case NumberIn(SearchField.ID | SearchField.TOTAL | SearchField.CUSTOMER_ID, spans):
            return _in_spans(field, spans, columns, connection)
    coded = columns.coded[_CODED[field]] if field in _CODED else coded_of(columns, connection, _SELDOM[field])
    return coded.among(lambda value: _meets(condition, _several(field, value)))


def _in_seconds(span: Span[datetime]) -> Span[int]:
    return Span(maybe(seconds, span.first), maybe(seconds, span.end))


def _in_spans(
    field: SearchField, spans: Iterable[Span[int]], columns: Columns, connection: sqlite3.Connection
) -> Mask:
    if field in _SORTED:
        return _in_sorted(_SORTED[field], spans, columns, connection)
    values = columns.ids if field is SearchField.ID else numbers_of(columns, connection, _SELDOM[field])
    merged = _merged(spans)
    firsts, ends = (np.array(limits, np.int64) for limits in zip(*merged, strict=True))
    nearest = np.searchsorted(firsts, values, side="right") - 1
    return (nearest >= 0) & (values < ends[nearest])


def _merged(spans: Iterable[Span[int]]) -> list[tuple[int, int]]:
    """The spans in order, none touching another."""
    limits = sorted(
        (_LEAST if span.first is None else span.first, _MOST if span.end is None else span.end)
        for span in spans
    )
    merged = [limits[0]]
    for first, end in limits[1:]:
        if first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((first, end))
    return merged


def _in_sorted(
    key: SortKey, spans: Iterable[Span[int]], columns: Columns, connection: sqlite3.Connection
) -> Mask:
    """By halving: the places are in the order of the key, which only the rows hold."""
    present = columns.sortings[key].present
    statement = " ".join(("SELECT", SORTED_COLUMNS[key], "FROM orders WHERE id = ?"))

    def value(at: int) -> int:
        row = connection.execute(statement, (int(columns.ids[present[at]]),)).fetchone()
        return int(row[0]) if row else 0  # it went since the arrays were made

    mask = np.zeros(len(columns), np.bool_)
    for span in spans:
        first = 0 if span.first is None else bisect_left(range(len(present)), span.first, key=value)
        end = len(present) if span.end is None else bisect_left(range(len(present)), span.end, key=value)
        mask[present[first:end]] = True
    return mask


def _bits(value: Value) -> int:
    return value if isinstance(value, int) else 0


def _several(field: SearchField, value: Value) -> Collection[str | int]:
    """What the value of a coded column holds in the field."""
    if isinstance(value, tuple):
        part = value[0 if field is SearchField.LOCATION_ID else 1]
        return () if part is None or (field is SearchField.LOCATION_ID and isinstance(part, str)) else (part,)
    if value is None or value == "":
        return ()
    if field is SearchField.FULFILLMENT_LOCATION_ID:
        return [int(number) for number in str(value).split(",")]
    return str(value).split(",") if field is SearchField.DELIVERY_METHOD else (value,)


def _meets(condition: Condition, values: Collection[str | int]) -> bool:
    match condition:
        case Present():
            return any(value != "" for value in values)
        case OneOf(_, wanted):
            return not wanted.isdisjoint(values)
        case TextIs(_, wholes, beginnings):
            texts = [fold(str(value)) for value in values]
            return any(text in wholes or text.startswith(beginnings) for text in texts)
        case NumberIn(_, spans):
            return any(_inside(int(value), span) for value in values for span in spans)
        case _:
            return False


def _inside(value: int, span: Span[int]) -> bool:
    return (span.first is None or value >= span.first) and (span.end is None or value < span.end)
