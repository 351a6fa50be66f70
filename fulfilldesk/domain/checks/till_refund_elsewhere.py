"""Sold at one till, and the money given back at another place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order


class TillRefundElsewhere(OrderCheck):
    """The cash of one place is short, and goods may lie at another than their stock says. A refund made in
    the admin has no place and tells nothing."""

    name: ClassVar[str] = "till_refund_elsewhere"
    group: ClassVar[CheckGroup] = CheckGroup.TILL
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.REFUNDS})

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the money was given back."""
        sold_at = order.retail_location_id
        if sold_at is None:
            return
        for refund in order.refunds:
            if refund.location_id is not None and refund.location_id != sold_at:
                yield Finding(
                    self.name,
                    refund.id,
                    refund.refunded_at,
                    order_id=order.id,
                    facts={
                        "sold_at": order.retail_location_name or shop.place(sold_at),
                        "location": shop.place(refund.location_id),
                    },
                )
