"""The fields of a search text: which there are, and what their values ask for (facts 5.1; schema 2026-10,
QueryRoot.orders).

Some mean here what the cache can tell: `location_id` is the location the table shows, `current_total_price`
the total it shows, `channel` the channel it shows, `source_identifier` the number of a till's receipt.
`risk_level:none` also finds orders whose risk nobody has looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.listing import CHANNEL_BY_SOURCE
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.query import NOTHING_FULFILLED
from fulfilldesk.domain.search import terms_of
from fulfilldesk.domain.search_dates import span_named
from fulfilldesk.domain.search_expression import (
    EVERYTHING,
    Bound,
    Expression,
    Mentions,
    NumberIn,
    OneOf,
    OrderState,
    Present,
    SearchField,
    Span,
    TextIs,
    TimeIn,
)
from fulfilldesk.domain.search_grammar import Clause, Comparison, Value
from fulfilldesk.domain.states import FinancialStatus, OrderFulfillmentStatus, ReturnStatus

#: Every name of a field; some have several.
NAMES: Mapping[str, SearchField] = {
    **{field.value: field for field in SearchField},
    "sales_channel": SearchField.CHANNEL,
    "total_price": SearchField.TOTAL,
    "receipt": SearchField.SOURCE_IDENTIFIER,
    "till": SearchField.RETAIL_LOCATION,
    "items": SearchField.ITEMS,
}

#: Fields of Shopify whose values are not in the cache.
NOT_KEPT = frozenset(
    {
        *("cart_token", "channel_id", "chargeback_status", "checkout_token", "confirmation_number"),
        *("credit_card_last4", "discount_code", "fraud_protection_level", "gateway", "payment_id"),
        *("payment_provider_id", "po_number", "reference_location_id"),
        "total_weight",
    }
)

#: Fields that every order has; asking whether they are there finds every order.
_ALWAYS = frozenset(
    {
        *(SearchField.NAME, SearchField.ID, SearchField.STATUS, SearchField.FULFILLMENT_STATUS),
        *(SearchField.CREATED_AT, SearchField.UPDATED_AT, SearchField.PROCESSED_AT),
        *(SearchField.TEST, SearchField.TOTAL, SearchField.ITEMS, SearchField.RISK_LEVEL),
    }
)

_NOT_STARTED = NOTHING_FULFILLED | {OrderFulfillmentStatus.ON_HOLD}

#: What the values of Shopify's closed sets stand for (facts 5.1).
_CHOICES: Mapping[SearchField, Mapping[str, frozenset[str]]] = {
    SearchField.STATUS: {state: frozenset({state}) for state in OrderState},
    SearchField.FINANCIAL_STATUS: {status.lower(): frozenset({status}) for status in FinancialStatus},
    SearchField.FULFILLMENT_STATUS: {
        "unshipped": _NOT_STARTED,
        "shipped": frozenset({OrderFulfillmentStatus.FULFILLED}),
        "fulfilled": frozenset({OrderFulfillmentStatus.FULFILLED}),
        "partial": frozenset({OrderFulfillmentStatus.PARTIALLY_FULFILLED}),
        "scheduled": frozenset({OrderFulfillmentStatus.SCHEDULED}),
        "on_hold": frozenset({OrderFulfillmentStatus.ON_HOLD}),
        "unfulfilled": _NOT_STARTED,
        "request_declined": frozenset({OrderFulfillmentStatus.REQUEST_DECLINED}),
    },
    SearchField.RETURN_STATUS: {status.lower(): frozenset({status}) for status in ReturnStatus},
    SearchField.RISK_LEVEL: {
        level: frozenset({level.upper()}) for level in ("high", "medium", "low", "none", "pending")
    },
    SearchField.DELIVERY_METHOD: {
        method: frozenset({method.upper().replace("-", "_")})
        for method in ("shipping", "pick-up", "retail", "local", "pickup-point", "none")
    },
    SearchField.TEST: {"true": frozenset({"true"}), "false": frozenset({"false"})},
}

#: Values that are understood besides.
_ALSO: Mapping[SearchField, Mapping[str, frozenset[str]]] = {
    # of Shopify's own saved search "Unpaid" (recording 2026-04__saved-search-resource-roots)
    SearchField.FINANCIAL_STATUS: {
        "unpaid": frozenset(
            {FinancialStatus.PENDING, FinancialStatus.AUTHORIZED, FinancialStatus.PARTIALLY_PAID}
        ),
    },
    # the display statuses for which Shopify's search has no word of its own
    SearchField.FULFILLMENT_STATUS: {
        status.lower(): frozenset({status})
        for status in OrderFulfillmentStatus
        if status.lower() not in _CHOICES[SearchField.FULFILLMENT_STATUS]
    },
}

_NUMBER = re.compile(r"(?:gid://shopify/[A-Za-z]+/)?([0-9]{1,18})(?:\?.*)?")
_AMOUNT = re.compile(r"([0-9]{1,15})(?:[.,]([0-9]{1,6}))?")


class NotUnderstood(Exception):
    """The values ask for nothing that there is; `say` and `parameters` tell which sentence says so."""

    def __init__(self, say: Say, **parameters: str) -> None:
        super().__init__(say)
        self.say = say
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Shop:
    """How the shop counts: its time `zone`, and how many `decimals` its currency has."""

    zone: tzinfo
    decimals: int


def condition(field: SearchField, clause: Clause, shop: Shop) -> Expression:
    """What the clause asks of the field. Raises NotUnderstood."""
    if not clause.values:
        raise NotUnderstood(Say.SEARCH_VALUE_MISSING, values=", ".join(_CHOICES.get(field, ())))
    if clause.comparison is Comparison.IS and Value("", beginning=True) in clause.values:
        return EVERYTHING if field in _ALWAYS else Present(field)
    return _READERS[field](field, clause, shop)


def _texts(field: SearchField, clause: Clause, _: Shop) -> TextIs:
    _without_range(clause)
    wholes = {fold(value.text) for value in clause.values if not value.beginning} - {""}
    beginnings = {fold(value.text) for value in clause.values if value.beginning} - {""}
    if not wholes and not beginnings:
        raise NotUnderstood(Say.SEARCH_VALUE_MISSING, values="")
    return TextIs(field, frozenset(wholes), tuple(sorted(beginnings)))


def _channels(field: SearchField, clause: Clause, shop: Shop) -> Expression:
    """Also by Shopify's handles: ``channel:pos``, ``channel:online_store``."""
    asked = _texts(field, clause, shop)
    spelt = {CHANNEL_BY_SOURCE.get(text, text.replace("_", " ").replace("-", " ")) for text in asked.wholes}
    return TextIs(field, asked.wholes.union(map(fold, spelt)), asked.beginnings)


