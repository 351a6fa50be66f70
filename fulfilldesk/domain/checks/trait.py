"""What an order must have for a check to find anything in it, so that most checks need not be asked."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import ServiceType
from fulfilldesk.domain.till_sale import sold_at_till


class Trait(StrEnum):
    """Something that an order has or has not."""

    OPEN_WORK = "open_work"
    AT_SERVICE = "at_service"  # work at a third party, open or finished
    PARCELS = "parcels"  # also cancelled ones
    TILL_SALE = "till_sale"
    REFUNDS = "refunds"


def traits_of(order: Order) -> frozenset[Trait]:
    """All that it has."""
    return frozenset(_traits(order))


def _traits(order: Order) -> Iterator[Trait]:
    for work in order.fulfillment_orders:
        if not work.finished:
            yield Trait.OPEN_WORK
        if work.service_type == ServiceType.THIRD_PARTY:
            yield Trait.AT_SERVICE
    if order.fulfillments:
        yield Trait.PARCELS
    if sold_at_till(order):
        yield Trait.TILL_SALE
    if order.refunds:
        yield Trait.REFUNDS
