"""One row of the order table, and the counts beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fulfilldesk.domain.money import Money
from fulfilldesk.domain.query import View


@dataclass(frozen=True, slots=True)
class OrderRow:
    """What the table shows of an order. `delivery` is the furthest delivery status of its live fulfilments,
    or `TAKEN_ALONG` for goods handed over at a till; `channel` is as Shopify names it ("Point of Sale")."""

    id: str
    name: str
    processed_at: datetime
    customer: str | None
    total: Money
    payment: str | None
    fulfillment: str
    items: int
    delivery: str | None
    channel: str | None
    location: str | None
    archived: bool
    cancelled: bool
    waiting_for: str | None = None


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One value a filter chip offers: the value to filter by, its name for people, how many orders have
    it."""

    value: str
    label: str
    orders: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many orders each built-in view holds."""

    by_view: Mapping[View, int]
