"""The list of orders worked out plainly over values: what the store's arrays must equal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from fulfilldesk.domain.folding import fold, natural_key
from fulfilldesk.domain.listing import ListedOrder, OrderRow, listed, rank
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import NOTHING_FULFILLED, OrderQuery, SortKey, View
from fulfilldesk.domain.search import Term, terms_of, words_of


def rows(orders: Iterable[Order], query: OrderQuery) -> Sequence[OrderRow]:
    """Every row the query finds, in its order."""
    found = [listed(order) for order in orders if finds(order, query)]
    found.sort(key=lambda one: _number(one), reverse=query.descending)
    present = [one for one in found if _key(one, query.sort) is not None]
    present.sort(key=lambda one: _key(one, query.sort), reverse=query.descending)  # type: ignore[arg-type,return-value]
    missing = [one for one in found if _key(one, query.sort) is None]
    return [one.row for one in (*present, *missing)]


def finds(order: Order, query: OrderQuery) -> bool:
    """Whether the query finds the order."""
    one = listed(order)
    return (
        in_view(one, query.view)
        and _among(one.row.fulfillment, query.fulfillment)
        and _among(one.row.payment, query.payment)
        and _among(one.row.channel, query.channels)
        and _among(one.location_id, query.locations)
        and (query.listed is None or order.id in query.listed.order_ids)
        and meets(terms_of(query.text), words_of(order))
    )


def in_view(one: ListedOrder, view: View) -> bool:
    """Whether the order stands in the built-in view."""
    status = one.row.fulfillment
    at_work = not one.row.cancelled
    standing: Mapping[View, bool] = {
        View.ALL: True,
        View.UNFULFILLED: status in NOTHING_FULFILLED and at_work,
        View.PARTIAL: status == "PARTIALLY_FULFILLED" and at_work,
        View.FULFILLED: status == "FULFILLED",
        View.ON_HOLD: (one.held or status == "ON_HOLD") and at_work,
        View.POS: one.pos,
        View.EXTERNAL: one.external,
    }
    return standing[view]


def meets(terms: Iterable[Term], words: Collection[str]) -> bool:
    """Whether an order with these words answers the question."""

    def begins(piece: str) -> bool:
        return any(word.startswith(piece) for word in words)

    return all(begins(term.squeezed) or all(map(begins, term.pieces)) for term in terms)


def _among(value: str | None, wanted: Collection[str]) -> bool:
    return not wanted or value in wanted


def _number(one: ListedOrder) -> int:
    return int(one.row.id.rpartition("/")[2])


def _key(one: ListedOrder, column: SortKey) -> object:
    row = one.row
    keys: Mapping[SortKey, object] = {
        SortKey.ORDER: natural_key(row.name),
        SortKey.DATE: row.processed_at,
        SortKey.CUSTOMER: _folded(row.customer),
        SortKey.TOTAL: row.total.minor,
        SortKey.PAYMENT: rank(SortKey.PAYMENT, row.payment),
        SortKey.FULFILLMENT: rank(SortKey.FULFILLMENT, row.fulfillment),
        SortKey.ITEMS: row.items,
        SortKey.DELIVERY: rank(SortKey.DELIVERY, row.delivery),
        SortKey.CHANNEL: _folded(row.channel),
        SortKey.LOCATION: _folded(row.location),
    }
    return keys[column]


def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)
