"""Part of the order has gone, and the rest does not follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import PARTIAL_DAYS, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import FulfillmentOrderStatus, ServiceType

#: Somebody decided that it waits.
_WAITING = (FulfillmentOrderStatus.ON_HOLD, FulfillmentOrderStatus.SCHEDULED)


class PartialStalled(OrderCheck):
    """Of work at services the checks of apps tell, of archived orders the one of archived ones."""

    name: ClassVar[str] = "partial_stalled"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS, Trait.OPEN_WORK})
    mends: ClassVar[tuple[str, ...]] = ("fulfill",)
    limits: ClassVar[tuple[Limit, ...]] = (PARTIAL_DAYS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the newest parcel, or after somebody last touched the rest; once for each work
        that is left."""
        if order.archived:
            return
        sent = [parcel.created_at for parcel in order.fulfillments if parcel.live]
        left = [work for work in order.open_work if _lies(work)] if sent else []
        if left:
            touched = max((*sent, *(work.updated_at for work in left)))
            for work in left:
                yield about_work(self.name, work, touched + shop.limit(PARTIAL_DAYS))


def _lies(work: FulfillmentOrder) -> bool:
    return work.service_type != ServiceType.THIRD_PARTY and work.status not in _WAITING
