"""Orders as a test needs them, put into the demo shop beside the window by somebody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop import fulfillments, inventory, orders
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import (
    Address,
    Fulfillment,
    FulfillmentOrder,
    InventoryLevel,
    Location,
    Order,
    Tracking,
)
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.world import World

WAREHOUSE, STORE = "Magazijn Nieuwegein", "Winkel Utrecht"
#: Services by what their app says its page is: a web page, a script, an address without a scheme.
NOORDZEE, VELOPARTS, CYCLEDROP = "Noordzee Logistics", "Veloparts Direct", "CycleDrop"
POSTNL = Tracking("PostNL", "3SFIETS1", "https://postnl.nl/3SFIETS1")


def place(shop: DemoShop, name: str) -> Location:
    """The location of that name."""
    return next(each for each in shop.world.locations.values() if each.name == name)


def placed(
    shop: DemoShop, *units: int, at: str = WAREHOUSE, stocked: tuple[str, ...] = (), **draft: Any
) -> Order:
    """A new paid order of counted articles, so many units of each, to be sent from that place. The articles
    are kept there and at the `stocked` places, and nowhere else."""
    with shop.rival() as world:
        tracked = [each for each in world.variants.values() if world.items[each.inventory_item_id].tracked]
        chosen = tracked[: len(units)]
        for variant in chosen:
            for location in list(world.locations.values()):
                level = world.levels.get((variant.inventory_item_id, location.id))
                if location.name in (at, *stocked):
                    inventory.stock(world, variant.inventory_item_id, location.id, 30)
                elif level is not None:
                    level.is_active = False
        lines = [LineDraft(count, variant.id) for count, variant in zip(units, chosen, strict=True)]
        address = Address(
            first_name="Els",
            last_name="de Vries",
            address1="Kerkstraat 1",
            zip="1017 GA",
            city="Amsterdam",
            country="Netherlands",
            country_code="NL",
        )
        wanted = {"location_id": place(shop, at).id, "shipping_address": address, **draft}
        return orders.place_order(world, OrderDraft(lines, **wanted))


def sent(
    shop: DemoShop, *units: int, tracking: tuple[Tracking, ...] = (POSTNL,), **draft: Any
) -> Fulfillment:
    """The same, gone out in one parcel."""
    order = placed(shop, *units, **draft)
    with shop.rival() as world:
        (work,) = world.orders_fulfillment_orders(order)
        return fulfillments.fulfil(world, [Package(work.id)], tracking=list(tracking))


def meanwhile(shop: DemoShop, step: Callable[..., object], *on: object, **how: Any) -> None:
    """Somebody else does this to these."""
    with shop.rival() as world:
        step(world, *on, **how)


def works(shop: DemoShop, order: Order) -> list[FulfillmentOrder]:
    """The order's work that is not over, oldest first."""
    return [work for work in shop.world.orders_fulfillment_orders(order) if work.is_live]


def parcels(shop: DemoShop, order: Order) -> list[Fulfillment]:
    """The order's parcels that are not cancelled, oldest first."""
    return [each for each in shop.world.orders_fulfillments(order) if each.status != "CANCELLED"]


def mails(order: Order) -> int:
    """How many mails its customer got."""
    return sum(event.action == "mail_sent" for event in order.events)


def level(world: World, order: Order, at: str, line: int = 0) -> InventoryLevel:
    """Where the units of that line of the order are counted."""
    variant = world.variants[order.line_items[line].variant_id or 0]
    location = next(each for each in world.locations.values() if each.name == at)
    return world.levels[variant.inventory_item_id, location.id]
