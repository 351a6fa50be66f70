"""Sold online to be sent, and fulfilled from a till's location."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.parcel_work import work_done
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import DeliveryMethod
from fulfilldesk.domain.till_sale import sold_at_till


class TillShipsOnline(OrderCheck):
    """The shop floor's stock went down for it. Fetched there or brought round from there is as it should
    be; and so is all that is sent by a shop that has no place without a till."""

    name: ClassVar[str] = "till_ships_online"
    group: ClassVar[CheckGroup] = CheckGroup.TILL
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the parcel was made."""
        if sold_at_till(order) or not _elsewhere(shop):
            return
        for parcel in order.fulfillments:
            if parcel.live and parcel.location_id in shop.tills:
                methods = {work.delivery_method for work in work_done(order, parcel)}
                if DeliveryMethod.SHIPPING in methods:
                    yield about_parcel(self.name, order, parcel, parcel.created_at)


def _elsewhere(shop: CheckedShop) -> bool:
    """Whether the shop has an open place of its own where nothing is sold at a till."""
    return any(
        place.active and not place.service and place.id not in shop.tills for place in shop.locations.values()
    )
