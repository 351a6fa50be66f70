"""A service's parcel was cancelled in Shopify; the service does not know of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FulfillmentStatus, ServiceType


class SupplierToTell(OrderCheck):
    """Cancelling a service's parcel does not cancel the supplier's order (facts section 11). When the whole
    order was cancelled afterwards the supplier must be told all the more."""

    name: ClassVar[str] = "supplier_to_tell"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    to_be_told: ClassVar[bool] = True
    cancelled_too: ClassVar[bool] = True

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the parcel was cancelled, the last that changes it but for scans."""
        for parcel in order.fulfillments:
            is_theirs = parcel.service_type == ServiceType.THIRD_PARTY
            if is_theirs and parcel.status == FulfillmentStatus.CANCELLED:
                service = parcel.service_name or parcel.location_name or ""
                yield about_parcel(self.name, order, parcel, parcel.updated_at, service=service)
