"""Archived, and there is still work to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order


class ArchivedOpen(OrderCheck):
    """Archived orders are hidden from the admin's lists, so nobody sees the work (facts 12.9)."""

    name: ClassVar[str] = "archived_open"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.OPEN_WORK})
    mends: ClassVar[tuple[str, ...]] = ("unarchive",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when it was archived, or the work was made after that."""
        if order.closed_at is None:
            return
        work = order.open_work
        if work:
            made = min(each.created_at for each in work)
            units = sum(each.remaining for each in work)
            yield Finding(
                self.name,
                order.id,
                max(order.closed_at, made),
                order_id=order.id,
                facts={"units": str(units)},
            )
