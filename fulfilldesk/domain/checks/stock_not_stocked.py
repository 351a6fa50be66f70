"""Units were fulfilled at a location that does not stock the item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.stock_then import level_then
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order


class StockNotStocked(OrderCheck):
    """Where no stock is kept none goes down: the count of the place the goods came from is now too high. And
    cancelled, the units come back to another location (facts 2.4). A place that was closed since keeps no
    stock of anything, and did when the goods left."""

    name: ClassVar[str] = "stock_not_stocked"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the parcel was made; once a parcel, naming the first such item."""
        for parcel in order.fulfillments:
            if not parcel.live or _closed(parcel.location_id, shop):
                continue
            for packed in parcel.lines:
                line = order.line(packed.line_item_id)
                if line is None or not line.tracked:
                    continue
                level = level_then(shop, line.inventory_item_id, parcel)
                if level is not None and level.stock is None:
                    yield about_parcel(
                        self.name,
                        order,
                        parcel,
                        parcel.created_at,
                        item=line.full_title,
                        sku=line.sku or "",
                    )
                    break


def _closed(location_id: str | None, shop: CheckedShop) -> bool:
    place = shop.locations.get(location_id or "")
    return not place.active if place is not None else bool(shop.locations)
