"""Work at a third-party service, by how far the request has come."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import ServiceType


def asked(order: Order, *requests: str, states: Collection[str] = ()) -> Iterator[FulfillmentOrder]:
    """Open work at a third party of which the request reads one of `requests`, and its status one of `states`
    where any are given."""
    for work in order.fulfillment_orders:
        if (
            work.service_type == ServiceType.THIRD_PARTY
            and work.request_status in requests
            and (not states or work.status in states)
            and work.remaining
        ):
            yield work
