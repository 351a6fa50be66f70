"""Work is at a location where nobody does it: closed, gone, or of a service whose app was removed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import ServiceType


class AppLeftBehind(OrderCheck):
    """When an app is removed its location may stay, closed or without a service, with the work at it (facts
    section 11). Says nothing while the shop's locations are not known."""

    name: ClassVar[str] = "app_left_behind"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK})
    mends: ClassVar[tuple[str, ...]] = ("move",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From the last time somebody touched the work."""
        if not shop.locations:
            return
        for work in order.fulfillment_orders:
            if work.remaining and _deserted(work, shop):
                finding = about_work(self.name, work, work.updated_at)
                place = shop.locations.get(work.location_id or "")
                if place is not None and place.service:
                    finding = replace(finding, service=work.service_name or place.name)
                yield finding


def _deserted(work: FulfillmentOrder, shop: CheckedShop) -> bool:
    place = shop.locations.get(work.location_id or "")
    if place is None or not place.active:
        return True
    return place.service and work.service_type != ServiceType.THIRD_PARTY
