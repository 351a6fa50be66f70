"""What is kept of an order beside its findings: what it asks of stock, and how its services answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import ServiceType
from fulfilldesk.services.checks_store import Claim, ServiceWork
from fulfilldesk.services.ports import LevelKey


def claims_of(order: Order) -> tuple[Claim, ...]:
    """One for each item and location that the order has, or had, work on. Units of finished work are none,
    whatever its lines say (facts 0.3)."""
    claims: dict[LevelKey, Claim] = {}
    for work in sorted(order.fulfillment_orders, key=lambda work: work.updated_at):
        service = _service(work)
        for line in work.lines:
            if line.inventory_item_id is not None and work.location_id is not None:
                pair = (line.inventory_item_id, work.location_id)
                before = claims[pair].units if pair in claims else 0
                units = before + (0 if work.finished else line.remaining)
                claims[pair] = Claim(pair, units, work.updated_at, line.title, line.sku, service)
    return tuple(claims.values())


def service_work_of(order: Order) -> Iterator[ServiceWork]:
    """The order's work at third parties that waits there, or has brought a parcel."""
    for work in order.fulfillment_orders:
        if service := _service(work):
            shipped_at = _shipped_at(order, work)
            if shipped_at is not None or work.remaining:
                yield ServiceWork(work.id, service, work.created_at, shipped_at)


def _service(work: FulfillmentOrder) -> str:
    """Which third party has the work; empty where it is the shop itself."""
    external = work.service_type == ServiceType.THIRD_PARTY
    return (work.service_name or work.location_name) if external else ""


def _shipped_at(order: Order, work: FulfillmentOrder) -> datetime | None:
    """When the service made the first parcel with a line of the work."""
    lines = {line.line_item_id for line in work.lines}
    return min(
        (
            parcel.created_at
            for parcel in order.fulfillments
            if parcel.live
            and parcel.service_name == work.service_name
            and parcel.created_at >= work.created_at
            and not lines.isdisjoint(line.line_item_id for line in parcel.lines)
        ),
        default=None,
    )
