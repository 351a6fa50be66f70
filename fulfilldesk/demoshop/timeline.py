"""The timeline of an order: what Shopify notes by itself (facts 1.3)."""

from __future__ import annotations

from fulfilldesk.demoshop.model import Event, Order
from fulfilldesk.demoshop.world import World


def note(world: World, order: Order, action: str, message: str, *, by_app: bool = False) -> Event:
    """Add a ``BasicEvent`` to the order; ``by_app`` names the installed app as its author."""
    event = Event(
        id=world.new_id(),
        created_at=world.now,
        action=action,
        message=message,
        app_title=world.app.title if by_app else None,
        attribute_to_app=by_app,
    )
    order.events.append(event)
    return event
