"""A service took work on, and no parcel of it is on its way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.app_work import asked
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import TRACKING_DAYS, Limit
from fulfilldesk.domain.checks.parcel_work import tracked
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus


class AppNoTracking(OrderCheck):
    """A parcel of some of the lines gives the service the same time again for the rest."""

    name: ClassVar[str] = "app_no_tracking"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK, Trait.AT_SERVICE})
    mends: ClassVar[tuple[str, ...]] = ("request_cancellation",)
    limits: ClassVar[tuple[Limit, ...]] = (TRACKING_DAYS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the service accepted, or after its newest parcel with tracking."""
        for work in asked(order, RequestStatus.ACCEPTED, states=(FulfillmentOrderStatus.IN_PROGRESS,)):
            lines = {line.line_item_id for line in work.lines}
            sent = [
                parcel.created_at
                for parcel in order.fulfillments
                if parcel.live
                and tracked(parcel)
                and parcel.location_id == work.location_id
                and any(line.line_item_id in lines for line in parcel.lines)
            ]
            yield about_work(self.name, work, max((work.updated_at, *sent)) + shop.limit(TRACKING_DAYS))
