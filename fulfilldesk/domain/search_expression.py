"""What a search asks for, as values: words and conditions on fields, joined by and, or and not.

Whoever holds orders decides by these values alone whether one is found; the texts they came from are read in
`search_syntax`. Texts are folded (`folding.fold`), times are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from fulfilldesk.domain.search import MOST_TERMS, Term

Bound = TypeVar("Bound", int, datetime)


class SearchField(StrEnum):
    """What an order can be asked for, by its name in a search text."""

    # Shopify's (facts 5.1)
    NAME = "name"
    ID = "id"
    EMAIL = "email"
    CUSTOMER_ID = "customer_id"
    STATUS = "status"
    FINANCIAL_STATUS = "financial_status"
    FULFILLMENT_STATUS = "fulfillment_status"
    RETURN_STATUS = "return_status"
    RISK_LEVEL = "risk_level"
    DELIVERY_METHOD = "delivery_method"
    TAG = "tag"
    SKU = "sku"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    PROCESSED_AT = "processed_at"
    SOURCE_NAME = "source_name"
    SOURCE_IDENTIFIER = "source_identifier"
    CHANNEL = "channel"
    LOCATION_ID = "location_id"
    FULFILLMENT_LOCATION_ID = "fulfillment_location_id"
    TEST = "test"
    TOTAL = "current_total_price"
    ITEMS = "subtotal_line_items_quantity"
    # ours
    CUSTOMER = "customer"
    COUNTRY = "country"
    LOCATION = "location"
    NOTE = "note"
    RETAIL_LOCATION = "retail_location"
    TRACKING_NUMBER = "tracking_number"


class OrderState(StrEnum):
    """The values of the field `status`. Archived and cancelled are not the same (facts 12.9)."""

    OPEN = "open"  # neither archived nor cancelled
    CLOSED = "closed"  # archived
    CANCELLED = "cancelled"
    NOT_CLOSED = "not_closed"  # not archived


@dataclass(frozen=True, slots=True)
class Span(Generic[Bound]):
    """From `first` on and below `end`; None leaves that side open."""

    first: Bound | None
    end: Bound | None


@dataclass(frozen=True, slots=True)
class Words:
    """The order meets all these terms; without terms, every order does."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No order: what stood here could not be understood or answered, which a complaint says."""


@dataclass(frozen=True, slots=True)
class Present:
    """The field holds anything at all."""

    field: SearchField


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field is one of these values of a closed set: Shopify's status texts, `OrderState` for `status`,
    DeliveryMethodType for `delivery_method`, "true" and "false" for `test`."""

    field: SearchField
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class TextIs:
    """One of the field's texts, folded, is one of `wholes` or begins with one of `beginnings`."""

    field: SearchField
    wholes: frozenset[str]
    beginnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The field's words meet all the terms of one of the `alternatives`."""

    field: SearchField
    alternatives: tuple[tuple[Term, ...], ...]


@dataclass(frozen=True, slots=True)
class NumberIn:
    """One of the field's numbers lies in one of the spans: ids by their bare number, money in minor units."""

    field: SearchField
    spans: tuple[Span[int], ...]


@dataclass(frozen=True, slots=True)
class TimeIn:
    """The field's moment, in UTC, lies in one of the spans."""

    field: SearchField
    spans: tuple[Span[datetime], ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every part is met."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part is met."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part is not met; never holds All, AnyOf, Not or Nothing (negation is driven inwards)."""

    part: Words | Condition


Condition = Present | OneOf | TextIs | Mentions | NumberIn | TimeIn
Expression = Words | Nothing | Condition | All | AnyOf | Not

EVERYTHING = Words(())
NOTHING = Nothing()


def all_of(*parts: Expression) -> Expression:
    """The parts joined by and, as plain as can be: one Words for all the words of it."""
    flat: list[Expression] = []
    for part in parts:
        flat += part.parts if isinstance(part, All) else (part,)
    terms = dict.fromkeys(term for part in flat if isinstance(part, Words) for term in part.terms)
    joined: list[Expression] = [part for part in flat if not isinstance(part, Words)]
    if terms or not joined:
        joined.insert(0, Words(tuple(terms)[:MOST_TERMS]))
    return joined[0] if len(joined) == 1 else All(tuple(joined))


def any_of(*parts: Expression) -> Expression:
    """The parts joined by or, as plain as can be."""
    flat: list[Expression] = []
    for part in parts:
        flat += part.parts if isinstance(part, AnyOf) else (part,)
    return flat[0] if len(flat) == 1 else AnyOf(tuple(flat))


def none_of(part: Expression) -> Expression:
    """What is met where `part` is not. A part that could not be understood finds nothing either way: its
    opposite would find nearly everything."""
    match part:
        case All():
            return any_of(*map(none_of, part.parts))
        case AnyOf():
            return all_of(*map(none_of, part.parts))
        case Not():
            return part.part
        case Nothing():
            return part
        case Words(()):
            return NOTHING
        case _:
            return Not(part)
