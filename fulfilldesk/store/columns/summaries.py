"""What is counted beside the list: the views' orders, and the values a filter chip offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fulfilldesk.domain.listing import Counts, FilterChoice
from fulfilldesk.domain.query import SortKey
from fulfilldesk.store.columns.coded import Key
from fulfilldesk.store.columns.table import KEYS, Columns
from fulfilldesk.store.columns.views import view_counts
from fulfilldesk.store.values import maybe, unpack


def counts(columns: Columns) -> Counts:
    """Orders in each built-in view."""
    return Counts(view_counts(columns))


def choices(columns: Columns, field: str) -> Sequence[FilterChoice]:
    """The values a filter chip offers, statuses by how far they are, the others by name."""
    column = SortKey(field)
    coded = columns.coded[column]
    offers: dict[int | str, _Offer] = {}
    for value, orders in zip(coded.values, coded.counts().tolist(), strict=True):
        offered, label = value if isinstance(value, tuple) else (value, value)
        if orders and offered is not None:
            offers.setdefault(offered, _Offer()).add(KEYS[column](value), maybe(str, label), orders)
    return [
        FilterChoice(unpack("Location", value), offer.label or "", offer.orders)
        for value, offer in sorted(offers.items(), key=lambda one: (*one[1].order, *_in_order(one[0])))
    ]


@dataclass(slots=True)
class _Offer:
    """One value with its least key and name: a place may have had others, or none."""

    key: Key = None
    label: str | None = None
    orders: int = 0

    def add(self, key: Key, label: str | None, orders: int) -> None:
        self.key = min((each for each in (self.key, key) if each is not None), default=None)
        self.label = min((each for each in (self.label, label) if each is not None), default=None)
        self.orders += orders

    @property
    def order(self) -> tuple[bool, Key]:
        return self.key is not None, self.key


def _in_order(value: int | str) -> tuple[bool, int | str]:
    """Ids that are numbers before those that are text."""
    return isinstance(value, str), value
