"""Which orders a search finds, worked out plainly over values: what the store's fast way must equal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.listing import listed, row_of
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.search import meets as meets_terms
from fulfilldesk.domain.search import numbers_in, words_in, words_of
from fulfilldesk.domain.search_expression import (
    All,
    AnyOf,
    Bound,
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


def meets(expression: Expression, order: Order) -> bool:
    """Whether the order is found."""
    match expression:
        case Words(terms):
            return meets_terms(terms, words_of(order))
        case Nothing():
            return False
        case All(parts):
            return all(meets(part, order) for part in parts)
        case AnyOf(parts):
            return any(meets(part, order) for part in parts)
        case Not(part):
            return not meets(part, order)
        case Present(field):
            return any(value not in (None, "") for value in _VALUES[field](order))
        case OneOf(field, values):
            return not values.isdisjoint(_VALUES[field](order))
        case TextIs(field, wholes, beginnings):
            texts = [fold(str(text)) for text in _VALUES[field](order) if text]
            return any(text in wholes or text.startswith(beginnings) for text in texts)
        case Mentions(field, alternatives):
            words = words_in(*map(str, filter(None, _VALUES[field](order))))
            return any(meets_terms(terms, words) for terms in alternatives)
        case NumberIn(field, spans):
            return any(_inside(int(str(value)), spans) for value in _VALUES[field](order))
        case TimeIn(field, spans):
            return _inside(_TIMES[field](order), spans)


def _inside(value: Bound, spans: Iterable[Span[Bound]]) -> bool:
    return any(
        (span.first is None or value >= span.first) and (span.end is None or value < span.end)
        for span in spans
    )


def _states(order: Order) -> Iterable[str]:
    if not order.archived and not order.cancelled:
        yield OrderState.OPEN
    if order.cancelled:
        yield OrderState.CANCELLED
    yield OrderState.CLOSED if order.archived else OrderState.NOT_CLOSED


def _number(kind: str, *ids: str | None) -> Sequence[int]:
    """The numbers of those ids that have the plain form."""
    form = re.compile(rf"gid://shopify/{kind}/(0|[1-9][0-9]{{0,17}})")
    return [int(found[1]) for each in ids if each and (found := form.fullmatch(each))]


#: What an order has in a field: texts, of which None and "" are none, or numbers.
_VALUES: Mapping[SearchField, Callable[[Order], Iterable[str | int | None]]] = {
    SearchField.NAME: lambda order: (order.name, order.name.lstrip("#"), *numbers_in(order.name)),
    SearchField.ID: lambda order: _number("Order", order.id),
    SearchField.EMAIL: lambda order: (order.customer.email if order.customer else None,),
    SearchField.CUSTOMER_ID: lambda order: _number("Customer", order.customer.id if order.customer else None),
    SearchField.STATUS: _states,
    SearchField.FINANCIAL_STATUS: lambda order: (order.financial_status,),
    SearchField.FULFILLMENT_STATUS: lambda order: (order.fulfillment_status,),
    SearchField.RETURN_STATUS: lambda order: (order.return_status,),
    SearchField.RISK_LEVEL: lambda order: (order.risk_level or "NONE",),
    SearchField.COUNTRY: lambda order: (order.country,),
    SearchField.DELIVERY_METHOD: lambda order: [work.delivery_method for work in order.fulfillment_orders],
    SearchField.TAG: lambda order: map(fold, order.tags),
    SearchField.SKU: lambda order: [line.sku for line in order.lines],
    SearchField.SOURCE_NAME: lambda order: (order.source_name,),
    SearchField.SOURCE_IDENTIFIER: lambda order: (order.receipt,),
    SearchField.RETAIL_LOCATION: lambda order: (order.retail_location_name,),
    SearchField.CHANNEL: lambda order: (row_of(order).channel,),
    SearchField.LOCATION_ID: lambda order: _number("Location", listed(order).location_id),
    SearchField.FULFILLMENT_LOCATION_ID: lambda order: _number(
        "Location", *(parcel.location_id for parcel in order.fulfillments)
    ),
    SearchField.TEST: lambda order: ("true" if order.test else "false",),
    SearchField.TOTAL: lambda order: (order.total.minor,),
    SearchField.ITEMS: lambda order: (row_of(order).items,),
    SearchField.CUSTOMER: lambda order: (row_of(order).customer,),
    SearchField.LOCATION: lambda order: (row_of(order).location,),
    SearchField.NOTE: lambda order: (order.note,),
    SearchField.TRACKING_NUMBER: lambda order: [
        tracking.number for parcel in order.fulfillments for tracking in parcel.tracking
    ],
}
_TIMES = {
    SearchField.CREATED_AT: lambda order: order.created_at,
    SearchField.UPDATED_AT: lambda order: order.updated_at,
    SearchField.PROCESSED_AT: lambda order: order.processed_at,
}
