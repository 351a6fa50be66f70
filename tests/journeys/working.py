"""Somebody who does something about work (fulfilment orders) through the real pipeline on the demo shop."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop import inventory, orders
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.model import FulfillmentOrder as DemoWork
from fulfilldesk.demoshop.model import Location as DemoLocation
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.services.pipeline import Prepared
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk


def places(desk: DeskOnDemo, *, service: bool = False) -> list[DemoLocation]:
    """The shop's own active locations, or those of services."""
    found = desk.demo.world.locations.values()
    return [place for place in found if place.is_active and place.is_fulfillment_service is service]


def placed(desk: DeskOnDemo, *units: int, everywhere: bool = True, **draft: Any) -> DemoWork:
    """The work of a new paid order of counted articles, so many units of each. They are stocked at every
    location, or else only where they are ordered from."""
    with desk.demo.rival() as world:
        first = min(world.locations)
        variants = [
            variant
            for variant in world.variants.values()
            if world.items[variant.inventory_item_id].tracked
            and (variant.inventory_item_id, first) in world.levels
        ]
        chosen = variants[: len(units or (3,))]
        draft = {"location_id": first, **draft}
        for variant in chosen:
            for place in list(world.locations):
                level = world.levels.get((variant.inventory_item_id, place))
                if place == draft["location_id"] or everywhere:
                    inventory.stock(world, variant.inventory_item_id, place, 20)
                elif level is not None:
                    level.is_active = False
        lines = [LineDraft(count, variant.id) for count, variant in zip(units or (3,), chosen, strict=True)]
        (work,) = world.orders_fulfillment_orders(orders.place_order(world, OrderDraft(lines, **draft)))
        return work


def at_service(desk: DeskOnDemo, *units: int) -> DemoWork:
    """The same at a fulfilment service, of which nothing was asked yet."""
    return placed(desk, *units, location_id=places(desk, service=True)[0].id)


def order_of(anna: Clerk, work: DemoWork) -> Order:
    """The order as the shop shows it now."""
    order_id = gid("Order", work.order_id)
    order = anna.desk.shop.orders([order_id])[order_id]
    assert order is not None
    return order


def now(anna: Clerk, work: DemoWork) -> FulfillmentOrder:
    """The work as the shop shows it now."""
    found = order_of(anna, work).work(gid("FulfillmentOrder", work.id))
    assert found is not None
    return found


def open_work(anna: Clerk, work: DemoWork) -> list[FulfillmentOrder]:
    """The open work of its order, oldest first."""
    return list(order_of(anna, work).open_work)


def asks(anna: Clerk, kind: str, work: DemoWork | FulfillmentOrder, **parameters: Any) -> Prepared:
    """The person sees the forecast."""
    if isinstance(work, FulfillmentOrder):
        order = anna.desk.shop.orders([work.order_id])[work.order_id]
        target = work.id
    else:
        order, target = order_of(anna, work), gid("FulfillmentOrder", work.id)
    assert order is not None
    return anna.pipeline.prepare(anna.pipeline.ask(kind, order, target, parameters))


def does(anna: Clerk, kind: str, work: DemoWork | FulfillmentOrder, **parameters: Any) -> JournalEntry:
    """And agrees; it comes out as forecast."""
    entry = anna.says_yes(asks(anna, kind, work, **parameters))
    assert entry.state is EntryState.DONE, (
        entry.state,
        entry.failure_key,
        entry.failure_detail,
        entry.outcome,
    )
    return entry


def undoes(anna: Clerk, entry: JournalEntry) -> JournalEntry:
    """Takes it back; that comes out as forecast too."""
    undone = anna.undoes(entry)
    assert undone.state is EntryState.DONE, (undone.failure_detail, undone.outcome)
    kept = anna.journal.entry(entry.action.id)
    assert kept is not None and kept.undone_by == undone.action.id
    return undone
