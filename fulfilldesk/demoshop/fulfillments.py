"""Fulfillments, which are parcels: making, cancelling, tracking, carrier events (facts 1, 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fulfilldesk.demoshop import inventory, timeline
from fulfilldesk.demoshop.fulfillment_orders import line_of, order_of
from fulfilldesk.demoshop.model import (
    Address,
    FulfilledPart,
    Fulfillment,
    FulfillmentEvent,
    FulfillmentLine,
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    Order,
    Tracking,
)
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World

AT_FULFILLMENT = ["fulfillment"]
UNFULFILLABLE = frozenset(
    {
        FulfillmentOrderStatus.CLOSED,
        FulfillmentOrderStatus.CANCELLED,
        FulfillmentOrderStatus.ON_HOLD,
        FulfillmentOrderStatus.SCHEDULED,
    }
)


@dataclass(slots=True)
class Package:
    """What to take from one fulfillment order: (line id, quantity) pairs, or all that remains."""

    fulfillment_order_id: int
    lines: list[tuple[int, int]] | None = None


@dataclass(slots=True)
class CarrierReport:
    """What a carrier has to say about a parcel; ``status`` as in ``FulfillmentEventStatus``."""

    status: str
    happened_at: datetime | None = None
    message: str | None = None
    estimated_delivery_at: datetime | None = None
    address: Address = field(default_factory=Address)
    latitude: float | None = None
    longitude: float | None = None


def fulfil(
    world: World,
    packages: list[Package],
    *,
    tracking: list[Tracking] | None = None,
    origin_address: Address | None = None,
    notify_customer: bool = False,
) -> Fulfillment:
    """Make one parcel out of work at one location, and archive the order when nothing is left to do.

    Raises Refused with the texts of recording ``2026-04__fulfillment-create-preconditions``; then nothing
    has changed.
    """
    taken = _taken(world, packages)
    works = [work for work, _ in taken]
    order = order_of(world, works[0])
    place = world.locations[works[0].location_id]
    parcel = Fulfillment(
        id=world.new_id(),
        order_id=order.id,
        name=f"{order.name}-F{len(order.fulfillment_ids) + 1}",
        location_id=place.id,
        created_at=world.now,
        updated_at=world.now,
        service_id=place.fulfillment_service_id,
        tracking=list(tracking or []),
        origin_address=origin_address,
    )
    for work, lines in taken:
        for line, quantity in lines:
            _pack(world, parcel, work, line, quantity)
        _progress(world, work)
    world.fulfillments[parcel.id] = parcel
    order.fulfillment_ids.append(parcel.id)
    units = sum(line.quantity for line in parcel.lines)
    timeline.note(
        world, order, "fulfillment_success", f"{units} items were fulfilled from {place.name}.", by_app=True
    )
    if notify_customer:
        timeline.note(world, order, "mail_sent", "A shipping confirmation email was sent to the customer.")
    _archive_when_done(world, order)
    world.touch(order)
    return parcel


def _taken(
    world: World, packages: list[Package]
) -> list[tuple[FulfillmentOrder, list[tuple[FulfillmentOrderLine, int]]]]:
    """The work and units asked for, after every check."""
    for place, package in enumerate(packages):
        for index, (_, quantity) in enumerate(package.lines or []):
            if quantity <= 0:
                path = ["fulfillment", "lineItemsByFulfillmentOrder", str(place)]
                path += ["fulfillmentOrderLineItems", str(index), "quantity"]
                raise Refused(path, "Quantity must be greater than 0")
    works = [_existing(world, package) for package in packages]
    _check_together(works)
    for work in works:
        if work.status in UNFULFILLABLE or not work.remaining:
            status = work.status.value.lower()
            message = f"Fulfillment order {work.id} has an unfulfillable status= {status}."
            raise Refused(AT_FULFILLMENT, message)
    if not world.locations[works[0].location_id].is_active:
        raise Refused(AT_FULFILLMENT, "The assigned location of the fulfillment order is not active.")
    return [(work, _units(work, package)) for work, package in zip(works, packages, strict=True)]


def _existing(world: World, package: Package) -> FulfillmentOrder:
    work = world.fulfillment_orders.get(package.fulfillment_order_id)
    if work is None:
        raise Refused(AT_FULFILLMENT, "Fulfillment order does not exist.")
    return work


def _check_together(works: list[FulfillmentOrder]) -> None:
    if not works:
        raise Refused(AT_FULFILLMENT, "Fulfillment order does not exist.")
    orders = list(dict.fromkeys(work.order_id for work in works))
    if len(orders) > 1:
        message = (
            "All fulfillment orders must belong to the same order. Multiple orders with ids "
            f"{orders} were found."
        )
        raise Refused(AT_FULFILLMENT, message)
    places = list(dict.fromkeys(work.location_id for work in works))
    if len(places) > 1:
        message = (
            "All fulfillment orders must be assigned to a single location. Multiple locations with ids "
            f"{places} were found."
        )
        raise Refused(AT_FULFILLMENT, message)


def _units(work: FulfillmentOrder, package: Package) -> list[tuple[FulfillmentOrderLine, int]]:
    if not package.lines:
        return [(line, line.remaining_quantity) for line in work.lines if line.remaining_quantity]
    lines = {line.id: line for line in work.lines}
    wanted: dict[int, int] = {}
    for line_id, quantity in package.lines:
        if line_id not in lines:
            raise Refused(AT_FULFILLMENT, "Fulfillment order line item does not exist.")
        wanted[line_id] = wanted.get(line_id, 0) + quantity
        if wanted[line_id] > lines[line_id].remaining_quantity:
            raise Refused(AT_FULFILLMENT, "Invalid fulfillment order line item quantity requested.")
    return [(lines[line_id], quantity) for line_id, quantity in wanted.items()]


def _pack(
    world: World, parcel: Fulfillment, work: FulfillmentOrder, line: FulfillmentOrderLine, quantity: int
) -> None:
    """Put units into the parcel: one parcel line per order line, wherever its units come from."""
    packed = next((entry for entry in parcel.lines if entry.line_item_id == line.line_item_id), None)
    if packed is None:
        packed = FulfillmentLine(world.new_id(), line.line_item_id)
        parcel.lines.append(packed)
    packed.parts.append(FulfilledPart(work.id, line.id, quantity))
    line.remaining_quantity -= quantity
    ordered = line_of(world, work, line)
    inventory.move_line(
        world, ordered, line.inventory_item_id, work.location_id, inventory.FULFILLED, quantity
    )


def _progress(world: World, work: FulfillmentOrder) -> None:
    done = not work.remaining
    work.status = FulfillmentOrderStatus.CLOSED if done else FulfillmentOrderStatus.IN_PROGRESS
    work.progress_reported = work.progress_reported and not done
    work.updated_at = world.now


def _archive_when_done(world: World, order: Order) -> None:
    """Shopify archives an order by itself once it is paid and all of it is fulfilled, when the shop wants
    that.
    """
    busy = any(work.is_live for work in world.orders_fulfillment_orders(order))
    if world.shop.auto_archive and not busy and not order.closed and order.financial_status == "PAID":
        order.closed_at = world.now
        timeline.note(world, order, "closed", "This order was archived.")


def update_tracking(
    world: World, parcel: Fulfillment, tracking: list[Tracking], *, notify_customer: bool = False
) -> None:
    """Replace the parcel's tracking; a cancelled one takes it too (facts 1.2)."""
    order = world.orders[parcel.order_id]
    parcel.tracking = list(tracking)
    parcel.updated_at = world.now
    if notify_customer:
        timeline.note(world, order, "mail_sent", "A shipping update email was sent to the customer.")
    world.touch(order)


