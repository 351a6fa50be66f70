"""Sold at the till, and not handed over on the day of the sale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import DeliveryMethod, FinancialStatus, FulfillmentOrderStatus
from fulfilldesk.domain.till_sale import sold_at_till

#: Work that is on hold or planned for later is not forgotten.
_TO_DO = (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.IN_PROGRESS)


class TillOpen(OrderCheck):
    """What is handed over at the till is fulfilled there and then (facts section 10); what is paid in parts
    is kept until it is paid."""

    name: ClassVar[str] = "till_open"
    group: ClassVar[CheckGroup] = CheckGroup.TILL
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.TILL_SALE, Trait.OPEN_WORK})
    mends: ClassVar[tuple[str, ...]] = ("fulfill",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From the end of the day, as the shop counts days, on which the work was made: that of the sale, or
        of the cancel that brought it back."""
        if not sold_at_till(order) or order.financial_status == FinancialStatus.PARTIALLY_PAID:
            return
        for work in order.open_work:
            if work.delivery_method == DeliveryMethod.RETAIL and work.status in _TO_DO:
                made = max(order.processed_at, work.created_at)
                yield about_work(self.name, work, _day_end(made, shop.timezone))


def _day_end(moment: datetime, zone: tzinfo) -> datetime:
    day = moment.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time.min, zone).astimezone(UTC)
