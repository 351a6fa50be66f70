"""Shopify keeps other units for orders than the orders ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_stock
from fulfilldesk.domain.checks.check import CheckGroup, Held, StockCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop

#: Stock is read a little after the orders; what came in between arrives with the next pass. Where the next
#: order comes before stock is read again (every ten minutes), the one after that settles it.
_SETTLES = timedelta(minutes=20)


class StockCommitted(StockCheck):
    """Committed is the units of open work at the location (facts 2.1); a difference keeps goods from being
    sold, or sells them twice."""

    name: ClassVar[str] = "stock_committed"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, held: Held, shop: CheckedShop) -> Iterator[Finding]:
        """From a little after the stock was read. Nothing while the orders have changed since: then old
        numbers would be held against new ones. And what is committed beyond the known work may be for orders
        that the program cannot see."""
        level = held.level
        stale = held.claimed_at is not None and level.read_at < held.claimed_at
        if level.stock is None or not level.tracked or stale:
            return
        committed = level.stock.committed
        if committed > held.claimed and not shop.sees_all_work:
            return
        if committed != held.claimed:
            yield about_stock(
                self.name,
                held,
                level.read_at + _SETTLES,
                shop,
                committed=committed,
                claimed=held.claimed,
                orders=held.orders,
            )
