"""Work has been on hold for long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import HOLD_DAYS, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FulfillmentOrderStatus


class HeldLong(OrderCheck):
    """The customer waits, and whoever placed the hold may have forgotten it."""

    name: ClassVar[str] = "held_long"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK})
    mends: ClassVar[tuple[str, ...]] = ("release_hold",)
    limits: ClassVar[tuple[Limit, ...]] = (HOLD_DAYS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the last hold, which was the last that changed the work."""
        for work in order.fulfillment_orders:
            if work.status == FulfillmentOrderStatus.ON_HOLD and work.remaining:
                yield about_work(self.name, work, work.updated_at + shop.limit(HOLD_DAYS))
