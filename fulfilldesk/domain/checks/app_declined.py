"""A service declined the work, or gave it back undone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.app_work import asked
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus

_UNDONE = (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.INCOMPLETE)


class AppDeclined(OrderCheck):
    """OPEN/REJECTED and INCOMPLETE/CLOSED have the same ways out (facts section 11). Held work waits for the
    hold."""

    name: ClassVar[str] = "app_declined"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK, Trait.AT_SERVICE})
    mends: ClassVar[tuple[str, ...]] = ("move", "request_fulfillment")

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From the answer on."""
        for work in asked(order, RequestStatus.REJECTED, RequestStatus.CLOSED, states=_UNDONE):
            yield about_work(self.name, work, work.updated_at)
