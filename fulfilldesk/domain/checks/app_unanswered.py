"""A service was asked and does not answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.app_work import asked
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import ANSWER_HOURS, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus


class AppUnanswered(OrderCheck):
    """ "Sent, nothing happens": the request is taken back at once (facts section 11)."""

    name: ClassVar[str] = "app_unanswered"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK, Trait.AT_SERVICE})
    mends: ClassVar[tuple[str, ...]] = ("cancel_request",)
    limits: ClassVar[tuple[Limit, ...]] = (ANSWER_HOURS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the request, which was the last that changed the work."""
        for work in asked(order, RequestStatus.SUBMITTED, states=(FulfillmentOrderStatus.OPEN,)):
            yield about_work(self.name, work, work.updated_at + shop.limit(ANSWER_HOURS))
