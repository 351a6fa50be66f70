"""Fulfillments, which are parcels, with their lines, tracking and carrier events."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.order_parts import line_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, some, time_value
from fulfilldesk.demoshop.api.resolvers.parts import LineOf, ParcelLineOf
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import (
    MANUAL_SERVICE,
    Fulfillment,
    FulfillmentService,
    MoneyBag,
    Order,
    Tracking,
)


def fulfillment(root: None, info: Info, id: str) -> Fulfillment | None:
    """``fulfillment(id:)``."""
    call = info.context
    return call.parcel(number_of(id, "Fulfillment"))


def order(parcel: Fulfillment, info: Info) -> Order:
    """``Fulfillment.order``."""
    found: Order = info.context.world.orders[parcel.order_id]
    return found


def lines(parcel: Fulfillment, info: Info, **arguments: Any) -> Page:
    """``Fulfillment.fulfillmentLineItems``."""
    return listing([ParcelLineOf(parcel, line) for line in parcel.lines], arguments)


def events(parcel: Fulfillment, info: Info, **arguments: Any) -> Page:
    """``Fulfillment.events``, by the time they happened unless told otherwise."""
    if arguments["sortKey"] == "HAPPENED_AT":
        return listing(parcel.events, arguments, sort_value=lambda event: time_value(event.happened_at))
    return listing(parcel.events, arguments)


def fulfillment_orders(parcel: Fulfillment, info: Info, **arguments: Any) -> Page:
    """``Fulfillment.fulfillmentOrders``: the work that the parcel did."""
    call = info.context
    numbers = {part.fulfillment_order_id for line in parcel.lines for part in line.parts}
    works = [work for number in sorted(numbers) if (work := call.work(number)) is not None]
    return listing(works, arguments)


def tracking_info(parcel: Fulfillment, info: Info, first: int | None = None) -> list[Tracking]:
    """``Fulfillment.trackingInfo``."""
    return some(parcel.tracking, first)


def service(parcel: Fulfillment, info: Info) -> FulfillmentService:
    """``Fulfillment.service``: the third party, or the shop's own ``manual``."""
    call = info.context
    return call.world.services.get(parcel.service_id or 0, MANUAL_SERVICE)


def requires_shipping(parcel: Fulfillment, info: Info) -> bool:
    """``Fulfillment.requiresShipping``."""
    numbers = {line.line_item_id for line in parcel.lines}
    return any(line.requires_shipping for line in order(parcel, info).line_items if line.id in numbers)


def line_item(part: ParcelLineOf, info: Info) -> LineOf:
    """``FulfillmentLineItem.lineItem``."""
    return line_of(order(part.parcel, info), part.line.line_item_id)


def line_total(part: ParcelLineOf, info: Info) -> MoneyBag:
    """``FulfillmentLineItem.originalTotalSet``."""
    return line_item(part, info).line.price.times(part.line.quantity)


FULFILLMENT: Fields = {
    "events": events,
    "fulfillmentLineItems": lines,
    "fulfillmentOrders": fulfillment_orders,
    "location": lambda parcel, info: info.context.world.locations.get(parcel.location_id),
    "order": order,
    "requiresShipping": requires_shipping,
    "service": service,
    "totalQuantity": lambda parcel, info: sum(line.quantity for line in parcel.lines),
    "trackingInfo": tracking_info,
}
FULFILLMENT_LINE: Fields = {
    "discountedTotalSet": line_total,
    "id": lambda part, info: gid("FulfillmentLineItem", part.line.id),
    "lineItem": line_item,
    "originalTotalSet": line_total,
    "quantity": lambda part, info: part.line.quantity,
}
QUERIES: Fields = {"fulfillment": fulfillment}
TYPES: Table = {"Fulfillment": FULFILLMENT, "FulfillmentLineItem": FULFILLMENT_LINE}