def _words(field: SearchField, clause: Clause, _: Shop) -> Expression:
    _without_range(clause)
    alternatives = [terms for value in clause.values if (terms := terms_of(value.text))]
    if not alternatives:
        raise NotUnderstood(Say.SEARCH_VALUE_MISSING, values="")
    return Mentions(field, tuple(dict.fromkeys(alternatives)))


def _choice(field: SearchField, clause: Clause, _: Shop) -> Expression:
    _without_range(clause)
    choices = {**_CHOICES[field], **_ALSO.get(field, {})}
    chosen: set[str] = set()
    for value in clause.values:
        wanted = _spelt(value.text)
        names = [
            name
            for name in choices
            if _spelt(name) == wanted or (value.beginning and _spelt(name).startswith(wanted))
        ]
        if not names:
            raise NotUnderstood(Say.SEARCH_VALUE_UNKNOWN, value=value.text, values=", ".join(_CHOICES[field]))
        chosen.update(*(choices[name] for name in names))
    return OneOf(field, frozenset(chosen))


def _spelt(value: str) -> str:
    """``on_hold``, ``On hold`` and ``on-hold`` are the same."""
    return fold(value).replace("-", "_").replace(" ", "_")


def _numbers(field: SearchField, clause: Clause, _: Shop) -> Expression:
    def read(text: str) -> Span[int] | None:
        written = _NUMBER.fullmatch(text.strip())
        return Span(int(written[1]), int(written[1]) + 1) if written else None

    return NumberIn(field, _spans(clause, read, Say.SEARCH_NUMBER_UNCLEAR))


