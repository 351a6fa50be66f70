"""A service was asked to stop and does not answer."""

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
from fulfilldesk.domain.states import RequestStatus


class AppCancelUnanswered(OrderCheck):
    """Only the service can answer; its support is to be written to (facts section 11)."""

    name: ClassVar[str] = "app_cancel_unanswered"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK, Trait.AT_SERVICE})
    limits: ClassVar[tuple[Limit, ...]] = (ANSWER_HOURS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the question, which was the last that changed the work."""
        for work in asked(order, RequestStatus.CANCELLATION_REQUESTED):
            yield about_work(self.name, work, work.updated_at + shop.limit(ANSWER_HOURS))