def add_event(world: World, parcel: Fulfillment, report: CarrierReport) -> FulfillmentEvent:
    """Note what the carrier says; the parcel's display status follows, unless it is cancelled."""
    happened_at = report.happened_at or world.now
    event = FulfillmentEvent(
        id=world.new_id(),
        status=report.status,
        happened_at=happened_at,
        created_at=world.now,
        message=report.message,
        estimated_delivery_at=report.estimated_delivery_at,
        address1=report.address.address1,
        city=report.address.city,
        province=report.address.province,
        country=report.address.country,
        zip=report.address.zip,
        latitude=report.latitude,
        longitude=report.longitude,
    )
    parcel.events.append(event)
    parcel.progress = DISPLAY_STATUS_OF_EVENT.get(report.status, report.status)
    if report.estimated_delivery_at is not None:
        parcel.estimated_delivery_at = report.estimated_delivery_at
    if report.status == "IN_TRANSIT" and parcel.in_transit_at is None:
        parcel.in_transit_at = happened_at
    if report.status == "DELIVERED":
        parcel.delivered_at = happened_at
    parcel.updated_at = world.now
    world.touch(world.orders[parcel.order_id])
    return event


DISPLAY_STATUS_OF_EVENT = {"FAILURE": "NOT_DELIVERED"}
