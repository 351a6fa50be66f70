"""Gift cards went out automatically before the payment was beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar

from fulfilldesk.domain.checks.automatic import AutomaticCheck
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FinancialStatus

#: In which Shopify has assessed the risk of an order.
_ASSESSED = timedelta(hours=1)

_PAID = frozenset({FinancialStatus.PAID, FinancialStatus.PARTIALLY_REFUNDED, FinancialStatus.REFUNDED})


class AutoGiftCard(AutomaticCheck):
    """That Shopify sends gift cards by itself is one of the choices of its setting (facts section 10), so it
    is wrong only where the money is in doubt: not all of it came in, or the risk is not low. A code can be
    spent the same minute, so a medium risk is enough; a high one is told of any goods by `auto_high_risk`."""

    name: ClassVar[str] = "auto_gift_card"

    def sign(self, order: Order) -> Mapping[str, str] | None:
        """Of orders with nothing else in them."""
        lines = [line for line in order.lines if line.quantity]
        if not lines or not all(line.gift_card for line in lines):
            return None
        if order.financial_status is not None and order.financial_status not in _PAID:
            return {"payment": order.financial_status}
        return {"risk": order.risk_level} if order.risk_level in ("MEDIUM", "PENDING") else None

    def settles(self, sign: Mapping[str, str]) -> timedelta:
        """A risk that is not known yet will be in a moment."""
        return _ASSESSED if sign.get("risk") == "PENDING" else timedelta()
