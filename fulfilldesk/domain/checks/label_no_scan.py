"""A label was bought, and the carrier has not seen the parcel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import LABEL_DAYS, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import DeliveryStatus

_LABELLED = (DeliveryStatus.LABEL_PURCHASED, DeliveryStatus.LABEL_PRINTED)


class LabelNoScan(OrderCheck):
    """The parcel still stands at the desk, or went with another label."""

    name: ClassVar[str] = "label_no_scan"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment", "edit_tracking")
    limits: ClassVar[tuple[Limit, ...]] = (LABEL_DAYS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the label was bought or printed, the last that changed the parcel."""
        for parcel in order.fulfillments:
            if not parcel.live or parcel.delivery_status not in _LABELLED:
                continue
            if parcel.in_transit_at is None and parcel.delivered_at is None:
                since = parcel.updated_at + shop.limit(LABEL_DAYS)
                number = next((entry.number for entry in parcel.tracking if entry.number), "")
                yield about_parcel(self.name, order, parcel, since, number=number or "")
