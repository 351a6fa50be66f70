"""What goes into a parcel, for the person who packs it and the one who opens it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, LineItem, Order


@dataclass(frozen=True, slots=True)
class SlipItem:
    """`quantity` units in this parcel, of the `ordered` ones that are still wanted. `title` None: the order
    does not list the item (any more)."""

    title: str | None
    variant: str | None
    sku: str | None
    bundle: str | None
    quantity: int
    ordered: int


@dataclass(frozen=True, slots=True)
class PackingSlip:
    """One slip. `parcel` is the fulfilment's name, None for work that is still to be packed.

    `ship_to` is the shipping address, a line each: empty where nothing is sent, and where Shopify withheld it
    from this app (`address_hidden`, shopify-facts section 9) or this program has let go of it
    (`address_removed`: read from Shopify again, it is back). The order's note is for the staff, and no part
    of it.
    """

    shop_name: str
    order_name: str
    ordered_at: datetime
    parcel: str | None
    ship_to: tuple[str, ...]
    address_hidden: bool
    items: tuple[SlipItem, ...]
    address_removed: bool = False

    @property
    def units(self) -> int:
        """Units in the parcel."""
        return sum(item.quantity for item in self.items)


def slip_of_fulfillment(order: Order, fulfillment: Fulfillment, shop_name: str) -> PackingSlip:
    """What is in the parcel; a cancelled one says what was in it."""
    lines = {line.id: line for line in order.lines}
    items = (
        _item(lines.get(part.line_item_id), part.quantity) for part in fulfillment.lines if part.quantity > 0
    )
    return _slip(order, fulfillment.name or None, items, shop_name)


def slip_of_work(order: Order, work: FulfillmentOrder, shop_name: str) -> PackingSlip:
    """What is still to be packed at one location; nothing of work that is finished (facts 0.3)."""
    lines = {line.id: line for line in order.lines}
    items = (
        _item(lines.get(part.line_item_id), part.remaining, title=part.title, sku=part.sku)
        for part in (() if work.finished else work.lines)
        if part.remaining > 0
    )
    return _slip(order, None, items, shop_name)


def _slip(order: Order, parcel: str | None, items: Iterable[SlipItem], shop_name: str) -> PackingSlip:
    hidden = order.identity_hidden
    return PackingSlip(
        shop_name=shop_name,
        order_name=order.name,
        ordered_at=order.processed_at,
        parcel=parcel,
        ship_to=() if hidden else tuple(line for line in order.address if line.strip()),
        address_hidden=hidden,
        items=tuple(items),
        address_removed=order.person_removed and not hidden,
    )


def _item(
    line: LineItem | None, quantity: int, *, title: str | None = None, sku: str | None = None
) -> SlipItem:
    """Units that were refunded or removed are not wanted any more, unless they are in this very parcel."""
    if line is None:
        return SlipItem(title or None, None, sku or None, None, quantity, quantity)
    ordered = max(line.current_quantity, quantity)
    return SlipItem(line.title, line.variant_title, line.sku, line.bundle, quantity, ordered)
