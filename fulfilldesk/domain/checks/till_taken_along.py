"""Sold at the till to be sent or fetched later, but marked as taken along."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.parcel_work import LATER, tracked, work_done
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.till_sale import sold_at_till

#: The till fulfils what is taken along at once (facts section 10); nobody packs for the post so soon.
_AT_ONCE = timedelta(minutes=10)


class TillTakenAlong(OrderCheck):
    """The goods are still in the shop, and nobody will send them."""

    name: ClassVar[str] = "till_taken_along"
    group: ClassVar[CheckGroup] = CheckGroup.TILL
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.TILL_SALE, Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when it was marked: a parcel without tracking from the till's own place, minutes after the
        sale, of work that was to go another way."""
        if not sold_at_till(order):
            return
        for parcel in order.fulfillments:
            at_till = parcel.location_id in (shop.tills | {order.retail_location_id})
            at_once = parcel.created_at - order.created_at <= _AT_ONCE
            if not parcel.live or tracked(parcel) or not at_till or not at_once:
                continue
            methods = {work.delivery_method for work in work_done(order, parcel)}
            if methods and methods <= LATER:
                yield about_parcel(self.name, order, parcel, parcel.created_at)