def _amounts(field: SearchField, clause: Clause, shop: Shop) -> Expression:
    def read(text: str) -> Span[int] | None:
        written = _AMOUNT.fullmatch(text.strip())
        if written is None:
            return None
        minor = Decimal(f"{written[1]}.{written[2] or 0}").scaleb(shop.decimals)
        # An amount between two minor units is none that an order can have, but it can be a limit.
        first = int(minor.to_integral_value(ROUND_CEILING))
        return Span(first, int(minor.to_integral_value(ROUND_FLOOR)) + 1)

    return NumberIn(field, _spans(clause, read, Say.SEARCH_NUMBER_UNCLEAR))


def _times(field: SearchField, clause: Clause, shop: Shop) -> Expression:
    def read(text: str) -> Span[datetime] | None:
        return span_named(text, shop.zone)

    return TimeIn(field, _spans(clause, read, Say.SEARCH_DATE_UNCLEAR))


def _spans(
    clause: Clause, read: Callable[[str], Span[Bound] | None], unclear: Say
) -> tuple[Span[Bound], ...]:
    """What the values name, each a span of its own; ``5..20`` names everything between, ends included."""

    def understood(text: str) -> Span[Bound]:
        span = read(text)
        if span is None:
            raise NotUnderstood(unclear, value=text)
        return span

    found: list[Span[Bound]] = []
    for value in clause.values:
        if value.beginning:
            raise NotUnderstood(unclear, value=f"{value.text}*")
        low, dots, high = value.text.partition("..")
        if dots and clause.comparison is Comparison.IS:
            found.append(Span(understood(low).first, understood(high).end))
        else:
            found.append(_compared(clause.comparison, understood(value.text)))
    return tuple(dict.fromkeys(found))


def _compared(comparison: Comparison, span: Span[Bound]) -> Span[Bound]:
    match comparison:
        case Comparison.BELOW:
            return Span(None, span.first)
        case Comparison.AT_MOST:
            return Span(None, span.end)
        case Comparison.ABOVE:
            return Span(span.end, None)
        case Comparison.AT_LEAST:
            return Span(span.first, None)
        case Comparison.IS:
            return span


def _without_range(clause: Clause) -> None:
    if clause.comparison is not Comparison.IS:
        raise NotUnderstood(Say.SEARCH_NO_RANGE)


_READERS: Mapping[SearchField, Callable[[SearchField, Clause, Shop], Expression]] = {
    **dict.fromkeys(_CHOICES, _choice),
    **dict.fromkeys((SearchField.CUSTOMER, SearchField.NOTE), _words),
    **dict.fromkeys((SearchField.CREATED_AT, SearchField.UPDATED_AT, SearchField.PROCESSED_AT), _times),
    **dict.fromkeys((SearchField.ID, SearchField.CUSTOMER_ID, SearchField.ITEMS), _numbers),
    **dict.fromkeys((SearchField.LOCATION_ID, SearchField.FULFILLMENT_LOCATION_ID), _numbers),
    SearchField.TOTAL: _amounts,
    **dict.fromkeys((SearchField.NAME, SearchField.EMAIL, SearchField.TAG, SearchField.SKU), _texts),
    **dict.fromkeys((SearchField.SOURCE_NAME, SearchField.LOCATION, SearchField.TRACKING_NUMBER), _texts),
    SearchField.COUNTRY: _texts,
    **dict.fromkeys((SearchField.SOURCE_IDENTIFIER, SearchField.RETAIL_LOCATION), _texts),
    SearchField.CHANNEL: _channels,
}
