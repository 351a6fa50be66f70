"""Fulfilled automatically although Shopify doubts the address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.checks.automatic import AutomaticCheck
from fulfilldesk.domain.orders import Order


class AutoAddress(AutomaticCheck):
    """The parcel will come back, or go astray."""

    name: ClassVar[str] = "auto_address"

    def sign(self, order: Order) -> Mapping[str, str] | None:
        """ERROR and WARNING alike (schema: AddressValidationResultSummary)."""
        check = order.address_check
        return {"address_check": check} if check in ("ERROR", "WARNING") else None
