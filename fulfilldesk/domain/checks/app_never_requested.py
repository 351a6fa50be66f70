"""Work lies at a third-party service, and nobody has asked the service to do it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.app_work import asked
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import REQUEST_HOURS, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FinancialStatus, FulfillmentOrderStatus, RequestStatus

#: No money is there, nor promised.
_UNPAID = (FinancialStatus.PENDING, FinancialStatus.EXPIRED, FinancialStatus.VOIDED)


class AppNeverRequested(OrderCheck):
    """Work on hold or planned for later is not to be asked for yet (facts 3.2), nor is that of an order of
    which nothing was paid: a transfer takes days."""

    name: ClassVar[str] = "app_never_requested"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK, Trait.AT_SERVICE})
    mends: ClassVar[tuple[str, ...]] = ("request_fulfillment", "move")
    limits: ClassVar[tuple[Limit, ...]] = (REQUEST_HOURS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the work was made, and the order paid."""
        if order.paid_at is None and order.financial_status in _UNPAID:
            return
        for work in asked(order, RequestStatus.UNSUBMITTED, states=(FulfillmentOrderStatus.OPEN,)):
            ready = max(work.created_at, order.paid_at or work.created_at)
            yield about_work(self.name, work, ready + shop.limit(REQUEST_HOURS))
