"""An OrderQuery compiled to SQL with parameters: what to find, in which order, and what stands before it.

What people type travels as parameters only; the texts joined here are all written in this file. Missing
values come last in either direction. Ties are broken by the order's number in the direction of the sort, so
that one index serves both directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fulfilldesk.domain.query import NOTHING_FULFILLED, OrderQuery, SortKey, View
from fulfilldesk.domain.search import terms_of
from fulfilldesk.domain.states import OrderFulfillmentStatus
from fulfilldesk.store.search_index import match
from fulfilldesk.store.values import Packed, pack

#: What one parameter may be.
Parameter = str | int | None

SORT_COLUMNS: Mapping[SortKey, str] = {
    SortKey.ORDER: "name_key",
    SortKey.DATE: "processed_at",
    SortKey.CUSTOMER: "customer_key",
    SortKey.TOTAL: "total",
    SortKey.PAYMENT: "payment_rank",
    SortKey.FULFILLMENT: "fulfillment_rank",
    SortKey.ITEMS: "items",
    SortKey.DELIVERY: "delivery_rank",
    SortKey.CHANNEL: "channel_key",
    SortKey.LOCATION: "location_key",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a WHERE clause with its parameters."""

    sql: str
    parameters: tuple[Parameter, ...] = ()


def _texts(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


#: The conditions of domain.query.View.
VIEWS: Mapping[View, str] = {
    View.ALL: "1",
    View.UNFULFILLED: f"fulfillment IN ({_texts(NOTHING_FULFILLED)}) AND NOT cancelled",
    View.PARTIAL: f"fulfillment = '{OrderFulfillmentStatus.PARTIALLY_FULFILLED}' AND NOT cancelled",
    View.FULFILLED: f"fulfillment = '{OrderFulfillmentStatus.FULFILLED}'",
    View.ON_HOLD: f"(held OR fulfillment = '{OrderFulfillmentStatus.ON_HOLD}') AND NOT cancelled",
    View.POS: "pos",
    View.EXTERNAL: "external",
}


def found(query: OrderQuery) -> Condition:
    """Which orders the query finds."""
    conditions = [Condition(VIEWS[query.view])]
    conditions += _any_of("fulfillment", query.fulfillment)
    conditions += _any_of("payment", query.payment)
    conditions += _any_of("channel", query.channels)
    conditions += _any_of("location_id", [pack("Location", each) for each in query.locations])
    if terms := terms_of(query.text):
        matching = "id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        conditions.append(Condition(matching, (match(terms),)))
    return Condition(
        " AND ".join(f"({condition.sql})" for condition in conditions),
        tuple(parameter for condition in conditions for parameter in condition.parameters),
    )


def in_order(query: OrderQuery) -> str:
    """The ORDER BY clause of the query."""
    direction = "DESC" if query.descending else "ASC"
    return f"ORDER BY {SORT_COLUMNS[query.sort]} {direction} NULLS LAST, id {direction}"


def before(query: OrderQuery, value: Parameter, number: int) -> Condition:
    """Which orders stand before the one with that value in the sorted column and that number."""
    column = SORT_COLUMNS[query.sort]
    ahead = ">" if query.descending else "<"
    if value is None:
        return Condition(f"({column} IS NOT NULL OR id {ahead} ?)", (number,))
    return Condition(f"({column}, id) {ahead} (?, ?)", (value, number))


def _any_of(column: str, values: Iterable[Packed]) -> list[Condition]:
    several = tuple(values)
    marks = ", ".join("?" * len(several))
    return [Condition(f"{column} IN ({marks})", several)] if several else []
