"""The same line was fulfilled twice within minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import TWICE_MINUTES, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Fulfillment, Order


class FulfilledTwice(OrderCheck):
    """Two people, or a person and an app, packed the same line at the same time. A line that is sent from two
    places was divided before, and one in two boxes has a label for each: both are as they should be."""

    name: ClassVar[str] = "fulfilled_twice"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)
    limits: ClassVar[tuple[Limit, ...]] = (TWICE_MINUTES,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From the later parcel on; it is the one that mending is about."""
        if len(order.fulfillments) < 2:
            return
        span = shop.limit(TWICE_MINUTES)
        by_line: dict[tuple[str, str | None], list[Fulfillment]] = {}
        for parcel in order.fulfillments:
            if parcel.live:
                for line in parcel.lines:
                    by_line.setdefault((line.line_item_id, parcel.location_id), []).append(parcel)
        found: dict[str, tuple[Fulfillment, Fulfillment]] = {}
        for parcels in by_line.values():
            parcels.sort(key=lambda parcel: (parcel.created_at, parcel.id))
            for first, later in _pairs(parcels):
                if later.created_at - first.created_at <= span and not _boxes(first, later):
                    found.setdefault(later.id, (first, later))
        for first, later in found.values():
            yield about_parcel(self.name, order, later, later.created_at, other=first.name)


def _pairs(parcels: Sequence[Fulfillment]) -> Iterator[tuple[Fulfillment, Fulfillment]]:
    """Each with each that was made before it, the nearest first."""
    for place, later in enumerate(parcels):
        for first in reversed(parcels[:place]):
            if first.id != later.id:
                yield first, later


def _boxes(first: Fulfillment, later: Fulfillment) -> bool:
    """Whether each has a label of its own."""
    numbers, others = _numbers(first), _numbers(later)
    return bool(numbers) and bool(others) and numbers.isdisjoint(others)


def _numbers(parcel: Fulfillment) -> frozenset[str]:
    return frozenset(each.number for each in parcel.tracking if each.number)
