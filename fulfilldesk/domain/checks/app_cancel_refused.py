"""A service was asked to stop and goes on."""

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
from fulfilldesk.domain.states import RequestStatus


class AppCancelRefused(OrderCheck):
    """What nobody wants any more may be sent all the same; the service is to be written to (facts section
    11)."""

    name: ClassVar[str] = "app_cancel_refused"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK, Trait.AT_SERVICE})

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From the answer on, while any of it is open."""
        for work in asked(order, RequestStatus.CANCELLATION_REJECTED):
            yield about_work(self.name, work, work.updated_at)
