"""Which work a parcel was made of."""

from __future__ import annotations

from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.states import DeliveryMethod

#: Goods that the customer gets later, wherever they were paid.
LATER = frozenset(
    {DeliveryMethod.SHIPPING, DeliveryMethod.LOCAL, DeliveryMethod.PICK_UP, DeliveryMethod.PICKUP_POINT}
)


def work_done(order: Order, parcel: Fulfillment) -> tuple[FulfillmentOrder, ...]:
    """The work that a live parcel may have done: at its place, with a line of its own of which units are
    gone. The API tells it no better: a parcel's line names the order's line, not the work's (schema)."""
    packed = {line.line_item_id for line in parcel.lines}
    return tuple(
        work
        for work in order.fulfillment_orders
        if work.location_id == parcel.location_id
        and any(line.line_item_id in packed and line.remaining < line.total for line in work.lines)
    )


def tracked(parcel: Fulfillment) -> bool:
    """Whether there is a number or an address by which to follow it."""
    return any(entry.number or entry.url for entry in parcel.tracking)
