"""What the checks of automatic fulfilment have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import ClassVar

from fulfilldesk.domain.automation import fulfilled_automatically
from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Order


class AutomaticCheck(OrderCheck):
    """Shopify fulfilled an order by itself that a person should have looked at first. A parcel that was
    cancelled since is wrong no more."""

    group: ClassVar[CheckGroup] = CheckGroup.AUTOMATIC
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the parcel was made, or when the sign is one."""
        sign = self.sign(order)
        if sign is None:
            return
        parcel = fulfilled_automatically(order)
        if parcel is not None and parcel.live:
            yield about_parcel(self.name, order, parcel, parcel.created_at + self.settles(sign), **sign)

    @abstractmethod
    def sign(self, order: Order) -> Mapping[str, str] | None:
        """What about the order called for a person, as facts; None: nothing."""

    def settles(self, sign: Mapping[str, str]) -> timedelta:
        """How long after the parcel the sign may still go away by itself."""
        return timedelta()
