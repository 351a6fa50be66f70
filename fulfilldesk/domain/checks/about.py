"""How findings about work, parcels and stock are put, and the facts that all of them give."""

from __future__ import annotations

from datetime import datetime

from fulfilldesk.domain.checks.check import Held
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.states import ServiceType


def about_work(check: str, work: FulfillmentOrder, since: datetime) -> Finding:
    """Who has the work, where, and how many units are open."""
    external = work.service_type == ServiceType.THIRD_PARTY
    return Finding(
        check,
        work.id,
        since,
        order_id=work.order_id,
        target_id=work.id,
        service=(work.service_name or work.location_name) if external else "",
        facts={
            "service": work.service_name or work.location_name,
            "location": work.location_name,
            "units": str(work.remaining),
        },
    )


def about_parcel(
    check: str, order: Order, parcel: Fulfillment, since: datetime, *, service: str = "", **facts: str
) -> Finding:
    """The parcel's name, its place, its units, the app it is about, and `facts`."""
    return Finding(
        check,
        parcel.id,
        since,
        order_id=order.id,
        target_id=parcel.id,
        service=service,
        facts={
            "parcel": parcel.name,
            "location": parcel.location_name or "",
            "units": str(parcel.units),
            **({"service": service} if service else {}),
            **facts,
        },
    )


def about_stock(check: str, held: Held, since: datetime, shop: CheckedShop, **numbers: int) -> Finding:
    """An item at a location, and its `numbers`."""
    level = held.level
    return Finding(
        check,
        f"{level.inventory_item_id}|{level.location_id}",
        since,
        service=held.service,
        facts={
            "item": held.title,
            "sku": held.sku or "",
            "location": shop.place(level.location_id),
            **({"service": held.service} if held.service else {}),
            **{name: str(number) for name, number in numbers.items()},
        },
    )
