"""More of an item was sold than there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_stock
from fulfilldesk.domain.checks.check import CheckGroup, Held, StockCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop


class StockNegative(StockCheck):
    """Some of the orders that ask for it cannot be sent from there (facts 2.2, oversold order). A hold
    only makes work wait and leaves stock as it is; moved to where there is more, it is right."""

    name: ClassVar[str] = "stock_negative"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK
    mends: ClassVar[tuple[str, ...]] = ("move", "hold")

    def look(self, held: Held, shop: CheckedShop) -> Iterator[Finding]:
        """From when the stock was read."""
        level = held.level
        if level.stock is not None and level.tracked and level.stock.available < 0:
            yield about_stock(
                self.name,
                held,
                level.read_at,
                shop,
                available=level.stock.available,
                claimed=held.claimed,
                orders=held.orders,
            )
