"""Fulfilled automatically although Shopify sees a high risk of fraud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.checks.automatic import AutomaticCheck
from fulfilldesk.domain.orders import Order


class AutoHighRisk(AutomaticCheck):
    """Goods that have left are hard to get back."""

    name: ClassVar[str] = "auto_high_risk"

    def sign(self, order: Order) -> Mapping[str, str] | None:
        """Only HIGH: MEDIUM is what a shop sees every day."""
        return {"risk": order.risk_level} if order.risk_level == "HIGH" else None
