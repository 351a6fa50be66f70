"""Fulfilled automatically although the stock was not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.automation import automatic_parcels
from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.stock_then import level_then
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Fulfillment, LineItem, Order


class AutoNoStock(OrderCheck):
    """Fulfilling what is not there takes on hand below zero (facts 2.2). Available alone tells nothing: it is
    below zero as well where all that left was there, and others wait. Says so while the number is negative
    and the parcel is some days old; once a parcel, naming the first such item."""

    name: ClassVar[str] = "auto_no_stock"
    group: ClassVar[CheckGroup] = CheckGroup.AUTOMATIC
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the parcel was made."""
        for parcel in automatic_parcels(order):
            line = _short_line(order, parcel, shop) if parcel.live else None
            if line is not None:
                facts = {"item": line.full_title, "sku": line.sku or ""}
                yield about_parcel(self.name, order, parcel, parcel.created_at, **facts)


def _short_line(order: Order, parcel: Fulfillment, shop: CheckedShop) -> LineItem | None:
    """The first in the parcel of which fewer than none are on hand."""
    for packed in parcel.lines:
        line = order.line(packed.line_item_id)
        level = level_then(shop, line.inventory_item_id, parcel) if line is not None else None
        if level is not None and level.stock is not None and level.stock.on_hand < 0:
            return line
    return None
